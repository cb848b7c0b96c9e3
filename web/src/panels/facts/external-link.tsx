import type { ComponentChildren } from "preact";

interface Props {
  readonly address: string;
  readonly children: ComponentChildren;
}

export function ExternalLink({ address, children }: Props) {
  return (
    <a class="external" href={address} target="_blank" rel="noopener noreferrer">
      {children} <span aria-hidden="true">↗</span>
    </a>
  );
}
