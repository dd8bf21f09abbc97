import { people } from "./people.ts";
import { shell } from "./shell.ts";
import { ui } from "./ui.ts";

export const zh = { people, shell, ui } as const;
