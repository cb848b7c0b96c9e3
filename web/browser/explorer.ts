/** The explorer as a reader meets it: by roles and names, never by how it is built. */
import { type Download, expect, type Locator, type Page } from "@playwright/test";
import type { Texts } from "../src/language/en";
import { pattern, type TextKey } from "./texts";

/** What a link must give again. */
export interface Seen {
  readonly link: string;
  readonly status: readonly string[];
  readonly names: readonly string[];
  readonly detail: string;
}

export class Explorer {
  constructor(
    readonly page: Page,
    readonly texts: Texts,
  ) {}

  /** Opens a link and waits until the page says what it shows. */
  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.shown).toBeVisible();
  }

  /** The line on what is seen. */
  get shown(): Locator {
    return this.saying("shown");
  }

  get searchBox(): Locator {
    return this.page.getByRole("banner").getByRole("combobox", { name: this.texts.search, exact: true });
  }

  get canvas(): Locator {
    return this.page.getByRole("main").getByRole("region", { name: this.texts.network });
  }

  get detail(): Locator {
    return this.page.getByRole("complementary", { name: this.texts.detail, exact: true });
  }

  get table(): Locator {
    return this.page.getByRole("table", { name: this.texts.table });
  }

  button(key: TextKey): Locator {
    return this.page.getByRole("button", { name: this.texts[key], exact: true });
  }

  /** A live line of the page. */
  saying(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole("status").filter({ hasText: pattern(this.texts[key], values) });
  }

  /** The suggestion that is called `name`, once `text` stands in the search box. */
  async find(name: string, text: string): Promise<Locator> {
    await this.searchBox.fill(text);
    // The option's name goes on with its type.
    return this.page.getByRole("option", { name: new RegExp(`^${name} `) });
  }

  async openTable(): Promise<void> {
    await this.button("table").click();
    await expect(this.table).toBeVisible();
  }

  namesInTable(): Promise<string[]> {
    return this.table.getByRole("rowheader").allInnerTexts();
  }

  async chooseDay(day: string): Promise<void> {
    const field = this.page.getByLabel(this.texts.day, { exact: true });
    await field.fill(day);
    await field.press("Tab");
    await expect(this.shown).toBeVisible();
  }

  async takeAway(dialect: string): Promise<Download> {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("link", { name: new RegExp(dialect, "i") }).click();
    return waiting;
  }

  async seen(): Promise<Seen> {
    return {
      link: this.page.url(),
      status: await this.page.getByRole("contentinfo").getByRole("status").allInnerTexts(),
      names: await this.namesInTable(),
      detail: (await this.detail.textContent()) ?? "",
    };
  }
}
