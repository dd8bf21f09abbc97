import type { papers as zh } from "../zh/papers.ts";
import type { Words } from "../words.ts";

export const papers: Words<typeof zh> = {
  life: { draft: "Draft", "in-review": "Under approval", approved: "Approved", voided: "Void" },
  submit: "Put to approval",
  approve: "Approve",
  return: "Return",
  void: "Void",
  edit: "Edit",
  versions: "Versions",
  why: "Reason",
  waitsFor: "Waits for: {{role}}",
  returnedBy: "Returned by {{name}}",
  openedOn: "Opened by its addressee on",
  inWord: "Edit in Word",
  inWordHint:
    "Download it, edit it, keep the blank for its number, and upload it; the number is filled in on approval.",
  download: "Download the draft",
  uploadWord: "Upload the edited paper",
  inFields: "Edit here",
  fieldsReplaceWord:
    "The current version comes from Word. Saving here makes the paper from its template again; the version from Word stays among the versions, but is no longer the current one.",
  edited: "edited",
  save: "Save as a new version",
  how: {
    template: "Made from the template",
    fields: "Edited on the page",
    word: "Edited in Word",
    numbered: "Numbered on approval",
  },
  done: {
    PaperRevised: "Saved as a new version",
    PaperSubmitted: "Put to approval",
    PaperReviewed: "Approved; it goes on to the next person",
    PaperReturned: "Returned",
    PaperApproved: "Approved and numbered",
    PaperVoided: "Voided",
    PaperOpened: "Opening recorded",
  },
  effect: {
    revised: "A new version of the paper: {{document}}",
    submitted: "Put to approval: {{document}}",
    reviewed: "Approved, on to the next person: {{document}}",
    returned: "Returned: {{document}}, {{opinion}}",
    approved: "Approved: {{document}} {{number}}",
    voided: "Voided: {{document}}, {{why}}",
    opened: "Opened by its addressee: {{document}}",
    joined: "Joins the case: {{name}}",
    left: "Leaves the case: {{name}}",
  },
};
