"""Core and periphery: the k-core is what is left when nodes with fewer than k ties are taken away until none is left.

A node's core number is the highest k whose core it belongs to. The innermost core has the highest number; nodes of 0
or 1 are the periphery.
"""

from collections.abc import Mapping
from typing import cast

import rustworkx as rx

from graph.views.analysis.result import Result, Score, ranked
from graph.views.analysis.ties import Ties


def cores(ties: Ties) -> Result[Score]:
    """The core number of each node."""
    # The stubs of the library say that it is a single number.
    numbers = cast(Mapping[int, int], rx.graph_core_number(ties.simple()))
    rows = ranked(ties.ids, [numbers[position] for position in range(len(ties.ids))])
    innermost = rows[0].value if rows else 0
    size = sum(score.value == innermost for score in rows)
    return Result("k-core decomposition", {}, rows, {"innermost": innermost, "innermostSize": size})
