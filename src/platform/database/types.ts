import pg from "pg";

const { builtins } = pg.types;

/** How the driver reads columns: the same plain values on both databases, none of them a `Date`. */
export const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === builtins.INT8) return wholeNumber;
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === builtins.TIMESTAMPTZ) return instant;
    return pg.types.getTypeParser(oid, format as "text");
  }) as typeof pg.types.getTypeParser,
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is beyond the whole numbers that JavaScript keeps exactly`);
  return value;
}

function instant(text: string): string {
  return new Date(text).toISOString();
}
