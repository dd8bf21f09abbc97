import { IsoDate } from "#law";
import { z } from "zod";

/** What the heads of an office said together about a heavy case. */
const Panel = z.object({
  members: z.array(z.string()).readonly(),
  minutes: z.string(),
  conclusion: z.string(),
  on: IsoDate,
  by: z.string(),
});

/** Facts of the whole case, for every procedure that spreads in the panel. */
export const panelFacts = { panels: z.array(Panel).readonly() };
const PanelFacts = z.object(panelFacts);
export type PanelFacts = z.infer<typeof PanelFacts>;
