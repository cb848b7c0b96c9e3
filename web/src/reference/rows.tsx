/** A table of the reference, with a caption for those who hear it. */
import type { ComponentChildren } from "preact";

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}

export function Rows({ caption, columns, children }: Props) {
  return (
    <table class="reference-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
