import apsw

from tests.server.commands.conftest import Run


def test_a_store_that_was_loaded(run: Run, folder, address: str) -> None:
    run("load", folder, "--store", address)
    result = run("verify", "--store", address)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (
        0,
        "1 revision, 6 changes of records: made again from the log, the graph is that of the store",
    )


def test_what_is_wrong_is_listed(run: Run, folder, address: str) -> None:
    run("load", folder, "--store", address)
    connection = apsw.Connection(address.removeprefix("sqlite:"))
    connection.execute("UPDATE Unit SET kind = 'ENTERPRISE' WHERE key = 'u1'")
    connection.close()
    result = run("verify", "--store", address)
    assert (result.exit_code, result.stderr) == (
        1,
        "Unit u1 is not as the log has it\n1 finding: the log and the graph do not agree\n",
    )


def test_a_store_that_is_not_there(run: Run, address: str) -> None:
    result = run("verify", "--store", address)
    assert (result.exit_code, "cannot be used" in result.stderr) == (3, True)
