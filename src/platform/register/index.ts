/** Stored registers: segments on disk, and threads that build and search them. */
export { buildBlocks } from "./buildBlocks.ts";
export { type OpenRegister, openRegister } from "./openRegister.ts";
export { RegisterWorkers } from "./RegisterWorkers.ts";
export { readSegment, type SegmentFault, writeSegment } from "./segment.ts";
