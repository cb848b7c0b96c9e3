"""Workbooks that the product wrote and a person gives back: what was changed in them, and how that is written."""
