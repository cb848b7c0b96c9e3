/** The page that takes files in: the steps at the left, the sheet and what would change in the middle, questions at the right. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { saveFile } from "../api/files";
import type { IntakeAnswer, SheetTable } from "../api/intake";
import { PageHeader } from "../frame/page-header";
import { tell } from "../language/intake";
import { Failed } from "../panels/notice/failed";
import { TokenDialog } from "../panels/token/token-dialog";
import type { Access } from "../state/access";
import { Changes } from "./changes";
import { ChooseFile, DropZone, useDropping } from "./drop-zone";
import { headingOf } from "./heading";
import type { Intake } from "./intake";
import { createDesk, DeskContext, useDesk } from "./intake-context";
import { Questions } from "./questions";
import { RefusedFile } from "./refused-file";
import { idOf } from "./said";
import { Sheet } from "./sheet";
import { Steps } from "./steps";
import "./tokens.css";
import "./intake.css";
import "./rail.css";
import "./sheet.css";
import "./questions.css";
import "./changes.css";

interface Props {
  readonly intake: Intake;
  readonly access: Access;
}

export function IntakePage({ intake, access }: Props) {
  const desk = useMemo(() => createDesk(intake), [intake]);
  return (
    <DeskContext.Provider value={desk}>
      <Body access={access} />
    </DeskContext.Provider>
  );
}

function Body({ access }: { readonly access: Access }) {
  const { intake } = useDesk();
  const isOver = useDropping();
  const answer = intake.answer.value;
  const name = `intake${answer ? "" : " is-empty"}${isOver ? " is-over" : ""}`;
  return (
    <div class={name}>
      <a class="intake-skip" href="#intake-main">
        {tell("skip")}
      </a>
      <PageHeader here="intake" />
      <Steps />
      <main id="intake-main" tabIndex={-1}>
        {intake.failure.value && (
          <Failed class="intake-failed" failure={intake.failure.value} onRetry={() => void intake.retry()} />
        )}
        {answer ? <Middle answer={answer} /> : <Beginning />}
      </main>
      {answer && <Questions />}
      <TokenDialog access={access} onChange={() => void intake.retry()} />
    </div>
  );
}

/** Before there is anything of a file to be seen. */
function Beginning() {
  const { intake } = useDesk();
  if (intake.refused.value) return <RefusedFile refused={intake.refused.value} />;
  if (intake.isBusy.value)
    return (
      <div class="skeleton waiting" role="status">
        <p>{tell("reading")}</p>
      </div>
    );
  return <DropZone />;
}

function Middle({ answer }: { readonly answer: IntakeAnswer }) {
  const { intake } = useDesk();
  const number = useSignal(0);
  const table = answer.tables[number.value] ?? answer.tables[0];
  useTableOfQuestion(answer, number);
  const stage = intake.stage.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; what can be done now stands beside the heading.
    if (stage !== "asking") heading.current?.focus();
  }, [stage]);
  const isWritten = stage === "written";
  return (
    <>
      <section class="upper">
        <header>
          <h1 ref={heading} tabIndex={-1} aria-live="polite">
            {headingOf(intake)}
          </h1>
          {isWritten && intake.written.value?.revision && (
            <button type="button" class="button is-small" onClick={() => void intake.undo()}>
              {tell("undo")}
            </button>
          )}
          <span class="grow" />
          {answer.mapping && (
            <button type="button" class="button is-small" onClick={() => save(answer)}>
              {tell("saveMapping")}
            </button>
          )}
          <ChooseFile class="button is-small" text={tell("anotherFile")} />
        </header>
        {answer.tables.length > 1 && (
          <Tabs
            tables={answer.tables}
            number={number.value}
            onChoose={(it) => {
              number.value = it;
            }}
          />
        )}
        {table && <Sheet table={table} />}
      </section>
      <Changes />
    </>
  );
}

/** The table in which the question is that the reader is at. */
function useTableOfQuestion(answer: IntakeAnswer, number: { value: number }): void {
  const { intake, at } = useDesk();
  useEffect(() => {
    const [place] = intake.said.value.asked.find((question) => idOf(question) === at.value)?.places ?? [];
    const found = place ? answer.tables.findIndex(({ sheet }) => sheet === place.sheet) : -1;
    if (found >= 0) number.value = found;
  }, [at.value]);
}

interface TabsProps {
  readonly tables: readonly SheetTable[];
  readonly number: number;
  onChoose(number: number): void;
}

function Tabs({ tables, number, onChoose }: TabsProps) {
  return (
    <nav class="tabs" aria-label={tell("sheets")}>
      {tables.map(({ table, sheet }) => (
        <button key={table} type="button" aria-pressed={table === number} onClick={() => onChoose(table)}>
          {sheet || tell("unnamedTable", { count: table + 1 })}
        </button>
      ))}
    </nav>
  );
}

function save({ file, mapping }: IntakeAnswer): void {
  const name = `${file.name.replace(/\.[^.]+$/, "")}.yaml`;
  saveFile({ name, content: new Blob([mapping], { type: "application/yaml" }) });
}
