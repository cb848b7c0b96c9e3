"""Files for other tools: a selection of the graph becomes a projection, and a dialect writes it in its format."""
