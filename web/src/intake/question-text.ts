/** What a question says, and what can be answered. */
import type { NameQuestion, Question } from "../api/intake";
import { tell } from "../language/intake";
import { inSentence, label } from "../language/translate";
import { NEW, optionOfName } from "./said";

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint: string;
  readonly isLikely: boolean;
}

/** Whether a choice says only how names are tied, and not also what else they name, as `Party.name/Unit TIE` does. */
const isOnlyTied = (becomes: string) => becomes.includes(" ") && !becomes.includes("/");

export function questionText(question: Question): string {
  if (question.kind === "value")
    return tell("askValue", { text: question.text, of: inSentence(label(question.label)) });
  if (question.kind === "column") {
    const isTie = question.options.length > 1 && question.options.every(({ becomes }) => isOnlyTied(becomes));
    return tell(isTie ? "askColumn" : "askMeaning", { header: question.header });
  }
  const [only, ...others] = question.options;
  return only && others.length === 0
    ? tell("askOneName", { name: question.name, other: only.name })
    : tell("askName", { name: question.name });
}

export function placeText({ places, ...question }: Question): string {
  const [first] = places;
  if (!first) return "";
  const count = question.kind === "value" ? question.count : places.length;
  return tell(count > 1 ? "placeMore" : "place", { row: first.row, column: first.column, count });
}

export function optionsOf(question: Question): readonly Option[] {
  if (question.kind === "value")
    return question.options.map(({ value, label: of, likely, why }) => ({
      value,
      text: label(of),
      hint: label(why),
      isLikely: likely,
    }));
  const ties = question.kind === "column" && question.options.every(({ becomes }) => isOnlyTied(becomes));
  if (question.kind === "column")
    return question.options.map(({ becomes, labels: [what, of] }) => ({
      value: becomes,
      text: isOnlyTied(becomes) && ties ? label(of) : [label(what), label(of)].filter(Boolean).join(" · "),
      hint: becomes ? "" : tell("orAbove"),
      isLikely: false,
    }));
  return namesOf(question);
}

function hintOf({ why, places: [place] }: NameQuestion["options"][number]): string {
  return [label(why), ...(place ? [tell("within", { place })] : [])].join(tell("comma"));
}

function namesOf(question: NameQuestion): readonly Option[] {
  const isOnly = question.options.length === 1;
  const known = question.options.map((option) => ({
    value: optionOfName(option),
    text: isOnly ? tell("yesThat") : option.name,
    hint: hintOf(option),
    isLikely: option.likely,
  }));
  const type = inSentence(label(question.label)).replace(/\s*[(（].*$/, "");
  const fresh = {
    value: NEW,
    text: isOnly ? tell("notThat") : tell("aNew", { type }),
    hint: tell("aNewHint", { name: question.name }),
    isLikely: false,
  };
  return [...known, fresh];
}
