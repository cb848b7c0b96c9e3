/** The files of this view: plain links, or, with a token, which a link cannot send, files that the page fetches itself. */
import { useSignal } from "@preact/signals";
import { type Failure, failureOf } from "../../api/failure";
import { askFile, saveFile } from "../../api/files";
import { label, language, t } from "../../language/translate";
import { exportAddress } from "../../state/export-address";
import { Failed } from "../notice/failed";
import { useSession } from "../session-context";
import { DIALECTS } from "./dialects";

export function Files() {
  const { access, ontology, view } = useSession();
  const failed = useSignal<{ readonly address: string; readonly failure: Failure } | null>(null);
  const fetching = useSignal<string | null>(null);
  const types = ontology.value.value;
  if (!types) return null;
  const fetchIt = async (address: string) => {
    [failed.value, fetching.value] = [null, address];
    try {
      saveFile(await askFile(access.fetch, address));
    } catch (error) {
      failed.value = { address, failure: failureOf(error) };
    }
    fetching.value = null;
  };
  const click = (event: Event, address: string) => {
    if (access.token.peek() === null) return;
    event.preventDefault();
    if (fetching.peek() === null) void fetchIt(address);
  };
  return (
    <section aria-busy={fetching.value !== null}>
      <h3>{t("exportFiles")}</h3>
      <ul class="export-files">
        {DIALECTS.map(({ name, suffix, use }) => {
          const address = exportAddress(name, view.value, types, language.value);
          return (
            <li key={name}>
              <a download href={address} onClick={(event) => click(event, address)}>
                <strong>{name}</strong>
                <span class="count">{suffix}</span>
                <span class="export-use">{fetching.value === address ? t("loading") : label(use)}</span>
              </a>
            </li>
          );
        })}
      </ul>
      {failed.value && (
        <Failed
          class="detail-failure"
          failure={failed.value.failure}
          onRetry={() => void fetchIt(failed.peek()?.address ?? "")}
        />
      )}
    </section>
  );
}
