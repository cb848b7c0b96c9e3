"""The first load of a store: what follows from its rows is made when they are all there.

Indexes by which rows are read, and the graph without its types, are then made in their own order instead of row by row.
This takes a third of the time.
"""

import itertools

import apsw

from graph.ontology.model import Ontology
from graph.stores.sqlite.tables import ENTITY, join_all, joining_triggers, reading_indexes


def begin_filling(connection: apsw.Connection, ontology: Ontology) -> bool:
    """Drops what `end_filling` makes again, in the same transaction, where the store is empty; else returns False."""
    if connection.execute(f"SELECT 1 FROM {ENTITY} LIMIT 1").get:
        return False
    for element in ontology.elements:
        for index in reading_indexes(element):
            connection.execute(f"DROP INDEX {index}")
    for relationship in ontology.relationships.values():
        for trigger in joining_triggers(relationship):
            connection.execute(f"DROP TRIGGER {trigger}")
    return True


def end_filling(connection: apsw.Connection, ontology: Ontology) -> None:
    """Makes all that `begin_filling` has dropped, of the rows that are there now."""
    connection.execute(join_all(ontology))
    indexes = (reading_indexes(element).values() for element in ontology.elements)
    triggers = (joining_triggers(relationship).values() for relationship in ontology.relationships.values())
    for statement in itertools.chain.from_iterable((*indexes, *triggers)):
        connection.execute(statement)
