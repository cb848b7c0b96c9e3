"""Folders with the tables of a tiny district, some of them replaced, and the mistakes in them."""

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import pytest

from graph.errors import DataError
from graph.ontology.model import Ontology
from loaders.load import check

DISTRICT = {
    "nodes/Source.csv": "key,name,kind,title\nart,Art,NEWSPAPER,The article\n",
    "nodes/Unit.csv": "key,name,kind,sources\nu1,One,SCHOOL,art#P1\nu2,Two,,art\n",
    "nodes/Community.csv": "key,name,sources\nc1,First,art#P1\n",
    "relationships/PAIRED_WITH.csv": (
        "from_type,from,to_type,to,since,sources\nUnit,u1,Community,c1,2021-01-28,art#P1\n"
    ),
}

Data = Callable[..., Path]
MistakesOf = Callable[..., Awaitable[list[str]]]


@pytest.fixture
def data(tmp_path: Path) -> Data:
    """Writes a folder: the tables of the district, some replaced or added; `only` leaves the district out."""

    def write(tables: Mapping[str, str] | None = None, *, name: str = "data", only: bool = False) -> Path:
        folder = tmp_path / name
        for file, text in {**({} if only else DISTRICT), **(tables or {})}.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text, encoding="utf-8", newline="")
        return folder

    return write


@pytest.fixture
def mistakes_of(data: Data, ontology: Ontology) -> MistakesOf:
    """The mistakes of the district, as text, with some tables replaced or added."""

    async def check_tables(tables: Mapping[str, str]) -> list[str]:
        with pytest.raises(DataError) as raised:
            await check([data(tables)], ontology)
        return [str(mistake) for mistake in raised.value.mistakes]

    return check_tables
