/** What Relay's store has is not asked for again, on whichever day. */
import { createOperationDescriptor, fetchQuery, getRequest, type OperationType } from "relay-runtime";
import { expect, inject, test, vi } from "vitest";
import { relayEnvironment } from "../src/relay/environment";
import { QUERIES } from "../src/scenarios";

const url = inject("url");

test("node(id:) of what another query brought needs no request, and is of the day of its id", async () => {
  const environment = relayEnvironment(url);
  const panel = { key: "clients-lake", day: "2018-06-30" };
  const answer = await fetchQuery<OperationType>(environment, QUERIES.CommunityPanel, panel).toPromise();
  const { id, nodeId } = (answer as { community: { id: string; nodeId: string } }).community;

  const sent = vi.spyOn(globalThis, "fetch");
  const byId = (of: string) => createOperationDescriptor(getRequest(QUERIES.CommunityById), { id: of });
  expect(environment.check(byId(id)).status).toBe("available");
  expect(environment.lookup(byId(id).fragment).data).toEqual({
    node: { id, nodeId, name: "东湖社区（虚构）" },
  });
  // The same community over all recorded time is another object.
  expect(environment.check(byId(nodeId)).status).toBe("missing");
  expect(sent).not.toHaveBeenCalled();
});
