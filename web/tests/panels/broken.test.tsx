// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { language } from "../../src/language/translate";
import { Boundary } from "../../src/panels/broken";

afterEach(() => render(null, document.body));

const drawn = () => new Promise((resolve) => setTimeout(resolve, 5));

function Faulty(): never {
  throw new TypeError("nodes of null");
}

test("a page that cannot be drawn says what happened and offers to reload", async () => {
  language.value = "en";
  render(
    <Boundary>
      <Faulty />
    </Boundary>,
    document.body,
  );
  await drawn();
  expect(document.querySelector("[role=alert]")?.textContent).toContain("TypeError: nodes of null");
  expect(document.querySelector("button")?.textContent).toBe("Reload");
});

test("an error of a handler is told beside the page, a notice of the browser is not", async () => {
  render(<Boundary>here</Boundary>, document.body);
  dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop" }));
  await drawn();
  expect(document.body.textContent).toBe("here");
  dispatchEvent(new ErrorEvent("error", { error: new Error("gone") }));
  await drawn();
  expect(document.body.textContent).toMatch(/^here.*Error: gone/);
});
