from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from graphql import parse

from graph.ontology.model import Ontology
from graph.plan.plan import Plan
from resolvers.document_reading import Document
from resolvers.root_fields import Planner
from tests.conftest import LIMITS

MakePlan: TypeAlias = Callable[[str], Plan]


@pytest.fixture(scope="session")
def plan_of(ontology: Ontology) -> MakePlan:
    """Makes the plan of a root field, written as GraphQL without variables and fragments."""
    planner = Planner(ontology, LIMITS)

    def plan_of(root_field: str) -> Plan:
        operation: Any = parse(f"{{ {root_field} }}").definitions[0]
        return planner.plan(Document({}, {}, frozenset()), [operation.selection_set.selections[0]])

    return plan_of
