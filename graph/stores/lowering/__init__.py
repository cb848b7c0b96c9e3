"""What both compilers know: a plan is lowered here once, over the few texts in which SQL and Cypher differ.

plan       Field("name") of the node at hand, where Compare(NODE, "kind", IN, <kinds>)
SQL        json_object('name', t1.`name`) ... FROM `Unit` t1 WHERE t1.`kind` IN (SELECT value FROM json_each($p0))
Cypher     MATCH (n1:`Unit`) WHERE n1.`kind` IN $p0 ... [n1.`name`]
"""
