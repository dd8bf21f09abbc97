import { field, type FieldLabel } from "#casework";
import { type Bilingual, IsoDate } from "#law";
import { z } from "zod";

/** Fields that every procedure's forms are made of, labelled in both languages. */

export function line(zh: string, en: string, more: Omit<FieldLabel, "title"> = {}) {
  return field(z.string().trim().min(1).max(300), zh, en, { widget: "line", ...more });
}

export function text(zh: string, en: string, more: Omit<FieldLabel, "title"> = {}) {
  return field(z.string().trim().min(1).max(20_000), zh, en, { widget: "text", ...more });
}

export function day(zh: string, en: string, more: Omit<FieldLabel, "title"> = {}) {
  return field(IsoDate, zh, en, { widget: "date", ...more });
}

/** An amount in fen, zero or more, below ten billion yuan. */
export function money(zh: string, en: string, more: Omit<FieldLabel, "title"> = {}) {
  return field(z.number().int().min(0).max(1_000_000_000_000), zh, en, { widget: "money", ...more });
}

export function pieces(zh: string, en: string, more: Omit<FieldLabel, "title"> = {}) {
  return field(z.number().int().min(0).max(1_000_000_000), zh, en, more);
}

export function flag(zh: string, en: string, more: Omit<FieldLabel, "title"> = {}) {
  return field(z.boolean(), zh, en, { widget: "switch", ...more });
}

export function choice<const K extends string>(
  names: Readonly<Record<K, Bilingual>>,
  zh: string,
  en: string,
  hint?: Bilingual,
) {
  const keys = Object.keys(names) as [K, ...K[]];
  return field(z.enum(keys), zh, en, { widget: "choice", choices: names, ...(hint && { hint }) });
}
