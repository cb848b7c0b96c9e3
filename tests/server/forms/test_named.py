import pytest

from resolvers.cell_questions import Moment, QuestionError, QuestionReader
from server.forms.named import Called, NamedQuestions


def refer(reference):
    return f"in {reference}"


@pytest.fixture(scope="module")
def questions(ontology):
    return NamedQuestions(ontology)


def test_each_has_an_example_that_the_schema_can_answer(questions, schema, ontology):
    reader = QuestionReader(schema, ontology, 50)
    for names, about, example in questions.listed:
        called = questions.read(example, refer)
        question = reader.read(called.text, Moment(day=True))
        assert question.of_a_day
        assert {*called.names, *called.values, "asOf"} == {*question.variables}
        assert (len(names.split()), len(about.split(" · "))) == (2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "共建单位数(社区: 金昌社区)",
        "number_of_co_builders(community: 金昌社区)",
        " 共建单位数（社区：金昌社区） ",
        '共建单位数(社区: "金昌社区")',
        "共建单位数(社区: “金昌社区”)",
    ],
)
def test_a_question_is_called_in_either_language(questions, text):
    assert questions.read(text, refer).names == {"community": ("Community", "金昌社区")}


def test_quotes_hold_what_would_separate_arguments(questions):
    called = questions.read('取值(单位: "甲、乙(a,b)公司", 属性: 类型)', refer)
    assert called == Called(
        "query value($node: ID!) { unit(key: $node) { kind } }", {}, {"node": ("Unit", "甲、乙(a,b)公司")}
    )


def test_an_argument_may_stand_in_another_cell(questions):
    assert questions.read("共建单位数(社区: =A)", refer).names == {"community": ("Community", "in A")}


def test_values_may_be_labels(questions):
    assert questions.read("单位总数(类型: 小学)", refer).values == {"kind": "SCHOOL"}
    assert questions.read("number_of_all_units(kind: HOSPITAL)", refer).values == {"kind": "HOSPITAL"}


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("共建单位", "neither GraphQL nor a name with arguments"),
        ("共建单位术(社区: 甲)", "there is no question '共建单位术'.*did you mean 共建单位"),
        ("共建单位数()", r"has other arguments; write 共建单位数\(社区: 金昌社区\)"),
        ("共建单位数(单位: 甲)", "has other arguments"),
        ("共建项目数(活动: 甲)", r"write 共建项目数\(社区: 金昌社区\) or 共建项目数\(单位: 钱学森小学\)"),
        ("共建单位数(甲)", "'甲' is no argument"),
        ("共建单位数(社区: )", "'社区' is empty"),
        ("共建单位数(社区: 甲, 社区: 乙)", "'社区' is given twice"),
        ("单位总数(类型: 大小学)", "类型: '大小学' was not read: there is no such name"),
        ("取值(单位: 甲)", "a record and a property are expected"),
        ("取值(单位: 甲, 属性: 类行)", "did you mean 类型"),
        ("取值(单为: 甲, 属性: 类型)", "did you mean 单位"),
    ],
)
def test_mistakes_are_told(questions, text, mistake):
    with pytest.raises(QuestionError, match=mistake):
        questions.read(text, refer)
