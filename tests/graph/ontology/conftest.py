"""A small ontology, and fixtures that read it with changes or mistakes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import OntologyError
from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology

BASE = """\
nodes:
  Source: {plural: sources, label: {zh: 来源, en: Source}}
  Unit: {plural: units, label: {zh: 单位, en: Unit}}
  Community: {plural: communities, label: {zh: 社区, en: Community}}
  Team: {plural: teams, label: {zh: 队伍, en: Team}}
relationships:
  PAIRED_WITH:
    label: {zh: 结对, en: Paired with}
    from: {types: [Unit], field: pairedWith}
    to: {types: [Community], field: pairedUnits}
  DEPLOYED_TO:
    label: {zh: 下沉, en: Deployed to}
    from: {types: [Team], field: deployedTo}
    to: {types: [Community, Unit], field: deployedTeams}
"""

Read = Callable[..., Ontology]
Refused = Callable[..., list[str]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads the base with `more.yaml` beside it, or other files by name; `base` replaces the base."""

    def read_files(more: str = "", base: str = BASE, **files: str) -> Ontology:
        for name, text in {"base": base, "more": more, **files}.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return read_ontology(tmp_path)

    return read_files


@pytest.fixture
def refused(read: Read) -> Refused:
    """The mistakes of an ontology, as text."""

    def refused_files(more: str = "", **files: str) -> list[str]:
        with pytest.raises(OntologyError) as raised:
            read(more, **files)
        return [str(mistake) for mistake in raised.value.mistakes]

    return refused_files


def marked(text: str) -> tuple[str, str]:
    """A declaration without its mark §, and the place of the mark as mistakes name it: line:column."""
    before, after = text.split("§")
    *lines, last = before.split("\n")
    return before + after, f"{len(lines) + 1}:{len(last) + 1}"
