/** The section that a reader is at: the last whose top has passed the upper part of the window. */
import { useEffect, useState } from "preact/hooks";

const LINE = 120;

export function lastAbove(tops: readonly (readonly [string, number])[], line: number): string | null {
  return tops.filter(([, top]) => top <= line).at(-1)?.[0] ?? null;
}

/** `shown`: what the sections are made of, so that they are looked at again when it changes. */
export function useSectionInView(shown: unknown): string | null {
  const [here, setHere] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sections in the page are what depends on it.
  useEffect(() => {
    const look = () => setHere(lastAbove(tops(), LINE));
    look();
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, [shown]);
  return here;
}

function tops(): readonly (readonly [string, number])[] {
  const sections = document.querySelectorAll(".reference-section");
  return [...sections].map((each) => [each.id, each.getBoundingClientRect().top] as const);
}
