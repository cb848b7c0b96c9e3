"""Writes a made-up district.

>>> synthesize(Path("var/synthetic"), communities=60, units=2_000, projects=400, seed=7)
"""

from pathlib import Path

from graph.errors import DataError, Mistake
from graph.ontology.reader import read_ontology
from loaders.synthetic.district import District
from loaders.synthetic.files import Tables, replaced_folder
from loaders.synthetic.indicators import counted_ends, indicators
from loaders.synthetic.needs import needs, resources, successions
from loaders.synthetic.party_organizations import branches, joint_committees, organizations, regional_committees
from loaders.synthetic.places import areas, communities, services, venues
from loaders.synthetic.projects import activities, projects, teams
from loaders.synthetic.units import units


def synthesize(folder: Path, communities: int, units: int, projects: int, seed: int) -> None:
    """Writes a made-up district of these sizes; the same arguments give the same bytes.

    The folder may be missing, empty, or hold an earlier synthetic district, which is replaced once all of the new one
    is written. For a folder with anything else, and for one that cannot be written, DataError is raised; for impossible
    sizes, ValueError. Nothing is changed then.
    """
    district = District(communities, units, projects, seed)
    try:
        with (
            replaced_folder(folder) as new_folder,
            Tables(new_folder, read_ontology(), seed, counted_ends(district)) as tables,
        ):
            _write(district, tables)
    except OSError as error:
        raise DataError([Mistake(str(folder), 0, "", f"cannot be written: {error.strerror or error}")]) from error


def _write(district: District, tables: Tables) -> None:
    # Another order would give another district, as all of it is drawn from one stream of random numbers. Rows are
    # written as they are drawn, so that memory does not grow with them.
    for rows in (areas, communities, services, venues):
        tables.write(rows(district))
    for rows in (organizations, regional_committees, joint_committees, branches):
        tables.write(rows(district))
    for rows in (units, projects, activities, teams):
        tables.write(rows(district))
    for rows in (needs, resources, successions):
        tables.write(rows(district))
    tables.write(indicators(district, tables.counts))
