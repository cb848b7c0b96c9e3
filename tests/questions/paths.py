"""Draws what is shown of paths: themselves, how many there are, and groups of them."""

from tests.questions.groups import GroupsWriter

HOPS = (
    "",
    "hops { reversed relationship { id type since from { id name } to { name ... on Project { kind }"
    " } sources { locator } } }",
    "hops { relationship { until from { __typename ... on Unit { newSector } ... on Entity { key } }"
    " } } hops { __typename relationship { type } }",
)


class PathsWriter(GroupsWriter):
    """Draws the answers of `paths`."""

    def paths_shown(self) -> str:
        """Some of what is told of paths."""
        every = (self.field("totalCount"), self.path_groups(), self.path_list("nodes"), self.path_list("edges"))
        parts = [part for part in every if self.chance()]
        return self.selection("Paths", parts or [self.field("totalCount")])

    def path_list(self, name: str) -> str:
        """The paths themselves, or their edges."""
        path = self.selection("Path", [self.field("length"), *filter(None, [self.pick(HOPS)])])
        if name == "edges":
            path = self.selection("PathEdge", [self.field("node", selection=path)])
        return self.field(name, selection=path)

    def path_groups(self) -> str:
        """All paths by the steps that they take."""
        steps = self.field("steps", selection="{ relationshipType reversed nodeType }")
        parts = [*(name for name in ("length", "count", "ways") if self.chance()), steps]
        arguments = {"first": self.drawn("Int", (0, 1, 3, None))} if self.chance(4) else {}
        return self.field("groups", arguments, self.selection("PathGroup", parts))
