"""The server store: Neo4j, one Cypher statement for each plan."""
