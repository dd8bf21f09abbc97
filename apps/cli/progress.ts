import type { Cli } from "./cli.ts";

export interface Progress {
  /** `done` of `total` (0: unknown). */
  readonly at: (label: string, done: number, total: number) => void;
  readonly end: () => void;
}

/** On a terminal one line that moves; else a plain line at each new label and each further tenth. */
export function progressOn(cli: Cli): Progress {
  let last = "";
  return {
    at(label, done, total) {
      const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
      const text = total === 0 ? label : `${label} ${done}/${total} (${percent}%)`;
      const step = cli.world.terminal ? text : `${label} ${Math.floor(percent / 10)}`;
      if (step === last) return;
      last = step;
      cli.world.err(cli.world.terminal ? `\r\x1b[K${text}` : `${text}\n`);
    },
    end() {
      if (cli.world.terminal && last !== "") cli.world.err("\n");
    },
  };
}
