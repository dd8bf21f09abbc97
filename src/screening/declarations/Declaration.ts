import { Fen, IsoDate, type Bilingual } from "#law";
import { z } from "zod";

/** Greatest lengths, in UTF-16 units. */
export const declarationLimits = {
  number: 64,
  port: 200,
  transport: 300,
  consignor: 300,
  consignee: 300,
  from: 200,
  through: 500,
  to: 200,
  hsCode: 20,
  goods: 2_000,
  declaredBrand: 300,
  unit: 30,
  currency: 3,
} as const;

export const declarationDirections = {
  export: { zh: "出口", en: "export" },
  import: { zh: "进口", en: "import" },
  transit: { zh: "过境、转运", en: "transit" },
} as const satisfies Record<string, Bilingual>;

export const declarationChannels = {
  cargo: { zh: "货运", en: "cargo" },
  "cross-border-e-commerce": { zh: "跨境电商", en: "cross-border e-commerce" },
  traveller: { zh: "旅客携带", en: "traveller" },
  post: { zh: "邮递", en: "post" },
} as const satisfies Record<string, Bilingual>;

const keysOf = <T extends object>(names: T) => Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];
const text = (max: number) => z.string().min(1).max(max);

/**
 * One line of goods of a customs declaration, as declared. Texts are kept exactly as given; whoever shows them escapes
 * them. What was not declared is absent.
 */
export const Declaration = z.object({
  /** Ours; the number and the line of the declaration together are the customs system's. */
  id: z.string().min(1).max(200),
  number: text(declarationLimits.number),
  line: z.number().int().min(1).max(9_999),
  declaredOn: IsoDate,
  direction: z.enum(keysOf(declarationDirections)),
  channel: z.enum(keysOf(declarationChannels)).optional(),
  port: text(declarationLimits.port),
  /** The means of transport, with its container where one is known. */
  transport: text(declarationLimits.transport).optional(),
  consignor: text(declarationLimits.consignor),
  consignee: text(declarationLimits.consignee).optional(),
  from: text(declarationLimits.from).optional(),
  through: z.array(text(declarationLimits.through)).max(20).readonly().optional(),
  to: text(declarationLimits.to).optional(),
  /** Digits only, 4 to 13. */
  hsCode: z
    .string()
    .regex(/^\d{4,13}$/)
    .optional(),
  goods: text(declarationLimits.goods),
  declaredBrand: text(declarationLimits.declaredBrand).optional(),
  quantity: z.number().positive().optional(),
  unit: text(declarationLimits.unit).optional(),
  /** Of the whole line, in hundredths of `currency`; for CNY that is fen. */
  valueFen: Fen.min(0).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** The same in fen of CNY, where the declaration states it. */
  valueCnyFen: Fen.min(0).optional(),
});
export type Declaration = Readonly<z.infer<typeof Declaration>>;

/** The texts of a declaration that a mark may be named in. */
export const DeclarationField = z.enum(["goods", "declaredBrand"]);
export type DeclarationField = z.infer<typeof DeclarationField>;
