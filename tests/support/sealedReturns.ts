import { routes } from "#contract";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import type { Person, Product } from "./product.ts";

const { returns } = routes;
const about = { form: "half-year-protection", period: "2026-H1" };

export interface Sealed {
  readonly city: string;
  readonly province: string;
  readonly nation: string;
}

/** Signs in; somebody is signed in once. */
export function signedIn(product: Product): (login: string) => Promise<Person> {
  const people = new Map<string, Promise<Person>>();
  return (login) => {
    const known = people.get(login) ?? product.signIn(login, demoPassword);
    people.set(login, known);
    return known;
  };
}

/** The demonstration's half-year returns, from where it leaves them to the approval of the nation's: all sealed. */
export async function sealReturns(as: (login: string) => Promise<Person>): Promise<Sealed> {
  const step = async (login: string, route: typeof returns.submit | typeof returns.approve, id: string) => {
    const person = await as(login);
    const { version } = await person.call(returns.one, { params: { id } });
    await person.call(route, { params: { id }, body: { expectedVersion: version } });
  };
  const type = async (login: string, id: string, cells: Readonly<Record<string, number>>) => {
    for (const [cell, value] of Object.entries(cells))
      await (await as(login)).call(returns.write, { params: { id, cell }, body: { value } });
  };
  const staff = { "staff.all": 0, "certified.all": 0, "campaigns-own.all": 0, "campaigns-joint.all": 0 };
  const opened = async (login: string) => {
    const { id } = await (await as(login)).call(returns.open, { body: about });
    await type(login, id, staff);
    return id;
  };
  await type("yan-head", "demo-return-yan", { "staff.all": 19 });
  await step("yan-head", returns.submit, "demo-return-yan");
  for (const city of ["feng", "yan"]) await step("qc-head", returns.approve, `demo-return-${city}`);
  const province = await opened("qc-head");
  await step("qc-head", returns.submit, province);
  await step("national", returns.approve, province);
  const nation = await opened("national-head");
  for (const officePath of ["ip/lw/", "ip/xw/"])
    await (await as("national")).call(returns.excuse, { body: { ...about, officePath, reason: "机构改革，本期免报" } });
  await step("national-head", returns.submit, nation);
  await step("national-head", returns.approve, nation);
  return { city: "demo-return-lan", province, nation };
}

/** Mends an entry of a case by a correcting entry, with the head's own password: its day, or what was put in. */
export async function mend(
  by: Person,
  caseId: string,
  action: string,
  said: { readonly at?: string; readonly input?: object },
  reason: string,
): Promise<void> {
  const { version } = await by.call(routes.cases.one, { params: { id: caseId } });
  const docket = await by.call(routes.cases.docket, { params: { id: caseId }, query: { limit: 200 } });
  const entry = docket.items.findLast((one) => one.action === action);
  await by.call(routes.cases.correct, {
    params: { id: caseId },
    body: {
      expectedVersion: version,
      seq: entry?.seq ?? 0,
      ...said,
      reason,
      approvedBy: "head",
      approverPassword: demoPassword,
    },
  });
}
