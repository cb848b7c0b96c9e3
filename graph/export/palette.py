"""The colors of types, which most people can tell apart, color-blind or not (Paul Tol, Colour Schemes, 2021)."""

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
    """A color for each name, by its position; pass all names of the ontology, or a type's color differs by picture.

    With more names than colors, the colors come again from the first.
    """
    return {name: COLORS[position % len(COLORS)] for position, name in enumerate(names)}


def text_color(background: str) -> str:
    """Black or white, whichever has the higher contrast on the background (#rrggbb), as WCAG 2.1 defines contrast."""
    channels = [int(background[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    on_black, on_white = (luminance + 0.05) / 0.05, 1.05 / (luminance + 0.05)
    return "#000000" if on_black >= on_white else "#ffffff"
