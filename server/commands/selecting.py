"""The options of commands that take a part of the graph: those of `network`."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer


def option(text: str, default: str) -> object:
    """An option that is absent unless given; `default` tells what that means."""
    return typer.Option(help=text, show_default=default)


Around = Annotated[list[str] | None, option("A node to begin with, as Type:key or global id; repeatable.", "none")]
Depth = Annotated[str | None, option("With --around: how many relationships away.", "1")]
Limit = Annotated[str | None, option("With --around: how many nodes at most.", "300")]
Along = Annotated[str | None, option("Types of relationship, divided by commas.", "all recorded")]
Nodes = Annotated[str | None, option("Types of node, divided by commas.", "all")]
AsOf = Annotated[str | None, option("The day that governs what is seen (2021-06-30).", "all time")]


def given(around: Sequence[str] | None, **single: str | None) -> Mapping[str, Sequence[str]]:
    """What is given, as `server/selections.py` reads it."""
    return {"around": around or ()} | {name: (value,) for name, value in single.items() if value is not None}
