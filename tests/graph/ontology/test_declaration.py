import re

import pytest

from graph.errors import Mistake
from graph.ontology.declaration import DeclaredValue


@pytest.fixture
def mistakes() -> list[Mistake]:
    return []


@pytest.fixture
def declare(mistakes):
    """The root of a text that is YAML."""

    def declared(text: str) -> DeclaredValue:
        root = DeclaredValue.parse(text, "a.yaml", mistakes)
        assert root is not None
        return root

    return declared


NOT_YAML = [
    ("nodes: [", "a.yaml:1:9: not YAML: expected the node content, but found '<stream end>'"),
    ("a: 1\nb: c: d", "a.yaml:2:5: not YAML: mapping values are not allowed here"),
    ("a: *b", "a.yaml:1:4: not YAML: found undefined alias 'b'"),
    ("a: 1\n--- \nb: 2", "a.yaml:2:1: not YAML: but found another document"),
    ("\tnodes: 1", "a.yaml:1:1: not YAML: found character '\\t' that cannot start any token"),
    ("a: 1\nb: x\x00y", "a.yaml:2:5: not YAML: the character U+0000"),
    ("\x07", "a.yaml:1:1: not YAML: the character U+0007"),
    ("[" * 5_000, "a.yaml: not YAML: it is nested too deeply"),
    (r'a: "\UFFFFFFFF"', "a.yaml: not YAML: "),
    ("a: &a [1]\nb: &b [" + "*a, " * 500 + "]\nc: [" + "*b, " * 500 + "]", "a.yaml: too large with its aliases (*)"),
    ("a: &a [*a]", "a.yaml: too large with its aliases (*)"),
    ("%YAML 1." + "9" * 5_000 + "\n---\na: 1", "a.yaml: not YAML: "),
]


@pytest.mark.parametrize(("text", "mistake"), NOT_YAML, ids=[text[:12] for text, _ in NOT_YAML])
def test_what_is_not_yaml_is_noted_with_its_place(mistakes, text, mistake):
    assert DeclaredValue.parse(text, "a.yaml", mistakes) is None
    (message,) = map(str, mistakes)
    assert message.startswith(mistake)
    assert "\n" not in message


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment only\n", "\ufeff"])
def test_nothing_is_no_mistake(mistakes, text):
    assert DeclaredValue.parse(text, "a.yaml", mistakes) is None
    assert mistakes == []


def test_entries_are_keys_and_values_with_their_places(mistakes, declare):
    entries = [(key.text(), value.text()) for key, value in declare("a: 1\n二: two words\n").entries()]
    assert entries == [("a", "1"), ("二", "two words")]
    assert mistakes == []


@pytest.mark.parametrize(
    ("text", "summary"), [("- a", "a list"), ("word", "'word'"), ("null", "'null'"), ("!!set {}", "")]
)
def test_a_mapping_is_expected(mistakes, declare, text, summary):
    assert list(declare(text).entries()) == []
    assert [str(mistake) for mistake in mistakes] == (
        [f"a.yaml:1:1: a mapping is expected here, given: {summary}"] if summary else []
    )


def test_a_key_given_twice_counts_once_and_is_noted(mistakes, declare):
    assert [value.text() for _, value in declare("a: 1\nb: 2\na: 3").entries()] == ["1", "2"]
    assert mistakes == [Mistake("a.yaml", 3, "1", "'a' is declared twice")]


def test_known_keys_are_returned_unknown_and_missing_ones_noted(mistakes, declare):
    values = declare("lable: x\nfrom: y\nnote: z").mapping(required=("label", "from"), optional=("to",))
    assert {key: value.text() for key, value in values.items()} == {"from": "y"}
    assert [str(mistake) for mistake in mistakes] == [
        "a.yaml:1:1: unknown key 'lable'; allowed: label, from, to; did you mean label?",
        "a.yaml:3:1: unknown key 'note'; allowed: label, from, to",
        "a.yaml:1:1: 'label' is missing",
    ]


@pytest.mark.parametrize("text", ["? [a, b]\n: 1", "? {a: b}\n: 1"])
def test_a_key_that_is_no_text_is_noted(mistakes, declare, text):
    assert declare(text).mapping(optional=("a",)) == {}
    assert [str(mistake) for mistake in mistakes] == [
        f"a.yaml:1:3: unknown key {'a mapping' if '{' in text else 'a list'}; allowed: a"
    ]


def test_items_are_the_members_of_a_list(mistakes, declare):
    assert [item.text() for item in declare("[a, 1]").items()] == ["a", "1"]
    assert mistakes == []


@pytest.mark.parametrize(
    ("text", "summary"), [("a: 1", "a mapping"), ("a", "'a'"), ("''", "''"), ("[]", "a list without members")]
)
def test_a_list_with_members_is_expected(mistakes, declare, text, summary):
    assert declare(text).items() == []
    assert mistakes == [Mistake("a.yaml", 1, "1", f"a list is expected here, given: {summary}")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("word", "word"), ("' word '", "word"), ("1.50", "1.50"), ("yes", "yes"), ("'null'", "null"), ("单位", "单位")],
)
def test_a_text_is_what_was_written(mistakes, declare, text, value):
    assert declare(text).text() == value
    assert mistakes == []


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("[a]", "a list"),
        ("{a: b}", "a mapping"),
        ("''", "''"),
        ("'  '", "'  '"),
        ("null", "null; in quotes it is a text"),
        ("~", "null; in quotes it is a text"),
        ("!!null ''", "''"),
    ],
)
def test_a_text_is_expected(mistakes, declare, text, summary):
    assert declare(text).text() == ""
    assert mistakes == [Mistake("a.yaml", 1, "1", f"a text is expected here, given: {summary}")]


@pytest.mark.parametrize("text", [r'"\0"', r'"\ud800"', r'"a\x07"'])
def test_a_text_that_no_store_can_keep_is_noted(mistakes, declare, text):
    assert declare(text).text() == ""
    (mistake,) = mistakes
    assert mistake.message.endswith("; allowed: no control characters, no surrogates")


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), ("'true'", True)])
def test_a_flag_is_true_or_false(mistakes, declare, text, value):
    assert declare(text).flag() is value
    assert mistakes == []


@pytest.mark.parametrize("text", ["yes", "True", "1"])
def test_no_other_word_is_a_flag(mistakes, declare, text):
    assert declare(text).flag() is False
    (mistake,) = mistakes
    assert mistake.message.startswith(f"{text!r} is not allowed here; allowed: true, false")


def test_one_of_several_texts(mistakes, declare):
    assert declare("date").choice(("date", "text")) == "date"
    assert declare("dat").choice(("date", "text")) == ""
    assert mistakes == [Mistake("a.yaml", 1, "1", "'dat' is not allowed here; allowed: date, text; did you mean date?")]


def test_a_name_has_a_form(mistakes, declare):
    form = re.compile("[a-z]+")
    assert declare("unit").name(form, "small letters") == "unit"
    assert declare("Unit").name(form, "small letters") == ""
    assert mistakes == [Mistake("a.yaml", 1, "1", "'Unit' cannot be a name here; allowed: small letters")]
