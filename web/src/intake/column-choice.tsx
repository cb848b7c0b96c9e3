/** What a column becomes, above its header: a list of the browser's own, laid over how it is shown. */
import type { Choice, SheetColumn, SheetTable } from "../api/intake";
import { tell } from "../language/intake";
import { label } from "../language/translate";
import { useDesk } from "./intake-context";
import { Icon, NodeMark } from "./marks";
import { columnId } from "./said";

interface Props {
  readonly table: SheetTable;
  readonly column: SheetColumn;
}

export function ColumnChoice({ table, column }: Props) {
  const { intake } = useDesk();
  const { said } = intake;
  const isAsked =
    column.certainty === "ASKED" && said.value.columns[columnId(table.table, column.column)] === undefined;
  const isFixed = column.isPersonal || !column.header || intake.stage.value === "written";
  const name = ["choice", column.becomes ? "" : "is-off", isAsked ? "is-asked" : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <span class={name} title={label(column.why)}>
      <Mark becomes={column.becomes} />
      <Face column={column} />
      {!isFixed && (
        <>
          <Icon name="down" size={11} />
          <select
            aria-label={tell("becomes", { column: column.column, header: column.header })}
            value={column.becomes}
            onChange={(event) => intake.correct(table.table, column.column, event.currentTarget.value)}
          >
            <Options choices={withOwn(table.choices, column)} />
          </select>
        </>
      )}
    </span>
  );
}

function Face({ column }: { readonly column: SheetColumn }) {
  const [what, of] = column.labels;
  if (column.isPersonal) return <span>{tell("person")}</span>;
  if (!column.becomes) return <span>{tell("nothing")}</span>;
  return (
    <span>
      <b>{plain(label(what))}</b>
      <small>{plain(label(of))}</small>
    </span>
  );
}

/** A shape for names and properties of nodes, a calendar for times, a link for what else relationships say. */
function Mark({ becomes }: { readonly becomes: string }) {
  if (!becomes) return null;
  const [element = "", property = ""] = (becomes.split(" ")[0] ?? "").split(".");
  if (/^(since|until|period|confirmedOn)$/.test(property)) return <Icon name="calendar" size={14} />;
  return /^[A-Z_]+$/.test(element) ? <Icon name="link" size={14} /> : <NodeMark type={element} />;
}

/** A column may become what no other could, as where a mapping came with the file. */
function withOwn(choices: readonly Choice[], { becomes, labels }: SheetColumn): readonly Choice[] {
  return choices.some((choice) => choice.becomes === becomes) ? choices : [...choices, { becomes, labels }];
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices.filter(({ becomes }) => becomes)) {
    const group = groupOf(choice);
    groups.set(group, [...(groups.get(group) ?? []), choice]);
  }
  return (
    <>
      <option value="">{tell("nothing")}</option>
      {[...groups].map(([group, listed]) => (
        <optgroup key={group} label={group}>
          {listed.map((choice) => (
            <option key={choice.becomes} value={choice.becomes}>
              {optionOf(choice)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

/** Names stand together, whatever ties them; properties by what they are of. */
function groupOf({ becomes, labels: [what, of] }: Choice): string {
  if (becomes.includes(" ")) return `${label(what)} · ${tell("names")}`;
  return becomes.endsWith(".name") ? `${label(of)} · ${tell("names")}` : label(of);
}

function optionOf({ becomes, labels: [what, of] }: Choice): string {
  return becomes.includes(" ")
    ? `${plain(label(what))} — ${label(of)}`
    : `${plain(label(what))} · ${plain(label(of))}`;
}

const plain = (text: string) => text.replace(/\s*[(（].*$/, "");
