from graph.stores.snapshot import Snapshot


def name(*records: tuple[str, list[str]]) -> str:
    snapshot = Snapshot()
    for element, digests in records:
        snapshot.add(element, digests)
    return snapshot.name


def test_the_order_of_records_makes_no_difference() -> None:
    assert name(("Unit", ["0a", "ff"])) == name(("Unit", ["ff", "0a"])) == "5376061aa864c680"


def test_types_without_records_leave_no_trace() -> None:
    assert name(("Area", []), ("Unit", ["0a"])) == name(("Unit", ["0a"]), ("Venue", []))


def test_any_change_makes_another_name() -> None:
    states = [[("Unit", ["0a"])], [("Unit", ["0b"])], [("Area", ["0a"])], [("Unit", ["00", "0a"])], []]
    assert len({name(*state) for state in states}) == len(states)
