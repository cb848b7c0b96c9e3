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
    return this.page.getByRole("combobox", { name: this.texts.search, exact: true });
  }

  /** The picture itself, which takes keys. */
  get picturePlace(): Locator {
    return this.page.getByRole("application", { name: this.texts.network });
  }

  get dayField(): Locator {
    return this.page.getByLabel(this.texts.dayExact, { exact: true });
  }

  get detail(): Locator {
    return this.page.getByRole("complementary", { name: this.texts.detail, exact: true });
  }

  /** What can be done with a selected node, beside it. */
  toolbar(name: string): Locator {
    return this.page.getByRole("toolbar", { name: pattern(this.texts.actions, { name }) });
  }

  /** What is told of the selected node. */
  about(name: string): Locator {
    return this.detail.getByRole("region", { name, exact: true });
  }

  /** The rows in which the details of `name` name another node. */
  factsOn(name: string, other: string): Locator {
    const named = this.page.getByRole("button", { name: other, exact: true });
    return this.about(name).getByRole("listitem").filter({ has: named });
  }

  get path(): Locator {
    return this.page.getByRole("region", { name: this.texts.pathTitle });
  }

  get exportMenu(): Locator {
    return this.page.getByRole("dialog", { name: this.texts.exportTitle });
  }

  get table(): Locator {
    return this.page.getByRole("tabpanel", { name: this.texts.nodes }).getByRole("table");
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
    await this.dayField.fill(day);
    await this.dayField.press("Tab");
    await expect(this.shown).toBeVisible();
  }

  /** The pictures of the network, in the menu of the view. */
  async picture(format: "PNG" | "SVG"): Promise<Download> {
    await this.page.getByText(this.texts.view, { exact: true }).click();
    return this.takeAway(this.page.getByRole("button", { name: format, exact: true }).first());
  }

  /** The menu of what can be taken away, opened. */
  async takingAway(): Promise<Locator> {
    await this.button("export").click();
    return this.exportMenu;
  }

  async takeAway(what: Locator): Promise<Download> {
    const waiting = this.page.waitForEvent("download");
    await what.click();
    return waiting;
  }

  async seen(): Promise<Seen> {
    return {
      link: this.page.url(),
      status: await this.shown.allInnerTexts(),
      names: await this.namesInTable(),
      detail: (await this.detail.textContent()) ?? "",
    };
  }
}
