import type { zh } from "../zh/index.ts";
import type { Words } from "../words.ts";
import { people } from "./people.ts";
import { shell } from "./shell.ts";
import { ui } from "./ui.ts";

export const en: Words<typeof zh> = { people, shell, ui };
