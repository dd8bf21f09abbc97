/** The shape of a language: the same keys as the Chinese words, any text. A missing key is a compile error. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
