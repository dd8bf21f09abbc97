import { run } from "./program.ts";
import { processWorld } from "./world.ts";

// A reader that has seen enough (`yuheng … | head`) closes the pipe: no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), processWorld());
