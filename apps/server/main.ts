export { StartRefused } from "#platform";
export { type Running, startServer, type StartOptions } from "./start.ts";
