"""The questions of docs/questions.md about tests/data/district: both stores give the answer that stands below each.

The answers were worked out by hand from the tables of the folder; nothing writes them.
"""

import json
import re

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs/questions.md").read_text(encoding="utf-8")
SECTION = re.compile(r"^## (\d+)\. .*?^```graphql\n(.*?)^```\n\n^```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
QUESTIONS = {int(number): (query, json.loads(answer)) for number, query, answer in SECTION.findall(PAGE)}


@pytest.mark.parametrize("number", QUESTIONS)
async def test_the_answer_is_the_one_worked_out_by_hand(number, ask_district):
    query, answer = QUESTIONS[number]
    assert await ask_district(query) == answer


def test_there_are_twenty_each_in_both_languages():
    headings = re.findall(r"^## \d+\. (.+) · (.+)$", PAGE, re.MULTILINE)
    assert list(QUESTIONS) == list(range(1, 21))
    assert [heading for heading in headings if not re.search("[一-鿿]", heading[0]) or not heading[1].isascii()] == []
