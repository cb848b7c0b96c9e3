/** A heading that can be linked to. */
import type { ComponentChildren } from "preact";
import { say } from "../language/pages";

interface Props {
  readonly level: 2 | 3;
  readonly anchor: string;
  /** The text of the heading, for the name of its link. */
  readonly name: string;
  readonly children?: ComponentChildren;
}

export function Heading({ level, anchor, name, children }: Props) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={`${anchor}-title`}>
      {children ?? name}
      <a class="reference-anchor" href={`#${anchor}`} aria-label={say("linkTo", { name })}>
        #
      </a>
    </Tag>
  );
}
