import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { RequestFailed } from "../../src/api/failure";
import type { Network } from "../../src/network/answer";
import { createNetworks } from "../../src/state/networks";
import { INITIAL_VIEW, type View } from "../../src/state/view";
import { NETWORK } from "../answers";

const settled = () => new Promise((resolve) => setTimeout(resolve, 1));
const networkOf = ({ around, asOf }: View): Network => ({
  ...NETWORK,
  omitted: [{ node: `${around}`, type: asOf ?? "", count: 1 }],
});

function open(given: Partial<View>) {
  const view = signal<View>({ ...INITIAL_VIEW, around: ["a"], ...given });
  const asked: string[] = [];
  const pins: (readonly string[] | undefined)[] = [];
  const broken = { value: false };
  const ask = async (of: View, _: AbortSignal, pinned?: Network) => {
    pins.push(pinned?.nodes.map(({ id }) => id));
    asked.push(`${of.around} ${of.asOf}`);
    if (broken.value) throw new RequestFailed({ kind: "unreachable" });
    return networkOf(of);
  };
  const change = (changed: Partial<View>) => {
    view.value = { ...view.value, ...changed };
    return settled();
  };
  return { view, asked, pins, broken, change, networks: createNetworks(view, signal(ask)) };
}

test("a view of all time is asked once, and is both networks", async () => {
  const { view, asked, networks } = open({});
  await settled();
  expect(asked).toEqual(["a null"]);
  expect(networks.allTime.value).toEqual({ value: networkOf(view.value), loading: false, failure: null });
  expect(networks.own.value).toEqual(networks.allTime.value);
});

test("days of the same nodes ask for all time once, or not at all where it is known", async () => {
  const { asked, change } = open({ asOf: "2020-01-01" });
  await change({ asOf: "2021-01-01" });
  expect(asked).toEqual(["a 2020-01-01", "a null", "a 2021-01-01"]);
  await change({ around: ["b"], asOf: null });
  await change({ asOf: "2022-01-01" });
  expect(asked.slice(3)).toEqual(["b null", "b 2022-01-01"]);
});

test("the days stay those of the last nodes until the next are there", async () => {
  const { view, networks, change } = open({});
  await settled();
  const [before, changed] = [networks.allTime.value, change({ around: ["b"] })];
  expect(networks.allTime.value).toBe(before);
  await changed;
  expect(networks.allTime.value.value).toEqual(networkOf(view.value));
});

test("what failed is asked again on another day and on request, what did not is not", async () => {
  const { asked, broken, networks, change } = open({ asOf: "2020-01-01" });
  await settled();
  broken.value = true;
  await change({ around: ["b"] });
  expect(networks.allTime.value.failure).toEqual({ kind: "unreachable" });
  broken.value = false;
  await change({ asOf: "2021-01-01" });
  expect(asked.slice(4)).toEqual(["b 2021-01-01", "b null"]);
  networks.retry();
  expect(asked.slice(6)).toEqual(["b 2021-01-01"]);
});

test("of no node nothing is asked", async () => {
  const { asked, networks } = open({ around: [], asOf: "2020-01-01" });
  await settled();
  expect(asked).toEqual([]);
  expect(networks.own.value).toMatchObject({ value: { nodes: [], edges: [] }, loading: false });
});

test("an update asks both again, and what is there is to stay where it is", async () => {
  const { asked, pins, networks } = open({ asOf: "2020-01-01" });
  await settled();
  const before = networks.own.value.value;
  networks.update();
  expect(networks.own.value).toMatchObject({ value: before, loading: true });
  await settled();
  expect(asked.slice(2)).toEqual(["a 2020-01-01", "a null"]);
  expect(pins).toEqual([undefined, undefined, ["a", "b"], undefined]);
});
