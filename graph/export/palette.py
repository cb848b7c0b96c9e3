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


def ink(fill: str) -> str:
    """Black or white: what is read better on a color, by the contrast that WCAG 2 defines."""
    shares = [int(fill[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000000" if (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) else "#ffffff"
