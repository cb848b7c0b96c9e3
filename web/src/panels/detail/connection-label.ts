import type { ConnectionDetail } from "../../api/details";
import { label } from "../../language/translate";

/** The relationship's label with its direction, since one type may lead both ways. */
export function connectionLabel({ connection, relationship }: ConnectionDetail): string {
  const name = label(relationship.label);
  return connection.backward ? `← ${name}` : `${name} →`;
}
