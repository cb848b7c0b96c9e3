"""Loading in both senses: files into the graph, and the plans of one request together."""
