"""The graph over HTTP and on the command line. Settings, requests, responses and options are known only here."""
