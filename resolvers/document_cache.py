"""Documents are parsed, measured and validated once, and then cached by their text.

A client sends the same few documents again and again; parsing and validating one takes longer than answering it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graphql import DocumentNode, GraphQLError, GraphQLSchema, GraphQLSyntaxError, parse, specified_rules, validate
from graphql.validation import ASTValidationRule, OverlappingFieldsCanBeMergedRule, ValidationContext

from graph.errors import Code
from resolvers.cache import BoundedCache
from resolvers.document_limits import DocumentLimits, length_refusal, size_refusals
from resolvers.errors import NESTED_TOO_DEEPLY, refusal

MAXIMUM_DOCUMENTS = 1_000
"""Documents of one cache."""

MAXIMUM_COMPARISONS = 50_000
"""Steps of comparing fields that have one response key; graphql-core's own bound of 500,000 takes a second."""

_VALIDATION_ABORTED = "Validation aborted."
"""graphql-core's message where comparing fields would take more steps."""


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A parsed document, or None where it cannot be parsed, and what is wrong with it; without errors it is valid."""

    document: DocumentNode | None
    errors: list[GraphQLError]


class BoundedOverlapRule(OverlappingFieldsCanBeMergedRule):
    """Gives up sooner on documents that select the same field again and again."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.rule_context.remaining_complexity_budget = MAXIMUM_COMPARISONS


_RULES = tuple(BoundedOverlapRule if rule is OverlappingFieldsCanBeMergedRule else rule for rule in specified_rules)


class DocumentCache:
    """Documents of one schema, within limits; they are valid by GraphQL's own rules and by `additional_rules`."""

    def __init__(
        self, schema: GraphQLSchema, limits: DocumentLimits, additional_rules: Sequence[type[ASTValidationRule]] = ()
    ) -> None:
        self._schema = schema
        self._limits = limits
        self._rules = (*_RULES, *additional_rules)
        self._documents: BoundedCache[CheckedDocument] = BoundedCache(MAXIMUM_DOCUMENTS)

    def read(self, text: str) -> CheckedDocument:
        """The document of a text."""
        checked = self._documents.get(text)
        if checked is None:
            checked = self._check(text)
            # A client that sends nonsense must not drop the documents of the others.
            if not checked.errors:
                self._documents.put(text, checked, len(text))
        return checked

    def _check(self, text: str) -> CheckedDocument:
        if (too_long := length_refusal(text, self._limits)) is not None:
            return CheckedDocument(None, [too_long])
        try:
            document = parse(text, max_tokens=self._limits.tokens)
        except GraphQLSyntaxError as error:
            return CheckedDocument(None, [self._syntax_error(error)])
        errors = list(size_refusals(document, self._limits))
        return CheckedDocument(document, errors or self._validate(document))

    def _validate(self, document: DocumentNode) -> list[GraphQLError]:
        errors = validate(self._schema, document, self._rules, hide_suggestions=not self._limits.suggestions)
        return [_repeated_fields() if error.message == _VALIDATION_ABORTED else error for error in errors]

    def _syntax_error(self, error: GraphQLSyntaxError) -> GraphQLError:
        if error.message.endswith(f"{NESTED_TOO_DEEPLY} Parsing aborted."):
            return refusal(Code.TOO_DEEP, "the document is nested too deep to be read; ask in several requests")
        if not error.message.endswith("tokens. Parsing aborted."):
            return error
        message = f"the document has more than {self._limits.tokens:,} tokens; ask in several requests"
        return refusal(Code.TOO_MANY_TOKENS, message)


def _repeated_fields() -> GraphQLError:
    message = "the document names the same fields too often; name each once, or ask in several requests"
    return refusal(Code.TOO_MANY_FIELDS, message)
