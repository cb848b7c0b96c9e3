/** Days as `2021-06-30`, the only form that `asOf` takes. */

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse moves February 30 to March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
