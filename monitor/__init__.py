"""PPS-monitor: from Excel progress monitor to scores, SWOT and trends."""
