"""From a request to an answer: the selection set becomes a plan, the plan's answer passes through unresolved."""
