/** A sorted table, a page at a time: 2,000 rows stay quick, and every row can be reached by keyboard. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { t } from "../../language/translate";
import { select } from "../../state/changes";
import { CopyButton } from "../copy-button";
import { useSession } from "../session-context";
import type { TableRow } from "./columns";
import { Pages, ROWS } from "./pages";
import { type Order, sortRows } from "./sort";
import { toTsv } from "./tsv";

export interface GridContent {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Why there is no row, where there is none. */
  readonly none: string;
}

export function Grid({ content: { name, columns, rows, none } }: { readonly content: GridContent }) {
  const order = useSignal<Order>({ column: 0, isDescending: false });
  const page = useSignal(0);
  const sorted = useMemo(() => sortRows(rows, order.value), [rows, order.value]);
  const start = Math.min(page.value, Math.max(0, Math.ceil(sorted.length / ROWS) - 1)) * ROWS;
  const text = () => toTsv([columns, ...sorted.map(({ cells }) => cells)]);
  return (
    <div id="table-grid" role="tabpanel" aria-label={name} class="table-panel">
      <div class="table-tools">
        <CopyButton name={t("copyTable")} text={text} />
        <Pages start={start} count={sorted.length} onGo={(next) => (page.value = next)} />
      </div>
      {sorted.length === 0 ? (
        <p class="table-empty">{none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section class="table-scroll" tabIndex={0} aria-label={name}>
          <table>
            <Head columns={columns} order={order.value} onSort={(next) => (order.value = next)} />
            <Body rows={sorted.slice(start, start + ROWS)} />
          </table>
        </section>
      )}
    </div>
  );
}

interface HeadProps {
  readonly columns: readonly string[];
  readonly order: Order;
  onSort(order: Order): void;
}

function Head({ columns, order, onSort }: HeadProps) {
  const direction = order.isDescending ? "descending" : "ascending";
  return (
    <thead>
      <tr>
        {columns.map((name, column) => (
          <th key={name} scope="col" aria-sort={order.column === column ? direction : "none"}>
            <button
              type="button"
              onClick={() => onSort({ column, isDescending: order.column === column && !order.isDescending })}
            >
              {name}{" "}
              <span aria-hidden="true">{order.column === column && (order.isDescending ? "↓" : "↑")}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Body({ rows }: { readonly rows: readonly TableRow[] }) {
  const session = useSession();
  const { selected } = session.view.value;
  return (
    <tbody>
      {rows.map(({ selection, cells: [first, ...rest] }) => (
        <tr key={selection.id} data-selected={selected?.id === selection.id}>
          <th scope="row">
            <button
              type="button"
              class="plain"
              title={first}
              onClick={() => session.change(select(selection), "replace")}
            >
              <span class="clamped">{first}</span>
            </button>
          </th>
          {rest.map((text, column) => (
            <td key={column} title={text}>
              <span class="clamped">{text}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
