/** A document of lines, as a reader finds it in the editor. */
export function lines(...each: readonly string[]): string {
  return `${each.join("\n")}\n`;
}
