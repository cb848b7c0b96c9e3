"""Every kind of mistake in a declaration; the mark § stands where the mistake is reported."""

import pytest

from graph.errors import Code, OntologyError
from graph.ontology.entity import RESERVED
from graph.ontology.reader import read_ontology
from tests.graph.ontology.conftest import marked

LABELS = "zh: 一, en: A"
LABEL = f"label: {{{LABELS}}}"
TYPES = "text, texts, integer, decimal, boolean, date, identifier, url, enum"
FIELD_FORM = "allowed: a small letter, then letters and digits (pairedWith)"
TYPE_FORM = "allowed: a capital letter, then letters and digits (Unit)"
RELATIONSHIP_FORM = "allowed: capital letters, digits and single underscores (PAIRED_WITH)"
EVERY = "Source, Unit, Community, Team"
IS_RESERVED = f"cannot be declared; it is reserved: {', '.join(sorted(RESERVED))}"
FLAGS = "is not allowed here; allowed: true, false"

NODES = [
    ("Book: §{plural: books}", "'label' is missing"),
    ("Book: §{LABEL}", "'plural' is missing"),
    (
        "Book: {plural: books, LABEL, §plurals: x}",
        "unknown key 'plurals'; allowed: plural, label, description, properties, deprecated, key_format,"
        " aliases; did you mean plural?",
    ),
    ("Book: {plural: books, LABEL, aliases: §书}", "a list is expected here, given: '书'"),
    ("Book: {plural: books, LABEL, aliases: [书, §书]}", "'书' is listed twice"),
    (
        "Book: {plural: books, LABEL, key_format: §isbn}",
        "'isbn' is not allowed here; allowed: creditCode, areaCode, communityCode",
    ),
    ("§book: {plural: books, LABEL}", f"'book' cannot be a name here; {TYPE_FORM}"),
    ("§书: {plural: books, LABEL}", f"'书' cannot be a name here; {TYPE_FORM}"),
    ("§B_k: {plural: books, LABEL}", f"'B_k' cannot be a name here; {TYPE_FORM}"),
    ("§B" + "k" * 61 + ": {plural: books, LABEL}", f"'B{'k' * 61}' cannot be a name here; {TYPE_FORM}"),
    ("Book: {plural: §Books, LABEL}", f"'Books' cannot be a name here; {FIELD_FORM}"),
    ("Book: {plural: §null, LABEL}", "a text is expected here, given: null; in quotes it is a text"),
    ("Book: {plural: §[books], LABEL}", "a text is expected here, given: a list"),
    ("Book: {plural: books, label: §{zh: 一}}", "'en' is missing"),
    ("Book: {plural: books, label: {zh: §'', en: A}}", "a text is expected here, given: ''"),
    ("Book: {plural: books, label: §A}", "a mapping is expected here, given: 'A'"),
    ("Book: {plural: books, LABEL, properties: §[a]}", "a mapping is expected here, given: a list"),
    ("Book: §books", "a mapping is expected here, given: 'books'"),
    ("Book:§", "a mapping is expected here, given: ''"),
    ("§Unit: {plural: books, LABEL}", "'Unit' is declared twice, first in base.yaml"),
]


def check(refused, text: str, mistake: str) -> None:
    declaration, place = marked(text.replace("LABEL", LABEL))
    assert refused(declaration) == [f"more.yaml:{place}: {mistake}"]


@pytest.mark.parametrize(("line", "mistake"), NODES)
def test_mistakes_in_a_node_type(refused, line, mistake):
    check(refused, f"nodes:\n  {line}", mistake)


