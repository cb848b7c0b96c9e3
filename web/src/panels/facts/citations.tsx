/** Where something is stated: title, place in it, and address. The title leads to the source's own node. */
import { type Citation, citationTitle, webAddress } from "../../api/citations";
import { t } from "../../language/translate";
import { select } from "../../state/changes";
import { useSession } from "../session-context";
import { ExternalLink } from "./external-link";
import "./facts.css";

export function Citations({ sources }: { readonly sources: readonly Citation[] }) {
  const session = useSession();
  if (sources.length === 0) return <p class="facts-none">{t("sourcesNone")}</p>;
  return (
    <ul class="citations" aria-label={t("sources")}>
      {sources.map((citation) => {
        const { id } = citation.source;
        const address = webAddress(citation.source.url);
        return (
          <li key={id + citation.locator} class="citation">
            <button type="button" class="plain" onClick={() => session.change(select({ kind: "node", id }))}>
              {citationTitle(citation)}
            </button>
            {citation.locator && (
              <span class="citation-locator">{t("locator", { locator: citation.locator })}</span>
            )}
            {address && <ExternalLink address={address}>{new URL(address).host}</ExternalLink>}
          </li>
        );
      })}
    </ul>
  );
}
