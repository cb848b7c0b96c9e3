/** What the server says of a file of sheets: `await askIntake(fetch, { file, columns, values, answers }, signal)`. */
import { failureFrom } from "./client";
import { type Failure, isAborted, RequestFailed } from "./failure";

export interface Said {
  readonly zh: string;
  readonly en: string;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

export interface SheetCell {
  readonly text: string;
  readonly filled?: boolean;
  readonly read?: Said;
  readonly why?: Said;
  readonly names?: number;
  readonly mistake?: Said;
}

export interface SheetRow {
  readonly row: number;
  /** Why it is no row of the table, as `total`; "" for rows that are. */
  readonly leftOut: string;
  readonly cells: readonly SheetCell[];
}

/** What a column becomes: a property, and of what; of names that are tied, their type, and what ties them. */
export interface Choice {
  readonly becomes: string;
  readonly labels: readonly [Said, Said];
}

export interface SheetColumn extends Choice {
  readonly column: string;
  readonly header: string;
  readonly certainty: "SURE" | "LIKELY" | "ASKED";
  readonly why: Said;
  readonly isPersonal: boolean;
}

export interface SheetTable {
  readonly table: number;
  readonly sheet: string;
  readonly isRead: boolean;
  readonly isHidden: boolean;
  readonly headerRows: readonly number[];
  readonly rowCount: number;
  readonly hiddenRows: number;
  readonly filledCells: number;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly leftOut: readonly { readonly row: number; readonly reason: string; readonly text: string }[];
  readonly choices: readonly Choice[];
}

interface Asked {
  readonly places: readonly Place[];
}

export interface ColumnQuestion extends Asked {
  readonly kind: "column";
  readonly table: number;
  readonly column: string;
  readonly header: string;
  readonly why: Said;
  readonly options: readonly Choice[];
}

export interface ValueQuestion extends Asked {
  readonly kind: "value";
  readonly table: number;
  readonly column: string;
  readonly header: string;
  readonly text: string;
  readonly label: Said;
  readonly count: number;
  readonly options: readonly {
    readonly value: string;
    readonly label: Said;
    readonly likely: boolean;
    readonly why: Said;
  }[];
}

export interface NameQuestion extends Asked {
  readonly kind: "name";
  readonly type: string;
  readonly label: Said;
  readonly name: string;
  readonly options: readonly {
    readonly key: string;
    readonly name: string;
    /** What the node is called that the same file makes; "" where the graph has it. */
    readonly called: string;
    readonly why: Said;
    readonly places: readonly string[];
    readonly likely: boolean;
  }[];
}

export type Question = ColumnQuestion | ValueQuestion | NameQuestion;

export interface FieldChange {
  readonly name: string;
  readonly label: Said;
  readonly before: Said | null;
  readonly after: Said | null;
}

export interface End {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly name: string;
}

export interface RecordChange {
  readonly kind: "new" | "changed" | "conflicting";
  readonly type: string;
  readonly label: Said;
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Of a relationship; of a node there are none. */
  readonly ends: readonly End[];
  readonly fields: readonly FieldChange[];
  /** The keys of the sources that said otherwise. */
  readonly against: readonly string[];
  readonly sheet: string;
  readonly row: number;
}

export interface Changes {
  readonly counts: Readonly<Record<"new" | "changed" | "conflicting" | "moved" | "unchanged", number>>;
  readonly records: readonly RecordChange[];
  /** New nodes that may be there already, what the file says no more, and the like. */
  readonly told?: readonly Said[];
}

export interface FileMistake {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly message: Said;
}

export interface Written {
  /** Null where the graph said all of it already. */
  readonly revision: { readonly sequence: number; readonly instant: string } | null;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface IntakeAnswer {
  readonly file: {
    readonly name: string;
    readonly kind: string;
    readonly encoding: string;
    readonly digest: string;
    readonly notes: readonly { readonly kind: string; readonly text: string }[];
    readonly sheetsWithoutTable: readonly string[];
  };
  readonly tables: readonly SheetTable[];
  readonly questions: readonly Question[];
  readonly mistakes: readonly FileMistake[];
  readonly mapping: string;
  readonly changes: Changes | null;
  readonly written: Written | null;
}

export interface IntakeBody {
  readonly file: { readonly name: string; readonly content: string; readonly encoding: string };
  readonly mapping?: string;
  readonly columns: readonly { readonly table: number; readonly column: string; readonly becomes: string }[];
  readonly values: readonly {
    readonly table: number;
    readonly column: string;
    readonly text: string;
    readonly value: string;
  }[];
  readonly answers: readonly (
    | { readonly type: string; readonly name: string; readonly key: string; readonly called?: string }
    | { readonly type: string; readonly name: string; readonly new: true }
  )[];
  readonly write?: { readonly requestId: string };
}

export interface EncodingSample {
  readonly encoding: string;
  readonly sample: string;
}

/** The file cannot be read as it is; where its encoding may be either of several, with what it says in each. */
export class FileRefused extends RequestFailed {
  readonly mistakes: readonly FileMistake[];
  readonly encodings: readonly EncodingSample[];

  constructor(
    failure: Failure,
    mistakes: readonly FileMistake[] = [],
    encodings: readonly EncodingSample[] = [],
  ) {
    super(failure);
    this.mistakes = mistakes;
    this.encodings = encodings;
  }
}

interface Refusal {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly requestId?: string;
      readonly mistakes?: readonly FileMistake[];
      readonly encodings?: readonly EncodingSample[];
    };
  }[];
}

/** Throws RequestFailed where there is no answer, and FileRefused where it is the file's fault. */
export async function askIntake(
  fetcher: typeof fetch,
  body: IntakeBody,
  signal?: AbortSignal,
): Promise<IntakeAnswer> {
  const response = await send(fetcher, body, signal);
  const answer = await bodyOf(response);
  if (response.ok && answer) return answer as IntakeAnswer;
  const [error] = (answer as Refusal | null)?.errors ?? [];
  const failure = failureFrom(error ?? { message: `HTTP ${response.status}` }, response);
  const { mistakes, encodings } = error?.extensions ?? {};
  throw mistakes?.length ? new FileRefused(failure, mistakes, encodings) : new RequestFailed(failure);
}

async function send(fetcher: typeof fetch, body: IntakeBody, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetcher("/intake", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new RequestFailed({ kind: "unreachable" });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (isAborted(error)) throw error;
    return null;
  }
}
