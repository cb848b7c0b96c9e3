/** What the story asks about: facts of the sample in data/zhengzhou, and one type of the shipped ontology. */
export const COMMUNITY = { id: "Community:410106100003", name: "金昌社区" };
export const SCHOOL = { id: "Unit:qianxuesen-primary-school", name: "钱学森小学" };
export const BRANCH = { id: "PartyOrganization:jinchang-community-branch", name: "金昌社区党支部" };
export const SIGNING = {
  id: "Activity:jinchang-qianxuesen-signing",
  name: "金昌社区与钱学森小学“党建+治理”协议签约",
};
export const CO_BUILDERS = { type: "CO_BUILDS_WITH", field: "coBuilders" };

/** The day of the agreement between them, and one on which they had nothing in common. */
export const AGREED = "2021-01-28";
export const BEFORE = "2020-06-30";

/** Where the agreement is reported. */
export const SOURCE = {
  name: "人民网关于金昌社区共建的报道",
  title: "金昌社区与钱学森小学党支部签订“党建+治理”协议（主题）",
  locator: "正文",
};

/** Of the sample in data/published: who is paired with it, and who was only at an activity with it. */
export const VILLAGE = {
  id: "Community:gongyi-shecun-town-beipo-village",
  type: { zh: "共驻共建", en: "Co-builds with" },
  weak: { zh: "共驻共建：仅共同活动", en: "Co-builds with: joint activity only" },
  counts: { all: 4, weak: 3 },
};

export const around = (...more: readonly string[]) => `/?${[`around=${COMMUNITY.id}`, ...more].join("&")}`;
