"""Values as people write them in spreadsheets: a single cell in, a value of the graph out, or the reason why not.

`dates.py` reads dates and periods, `numbers.py` numbers with their qualifier and unit, `names.py` several names in a
cell, `truth.py` yes and no, `codes.py` keys and codes, and `labels.py` what the ontology calls its types, properties
and values. Nothing is guessed in silence: what was read has a `reading` wherever the text does not say exactly that,
and all else raises NotReadError (docs/decisions/0038-written-values.md).
"""
