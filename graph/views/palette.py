"""Colors of kinds, which stay apart for most eyes (after Paul Tol, Colour Schemes, 2021)."""

from collections.abc import Iterable, Mapping

COLORS = (
    "#4477aa",
    "#ee6677",
    "#228833",
    "#ccbb44",
    "#66ccee",
    "#aa3377",
    "#ee7733",
    "#009988",
    "#332288",
    "#999933",
    "#882255",
    "#44aa99",
    "#cc6677",
    "#88ccee",
    "#bbbbbb",
)


def colors(names: Iterable[str]) -> Mapping[str, str]:
    """A color for each name, by its place in the ontology, so that a kind has the same one in every picture."""
    return {name: COLORS[place % len(COLORS)] for place, name in enumerate(names)}
