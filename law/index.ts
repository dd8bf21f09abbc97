export * from "./calendars/index.ts";
export * from "./counting-rules.ts";
export * from "./figures/index.ts";
export * from "./sources/index.ts";
