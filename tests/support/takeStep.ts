import { routes } from "#contract";
import type { WalkStep } from "./enforcementWalk.ts";
import type { Person } from "./product.ts";

/** Takes a step over HTTP; one in the life of a paper is about the only paper that waits for it. */
export async function takeStep(person: Person, caseId: string, step: WalkStep, version: number): Promise<void> {
  if (!step.action.startsWith("paper-")) {
    await person.call(routes.cases.act, {
      params: { id: caseId, action: step.action },
      body: { expectedVersion: version, input: step.input },
    });
    return;
  }
  const { documents } = await person.call(routes.cases.one, { params: { id: caseId } });
  const submit = step.action === "paper-submit";
  const paper = documents.find(({ life }) => life === (submit ? "draft" : "in-review"));
  await person.call(routes.papers.step, {
    params: { id: caseId, documentId: paper?.id ?? "", step: submit ? "submit" : "approve" },
    body: { expectedVersion: version },
  });
}
