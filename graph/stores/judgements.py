"""Judgements: what people have said about which node a name means, kept beside the graph and never changed.

    Judgement("Unit", "第一小学", "u12", Judged.SAME, "office", "2026-05-01T08:00:00Z", "asked the school")
    Judgement("Unit", "第一小学", "u13", Judged.NOT_SAME, ...)      also of two nodes, the first by its key as the name

A later judgement about the same name stands instead of an earlier one; one that is taken back is REVOKED.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graph.datatypes.normal import normal_name
from graph.datatypes.text import fold


class Judged(StrEnum):
    """What is said about a name."""

    SAME = "SAME"
    """It means this node."""
    NOT_SAME = "NOT_SAME"
    """It does not mean this node."""
    NEW = "NEW"
    """It means a node that is not there yet."""
    REVOKED = "REVOKED"
    """What was said about it and this node does not stand any more; without a key, nothing that was said about it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody said about a name of a type, who, when and why; `name` as it was written, `key` '' for NEW."""

    node_type: str
    name: str
    key: str
    verdict: Judged
    actor: str = ""
    at: str = ""
    reason: str = ""
    number: int = field(default=0, compare=False)
    """Its place in the store's list; 0 before it is kept there."""

    @property
    def about(self) -> tuple[str, str]:
        """The type and the name in the form in which names are compared."""
        return self.node_type, name_form(self.name)


JUDGEMENT_FIELDS = ("node_type", "name", "key", "verdict", "actor", "at", "reason")
"""What stores and backups keep of a judgement."""


def judgement_of(values: Mapping[str, object]) -> Judgement:
    """The judgement with these fields; raises KeyError or ValueError where they make none."""
    node_type, name, key, verdict, actor, at, reason = (str(values[name]) for name in JUDGEMENT_FIELDS)
    number = values.get("number", 0)
    return Judgement(node_type, name, key, Judged(verdict), actor, at, reason, int(str(number)))


@dataclass(frozen=True, slots=True)
class JudgementPage:
    """The first judgements of the list behind a number, oldest first; about some names, or about all.

    `about` has them as `Judgement.about`.
    """

    first: int
    after: int = 0
    about: Collection[tuple[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of all that was said about a name: what it means, if anybody said so, and which nodes it does not."""

    answer: Judgement | None = None
    excluded: Mapping[str, Judgement] = field(default_factory=dict)


NOTHING_SAID = Standing()


def name_form(name: str) -> str:
    """The form in which names are compared: 第三 and 第3 are the same, 東 and 东, half and full width."""
    return normal_name(name) or fold(name)


def standing(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Standing]:
    """What stands about each name, by `Judgement.about`; the judgements come in the order in which they were made."""
    stands: dict[tuple[str, str], Standing] = {}
    for judgement in judgements:
        stands[judgement.about] = _after(stands.get(judgement.about, NOTHING_SAID), judgement)
    return stands


def _after(before: Standing, judgement: Judgement) -> Standing:
    key, answer = judgement.key, before.answer
    others = {other: said for other, said in before.excluded.items() if other != key}
    match judgement.verdict:
        case Judged.SAME:
            return Standing(judgement, others)
        case Judged.NEW:
            return Standing(judgement, before.excluded)
        case Judged.NOT_SAME:
            stays = answer is not None and answer.key != key
            return Standing(answer if stays else None, {**others, key: judgement})
        case Judged.REVOKED if not key:
            return NOTHING_SAID
        case Judged.REVOKED:
            stays = answer is not None and answer.key != key
            return Standing(answer if stays else None, others)
