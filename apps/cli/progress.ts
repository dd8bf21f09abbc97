import type { Cli } from "./cli.ts";

export interface Progress {
  /** `done` of `total` (0: unknown). */
  readonly at: (label: string, done: number, total: number) => void;
  /** So many rows, which are such a part (0 to 1) of the file: of a file that is read only its length in bytes is known. */
  readonly rows: (label: string, rows: number, part: number) => void;
  readonly end: () => void;
}

/**
 * On a terminal one line that moves; else a plain line at each new label and each further tenth. Under `--json` without a
 * terminal nothing: what stands on stderr is then read by a program.
 */
export function progressOn(cli: Cli): Progress {
  let last = "";
  const say = (label: string, percent: number, text: string) => {
    if (cli.json && !cli.world.terminal) return;
    const step = cli.world.terminal ? text : `${label} ${Math.floor(percent / 10)}`;
    if (step === last) return;
    last = step;
    cli.world.err(cli.world.terminal ? `\r\x1b[K${text}` : `${text}\n`);
  };
  return {
    at(label, done, total) {
      const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
      say(label, percent, total === 0 ? label : `${label} ${done}/${total} (${percent}%)`);
    },
    rows(label, rows, part) {
      const percent = Math.floor(part * 100);
      say(label, percent, `${label} ${rows.toLocaleString("en")} (${percent}%)`);
    },
    end() {
      if (cli.world.terminal && last !== "") cli.world.err("\n");
      last = "";
    },
  };
}
