import type { Fact } from "../../api/details";
import { label, t } from "../../language/translate";

/** A property's value as a reader reads it: enumerations by their labels, lists as one text. */
export function valueText({ property, value }: Fact): string {
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.map((each) => valueText({ property, value: each })).join("；");
  const found = property.values.find((each) => each.value === value);
  return found ? label(found.label) : String(value);
}
