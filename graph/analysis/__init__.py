"""What the shape of a selection means: analyses as functions of a graph, each with its method, parameters and rows."""
