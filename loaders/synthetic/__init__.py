"""A made-up district of any size, for demonstrations and benchmarks, in the files that the product loads.

>>> synthesize(Path("var/synthetic"), communities=60, units=2_000, projects=400, seed=7)

It says of itself that it is made up: one source of kind SYNTHETIC is cited everywhere, keys begin with `syn-` and
names with 虚构. The order of the story is that of `synthesize`; rows are written as they are told, so memory stays the
same however many there are.
"""

from pathlib import Path

from graph.errors import DataError, Mistake
from graph.ontology.reader import read_ontology
from loaders.synthetic.activities import activities, teams
from loaders.synthetic.areas import areas, communities
from loaders.synthetic.committees import branches, joint_committees, regional_committees
from loaders.synthetic.district import District
from loaders.synthetic.indicators import indicators, to_count
from loaders.synthetic.organizations import organizations
from loaders.synthetic.place import in_place_of
from loaders.synthetic.projects import projects
from loaders.synthetic.tables import Tables
from loaders.synthetic.units import units
from loaders.synthetic.venues import services, venues


def synthesize(folder: Path, communities: int, units: int, projects: int, seed: int) -> None:
    """Writes a made-up district; the same arguments give the same bytes.

    The folder may be missing, empty, or hold an earlier synthetic district, which is replaced. Anything else in it is
    left alone, and DataError is raised, as it is where nothing can be written. The folder appears when all is written.
    """
    district = District(communities, units, projects, seed)
    try:
        with in_place_of(folder) as made, Tables(made, read_ontology(), seed, to_count(district)) as tables:
            _write(district, tables)
    except OSError as error:
        raise DataError([Mistake(str(folder), 0, "", f"cannot be written: {error.strerror or error}")]) from error


def _write(district: District, tables: Tables) -> None:
    for part in (areas, communities, services, venues, organizations, regional_committees, joint_committees, branches):
        tables.write(part(district))
    for part in (units, projects, activities, teams):
        tables.write(part(district))
    tables.write(indicators(district, tables.counted))
