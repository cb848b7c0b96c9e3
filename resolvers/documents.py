"""Documents are parsed, measured and validated once, and remembered by their text."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphql import DocumentNode, GraphQLError, GraphQLSchema, GraphQLSyntaxError, parse, specified_rules, validate
from graphql.validation import ASTValidationRule, OverlappingFieldsCanBeMergedRule, ValidationContext

from graph.errors import Code
from resolvers.errors import NESTED
from resolvers.limits import Limits, refusals, refuse_long, refused
from resolvers.recent import Recent

CACHED_DOCUMENTS = 1_000
CACHED_LENGTH = 20_000
"""Characters of a document up to which it is remembered, so that large ones do not fill the memory."""

COMPARISONS = 50_000
"""What comparing fields of one response key with each other may cost; the library's own 500,000 take a second."""

_GIVEN_UP = "Validation aborted."
"""What the library says where comparing would cost more."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document, None where it cannot be parsed, and what is wrong with it."""

    document: DocumentNode | None
    errors: list[GraphQLError]


class BoundedOverlapRule(OverlappingFieldsCanBeMergedRule):
    """Gives up sooner on documents that name the same field again and again."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.rule_context.remaining_complexity_budget = COMPARISONS


_SPECIFIED = tuple(BoundedOverlapRule if rule is OverlappingFieldsCanBeMergedRule else rule for rule in specified_rules)


class Documents:
    """Reads documents of one schema, within limits."""

    def __init__(self, schema: GraphQLSchema, limits: Limits, rules: Sequence[type[ASTValidationRule]] = ()) -> None:
        """Documents are valid by GraphQL's rules and by `rules`."""
        self._schema = schema
        self._rules = (*_SPECIFIED, *rules)
        self._limits = limits
        self._read: Recent[Read] = Recent(CACHED_DOCUMENTS)

    def read(self, text: str) -> Read:
        """The document of a text; one that is refused is not remembered."""
        found = self._read.get(text)
        if found is not None:
            return found
        found = self._checked(text)
        if len(text) <= CACHED_LENGTH and not found.errors:
            self._read.keep(text, found, len(text))
        return found

    def _checked(self, text: str) -> Read:
        if (long := refuse_long(text, self._limits)) is not None:
            return Read(None, [long])
        try:
            document = parse(text, max_tokens=self._limits.tokens)
        except GraphQLSyntaxError as error:
            return Read(None, [self._syntax(error)])
        errors = list(refusals(document, self._limits))
        return Read(document, errors or self._validated(document))

    def _validated(self, document: DocumentNode) -> list[GraphQLError]:
        errors = validate(self._schema, document, self._rules, hide_suggestions=not self._limits.suggestions)
        return [_repeated() if error.message == _GIVEN_UP else error for error in errors]

    def _syntax(self, error: GraphQLSyntaxError) -> GraphQLError:
        if error.message.endswith(f"{NESTED} Parsing aborted."):
            return refused(Code.TOO_DEEP, "the document is nested too deep to be read; ask in several requests")
        if not error.message.endswith("tokens. Parsing aborted."):
            return error
        message = f"the document has more than {self._limits.tokens:,} tokens; ask in several requests"
        return refused(Code.TOO_MANY_TOKENS, message)


def _repeated() -> GraphQLError:
    message = "the document names the same fields too often; name each once, or ask in several requests"
    return refused(Code.TOO_MANY_FIELDS, message)
