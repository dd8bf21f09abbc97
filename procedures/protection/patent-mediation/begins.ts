/** The rows of this procedure's tables begin with the Measures (Order 81); a request before that day is refused, never guessed. */
export const begins = "2025-02-01";
