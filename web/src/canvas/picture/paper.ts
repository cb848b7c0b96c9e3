/** Pictures go into documents, so they are on white whatever the theme. */
import type { CanvasColors } from "../colors";

export const PAPER: CanvasColors = {
  ink: "#1d2327",
  ground: "#ffffff",
  accent: "#0b6660",
  font: "system-ui, PingFang SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif",
};
