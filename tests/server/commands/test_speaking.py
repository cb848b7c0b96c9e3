import pytest

from server.commands.speaking import on_command_line

SPOKEN = {
    "depth: 9 is out of range": "--depth: 9 is out of range",
    "asOf is empty; give it a value": "--as-of is empty; give it a value",
    "around: the number of nodes: 0": "--around: the number of nodes: 0",
    "communities: seed: 'x' is no number": "communities: --set seed: 'x' is no number",
    "communities: parameters: 'asOf' is not known": "communities: parameters: 'asOf' is not known",
    "narrow it by around, nodeTypes, relationshipTypes or asOf": "narrow it by --around, --node-types, "
    "--relationship-types or --as-of",
    "no Unit has the key 'nodeTypes'": "no Unit has the key 'nodeTypes'",
}


@pytest.mark.parametrize(("message", "spoken"), SPOKEN.items())
def test_options_stand_for_parameters(message: str, spoken: str) -> None:
    assert on_command_line(message) == spoken
