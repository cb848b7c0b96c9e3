/** Copies a text and says so. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../language/translate";

interface Props {
  readonly name: string;
  text(): string;
}

const SHOWN = 2500;

export function CopyButton({ name, text }: Props) {
  const outcome = useSignal<"copied" | "copyFailed" | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    clearTimeout(timer.current);
    try {
      await navigator.clipboard.writeText(text());
      outcome.value = "copied";
    } catch {
      // Forbidden, or a page that is not served from a safe origin.
      outcome.value = "copyFailed";
    }
    timer.current = setTimeout(() => {
      outcome.value = null;
    }, SHOWN);
  };
  return (
    <span class="copy">
      <button type="button" onClick={copy}>
        {name}
      </button>
      <span role="status" class="copy-outcome">
        {outcome.value && t(outcome.value)}
      </span>
    </span>
  );
}
