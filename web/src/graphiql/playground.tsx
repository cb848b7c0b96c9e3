/** @jsxImportSource react */
/** GraphiQL with the examples, in the reader's theme. The only part of the pages that is React. */
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import { createAccess } from "../state/access";
import { type Theme, theme } from "../state/theme";
import { type Opening, readOpening } from "./address";
import { EDITOR_THEMES, useEditorTheme } from "./editor-theme";
import { examplesPlugin } from "./examples-plugin";
import { ask, type Fetcher } from "./fetcher";
import { narrow } from "./narrow";
import { useSignalValue } from "./use-signal";
import { welcome } from "./welcome";
import { provideWorkers } from "./workers";
import "./playground.css";

const THEMES: Readonly<Record<Theme, "system" | "light" | "dark">> = {
  auto: "system",
  light: "light",
  dark: "dark",
};
const PLUGINS = [examplesPlugin, HISTORY_PLUGIN];

interface Props {
  readonly opening: Opening | null;
  readonly fetcher: Fetcher;
}

function Playground({ opening, fetcher }: Props) {
  const chosen = useSignalValue(theme);
  useEditorTheme(chosen);
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      forcedTheme={THEMES[chosen]}
      editorTheme={EDITOR_THEMES}
      defaultQuery={welcome()}
      inputValueDeprecation
      showPersistHeadersSettings={false}
      {...(!(opening && narrow()) && { visiblePlugin: examplesPlugin })}
      {...(opening && { initialQuery: opening.query, initialVariables: opening.variables })}
    >
      <GraphiQL.Logo> </GraphiQL.Logo>
    </GraphiQL>
  );
}

export function showPlayground(place: HTMLElement): void {
  provideWorkers();
  const { fetch } = createAccess();
  const fetcher: Fetcher = (asked, sent) => ask(asked, sent, fetch);
  createRoot(place).render(<Playground opening={readOpening(location.search)} fetcher={fetcher} />);
}
