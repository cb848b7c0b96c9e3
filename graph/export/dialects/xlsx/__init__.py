"""The format of Excel: `workbook` writes the file, `sheet` a sheet of it; `columns` says what is in it."""
