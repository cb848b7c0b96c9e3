/** The contents at the side: every section, those that do not match the text left out. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../language/pages";
import { label } from "../language/translate";
import type { Label } from "../ontology/ontology";
import { Swatch } from "../panels/swatch";
import {
  ANSWERS,
  DATATYPES,
  DERIVED_TYPES,
  GENERAL,
  LISTS,
  NODE_TYPES,
  nodeAnchor,
  RELATIONSHIP_TYPES,
  relationshipAnchor,
  SHARED,
} from "./anchors";
import { usePage } from "./page-context";
import { useSectionInView } from "./section-in-view";

/** Where there is room for them at the side, the contents stand open; the style sheet asks the same. */
const roomy = () => matchMedia("(width >= 60rem)").matches;

export function Contents() {
  const { found, text } = usePage();
  const { rootFields, listArguments, listFields, answers, nodeTypes, recorded, derived } = found.value;
  const searching = text.value.trim() !== "";
  const here = useSectionInView(found.value);
  const [open] = useState(roomy);
  const list = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const entry = here === null ? null : list.current?.querySelector("[aria-current]");
    if (roomy()) entry?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <details ref={list} class="reference-contents" open={open}>
      <summary>{say("contents")}</summary>
      <nav aria-label={say("contents")}>
        <ul>
          {rootFields.length > 0 && <Entry anchor={GENERAL} here={here} name={say("general")} />}
          {listArguments.length + listFields.length > 0 && (
            <Entry anchor={LISTS} here={here} name={say("lists")} />
          )}
          {answers.length > 0 && <Entry anchor={ANSWERS} here={here} name={say("answers")} />}
          {!searching && <Entry anchor={SHARED} here={here} name={say("shared")} />}
          <Group anchor={NODE_TYPES} here={here} name={say("nodeTypes")} types={nodeTypes} at={nodeAnchor} />
          <Group
            anchor={RELATIONSHIP_TYPES}
            here={here}
            name={say("relationshipTypes")}
            types={recorded}
            at={relationshipAnchor}
          />
          <Group
            anchor={DERIVED_TYPES}
            here={here}
            name={say("derivedTypes")}
            types={derived}
            at={relationshipAnchor}
          />
          {!searching && <Entry anchor={DATATYPES} here={here} name={say("datatypes")} />}
        </ul>
      </nav>
    </details>
  );
}

interface EntryProps {
  readonly anchor: string;
  readonly here: string | null;
  readonly name: string;
  readonly color?: string;
  readonly children?: ComponentChildren;
}

function Entry({ anchor, here, name, color, children }: EntryProps) {
  return (
    <li>
      <a href={`#${anchor}`} aria-current={anchor === here ? "location" : undefined}>
        {color && <Swatch color={color} />} {name}
      </a>
      {children}
    </li>
  );
}

interface Named {
  readonly label: Label;
  readonly color: string;
}

interface GroupProps<Type extends Named> extends Omit<EntryProps, "color" | "children"> {
  readonly types: readonly Type[];
  readonly at: (type: Type) => string;
}

function Group<Type extends Named>({ types, at, here, ...entry }: GroupProps<Type>) {
  if (types.length === 0) return null;
  return (
    <Entry here={here} {...entry}>
      <ul>
        {types.map((type) => (
          <Entry key={at(type)} anchor={at(type)} here={here} name={label(type.label)} color={type.color} />
        ))}
      </ul>
    </Entry>
  );
}
