/** The first day of the rows, when the E-Commerce Law began: from knowledge, unverified. An earlier notice is refused, never guessed. */
export const begins = "2019-01-01";
