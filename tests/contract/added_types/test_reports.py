"""A report has a section for each end of an added type at which its node may stand."""

import pytest
from typer.testing import CliRunner

from server.cli import app
from tests.conftest import SMALL
from tests.graph.report.page_reading import rows, sections


@pytest.fixture
def report(place, declaration):
    """The sections of the page that `gongjian report` writes in English."""
    place.clear("report")
    options = ["--store", place.url("report"), "--ontology", str(declaration)]
    loaded = CliRunner().invoke(app, ["load", str(SMALL), *options])
    assert loaded.exit_code == 0, loaded.stderr

    def write(*subject):
        written = CliRunner().invoke(app, ["report", *subject, "--language", "en", *options])
        assert (written.exit_code, written.stderr) == (0, "")
        return sections(written.stdout)

    return write


def edges(section):
    """The rows of a section without the lines of evidence between them."""
    return [row for row in rows(section) if len(row) > 1]


def test_who_reaches_a_community(report):
    section = report("--community", "c3")["Organizations that reach it"]
    assert edges(section) == [
        ["湖街道区域党委", "Regional committee", "2", "since 2019-06", "Leadership; A member that reports in"]
    ]


def test_both_ends_of_a_type_between_units_have_a_section_each(report):
    page = report("--unit", "u1")
    partner = ["重庆银行东区支行", "Enterprise"]
    patterns = ["Same paired community; Reports in where the other is paired"]
    assert edges(page["Works with →"]) == [[*partner, "2", "since 2021-01-28", *patterns]]
    assert edges(page["← Works with"]) == [[*partner, "1", "since 2021-01-28", "Same paired community"]]


def test_a_day_governs_the_report(report):
    page = report("--community", "c3", "--as-of", "2019-12-31")
    assert edges(page["Organizations that reach it"]) == [
        ["湖街道区域党委", "Regional committee", "1", "since 2019-06", "Leadership"]
    ]
