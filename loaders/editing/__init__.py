"""Changes single cells of a workbook of somebody else's making, and leaves all else as it is."""