ENUM = "'values' belong to a property of type enum, and only there"
PROPERTIES = [
    ("grade: {type: §test, LABEL}", f"'test' is not allowed here; allowed: {TYPES}; did you mean text?"),
    ("grade: {type: §instant, LABEL}", f"'instant' is not allowed here; allowed: {TYPES}"),
    ("grade: §{LABEL}", "'type' is missing"),
    ("grade: §{type: text}", "'label' is missing"),
    (
        "grade: {type: §enums, LABEL, values: {A: {zh: 一, en: A}}}",
        f"'enums' is not allowed here; allowed: {TYPES}; did you mean enum?",
    ),
    ("grade: §{type: enum, LABEL}", ENUM),
    ("grade: §{type: enum, LABEL, values: {}}", ENUM),
    ("grade: §{type: text, LABEL, values: {A: {zh: 一, en: A}}}", ENUM),
    ("grade: {type: enum, LABEL, values: {§a: {zh: 一, en: A}}}", f"'a' cannot be a name here; {RELATIONSHIP_FORM}"),
    ("grade: {type: enum, LABEL, values: §[A, B]}", "a mapping is expected here, given: a list"),
    ("grade: {type: text, LABEL, required: §yes}", f"'yes' {FLAGS}"),
    (
        "grade: {type: text, LABEL, §unique: true}",
        "unknown key 'unique'; allowed: type, label, description, required, values, deprecated, format,"
        " requires, not_below, aliases",
    ),
    (
        "grade: {type: text, LABEL, format: §creditCode}",
        "'format' belongs to a property of type identifier, and only there",
    ),
    (
        "grade: {type: identifier, LABEL, format: §creditcode}",
        "'creditcode' is not allowed here; allowed: creditCode, areaCode, communityCode; did you mean creditCode?",
    ),
    (
        "grade: {type: text, LABEL, requires: §grade}",
        "'grade' is not allowed here; allowed: nothing",
    ),
    (
        "grade: {type: integer, LABEL, not_below: §garde}\n      pages: {type: integer, LABEL}",
        "'garde' is not allowed here; allowed: pages",
    ),
    (
        "grade: §{type: integer, LABEL, not_below: title}\n      title: {type: text, LABEL}",
        "'not_below' compares two numbers; grade or title is none",
    ),
    ("§Grade: {type: text, LABEL}", f"'Grade' cannot be a name here; {FIELD_FORM}"),
    ("§grade_a: {type: text, LABEL}", f"'grade_a' cannot be a name here; {FIELD_FORM}"),
    ("§1: {type: text, LABEL}", f"'1' cannot be a name here; {FIELD_FORM}"),
    ("grade: §text", "a mapping is expected here, given: 'text'"),
    ("grade: {type: §'', LABEL}", "a text is expected here, given: ''"),
]


@pytest.mark.parametrize(("line", "mistake"), PROPERTIES)
def test_mistakes_in_a_property(refused, line, mistake):
    check(refused, f"nodes:\n  Book:\n    LABEL\n    plural: books\n    properties:\n      {line}", mistake)


@pytest.mark.parametrize("name", ["name", "key", "sources", "createdAt", "weight", "evidence", "from", "to", "type"])
def test_reserved_names_of_properties(refused, name):
    line = f"§{name}: {{type: text, LABEL}}"
    check(
        refused,
        f"nodes:\n  Book:\n    LABEL\n    plural: books\n    properties:\n      {line}",
        f"{name!r} {IS_RESERVED}",
    )


