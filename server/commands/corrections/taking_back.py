"""gongjian undo and revert: what revisions did is taken back, by a new one."""

from graph.stores.store import Store
from graph.writing.steps import Revert, Step, Undo
from server.commands.corrections.arguments import RevisionArgument, read_revision


async def undo(store: Store, revision: RevisionArgument) -> Step:
    """Take one revision back, and leave the later ones as they are.

    It is refused where later revisions wrote over it; they are named, field by field.
    """
    return Undo(read_revision(revision))


async def revert(store: Store, revision: RevisionArgument) -> Step:
    """Make the whole graph what it was after a revision; 0 is the empty graph.

    All later revisions are taken back by a new one, which always works, and can be taken back itself.
    """
    return Revert(read_revision(revision))
