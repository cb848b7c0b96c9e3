"""What is kept between requests: documents that were read and checked, and the plans of their root fields.

A client sends the same few documents again and again; parsing and validating one takes longer than answering it. Both
caches are bounded by the number of their values and by the length of the documents that these keep in memory:
graphql-core keeps every token of a parsed document, about two hundred times the memory of its text, and a plan keeps
the document alive from which it was read.

A plan is made again only where a variable has another value that is part of the plan, such as a whole `where`.
Variables of scalar types fill slots of the plan, so their values do not matter here.
"""

import enum
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

import orjson
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)
from graphql.validation import ASTValidationRule, OverlappingFieldsCanBeMergedRule, ValidationContext

from graph.errors import Code
from graph.plan.plan import Plan
from resolvers.bounded_cache import BoundedCache
from resolvers.document_limits import DocumentLimits, digits_refusal, length_refusal, measure, size_refusals
from resolvers.document_reading import Document, ShapingValues, never_null, slot_variables, variables_of, without_alias
from resolvers.errors import NESTED_TOO_DEEPLY, refusal, with_hint
from resolvers.introspection import introspection_limit
from resolvers.root_fields import Planner

MAXIMUM_CHARACTERS = 300_000
"""How many characters the documents of one cache have together, unless the cache is made with another bound."""

MAXIMUM_DOCUMENT_CHARACTERS = 20_000
"""A longer document is not cached, since a few such documents would drop hundreds of ordinary ones."""


def _document_cache(maximum_values: int, maximum_characters: int = MAXIMUM_CHARACTERS) -> BoundedCache[Any]:
    """A cache of what keeps documents in memory: what counts is their characters."""
    return BoundedCache(maximum_values, maximum_characters, MAXIMUM_DOCUMENT_CHARACTERS)


MAXIMUM_DOCUMENTS = 1_000
"""Documents of one cache."""

MAXIMUM_COMPARISONS = 50_000
"""Steps of comparing fields that have one response key; graphql-core's own bound of 500,000 takes a second."""

_VALIDATION_ABORTED = "Validation aborted."
"""graphql-core's message where comparing fields would take more steps."""


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A parsed document, or None where it cannot be parsed, and what is wrong with it; without errors it is valid.

    `never_null` are the variables that a request must not set to null, although their types allow it. `introspects` is
    whether it asks for the schema.
    """

    document: DocumentNode | None
    errors: list[GraphQLError]
    never_null: frozenset[str] = frozenset()
    introspects: bool = False


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
        self._introspection = introspection_limit(schema)
        self._rules = (*_RULES, *additional_rules)
        self._documents: BoundedCache[CheckedDocument] = _document_cache(MAXIMUM_DOCUMENTS)

    def read(self, text: str) -> CheckedDocument:
        """The document of a text, with what is wrong with it; a valid one is kept."""
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
        if (too_many_digits := digits_refusal(text, document)) is not None:
            return CheckedDocument(None, [too_many_digits])
        size = measure(document, self._limits.depth, self._introspection.lengths)
        errors = list(size_refusals(size, self._limits, self._introspection.maximum)) or self._validate(document)
        nullable = frozenset() if errors else never_null(self._schema, document)
        return CheckedDocument(document, errors, nullable, size.introspects)

    def _validate(self, document: DocumentNode) -> list[GraphQLError]:
        errors = validate(self._schema, document, self._rules, hide_suggestions=not self._limits.suggestions)
        return [self._explained(error) for error in errors]

    def _explained(self, error: GraphQLError) -> GraphQLError:
        if error.message == _VALIDATION_ABORTED:
            return _repeated_fields()
        return with_hint(error, self._schema, names_operators=self._limits.suggestions)

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


MAXIMUM_ENTRIES = 4_000
"""Entries of the cache; a plan has one under its response key, and one under its text."""


@dataclass(frozen=True, slots=True)
class _Operation:
    """An operation, and the names of its variables that fill slots.

    Keys of the cache hold the id of the node. Since the node is kept here, Python gives its id to no other node as long
    as the entry lives.
    """

    node: OperationDefinitionNode
    slot_variables: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Request:
    """What the root fields of a request share: the operation, what of the variables plans depend on, and plans.

    Plans are kept by their text, so that the root fields share them even where the document is too long to be kept.
    """

    operation: _Operation
    structure: bytes
    plans: dict[str, Plan] = field(default_factory=dict)
    shaping: ShapingValues = field(default_factory=ShapingValues)


class PlanCache:
    """Plans by operation, root field, and the part of the variables that a plan depends on.

    Root fields of one operation that differ only in their alias share a plan, so the store reads it once.
    """

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self._operations: BoundedCache[_Operation] = _document_cache(MAXIMUM_ENTRIES)
        # Four times the characters of DocumentCache, as there are four times as many entries: each counts its document.
        self._plans: BoundedCache[tuple[_Operation, Plan]] = _document_cache(MAXIMUM_ENTRIES, 4 * MAXIMUM_CHARACTERS)
        # By the context, which is the request's own.
        self._requests: WeakKeyDictionary[Any, _Request] = WeakKeyDictionary()

    def plan(self, info: GraphQLResolveInfo[Any]) -> Plan:
        """The plan of the root field that is being resolved; raises RequestError where it asks what cannot be."""
        request = self._request(info)
        # Two keys, since the text of a selection takes long to write, and most requests find the response key.
        by_response_key = (id(info.operation), info.path.key, request.structure)
        plan = self._cached(by_response_key, info)
        if plan is not None:
            return plan
        text = without_alias(info.field_nodes)
        by_text = (id(info.operation), text, request.structure)
        plan = request.plans.get(text) or self._cached(by_text, info)
        if plan is None:
            slots = request.operation.slot_variables
            document = Document(info.fragments, variables_of(info), slots, request.shaping)
            plan = request.plans[text] = self._planner.plan(document, info.field_nodes)
        characters = _document_length(info.operation) + len(request.structure)
        self._plans.put(by_text, (request.operation, plan), characters)
        self._plans.put(by_response_key, (request.operation, plan), characters)
        return plan

    def _cached(self, key: Hashable, info: GraphQLResolveInfo[Any]) -> Plan | None:
        cached = self._plans.get(key)
        return cached[1] if cached is not None and cached[0].node is info.operation else None

    def _request(self, info: GraphQLResolveInfo[Any]) -> _Request:
        request = self._requests.get(info.context)
        if request is None or request.operation.node is not info.operation:
            operation = self._operation(info)
            request = _Request(operation, _structure(variables_of(info), operation.slot_variables))
            self._requests[info.context] = request
        return request

    def _operation(self, info: GraphQLResolveInfo[Any]) -> _Operation:
        operation = self._operations.get(id(info.operation))
        if operation is None or operation.node is not info.operation:
            operation = _Operation(info.operation, frozenset(slot_variables(info)))
            self._operations.put(id(info.operation), operation, _document_length(info.operation))
        return operation


def _document_length(operation: OperationDefinitionNode) -> int:
    return len(operation.loc.source.body) if operation.loc else 0


def _structure(variables: dict[str, Any], slot_variables: frozenset[str]) -> bytes:
    """The part of the variables that a plan depends on: of those that fill slots, whether they are null; all others."""
    if not variables:
        return b""
    parts = {name: value is None if name in slot_variables else [value] for name, value in variables.items()}
    return orjson.dumps(parts, default=_enumeration_value, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)


def _enumeration_value(value: object) -> object:
    if isinstance(value, enum.Enum):
        return value.value
    raise TypeError(f"{value!r} is no value of a variable")
