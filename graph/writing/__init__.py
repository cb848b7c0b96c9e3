"""Writes as lists of steps: planned against a store, shown or done in one transaction, and taken back."""
