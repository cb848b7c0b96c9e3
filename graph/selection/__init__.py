"""What of the graph is taken: the request, the extract that answers it, and the citation of both."""
