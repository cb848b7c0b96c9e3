import pytest
from graphql import get_introspection_query, parse

from resolvers.measuring import Size, measured

SIZES = [
    ("{ a }", Size(depth=1, fields=1)),
    ("{ a { b c } d }", Size(depth=2, fields=4)),
    ("{ x: a { y: b } a { b } }", Size(depth=2, fields=4, aliases=2)),
    ("{ a { ... on A { b } } }", Size(depth=3, fields=2)),
    ("{ a { ...F } c { ...F } } fragment F on A { x: b { c } }", Size(depth=4, fields=6, aliases=2)),
    ("query A { a } query B { b { c } }", Size(depth=2, fields=3)),
    ("fragment F on A { a { b } }", Size(depth=2, fields=2)),
    ("{ a @x @y ... @x { b } }", Size(depth=2, fields=2, directives=3)),
    ("query($v: Int @x) @y { a ...F @x } fragment F on A @z { b }", Size(depth=2, fields=2, directives=4)),
    ("{ ...Missing }", Size(depth=1)),
    ("{ ...F } fragment F on A { a ...F }", Size(depth=2, fields=1)),
    ("{ a __type(name: 1) { name } }", Size(depth=2, fields=3, introspects=True)),
    ("{ __typename }", Size(depth=1, fields=1)),
]


@pytest.mark.parametrize(("document", "size"), SIZES)
def test_the_size_of_a_document(document, size):
    assert measured(parse(document), 50) == size


def test_fragments_that_unfold_without_end_are_measured_once_each():
    fragments = " ".join(f"fragment F{n} on A {{ a {{ ...F{n + 1} }} b {{ ...F{n + 1} }} }}" for n in range(40))
    size = measured(parse("{ ...F0 } " + fragments + " fragment F40 on A { c }"), 100)
    assert (size.fields, size.depth) == (2**42 - 2 - 2**40, 82)


def test_what_lies_deeper_than_is_allowed_is_not_looked_at():
    chain = " ".join(f"fragment F{n} on A {{ ...F{n + 1} }}" for n in range(2_000))
    assert measured(parse("{ ...F0 } " + chain), 50).depth == 51


def test_the_introspection_of_tools_is_small():
    size = measured(parse(get_introspection_query(specified_by_url=True, input_value_deprecation=True)), 50)
    assert size.introspects
    assert (size.depth <= 20, size.fields <= 300) == (True, True)
