import pytest

from graph.errors import Code, RequestError
from graph.stores.store import Store
from server.in_process_client import InProcessClient


@pytest.mark.usefixtures("loaded")
async def test_an_operation_is_answered_by_name_with_variables(store: Store) -> None:
    document = "query A { communities { totalCount } } query B($key: ID!) { unit(key: $key) { name } }"
    data = await InProcessClient(store).execute(document, {"key": "u1"}, "B")
    assert data == {"unit": {"name": "钱学森小学"}}


@pytest.mark.usefixtures("loaded")
async def test_the_first_error_is_raised_as_it_is(store: Store) -> None:
    with pytest.raises(RequestError, match="first: 51 is not a size of page; allowed: 0 to 50") as raised:
        await InProcessClient(store, 50).execute("{ units(first: 51) { totalCount } }", {})
    assert raised.value.code is Code.BAD_PAGE
