"""The limits of a document, and what it is refused for."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphql import DocumentNode, GraphQLError

from graph.errors import Code, RequestError
from resolvers.measuring import measured


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a document may hold, and whether the schema may be asked and guessed.

    Depth, fields, aliases and directives are counted as if every fragment stood where it is spread.
    """

    characters: int = 100_000
    tokens: int = 10_000
    depth: int = 50
    fields: int = 1_000
    aliases: int = 500
    directives: int = 200
    introspection: bool = True
    suggestions: bool = True


def refused(code: Code, message: str) -> GraphQLError:
    """An error of the document as a result reports it."""
    return GraphQLError(message, original_error=RequestError(code, message))


def refuse_long(text: str, limits: Limits) -> GraphQLError | None:
    """What is wrong with a text before it is parsed."""
    if len(text) <= limits.characters:
        return None
    return refused(Code.TOO_LONG, _over("characters", len(text), limits.characters))


def refusals(document: DocumentNode, limits: Limits) -> Iterator[GraphQLError]:
    """What a document is refused for before it is validated, which takes longer than it grows."""
    size = measured(document, limits.depth)
    counted = (
        (Code.TOO_DEEP, "levels of selection sets", size.depth, limits.depth),
        (Code.TOO_MANY_FIELDS, "fields", size.fields, limits.fields),
        (Code.TOO_MANY_ALIASES, "aliases", size.aliases, limits.aliases),
        (Code.TOO_MANY_DIRECTIVES, "directives", size.directives, limits.directives),
    )
    for code, what, found, most in counted:
        if found > most:
            yield refused(code, _over(what, found, most))
    if size.introspects and not limits.introspection:
        message = "__schema and __type cannot be asked here; allowed: __typename; the schema is in schema.graphql"
        yield refused(Code.INTROSPECTION_OFF, message)


def _over(what: str, found: int, most: int) -> str:
    shown = f"{found:,}" if found < 10**9 else "a billion or more"
    return f"the document has {shown} {what}; allowed: {most:,}; ask in several requests"
