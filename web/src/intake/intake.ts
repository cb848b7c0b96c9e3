/** A file while it is taken in: what was said of it, what the server answers, what was written. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { createClient } from "../api/client";
import { type Failure, failureOf, RequestFailed } from "../api/failure";
import {
  askIntake,
  type EncodingSample,
  type FileMistake,
  FileRefused,
  type IntakeAnswer,
  type IntakeBody,
  type Question,
  type Written,
} from "../api/intake";
import type { Dropped } from "./dropping";
import { keep, keptOf } from "./kept";
import {
  bodyOf,
  isOpen,
  NOTHING_SAID,
  type SaidSoFar,
  withAnswer,
  withAsked,
  withColumn,
  withFile,
} from "./said";

/** Why a file is refused, as the reader sees it. */
export interface Refused {
  readonly mistakes: readonly FileMistake[];
  readonly encodings: readonly EncodingSample[];
}

export type Stage = "asking" | "written" | "undone";

const UNDO = `mutation Undo($requestId: ID!, $sequence: Int!) {
  write(requestId: $requestId, steps: [{ undo: { sequence: $sequence } }]) { errors { code message } }
}`;

interface Undone {
  readonly write: { readonly errors: readonly { readonly code: string; readonly message: string }[] };
}

export class Intake {
  readonly said = signal<SaidSoFar>(NOTHING_SAID);
  readonly answer = signal<IntakeAnswer | null>(null);
  readonly refused = signal<Refused | null>(null);
  readonly failure = signal<Failure | null>(null);
  readonly isBusy = signal(false);
  /** Whether answers that were put off in this browser were taken up again. */
  readonly isResumed = signal(false);
  readonly stage = signal<Stage>("asking");
  readonly written = signal<Written | null>(null);
  /** Questions without an answer. */
  readonly open: ReadonlySignal<readonly Question[]> = computed(() =>
    this.said.value.asked.filter((question) => isOpen(this.said.value, question)),
  );
  readonly #fetch: typeof fetch;
  #requestId = newId();
  #current: AbortController | null = null;

  constructor(fetcher: typeof fetch) {
    this.#fetch = fetcher;
  }

  /** Begins anew with a file, or with a mapping for the one that is there. */
  drop({ file, mapping }: Dropped): void {
    const taken = file ?? this.said.peek().file;
    if (taken) this.#begin({ ...withFile(taken), mapping });
  }

  useEncoding(encoding: string): void {
    const { file } = this.said.peek();
    if (file) this.#begin(withFile({ ...file, encoding }));
  }

  answerTo(question: Question, option: string): void {
    this.#say(withAnswer(this.said.peek(), question, option));
  }

  correct(table: number, column: string, becomes: string): void {
    const known = this.answer.peek();
    if (known) this.#say(withColumn(this.said.peek(), known, table, column, becomes));
  }

  /** Keeps what was said in this browser, for when the same file is dropped again. */
  putOff(): boolean {
    const known = this.answer.peek();
    return known !== null && keep(known.file.digest, this.said.peek());
  }

  async write(): Promise<void> {
    const body = bodyOf(this.said.peek(), this.#requestId);
    if (!body) return;
    await this.#ask(body, (next) => {
      this.written.value = next.written;
      this.stage.value = "written";
    });
  }

  /** Takes back what was written. */
  async undo(): Promise<void> {
    const sequence = this.written.peek()?.revision?.sequence;
    const body = bodyOf(this.said.peek());
    if (sequence === undefined || !body) return;
    const taken = await this.#busily(async (signal) => {
      const variables = { requestId: `undo-${this.#requestId}`, sequence };
      const { write } = await createClient(this.#fetch).askText<Undone>(UNDO, variables, signal);
      const [error] = write.errors;
      if (error) throw new RequestFailed({ kind: "refused", ...error });
      return askIntake(this.#fetch, body, signal);
    });
    if (!taken) return;
    this.#requestId = newId();
    this.#take(taken);
    this.stage.value = "undone";
  }

  async retry(): Promise<void> {
    const body = bodyOf(this.said.peek());
    if (body) await this.#ask(body);
  }

  /** Another file is to be dropped. */
  clear(): void {
    this.#current?.abort();
    this.#current = null;
    this.#reset(NOTHING_SAID);
    this.isBusy.value = false;
  }

  #begin(said: SaidSoFar): void {
    this.#reset(said);
    this.#say(said);
  }

  #reset(said: SaidSoFar): void {
    batch(() => {
      this.said.value = said;
      this.answer.value = null;
      this.refused.value = null;
      this.failure.value = null;
      this.written.value = null;
      this.isResumed.value = false;
      this.stage.value = "asking";
    });
  }

  #say(said: SaidSoFar): void {
    this.#requestId = newId();
    batch(() => {
      this.said.value = said;
      this.stage.value = "asking";
    });
    void this.retry();
  }

  async #ask(body: IntakeBody, then: (next: IntakeAnswer) => void = () => {}): Promise<void> {
    const next = await this.#busily((signal) => askIntake(this.#fetch, body, signal));
    if (!next) return;
    batch(() => {
      this.#take(next);
      then(next);
    });
    if (this.#resume(next.file.digest)) await this.retry();
  }

  /** One thing at a time: the next aborts what is under way, which then has no answer. */
  async #busily<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer | null> {
    this.#current?.abort();
    const mine = new AbortController();
    this.#current = mine;
    batch(() => {
      this.isBusy.value = true;
      this.failure.value = null;
    });
    try {
      const answer = await work(mine.signal);
      return mine === this.#current ? answer : null;
    } catch (error) {
      if (mine === this.#current) this.#fail(error);
      return null;
    } finally {
      if (mine === this.#current) this.isBusy.value = false;
    }
  }

  #take(next: IntakeAnswer): void {
    batch(() => {
      this.answer.value = next;
      this.said.value = withAsked(this.said.peek(), next);
      this.refused.value = null;
    });
  }

  #fail(error: unknown): void {
    if (error instanceof FileRefused)
      this.refused.value = { mistakes: error.mistakes, encodings: error.encodings };
    else this.failure.value = failureOf(error);
  }

  #resume(digest: string): boolean {
    const { columns, values, answers, mapping } = this.said.peek();
    const isNew = [columns, values, answers].every((each) => Object.keys(each).length === 0) && !mapping;
    const kept = isNew ? keptOf(digest) : null;
    if (!kept) return false;
    batch(() => {
      this.said.value = { ...this.said.peek(), ...kept };
      this.isResumed.value = true;
    });
    return true;
  }
}

/** A name of a request, also where the page has no secure context. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
