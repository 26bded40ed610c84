"""What a workbook handed back holds so that what was asked is asked again, unmended."""
