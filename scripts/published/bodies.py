"""The bodies that facts name, as nodes: where each is, and what kind of body it is."""

from scripts.published.keys import slug
from scripts.published.reading import Actor, Fact, Material
from scripts.published.tables import Ref, Tables

JOINED = {
    ("Area", "郑州市"): "410100",
    ("Area", "郑州市上街区"): "410106",
    ("Area", "郑州市郑东新区"): "zhengdong-new-district",
    ("Unit", "郑州大学"): "zhengzhou-university",
}
"""Nodes that the sample data/zhengzhou has: they are named by its keys, and described there alone."""

STREET_LEVEL_COMMUNITIES = {"合肥市磨店社区"}
"""Called communities, but they stand where elsewhere a street does, above residents' committees."""

_UNIT_KINDS = {
    "BANK": "FINANCE",
    "PROPERTY": "PROPERTY_MANAGEMENT",
    "ELDERLY_CARE": "",
    "LAW_FIRM": "",
    "COURT_PROCURATORATE_POLICE": "JUSTICE",
}
"""Kinds that the ontology calls otherwise or does not have; the others are the same."""
_UNIT_SUMMARIES = {"ELDERLY_CARE": "养老服务机构。", "LAW_FIRM": "律师事务所。"}
_POLICE = ("派出所", "交警")
_MASS_ORGANIZATIONS = ("共青团", "妇联", "科协", "红十字会", "计生协")
_PARTY_KINDS = {
    "联盟": "ALLIANCE",
    "联盟四平路街道分会": "ALLIANCE",
    "区域党委": "REGIONAL_COMMITTEE",
    "片区党委": "REGIONAL_COMMITTEE",
    "综合党委": "JOINT_COMMITTEE",
    "联合党支部": "JOINT_BRANCH",
    "支部委员会": "BRANCH",
    "支部": "BRANCH",
    "党总支": "GENERAL_BRANCH",
    "党委": "COMMITTEE",
    "社区委员会": "COMMITTEE",
    "工委": "WORKING_COMMITTEE",
}
"""By how the name ends; the first that fits."""
_VENUE_KINDS = {
    "服务中心": "SERVICE_CENTER",
    "服务站": "SERVICE_CENTER",
    "大厦": "BUILDING",
    "广场": "ACTIVITY_SITE",
    "小区": "ACTIVITY_SITE",
}
_OFFICE = "报道以街道（乡镇）之名说它参与，此处记作该街道（乡镇）的机构。"


def by_ending(name: str, kinds: dict[str, str]) -> str:
    """The kind of the first ending that the name has, or none."""
    return next((kind for ending, kind in kinds.items() if name.endswith(ending)), "")


