"""From facts to the rows of the sample. Each kind of fact has a method that says what it becomes."""

import re
from collections.abc import Callable

from scripts.published.bodies import Bodies, is_alliance
from scripts.published.figures import figure
from scripts.published.keys import slug
from scripts.published.reading import Fact, Material, Report
from scripts.published.tables import Ref, Tables

PLANNED = "拟开展方"
"""The role of who only plans a project: nobody takes part in it."""
PRESENTED = "推介的特色项目"
"""The role of a community that tells of a project of its own: those that it tells take no part."""
RESIDENT = "驻地单位"
"""The role of a unit that sits in a community, which the ontology has no relationship for."""

_NEWSPAPER = re.compile(r"[^（·/]*(日报|晚报|文汇报|法治报)|长江日报（汉网）|电子报平台（报名未见）")
_LEADING = ("主办", "组织", "发起", "推动解决", "牵头", "共同主办")
_ACTIVITY_KINDS = {
    "联席会": "MEETING",
    "座谈会": "MEETING",
    "交流会": "MEETING",
    "总结会": "MEETING",
    "签约": "SIGNING",
    "讲座": "LECTURE",
    "讲堂": "LECTURE",
    "志愿服务": "JOINT_ACTION",
    "义诊": "JOINT_ACTION",
    "集市": "JOINT_ACTION",
    "市集": "JOINT_ACTION",
}
_RESOURCE_KINDS = {
    "GOODS": ("灭火器", "地砖", "救援车", "消防站", "书", "奶粉", "用品", "午餐"),
    "FUNDS": ("助学金", "资金"),
    "EXPERTISE": ("技术支持", "指导", "托育", "理发"),
    "SPACE": ("基地",),
}
_OWN_WORDS = {
    "为贫困党员免费提供技术支持": "免费技术支持",
    "为贫困学生党员捐助学金": "助学金",
    "为困难姐弟提供免费午餐": "免费午餐",
    "奶牛养殖区作学生实习基地": "奶牛养殖区的学生实习基地",
    "公司作学生实习基地": "公司内的学生实习基地",
    "居民微心愿": "居民的微心愿",
    "公益英语培训课微心愿": "公益英语课",
}
"""Where a fact's words say more than the name of a thing."""
_AT_THE_EVENT = ("活动地点", "服务地点")
_EVENTS = {"签约地点": "签约", "揭牌地点": "揭牌"}
"""What was held at a place that is known as that of a signing or of an opening."""


_NOBODY = "各方见结对或成员关系；同一件事不另记参与。"
"""Of a signing: who signed is paired, and one agreement is one fact."""


