"""Answers about names as judgements that a store can keep.

answers = [Answer(AskedName("Unit", "第一小学"), Judged.SAME, "u12")]
await store.transact(lambda transaction: transaction.judge(judgements))    made by judgements_of(store, answers, ...)
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.errors import Code, RequestError
from graph.plan.identity import global_id, parse_id
from graph.stores.judgements import Judged, Judgement, name_form
from graph.stores.revisions import Author
from graph.stores.store import Store
from loaders.matching.match_names import match_names
from loaders.matching.names import CERTAIN, AskedName, Match


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody says about a name; `key` is that of a node, also a former one, and '' for NEW.

    `called` is another name of the same file that means a new node, which is to have the key; '' where a store has it.
    """

    name: AskedName
    verdict: Judged
    key: str = ""
    called: str = ""

    @property
    def about(self) -> tuple[str, str]:
        """As `Judgement.about`."""
        return self.name.node_type, name_form(self.name.name)


async def judgements_of(store: Store, answers: Sequence[Answer], author: Author, now: str) -> list[Judgement]:
    """The judgements for answers, in their order; raises RequestError where a key is no node's.

    That a name means a new node also says that it means none of those that have the very name now. So it means the new
    one as soon as that is there.
    """
    answers = [_followed(it, {other.about: other for other in answers}) for it in answers]
    keys = await _keys_of_now(store, [it for it in answers if not it.called])
    new = {answer.name for answer in answers if answer.verdict is Judged.NEW}
    matches = await match_names(store, new) if new else {}
    return [
        Judgement(answer.name.node_type, answer.name.name, key, verdict, author.actor, now, author.reason)
        for answer in answers
        for verdict, key in _said(
            answer, keys.get((answer.name.node_type, answer.key), answer.key), matches.get(answer.name)
        )
    ]


def _followed(answer: Answer, answers: Mapping[tuple[str, str], Answer]) -> Answer:
    """The answer with the node that the other name of the file means, where that was answered as well."""
    met = {answer.about}
    last = answer
    while last.called and (about := (answer.name.node_type, name_form(last.called))) not in met:
        other = answers.get(about)
        if other is None or other.verdict is not Judged.SAME:
            break
        met.add(about)
        last = other
    return replace(answer, key=last.key, called=last.called)


def _said(answer: Answer, key: str, match: Match | None) -> Iterator[tuple[Judged, str]]:
    for candidate in match.candidates if match is not None else ():
        if candidate.reason in CERTAIN:
            yield Judged.NOT_SAME, candidate.key
    yield answer.verdict, key


async def _keys_of_now(store: Store, answers: Collection[Answer]) -> dict[tuple[str, str], str]:
    """The keys that nodes have now, by the type and key of the answers."""
    named = {(answer.name.node_type, answer.key) for answer in answers if answer.key}
    ids = {name: global_id(*name) for name in named}
    led = await store.redirects(list(ids.values())) if ids else {}
    now = {name: parse_id(led[identity])[1] if identity in led else name[1] for name, identity in ids.items()}
    for node_type in {node_type for node_type, _ in named}:
        keys = {key for (of_type, _), key in now.items() if of_type == node_type}
        for missing in sorted(keys - await store.existing_keys(node_type, keys)):
            message = f"no {node_type} has the key {missing!r}; gongjian search finds nodes"
            raise RequestError(Code.UNKNOWN_RECORD, message)
    return now


async def keep(store: Store, judgements: Sequence[Judgement]) -> None:
    """Adds judgements to those of a store, in a write of their own."""
    await store.transact(lambda transaction: transaction.judge(judgements))
