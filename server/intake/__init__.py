"""A file of sheets that is taken in on the page: read, asked about, shown with what it changes, and written."""
