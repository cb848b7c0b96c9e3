/** The days of change in the network of all time around the same nodes: asked once for them, whatever the day of the view. */
import { NetworkDocument } from "../../api/generated/graphql";
import { type ChangeDay, changeDays } from "../../network/dates";
import { networkArguments } from "../../state/network-arguments";
import { AROUND_MAXIMUM, networkKey } from "../../state/view";
import { useSession } from "../session-context";
import { type Reloaded, useLoaded } from "../use-loaded";

export function useChangeDays(): Reloaded<readonly ChangeDay[]> {
  const { client, ontology, view } = useSession();
  const types = ontology.value.value;
  const ever = { ...view.value, asOf: null };
  const key =
    types && ever.around.length > 0 && ever.around.length <= AROUND_MAXIMUM ? networkKey(ever) : null;
  return useLoaded(key, async (signal) => {
    if (!types) return [];
    const { network } = await client.ask(NetworkDocument, networkArguments(ever, types), signal);
    return changeDays(network?.edges ?? []);
  });
}
