/** A value to be written: text, a number, or nothing. */
export type Cell = string | number | boolean | null;

/**
 * Text that a spreadsheet program would take for a formula gets an apostrophe in front, which such programs read as
 * "this is text". A text that is just a number ("-12.5") stays: it cannot do harm, and people calculate with it.
 */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r\n|]|^'+[=+\-@\t\r\n|]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** Takes our own apostrophe off again, so that a file we wrote can be mended and read back. */
export function unneutralise(text: string): string {
  return /^'+[=+\-@\t\r\n|]/.test(text) ? text.slice(1) : text;
}
