import pytest

PAIR = "label: {zh: 一, en: A}, from: {types: [Unit], field: %s}, to: {types: [Community], field: %s}"
NODE = "label: {zh: 一, en: A}, plural: %s"
DERIVED = "label: {zh: 一, en: A}, from: {type: %s, field: ones}, to: {type: %s, field: others}, patterns: {P: {%s}}"


def relationship(name: str, source: str, target: str) -> str:
    return f"relationships:\n  {name}: {{{PAIR % (source, target)}}}"


def derived(path: str, source: str = "Unit", target: str = "Community") -> str:
    pattern = f"label: {{zh: 一, en: A}}, path: '{path}'"
    return f"derived:\n  D: {{{DERIVED % (source, target, pattern)}}}"


def rooted(root: str) -> str:
    return derived("(Unit)-[PAIRED_WITH]->(Community)")[:-1] + f", root: {root}}}"


TAKEN = [
    (f"nodes:\n  Book: {{{NODE % 'units'}}}", "more.yaml:2:3: the root field 'units' is taken by Unit"),
    (f"nodes:\n  Sheep: {{{NODE % 'sheep'}}}", "more.yaml:2:3: the root field 'sheep' is taken by Sheep"),
    (f"nodes:\n  Units: {{{NODE % 'unitses'}}}", "more.yaml:2:3: the root field 'units' is taken by Unit"),
    (f"nodes:\n  Search: {{{NODE % 'searches'}}}", "more.yaml:2:3: the root field 'search' is taken by the product"),
    (
        f"nodes:\n  Ontology: {{{NODE % 'ontologies'}}}",
        "more.yaml:2:3: the root field 'ontology' is taken by the product",
    ),
    (rooted("units"), "more.yaml:2:3: the root field 'units' is taken by Unit"),
    (relationship("R", "pairedWith", "x"), "more.yaml:2:3: the field 'pairedWith' is taken by PAIRED_WITH"),
    (relationship("R", "x", "pairedWith"), "more.yaml:2:3: the field 'pairedWith' is taken by PAIRED_WITH"),
    (relationship("R", "x", "x"), "more.yaml:2:3: the field 'x' is taken by R"),
]


@pytest.mark.parametrize(("more", "mistake"), TAKEN)
def test_a_name_of_a_field_is_given_once(refused, more, mistake):
    assert refused(more) == [mistake]


def test_a_connection_is_not_called_as_a_property_of_its_owner(refused):
    property_ = "properties: {grade: {type: text, label: {zh: 一, en: A}}}"
    more = f"nodes:\n  Book: {{{NODE % 'books'}, {property_}}}\n" + relationship("R", "grade", "x").replace(
        "Unit", "Book"
    )
    assert refused(more) == [
        "more.yaml:4:3: the field 'grade' is also a property of Book; give one of them another name"
    ]


@pytest.mark.parametrize("datatype", ["integer", "decimal", "boolean", "date", "texts", "identifier", "url"])
def test_a_kind_is_an_enumeration_or_a_text(refused, datatype):
    more = f"nodes:\n  Book: {{{NODE % 'books'}, properties: {{kind: {{type: {datatype}, label: {{zh: 一, en: A}}}}}}}}"
    reason = f"the property 'kind' is of type {datatype}, but all nodes show it as a text"
    assert refused(more) == [f"more.yaml:2:3: {reason}; allowed: enum, text, or another name"]


def test_a_kind_may_be_a_text(read):
    more = f"nodes:\n  Book: {{{NODE % 'books'}, properties: {{kind: {{type: text, label: {{zh: 一, en: A}}}}}}}}"
    assert read(more).nodes["Book"].by_name["kind"].datatype.name == "text"


def test_a_relationship_type_may_have_a_kind_of_any_type(read):
    kind = "properties: {kind: {type: integer, label: {zh: 一, en: A}}}"
    assert read(f"relationships:\n  R: {{{PAIR % ('x', 'y')}, {kind}}}").relationships["R"].by_name["kind"]


