import type { newsEn } from "./news-en";

export const newsZh: Readonly<Record<keyof typeof newsEn, string>> = {
  newsOne: "数据已更新：{count} 条记录（修订 {last}）",
  newsMany: "数据已更新：共 {count} 处变更（修订 {first} 至 {last}）",
  newsAny: "数据已更新",
  update: "更新",
  updateLater: "稍后",
};
