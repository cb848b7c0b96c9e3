"""Names that a format or its readers keep for themselves."""

from collections.abc import Iterable, Sequence


def apart(names: Sequence[str], taken: Iterable[str]) -> list[str]:
    """The names; one that is taken, or comes again, in whatever case, gets underscores at its end.

    >>> apart(["since", "Label"], ["label"])
    ['since', 'Label_']
    """
    known = {name.casefold() for name in taken}
    distinct = []
    for name in names:
        while name.casefold() in known:
            name += "_"  # noqa: PLW2901
        known.add(name.casefold())
        distinct.append(name)
    return distinct