@pytest.mark.parametrize("name", ["kindLabel", "typeLabel"])
def test_names_of_labels_are_reserved(refused, name):
    properties = f"properties: {{{name}: {{type: text, label: {{zh: 一, en: A}}}}}}"
    (mistake,) = refused(f"nodes:\n  Book: {{{NODE % 'books'}, {properties}}}")
    assert mistake.startswith("more.yaml:2:")
    assert f"{name!r} cannot be declared; it is reserved" in mistake


def test_no_connection_is_called_kind(refused):
    assert refused(relationship("R", "kind", "x")) == [
        "more.yaml:2:3: the field 'kind' is also a property of Unit; give one of them another name"
    ]


@pytest.mark.parametrize(
    ("more", "mistake"),
    [
        (relationship("UNIT", "x", "y"), "'UNIT' differs from 'Unit' by case only; the stores cannot tell them apart"),
        (
            f"nodes:\n  TEAM: {{{NODE % 'squads'}}}",
            "'TEAM' differs from 'Team' by case only; the stores cannot tell them apart",
        ),
    ],
)
def test_names_of_types_differ_by_more_than_case(refused, more, mistake):
    assert f"more.yaml:2:3: {mistake}" in refused(more)


@pytest.mark.parametrize(("first", "second"), [("grade", "grAde"), ("createdAt", "createdat")])
def test_names_of_properties_differ_by_more_than_case(refused, first, second):
    grade = "type: text, label: {zh: 一, en: A}"
    declared = ", ".join(f"{name}: {{{grade}}}" for name in (first, second) if name != "createdAt")
    assert refused(f"nodes:\n  Book: {{{NODE % 'books'}, properties: {{{declared}}}}}") == [
        f"more.yaml:2:3: the properties {first!r} and {second!r} differ by case only; the stores cannot tell them apart"
    ]


def test_sources_need_a_type(refused):
    assert refused(base=f"nodes:\n  Book: {{{NODE % 'books'}}}") == [
        "base.yaml:2:3: no node type 'Source' is declared; citations name nodes of that type"
    ]


IMPOSSIBLE = [
    ("(Unit)-[PAIRED]->(Community)", "unknown relationship 'PAIRED'; allowed: PAIRED_WITH, DEPLOYED_TO; did you mean"),
    ("(Unit)-[D]->(Community)", "unknown relationship 'D'; allowed: PAIRED_WITH, DEPLOYED_TO"),
    ("(Unit)<-[PAIRED_WITH]-(Community)", "PAIRED_WITH does not lead from Unit to 'Community'; allowed: nothing"),
    ("(Unit)-[PAIRED_WITH]->(Team)", "PAIRED_WITH does not lead from Unit to 'Team'; allowed: Community"),
    ("(Unit)-[PAIRED_WITH]->(Comunity)", "PAIRED_WITH does not lead from Unit to 'Comunity'; allowed: Community; did"),
    (
        "(Unit)-[PAIRED_WITH]->(Community)<-[DEPLOYED_TO]-(Team)",
        "it ends at Team, but D leads to Community",
    ),
    (
        "(Unit)<-[DEPLOYED_TO]-(Team)-[DEPLOYED_TO]->(Community | Unit)",
        "it ends at Community | Unit, but D leads to Community",
    ),
]


@pytest.mark.parametrize(("path", "why"), IMPOSSIBLE)
def test_a_pattern_that_cannot_hold_is_noted(refused, path, why):
    assert refused(derived(path))[0].startswith(f"more.yaml:2:3: pattern P: {why}")


@pytest.mark.parametrize(
    "path",
    ["(Unit)-[PAIRED_WITH]->(Community)", "(Unit)<-[DEPLOYED_TO]-(Team)-[DEPLOYED_TO]->(Community)"],
)
def test_a_pattern_that_can_hold_is_read(read, path):
    assert len(read(derived(path)).derived["D"].patterns[0].hops) == path.count("[")


def test_the_ends_of_a_derived_relationship_are_node_types(refused):
    assert refused(derived("(Unit)-[PAIRED_WITH]->(Community)", target="Comunity")) == [
        "more.yaml:2:3: unknown node type 'Comunity'; allowed: Source, Unit, Community, Team; did you mean Community?"
    ]


