"""The one place where names become text of a statement: SQLite reads names in backticks as Cypher does."""


def identifier(name: str) -> str:
    """A table, column, label, relationship type or property; raises ValueError for what no store can hold in one."""
    # Cypher turns \\u0060 into a backtick before it reads the text.
    if not name or "\x00" in name or "\\u" in name:
        raise ValueError(f"{name!r} cannot be an identifier")
    return "`" + name.replace("`", "``") + "`"


def literal(text: str) -> str:
    """A name that the plan or the ontology fixes (a response key, a type), as text; never a request's value.

    Raises ValueError for what SQL and Cypher would not read alike: none of these names needs it.
    """
    if {"'", "\\", "\x00"} & set(text):
        raise ValueError(f"{text!r} cannot be a literal")
    return f"'{text}'"
