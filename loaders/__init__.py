"""Loading in both senses: files into a store, and the plans of a request from one.

Files: `load.py` checks and writes. `folder.py` and `table.py` read folders of CSV, and `json_lines.py` backups.
`records.py` makes records of what they hold, and `ledger.py` checks what only all rows together show. `synthetic/`
makes up such a folder. `written/` reads values as people write them.

Requests: `plans.py` reads the plans of one together, within the cost that `costs.py` allows, and `graphs.py` the graphs
that it analyzes.
"""
