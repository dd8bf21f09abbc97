import { routes } from "#contract";
import { lead, signInAll } from "./doors.ts";
import { walkSteps } from "./enforcementWalk.ts";
import type { Product } from "./product.ts";
import { takeStep } from "./takeStep.ts";

/**
 * A case of the demonstration's people up to the served decision, its respondent and its holder able to sign in. The product's
 * clock goes with it; sessions do not live that long, so sign in anew afterwards. `more`: steps put in after one of these.
 */
export async function decidedCase(product: Product, more: Readonly<Record<string, object>> = {}): Promise<string> {
  const { officer } = await signInAll(product, "officer");
  const opened = await officer.call(routes.cases.open, {
    body: {
      procedure: "trademark-enforcement",
      title: "山野小铺涉嫌商标侵权",
      parties: [
        { id: "respondent", role: "respondent", name: "山野小铺", holderId: "demo-respondent" },
        { id: "holder", role: "holder", name: "权利人", holderId: "demo-holder-02" },
      ],
      action: "register-lead",
      input: { ...lead, registrationNumber: "Z9100001", holderName: "权利人" },
    },
  });
  const { id } = opened.case;
  for (const step of walkSteps) {
    product.at(step.at);
    const people = await signInAll(product, "officer", "reviewer", "head");
    const version = async () => (await people.head.call(routes.cases.one, { params: { id } })).version;
    await takeStep(people[step.by], id, step, await version());
    const again = more[step.action];
    if (again !== undefined)
      await takeStep(people[step.by], id, { ...step, input: { ...step.input, ...again } }, await version());
    if (step.action === "serve-decision") break;
  }
  return id;
}
