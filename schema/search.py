"""The root field `search`: nodes by a text that their name, an alias, their key or their pinyin matches."""

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology.model import Label
from graph.plan.search import TIERS, Matched, Place
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
    Matched.SHORT_NAME: Label("名称的简称", "Its name, of which the text is a short form: 中行 of 中国银行"),
    Matched.PINYIN_SLIP: Label("误打一个字母的拼音", "That pinyin, but for one letter or two swapped ones"),
}
_DESCRIPTION = """按名称、别名、键、拼音或拼音首字母查找节点，最相符的在前。空格分开的各词都须相符；标点不计。
第三、第3、三、3 视为相同。简称（中行、市三小）和误打一个字母的拼音也能查到，排在最后。
次序即相符程度，故无 where、orderBy、groups。
Nodes by name, alias, key, pinyin or its initials, the best first: any part of two or more characters, without regard to
case, width and accents, simplified or traditional. One character is found at the beginning. Of several words, at most
8, all have to match; punctuation does not count. 第三, 第3, 三 and 3 are alike. Short names (中行) and pinyin with one
slip (ruyihh) are found, too, behind all others. Their order is the score, so there are no `where`, `orderBy` and
`groups`."""
_SCORES = {
    place: ", ".join(f"{tier.matched} {tier.score:g}" for tier in TIERS if tier.place is place) for place in Place
}
_SCORE = f"""相符程度，至多为 1；每种相符的方式各有其分，多个词时取最弱的。
How well it matches: {TIERS[0].score:g} at most, and each way has its own. Of several words the weakest counts, unless
the whole text, as if it were one word, matches better.
Whole: {_SCORES[Place.WHOLE]}.
Beginning: {_SCORES[Place.BEGINNING]}.
Inside: {_SCORES[Place.INSIDE]}."""


def declare_search(types: Types) -> None:
    """Adds the types of its answer."""
    labels = {matched.value: label for matched, label in _MATCHED_LABELS.items()}
    types.enumeration(MATCHED, labels, "所相符的，或相符的方式。\nWhat the text matches, or how.")
    edge_object(
        types,
        SEARCH,
        [
            field("score", float, _SCORE),
            field(
                "matched",
                types.named(MATCHED),
                "以何种方式相符；多个词时取最弱的。\nThe way in which it matches best; of several words, the weakest.",
            ),
            field("node", types.named(ENTITY)),
        ],
    )
    connection_object(types, SEARCH, ENTITY, None)


def search_field(types: Types, when: tuple[StrawberryArgument, ...]) -> StrawberryField:
    """The root field, with its arguments."""
    node_types = "只找这些类型的节点。\nOnly nodes of these types."
    arguments = [
        argument("text", str, "要查的文字。\nWhat to look for."),
        argument("types", optional(listed(types.named(names.NODE_TYPE))), node_types),
        *forward_arguments(),
        *when,
    ]
    return field(SEARCH, optional(types.named(names.connection(SEARCH))), _DESCRIPTION, arguments)
