"""A report: what is known of one node, as a page of HTML that needs nothing else, to be read or printed."""
