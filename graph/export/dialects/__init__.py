"""The thirteen formats in which a projection, or its records, are taken away."""
