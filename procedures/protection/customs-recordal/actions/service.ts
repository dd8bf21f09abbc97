import type { ActionSpec } from "#casework";
import { serving } from "../../../service/serving.ts";
import { measures } from "../articles.ts";
import { documents } from "../documents.ts";
import { type Define, openStages } from "../frame.ts";

/** Every paper goes to the right holder; none of its periods begins with the service. */
export function serviceActions(action: Define): Record<string, ActionSpec> {
  return {
    "serve-paper": action({
      ...serving(documents),
      from: openStages,
      outOfOrder: true,
      article: measures("41"),
    }),
  };
}
