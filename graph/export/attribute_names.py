"""Names of attributes that collide neither with each other nor with the names that a format or its readers use."""

from collections.abc import Iterable, Sequence

from graph.export.projection import Attribute


def attribute_names(attributes: Iterable[Attribute], reserved: Iterable[str]) -> list[str]:
    """The names of attributes, in their order, made distinct as `distinct_names` does."""
    return distinct_names([attribute.name for attribute in attributes], reserved)


def distinct_names(names: Sequence[str], reserved: Iterable[str]) -> list[str]:
    """The names, in their order; underscores are appended to one that is reserved or that has come before.

    Case makes no difference, since Gephi for one takes `Label` and `label` for the same column.

    >>> distinct_names(["since", "Label", "Since"], ["label"])
    ['since', 'Label_', 'Since_']
    """
    taken = {name.casefold() for name in reserved}
    distinct = []
    for name in names:
        free_name = name
        while free_name.casefold() in taken:
            free_name += "_"
        taken.add(free_name.casefold())
        distinct.append(free_name)
    return distinct
