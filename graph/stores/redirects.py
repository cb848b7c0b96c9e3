"""What becomes of former ids where a write gives records other ids, merges them, or takes them away.

A former id leads to the record that had it last, or to the one into which that was merged. Where another record takes
such an id, the ids before it go on leading where they led.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.stores.transaction import Change, Move, moves_of


@dataclass(frozen=True, slots=True)
class Redirects:
    """Changes to what ids lead to, in this order.

    `moved` are ids, and where what led to them is to lead now, None for nowhere; `live` are ids of records, which lead
    to nothing else; `former` are ids of records no longer, and what they lead to.
    """

    moved: Mapping[str, str | None] = field(default_factory=dict)
    live: Sequence[str] = ()
    former: Mapping[str, str] = field(default_factory=dict)


def arriving(moves: Iterable[Move]) -> dict[str, Move]:
    """The moves by which records get ids, new or other ones, by these."""
    return {move.now: move for move in moves if move.now and move.now != move.former}


def aside(changes: Sequence[Change]) -> dict[str, str]:
    """Ids that a write takes from one record and gives to another, and a name for each that nobody else has."""
    taken = arriving(moves_of(changes))
    held = [change.before.identity for change in changes if change.before is not None]
    return {identity: f"-{identity}" for identity in held if identity in taken}


def redirects_after(moves: Sequence[Move], led: Mapping[str, str], ends: Mapping[str, str]) -> Redirects:
    """What becomes of ids; `led` has what arriving ids lead to so far, and `ends` the last of what that leads to."""
    left = _left(moves)
    moved: dict[str, str | None] = {}
    arrived = arriving(moves)
    for identity, move in arrived.items():
        if identity in left:
            moved[identity] = left[identity]
        elif move.former and ends.get(identity) != move.former:
            moved[identity] = led.get(identity)
        elif not move.former and not move.went_as and identity in led:
            moved[identity] = led[identity]
    former = {identity: end for identity, end in left.items() if end is not None and identity not in arrived}
    return Redirects({it: end for it, end in moved.items() if it != end}, list(arrived), former)


def _left(moves: Iterable[Move]) -> dict[str, str | None]:
    """The ids that records had last, and those that they have now, or of what they are a part now."""
    left: dict[str, str | None] = {}
    for move in moves:
        target = move.part_of or move.now
        for identity in (move.former, move.went_as):
            if identity and target != identity:
                left[identity] = target or None
    return left


class FormerIds:
    """What former ids lead to after one write after the other, as a store has it."""

    def __init__(self) -> None:
        self.led: dict[str, str] = {}

    def take(self, moves: Sequence[Move]) -> None:
        """The next write."""
        ends = {identity: self._end(identity) for identity in arriving(moves) if identity in self.led}
        changed = redirects_after(moves, self.led, ends)
        if changed.moved:
            led = {former: changed.moved.get(target, target) for former, target in self.led.items()}
            self.led = {former: target for former, target in led.items() if target is not None}
        for identity in changed.live:
            self.led.pop(identity, None)
        self.led |= changed.former

    def _end(self, identity: str) -> str:
        while identity in self.led:
            identity = self.led[identity]
        return identity
