"""All paths between two nodes as either store counts them: by the steps that they take.

CountedPaths((Step("PARTICIPATES_IN", False, "Project"), Step("PARTICIPATES_IN", True, "Unit")), paths=12, ways=11)
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, assert_never

from graph.plan.members import Literal
from graph.plan.paths import (
    MAXIMUM_COUNTED_PATHS,
    PathGroupFact,
    PathGroupOutput,
    PathGroups,
    PathStepFact,
    PathSteps,
)


class Step(NamedTuple):
    """A relationship of a path as it is walked: its type, whether backward, and the type of the node it leads to."""

    relationship_type: str
    reversed: bool
    node_type: str


class CountedPaths(NamedTuple):
    """How many paths take the same steps, and over how many different nodes."""

    steps: tuple[Step, ...]
    paths: int
    ways: int


def path_total(counted: Iterable[CountedPaths]) -> int | None:
    """How many paths there are; None where they are too many, of which a store need not have counted all."""
    total = sum(group.paths for group in counted)
    return total if total <= MAXIMUM_COUNTED_PATHS else None


def path_groups(counted: Sequence[CountedPaths], output: PathGroups, limit: int) -> list[dict[str, Any]] | None:
    """The groups as objects, in their order; None where there are too many paths."""
    if path_total(counted) is None:
        return None
    ordered = sorted(counted, key=lambda group: (len(group.steps), -group.paths, group.steps))
    return [{member.key: _of_group(group, member.output) for member in output.members} for group in ordered[:limit]]


def _of_group(group: CountedPaths, output: PathGroupOutput) -> Any:
    match output:
        case Literal(text):
            return text
        case PathGroupFact.LENGTH:
            return len(group.steps)
        case PathGroupFact.COUNT:
            return group.paths
        case PathGroupFact.WAYS:
            return group.ways
        case PathSteps():
            return [_step(step, output) for step in group.steps]
        case _:
            assert_never(output)


def _step(step: Step, output: PathSteps) -> dict[str, Any]:
    facts: dict[PathStepFact, str | bool] = {
        PathStepFact.RELATIONSHIP_TYPE: step.relationship_type,
        PathStepFact.REVERSED: step.reversed,
        PathStepFact.NODE_TYPE: output.type_names[step.node_type],
    }
    members = {member.key: member.output for member in output.members}
    return {key: part.text if isinstance(part, Literal) else facts[part] for key, part in members.items()}
