/** Closes a box of details by Escape, by a click elsewhere, and when the focus goes elsewhere, as into a dialog. */
export function closeWhenLeft(box: HTMLDetailsElement): () => void {
  const leave = ({ target }: Event) => {
    if (!(target instanceof Node && box.contains(target))) box.open = false;
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !box.open) return;
    const hasFocus = box.contains(document.activeElement);
    box.open = false;
    if (hasFocus) box.querySelector("summary")?.focus();
  };
  document.addEventListener("pointerdown", leave, true);
  document.addEventListener("focusin", leave);
  document.addEventListener("keydown", press);
  return () => {
    document.removeEventListener("pointerdown", leave, true);
    document.removeEventListener("focusin", leave);
    document.removeEventListener("keydown", press);
  };
}