FROM, TO = "from: {types: [Unit], field: x}", "to: {types: [Unit], field: y}"
RELATIONSHIPS = [
    ("§{LABEL, FROM}", "'to' is missing"),
    ("§{FROM, TO}", "'label' is missing"),
    ("{LABEL, FROM, to: §{field: y}}", "'types' is missing"),
    ("{LABEL, FROM, to: §{types: [Unit]}}", "'field' is missing"),
    ("{LABEL, FROM, to: §[Unit]}", "a mapping is expected here, given: a list"),
    (
        "{LABEL, FROM, to: {types: [§Uint], field: y}}",
        f"'Uint' is not allowed here; allowed: {EVERY}; did you mean Unit?",
    ),
    ("{LABEL, FROM, to: {types: §Unit, field: y}}", "a list is expected here, given: 'Unit'"),
    ("{LABEL, FROM, to: {types: §[], field: y}}", "a list is expected here, given: a list without members"),
    ("{LABEL, FROM, to: {types: [§[Unit]], field: y}}", "a text is expected here, given: a list"),
    ("{LABEL, FROM, to: {types: [Unit, §Unit], field: y}}", "'Unit' is listed twice"),
    ("{LABEL, FROM, to: {types: §null, field: y}}", "a list is expected here, given: 'null'"),
    ("{LABEL, FROM, to: {types: [Unit], field: §y_z}}", f"'y_z' cannot be a name here; {FIELD_FORM}"),
    ("{LABEL, FROM, to: {types: [Unit], field: §type}}", f"'type' {IS_RESERVED}"),
    (
        "{LABEL, FROM, TO, §at_most_one: true}",
        "unknown key 'at_most_one'; allowed: label, from, to, description, properties, pairs, represents,"
        " told_apart_by, within, deprecated, aliases",
    ),
    (
        "§{LABEL, FROM, TO, within: true}",
        "'within' compares division codes; no two types that it leads between have a 'key_format'",
    ),
    ("{LABEL, FROM, to: {types: [Unit], field: y, at_most_one: §1}}", f"'1' {FLAGS}"),
    ("{LABEL, FROM, to: {types: [Unit], field: y, label: §{zh: 一}}}", "'en' is missing"),
    ("{LABEL, FROM, to: {types: [Unit], field: y, label: {zh: 一, en: §''}}}", "a text is expected here, given: ''"),
    ("{LABEL, FROM, to: {types: [Unit], field: y, label: {LABELS, §de: A}}}", "unknown key 'de'; allowed: zh, en"),
    ("{LABEL, from: {types: [Unit], field: x, label: §A}, TO}", "a mapping is expected here, given: 'A'"),
    (
        "{LABEL, FROM, to: {types: [Unit], field: y, §lable: {LABELS}}}",
        "unknown key 'lable'; allowed: types, field, at_most_one, label, aliases; did you mean label?",
    ),
    ("{LABEL, FROM, TO, pairs: [§[Unit]]}", "two types are expected here, [from, to]; given: 1"),
    ("{LABEL, FROM, TO, pairs: [§[Unit, Unit, Unit]]}", "two types are expected here, [from, to]; given: 3"),
    ("{LABEL, FROM, TO, pairs: [§Unit]}", "a list is expected here, given: 'Unit'"),
    ("{LABEL, FROM, TO, pairs: [§any]}", "a list is expected here, given: 'any'"),
    ("{LABEL, FROM, TO, pairs: §[]}", "a list is expected here, given: a list without members"),
    ("{LABEL, FROM, TO, pairs: [[Unit, §Team]]}", "'Team' is not allowed here; allowed: Unit"),
    ("§[]", "a mapping is expected here, given: a list"),
]


@pytest.mark.parametrize(("line", "mistake"), RELATIONSHIPS)
def test_mistakes_in_a_relationship_type(refused, line, mistake):
    line = line.replace("FROM", FROM).replace("TO", TO).replace("LABELS", LABELS)
    check(refused, f"relationships:\n  R: {line}", mistake)


@pytest.mark.parametrize("name", ["pairedWith", "A__B", "_A", "A_", "A-B", "单", "1A"])
def test_names_of_relationship_types(refused, name):
    check(
        refused,
        f"relationships:\n  §{name}: {{LABEL, {FROM}, {TO}}}",
        f"{name!r} cannot be a name here; {RELATIONSHIP_FORM}",
    )


START, END = "from: {type: Unit, field: x}", "to: {type: Community, field: y}"
PATH = "path: '(Unit)-[PAIRED_WITH]->(Community)'"
A_MAPPING = "a mapping is expected here, given: a list"
FORM = "(Type)-[RELATIONSHIP]->(Type | Type)<-[RELATIONSHIP]-(represented Type), 1 to 4 relationships"
DERIVED = [
    ("§{LABEL, START, END}", "'patterns' is missing"),
    ("{LABEL, START, END, patterns: §{}}", "at least one pattern is expected here"),
    ("§{LABEL, START, patterns: {P: {LABEL, PATH}}}", "'to' is missing"),
    ("§{LABEL, END, patterns: {P: {LABEL, PATH}}}", "'from' is missing"),
    ("{LABEL, START, END, patterns: {P: §{LABEL}}}", "'path' is missing"),
    ("{LABEL, START, END, patterns: {P: §{PATH}}}", "'label' is missing"),
    ("{LABEL, START, END, patterns: {§p: {LABEL, PATH}}}", f"'p' cannot be a name here; {RELATIONSHIP_FORM}"),
    ("{LABEL, START, END, patterns: {P: {LABEL, path: §(Unit)}}}", f"'(Unit)' is not a pattern; allowed: {FORM}"),
    (
        "{LABEL, START, END, patterns: {P: {LABEL, path: §'(Team)-[PAIRED_WITH]->(Community)'}}}",
        "'(Team)-[PAIRED_WITH]->(Community)' starts at Team; allowed: Unit, where the relationship leads from",
    ),
    (
        "{LABEL, START, to: {type: §[Community], field: y}, patterns: {P: {LABEL, PATH}}}",
        "a text is expected here, given: a list",
    ),
    ("{LABEL, START, to: {type: Community, field: y, label: §[A]}, patterns: {P: {LABEL, PATH}}}", A_MAPPING),
    (
        "{LABEL, START, to: {type: Community, field: y, §at_most_one: true}, patterns: {P: {LABEL, PATH}}}",
        "unknown key 'at_most_one'; allowed: type, field, label",
    ),
    ("{LABEL, START, to: {type: Community, field: §id}, patterns: {P: {LABEL, PATH}}}", f"'id' {IS_RESERVED}"),
]


