"""The three files that the sample is built from: reports, actors, and facts that name both."""

import csv
from dataclasses import dataclass
from pathlib import Path

EXCERPT = "摘录"
"""Where a fact stands is counted in what was read of a report; every citation says that it was an excerpt."""


@dataclass(frozen=True)
class Report:
    """A published report: what a fact is cited from."""

    id: str
    title: str
    publisher: str
    url: str
    date: str


@dataclass(frozen=True)
class Actor:
    """Who or what facts are about; `owner` is whose party organization it is."""

    name: str
    type: str
    kind: str
    city: str
    district: str
    street: str
    aliases: tuple[str, ...]
    owner: str


@dataclass(frozen=True)
class Fact:
    """What a report states, of a subject and mostly also of an object. Both are names of actors."""

    id: str
    source: str
    locator: str
    kind: str
    since: str
    subject: str
    role: str
    object: str
    thing: str
    amount: str
    note: str


@dataclass(frozen=True)
class Material:
    """All that was read, by the reports' ids and the actors' names; facts in their order."""

    reports: dict[str, Report]
    actors: dict[str, Actor]
    facts: list[Fact]


def read(folder: Path, *, without: frozenset[str]) -> Material:
    """Reads the folder, but neither the reports `without` nor what only they name."""
    reports = [
        Report(row["id"], punctuated(row["title"]), punctuated(row["publisher"]), row["url"], row["date"])
        for row in _rows(folder / "sources.csv")
    ]
    facts = [_fact(row) for row in _rows(folder / "facts.csv") if row["source"] not in without]
    actors = {row["name"]: _actor(row) for row in _rows(folder / "actors.csv")}
    named = {name for fact in facts for name in (fact.subject, fact.object)}
    return Material(
        reports={report.id: report for report in reports if report.id not in without},
        actors={name: actor for name, actor in actors.items() if name in named},
        facts=facts,
    )


def punctuated(text: str) -> str:
    """The text with the punctuation of Chinese, which the files have in half width."""
    return text.translate(str.maketrans(",:;()", "，：；（）"))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _actor(row: dict[str, str]) -> Actor:
    aliases = tuple(dict.fromkeys(alias for alias in row["aliases"].split(";") if alias))
    place = row["city"], row["district"], row["street"]
    return Actor(row["name"], row["type"], row["kind"], *place, aliases, row["party_organization_of"])


def _fact(row: dict[str, str]) -> Fact:
    return Fact(
        id=row["id"],
        source=row["source"],
        locator=row["locator"].replace("正文", EXCERPT),
        kind=row["kind"],
        since=row["since"],
        subject=row["subject"],
        role=row["role"],
        object=row["object"],
        thing=punctuated(row["name_of_thing"]),
        amount=punctuated(row["amount"]),
        note=punctuated(row["note"]),
    )
