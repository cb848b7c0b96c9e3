"""Documents cannot drift: what they name exists, and what exists they name."""

import re

import orjson
import pytest

from graph.errors import Code
from graph.ontology.reader import read_ontology
from graph.stores.opening import open_store
from loaders.load import load
from server.cli import app
from server.settings import Settings
from tests.conftest import ROOT, asking

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def example(page: str) -> str:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return text.split("<!-- example -->")[1].split("```")[1].partition("\n")[2]


def test_every_code_is_explained_and_none_else():
    rows = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs/errors.md").read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(Code)


def test_every_setting_is_explained_with_its_help():
    text = (ROOT / "docs/settings.md").read_text()
    rows = dict(re.findall(r"^\| `GONGJIAN_([A-Z0-9_]+)` \| .* \| (.*) \|$", text, re.MULTILINE))
    assert rows == {name.upper(): field.description for name, field in Settings.model_fields.items()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_commands_of_the_readme_exist():
    known = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    assert set(re.findall(r"bin/gongjian ([a-z]+)", README)) <= known


def test_the_make_targets_of_the_readme_exist():
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z0-9-]+)", README)) - {"alone"} <= targets


async def test_the_main_question_of_the_readme_has_the_answer_printed_there(ask):
    query = README.split("'query=")[1].split("'")[0]
    answer = README.split("```json\n")[1].split("\n```")[0]
    assert {"data": await ask(query)} == orjson.loads(answer)


async def test_the_example_of_the_data_format_loads(tmp_path, ontology, schema):
    for part in re.split(r"^# ", example("data-format.md"), flags=re.MULTILINE)[1:]:
        name, _, text = part.partition("\n")
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    store = open_store(f"sqlite:{tmp_path}/example.db", ontology)
    assert (await load([tmp_path], store)).created == 4
    data = await asking(schema, store)('{ community(key: "c-1") { coBuilders { nodes { aliases } } } }')
    assert data == {"community": {"coBuilders": {"nodes": [{"aliases": ["一小"]}]}}}
    await store.close()


def test_the_example_of_an_ontology_is_one(tmp_path):
    (tmp_path / "example.yaml").write_text(example("ontology.md"), encoding="utf-8")
    ontology = read_ontology(tmp_path)
    assert [connection.field for connection in ontology.connections_of("Unit")] == [
        "participatesIn",
        "worksWith",
        "coWorkers",
    ]
