from pathlib import Path

from graphql import GraphQLObjectType, build_schema

from tests.server.commands.conftest import Run


def test_the_schema_parses(run: Run) -> None:
    result = run("schema")
    unit = build_schema(result.stdout).type_map["Unit"]
    assert (result.exit_code, result.stderr) == (0, "")
    assert isinstance(unit, GraphQLObjectType)
    assert {interface.name for interface in unit.interfaces} == {"Node", "Entity"}
    assert {"key", "name", "pairedWith", "coBuildsWith"} <= set(unit.fields)


def test_another_ontology_gives_another_schema_or_its_mistakes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("nodes: [", encoding="utf-8")
    result = run("schema", "--ontology", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("bad.yaml:")
