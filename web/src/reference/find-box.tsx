/** The search within the page; `/` goes to it. */
import { useEffect, useRef } from "preact/hooks";
import { say } from "../language/pages";
import { sectionCount } from "./page";
import { usePage } from "./page-context";

export function FindBox() {
  const { text, found } = usePage();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener("keydown", go);
    return () => removeEventListener("keydown", go);
  }, []);
  const count = sectionCount(found.value);
  return (
    <search class="reference-find">
      <input
        ref={box}
        type="search"
        value={text.value}
        placeholder={say("findHint")}
        aria-label={say("find")}
        aria-keyshortcuts="/"
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <p role="status">{text.value.trim() && count > 0 && say("findFound", { count })}</p>
    </search>
  );
}
