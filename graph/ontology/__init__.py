"""The ontology: which nodes and relationships there may be, declared once in YAML, read and checked here.

`district/` holds the declaration that the product ships; a deployment can pass its own folder.
"""
