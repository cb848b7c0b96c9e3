"""The graph: what it may hold (ontology), what may be asked of it (plan), and where it is kept (stores)."""
