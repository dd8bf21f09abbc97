import { type FieldLabel, labelOf } from "#casework";
import type { Locator } from "playwright-core";
import { z } from "zod";
import { accountId, demoAccounts } from "../../apps/server/demo/accounts.ts";
import { demoOffices } from "../../apps/server/demo/offices.ts";
import type { Language } from "./browser.ts";

/** Under what name a form offers a party, a paper or another thing of the case; as it stands in the input where it says nothing. */
export type Offered = (label: FieldLabel, value: unknown) => string | undefined;

/** Fills a form as a person would, field by field, found by the labels that its schema prints. */
export async function fillForm(
  form: Locator,
  schema: z.ZodType,
  input: Readonly<Record<string, unknown>>,
  language: Language,
  offered: Offered = () => undefined,
): Promise<void> {
  const bare = unwrapped(schema);
  if (!(bare instanceof z.ZodObject)) throw new Error("a form is drawn from an object");
  for (const [name, value] of Object.entries(input)) {
    const field = (bare.shape as Record<string, z.ZodType>)[name];
    if (field === undefined) throw new Error(`the form has no field ${name}`);
    await fillField(form, field, value, language, offered);
  }
}

async function fillField(
  form: Locator,
  schema: z.ZodType,
  value: unknown,
  language: Language,
  offered: Offered,
): Promise<void> {
  const label = labelOf(schema);
  if (label === undefined) throw new Error(`a field without a label cannot be found: ${JSON.stringify(value)}`);
  const title = titled(label.title[language]);
  const group = form.getByRole("group", { name: title });
  if (typeof value === "boolean") {
    await group.getByRole("radio", { name: words[language][value ? "yes" : "no"] }).check();
  } else if (label.widget === "colleague") {
    const box = form.getByLabel(title);
    await box.click();
    for (const account of Array.isArray(value) ? (value as string[]) : [String(value)])
      await form.page().getByTitle(personOf(account)).locator("visible=true").last().click();
    // A choice of several stays open; closing it must not close the form around it.
    if (Array.isArray(value)) await box.press("Escape");
  } else if (label.widget === "office") {
    const office = demoOffices.find(({ path }) => path === value);
    await form.getByLabel(title).fill(office?.name[language] ?? String(value));
    await form
      .page()
      .getByTitle(office?.name[language] ?? String(value), { exact: true })
      .locator("visible=true")
      .last()
      .click();
  } else if (Array.isArray(value) && label.choices !== undefined) {
    for (const each of value as readonly string[])
      await group.getByRole("checkbox", { name: label.choices[each]?.[language] ?? each, exact: true }).check();
  } else if (Array.isArray(value)) {
    await fillList(group, unwrapped(schema), value, { language, offered });
  } else if (label.choicesIn !== undefined || ["party", "paper", "room"].includes(label.widget ?? "")) {
    // The choices begin with what they stand for: a party or a paper of the case, a room of the office, with its name.
    await form.getByLabel(title).click();
    await form
      .page()
      .getByTitle(
        new RegExp(`^${(offered(label, value) ?? String(value)).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\w)`),
      )
      .locator("visible=true")
      .last()
      .click();
  } else if (label.choices !== undefined) {
    const choice = label.choices[String(value)]?.[language] ?? String(value);
    await form.getByLabel(title).click();
    await form.page().getByTitle(choice, { exact: true }).locator("visible=true").last().click();
  } else {
    const box = form.getByLabel(title);
    await box.fill(label.widget === "money" ? (Number(value) / 100).toFixed(2) : String(value));
    // Leaving the field takes the day over; Enter would send the whole form.
    if (label.widget === "date") await box.press("Tab");
  }
}

async function fillList(
  group: Locator,
  schema: z.ZodType,
  items: readonly unknown[],
  { language, offered }: { readonly language: Language; readonly offered: Offered },
) {
  if (!(schema instanceof z.ZodArray)) throw new Error("a list is drawn from an array");
  const element = schema.element as z.ZodType;
  const places = group.locator(".list-item, .form-row");
  for (const [index, item] of items.entries()) {
    if ((await places.count()) <= index) await group.getByRole("button", { name: words[language].add }).click();
    const place = places.nth(index);
    if (typeof item === "string") await place.getByRole("textbox").fill(item);
    else await fillForm(place, element, item as Record<string, unknown>, language, offered);
  }
}

/** How a choice of people names an account: its name, and for whoever assigns how much lies there. */
function personOf(account: string): RegExp {
  const name = demoAccounts.find(({ login }) => accountId(login) === account)?.name ?? account;
  return new RegExp(`^${name}( ·|$)`);
}

/** A label ends with a star where the field is needed. */
function titled(title: string): RegExp {
  return new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\*?$`);
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const inner = (schema.def as { innerType?: z.ZodType }).innerType;
  return inner === undefined ? schema : unwrapped(inner);
}

const words = { zh: { yes: "是", no: "否", add: "添加" }, en: { yes: "Yes", no: "No", add: "Add" } } as const;
