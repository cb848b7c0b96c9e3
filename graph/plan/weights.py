"""What things cost: the table of weights by which requests are priced, and why each is what it is.

The unit is a microsecond of processor time, in the embedded store with a made-up district of 10,000 units, once a
document is planned. `python -m benchmarks costs` measures how far from it random documents are. Where one kind of thing
takes more for some nodes than for others, the weight is such that none is priced ten times too low.
"""

ROOT_FIELD = 100.0
"""A root field with its part of the request: the smallest request takes 120."""

OBJECT = 1.0
"""An object of the answer: 1,000 nodes with three properties each take 700 to 1,400."""

CITATIONS = 2.0
"""A list of sources: its citations are kept as JSON, which is read again."""

CONNECTION = 2.0
"""A connection of a node, which looks at an index: of 100 nodes 200 to 300."""

# How many there are of what a page within another one, or a list, shows; of more than this only a tenth counts.

USUAL_ROWS = 3
"""Rows of a recorded type: most nodes have none to three."""

USUAL_DERIVED_ROWS = 40
"""Rows of a derived type: a unit has one or two, a community some seventy."""

USUAL_FACTS = 2
"""Facts of an edge: most edges hold by one."""

USUAL_HOPS = 3
"""Relationships of a path of evidence, which has one to six."""

USUAL_GROUPS = 20
"""Groups: mostly kinds, years or types."""

EMPTY = 0.1
"""A page of no rows: its statement is prepared all the same."""

# How many there are of what is looked at, whether or not it is shown.

NODES = 2_000
"""Nodes of a type: two hundred communities, ten thousand units."""

RELATIONSHIPS = 2_000
"""Relationships of a recorded type: three hundred to seventeen thousand."""

PAIRS = 10_000
"""Edges of a derived type."""

DEGREE = 5
"""Relationships of a recorded type that a node has."""

DERIVED_DEGREE = 40
"""Edges of a derived type that a node has."""

# Looking at rows that are not shown.

SCANNED = 0.1
"""A row that is counted or passed over."""

COMPARED = 0.2
"""A comparison of a row with a value: a text within 10,000 names takes 2,000."""

LISTED = 2.0
"""A value of a list that a condition compares with, wherever it is used: 40,000 take 36,000 to 56,000, once 170,000."""

SORTED = 0.2
"""A row that is put in an order of which there is no index: 10,000 take 1,700."""

GROUPED = 0.3
"""A row that is put in a group: 10,000 take 2,600."""

FACT = 20.0
"""An edge of a derived type whose facts a condition asks for: 3 for a pattern, 100 for a number of those of a year."""

CITED_BY_FACT = 300.0
"""A condition on all that the hops of a fact cite: 50 where all edges are looked at, 300 to 400 from one node."""

# Finding derived relationships, along the legs of all routes of a type (CO_BUILDS_WITH has 43).

ROUTE_LEG = 25.0
"""A leg that is walked from one node: from a unit it takes 1, from a community 11, from a hub 150."""

ROUTE_LEG_OF_ALL = 800.0
"""A leg that is walked from all nodes at once: 300 to 950."""

FACT_LEG = 2.5
"""A leg that is walked from an edge to its facts: 1.8."""

ALL_WALKED = 15
"""A condition on edges that is asked of all nodes takes so many times as long as to find all edges: 1 to 60 times."""

HOP = 8.0
"""A relationship of a path that is shown, of whatever type it is."""

# Kinds of root fields.

CHANGES = 3_000.0
"""`diff`: a recorded type, all relationships of which are seen on two days: 1,900 in the mean, up to 5,000."""

CHANGES_OF_STATES = 9_000.0
"""The same between two recorded states, whose relationships are grouped by their ids: three times as much."""

SHARED = 30.0
"""`common`: a recorded type that is walked from each of the nodes: 70 where these are hubs."""

SEARCH = 250.0
"""`search`: 100 for a text of one character, 1,000 for two words of pinyin."""

NETWORK = 500.0
"""`network`: its first nodes may be hubs, all relationships of which are counted."""

NETWORK_NODE = 20.0
"""A node of a network, from which the next ones are looked for; each type adds 1, each leg of a derived one 3."""

NETWORK_EDGES = 3
"""Edges for each node of a network."""

LAID_OUT = 50.0
"""A node that gets coordinates: 1,000 nodes with 3,000 edges take 90,000."""

PATHS = 25.0
"""`paths` of one relationship."""

PATH_STEP = 8.0
"""So many times as much is looked at with each relationship more that a path may have."""

# The log.

REVISION = 10.0
"""A revision that is listed."""

ENTRY = 10.0
"""A record of it, with what it says before and after."""

LOGGED = 300.0
"""A record that is looked for in what a revision touched, in a list of at most 500."""

REVISIONS = 10_000
"""Revisions that are compared with `types` or `actor`: what an office writes in a few years."""

# Analyses, whose graphs are read into memory.

READ_RECORD = 8.0
"""A node or relationship that is read: 5.6 of the whole graph."""

NETWORK_AS_GRAPH = 40_000.0
"""To read a network for it: the relationships among its nodes are looked for in all of them, which takes 50,000."""

ANALYZED_RECORD = 4.0
"""A node or relationship that an analysis looks at: 0.1 to 5."""

EXACT_STEP = 0.02
"""A node times a relationship in an exact betweenness: 0.018 to 0.035."""

ESTIMATED_RECORD = 40.0
"""A node or relationship in an estimated betweenness, which looks at all of them from 512 nodes: 37."""

# Reading the past.

PAST_STATE = 5_000_000.0
"""A state of the past: to make one of 56,000 records of the log takes 6 s, 110 microseconds a record.

It counts whether or not its file is there already, so that the cost follows from the document alone.
"""
