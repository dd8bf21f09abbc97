import { routes } from "#contract";
import type { Person } from "./product.ts";

/** One case as several people work on it over HTTP, each at the version that it has then. */
export function caseOf(id: string) {
  const view = (person: Person) => person.call(routes.cases.one, { params: { id } });
  const act = async (person: Person, action: string, input: object = {}) => {
    const { version } = await view(person);
    return person.call(routes.cases.act, { params: { id, action }, body: { expectedVersion: version, input } });
  };
  const paper = async (person: Person, step: "submit" | "approve") => {
    const { documents, version } = await view(person);
    const waits = documents.find(({ life }) => life === (step === "submit" ? "draft" : "in-review"));
    if (waits === undefined) throw new Error(`no paper to ${step}`);
    await person.call(routes.papers.step, {
      params: { id, documentId: waits.id, step },
      body: { expectedVersion: version },
    });
  };
  return {
    id,
    view,
    act,
    /** The refusal of a step, by its code. */
    refused: async (person: Person, action: string, input: object = {}) => {
      const { version } = await view(person);
      const { status, body } = await person.try(routes.cases.act, {
        params: { id, action },
        body: { expectedVersion: version, input },
      });
      return { status, code: body.code };
    },
    /** Puts the only draft to approval, and has another person approve it. */
    sign: async (officer: Person, head: Person) => {
      await paper(officer, "submit");
      await paper(head, "approve");
    },
  };
}
