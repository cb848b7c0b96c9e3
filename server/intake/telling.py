"""What is told of a file beside its changes: new nodes that may be there already, and what it says no more."""

from collections.abc import Sequence

from graph.ontology.model import Label, Ontology
from loaders.duplicates import Duplicate, Reason
from loaders.mapping.said_no_more import SaidNoMore

MOST_TOLD = 20
"""How many of each kind are told one by one."""

_WHY = {
    Reason.NAME: Label("名称相同", "the same name"),
    Reason.ALIAS: Label("是其别名", "an alias of it"),
    Reason.CODE: Label("代码相同", "the same code"),
}


def told_of_duplicates(duplicates: Sequence[Duplicate], ontology: Ontology) -> list[Label]:
    """The new nodes that may be there already, a line each."""
    lines = [_duplicate(it, ontology) for it in duplicates[:MOST_TOLD]]
    return [*lines, *_more(len(duplicates))]


def told_of_said_no_more(kept: Sequence[SaidNoMore]) -> list[Label]:
    """The records of the same source of which the file says nothing any more, a line each."""
    lines = [
        Label(
            f"本文件已不再提到，图谱中仍有：{it.element.label.zh} {it.key}",
            f"the file says it no more, and the graph keeps it: {it.element.name} {it.key}",
        )
        for it in kept[:MOST_TOLD]
    ]
    return [*lines, *_more(len(kept))]


def _duplicate(it: Duplicate, ontology: Ontology) -> Label:
    label, why, (new, other) = ontology.nodes[it.node_type].label, _WHY[it.reason], it.names
    return Label(
        f"新增的{label.zh}“{new}”可能已有：“{other}”（{it.keys[1]}，{why.zh}）",
        f"the new {it.node_type} {new} may be there already: {other} ({it.keys[1]}, {why.en})",
    )


def _more(count: int) -> list[Label]:
    more = count - MOST_TOLD
    return [Label(f"……另有 {more} 条", f"... and {more} more")] if more > 0 else []
