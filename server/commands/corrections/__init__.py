"""The commands that correct records: each makes one step of a write of what it is told (`running.py` does the rest)."""
