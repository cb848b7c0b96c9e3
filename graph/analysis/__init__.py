"""Analyses: what the shape of a selected graph says.

The graph of a selection is read into memory (`selected_graph.py`). An analysis of the catalog (`catalog.py`) runs in a
thread or a process (`running.py`). Its result (`result.py`) becomes plain objects (`plain_objects.py`), with which
GraphQL and the command line answer. The other modules are the analyses themselves: functions of a `Graph`, or of its
`Ties` where only the shape matters.
"""
