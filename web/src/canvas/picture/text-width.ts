/** About how wide a text is, without a browser's measure: a Chinese character is as wide as high, a Latin one about half. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return width * size;
}

/** Lines that are not wider than they may be; a link has no spaces, so it is cut anywhere. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line && textWidth(line + character, size) > width) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return line ? [...lines, line] : lines;
}
