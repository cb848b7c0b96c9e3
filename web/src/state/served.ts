/** What this server has of what not all have: links to the rest are left out. */
import { signal } from "@preact/signals";

/** In development only. */
export const graphiqlServed = signal(true);

/** Where it can be edited. */
export const intakeServed = signal(false);

/** The server says at `/` what it serves to those who ask for JSON; where it does not tell, those that most have stay. */
export async function askWhatIsServed(fetcher: typeof fetch = fetch): Promise<void> {
  try {
    const response = await fetcher("/", { headers: { accept: "application/json" } });
    const links: unknown = await response.json();
    const isList = typeof links === "object" && links !== null;
    graphiqlServed.value = !isList || "graphiql" in links;
    intakeServed.value = isList && "intake" in links;
  } catch {
    graphiqlServed.value = true;
    intakeServed.value = false;
  }
}
