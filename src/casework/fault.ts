/** A procedure, or a docket, that is not what it must be: our fault, never the officer's. */
export class CaseworkFault extends Error {
  override readonly name = "CaseworkFault";
}
