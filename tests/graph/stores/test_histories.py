"""A record that the log never had is told apart from those that it has, or had."""

import pytest

from graph.errors import Code, RequestError
from graph.plan.identity import global_id
from graph.stores.histories import check_logged
from graph.stores.store import Store
from graph.writing.steps import Rekey
from tests.graph.writing.steps import Office, of


async def test_nothing_is_refused_where_there_is_no_log(empty_store: Store) -> None:
    await check_logged(empty_store, global_id("Unit", "u1"), "of")


async def test_what_the_log_never_had_is_refused(empty_store: Store) -> None:
    office = await Office(empty_store).begun()
    await office.done(Rekey(of("Unit:u1"), "u7"))
    for key in ("u1", "u7"):
        await check_logged(empty_store, global_id("Unit", key), "of")
    with pytest.raises(RequestError, match=r"^of: no such record, now or ever: Unit:u8; ") as raised:
        await check_logged(empty_store, global_id("Unit", "u8"), "of")
    assert raised.value.code is Code.BAD_ID
