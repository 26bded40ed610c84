"""Where our tables stand in a workbook: on which sheet, under which header, in which rows."""
