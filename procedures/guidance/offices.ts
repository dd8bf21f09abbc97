import type { ActionContext } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { field } from "#casework";
import { z } from "zod";
import { refuse } from "../refuse.ts";

/** An office of the tree by its path: "ip/qc/lan/". A path begins with the path of the office above it. */
export function officeField(zh: string, en: string) {
  const path = z
    .string()
    .trim()
    .regex(/^([a-z0-9-]+\/)+$/)
    .max(200);
  return field(path, zh, en, { widget: "office" });
}

/** How many levels an office lies above another; 0 where it does not lie above it. */
export function levelsAbove(office: string, below: string): number {
  if (office === below || !below.startsWith(office)) return 0;
  return below.slice(office.length).split("/").length - 1;
}

/** Why this office cannot be asked from here; an actor whose office is not known (a replay) is taken at its word. */
export function notAbove(to: string, { actor }: ActionContext, skips: string | undefined): Refusal | undefined {
  if (actor.office === undefined) return undefined;
  const levels = levelsAbove(to, actor.office);
  if (levels === 1 || (levels > 1 && skips !== undefined)) return undefined;
  return levels === 0
    ? refuse(
        "not-a-higher-office",
        ["请示只能报送本机构的上级机构。", "A request for instructions goes to an office above one's own."],
        ["请选择上级机构。", "Choose an office above yours."],
        cite("house", "1"),
      )
    : refuse(
        "level-skipped",
        [
          "请示应当逐级报送，所选机构不是直接上级。",
          "A request goes up level by level; the office chosen is not the next above.",
        ],
        ["请选择直接上级，或者写明越级请示的理由。", "Choose the next office above, or say why a level is skipped."],
        cite("house", "1"),
      );
}

/** Who did it and when, as facts keep it. */
export function doneBy({ actor, today }: ActionContext): { by: string; office?: string; on: ActionContext["today"] } {
  return { by: actor.name ?? actor.id, ...(actor.office !== undefined && { office: actor.office }), on: today };
}
