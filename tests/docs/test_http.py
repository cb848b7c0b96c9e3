"""The page on HTTP: its limits are those of the settings, and its example costs what it says."""

import re

import pytest

from graph.errors import Code
from graph.plan.paging import PageLimits
from loaders.plans import PlanLoader
from resolvers.execution import executable_schema
from server.settings import Settings
from tests.docs.reading import blocks, page, rows

HTTP = page("docs/http.md")
LIMITS = rows(HTTP, "limit")


@pytest.mark.parametrize("row", LIMITS, ids=[row[0] for row in LIMITS])
def test_a_limit_has_its_default_and_its_code(row):
    assert f"{Settings.model_fields[row[2].strip('`')].default:,.0f}" == row[1]
    assert Code(row[3].strip("`"))


def test_every_limit_of_a_document_is_told():
    told = {row[2].strip("`") for row in LIMITS}
    assert {name for name in Settings.model_fields if name.endswith("_maximum")} - told == {"page_maximum"}


async def test_the_example_costs_what_is_said(ontology, sample_store):
    loader = PlanLoader(sample_store)
    result = await executable_schema(ontology, PageLimits()).execute(blocks(HTTP, "graphql")[0], context_value=loader)
    assert result.errors is None
    assert f'"requested": {loader.cost},' in HTTP
    assert re.search(r"(\d+) in all", HTTP)[1] == str(loader.cost)  # type: ignore[index]
