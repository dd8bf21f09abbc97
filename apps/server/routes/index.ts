import type { Desk } from "../desk.ts";
import { mountOffice } from "./office.ts";
import { mountPeople } from "./people.ts";
import { mountRights } from "./rights.ts";
import { mountSession } from "./session.ts";

/** Every route of the contract; a test compares. */
export function mountRoutes(desk: Desk): void {
  mountSession(desk);
  mountPeople(desk);
  mountRights(desk);
  mountOffice(desk);
}
