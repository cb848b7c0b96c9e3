"""The root field `search`: nodes by a text that their name, an alias, their key or their pinyin matches."""

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology.model import Label
from graph.plan.search import Matched
from schema import names
from schema.connections import connection_object, edge_object, forward_arguments
from schema.names import ENTITY
from schema.strawberry_types import Types, argument, field, listed, optional

SEARCH = "search"
"""The field, and the stem of the names of its types."""

MATCHED = "SearchMatched"

_MATCHED_LABELS = {
    Matched.NAME: Label("名称", "Its name"),
    Matched.ALIAS: Label("别名", "One of its aliases"),
    Matched.KEY: Label("键", "Its key"),
    Matched.PINYIN: Label("名称或别名的拼音", "The pinyin of its name or of an alias"),
    Matched.INITIALS: Label("名称或别名的拼音首字母", "The first letters of that pinyin"),
    Matched.SHORT_NAME: Label("简称", "Its name, of which the text is a short form"),
    Matched.PINYIN_SLIP: Label("误打一个字母的拼音", "That pinyin, but for one letter"),
}
_DESCRIPTION = """按名称、别名、键、拼音或拼音首字母查找节点，最相符的在前。空格和标点不计。
次序即相符程度，故无 where、orderBy、groups。
Nodes by name, alias, key, pinyin or its initials, the best first: any part of two or more characters, without regard to
case, width and accents, simplified or traditional. One character is found at the beginning. Blanks and punctuation do
not count. Their order is the score, so there are no `where`, `orderBy` and `groups`."""


def declare_search(types: Types) -> None:
    """Adds the types of its answer."""
    labels = {matched.value: label for matched, label in _MATCHED_LABELS.items()}
    types.enumeration(MATCHED, labels, "所相符的。\nWhat the text matches.")
    edge_object(
        types,
        SEARCH,
        [
            field("score", float, "相符程度，至多为 1。\nHow well it matches, 1 at most."),
            field("matched", types.named(MATCHED), "最相符的文本。\nWhat it matches best."),
            field("node", types.named(ENTITY)),
        ],
    )
    connection_object(types, SEARCH, ENTITY, grouped=False)


def search_field(types: Types, as_of: StrawberryArgument) -> StrawberryField:
    """The root field, with its arguments."""
    node_types = "只找这些类型的节点。\nOnly nodes of these types."
    arguments = [
        argument("text", str),
        argument("types", optional(listed(types.named(names.NODE_TYPE))), node_types),
        *forward_arguments(),
        as_of,
    ]
    return field(SEARCH, optional(types.named(names.connection(SEARCH))), _DESCRIPTION, arguments)
