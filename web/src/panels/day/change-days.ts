/** Null until they are known: the days of change in the network of all time around the same nodes: asked once for them, whatever the day of the view. */
import { NetworkDocument } from "../../api/generated/graphql";
import { type ChangeDay, changeDays } from "../../network/dates";
import { networkArguments } from "../../state/network-arguments";
import { networkKey } from "../../state/view";
import { useSession } from "../session-context";
import { useLoaded } from "../use-loaded";

export function useChangeDays(): readonly ChangeDay[] | null {
  const { client, ontology, view } = useSession();
  const types = ontology.value.value;
  const ever = { ...view.value, asOf: null };
  const key = types && ever.around.length > 0 ? networkKey(ever) : null;
  const loaded = useLoaded(key, async (signal) => {
    if (!types) return [];
    const { network } = await client.ask(NetworkDocument, networkArguments(ever, types), signal);
    return changeDays(network?.edges ?? []);
  });
  return loaded.value;
}
