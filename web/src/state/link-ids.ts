/**
 * A node's global id in a link, as `Community:410106100003` where it holds a type and a key, so that a link can be read
 * and written by hand, and as it is where it does not. A colon that is part of an id is escaped. Mail and chat programs
 * escape all colons and commas of a link, or none: both are read.
 */

const NAMED = /^([A-Za-z_]\w*):(.+)$/s;
/** A derived relationship's id: its type and the ids of its ends. */
const DERIVED = /^[A-Za-z_]\w*:([\w-]+):([\w-]+)$/;
/** An escaped comma parts two nodes where a type follows it; one within a key has no plain colon after it. */
const BETWEEN = /,|%2C(?=[A-Za-z_]\w*:)/i;

export function writeId(id: string): string {
  const [, type, key] = NAMED.exec(decoded(id)) ?? [];
  if (type === undefined || key === undefined || encoded(`${type}:${key}`) !== id)
    return encodeURIComponent(id);
  return `${type}:${encodeURIComponent(key)}`;
}

/** Null where it is broken. */
export function readId(value: string): string | null {
  const named = decodeURIComponent(value);
  if (!named.includes(":")) return named || null;
  const [, from, to] = DERIVED.exec(named) ?? [];
  if (from && to && [from, to].every((end) => NAMED.test(decoded(end)))) return named;
  return NAMED.test(named) ? encoded(named) : null;
}

/** The parts of a list whose colons part what is within each. */
export function splitList(value: string): readonly string[] {
  return withColons(value).split(BETWEEN);
}

/** Where all colons are escaped, none was meant to be. */
export function withColons(value: string): string {
  return value.includes(":") ? value : value.replaceAll(/%3A/gi, ":");
}

/** The server's ids are base64 of UTF-8, as URLs take it, without padding. */
function encoded(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decoded(id: string): string {
  try {
    const bytes = atob(id.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    // No base64, so no type and key.
    return "";
  }
}
