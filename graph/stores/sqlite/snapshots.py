"""The name of the graph's state, kept beside it and renewed by every write that changes something."""

import apsw

from graph.ontology.model import Ontology
from graph.stores.snapshot import Snapshot
from graph.stores.sqlite.quoting import identifier
from graph.stores.sqlite.tables import DIGEST, META

SNAPSHOT = "snapshot"


def renew(connection: apsw.Connection, ontology: Ontology) -> None:
    """Names the state that the connection sees."""
    snapshot = Snapshot()
    for element in ontology.elements:
        rows = connection.execute(f"SELECT {DIGEST} FROM {identifier(element.name)}")
        snapshot.add(element.name, (str(row[0]) for row in rows))
    connection.execute(f"INSERT OR REPLACE INTO {META} (name, value) VALUES (?, ?)", (SNAPSHOT, snapshot.name))


def snapshot_of(connection: apsw.Connection) -> str:
    """The name of the state; '' where nothing was ever written."""
    return str(connection.execute(f"SELECT value FROM {META} WHERE name = ?", (SNAPSHOT,)).get or "")