class Sample:
    """Reads all material into tables."""

    def __init__(self, material: Material) -> None:
        self.tables = Tables()
        self._material = material
        self._keys = {report.id: _source_key(report) for report in material.reports.values()}
        self._bodies = Bodies(material, self._keys, self.tables)
        self._kinds: dict[str, Callable[[Fact], None]] = {
            "PART_OF": self._part_of,
            "ORGANIZATION_OF": self._organization_of,
            "MEMBER_OF": self._member_of,
            "AGREEMENT": self._agreement,
            "PAIRED": self._paired,
            "REPORTS_IN": self._reports_in,
            "JOINT_ACTIVITY": self._joint_activity,
            "JOINT_PROJECT": self._joint_project,
            "RESOURCE_OFFERED": self._resource,
            "NEED_CLAIMED": self._need,
            "STATED_COUNT": self._stated,
            "VENUE": self._venue,
        }
        for report in material.reports.values():
            self._source(report)
        # Places come after what was held there.
        for fact in sorted(material.facts, key=lambda fact: fact.kind == "VENUE"):
            self._kinds[fact.kind](fact)

    def _source(self, report: Report) -> None:
        notes = dict.fromkeys(_note(fact) for fact in self._facts_of(report.id) if fact.note)
        self.tables.node(
            Ref("Source", self._keys[report.id]),
            report.title.removesuffix("（主题）"),
            kind="NEWSPAPER" if _NEWSPAPER.fullmatch(report.publisher) else "WEB_REPORT",
            title=report.title,
            publisher=report.publisher,
            url=report.url,
            published=report.date,
            summary="。".join(["只读了摘录", *notes]) + "。",
        )

    def _part_of(self, fact: Fact) -> None:
        """Communities are in streets, which is said where the communities are; alliances are under alliances."""
        start = self._bodies.body(fact.subject)
        if start.type == "Unit" and self._bodies.actor(fact.object).type == "UNIT":
            self.tables.tie("PART_OF", start, self._bodies.body(fact.object), self._cited(fact))
        elif start.type == "PartyOrganization":
            self.tables.tie("SUBORDINATE_TO", start, self._bodies.body(fact.object), self._cited(fact))
        elif fact.role == RESIDENT:
            self.tables.node(start, fact.subject, summary=f"驻在{fact.object}。")
        else:
            self.tables.tie("LOCATED_IN", start, self._bodies.place(fact.object), self._cited(fact))

    def _organization_of(self, fact: Fact) -> None:
        self._tie("ORGANIZATION_OF", fact)

    def _member_of(self, fact: Fact) -> None:
        """In an alliance around an organization, this one is the chair and belongs to it like the others."""
        member, organization = self._bodies.body(fact.subject), self._bodies.body(fact.object)
        if is_alliance(fact):
            core, organization = organization, self._alliance(fact)
            self.tables.tie("MEMBER_OF", core, organization, self._cited(fact), role="CHAIR")
        role = "CHAIR" if fact.role.startswith("牵头") else "MEMBER"
        self.tables.tie("MEMBER_OF", member, organization, self._cited(fact), since=fact.since, role=role)
        if fact.thing and not is_alliance(fact):
            self.tables.node(organization, fact.object, summary=f"在名为“{fact.thing}”的活动中组成。")

    def _alliance(self, fact: Fact) -> Ref:
        alliance = self._ref("PartyOrganization", fact)
        summary = f"以{fact.object}为核心的联盟。"
        self.tables.node(alliance, fact.thing, self._cited(fact), kind="ALLIANCE", summary=summary)
        if area := self._bodies.area_of(fact.object):
            self.tables.tie("LOCATED_IN", alliance, area, self._cited(fact))
        return alliance

    def _agreement(self, fact: Fact) -> None:
        self._tie("PAIRED_WITH", fact, agreement=fact.thing)

    def _paired(self, fact: Fact) -> None:
        """A pairing of which no agreement is named."""
        self._tie("PAIRED_WITH", fact)

    def _reports_in(self, fact: Fact) -> None:
        self._tie("REPORTS_IN_TO", fact)

    def _joint_activity(self, fact: Fact) -> None:
        activity = self._activity(fact, fact.thing)
        self._take_part(fact, fact.subject, activity, "LEAD" if fact.role.startswith(_LEADING) else "PARTNER")
        self._take_part(fact, fact.object, activity, "PARTNER")

    def _activity(self, fact: Fact, name: str) -> Ref:
        """An event of a report, which lasted for a day."""
        kind = next((kind for word, kind in _ACTIVITY_KINDS.items() if word in name), "")
        activity = Ref("Activity", f"{slug(name)}-{fact.source.lower()}")
        period = {"since": fact.since, "until": fact.since}
        return self.tables.node(activity, name, self._cited(fact), kind=kind, recurrence="ONCE", **period)

    def _joint_project(self, fact: Fact) -> None:
        """A project, with all who take part; a community's own, which it tells of, with this community alone."""
        told = [PLANNED, PRESENTED]
        since = "" if fact.role in told else fact.since
        project = self._ref("Project", fact)
        summary = self._about_project(fact)
        self.tables.node(project, fact.thing, self._cited(fact), since=since, summary=summary)
        if fact.role == PLANNED:
            if area := self._bodies.area_of(fact.object):
                self.tables.tie("LOCATED_IN", project, area, self._cited(fact))
            return
        leads = fact.role == PRESENTED or fact.role.startswith(_LEADING)
        self._take_part(fact, fact.subject, project, "LEAD" if leads else "PARTNER", since=since)
        if fact.role != PRESENTED:
            self._take_part(fact, fact.object, project, "PARTNER", since=since)

    def _about_project(self, fact: Fact) -> str:
        match fact.role:
            case role if role == PLANNED:
                return f"只是计划：{fact.subject}打算在{fact.object}开展，报道未说已经开展，故无参与方。"
            case role if role == PRESENTED:
                return "社区自己的项目，在街道的推介会上介绍过；介绍不算共建，故只有社区参与。"
            case _:
                return "；".join(filter(None, (fact.amount, fact.note))) + "。" if fact.amount or fact.note else ""

    def _resource(self, fact: Fact) -> None:
        name = _OWN_WORDS.get(fact.thing, fact.thing)
        kind = next((kind for kind, words in _RESOURCE_KINDS.items() if any(word in name for word in words)), "")
        amount = f"，{fact.amount}" if fact.amount else ""
        resource = Ref("Resource", f"{slug(name)}-{fact.source.lower()}")
        self.tables.node(resource, name, self._cited(fact), kind=kind, summary=f"提供给{fact.object}{amount}。")
        self.tables.tie("OFFERS", self._bodies.body(fact.subject), resource, self._cited(fact), since=fact.since)
        self._bodies.body(fact.object)

    def _need(self, fact: Fact) -> None:
        name = _OWN_WORDS.get(fact.thing, fact.thing)
        need = Ref("Need", f"{slug(name)}-{fact.source.lower()}")
        summary = f"{fact.amount}。" if fact.amount else ""
        self.tables.node(need, name, self._cited(fact), kind="WISH", state="CLAIMED", summary=summary)
        self.tables.tie("RAISES", self._bodies.body(fact.object), need, self._cited(fact))
        self.tables.tie("CLAIMS", self._bodies.body(fact.subject), need, self._cited(fact), state="CLAIMED")

    def _stated(self, fact: Fact) -> None:
        """A figure, of an alliance where it counts what belongs to this."""
        subject, value = self._bodies.place(fact.subject), figure(fact.amount, fact.thing)
        indicator = self._ref("Indicator", fact)
        short_name = (*self._bodies.actor(fact.subject).aliases, fact.subject)[0]
        self.tables.node(
            indicator,
            f"{short_name}：{fact.thing}",
            self._cited(fact),
            value=value.value,
            unit=value.unit,
            qualifier=value.qualifier,
            period=fact.since,
            summary="；".join(filter(None, ("四大类" if fact.amount.startswith("四大类") else "", fact.note))),
        )
        for alliance in self._alliances_of(fact) or [subject]:
            self.tables.tie("STATED_OF", indicator, alliance, self._cited(fact))

    def _alliances_of(self, fact: Fact) -> list[Ref]:
        """The alliance around the organization of which a figure speaks, if it speaks of one."""
        memberships = [other for other in self._facts_of(fact.source) if other.kind == "MEMBER_OF"]
        around = [other for other in memberships if other.object == fact.subject and is_alliance(other)]
        return [self._ref("PartyOrganization", other) for other in around[:1] if "联盟" in fact.thing]

    def _venue(self, fact: Fact) -> None:
        """A place, with what was held there. Of other places, it is only said in words what they are for."""
        venue = self._bodies.premises(fact.subject)
        if event := _EVENTS.get(fact.role):
            name = f"{self._agreed(fact)}{event}"
            held = [self._activity(fact, name)]
            self.tables.node(held[0], name, summary=_NOBODY)
        elif fact.thing:
            held = [self._activity(fact, fact.thing)]
            self._take_part(fact, fact.object, held[0], "PARTNER")
        elif fact.role in _AT_THE_EVENT:
            held = self._events_of(fact)
        else:
            held = []
            self.tables.node(venue, fact.subject, summary=f"{fact.object}的{fact.role}。")
        for activity in held:
            self.tables.tie("HELD_AT", activity, venue, self._cited(fact))
        self._bodies.body(fact.object)

    def _agreed(self, fact: Fact) -> str:
        """What was signed or opened: the agreement of that day, or else the body itself."""
        agreements = [other for other in self._facts_of(fact.source) if other.kind == "AGREEMENT"]
        return next((other.thing for other in agreements), fact.object)

    def _events_of(self, fact: Fact) -> list[Ref]:
        """The activities that a report tells of."""
        events = [other for other in self._facts_of(fact.source) if other.kind == "JOINT_ACTIVITY"]
        return [
            Ref("Activity", f"{slug(name)}-{fact.source.lower()}") for name in {event.thing: None for event in events}
        ]

    def _take_part(self, fact: Fact, name: str, joint: Ref, role: str, since: str | None = None) -> None:
        period = {"since": fact.since, "until": fact.since} if since is None else {"since": since}
        body = self._bodies.body(name)
        if self.tables.has_tie("PARTICIPATES_IN", body, joint, period["since"]):
            role = ""  # the role that was stated first stays
        self.tables.tie("PARTICIPATES_IN", body, joint, self._cited(fact), role=role, **period)

    def _tie(self, kind: str, fact: Fact, **values: str) -> None:
        start, end = self._bodies.body(fact.subject), self._bodies.body(fact.object)
        self.tables.tie(kind, start, end, self._cited(fact), since=fact.since, **values)

    def _ref(self, node_type: str, fact: Fact) -> Ref:
        """A node that is named after a thing of one report."""
        return Ref(node_type, f"{slug(fact.thing)}-{fact.source.lower()}")

    def _facts_of(self, source: str) -> list[Fact]:
        return [fact for fact in self._material.facts if fact.source == source]

    def _cited(self, fact: Fact) -> list[str]:
        return [f"{self._keys[fact.source]}#{fact.locator}"]


def _note(fact: Fact) -> str:
    """What a report leaves open, and of what: mostly a day without its year, which no date can be made of."""
    return f"{fact.thing or f'{fact.subject}与{fact.object}'}：{fact.note}"


def _source_key(report: Report) -> str:
    publisher = re.split("[（·/]", report.publisher)[0]
    return f"{slug(publisher)}-{report.id.lower()}"
