"""The nodes and relationships of a mapping while it is proposed, and which relationships there may be between two."""

from dataclasses import dataclass, field

from graph.ontology.model import NodeType, Ontology, RelationshipType
from loaders.mapping.declaration import Cells, RelationshipMapping
from loaders.mapping.headers import terms_of
from loaders.mapping.tables import header_form
from loaders.sheets.layout import Column


@dataclass
class Role:
    """Nodes of a column, by what relationships call them.

    `stands_for` is the role of those that they represent; these are read `from_role`, where no column names them.
    """

    name: str
    node_type: NodeType
    column: Column
    hint: str
    is_content: bool = False
    from_role: str = ""
    stands_for: str = ""
    fields: dict[str, Cells] = field(default_factory=dict)


@dataclass
class Tie:
    """A relationship of two roles, and the column that says so; `only_if` as of RelationshipMapping."""

    relationship: RelationshipType
    source: str
    target: str
    column: Column
    fields: dict[str, Cells] = field(default_factory=dict)
    only_if: str = ""

    def is_same(self, other: "Tie") -> bool:
        """Whether another one says the same of the same two."""
        ends = (self.relationship.name, self.source, self.target)
        return ends == (other.relationship.name, other.source, other.target) and self.fields == other.fields

    @property
    def mapping(self) -> RelationshipMapping:
        return RelationshipMapping(self.relationship, self.source, self.target, self.fields, self.only_if)


def possible_ties(ontology: Ontology, near: Role, role: Role) -> list[Tie]:
    """The ties that may hold between two roles, one of each type."""
    ties = []
    for relationship in ontology.relationships.values():
        for source, target in ((near, role), (role, near)):
            if (source.node_type.name, target.node_type.name) in relationship.pairs:
                ties.append(Tie(relationship, source.name, target.name, role.column))
                break
    return ties


def called(owner: Role | Tie) -> str:
    """The name of a role, or of the type of a tie."""
    return owner.name if isinstance(owner, Role) else owner.relationship.name


def says_only_a_value(tie: Tie, column: Column) -> bool:
    """Whether a tie was made for a column of values, as 党员人数, and not told by its header, as 报到人数 does."""
    form = header_form(column.header)
    return tie.only_if == column.header and not any(term in form for term in terms_of(tie.relationship))


def is_named(relationship: RelationshipType, hint: str, header: str) -> bool:
    """Whether a header tells a relationship: its word is a part of what this is called, or it is what an end is."""
    ends = [header_form(text) for end in relationship.ends for text in (end.label.zh, *end.aliases)]
    labels = [*terms_of(relationship), *ends, header_form(relationship.description.zh)]
    return header_form(header) in ends or any(hint in label for label in labels)
