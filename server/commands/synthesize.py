"""gongjian synthesize: a made-up district of any size, for demonstrations and benchmarks."""

from pathlib import Path
from typing import Annotated

import typer

from loaders.synthetic.synthesize import synthesize as write_district
from server.commands.exit_codes import exit_codes

FolderArgument = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER", file_okay=False, writable=True, help="Folder to write; created if it does not exist."
    ),
]
CommunitiesOption = Annotated[int, typer.Option(min=1, help="Number of communities.")]
UnitsOption = Annotated[int, typer.Option(min=1, help="Number of units.")]
ProjectsOption = Annotated[int, typer.Option(min=0, help="Number of projects.")]
SeedOption = Annotated[
    int, typer.Option(help="Number from which everything random follows: the same seed gives the same district.")
]


def synthesize(
    folder: FolderArgument,
    communities: CommunitiesOption = 60,
    units: UnitsOption = 2_000,
    projects: ProjectsOption = 400,
    seed: SeedOption = 7,
) -> None:
    """Write a made-up district as a folder that can be loaded."""
    with exit_codes():
        write_district(folder, communities, units, projects, seed)
    typer.echo(f"wrote {communities} communities, {units} units and {projects} projects to {folder}")
