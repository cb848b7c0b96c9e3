"""What a report asks of the graph, the answers as findings, and how a reader asks the same."""
