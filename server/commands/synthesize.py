"""gongjian synthesize: a made-up district of any size."""

from pathlib import Path
from typing import Annotated

import typer

from loaders.synthetic.synthesize import synthesize as write_district
from server.commands.ending import exit_codes

Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", file_okay=False, writable=True, help="Folder to write; made when missing.")
]
Communities = Annotated[int, typer.Option(min=1, help="How many communities.")]
Units = Annotated[int, typer.Option(min=1, help="How many units.")]
Projects = Annotated[int, typer.Option(min=0, help="How many projects.")]
Seed = Annotated[int, typer.Option(help="The same seed makes the same district.")]


def synthesize(
    folder: Folder, communities: Communities = 60, units: Units = 2_000, projects: Projects = 400, seed: Seed = 7
) -> None:
    """Write a made-up district as a folder that can be loaded."""
    with exit_codes():
        write_district(folder, communities, units, projects, seed)
    typer.echo(f"wrote {communities} communities, {units} units and {projects} projects to {folder}")
