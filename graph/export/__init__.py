"""What is made of the graph for other tools: the projection, and the dialects in which it is taken away."""
