import { stdin, stdout, stderr } from "node:process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** What the command line needs of the world; a test gives its own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether somebody watches stderr: then progress moves in place, else it comes in plain lines. */
  readonly terminal: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Asks on the terminal; undefined when nobody is there to answer. */
  readonly ask: (question: string, hidden?: boolean) => Promise<string | undefined>;
  readonly readStdin: () => Promise<string>;
  /** Calls `stop` at Ctrl-C in place of ending at once; what it answers takes that back. Absent: nobody can press it. */
  readonly onInterrupt?: (stop: () => void) => () => void;
  readonly now: () => string;
}

export function processWorld(): World {
  return {
    env: process.env,
    terminal: stderr.isTTY === true,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    ask,
    readStdin,
    onInterrupt,
    now: () => new Date().toISOString(),
  };
}

async function ask(question: string, hidden = false): Promise<string | undefined> {
  if (stdin.isTTY !== true) return undefined;
  // A password is read through an output that swallows the echo.
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : stderr;
  if (hidden) stderr.write(question);
  const lines = createInterface({ input: stdin, output, terminal: true });
  try {
    return await new Promise<string | undefined>((resolve) => {
      lines.once("close", () => resolve(undefined));
      lines.question(hidden ? "" : question, resolve);
    });
  } finally {
    lines.close();
    if (hidden) stderr.write("\n");
  }
}

function onInterrupt(stop: () => void): () => void {
  // Once: a second Ctrl-C ends the process, whatever it is doing.
  process.once("SIGINT", stop);
  return () => void process.off("SIGINT", stop);
}

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
