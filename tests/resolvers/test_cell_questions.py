import pytest

from resolvers.cell_questions import Leaf, Moment, QuestionError, QuestionReader

AT_ALL_TIMES = Moment()


@pytest.fixture(scope="module")
def read(schema, ontology):
    reader = QuestionReader(schema, ontology, 1_000)

    def read(text, moment=AT_ALL_TIMES):
        return reader.read(text, moment)

    return read


def one_line(text):
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ('unit(key: "u1") { name }', '{ unit(key: "u1") { name } }'),
        ('{ unit(key: "u1") { name } }', '{ unit(key: "u1") { name } }'),
        ('query a { unit(key: "u1") { name } }', 'query a { unit(key: "u1") { name } }'),
        ("units { totalCount }", "{ units { totalCount } }"),
        ("units { nodes { name } }", "{ units(first: 1000) { nodes { name } _total: totalCount } }"),
        ("units(first: 3) { nodes { name } }", "{ units(first: 3) { nodes { name } } }"),
        ("units { groups(by: [KIND]) { count } }", "{ units { groups(by: [KIND], first: 1000) { count } } }"),
    ],
)
def test_what_is_asked(read, text, document):
    assert one_line(read(text).text) == document


def test_only_the_outermost_list_is_asked_for_as_much_as_there_may_be(read):
    text = one_line(read("units { nodes { name coBuildsWith { nodes { name } } } }").text)
    assert "units(first: 1000)" in text
    assert "coBuildsWith { nodes { name } _total: totalCount }" in text


def test_the_day_is_that_of_the_form_unless_the_question_says_one(read):
    question = read('unit(key: "u1") { name }', Moment(day=True, known_at=True))
    assert 'unit(key: "u1", asOf: $asOf, asKnownAt: $asKnownAt)' in one_line(question.text)
    assert question.of_a_day
    assert not read('unit(key: "u1", asOf: "2020-01-01") { name }', Moment(day=True)).of_a_day


def test_variables_have_the_types_of_their_places(read):
    question = read("units(where: {kind: {eq: $kind}, name: {contains: $text}}, first: $n) { totalCount }")
    assert question.variables == {"kind": "UnitKind", "text": "String", "n": "Int"}
    assert read("unit(key: $key) { name }").variables == {"key": "ID!"}


def test_variables_that_are_declared_stay_so(read):
    question = read("query ($key: ID!) { unit(key: $key) { name } }", Moment(day=True))
    assert question.variables == {"key": "ID!", "asOf": "Date"}


def test_leaves_are_the_columns(read):
    question = read('community(key: "c1") { name coBuilders { edges { n: node { name } weight } } }')
    paths = [leaf.path for leaf in question.leaves]
    assert paths == [("name",), ("coBuilders", "edges", "n", "name"), ("coBuilders", "edges", "weight")]
    assert (question.root, question.is_list) == ("community", True)
    assert not read('c: community(key: "c1") { name since }').is_list


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ('unit(key: "u1") { kind }', "SCHOOL", "中小学"),
        ("units { groups(by: [KIND]) { kind } }", "SCHOOL", "中小学"),
        ('unit(key: "u1") { participatesIn { edges { role } } }', "LEAD", "牵头"),
        ('unit(key: "u1") { participatesIn { nodes { kind } } }', "SERVICE_BRAND", "服务品牌"),
        ("search(text: $text) { nodes { __typename } }", "Unit", "单位"),
        ("coBuilding { nodes { evidence { pattern } } }", "PAIRED", "结对"),
    ],
)
def test_values_of_enumerations_have_labels(read, text, value, label):
    (leaf,) = read(text).leaves
    assert isinstance(leaf, Leaf)
    assert leaf.labels[value].zh == label


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("unit(key: ", "not GraphQL: Unexpected '}'"),
        ("unit(key: 1) { nme } ", "Cannot query field 'nme' on type 'Unit'. Did you mean 'name'"),
        ("units { totalCount } communities { totalCount }", "one root field is expected, given: 2"),
        ("query a { units { totalCount } } query b { units { totalCount } }", "one query is expected"),
        ("query { ...F } fragment F on Query { units { totalCount } }", "no fragments of its own"),
        ("{ ... on Query { units { totalCount } } }", "one root field is expected"),
        ("units", "must have a selection of subfields"),
        ("{ mutation { a } }", "Cannot query field 'mutation'"),
        (
            'unit(key: "a") { coBuildsWith { nodes { name } } participatesIn { nodes { name } } }',
            "two lists side by side",
        ),
        ("{ __schema { types { name } } }", "__schema is no question about the graph"),
        ("units(first: 1, first: 2) { totalCount }", "only one argument named 'first'"),
    ],
)
def test_mistakes_are_told(read, text, mistake):
    with pytest.raises(QuestionError, match=mistake.replace("(", r"\(")):
        read(text)


def test_all_mistakes_of_a_question_are_told(read):
    with pytest.raises(QuestionError) as raised:
        read('unit(key: "a") { nme kin }')
    assert len(raised.value.mistakes) == 2
