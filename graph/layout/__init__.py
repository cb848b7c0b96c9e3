"""Layout: who is tied with whom, and where each node stands in a picture of it."""
