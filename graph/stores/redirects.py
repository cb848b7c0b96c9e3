"""What becomes of former ids where a write gives records other ids, merges them, or takes them away.

A former id leads to the record that had it last, or to the one into which that was merged. Where another record takes
such an id, the ids before it go on leading where they led.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.stores.transaction import Change


@dataclass(frozen=True, slots=True)
class Redirects:
    """Changes to what ids lead to, in this order.

    `moved` are ids, and where what led to them is to lead now, None for nowhere; `live` are ids of records, which lead
    to nothing else; `former` are ids of records no longer, and what they lead to.
    """

    moved: Mapping[str, str | None] = field(default_factory=dict)
    live: Sequence[str] = ()
    former: Mapping[str, str] = field(default_factory=dict)


def arriving(changes: Sequence[Change]) -> dict[str, Change]:
    """The changes by which records get ids, new or other ones, by these."""
    return {
        change.after.identity: change
        for change in changes
        if change.after is not None and (change.before is None or change.before.identity != change.after.identity)
    }


def aside(changes: Sequence[Change]) -> dict[str, str]:
    """Ids that a write takes from one record and gives to another, and a name for each that nobody else has."""
    taken = arriving(changes)
    held = [change.before.identity for change in changes if change.before is not None]
    return {identity: f"-{identity}" for identity in held if identity in taken}


def redirects_after(changes: Sequence[Change], led: Mapping[str, str], ends: Mapping[str, str]) -> Redirects:
    """What becomes of ids; `led` has what arriving ids lead to so far, and `ends` the last of what that leads to."""
    left = _left(changes)
    moved: dict[str, str | None] = {}
    arrived = arriving(changes)
    for identity, change in arrived.items():
        if identity in left:
            moved[identity] = left[identity]
        elif change.before is not None and ends.get(identity) != change.before.identity:
            moved[identity] = led.get(identity)
        elif change.before is None and not change.went_as and identity in led:
            moved[identity] = led[identity]
    former = {identity: end for identity, end in left.items() if end is not None and identity not in arrived}
    return Redirects({it: end for it, end in moved.items() if it != end}, list(arrived), former)


def _left(changes: Sequence[Change]) -> dict[str, str | None]:
    """The ids that records had last, and those that they have now, or of what they are a part now."""
    left: dict[str, str | None] = {}
    for change in changes:
        target = change.merged_into or change.after
        for identity in ("" if change.before is None else change.before.identity, change.went_as):
            if identity and (target is None or target.identity != identity):
                left[identity] = None if target is None else target.identity
    return left
