/** Answers of a server about a small file. */
import type {
  IntakeAnswer,
  NameQuestion,
  RecordChange,
  SheetTable,
  ValueQuestion,
} from "../../src/api/intake";

export const said = (zh: string, en = zh) => ({ zh, en });

export const NAME: NameQuestion = {
  kind: "name",
  type: "Unit",
  label: said("单位", "Unit"),
  name: "第一小学",
  places: [{ sheet: "汇总", row: 5, column: "B" }],
  options: [
    {
      key: "u1",
      name: "瑶帆第一小学",
      called: "",
      why: said("名称以它结尾", "its name ends with it"),
      places: [],
      likely: true,
    },
    {
      key: "u2",
      name: "泰湾第一小学",
      called: "",
      why: said("名称以它结尾", "its name ends with it"),
      places: [],
      likely: false,
    },
  ],
};

export const VALUE: ValueQuestion = {
  kind: "value",
  table: 0,
  column: "C",
  header: "单位性质",
  text: "学校",
  label: said("类型", "Kind"),
  count: 2,
  places: [{ sheet: "汇总", row: 4, column: "C" }],
  options: [{ value: "SCHOOL", label: said("中小学", "School"), likely: false, why: said("") }],
};

export const TABLE: SheetTable = {
  table: 0,
  sheet: "汇总",
  isRead: true,
  isHidden: false,
  headerRows: [3],
  rowCount: 2,
  hiddenRows: 0,
  filledCells: 1,
  columns: [
    { column: "A", header: "序号", becomes: "", labels: [said("不读入", "Not read"), said("")] },
    {
      column: "B",
      header: "单位名称",
      becomes: "Unit.name",
      labels: [said("名称", "Name"), said("单位", "Unit")],
    },
    {
      column: "C",
      header: "单位性质",
      becomes: "Unit.kind",
      labels: [said("类型", "Kind"), said("单位", "Unit")],
    },
  ].map((column) => ({
    ...column,
    labels: column.labels as never,
    certainty: "SURE" as const,
    why: said(""),
    isPersonal: false,
  })),
  rows: [
    {
      row: 4,
      leftOut: "",
      cells: [{ text: "1" }, { text: "春台中学" }, { text: "学校", read: said("中小学", "School") }],
    },
    { row: 5, leftOut: "", cells: [{ text: "2" }, { text: "第一小学" }, { text: "中小学", filled: true }] },
    { row: 6, leftOut: "total", cells: [{ text: "" }, { text: "合计" }, { text: "" }] },
  ],
  leftOut: [
    { row: 1, reason: "title", text: "台账" },
    { row: 6, reason: "total", text: "合计" },
  ],
  choices: [
    { becomes: "", labels: [said("不读入", "Not read"), said("")] },
    { becomes: "Unit.name", labels: [said("名称", "Name"), said("单位", "Unit")] },
    { becomes: "Unit.kind", labels: [said("类型", "Kind"), said("单位", "Unit")] },
  ],
};

export const UNIT: RecordChange = {
  kind: "new",
  type: "Unit",
  label: said("单位", "Unit"),
  key: "u1",
  id: "id-u1",
  name: "春台中学",
  ends: [],
  fields: [{ name: "kind", label: said("类型", "Kind"), before: null, after: said("中小学", "School") }],
  against: [],
  sheet: "汇总",
  row: 4,
};

export const PAIRED: RecordChange = {
  ...UNIT,
  kind: "conflicting",
  type: "PAIRED_WITH",
  label: said("结对共建", "Paired with"),
  key: "u1~c1",
  id: "id-tie",
  name: "",
  ends: [
    { id: "id-u1", type: "Unit", key: "u1", name: "春台中学" },
    { id: "id-c1", type: "Community", key: "c1", name: "瑶帆社区" },
  ],
  fields: [{ name: "since", label: said("始于", "Since"), before: said("2015-06"), after: said("2015") }],
};

export function answering(parts: Partial<IntakeAnswer> = {}): IntakeAnswer {
  return {
    file: { name: "台账.xlsx", kind: "xlsx", encoding: "", digest: "d1", notes: [], sheetsWithoutTable: [] },
    tables: [TABLE],
    questions: [],
    mistakes: [],
    mapping: "mapping: 1\n",
    changes: {
      counts: { new: 1, changed: 0, conflicting: 1, moved: 0, unchanged: 3 },
      records: [PAIRED, UNIT],
    },
    written: null,
    ...parts,
  };
}

export const OPEN = answering({ questions: [VALUE, NAME], changes: null });
