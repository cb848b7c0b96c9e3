"""A page in two languages says the same in both: section by section the same blocks, links, code and numbers."""

import re
from typing import NamedTuple

import pytest

from tests.conftest import ROOT
from tests.docs.reading import FENCED, FORMS, GETTING_STARTED, LEDGERS, PUBLISHED, READMES, page

TRANSLATED = [READMES, GETTING_STARTED, PUBLISHED, LEDGERS, FORMS]

each_pair = pytest.mark.parametrize("names", TRANSLATED, ids=[english for english, _ in TRANSLATED])


class Section(NamedTuple):
    """What of a section is the same in every language; lists whose order follows the sentences are sorted."""

    level: int
    blocks: list[str]
    links: list[str]
    pictures: list[str]
    code: list[str]
    numbers: list[str]
    bullets_and_rows: int


def section(level: int, text: str) -> Section:
    prose = FENCED.sub("", text)
    targets = r"\]\(([^)]+)\)|(https?://[^>\s)]+)>"
    links = ["".join(link) for link in re.findall(targets, prose)]
    sentences = re.sub(r"\]\([^)]+\)|<http[^>]+>|`[^`]+`", "", prose)
    return Section(
        level=level,
        blocks=FENCED.findall(text),
        links=sorted(link.replace(".zh.md", ".md") for link in links if "pictures/" not in link),
        pictures=[re.sub(r"-(zh|en)-(light|dark)", "", link) for link in links if "pictures/" in link],
        code=sorted(re.findall(r"`[^`]+`", prose)),
        numbers=sorted(re.findall(r"\d+(?:[-,.]\d+)*", sentences)),
        bullets_and_rows=len(re.findall(r"^[-|]", prose, re.MULTILINE)),
    )


def sections(name: str) -> list[Section]:
    """The sections of a page, in order, the one of its title first."""
    fences = FENCED.findall(page(name))
    parts = re.split(r"^(#+) .*$", FENCED.sub("\0", page(name)), flags=re.MULTILINE)[1:]
    blocks = iter(fences)
    texts = [re.sub("\0", lambda _: next(blocks), text) for text in parts[1::2]]
    return [section(len(marks), text) for marks, text in zip(parts[::2], texts, strict=True)]


@each_pair
def test_both_have_the_same_sections(names):
    english, chinese = map(sections, names)
    assert len(english) > 5
    assert chinese == english


@each_pair
def test_each_leads_to_the_other_at_the_top(names):
    english, chinese = (name.rpartition("/")[2] for name in names)
    assert [page(name).splitlines()[2] for name in names] == [
        f"English | [中文]({chinese})",
        f"[English]({english}) | 中文",
    ]


@each_pair
def test_every_link_to_a_translated_page_stays_in_the_language(names):
    translated = {english.rpartition("/")[2] for english, _ in TRANSLATED}
    links = re.findall(r"\]\((?:docs/)?([\w.-]+\.md)", page(names[1]).split("\n", 3)[3])
    assert translated & set(links) == set()


@each_pair
def test_chinese_text_breaks_only_where_a_blank_does_no_harm(names):
    prose = FENCED.sub("", page(names[1]))
    assert re.findall(r"[\u4e00-\u9fff]\n[\u4e00-\u9fff]", prose) == []


def test_every_page_that_is_translated_is_compared():
    chinese = {str(path.relative_to(ROOT)) for path in [*ROOT.glob("*.zh.md"), *ROOT.glob("docs/**/*.zh.md")]}
    assert {name for _, name in TRANSLATED} == chinese
