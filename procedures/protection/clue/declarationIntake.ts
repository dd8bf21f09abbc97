import { type ActionSpec, field } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { Declared, declarantOf } from "./declared.ts";
import type { Define } from "./frame.ts";
import { alreadyRaised, markInput, notRaised } from "./intake.ts";

/** What screening does with customs declarations: it raises a clue, and adds a declaration to one that is like it. */
export function declarationIntakeActions(action: Define): Record<string, ActionSpec> {
  return {
    "raise-declaration": action({
      name: { zh: "由报关单产生线索", en: "Raise the clue from a declaration" },
      event: "DeclarationClueRaised",
      by: ["screening"],
      from: ["new"],
      input: z.strictObject({
        declaration: field(Declared, "报关单", "declaration"),
        declarationIds: field(z.array(z.string().min(1)).min(1), "报关单商品项", "lines of declarations"),
        ...markInput,
      }),
      ready: ({ version }) => (version === 0 ? undefined : alreadyRaised()),
      facts: (_, input, { today }) => {
        const { declaration } = input;
        const raised = { ...input, title: declaration.goods, seller: declarantOf(declaration) };
        return { raised: { ...raised, listingIds: [], findingIds: [] }, raisedOn: today };
      },
    }),

    "merge-declaration": action({
      name: { zh: "并入相同线索的报关单", en: "Merge a declaration" },
      event: "DeclarationMerged",
      by: ["screening"],
      from: ["new", "waiting", "handed-over"],
      input: z.strictObject({
        declarationId: line("报关单商品项", "line of a declaration"),
        because: text("并入理由", "why it belongs to this clue"),
      }),
      ready: (state) => notRaised(state),
      guard: ({ facts }, { declarationId }) => {
        const joined = (facts.mergedDeclarations ?? []).map((each) => each.declarationId);
        const held = [...(facts.raised?.declarationIds ?? []), ...joined];
        return held.includes(declarationId) ? alreadyHeld() : undefined;
      },
      facts: ({ facts }, input, { today }) => ({
        mergedDeclarations: [...(facts.mergedDeclarations ?? []), { ...input, on: today }],
      }),
    }),
  };
}

function alreadyHeld() {
  return refuse(
    "declaration-already-held",
    ["该报关单商品项已在此线索中。", "The clue holds this line of the declaration already."],
    ["无需再次并入。", "Nothing needs to be done."],
    cite("house", "1"),
  );
}
