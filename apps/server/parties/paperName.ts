import type { Bilingual } from "#law";
import type { Desk } from "../desk.ts";

export function paperName(desk: Desk, procedure: string, kind: string): Bilingual {
  return desk.rules.procedure(procedure).documents[kind]?.name ?? { zh: kind, en: kind };
}
