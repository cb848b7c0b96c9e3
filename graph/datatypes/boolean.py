"""True or false, as in `newSector: true`."""

from collections.abc import Mapping

from graph.datatypes.base import (
    Affinity,
    Comparison,
    Operator,
    SingleField,
    Stored,
    shared_comparison,
    wrong_json_type,
)

_CELLS = {"true": True, "false": False}


class Boolean(SingleField):
    """True or false. Cells spell it in exactly one way: 1, yes or 是 may mean something else to whoever wrote them."""

    name = "boolean"
    fields: Mapping[str, Affinity] = {"": Affinity.BOOLEAN}
    comparisons: Mapping[Operator, Comparison] = shared_comparison("", bool, Operator.EQ, Operator.NE)

    def read(self, cell: str) -> Stored:
        if cell not in _CELLS:
            raise ValueError(f"{cell!r} is not a boolean; allowed: true, false")
        return _CELLS[cell]

    def read_json(self, value: object) -> Stored:
        if not isinstance(value, bool):
            raise wrong_json_type(value, "true or false")
        return value
