import pytest
import strawberry
from strawberry.schema.config import StrawberryConfig

from graph.errors import OntologyError
from graph.ontology.model import Label
from schema.strawberry_types import Types, argument, field, listed, optional, value_by_name


@pytest.fixture
def types() -> Types:
    return Types()


def built(types: Types) -> strawberry.Schema:
    return strawberry.Schema(types["Query"])


def test_types_may_name_each_other_before_they_are_made(types):
    types.object("Query", [field("book", optional(types.named("Book")))])
    types.object("Book", [field("title", str), field("parts", listed(types.named("Book")))], "A book")
    assert built(types).as_str().splitlines() == [
        '"""A book"""',
        "type Book {",
        "  title: String!",
        "  parts: [Book!]!",
        "}",
        "",
        "type Query {",
        "  book: Book",
        "}",
    ]


def test_a_type_is_found_by_name(types):
    types.interface("Node", [field("id", strawberry.ID)])
    assert types["Node"].__name__ == "Node"
    with pytest.raises(KeyError):
        types["Book"]


@pytest.mark.parametrize("name", ["Book", "String", "Int", "Float", "Boolean", "ID", "Date", "DateTime"])
def test_a_name_is_taken_once(types, name):
    types.object("Book", [field("title", str)])
    with pytest.raises(OntologyError, match=f"two GraphQL types would be called '{name}'; rename a type or field"):
        types.interface(name, [field("title", str)])


def test_fields_may_be_called_as_words_of_python(types):
    types.input("Filter", [field("in", optional(listed(str))), field("is", optional(bool))])
    types.object("Query", [field("from", str, "About", [argument("where", optional(types.named("Filter")), "Which")])])
    text = built(types).as_str()
    assert "  in: [String!]\n  is: Boolean\n" in text
    assert '"""About"""\n  from(\n    """Which"""\n    where: Filter\n  ): String!' in text


def test_an_argument_left_out_has_no_default(types):
    types.object("Query", [field("a", str, None, [argument("first", optional(int))])])
    assert "  a(first: Int): String!" in built(types).as_str()


def test_one_of(types):
    types.input("Order", [field("name", optional(str)), field("key", optional(str))], one_of=True)
    types.object("Query", [field("a", str, None, [argument("by", types.named("Order"))])])
    assert "input Order @oneOf {" in built(types).as_str()


def test_the_values_of_an_enumeration_are_their_names(types):
    types.enumeration("Color", {"RED": Label("红", "Red"), "BLUE": Label("", "")}, "A color")
    types.object("Query", [field("color", types.named("Color"))])
    assert [(color.name, color.value) for color in types["Color"].__members__.values()] == [
        ("RED", "RED"),
        ("BLUE", "BLUE"),
    ]
    assert '  """\n  红\n  Red\n  """\n  RED\n  BLUE\n' in built(types).as_str()


def test_an_interface_is_inherited(types):
    types.interface("Node", [field("id", strawberry.ID)])
    types.object("Book", [field("title", str)], bases=(types["Node"],))
    types.object("Query", [field("book", types.named("Book"))])
    assert "type Book implements Node {\n  id: ID!\n  title: String!\n}" in built(types).as_str()


def test_a_value_is_found_by_the_name_of_its_field(types):
    types.object("Query", [field("from", str)])
    schema = strawberry.Schema(types["Query"], config=StrawberryConfig(default_resolver=value_by_name))
    assert schema.execute_sync("{ from }", root_value={"from": "here"}).data == {"from": "here"}
