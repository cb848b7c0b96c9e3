/** Whether the screen has no room for a panel beside the editor; the style sheet asks the same. */
export function narrow(): boolean {
  return matchMedia("(width < 48rem)").matches;
}
