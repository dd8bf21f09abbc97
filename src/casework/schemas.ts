import { z } from "zod";

/** The fields of an object, of a choice of objects those of the one that was chosen. */
export function shapeOf(
  schema: z.ZodType,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, z.ZodType>> {
  if (schema instanceof z.ZodObject) return schema.shape as Record<string, z.ZodType>;
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return {};
  const { discriminator } = schema.def;
  const chosen = (schema.options as readonly z.ZodType[]).find(
    (option) =>
      option instanceof z.ZodObject &&
      (option.shape as Record<string, z.ZodType>)[discriminator]?.safeParse(value[discriminator]).success === true,
  );
  return chosen === undefined ? {} : shapeOf(chosen, value);
}

/** A schema without what makes it optional or gives it a default. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner === undefined ? schema : unwrapped(inner);
}
