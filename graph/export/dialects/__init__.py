"""The thirteen formats, each in the module or folder of its name; `graph.export.catalog` lists them."""
