/** The root fields of a node type, each with a query to try. */
import { say } from "../language/pages";
import type { NodeType } from "../ontology/ontology";
import { LISTS } from "./anchors";
import { usePage } from "./page-context";
import { manyQuery, oneQuery } from "./sample-query";
import { TryLink } from "./try-link";

interface Props {
  /** The whole type, whatever of it is shown. */
  readonly type: NodeType;
}

export function RootFields({ type }: Props) {
  const key = usePage().samples.value.get(type.type)?.key ?? "";
  return (
    <dl class="reference-fields" aria-label={say("rootFields")}>
      <dt>
        <code>
          {type.singular}(<i>key, asOf, asKnownAt</i>)
        </code>
      </dt>
      <dd>
        {say("oneByKey")} <TryLink field={type.singular} query={oneQuery(type)} variables={{ key }} />
      </dd>
      <dt>
        <code>
          {type.plural}(
          <a href={`#${LISTS}`}>
            <i>where, orderBy, first, after, last, before, asOf, asKnownAt</i>
          </a>
          )
        </code>
      </dt>
      <dd>
        {say("manyByFilter")} <TryLink field={type.plural} query={manyQuery(type)} />
      </dd>
    </dl>
  );
}