class Bodies:
    """Makes the nodes of actors when facts name them, and says where they are."""

    def __init__(self, material: Material, source_keys: dict[str, str], tables: Tables) -> None:
        self._tables = tables
        self._actors = material.actors
        self._mentions: dict[str, dict[str, str]] = {}
        for fact in material.facts:
            for name in filter(None, (fact.subject, fact.object)):
                mention = f"{source_keys[fact.source]}#{fact.locator}"
                self._mentions.setdefault(name, {}).setdefault(fact.source, mention)

    def actor(self, name: str) -> Actor:
        return self._actors[name]

    def mentions(self, name: str) -> list[str]:
        """Where a name stands first, in each report that has it."""
        return list(self._mentions[name].values())

    def is_street(self, name: str) -> bool:
        return self._actors[name].type == "STREET" or name in STREET_LEVEL_COMMUNITIES

    def place(self, name: str) -> Ref:
        """What figures are stated of: a street as a place, any other actor as a body."""
        return self._street(self._actors[name]) if self.is_street(name) else self.body(name)

    def body(self, name: str) -> Ref:
        """Who acts: of a street, its office."""
        actor = self._actors[name]
        if self.is_street(name):
            return self._office(actor)
        match actor.type:
            case "COMMUNITY":
                return self._community(actor)
            case "UNIT":
                return self._unit(actor)
            case "VENUE":
                return self._venue(actor)
            case _:
                return self._party_organization(actor)

    def premises(self, name: str) -> Ref:
        """The place of a unit at which something was held."""
        actor = self._actors[name]
        if actor.type == "VENUE":
            return self._venue(actor)
        kind = "CAMPUS" if actor.kind == "SCHOOL" else "ACTIVITY_SITE"
        venue = self._located("Venue", actor, kind=kind, summary="该单位所在的场所。")
        self._tables.tie("LOCATED_IN", self.body(name), venue, self.mentions(name))
        return venue

    def area_of(self, name: str) -> Ref | None:
        """The smallest area around an actor that is known."""
        actor = self._actors[name]
        street = self._area_of_street(actor) if actor.street else None
        return street or self._district(actor, self.mentions(name))

    def _community(self, actor: Actor) -> Ref:
        return self._located("Community", actor, kind="VILLAGE" if actor.kind == "VILLAGE" else "URBAN")

    def _unit(self, actor: Actor) -> Ref:
        if joined := JOINED.get(("Unit", actor.name)):
            return Ref("Unit", joined)
        kind = _UNIT_KINDS.get(actor.kind, actor.kind)
        if kind == "JUSTICE" and any(word in actor.name for word in _POLICE):
            kind = "POLICE"
        if kind == "SOCIAL_ORGANIZATION" and any(word in actor.name for word in _MASS_ORGANIZATIONS):
            kind = "MASS_ORGANIZATION"
        return self._located("Unit", actor, kind=kind, summary=_UNIT_SUMMARIES.get(actor.kind, ""))

    def _office(self, actor: Actor) -> Ref:
        ref = Ref("Unit", f"{slug(actor.name)}-office")
        self._tables.node(ref, actor.name, self.mentions(actor.name), kind="SUBDISTRICT_OFFICE", summary=_OFFICE)
        self._tables.tie("LOCATED_IN", ref, self._street(actor), self.mentions(actor.name))
        return ref

    def _venue(self, actor: Actor) -> Ref:
        return self._located("Venue", actor, kind=by_ending(actor.name, _VENUE_KINDS))

    def _party_organization(self, actor: Actor) -> Ref:
        kind = by_ending(actor.name, _PARTY_KINDS)
        if actor.owner:  # it is where its owner is
            ref = Ref("PartyOrganization", slug(actor.name))
            aliases = "; ".join(actor.aliases)
            return self._tables.node(ref, actor.name, self.mentions(actor.name), kind=kind, aliases=aliases)
        return self._located("PartyOrganization", actor, kind=kind)

    def _located(self, node_type: str, actor: Actor, **values: str) -> Ref:
        ref, mentions = Ref(node_type, slug(actor.name)), self.mentions(actor.name)
        self._tables.node(ref, actor.name, mentions, aliases="; ".join(actor.aliases), **values)
        if area := self.area_of(actor.name):
            self._tables.tie("LOCATED_IN", ref, area, mentions)
        return ref

    def _street(self, actor: Actor) -> Ref:
        """A street that is named by itself."""
        kind = "TOWN" if actor.kind == "TOWN" else "STREET"
        summary = "名为社区，实为街道一级，下辖社居委。" if actor.name in STREET_LEVEL_COMMUNITIES else ""
        return self._area(actor, actor.name, "; ".join(actor.aliases), kind, summary)

    def _area_of_street(self, actor: Actor) -> Ref:
        """A street that is named as a part of where an actor is."""
        name = f"{actor.city}{actor.district}{actor.street}"
        if name in self._actors:
            return self._street(self._actors[name])
        kind = "TOWN" if actor.street.endswith(("镇", "乡")) else "STREET"
        return self._area(actor, name, actor.street if name != actor.street else "", kind, "")

    def _area(self, actor: Actor, name: str, aliases: str, kind: str, summary: str) -> Ref:
        mentions = self.mentions(actor.name)
        ref = Ref("Area", slug(name))
        self._tables.node(ref, name, mentions, aliases=aliases, kind=kind, summary=summary)
        if district := self._district(actor, mentions):
            self._tables.tie("PART_OF", ref, district, mentions)
        return ref

    def _district(self, actor: Actor, mentions: list[str]) -> Ref | None:
        if not actor.district:
            return self._city(actor, mentions)
        name = f"{actor.city}{actor.district}"
        if joined := JOINED.get(("Area", name)):
            return Ref("Area", joined)
        ref = Ref("Area", slug(name))
        aliases = actor.district if actor.city else ""
        self._tables.node(ref, name, mentions[:1], aliases=aliases, kind="DISTRICT")
        if city := self._city(actor, mentions):
            self._tables.tie("PART_OF", ref, city, mentions[:1])
        return ref

    def _city(self, actor: Actor, mentions: list[str]) -> Ref | None:
        if not actor.city:
            return None
        if joined := JOINED.get(("Area", actor.city)):
            return Ref("Area", joined)
        return self._tables.node(Ref("Area", slug(actor.city)), actor.city, mentions[:1], kind="CITY")


def is_alliance(fact: Fact) -> bool:
    """Whether a membership is one in an alliance around the organization that is named as the object."""
    return "联盟" in fact.thing
