"""Planted bugs are looked for by `make test-planted` alone, which takes its time."""

import os

collect_ignore = [] if "GONGJIAN_PLANTED" in os.environ else ["test_planted_bugs.py"]
