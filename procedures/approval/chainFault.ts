import type { Procedure } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../refuse.ts";
import type { ChainStep } from "./chain.ts";

/**
 * Why an office may not set this chain for a paper: a role that the procedure has not, one that drafts or is a party, one
 * named twice, or nobody left of those without an amount where the procedure asks for approval.
 */
export function chainFault(procedure: Procedure, document: string, chain: readonly ChainStep[]): Refusal | undefined {
  const roles = approvers(procedure);
  const unknown = chain.find(({ role }) => !roles.includes(role));
  if (unknown !== undefined) return unknownRole(procedure, unknown.role, roles);
  const names = chain.map(({ role }) => role);
  const twice = names.find((role, at) => names.indexOf(role) !== at);
  if (twice !== undefined) return roleTwice(procedure, twice);
  const asked = (procedure.documents[document]?.approval ?? []).length > 0;
  return asked && chain.every(({ fineAtLeastFen }) => fineAtLeastFen !== undefined) ? nobodyLeft() : undefined;
}

/** Who may approve a paper: the office's roles that do not draft it. */
export function approvers(procedure: Procedure): readonly string[] {
  const office = new Set(["reviewer", "head"]);
  return Object.keys(procedure.roles).filter((role) => office.has(role));
}

function unknownRole(procedure: Procedure, role: string, roles: readonly string[]): Refusal {
  const names = roles.map((each) => procedure.roles[each] ?? { zh: each, en: each });
  const own = procedure.roles[role];
  return refuse(
    "role-cannot-approve",
    [
      own === undefined ? `“${procedure.name.zh}”没有“${role}”这一身份。` : `${own.zh}不能审批文书。`,
      own === undefined
        ? `The procedure "${procedure.name.en}" has no role "${role}".`
        : `The role "${own.en}" does not approve papers.`,
    ],
    [`请选择：${names.map(({ zh }) => zh).join("、")}。`, `Choose one of: ${names.map(({ en }) => en).join(", ")}.`],
    cite("house", "1"),
  );
}

function roleTwice(procedure: Procedure, role: string): Refusal {
  const name = procedure.roles[role] ?? { zh: role, en: role };
  return refuse(
    "role-twice",
    [`审批流程中重复出现${name.zh}。`, `The chain names the role "${name.en}" twice.`],
    ["每一身份只列一次。", "Name each role once."],
    cite("house", "1"),
  );
}

function nobodyLeft(): Refusal {
  return refuse(
    "nobody-approves",
    [
      "此文书须经起草人以外的人审批，流程中至少有一人不附条件。",
      "This paper is approved by another person than its author: one step at least must have no condition.",
    ],
    ["请加入一名不附条件的审批人。", "Add an approver without a condition."],
    cite("house", "1"),
  );
}
