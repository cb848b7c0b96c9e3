"""The one place that knows both stores: a store's address opens it."""

from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import DEFAULT_DEADLINE, Store

SQLITE = "sqlite:"
NEO4J = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")
_IN_MEMORY = ":memory:"
ALLOWED = "allowed: sqlite:PATH, neo4j://HOST:PORT, bolt://HOST:PORT (also +s, +ssc)"


def open_store(
    url: str,
    ontology: Ontology,
    *,
    user: str = "",
    password: str = "",
    database: str = "neo4j",
    deadline: float = DEFAULT_DEADLINE,
    search_folder: Path | None = None,
) -> Store:
    """A store by its address; nothing is connected before the first call.

    In `search_folder` a server store keeps a file that makes search fast.
    """
    path = file_of(url)
    if path is not None:
        return SqliteStore(path, ontology, deadline)
    if url.startswith(NEO4J) and _names_a_server(url):
        # The driver takes half a second to import, which no command on a file should wait for.
        from graph.stores.neo4j.store import Neo4jStore  # noqa: PLC0415

        return Neo4jStore(
            url,
            ontology,
            user=user,
            password=password,
            database=database,
            deadline=deadline,
            search_folder=search_folder,
        )
    raise StoreError(Code.STORE_UNAVAILABLE, f"{url!r} is not the address of a store; {ALLOWED}")


def file_of(url: str) -> Path | None:
    """The file of an embedded store; None for the address of a server. Raises StoreError for an address without one."""
    if not url.startswith(SQLITE):
        return None
    name = url.removeprefix(SQLITE)
    if not name.strip():
        raise StoreError(Code.STORE_UNAVAILABLE, f"{url!r} names no file; {ALLOWED}, such as sqlite:var/district.db")
    path = Path(name)
    # Each connection would have a database of its own, so nothing that is written could be read.
    if str(path) == _IN_MEMORY:
        message = f"{url!r} would keep nothing: an embedded store is a file"
        raise StoreError(Code.STORE_UNAVAILABLE, f"{message}; {ALLOWED}, such as sqlite:var/district.db")
    return path


def _names_a_server(url: str) -> bool:
    try:
        return urlsplit(url).port != 0 and bool(urlsplit(url).hostname)
    except ValueError:
        return False
