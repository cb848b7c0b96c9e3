"""The first sheet of a workbook: what it is, what may be changed in it, how to give it back, and what it cites."""

from collections.abc import Iterator, Sequence

from graph.export.projection import Value
from graph.ontology.model import Label
from graph.selection.citing import Citation

TITLE = Label("说明", "About")
"""The name of the sheet."""

_GUIDE = (
    (
        Label("这是什么", "What this is"),
        Label(
            "共建图谱的工作簿：每类节点、每类关系各有一张表，可以在这里修改后交回。",
            "A part of the graph as a workbook: a sheet for each type of node and of relationship, to be changed"
            " here and given back.",
        ),
    ),
    (
        Label("如何交回", "How to give it back"),
        Label(
            "先看会改什么：gongjian load --dry-run 文件.xlsx；写入：gongjian load 文件.xlsx；撤回：gongjian undo。",
            "See what would change: gongjian load --dry-run FILE.xlsx; write it: gongjian load FILE.xlsx; take it"
            " back: gongjian undo.",
        ),
    ),
    (
        Label("如何修改", "What to change"),
        Label(
            "改单元格就改这个值，清空就删去这个值，新行就是新记录（节点要填键，关系要填两端的键，都要填来源）。"
            "删去的行会先问。灰色的列只供阅读。可以排序、筛选、调换列序，不要改列名。",
            "A changed cell changes that value, an emptied one clears it, a new row is a new record (a node needs a"
            " key, a relationship the keys of both ends, all need sources). Rows that are deleted are asked about."
            " Gray columns are for reading. Sort, filter and move columns as you like, but keep their titles.",
        ),
    ),
)

_TITLES = {
    "query": Label("查询", "Query"),
    "omitted": Label("通向未收录节点的关系（{bound}）", "Relationships to nodes left out by {bound}"),
    "day": Label("基准日", "As of"),
    "known_at": Label("所知截至修订", "As known at"),
    "snapshot": Label("快照", "Snapshot"),
    "revision": Label("修订", "Revision"),
    "source": Label("来源", "Source"),
    "truncated": Label("因过长而截断的文本", "Texts cut to fit a cell"),
    "sheet": Label("工作表", "Sheet"),
    "rows": Label("行数", "Rows"),
}


def about_rows(
    citation: Citation, revision: int, language: str, truncated_cells: int, sheets: Sequence[tuple[str, int]]
) -> Iterator[Sequence[Value]]:
    """The rows; `sheets` are the names of the others and how many rows each has."""
    titles = {name: label.in_language(language) for name, label in _TITLES.items()}
    for guided in (language, "en" if language == "zh" else "zh"):
        yield from ((title.in_language(guided), text.in_language(guided)) for title, text in _GUIDE)
    yield ()
    yield titles["query"], citation.query
    if citation.omitted:
        yield titles["omitted"].format(bound=citation.bound), citation.omitted
    if citation.day:
        yield titles["day"], citation.day
    if citation.known_at:
        yield titles["known_at"], citation.known_at
    if revision:
        yield titles["revision"], f"r{revision}"
    yield titles["snapshot"], citation.snapshot
    yield from ((titles["source"], source) for source in citation.sources)
    yield titles["truncated"], truncated_cells
    yield ()
    yield titles["sheet"], titles["rows"]
    yield from sheets
