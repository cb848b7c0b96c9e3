import pytest

from graph.export.palette import COLORS, text_color


def luminance(color: str) -> float:
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    parts = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize("color", COLORS)
def test_texts_on_a_color_can_be_read(color: str):
    """WCAG 2 asks for a contrast of 4.5."""
    dark, light = sorted((luminance(color), luminance(text_color(color))))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_dark_colors_take_white_and_light_ones_black():
    assert [text_color(color) for color in ("#332288", "#000000", "#ccbb44", "#ffffff")] == ["#ffffff"] * 2 + [
        "#000000"
    ] * 2
