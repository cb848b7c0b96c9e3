"""gongjian merge and split: two nodes that are the same."""

from typing import Annotated

import typer

from graph.stores.store import Store
from graph.writing.steps import Merge, Split, Step
from server.commands.corrections.arguments import NodeArgument, read_reference

IntoArgument = Annotated[str, typer.Argument(help="The node of the same type that remains.")]


async def merge(store: Store, node: NodeArgument, into: IntoArgument) -> Step:
    """Make a node a part of another one, because both are the same.

    The other one keeps what it says itself. It gets what it lacks, the names as aliases, the sources and the
    relationships, and the key of the former one leads to it.
    """
    ontology = store.ontology
    return Merge(read_reference(node, "node", ontology), read_reference(into, "into", ontology))


async def split(store: Store, node: NodeArgument) -> Step:
    """Make a node that was merged into another one a node of its own again.

    It gets back what the merge took over. What was changed since stays where it was changed.
    """
    return Split(read_reference(node, "node", store.ontology))
