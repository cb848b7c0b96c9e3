/** What would change, or has changed: counted by kind, and listed record by record, or as a small network. */
import { useSignal } from "@preact/signals";
import type { Changes as Changed, FieldChange, NameQuestion, RecordChange, Said } from "../api/intake";
import { type IntakeTextKey, tell } from "../language/intake";
import { label } from "../language/translate";
import type { Stage } from "./intake";
import { numberOf, useDesk } from "./intake-context";
import { Mistakes } from "./mistakes";
import { Picture } from "./picture";
import { withSheet } from "./places";
import { short } from "./sheet";

const SIGNS = { new: "+", changed: "≠", conflicting: "!", unclear: "?", unchanged: "=" } as const;
type Kind = keyof typeof SIGNS;

const PAGE = 20;

export function Changes() {
  const { intake } = useDesk();
  const answer = intake.answer.value;
  if (!answer) return null;
  const { changes, mistakes } = answer;
  const unclear = intake.open.value.filter((question) => question.kind === "name");
  return (
    <section class="changes" aria-labelledby="changes-title" aria-busy={intake.isBusy.value}>
      <header>
        <h2 id="changes-title">{titleOf(mistakes.length > 0, intake.stage.value)}</h2>
        {changes && <Counts changes={changes} unclear={unclear.length} />}
        {intake.isBusy.value && <span class="checking">{tell("checking")}</span>}
        {changes && changes.records.length > 0 && <PictureButton />}
      </header>
      {mistakes.length > 0 && <Mistakes mistakes={mistakes} />}
      {changes && <Told told={changes.told ?? []} />}
      {changes && <Shown changes={changes} unclear={unclear} />}
      {!changes && mistakes.length === 0 && <p class="empty">{tell("noPreview")}</p>}
    </section>
  );
}

/** What the reader should know before it is written, though nothing is wrong. */
function Told({ told }: { readonly told: readonly Said[] }) {
  if (told.length === 0) return null;
  return (
    <ul class="told" aria-label={tell("toldBeside")}>
      {told.map((it) => (
        <li key={it.en}>{label(it)}</li>
      ))}
    </ul>
  );
}

function titleOf(hasMistakes: boolean, stage: Stage): string {
  if (hasMistakes) return tell("mistakes");
  return tell(stage === "written" ? "changesWritten" : "changes");
}

function Shown(props: ListedProps) {
  const { isPicture } = useDesk();
  return isPicture.value ? <Picture records={props.changes.records} /> : <Listed {...props} />;
}

function PictureButton() {
  const { isPicture } = useDesk();
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        isPicture.value = !isPicture.value;
      }}
    >
      {tell(isPicture.value ? "asTable" : "asPicture")}
    </button>
  );
}

function Counts({ changes, unclear }: { readonly changes: Changed; readonly unclear: number }) {
  const counts: readonly (readonly [Kind, number])[] = [
    ["new", changes.counts.new],
    ["changed", changes.counts.changed],
    ["conflicting", changes.counts.conflicting],
    ["unclear", unclear],
    ["unchanged", changes.counts.unchanged],
  ];
  return (
    <ul class="counts">
      {counts.map(([kind, count]) => (
        <li key={kind}>
          <Sign kind={kind} /> {tell(kind)} <b>{count}</b>
        </li>
      ))}
      {changes.counts.moved > 0 && <li>{tell("moved", { count: changes.counts.moved })}</li>}
    </ul>
  );
}

function Sign({ kind }: { readonly kind: Kind }) {
  return (
    <i class={`sign is-${kind}`} aria-hidden="true">
      {SIGNS[kind]}
    </i>
  );
}

interface ListedProps {
  readonly changes: Changed;
  readonly unclear: readonly NameQuestion[];
}

function Listed({ changes, unclear }: ListedProps) {
  const { intake } = useDesk();
  const size = useSignal(PAGE);
  const { records, counts } = changes;
  const isSeveral = (intake.answer.value?.tables.length ?? 0) > 1;
  const all = unclear.length + records.length;
  const left = Math.max(0, all - size.value);
  const notListed = counts.new + counts.changed + counts.conflicting - records.length;
  if (all === 0) return <p class="empty">{tell(counts.moved > 0 ? "onlyMoved" : "noChanges")}</p>;
  return (
    <>
      <table class={isSeveral ? "change-list is-several" : "change-list"}>
        <Head />
        <tbody>
          {unclear.slice(0, size.value).map((question) => (
            <UnclearRow key={question.name} question={question} />
          ))}
          {records.slice(0, Math.max(0, size.value - unclear.length)).map((record) => (
            <ChangeRow key={record.id} record={record} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button
          type="button"
          class="link is-more"
          onClick={() => {
            size.value += 5 * PAGE;
          }}
        >
          {tell("moreChanges", { count: left })}
        </button>
      )}
      {left === 0 && notListed > 0 && <p class="empty">{tell("notListed", { count: notListed })}</p>}
    </>
  );
}

const HEADS: readonly IntakeTextKey[] = ["kind", "what", "record", "detail", "where"];

/** The columns are told to those who hear the table; the eye needs no words for them. */
function Head() {
  return (
    <thead>
      <tr>
        {HEADS.map((name) => (
          <th key={name} scope="col">
            <span class="visually-hidden">{tell(name)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function UnclearRow({ question }: { readonly question: NameQuestion }) {
  const { intake } = useDesk();
  const number = numberOf(intake.said.value.asked, question);
  return (
    <tr>
      <td>
        <Sign kind="unclear" /> {tell("unclear")}
      </td>
      <td>{short(label(question.label))}</td>
      <td>{question.name}</td>
      <td>{tell("toAnswer", { number })}</td>
      <Where sheet={question.places[0]?.sheet ?? ""} row={question.places[0]?.row ?? 0} />
    </tr>
  );
}

function ChangeRow({ record }: { readonly record: RecordChange }) {
  const { kind, sheet, row } = record;
  return (
    <tr>
      <td>
        <Sign kind={kind} /> {tell(kind)}
      </td>
      <td>{whatOf(record)}</td>
      <td title={recordText(record)}>{recordText(record)}</td>
      <td>
        <Details record={record} />
      </td>
      <Where sheet={sheet} row={row} />
    </tr>
  );
}

function Where({ sheet, row }: { readonly sheet: string; readonly row: number }) {
  const { intake } = useDesk();
  const text = row > 0 ? withSheet(intake.answer.value, sheet, tell("atRow", { row })) : tell("ofFile");
  return <td title={text}>{text}</td>;
}

function whatOf({ kind, ends, label: of }: RecordChange): string {
  if (kind !== "new") return tell("property");
  return ends.length > 0 ? tell("relationship") : short(label(of));
}

export function recordText({ ends: [from, to], label: of, name, key }: RecordChange): string {
  return from && to ? `${from.name} — ${label(of)} → ${to.name}` : name || key;
}

function Details({ record: { kind, fields } }: { readonly record: RecordChange }) {
  return (
    <>
      {fields.map((field, place) => (
        <span key={field.name}>
          {place > 0 && tell("comma")}
          <Detail field={field} isConflict={kind === "conflicting"} />
        </span>
      ))}
    </>
  );
}

function Detail({ field, isConflict }: { readonly field: FieldChange; readonly isConflict: boolean }) {
  const [before, after] = [field.before ? label(field.before) : "", field.after ? label(field.after) : ""];
  const name = label(field.label);
  if (isConflict && before) return <>{tell("conflict", { label: name, before, after })}</>;
  return (
    <>
      {name} {before && <s>{before}</s>} {after}
    </>
  );
}
