/** The root fields that do not depend on a type. */
import { say } from "../language/pages";
import { label } from "../language/translate";
import { GENERAL } from "./anchors";
import { GENERAL_FIELDS } from "./general-fields";
import { Heading } from "./heading";
import { usePage } from "./page-context";
import { TryLink } from "./try-link";

export function GeneralSection() {
  const [one, other] = [...usePage().samples.value.values()];
  return (
    <section id={GENERAL} class="reference-section" aria-labelledby={`${GENERAL}-title`}>
      <Heading level={2} anchor={GENERAL} name={say("general")} />
      <p>{say("generalHint")}</p>
      <dl class="reference-fields">
        {GENERAL_FIELDS.map(({ name, parameters, description, sample }) => [
          <dt key={name}>
            <code>
              {name}
              {parameters && (
                <>
                  (<i>{parameters}</i>)
                </>
              )}
            </code>
          </dt>,
          <dd key={`${name}-is`}>
            {label(description)} <TryLink field={name} query={sample(one?.id ?? "", other?.id ?? "")} />
          </dd>,
        ])}
      </dl>
    </section>
  );
}
