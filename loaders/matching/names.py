"""Names that are asked for, and what is said of each.

AskedName("Unit", "第一小学")    Match(..., Verdict.SURE, (Candidate("u12", "金水区第一小学", 0.95, ...),))
"""

from dataclasses import dataclass, field
from enum import StrEnum

from graph.stores.judgements import NOTHING_SAID, Standing


@dataclass(frozen=True, slots=True)
class AskedName:
    """A name of a type; `within` is the name of a place or community that it is in, '' where nobody says so."""

    node_type: str
    name: str
    within: str = ""


class Verdict(StrEnum):
    """What is known of a name."""

    SURE = "SURE"
    """It means the only candidate."""
    UNCLEAR = "UNCLEAR"
    """It may mean one of the candidates, or none of them."""
    NEW = "NEW"
    """No node has a name like it, or somebody has said that none of them is meant."""


class Reason(StrEnum):
    """Why a node is a candidate; the surest ones first."""

    JUDGEMENT = "JUDGEMENT"
    """Somebody has said so."""
    KEY = "KEY"
    FORMER_KEY = "FORMER_KEY"
    CODE = "CODE"
    NAME = "NAME"
    ALIAS = "ALIAS"
    WITHOUT_LEGAL_FORM = "WITHOUT_LEGAL_FORM"
    """The two are equal without 有限公司 and the like."""
    WITHOUT_PLACE = "WITHOUT_PLACE"
    """The two are equal without the places at their beginning, such as 郑州市中原区."""
    SAME_SOUND = "SAME_SOUND"
    """The two are read alike, as 祥云社区 and 翔云社区."""
    ENDING = "ENDING"
    """The name of the node ends with it."""
    BEGINNING = "BEGINNING"
    PART = "PART"
    """It stands within the name of the node."""
    WIDER = "WIDER"
    """It begins or ends with the name of the node."""
    ONE_CHARACTER = "ONE_CHARACTER"
    """One character is another one."""
    SHORT_NAME = "SHORT_NAME"
    """Its characters stand in the name of the node, in their order."""
    PINYIN = "PINYIN"
    INITIALS = "INITIALS"


CERTAIN = frozenset({Reason.JUDGEMENT, Reason.KEY, Reason.FORMER_KEY, Reason.CODE, Reason.NAME, Reason.ALIAS})
"""The reasons for which a candidate is taken, where it is the only one of them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A node that a name may mean; the score is from 0 to 1, and `matched` what of the node is like the name."""

    key: str
    name: str
    score: float
    reason: Reason
    matched: str
    places: tuple[str, ...] = ()
    """The names of the places that it is in, where that was looked for: where the name was asked within one."""
    is_new: bool = False
    """Whether no store has it: it is what another name of the same file stands for, with the key that it is to get."""

    @property
    def rank(self) -> tuple[bool, float, int, str]:
        """By which candidates are sorted, the best first: certain ones, then by score, shorter names, keys."""
        return self.reason not in CERTAIN, -self.score, len(self.name), self.key


@dataclass(frozen=True, slots=True)
class Match:
    """What a name means: with SURE the only candidate, with UNCLEAR the candidates, the best first."""

    name: AskedName
    verdict: Verdict
    candidates: tuple[Candidate, ...] = ()
    stands: Standing = field(default=NOTHING_SAID, compare=False)
    """What somebody has said about it."""

    @property
    def key(self) -> str:
        """The key of the node that it means; '' where that is not sure."""
        return self.candidates[0].key if self.verdict is Verdict.SURE else ""
