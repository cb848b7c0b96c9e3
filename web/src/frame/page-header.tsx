/** The head of the pages beside the explorer: where else to go, and the reader's language and theme. */
import type { ComponentChildren } from "preact";
import { type PageTextKey, say } from "../language/pages";
import { t } from "../language/translate";
import { LanguageButton, ThemeChoice } from "../panels/header/preferences";
import { graphiqlServed, intakeServed } from "../state/served";
import "./page-header.css";

interface Place {
  readonly href: string;
  readonly name: PageTextKey & ("explorer" | "graphiql" | "reference" | "intake");
}

const PLACES: readonly Place[] = [
  { href: "/", name: "explorer" },
  { href: "/intake", name: "intake" },
  { href: "/graphiql", name: "graphiql" },
  { href: "/reference", name: "reference" },
];

interface Props {
  readonly here: Place["name"];
  readonly children?: ComponentChildren;
}

function isServed(name: Place["name"]): boolean {
  if (name === "graphiql") return graphiqlServed.value;
  return name !== "intake" || intakeServed.value;
}

export function PageHeader({ here, children }: Props) {
  return (
    <header class="page-header">
      <a class="page-header-name" href="/">
        {t("product")}
      </a>
      <nav aria-label={say("pages")}>
        <ul class="page-header-places">
          {PLACES.filter(({ name }) => name === here || isServed(name)).map(({ href, name }) => (
            <li key={name}>
              <a href={href} aria-current={name === here ? "page" : undefined}>
                {say(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <fieldset class="page-header-settings">
        <legend class="visually-hidden">{say("settings")}</legend>
        <LanguageButton />
        <ThemeChoice />
      </fieldset>
    </header>
  );
}
