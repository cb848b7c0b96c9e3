/** The root fields that do not depend on a type, with their arguments and a query to try. */
import { say } from "../language/pages";
import { label } from "../language/translate";
import { GENERAL, queryAnchor } from "./anchors";
import { ArgumentRows } from "./argument-rows";
import { type Field, ROOT_FIELDS } from "./described";
import { GENERAL_FIELDS, type GeneralField } from "./general-fields";
import { Heading } from "./heading";
import { usePage } from "./page-context";
import { TryLink } from "./try-link";

export function GeneralSection() {
  const { rootFields } = usePage().found.value;
  if (rootFields.length === 0) return null;
  return (
    <section id={GENERAL} aria-labelledby={`${GENERAL}-title`}>
      <Heading level={2} anchor={GENERAL} name={say("general")} />
      {rootFields.length === ROOT_FIELDS.length && <p>{say("generalHint")}</p>}
      {GENERAL_FIELDS.map((each) => {
        const field = rootFields.find(({ name }) => name === each.name);
        return field && <RootField key={each.name} field={field} general={each} />;
      })}
    </section>
  );
}

function RootField({ field, general }: { readonly field: Field; readonly general: GeneralField }) {
  const [one, other] = [...usePage().samples.value.values()];
  const { name, type } = field;
  const anchor = queryAnchor(field);
  return (
    <section id={anchor} class="reference-section" aria-labelledby={`${anchor}-title`}>
      <Heading level={3} anchor={anchor} name={name}>
        {name} <code>{type}</code>
      </Heading>
      <p>
        {label(general.description)}{" "}
        <TryLink field={name} query={general.sample(one?.id ?? "", other?.id ?? "")} />
      </p>
      <ArgumentRows of={name} given={field.arguments} />
    </section>
  );
}
