/** The open session, for every panel: `const session = useSession()`. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Session } from "../state/session";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("a panel stands outside of the explorer's page");
  return session;
}
