import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families


async def figure(client: httpx.AsyncClient, name: str, **labels: str) -> float:
    """The value of a figure; 0 where it is not there yet."""
    response = await client.get("/metrics")
    assert response.headers["content-type"].startswith("text/plain; version=")
    samples = [sample for family in text_string_to_metric_families(response.text) for sample in family.samples]
    values = (sample.value for sample in samples if sample.name == name and labels.items() <= sample.labels.items())
    return next(values, 0.0)


async def requests(client: httpx.AsyncClient, path: str, status: int) -> float:
    return await figure(client, "gongjian_request_seconds_count", path=path, status=str(status))


@pytest.mark.parametrize(
    ("url", "path", "status"),
    [("/healthz", "/healthz", 200), ("/export/nothing", "/export", 404), ("/no/such/path", "other", 404)],
)
async def test_requests_are_counted_by_path_and_status(client, url, path, status):
    before = await requests(client, path, status)
    await client.get(url)
    assert await requests(client, path, status) == before + 1


@pytest.mark.usefixtures("loaded")
async def test_errors_of_answers_with_status_200_are_counted_by_code(client, ask):
    before = await figure(client, "gongjian_errors_total", code="BAD_DATE"), await requests(client, "/graphql", 200)
    await ask('{ units(asOf: "2021") { totalCount } }')
    assert await figure(client, "gongjian_errors_total", code="BAD_DATE") == before[0] + 1
    assert await requests(client, "/graphql", 200) == before[1] + 1


async def test_what_is_under_way_is_told(client):
    assert await figure(client, "gongjian_requests_under_way") == 1
