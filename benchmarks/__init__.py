"""What the monitor costs, as ratios against a bound measured side by side in the same run."""
