/** What every list and connection takes and has. */
import { say } from "../language/pages";
import { LISTS } from "./anchors";
import { ArgumentRows } from "./argument-rows";
import { FieldRows } from "./field-rows";
import { Heading } from "./heading";
import { usePage } from "./page-context";

export function ListSection() {
  const { listArguments, listFields } = usePage().found.value;
  if (listArguments.length + listFields.length === 0) return null;
  return (
    <section id={LISTS} class="reference-section" aria-labelledby={`${LISTS}-title`}>
      <Heading level={2} anchor={LISTS} name={say("lists")} />
      <p>{say("listsHint")}</p>
      <ArgumentRows of={LISTS} given={listArguments} />
      <FieldRows of={LISTS} fields={listFields} />
    </section>
  );
}
