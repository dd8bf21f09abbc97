// A process of its own that tries random texts on both jobs, so that its memory is theirs alone. Says as one line of
// JSON what it met, and what it held after a tenth of the texts and at the end.
import { EngineFuzzer } from "./fuzzEngine.ts";

const [seed = "1", count = "1000"] = process.argv.slice(2);

/** MiB after a collection. */
function memory(): { readonly rss: number; readonly held: number } {
  (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  return { rss: rss / 2 ** 20, held: (heapUsed + external + arrayBuffers) / 2 ** 20 };
}

const tenth = Math.ceil(Number(count) / 10);
let early = memory();
const fuzzed = new EngineFuzzer().run(Number(seed), Number(count), (done) => {
  if (done === tenth) early = memory();
});
process.stdout.write(`${JSON.stringify({ ...fuzzed, early, late: memory() })}\n`);
