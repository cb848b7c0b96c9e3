"""The files that a deployment keeps itself, which no command may overwrite with what it writes for people.

refuse_kept(Path("var/sample.db-wal"), settings)   raises RequestError: it belongs to the store
"""

from collections.abc import Iterator
from pathlib import Path

from graph.errors import Code, RequestError
from graph.stores.opening import file_of
from server.settings import PREFIX, Settings

_BESIDE = ("-wal", "-shm", "-journal")
"""How the names of the files end that SQLite keeps beside a database."""


def refuse_kept(output: Path, settings: Settings) -> None:
    """Raises RequestError for a file of the store that is in use or in a folder that a server keeps, and StoreError."""
    for folder, setting in ((settings.states_folder, "states_folder"), (settings.search_folder, "search_folder")):
        if output.resolve().is_relative_to(folder.resolve()):
            name = f"{PREFIX}{setting.upper()}"
            message = f"{output} is in {folder} ({name}), whose files a server makes and removes itself"
            raise RequestError(Code.BAD_REQUEST, f"{message}; name a file in another folder")
    store = file_of(settings.store)
    if store is not None and any(_is_same(output, path) for path in _files_of(store)):
        message = f"{output} is a file of the store {settings.store}, which it would overwrite"
        raise RequestError(Code.BAD_REQUEST, f"{message}; name another file")


def _files_of(store: Path) -> Iterator[Path]:
    """The database and the files beside it, whether they are there at the moment or not."""
    # SQLite follows a link before it names the files beside it.
    for path in {store, store.resolve()}:
        yield path
        yield from (path.with_name(f"{path.name}{end}") for end in _BESIDE)


def _is_same(output: Path, path: Path) -> bool:
    try:
        return output.samefile(path)
    except OSError:  # one of them is not there
        return output.resolve() == path.resolve()
