"""How large a text is when it is drawn, as far as that can be told without its font."""

from unicodedata import east_asian_width


def width_in_letters(text: str) -> int:
    """How wide a text in one line is, in Latin letters; a Chinese character is as wide as two (Unicode, UAX #11).

    >>> width_in_letters("金昌社区 a")
    10
    """
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def widest_line(text: str) -> int:
    """How wide the widest of its lines is, in Latin letters."""
    return max(map(width_in_letters, text.split("\n")))


def wrapped_lines(text: str, letters_per_line: int) -> int:
    """How many lines a text takes in which no line is wider than so many Latin letters; an empty line is one too."""
    return sum(max(1, -(-width_in_letters(line) // letters_per_line)) for line in text.split("\n"))
