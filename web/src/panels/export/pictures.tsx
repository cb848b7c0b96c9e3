/** Pictures of what is drawn, made in the browser. */
export function Pictures() {
  return null;
}
