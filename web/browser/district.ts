/** What the story asks about: facts of the sample in data/zhengzhou. */
export const COMMUNITY = { id: "Community:410106100003", name: "金昌社区" };
export const SCHOOL = { id: "Unit:qianxuesen-primary-school", name: "钱学森小学" };
/** Before it the school and the community had nothing in common. */
export const AGREED = "2021-01-28";
export const BEFORE = "2020-06-30";
export const SOURCE = "金昌社区与钱学森小学党支部签订“党建+治理”协议（主题）";
export const LOCATOR = "正文";
/** The types of the shipped ontology that the story names. */
export const CO_BUILDS = "CO_BUILDS_WITH";

export const around = (...more: readonly string[]) => `/?${[`around=${COMMUNITY.id}`, ...more].join("&")}`;
