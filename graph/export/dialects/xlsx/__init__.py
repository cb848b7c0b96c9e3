"""The format of Excel: `workbook` writes the file, `sheet` a sheet of it; `columns` and `titles` say what is in it."""
