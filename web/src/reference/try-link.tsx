import { graphiqlAddress } from "../graphiql/address";
import { say } from "../language/pages";
import { graphiqlServed } from "../state/served";

interface Props {
  readonly field: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export function TryLink({ field, query, variables = {} }: Props) {
  if (!graphiqlServed.value) return null;
  return (
    <a class="reference-try" href={graphiqlAddress(query, variables)} aria-label={say("tryField", { field })}>
      {say("tryIt")}
    </a>
  );
}
