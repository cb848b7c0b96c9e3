"""What connections and search tell of a page's rows, which are numbered: `i` is a row's place, `c` how many there are.

Where it is asked whether there are more, one row more than the page's size is there, and not shown.
"""

from graph.plan.connection import Connection
from graph.plan.output import Literal, Output, Role
from graph.plan.search import Search
from graph.stores.sqlite.json_text import json_boolean
from graph.stores.sqlite.quoting import literal
from graph.stores.sqlite.scope import Scope


def shown_rows(scope: Scope, given: Connection | Search, rows: str, shown: str) -> str:
    """The list of what is shown of each row; `rows` is their alias."""
    within = f" FILTER (WHERE {rows}.i <= {scope.parameter(given.page.size)})" if given.looks_ahead else ""
    return f"json_group_array({shown}){within}"


def page_info(scope: Scope, given: Connection | Search, rows: str, cursor: str, output: Output) -> str:
    """What the rows tell of the page: all but whether there are some on the other side of its cursor.

    `cursor` is the cursor of a row.
    """
    backward = given.page.backward
    match output:
        case Literal(text):
            return literal(text)
        case Role.START_CURSOR | Role.END_CURSOR:
            size = scope.parameter(given.page.size)
            place = "1" if (output is Role.START_CURSOR) != backward else f"{rows}.c"
            return f"max(CASE {rows}.i WHEN min({place}, {size}) THEN {cursor} END)"
        case Role.HAS_NEXT | Role.HAS_PREVIOUS:
            return json_boolean(f"coalesce(max({rows}.c), 0) > {scope.parameter(given.page.size)}")
    raise TypeError(f"no SQL for {output!r} of page info")
