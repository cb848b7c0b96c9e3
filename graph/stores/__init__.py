"""The stores: one contract (`store.py`), an embedded one (`sqlite/`) and a server (`neo4j/`) that keep it."""
