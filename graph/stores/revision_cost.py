"""What a page of the log costs, in the unit of `graph/plan/weights.py`."""

from graph.plan import weights
from graph.plan.cost import FREE, Cost, because
from graph.stores.revisions import RevisionPage


def revisions_cost(page: RevisionPage, *, counts: bool = False) -> Cost:
    """The cost of a page: what is listed, what is shown of each revision, and what is looked at to find them."""
    first = max(page.first, weights.EMPTY)
    listed = Cost(weights.ROOT_FIELD) + because("lower first", first * weights.REVISION)
    if counts:
        listed += because("leave totalCount out", weights.REVISIONS * weights.SCANNED)
    if page.types or page.actor is not None:
        listed += because("ask for a shorter time by since", weights.REVISIONS * weights.COMPARED)
    if page.of is not None:
        return listed + because("lower first", first * (weights.LOGGED + weights.ENTRY))
    return listed + (because("lower first of touched", first * page.entries * weights.ENTRY) if page.entries else FREE)
