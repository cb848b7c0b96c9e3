/** A type of which answers are made, such as that of a network. */
import { label } from "../language/translate";
import { answerAnchor } from "./anchors";
import type { DescribedType } from "./described";
import { FieldRows } from "./field-rows";
import { Heading } from "./heading";

export function AnswerSection({ type }: { readonly type: DescribedType }) {
  const anchor = answerAnchor(type);
  return (
    <section id={anchor} class="reference-section" aria-labelledby={`${anchor}-title`}>
      <Heading level={3} anchor={anchor} name={type.name}>
        <code>{type.name}</code>
      </Heading>
      {type.description && <p>{label(type.description)}</p>}
      <FieldRows of={anchor} fields={type.fields} />
    </section>
  );
}
