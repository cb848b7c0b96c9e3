"""Mappings: what the rows and columns of somebody's sheets become.

`declaration.py` says what a mapping can say, `reading.py` reads it from YAML.
"""
