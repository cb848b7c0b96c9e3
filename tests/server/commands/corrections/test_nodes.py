from tests.server.commands.conftest import Run

MERGED = """\
merged       Unit u1, into Unit:u2
"""
TAKEN_OVER = """\
changed      Unit u2
               aliases  钱学森小学
               sources  +art#P1
"""


def test_two_units_become_one_and_two_again(correct: Run) -> None:
    merged = correct("merge", "Unit:u1", "Unit:u2", "--reason", "the same")
    assert merged.exit_code == 0
    assert MERGED in merged.stdout
    assert TAKEN_OVER in merged.stdout
    assert "Unit:u1 -> Unit:u2" in merged.stdout
    split = correct("split", "Unit:u1")
    assert "new          Unit u1\n" in split.stdout
    assert "Unit:u2 -> Unit:u1" in split.stdout
    assert correct("search", "钱学森小学").stdout == "Unit:u1  钱学森小学  name\n"


def test_nodes_of_two_types_are_not_the_same(correct: Run) -> None:
    result = correct("merge", "Unit:u1", "Community:c1")
    assert result.exit_code == 1
    assert result.stderr.startswith("INTO: a Unit cannot be merged into a Community; allowed: nodes of one type\n")


def test_what_was_not_merged_is_not_split(correct: Run) -> None:
    result = correct("split", "Unit:u1")
    assert (result.exit_code, result.stderr.partition(":")[0]) == (1, "NODE")


def test_what_is_no_node_is_wrong_usage(correct: Run) -> None:
    results = correct("merge", "u1", "Unit:u2"), correct("merge", "Unit:u1", "Castle:x")
    assert [(result.exit_code, result.stderr.partition(":")[0]) for result in results] == [(2, "NODE"), (2, "INTO")]
