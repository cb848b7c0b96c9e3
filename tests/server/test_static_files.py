"""Files that are served: no path leads out of their folder, and they come compressed to clients that accept it."""

import gzip
import os
from pathlib import Path

import httpx
import pytest

from server.static_files import MEDIA_TYPES, CompressedFiles

SCRIPT = b"export const answer = 42;\n" * 200
OUTSIDE = [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/..%5csecret.txt",
    "/inside/../../secret.txt",
    "//etc/passwd",
    "/%2fetc%2fpasswd",
    "/link.txt",
    "/linked/secret.txt",
    "/main.js%00.txt",
    "/main.js/more",
    "/inside",
    "/",
    "/%ff",
    f"/{'a' * 5_000}",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    static = tmp_path / "static"
    (static / "inside").mkdir(parents=True)
    (static / "main.js").write_bytes(SCRIPT)
    (static / "dot.png").write_bytes(os.urandom(400))
    (tmp_path / "secret.txt").write_text("secret")
    (static / "link.txt").symlink_to(tmp_path / "secret.txt")
    (static / "linked").symlink_to(tmp_path)
    return static


@pytest.fixture
def files(folder: Path) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(CompressedFiles(folder, {"X-Of-All": "yes"}))
    return httpx.AsyncClient(transport=transport, base_url="http://t", headers={"Accept-Encoding": "identity"})


async def status(files: httpx.AsyncClient, path: str) -> int:
    """StaticFiles raises what the application answers."""
    try:
        return (await files.get(path)).status_code
    except Exception as error:
        return getattr(error, "status_code", 500)


@pytest.mark.parametrize("path", OUTSIDE)
async def test_nothing_else_is_found(files: httpx.AsyncClient, path: str) -> None:
    assert await status(files, path) == 404


async def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    transport = httpx.ASGITransport(CompressedFiles(tmp_path / "nowhere", {}))
    async with httpx.AsyncClient(transport=transport, base_url="http://t") as files:
        assert await status(files, "/main.js") == 404


async def test_a_file_as_it_is(files: httpx.AsyncClient) -> None:
    response = await files.get("/main.js")
    assert (response.content, response.headers["content-length"]) == (SCRIPT, str(len(SCRIPT)))
    assert (response.headers["content-type"], response.headers["x-of-all"]) == ("text/javascript; charset=utf-8", "yes")
    assert (response.headers["vary"], "content-encoding" in response.headers) == ("Accept-Encoding", False)


@pytest.mark.parametrize(
    ("accepted", "expected"), [("gzip, br", True), ("GZIP;q=0.5", True), ("gzip;q=0", False), ("br", False)]
)
async def test_a_file_is_compressed_for_those_who_take_it(
    files: httpx.AsyncClient, accepted: str, expected: bool
) -> None:
    response = await files.get("/main.js", headers={"Accept-Encoding": accepted})
    assert (response.content, response.headers.get("content-encoding") == "gzip") == (SCRIPT, expected)
    length = len(gzip.compress(SCRIPT, 6)) if expected else len(SCRIPT)
    assert int(response.headers["content-length"]) == length


async def test_what_does_not_get_smaller_is_not_compressed(files: httpx.AsyncClient) -> None:
    response = await files.get("/dot.png", headers={"Accept-Encoding": "gzip"})
    assert (response.headers["content-type"], "content-encoding" in response.headers) == ("image/png", False)


async def test_a_file_that_the_client_has_is_not_sent_again(files: httpx.AsyncClient) -> None:
    plain = await files.get("/main.js")
    packed = await files.get("/main.js", headers={"Accept-Encoding": "gzip"})
    assert plain.headers["etag"] != packed.headers["etag"]
    again = await files.get("/main.js", headers={"If-None-Match": f'"other", W/{plain.headers["etag"]}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", plain.headers["etag"])
    assert (await files.get("/main.js", headers={"If-None-Match": packed.headers["etag"]})).status_code == 200
    since = {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}
    assert (await files.get("/main.js", headers=since)).status_code == 200


async def test_the_etag_follows_the_content_alone(files: httpx.AsyncClient, folder: Path) -> None:
    """Builds that are made for the same day have the same times, and pages of them often the same length."""
    first = (await files.get("/main.js")).headers["etag"]
    os.utime(folder / "main.js", ns=(1, 1))
    assert (await files.get("/main.js")).headers["etag"] == first
    (folder / "main.js").write_bytes(SCRIPT.replace(b"42", b"43"))
    assert (await files.get("/main.js")).headers["etag"] != first


async def test_the_head_alone(files: httpx.AsyncClient) -> None:
    response = await files.head("/main.js")
    assert (response.status_code, response.content, response.headers["content-length"]) == (200, b"", str(len(SCRIPT)))


async def test_media_types_are_not_those_of_the_machine(files: httpx.AsyncClient, folder: Path) -> None:
    for suffix, expected in {**MEDIA_TYPES, ".docx": "application/octet-stream"}.items():
        (folder / f"file{suffix}").write_bytes(b"x")
        assert (await files.get(f"/file{suffix}")).headers["content-type"].split(";")[0] == expected