KNOWS = """relationships:
  KNOWS: {label: {zh: 一, en: A}, from: {types: any, field: knows}, to: {types: any, field: knownBy}}
"""
MANY = "(Source | Unit | Community | Team)"
THROUGH_MANY = f"(Unit)-[KNOWS]->{MANY}-[KNOWS]->{MANY}-[KNOWS]->{MANY}-[KNOWS]->(Community)"


def test_the_patterns_of_a_type_must_not_multiply(read, refused):
    assert len(read(KNOWS + derived(THROUGH_MANY)).derived["D"].routes) == 64
    another = "P: {label: {zh: 一, en: A}, path: '(Unit)-[KNOWS]->(Community)'}, Q:"
    assert refused(KNOWS + derived(THROUGH_MANY).replace("P:", another)) == [
        "more.yaml:4:3: its patterns have more than 64 ways over node types, representatives included; name fewer types"
    ]


def representing(name: str, source: str, target: str) -> str:
    ends = f"from: {{types: [{source}], field: {name.lower()}}}, to: {{types: [{target}], field: by{name}}}"
    return f"  {name}: {{label: {{zh: 一, en: A}}, {ends}, represents: true}}\n"


def test_representation_is_not_circular(refused):
    round_about = [("A", "Team", "Unit"), ("B", "Unit", "Community"), ("C", "Community", "Team")]
    circle = "".join(representing(*types) for types in round_about)
    assert refused("relationships:\n" + circle) == [
        "more.yaml:2:3: representation is circular: Team represents Unit represents Community represents Team",
        "more.yaml:3:3: representation is circular: Unit represents Community represents Team represents Unit",
        "more.yaml:4:3: representation is circular: Community represents Team represents Unit represents Community",
    ]
    assert refused("relationships:\n" + representing("A", "Unit", "Unit")) == [
        "more.yaml:2:3: representation is circular: Unit represents Unit"
    ]


def test_a_chain_of_representation_is_no_circle(read):
    read("relationships:\n" + representing("A", "Team", "Unit") + representing("B", "Unit", "Community"))


def test_who_represents_must_fit_the_pattern(refused):
    nobody = "more.yaml:2:3: pattern P: nothing that represents Unit can stand there; leave 'represented' out,"
    (mistake,) = refused(derived("(represented Unit)-[PAIRED_WITH]->(Community)"))
    assert mistake.startswith(nobody)
    team = "relationships:\n" + representing("A", "Team", "Unit")
    (mistake,) = refused(team + derived("(represented Unit)-[PAIRED_WITH]->(Community)"))
    assert mistake.startswith(nobody.replace(":2:", ":4:"))


def test_a_root_field_needs_one_type_at_each_end(refused):
    several = rooted("ds").replace("type: Community", "types: [Community, Unit]")
    assert refused(several) == ["more.yaml:2:3: its root field 'ds' needs one node type at each end; leave `root` out"]


ALIASED = "nodes:\n  Book: {label: {zh: 书, en: Book}, plural: books, %s}"
KIND = "properties: {kind: {type: enum, label: {zh: 类, en: Kind}, values: {%s}}}"


@pytest.mark.parametrize(
    ("book", "message"),
    [
        ("aliases: [单位]", "the alias '单位' of Book is also what Unit is called"),
        ("aliases: [Ｕnit]", "the alias 'Ｕnit' of Book is also what Unit is called"),
        (
            "properties: {size: {type: text, label: {zh: 开本, en: Size}, aliases: [名称]}}",
            "the alias '名称' of size is also what name is called",
        ),
        (
            KIND % "A: {zh: 甲, en: A, aliases: [丙]}, B: {zh: 乙, en: B, aliases: [甲]}",
            "the alias '甲' of B is also what A is called",
        ),
    ],
)
def test_an_alias_is_that_of_one_name(refused, book, message):
    assert refused(ALIASED % book) == [f"more.yaml:2:3: {message}; leave it out of one of them"]


def test_an_alias_may_be_that_of_another_property_elsewhere(read):
    read(ALIASED % "aliases: [书籍], properties: {size: {type: text, label: {zh: 开本, en: Size}, aliases: [单位]}}")
