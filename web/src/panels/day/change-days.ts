/** The days of change in the network of all time around the same nodes, whatever the day of the view; null until they are known. */
import { useComputed } from "@preact/signals";
import { type ChangeDay, changeDays } from "../../network/dates";
import { useSession } from "../session-context";

export function useChangeDays(): readonly ChangeDay[] | null {
  const { allTime } = useSession();
  const network = useComputed(() => allTime.value.value);
  return useComputed(() => network.value && changeDays(network.value.edges)).value;
}
