"""Names in the database beyond those of the ontology."""

ENTITY = "Entity"
"""The label that all nodes have, so that a global id finds its node."""

STATE = "_State"
"""The label of the one node that is none of the graph: it keeps the name of the graph's state."""

REVISION, CHUNK, TOUCHED, ALIAS = "_Revision", "_Chunk", "_Touched", "_Alias"
"""The labels of the log (`log.py`), which are no part of the graph either."""

JUDGEMENT = "_Judgement"
"""The label of judgements (`judgements.py`), which are none of the graph."""

LOADING = "_Loading"
"""The label of two nodes: one has the mark of a large load, the other is locked while it runs (`loading.py`)."""

DIGEST, MARK = "_digest", "_mark"

CITED_KEYS, CITED_PLACES = "_cited_keys", "_cited_places"
"""Citations are two lists side by side, since a property holds no list of pairs."""

SEARCH, SEARCH_RANK = "_search", "_search_rank"
"""The texts by which a node is found, and its rank among nodes that match alike."""
