/** @jsxImportSource react */
/** The examples as a panel of GraphiQL. */
import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useMemo } from "react";
import { say } from "../language/pages";
import { label, language } from "../language/translate";
import { type Example, examples, examplesFor } from "./examples";
import { narrow } from "./narrow";
import { ownUnless, targetOf } from "./open-example";
import { useSignalValue } from "./use-signal";
import { welcome } from "./welcome";

const given = () => [welcome(), ...examples.map(({ query }) => query)];

function useOpen(): (example: Example) => void {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick("tabs", "activeTabIndex", "queryEditor", "variableEditor"),
  );
  const { addTab, changeTab, setOperationFacts, setVisiblePlugin, run } = useGraphiQLActions();
  return (example) => {
    const queries = tabs.map(({ query }) => query ?? "");
    const target = targetOf(example, queries, activeTabIndex, ownUnless(given()));
    if (target === "new") addTab();
    else if (target !== "here") changeTab(target.tab);
    queryEditor?.setValue(example.query);
    variableEditor?.setValue("");
    // The facts of the query that stood here before, such as the name of its operation, do not hold for this one.
    setOperationFacts({});
    void run();
    if (narrow()) setVisiblePlugin(null);
  };
}

function Examples() {
  useSignalValue(language);
  const open = useOpen();
  const schema = useGraphiQL(({ schema }) => schema);
  const fitting = useMemo(() => examplesFor(schema), [schema]);
  return (
    <section className="examples" aria-label={say("examples")}>
      <h2>{say("examples")}</h2>
      <p>{say(fitting.length ? "examplesHint" : "examplesNone")}</p>
      <ol>
        {fitting.map((example) => (
          <li key={example.number}>
            <button type="button" onClick={() => open(example)}>
              <span className="examples-number">{example.number}</span>
              <span>{label(example.title)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5">
      <title>{say("examples")}</title>
      <path d="M9 6h11M9 12h11M9 18h11M4 6h.5M4 12h.5M4 18h.5" strokeLinecap="round" />
    </svg>
  );
}

/** Its title is what GraphiQL knows it by, so it does not follow the language. */
export const examplesPlugin: GraphiQLPlugin = { title: "示例 Examples", content: Examples, icon: Icon };
