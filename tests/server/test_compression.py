import gzip
import io
import json
import zipfile

import httpx
import pytest
from backports import zstd

from server.compression import accepted_encoding, encoder_of

INTROSPECTION = "{ __schema { types { name description fields { name } } } }"
DECODERS = {"gzip": gzip.decompress, "zstd": zstd.decompress}


async def raw(client: httpx.AsyncClient, method: str, path: str, encoding: str, **more: object) -> httpx.Response:
    """A response whose body is left as it was sent."""
    request = client.build_request(method, path, headers={"Accept-Encoding": encoding}, **more)  # type: ignore[arg-type]
    response = await client.send(request, stream=True)
    response._content = b"".join([part async for part in response.aiter_raw()])
    return response


@pytest.mark.parametrize("encoding", DECODERS)
async def test_a_long_answer_is_compressed(client: httpx.AsyncClient, encoding: str) -> None:
    plain = await raw(client, "POST", "/graphql", "", json={"query": INTROSPECTION})
    response = await raw(client, "POST", "/graphql", encoding, json={"query": INTROSPECTION})
    assert response.headers["content-encoding"] == encoding
    assert response.headers["vary"] == "Accept, Accept-Encoding"
    assert int(response.headers["content-length"]) == len(response.content) < len(plain.content) / 5
    assert DECODERS[encoding](response.content) == plain.content
    assert "content-encoding" not in plain.headers


async def test_a_short_answer_is_not_compressed(client: httpx.AsyncClient) -> None:
    response = await raw(client, "POST", "/graphql", "gzip", json={"query": "{ __typename }"})
    assert "content-encoding" not in response.headers
    assert json.loads(response.content)["data"] == {"__typename": "Query"}


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("encoding", DECODERS)
@pytest.mark.parametrize("dialect", ["gexf", "jsonl", "cytoscape"])
async def test_a_file_is_compressed(client: httpx.AsyncClient, encoding: str, dialect: str) -> None:
    plain = await raw(client, "GET", f"/export/{dialect}", "")
    response = await raw(client, "GET", f"/export/{dialect}", encoding)
    assert (response.headers["content-encoding"], response.headers["vary"]) == (encoding, "Accept-Encoding")
    assert DECODERS[encoding](response.content) == plain.content


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("dialect", ["csv", "xlsx"])
async def test_an_archive_is_not_compressed_again(client: httpx.AsyncClient, dialect: str) -> None:
    response = await raw(client, "GET", f"/export/{dialect}", "gzip")
    assert "content-encoding" not in response.headers
    assert zipfile.is_zipfile(io.BytesIO(response.content))


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate", "gzip"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("zstd;q=0.1, gzip;q=0.2", "gzip"),
        ("*", "zstd"),
        ("*;q=0.5, zstd;q=0", "gzip"),
        ("GZIP", "gzip"),
        ("gzip;q=0, br", ""),
        ("identity", ""),
        ("gzip;q=x", ""),
    ],
)
def test_the_client_says_which_encoding(header: str, encoding: str) -> None:
    assert accepted_encoding(header) == encoding


@pytest.mark.parametrize("encoding", DECODERS)
def test_parts_make_one_body(encoding: str) -> None:
    encoder = encoder_of(encoding)
    parts = [encoder.compress(b"part %d" % number) for number in range(1_000)]
    assert DECODERS[encoding](b"".join([*parts, encoder.flush()])) == b"".join(b"part %d" % n for n in range(1_000))
