"""Shapes: how the lists that a statement returns become the answer's objects.

Neo4j returns maps with their keys in another order than written and repeats every key in every row; lists are half the
size and keep their order. A shape is made once for a plan, of dictionary displays, the fastest way to build an object.

    RETURN [n1.`name`, n1.`kind`]      lambda row, parameters: {'name': row[0], 'kind': row[1]}
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.plan.labels import KindLabel, TypeLabel, kind_label
from graph.stores.lowering.dialect import Decode, Expression, Fixed, Parameters, Part


def compiled(source: str, names: Mapping[str, Any]) -> Callable[..., Any]:
    """A function of an expression that holds nothing but places of lists, and response keys, which are checked."""
    function: Callable[..., Any] = eval(source, dict(names))
    return function


def object_of(parts: Sequence[tuple[str, Part]]) -> Expression:
    """An object of response keys; of the fixed parts nothing is returned."""
    texts: list[str] = []
    entries: list[str] = []
    names: dict[str, Any] = {}
    expressions = [part for _, part in parts if isinstance(part, Expression)]
    for key, part in parts:
        if isinstance(part, Fixed):
            entries.append(f"{key!r}: {part.value!r}")
            continue
        place = f"row[{len(texts)}]"
        if part.decode is not None:
            names[f"d{len(texts)}"] = part.decode
            place = f"d{len(texts)}({place}, parameters)"
        entries.append(f"{key!r}: {place}")
        texts.append(part.text)
    decode = compiled(f"lambda row, parameters: {{{', '.join(entries)}}}", names)
    return _list(texts, decode, expressions)


def label_of_type(output: TypeLabel) -> Expression:
    """The label of a type: nothing of it is returned."""
    return object_of([(key, Fixed(text)) for key, text in output.texts.items()])


def label_of_kind(kind: str, output: KindLabel) -> Expression:
    """The label of a kind, of which the kind alone is returned."""
    if not output.kind.values:
        return Expression(kind, lambda value, _parameters: kind_label(output, value))
    by_value = output.by_value
    return Expression(kind, lambda value, _parameters: by_value.get(value))


def list_of(parts: Sequence[Expression]) -> Expression:
    """A list of a few members, of which each has a shape of its own."""
    decoders = [part.decode for part in parts]

    def decode(row: Any, parameters: Parameters) -> Any:
        return [
            value if decoder is None else decoder(value, parameters)
            for decoder, value in zip(decoders, row, strict=True)
        ]

    return _list([part.text for part in parts], decode, parts)


def one_of(cases: Mapping[str, Expression]) -> Expression:
    """What is shown under the first condition that holds, or null: returned with the number of the case."""
    texts = [f"WHEN {condition} THEN [{place}, {case.text}]" for place, (condition, case) in enumerate(cases.items())]
    expressions = list(cases.values())
    before, groups = "".join(case.before for case in expressions), any(case.groups for case in expressions)
    return Expression(
        f"CASE {' '.join(texts)} END", case_decoder([case.decode for case in expressions]), before, groups
    )


def case_decoder(decoders: Sequence[Decode | None]) -> Decode:
    """Decodes a list of a case's number and its value, or null."""

    def decode(row: Any, parameters: Parameters) -> Any:
        if row is None:
            return None
        decoder = decoders[row[0]]
        return row[1] if decoder is None else decoder(row[1], parameters)

    return decode


def nullable(decode: Decode | None) -> Decode:
    """Null stays null."""
    if decode is None:
        return as_it_is
    return lambda value, parameters: None if value is None else decode(value, parameters)


def as_it_is(value: Any, _parameters: Parameters) -> Any:
    """Decodes what needs no decoding."""
    return value


def _list(texts: Sequence[str], decode: Decode, parts: Sequence[Expression]) -> Expression:
    before, groups = "".join(part.before for part in parts), any(part.groups for part in parts)
    return Expression(f"[{', '.join(texts)}]", decode, before, groups)
