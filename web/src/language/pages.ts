/** The texts of GraphiQL's and the reference's pages, apart so that the explorer does not carry them. */
import { fill, label } from "./translate";

const TEXTS = {
  pages: { zh: "页面", en: "Pages" },
  explorer: { zh: "图谱浏览", en: "Explorer" },
  graphiql: { zh: "GraphiQL 查询", en: "GraphiQL" },
  reference: { zh: "模式参考", en: "Schema reference" },
  settings: { zh: "语言与外观", en: "Language and theme" },
  loadingEditor: { zh: "正在载入编辑器……", en: "Loading the editor…" },
  examples: { zh: "示例查询", en: "Example queries" },
  examplesHint: {
    zh: "点击即打开并运行。改过的查询留在自己的标签页里。",
    en: "A click opens one and runs it. What you have changed stays in its own tab.",
  },
  welcome: {
    zh: "左侧有十个示例；Ctrl-Enter 运行，Ctrl-空格补全。",
    en: "Ten examples stand at the side; Ctrl-Enter runs a query, Ctrl-Space completes it.",
  },
  unreachable: {
    zh: "服务器没有响应。请确认它正在运行，然后重试。",
    en: "The server does not answer. Check that it runs, then try again.",
  },
  unreadable: {
    zh: "服务器的回答不是 JSON（HTTP {status}）。",
    en: "The server's answer is not JSON (HTTP {status}).",
  },
} as const;

export type PageTextKey = keyof typeof TEXTS;

export function say(key: PageTextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(label(TEXTS[key]), values);
}
