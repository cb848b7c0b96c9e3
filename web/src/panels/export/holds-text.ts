import { t } from "../../language/translate";
import { isEdgeLimit, type Network } from "../../network/answer";
import type { NetworkSelection } from "../../state/view";

/** What a file of the view holds; more relationships than the picture where these are cut at their limit. */
export function holdsText(network: Network, { asOf, limit }: NetworkSelection): string {
  const day = asOf ? t("exportOn", { day: asOf }) : t("exportAllTime");
  const counts = { nodes: network.nodes.length, edges: network.edges.length, day };
  return t(isEdgeLimit(network, limit) ? "exportHoldsMore" : "exportHolds", counts);
}
