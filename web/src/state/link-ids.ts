/**
 * A node's global id in a link, as `Community:410106100003` where it holds a type and a key, so that a link can be read
 * and written by hand, and as it is where it does not. A colon that is part of an id is escaped.
 */

const NAMED = /^([A-Za-z_]\w*):(.+)$/s;

export function writeId(id: string): string {
  const [, type, key] = NAMED.exec(decoded(id)) ?? [];
  if (type === undefined || key === undefined || encoded(`${type}:${key}`) !== id)
    return encodeURIComponent(id);
  return `${type}:${encodeURIComponent(key)}`;
}

/** Null where it is broken. */
export function readId(value: string): string | null {
  const at = value.indexOf(":");
  if (at < 0) return decodeURIComponent(value) || null;
  const named = value.slice(0, at + 1) + decodeURIComponent(value.slice(at + 1));
  return NAMED.test(named) ? encoded(named) : null;
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
