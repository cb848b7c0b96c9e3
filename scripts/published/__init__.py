"""Builds the sample data/published from facts that were read in published reports."""
