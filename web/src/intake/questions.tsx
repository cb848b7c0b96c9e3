/** What is asked, at the right: nothing is preselected, and each answer can be changed until the file is written. */
import { useSignal } from "@preact/signals";
import type { Question } from "../api/intake";
import { type IntakeTextKey, tell } from "../language/intake";
import { useDesk } from "./intake-context";
import { Icon } from "./marks";
import { withSheet } from "./places";
import { type Option, optionsOf, placeText, questionText } from "./question-text";
import { chosenOf, idOf } from "./said";
import { WriteBar } from "./write-bar";

export function Questions() {
  const { intake } = useDesk();
  const { asked } = intake.said.value;
  const [first] = intake.open.value;
  const isKnown = intake.answer.value?.tables.some(({ isRead }) => isRead) ?? false;
  return (
    <aside class="questions" aria-labelledby="questions-title">
      <header>
        <h2 id="questions-title">
          {asked.length > 0 ? tell("questions", { count: asked.length }) : tell("noQuestions")}
        </h2>
        <p>{tell(hintOf(asked.length, isKnown))}</p>
        {intake.isResumed.value && <p role="status">{tell("resumed")}</p>}
      </header>
      <ol>
        {asked.map((question, place) => (
          <Asked key={idOf(question)} question={question} number={place + 1} isNow={question === first} />
        ))}
      </ol>
      <WriteBar />
    </aside>
  );
}

function hintOf(count: number, isKnown: boolean): IntakeTextKey {
  if (count > 0) return "questionsHint";
  return isKnown ? "noQuestionsHint" : "chooseNamesHint";
}

interface Props {
  readonly question: Question;
  readonly number: number;
  readonly isNow: boolean;
}

function Asked({ question, number, isNow }: Props) {
  const { intake, at } = useDesk();
  const id = idOf(question);
  const chosen = chosenOf(intake.said.value, question);
  const isDone = chosen !== undefined;
  return (
    <li
      id={`question-${number}`}
      class={isDone ? "is-done" : isNow ? "is-now" : ""}
      onFocusIn={() => {
        at.value = id;
      }}
    >
      <div class="question-head">
        <span class="number" aria-hidden="true">
          {isDone ? <Icon name="check" size={14} /> : number}
        </span>
        <div>
          <b id={`asked-${number}`}>{questionText(question)}</b>
          <span id={`place-${number}`}>
            {withSheet(intake.answer.value, question.places[0]?.sheet ?? "", placeText(question))}
          </span>
        </div>
      </div>
      <Options question={question} chosen={chosen} number={number} />
    </li>
  );
}

const FIRST = 4;

interface OptionsProps {
  readonly question: Question;
  readonly chosen: string | undefined;
  readonly number: number;
}

function Options({ question, chosen, number }: OptionsProps) {
  const { intake } = useDesk();
  const isAll = useSignal(false);
  const options = optionsOf(question);
  const isCut = !isAll.value && question.kind !== "name" && options.length > FIRST + 1;
  const listed = isCut ? options.filter(({ value }, place) => place < FIRST || value === chosen) : options;
  const isFixed = intake.stage.value === "written";
  return (
    <div role="radiogroup" aria-labelledby={`asked-${number}`} aria-describedby={`place-${number}`}>
      {listed.map((option) => (
        <OptionRow
          key={option.value}
          option={option}
          group={`answer-${number}`}
          isChosen={option.value === chosen}
          isFixed={isFixed}
          onChoose={() => intake.answerTo(question, option.value)}
        />
      ))}
      {isCut && (
        <button
          type="button"
          class="link"
          onClick={() => {
            isAll.value = true;
          }}
        >
          {tell("moreOptions", { count: options.length - listed.length })}
        </button>
      )}
    </div>
  );
}

interface OptionProps {
  readonly option: Option;
  readonly group: string;
  readonly isChosen: boolean;
  readonly isFixed: boolean;
  onChoose(): void;
}

function OptionRow({ option, group, isChosen, isFixed, onChoose }: OptionProps) {
  return (
    <label class={isChosen ? "option is-chosen" : "option"}>
      <input type="radio" name={group} checked={isChosen} disabled={isFixed} onChange={onChoose} />
      <span>
        {option.text} {option.isLikely && <em>{tell("likely")}</em>}
        {option.hint && <small>{option.hint}</small>}
      </span>
    </label>
  );
}
