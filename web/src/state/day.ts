/** Days as `2021-06-30`, the only form that `asOf` takes. */

/** The server knows no year before 1, and a year of five digits is no day. */
export const FIRST_DAY = "0001-01-01";
export const LAST_DAY = "9999-12-31";

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse moves February 30 to March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
