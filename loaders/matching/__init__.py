"""Which nodes names mean."""
