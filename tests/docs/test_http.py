"""The page on HTTP: its limits are those of the settings, and its example costs what it says."""

import re

import pytest

from graph.errors import Code, RequestError
from graph.plan import weights
from loaders.costs import MAXIMUM_COST, Costs
from loaders.plans import PlanLoader
from server.assistants.asking import Asker
from server.settings import Settings
from tests.conftest import ROOT
from tests.docs.reading import blocks, page, rows

HTTP = page("docs/http.md")
LIMITS = rows(HTTP, "limit")
WEIGHTS = rows(HTTP, "what")
DOCUMENTS = [
    *(file.read_text(encoding="utf-8") for file in sorted((ROOT / "docs/examples").glob("*.graphql"))),
    *blocks(page("docs/questions.md"), "graphql"),
]


@pytest.mark.parametrize("row", LIMITS, ids=[row[0] for row in LIMITS])
def test_a_limit_has_its_default_and_its_code(row):
    assert f"{Settings.model_fields[row[2].strip('`')].default:,.0f}" == row[1]
    assert Code(row[3].strip("`"))


def test_every_limit_of_a_document_is_told():
    told = {row[2].strip("`") for row in LIMITS}
    assert {name for name in Settings.model_fields if name.endswith("_maximum")} - told == {
        "page_maximum",
        "states_maximum",
    }


@pytest.mark.parametrize("row", WEIGHTS, ids=[row[2] for row in WEIGHTS])
def test_a_weight_is_the_one_of_the_table(row):
    assert getattr(weights, row[2].strip("`")) == float(row[1].replace(",", ""))


@pytest.mark.parametrize("document", DOCUMENTS)
async def test_a_document_of_the_docs_may_cost_ten_times_as_much(full_pages, sample_store, document):
    asker = Asker(sample_store, full_pages, Costs(MAXIMUM_COST // 10))
    assert await asker.price(document, {}) > 0


async def test_the_refusal_is_the_one_of_the_page(full_pages, sample_store):
    levels = "{ communities { nodes { coBuilders { edges { node { name coBuildsWith { edges { node { name } "
    asker = Asker(sample_store, full_pages, Costs())
    with pytest.raises(RequestError) as refused:
        await asker.price(levels + "evidence { pattern } } } } } } } } }", {})
    assert str(refused.value) in " ".join(HTTP.replace("\n> ", " ").split())


async def test_the_example_costs_what_is_said(full_pages, sample_store):
    loader = PlanLoader(sample_store)
    result = await full_pages.execute(blocks(HTTP, "graphql")[0], context_value=loader)
    assert result.errors is None
    assert f'"requested": {loader.cost},' in HTTP
    assert re.search(r"(\d+) in all", HTTP)[1] == str(loader.cost)  # type: ignore[index]
