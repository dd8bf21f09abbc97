import { type Bilingual, IsoDate } from "#law";
import { z } from "zod";

/** Under what goods are held. `kept`: kept as evidence after its registration; `detained`: by the customs. */
export const measures = {
  registered: { zh: "先行登记保存", en: "registered as evidence" },
  kept: { zh: "留作证据", en: "kept as evidence" },
  sealed: { zh: "查封", en: "sealed" },
  seized: { zh: "扣押", en: "seized" },
  detained: { zh: "扣留", en: "detained" },
} as const satisfies Record<string, Bilingual>;
export const Measure = z.enum(Object.keys(measures) as [keyof typeof measures, ...(keyof typeof measures)[]]);
export type Measure = z.infer<typeof Measure>;

/** One line of an inventory. `id` tells it apart in the whole case ("S1-2"); quantities are whole units. */
export const GoodsItem = z.object({
  id: z.string().min(1),
  goods: z.string(),
  unit: z.string(),
  quantity: z.number().int().positive(),
  mark: z.string().optional(),
  model: z.string().optional(),
  /** Where on the scene it was found. */
  place: z.string().optional(),
  /** The party whose goods they are. */
  owner: z.string().optional(),
  /** The photographs of it, as files of the case. */
  photos: z.array(z.string()).readonly().optional(),
});
export type GoodsItem = Readonly<z.infer<typeof GoodsItem>>;

/** Where goods lie, and who answers for them. */
const Store = z.object({ place: z.string(), keeper: z.string() });
export type Store = Readonly<z.infer<typeof Store>>;

/** So much of an item; `from`: the holding it is taken from (`holdingKey`) or its place, needed only where there are several. */
const GoodsLine = z.object({ item: z.string(), quantity: z.number().int().positive(), from: z.string().optional() });
export type GoodsLine = Readonly<z.infer<typeof GoodsLine>>;

/** `entry`: the entry of the docket that made it; `document`: what it rests on, by its id in the case ("S1", "D2"). */
const made = { on: IsoDate, entry: z.number().int().positive(), document: z.string() };
/** `only`: the lines name goods held under this measure. */
const leaving = {
  lines: z.array(GoodsLine).min(1).readonly(),
  only: z.object({ under: z.string(), measure: Measure.optional() }).optional(),
};
const receiver = z.string().optional();

/** What happened to goods of a case. `under`: the measure that holds them from then on, by its id. */
export const GoodsMovement = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("taken"),
    ...made,
    under: z.string(),
    measure: Measure,
    store: Store,
    items: z.array(GoodsItem).min(1).readonly(),
  }),
  /** Evidence that was registered is now sealed, seized, or kept. */
  z.object({
    kind: z.literal("changed"),
    ...made,
    ...leaving,
    under: z.string(),
    measure: Measure,
  }),
  z.object({ kind: z.literal("moved"), ...made, ...leaving, store: Store }),
  /** The measure is lifted, and the goods are handed back. */
  z.object({ kind: z.literal("released"), ...made, ...leaving, receiver }),
  /** Goods that were no longer needed, such as samples, are handed back. */
  z.object({ kind: z.literal("returned"), ...made, ...leaving, receiver }),
  /** `way`: a key among the ways of the procedure. */
  z.object({ kind: z.literal("disposed"), ...made, ...leaving, way: z.string() }),
]);
export type GoodsMovement = Readonly<z.infer<typeof GoodsMovement>>;
