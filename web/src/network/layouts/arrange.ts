/** The layouts that are computed at once; the one by forces begins where the given one is. */
import type { TypeName } from "../../api/names";
import type { Network } from "../answer";
import { boundsOf, fitInto, roomy } from "./bounds";
import { circularPositions } from "./circular";
import { columnPositions } from "./columns";
import { givenPositions } from "./given";
import type { LayoutName, Positions } from "./position";

export function arrange(layout: LayoutName, network: Network, types: readonly TypeName[]): Positions {
  if (layout === "circular") return fitted(circularPositions(network.nodes, types), network);
  if (layout === "types") return fitted(columnPositions(network.nodes, types), network);
  return givenPositions(network);
}

/** Into the box of the given layout. */
export function fitted(positions: Positions, network: Network): Positions {
  return fitInto(positions, roomy(boundsOf(Object.values(givenPositions(network)))));
}
