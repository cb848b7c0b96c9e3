import pytest

from graph.report.findings import Node, Period
from graph.report.wording import TEXTS, Wording, number, shortened, text_width


@pytest.mark.parametrize(
    ("since", "until", "zh", "en"),
    [
        ("2018", None, "2018 起", "since 2018"),
        (None, "2019-05", "至 2019-05", "until 2019-05"),
        ("2018", "2019-05", "2018 至 2019-05", "2018 to 2019-05"),
        ("2018", "2018", "2018", "2018"),
        (None, None, "", ""),
    ],
)
def test_periods(ontology, since, until, zh, en):
    period = Period(since, until)
    assert [Wording(language, ontology).period(period) for language in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(("language", "title"), [("zh", "领导组织"), ("en", "Led by")])
def test_a_connection_is_titled_by_its_label(ontology, language, title):
    assert Wording(language, ontology).connection(ontology.connections["ledBy"]) == title


def test_chinese_is_chinese_and_english_is_english(ontology):
    labels = [*TEXTS.values(), *(connection.label for connection in ontology.connections.values())]
    assert [label for label in labels if any("\u3400" <= character <= "\u9fff" for character in label.en)] == []
    assert [label for label in labels if label.zh.isascii()] == []


def test_values(ontology):
    wording, unit = Wording("zh", ontology), ontology.nodes["Unit"].by_name
    assert wording.value(unit["kind"], "SCHOOL") == "中小学"
    assert wording.value(unit["newSector"], False) == "否"
    assert wording.value(unit["aliases"], ["a", "b"]) == "a；b"


def test_kinds(ontology):
    nodes = [Node("u", "Unit", "U", "SCHOOL"), Node("u", "Unit", "U"), Node("s", "Service", "S", "SCHOOL")]
    assert [Wording("en", ontology).kind(node) for node in nodes] == ["School", "", ""]


def test_numbers():
    assert [number(value) for value in (1234567, 0.0525, 3300.5, 100.0, 0)] == [
        "1,234,567",
        "0.0525",
        "3,300.5",
        "100",
        "0",
    ]


def test_width_counts_chinese_twice():
    assert text_width("社区ab") == 6


def test_long_names_are_cut():
    assert shortened("金昌社区", 8) == "金昌社区"
    assert shortened("金昌社区b", 8) == "金昌社…"
