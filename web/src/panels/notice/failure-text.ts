import type { Failure } from "../../api/failure";
import { type TextKey, t } from "../../language/translate";

/** What a reader can do about it, where the server's code tells. */
const BY_CODE: Readonly<Record<string, TextKey>> = {
  BAD_ID: "failureId",
  COST_EXCEEDED: "failureCost",
  DEADLINE_EXCEEDED: "failureSlow",
  STORE_UNAVAILABLE: "failureStore",
  UNAUTHENTICATED: "failureToken",
};

/** What happened and what to do, in the reader's language; the server's own message is in English. */
export function failureText(failure: Failure): string {
  if (failure.kind === "unreachable") return t("failureUnreachable");
  if (failure.kind === "too many") return t("failureTooMany", failure);
  if (failure.kind === "fault")
    return t("failureFault", { id: failure.requestId ?? "–", message: failure.message });
  const advice = BY_CODE[failure.code];
  const refused = t("failureRefused", { code: failure.code, message: failure.message });
  return advice ? `${t(advice)} (${failure.code})` : refused;
}
