/** Whether this server has GraphiQL, which it serves in development only; links to it are left out where it has not. */
import { signal } from "@preact/signals";

export const graphiqlServed = signal(true);

/** The server says at `/` what it serves to those who ask for JSON; where it does not tell, the links stay. */
export async function askWhatIsServed(fetcher: typeof fetch = fetch): Promise<void> {
  try {
    const response = await fetcher("/", { headers: { accept: "application/json" } });
    const links: unknown = await response.json();
    graphiqlServed.value = typeof links !== "object" || links === null || "graphiql" in links;
  } catch {
    graphiqlServed.value = true;
  }
}
