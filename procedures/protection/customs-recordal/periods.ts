import { periodsOf } from "../../periods.ts";
import { clocks } from "./clocks.ts";

export const { isOver } = periodsOf(clocks);
