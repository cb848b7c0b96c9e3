"""Yes or no."""

from collections.abc import Mapping

from graph.datatypes.base import Affinity, Comparison, Operator, Stored, compared, unlike

_ALLOWED = {"true": True, "false": False}


class Boolean:
    """True or false."""

    name = "boolean"
    fields: Mapping[str, Affinity] = {"": Affinity.BOOLEAN}
    comparisons: Mapping[Operator, Comparison] = compared("", bool, Operator.EQ, Operator.NE)
    order = ""

    def read(self, given: str) -> Stored:
        if given not in _ALLOWED:
            raise ValueError(f"{given!r} is not a boolean; allowed: true, false")
        return _ALLOWED[given]

    def read_json(self, given: object) -> Stored:
        if not isinstance(given, bool):
            raise unlike(given, "true or false")
        return given

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value,)
