from resolvers.operations import Operation, Variable, read_operations

TEXT = """
# 题目
# A title
# $key Unit: 键 · the key
query first($key: ID!, $least: Int = 2, $asOf: Date) {
  unit(key: $key) { ...Name }
}

query second { units { nodes { ...Name } } }

fragment Name on Unit { name ...Key }
fragment Key on Unit { key }
"""


def test_each_query_is_a_document_of_its_own_with_its_variables() -> None:
    first, second = read_operations(TEXT)
    assert first.comment == ("题目", "A title", "$key Unit: 键 · the key")
    assert first.variables == (
        Variable("key", "ID!", required=True),
        Variable("least", "Int", required=False, default="2"),
        Variable("asOf", "Date", required=False),
    )
    assert second == Operation("second", second.text, (), ())


def test_a_document_has_the_fragments_that_it_needs_in_one_line() -> None:
    assert read_operations(TEXT)[1].text == (
        "query second { units { nodes { ...Name } } } "
        "fragment Name on Unit { name ...Key } fragment Key on Unit { key }"
    )
