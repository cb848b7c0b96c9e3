import pytest

from graph.report.wording import TEXTS, Words, number


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
    held = {"since": since, "until": until}
    assert [Words(language, ontology).period(held) for language in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(("language", "title"), [("zh", "领导组织"), ("en", "Led by")])
def test_a_connection_is_titled_by_its_label(ontology, language, title):
    assert Words(language, ontology).field(ontology.connections["ledBy"]) == title


def test_chinese_is_chinese_and_english_is_english(ontology):
    labels = [*TEXTS.values(), *(connection.label for connection in ontology.connections.values())]
    assert [label for label in labels if any("\u3400" <= one <= "\u9fff" for one in label.en)] == []
    assert [label for label in labels if label.zh.isascii()] == []


def test_values(ontology):
    words, unit = Words("zh", ontology), ontology.nodes["Unit"].by_name
    assert words.value(unit["kind"], "SCHOOL") == "中小学"
    assert words.value(unit["newSector"], False) == "否"
    assert words.value(unit["aliases"], ["a", "b"]) == "a；b"


def test_numbers():
    assert [number(value) for value in (1234567, 0.0525, 3300.5, 100.0, 0)] == [
        "1,234,567",
        "0.0525",
        "3,300.5",
        "100",
        "0",
    ]
