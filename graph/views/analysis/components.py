"""Connected components: nodes that are tied with each other, directly or through others."""

import rustworkx as rx

from graph.views.analysis.result import Group, Result, grouped
from graph.views.analysis.ties import Ties


def components(ties: Ties) -> Result[Group]:
    """The components, the largest first; a node without ties is one of its own."""
    rows = grouped(ties.ids, rx.connected_components(ties.simple()))
    return Result("connected components", {}, rows, {"components": len(rows)})
