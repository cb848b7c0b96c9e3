from collections.abc import Callable
from typing import TypeAlias

import pytest

from graph.errors import Code
from graph.ontology.model import Ontology
from graph.plan.slot import Constant, Slot
from graph.stores.lowering.dialect import Scope
from graph.stores.neo4j.dialect import CYPHER
from graph.stores.sqlite.dialect import SQL

Texts: TypeAlias = tuple[str, str]
Write: TypeAlias = Callable[[Scope], str]


@pytest.fixture
def in_both(ontology: Ontology) -> Callable[[Write], Texts]:
    """What is written in SQL and in Cypher, each in a scope of its own; without a day."""

    def texts(write: Write) -> Texts:
        return write(Scope(SQL, ontology, None)), write(Scope(CYPHER, ontology, None))

    return texts


def slot(value: object = "x") -> Slot:
    """A slot of a constant."""
    return Slot(Constant(value), str, "where", Code.BAD_FILTER)
