"""The one place where names become SQL text."""


def identifier(name: str) -> str:
    """A table or column name; raises ValueError for what SQLite cannot hold in one."""
    if not name or "\x00" in name:
        raise ValueError(f"{name!r} cannot be an SQL identifier")
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A name that the plan or the ontology fixes (a response key, a type), as SQL text; never a request's value."""
    if "\x00" in text:
        raise ValueError(f"{text!r} cannot be an SQL literal")
    return "'" + text.replace("'", "''") + "'"