@pytest.mark.parametrize(("line", "mistake"), DERIVED)
def test_mistakes_in_a_derived_relationship(refused, line, mistake):
    line = line.replace("START", START).replace("END", END).replace("PATH", PATH)
    check(refused, f"derived:\n  D: {line}", mistake)


def test_names_without_value_are_not_taken_by_each_other(refused):
    mistakes = refused(
        f"nodes:\n  A: {{{LABEL}}}\n  B: {{{LABEL}}}\nrelationships:\n  R: {{{LABEL}}}\n  S: {{{LABEL}}}"
    )
    assert mistakes == [
        "more.yaml:2:6: 'plural' is missing",
        "more.yaml:3:6: 'plural' is missing",
        *(f"more.yaml:{line}:6: {name!r} is missing" for line in (5, 6) for name in ("from", "to")),
    ]


def test_all_mistakes_of_a_folder_are_reported_at_once_in_their_order(refused):
    mistakes = refused(
        f"nodse:\n  A: 1\nnodes:\n  unit: {{{LABEL}}}\n  Book: {{plural: books}}",
        another="- a list",
        broken="nodes: [",
        twice=f"nodes:\n  Unit: {{plural: ones, {LABEL}}}\n  Area: {{plural: areas, {LABEL}}}\n  Area: 1",
    )
    assert mistakes == [
        "another.yaml:1:1: a mapping is expected here, given: a list",
        "broken.yaml:1:9: not YAML: expected the node content, but found '<stream end>'",
        "more.yaml:1:1: unknown key 'nodse'; allowed: nodes, relationships, derived; did you mean nodes?",
        f"more.yaml:4:3: 'unit' cannot be a name here; {TYPE_FORM}",
        "more.yaml:5:9: 'label' is missing",
        "twice.yaml:2:3: 'Unit' is declared twice, first in base.yaml",
        "twice.yaml:4:3: 'Area' is declared twice",
    ]


def test_a_name_is_declared_once_over_all_sections(refused):
    more = f"nodes:\n  R: {{plural: rs, {LABEL}}}\nrelationships:\n  R: {{{LABEL}, {FROM}, {TO}}}"
    assert refused(more) == ["more.yaml:4:3: 'R' is declared twice, first in more.yaml"]


@pytest.mark.parametrize("section", ["nodes", "relationships", "derived"])
@pytest.mark.parametrize(("value", "summary"), [("", "''"), ("null", "'null'"), ("[]", "a list"), ("5", "'5'")])
def test_a_section_is_a_mapping(refused, section, value, summary):
    (mistake,) = refused(f"{section}: {value}")
    assert mistake.endswith(f"a mapping is expected here, given: {summary}")


def test_a_file_that_is_not_utf_8(read, tmp_path):
    (tmp_path / "latin.yaml").write_bytes("nodes: é".encode("latin-1"))
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(OntologyError) as raised:
        read()
    folder, latin = map(str, raised.value.mistakes)
    assert folder.startswith("folder.yaml: cannot be read as UTF-8: ")
    assert latin.startswith("latin.yaml: cannot be read as UTF-8: 'utf-8' codec can't decode byte 0xe9")


def test_a_folder_without_a_declaration(tmp_path):
    (tmp_path / "nodes.yml").write_text("nodes: {}")
    for folder in (tmp_path, tmp_path / "missing", tmp_path / "nodes.yml"):
        with pytest.raises(OntologyError) as raised:
            read_ontology(folder)
        (mistake,) = raised.value.mistakes
        assert raised.value.code is Code.ONTOLOGY_INVALID
        assert str(mistake) == f"{folder}: no declaration here; expected: a folder with *.yaml files"


@pytest.mark.parametrize("base", ["", "# nothing", "{}", "nodes: {}", "relationships: {}"])
def test_a_declaration_without_node_types(refused, tmp_path, base):
    assert refused(base=base) == [f"{tmp_path}: no node type is declared here; expected: at least 'Source'"]
