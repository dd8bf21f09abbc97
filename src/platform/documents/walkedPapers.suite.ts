import { readFileSync } from "node:fs";
import type { CaseState } from "#casework";
import { paperData } from "#procedures";
import PizZip from "pizzip";
import { expect } from "vitest";
import { walkEnforcement } from "../../../procedures/testing/enforcementWalk.ts";
import type { WalkKind } from "../../../procedures/testing/WalkKind.ts";
import { chineseMoney } from "./chineseMoney.ts";
import { renderDocument } from "./renderDocument.ts";
import { templateOf } from "./templateOf.ts";

/** The text of a paper as Word shows it; undefined where the case lacks something for it: the server refuses that step. */
export function textOf(kind: string, state: CaseState, of?: string): string | undefined {
  const made = paperData({
    kind,
    state,
    ...(of !== undefined && { of }),
    madeOn: "2026-03-30",
    documentNumber: "演示〔2026〕1号",
    office: { name: "演示机关" },
    capital: chineseMoney,
  });
  if ("refusal" in made) return undefined;
  const docx = renderDocument(readFileSync(templateOf(state.procedure, kind)), made.data);
  const xml = new PizZip(docx).file("word/document.xml")?.asText() ?? "";
  return xml.replaceAll("</w:p>", "\n").replaceAll(/<[^>]+>/g, "");
}

/** Prints papers wherever lawful courses issue them: each bears its name and is filled to the last tag. Gives the kinds that none printed. */
export function checkWalkedPapers(kinds: readonly WalkKind[], walks: number): readonly string[] {
  const seen = new Map<string, number>();
  for (const kind of kinds) {
    for (let seed = 0; seed < walks; seed += 1) {
      const { states } = walkEnforcement(seed, 90, kind);
      for (const [index, state] of states.entries()) {
        const before = states[index - 1]?.documents.length ?? 0;
        for (const { document, of } of state.documents.slice(before)) {
          if ((seen.get(document) ?? 0) > 5) continue;
          const text = textOf(document, state, of);
          if (text === undefined) continue;
          seen.set(document, (seen.get(document) ?? 0) + 1);
          expect(text).toContain(kind.procedure.documents[document]?.name.zh);
          expect(text, document).not.toMatch(/undefined|null|NaN|[{}]|\[object/);
        }
      }
    }
  }
  return kinds.flatMap(({ procedure }) => Object.keys(procedure.documents)).filter((kind) => !seen.has(kind));
}
