import type { CaseView } from "#contract";
import type { Procedure } from "#casework";
import type { Bilingual } from "#law";
import type { Surroundings } from "../forms/FormFields.tsx";
import { stateOf } from "./menu.ts";

/** What the fields of a form offer to choose from: the parties, files and papers of the case. */
export function surroundings(
  view: CaseView,
  procedure: Procedure,
  say: (name: Bilingual) => string,
  action?: string,
): Surroundings {
  return {
    state: stateOf(view),
    choices: choicesSaid(view, action),
    parties: view.state.parties,
    evidence: view.evidence,
    papers: papersOf(view, procedure, say),
    roleName: (role) => (procedure.roles[role] ? say(procedure.roles[role]) : role),
  };
}

/** What the server says that an action's form offers; nothing where the page holds the case and asks it by itself. */
export function choicesSaid({ menu }: CaseView, action: string | undefined): Surroundings["choices"] {
  return menu === undefined ? undefined : (menu.find((item) => item.action === action)?.choices ?? {});
}

/** The papers by their id in the docket, each under its name, its party and its number. */
export function papersOf(view: CaseView, procedure: Procedure, say: (name: Bilingual) => string) {
  return stateOf(view).documents.map(({ id, document, of, to = of, number }) => {
    const name = say(procedure.documents[document]?.name ?? { zh: document, en: document });
    const party = view.state.parties.find((each) => each.id === to)?.name;
    return { id, label: [name, party, number].filter((part) => part !== undefined).join(" · ") };
  });
}
