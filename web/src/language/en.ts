import { accessEn } from "./access-en";
import { canvasEn } from "./canvas-en";
import { newsEn } from "./news-en";
import { panelsEn } from "./panels-en";

export const en = {
  ...canvasEn,
  ...panelsEn,
  ...newsEn,
  ...accessEn,
  title: "Explorer",
  graphiql: "GraphiQL",
  intake: "Add data",
  reference: "Schema reference",
  product: "gongjian",
  skipToCanvas: "Skip to the network",
  search: "Search",
  searchHint: "Name, pinyin or initials",
  searchNone: "Nothing is called “{text}”. Try a part of the name, its pinyin or its initials.",
  searchFound: "{count} found",
  filters: "Filters",
  detail: "Details",
  detailHint: "Click a node or a relationship to read about it; double-click a node to expand it.",
  path: "Path",
  close: "Close",
  table: "Table",
  day: "Day",
  menu: "Menu",
  network: "Network",
  undo: "Undo",
  redo: "Redo",
  language: "中文",
  languageHint: "Switch to Chinese",
  theme: "Theme",
  themeAuto: "System theme",
  themeLight: "Light",
  themeDark: "Dark",
  loading: "Loading…",
  shown: "{nodes|node|nodes}, {edges|relationship|relationships}",
  omitted: "{count|relationship|relationships} not shown",
  hidden: "{count} hidden by filters",
  emptyNetwork: "No node of this view is known. Search for another one, or undo.",
  dropped: "These parts of the link could not be read and were left out: {parts}",
  retry: "Try again",
  failureUnreachable: "The server does not answer. Check that it runs, then try again.",
  failureRefused: "The server refused the request: {message} ({code})",
  failureFault: "Something went wrong in the server. Request id: {id}",
  nodeType: "Type",
  name: "Name",
  degree: "Relationships",
};

/** Each text by its key; every language has the same keys. */
export type Texts = Readonly<Record<keyof typeof en, string>>;
