import { Declaration } from "#screening";

/** A line of a declaration as it was taken in. */
export interface DeclarationRow {
  readonly id: string;
  /** All that was declared, under the id that it came with. */
  readonly body: unknown;
  readonly sourceImport: string | null;
}

export const declarationRowColumns = `id, body, source_import as "sourceImport"`;

/** Screening speaks of it by our own id: the number and line are the customs system's, and one may come twice, amended. */
export function asDeclaration({ body, id }: DeclarationRow): Declaration {
  return { ...Declaration.parse(body), id };
}
