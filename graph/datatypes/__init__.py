"""Types of value, from the text of a file to the fields that a store keeps.

`base.py` says what a type of value is. The types that an ontology may declare are in `text.py`, `date.py`, `number.py`,
`boolean.py` and `identifier.py`. `pinyin.py` and `normal.py` bring Chinese text into the forms in which it is sorted
and searched.
"""
