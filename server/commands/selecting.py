"""The options of commands that take a part of the graph: those of `network`."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from graph.plan.network import MAXIMUM_DEPTH, MAXIMUM_NODES
from graph.selection.citing import Citation


def option(text: str, default: str) -> object:
    """An option that is absent unless given; `default` tells what that means."""
    return typer.Option(help=text, show_default=default)


Around = Annotated[list[str] | None, option("A node to begin with, as Type:key or global id; repeatable.", "none")]
Depth = Annotated[str | None, option("With --around: how many relationships away.", "1")]
Limit = Annotated[str | None, option("With --around: how many nodes at most.", "300")]
Along = Annotated[
    str | None, option("Types of relationship, divided by commas; or all, derived ones too.", "all recorded")
]
Nodes = Annotated[str | None, option("Types of node, divided by commas.", "all")]
AsOf = Annotated[str | None, option("The day that governs what is seen (2021-06-30).", "all time")]


def given(around: Sequence[str] | None, **single: str | None) -> Mapping[str, Sequence[str]]:
    """What is given, as `server/selections.py` reads it."""
    return {"around": around or ()} | {name: (value,) for name, value in single.items() if value is not None}


def tell_left_out(citation: Citation) -> None:
    """A line on stderr where a network leaves nodes out, and how to have them."""
    name, _, value = citation.bound.partition(": ")
    most = {"depth": MAXIMUM_DEPTH, "limit": MAXIMUM_NODES}.get(name, 0)
    if citation.omitted:
        more = f"; raise --{name} (at most {most:,})" if int(value) < most else ""
        typer.echo(f"{citation.left_out}{more}", err=True)
