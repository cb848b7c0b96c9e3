import type { Failure } from "../../api/failure";
import { t } from "../../language/translate";

/** What happened and what to do, in the reader's language; the server's own message is in English. */
export function failureText(failure: Failure): string {
  if (failure.kind === "unreachable") return t("failureUnreachable");
  if (failure.kind === "refused")
    return t("failureRefused", { code: failure.code, message: failure.message });
  return t("failureFault", { id: failure.requestId ?? "–", message: failure.message });
}
