"""Workbooks and tables of text as people write them: XLSX, XLS, ODS, CSV, TSV, and the tables in their sheets."""
