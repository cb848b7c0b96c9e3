// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import type { IntakeAnswer, IntakeBody } from "../../src/api/intake";
import { headingOf, isReady, writingOf } from "../../src/intake/heading";
import { Intake } from "../../src/intake/intake";
import { language } from "../../src/language/translate";
import { answering, NAME, OPEN, VALUE } from "./answers";

const DROPPED = { file: { name: "台账.xlsx", content: "UEs=", encoding: "" }, mapping: "" };
const WRITTEN = {
  revision: { sequence: 7, instant: "2026-01-01T00:00:00Z" },
  created: 1,
  updated: 1,
  unchanged: 3,
};

beforeEach(() => {
  localStorage.clear();
  language.value = "en";
});

/** A server that answers by what is said, and what it was asked. */
function serving(answer: (body: IntakeBody) => IntakeAnswer | Response) {
  const asked: IntakeBody[] = [];
  const fetcher = vi.fn<typeof fetch>(async (address, init) => {
    if (address === "/graphql") return Response.json({ data: { write: { errors: [] } } });
    const body = JSON.parse(String(init?.body)) as IntakeBody;
    asked.push(body);
    const said = answer(body);
    return said instanceof Response ? said : Response.json(said);
  });
  return { intake: new Intake(fetcher), asked, fetcher };
}

const settled = (intake: Intake) => vi.waitFor(() => expect(intake.isBusy.value).toBe(false));

async function dropped(answer: (body: IntakeBody) => IntakeAnswer | Response) {
  const server = serving(answer);
  server.intake.drop(DROPPED);
  await settled(server.intake);
  return server;
}

const byAnswers = ({ answers, values, write }: IntakeBody) => {
  const left = [...(values.length ? [] : [VALUE]), ...(answers.length ? [] : [NAME])];
  return answering({
    questions: left,
    changes: values.length ? answering().changes : null,
    written: write ? WRITTEN : null,
  });
};

test("a file is read, and each answer is asked about at once", async () => {
  const { intake, asked } = await dropped(byAnswers);
  expect(headingOf(intake)).toBe("2 questions left before the preview");
  intake.answerTo(VALUE, "SCHOOL");
  await settled(intake);
  expect(headingOf(intake)).toBe("1 question left, then 2 changes can be written");
  expect([writingOf(intake), isReady(intake)]).toEqual(["Write (1 question left)", false]);
  intake.answerTo(NAME, "u1");
  await settled(intake);
  expect([headingOf(intake), isReady(intake)]).toEqual(["2 changes can be written", true]);
  expect(asked).toHaveLength(3);
});

test("a write that got no answer is asked for by the same name again", async () => {
  let isDown = true;
  const { intake, asked } = await dropped((body) =>
    body.write && isDown
      ? Response.json({}, { status: 502 })
      : answering({ written: body.write ? WRITTEN : null }),
  );
  await intake.write();
  expect(intake.failure.value?.kind).toBe("fault");
  isDown = false;
  await intake.write();
  expect(asked[1]?.write).toEqual(asked[2]?.write);
  expect([intake.stage.value, headingOf(intake)]).toEqual(["written", "2 changes are written"]);
});

test("what was written is undone by its revision, and may be written again by another name", async () => {
  const { intake, asked, fetcher } = await dropped(() => answering({ written: WRITTEN }));
  await intake.write();
  await intake.undo();
  const undo = fetcher.mock.calls.find(([address]) => address === "/graphql");
  expect(JSON.parse(String(undo?.[1]?.body)).variables.sequence).toBe(7);
  expect([intake.stage.value, headingOf(intake)]).toEqual(["undone", "All of it is undone"]);
  await intake.write();
  expect(asked.at(-1)?.write).not.toEqual(asked[1]?.write);
});

test("an undo that is refused says why, and the file stays written", async () => {
  const { intake, fetcher } = await dropped(() => answering({ written: WRITTEN }));
  await intake.write();
  const errors = [{ code: "WRITTEN_SINCE", message: "Unit:u1 was written since" }];
  fetcher.mockResolvedValueOnce(Response.json({ data: { write: { errors } } }));
  await intake.undo();
  expect(intake.failure.value).toEqual({ kind: "refused", ...errors[0] });
  expect(intake.stage.value).toBe("written");
});

test("a file that cannot be read tells its mistakes, and another encoding is tried", async () => {
  const extensions = {
    code: "DATA_INVALID",
    mistakes: [{ message: { zh: "不清楚", en: "unclear" } }],
    encodings: [{ encoding: "gb18030", sample: "医院" }],
  };
  const { intake, asked } = await dropped(({ file }) =>
    file.encoding
      ? answering()
      : Response.json({ errors: [{ message: "unclear", extensions }] }, { status: 400 }),
  );
  expect(intake.refused.value?.encodings).toEqual(extensions.encodings);
  intake.useEncoding("gb18030");
  await settled(intake);
  expect([asked[1]?.file.encoding, intake.refused.value]).toEqual(["gb18030", null]);
});

test("answers that were put off are there when the same file is dropped again", async () => {
  const { intake } = await dropped(byAnswers);
  intake.answerTo(VALUE, "SCHOOL");
  await settled(intake);
  expect(intake.putOff()).toBe(true);
  const { intake: again, asked } = await dropped(byAnswers);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect([again.isResumed.value, asked[1]?.values.length]).toEqual([true, 1]);
});

test("a newer answer of the reader aborts what is asked", async () => {
  const { intake } = await dropped(() => OPEN);
  intake.answerTo(NAME, "u1");
  intake.answerTo(NAME, "u2");
  await settled(intake);
  expect(intake.said.value.answers[JSON.stringify(["Unit", "第一小学"])]).toBe("u2");
});
