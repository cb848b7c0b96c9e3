/** The permanent link of a view, as a query string: `?around=Community:410106100003&depth=2`. What is as usual is left out. */
import { PARTS } from "./link-parts";
import { INITIAL_VIEW, type View } from "./view";

export interface ReadLink {
  readonly view: View;
  /** Parts that are unknown or broken, as they stand in the link. */
  readonly dropped: readonly string[];
  readonly language: string | null;
}

/** A language stands in a link only where one was given with it. */
export function writeLink(view: View, language: string | null = null): string {
  const written = PARTS.flatMap(({ name, write }) => {
    const value = write(view);
    return value === null ? [] : [`${name}=${value}`];
  });
  if (language) written.push(`lang=${language}`);
  return written.length ? `?${written.join("&")}` : "";
}

export function readLink(query: string): ReadLink {
  let view: View = INITIAL_VIEW;
  let language: string | null = null;
  const dropped: string[] = [];
  for (const given of query.replace(/^\?/, "").split("&").filter(Boolean)) {
    const [name = "", value = ""] = split(given);
    const read = readPart(name, value);
    if (name === "lang") language = value;
    else if (read) view = { ...view, ...read };
    else dropped.push(given);
  }
  return { view, dropped, language };
}

function split(given: string): readonly string[] {
  const at = given.indexOf("=");
  return at < 0 ? [given] : [given.slice(0, at), given.slice(at + 1)];
}

function readPart(name: string, value: string): Partial<View> | null {
  try {
    return PARTS.find((part) => part.name === name)?.read(value) ?? null;
  } catch (error) {
    // decodeURIComponent throws at a broken escape: a broken part like any other.
    if (error instanceof URIError) return null;
    throw error;
  }
}
