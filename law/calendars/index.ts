import type { CalendarYear, WorkingCalendar } from "#law";
import { year2024 } from "./2024.ts";
import { year2025 } from "./2025.ts";
import { year2026 } from "./2026.ts";
import { year2027 } from "./2027.ts";
import { year2028 } from "./2028.ts";
import { year2029 } from "./2029.ts";
import { year2030 } from "./2030.ts";

export type { Festival } from "./festivals.ts";

export const calendarYears: readonly CalendarYear[] = [
  year2024,
  year2025,
  year2026,
  year2027,
  year2028,
  year2029,
  year2030,
];

/** The working-day calendar of the mainland. 2024 to 2026 as announced; later years provisional until announced. */
export const chinaCalendar: WorkingCalendar = { id: "cn", years: calendarYears };
