import { bodiesAbroad } from "./abroad.ts";
import type { Agency } from "./agency.ts";
import { centralBodies } from "./central.ts";
import { customsOffices } from "./customs.ts";
import { formerBodies } from "./former.ts";
import { localBodies } from "./local.ts";
import { moreCentralBodies } from "./moreCentral.ts";

/**
 * The register of agencies that ships with Yuheng.
 *
 * Source: the names that act in five public documents of CNIPA and of the State Council's joint conference (2025 and 2026), and
 * the usual names and short forms of central bodies. Written for this project, under its licence; texts of state organs are
 * outside copyright (Copyright Law, art. 5). Ids are kept for ever: plans, tasks and returns refer to them.
 */
export const agencies: readonly Agency[] = [
  ...centralBodies,
  ...moreCentralBodies,
  ...formerBodies,
  ...localBodies,
  ...customsOffices,
  ...bodiesAbroad,
];
