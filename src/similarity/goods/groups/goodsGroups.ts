import { chemistry } from "./chemistry.ts";
import { devices } from "./devices.ts";
import { foodAndDrink } from "./foodAndDrink.ts";
import { industry } from "./industry.ts";
import { type GoodsGroup, readGroups } from "./readGroups.ts";
import { services } from "./services.ts";
import { wearAndHome } from "./wearAndHome.ts";

let read: readonly GoodsGroup[] | undefined;

/** All groups of goods and services, by id; read when first asked for. */
export function goodsGroups(): readonly GoodsGroup[] {
  if (read === undefined) {
    const groups: GoodsGroup[] = [];
    for (const table of [chemistry, industry, devices, wearAndHome, foodAndDrink, services])
      groups.push(...readGroups(table, groups.length));
    read = groups;
  }
  return read;
}
