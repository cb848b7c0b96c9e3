"""The ontology: which nodes and relationships there may be. It is declared in YAML, and read and checked here.

`district/` holds the declaration that the product ships; a deployment can pass a folder of its own. `reader.py` reads a
folder into the frozen classes of `model.py`; `declaration.py` knows where everything stands in the files, `patterns.py`
reads the paths of derived relationships, and `rules.py` checks what concerns several declarations. `entity.py` has the
properties that need not be declared.
"""
