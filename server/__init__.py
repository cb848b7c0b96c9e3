"""The graph over HTTP and on the command line."""
