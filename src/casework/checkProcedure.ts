import { Bilingual } from "#law";
import { type ActionSpec, type Procedure, targetsOf } from "./procedure.ts";
import { stagePicture } from "./stagePicture.ts";

/** What the compiler cannot see in a procedure, each fault in a sentence; empty when it is sound. */
export function checkProcedure(procedure: Procedure): readonly string[] {
  return [
    ...stages(procedure),
    ...clocks(procedure),
    ...documents(procedure),
    ...actions(procedure),
    ...words(procedure),
  ];
}

function* stages(procedure: Procedure): Generator<string> {
  const { nodes, edges } = stagePicture(procedure);
  const reached = new Set<string>([procedure.start]);
  // A set grows while it is walked: each stage reached is visited in turn.
  for (const stage of reached) for (const edge of edges) if (edge.from === stage) reached.add(edge.to);
  for (const { id, closing } of nodes) {
    if (!reached.has(id)) yield `stage "${id}" cannot be reached from "${procedure.start}"`;
    const leaves = edges.some((edge) => edge.from === id);
    if (closing === undefined && !leaves) yield `stage "${id}" has no closing form, and no action leads out of it`;
  }
  if (nodes.every((node) => node.closing === undefined)) yield "no stage has a closing form: a case could never end";
  for (const [name, spec] of Object.entries(procedure.actions)) {
    for (const stage of spec.from) {
      if (procedure.stages[stage]?.closing) yield `action "${name}" starts from "${stage}", where the case is closed`;
    }
  }
}

function* clocks(procedure: Procedure): Generator<string> {
  const specs = Object.values(procedure.actions);
  const started = new Set(specs.flatMap(startable));
  const resumed = new Set(specs.flatMap(resumable));
  for (const [id, clock] of Object.entries(procedure.clocks)) {
    if (!started.has(id)) yield `no action starts the clock "${id}" (a function \`starts\` names it in \`mayStart\`)`;
    if (!Number.isSafeInteger(clock.length) || clock.length < 1)
      yield `the length of the clock "${id}" is not a whole number above zero`;
    for (const role of clock.toldTo ?? []) {
      if (!Object.hasOwn(procedure.roles, role)) yield `the clock "${id}" is told to "${role}", which is no role here`;
    }
    if (clock.extension !== undefined && !specs.some((spec) => spec.extends === id)) {
      yield `the clock "${id}" can be extended by law, but no action extends it`;
    }
  }
  for (const [name, spec] of Object.entries(procedure.actions)) {
    for (const clock of suspendable(spec)) {
      if (!resumed.has(clock)) yield `action "${name}" suspends the clock "${clock}", which nothing resumes`;
    }
    if (spec.extends !== undefined && procedure.clocks[spec.extends]?.extension === undefined) {
      yield `action "${name}" extends the clock "${spec.extends}", which has no extension`;
    }
    const targets = targetsOf(spec);
    const closes = targets.length > 0 && targets.every((stage) => procedure.stages[stage]?.closing !== undefined);
    if (closes && startable(spec).length > 0) yield `action "${name}" closes the case, yet starts a clock`;
  }
}

function* documents(procedure: Procedure): Generator<string> {
  const issued = new Set(Object.values(procedure.actions).flatMap(issuable));
  for (const id of Object.keys(procedure.documents)) {
    if (!issued.has(id))
      yield `no action issues the document "${id}" (a function \`documents\` names it in \`mayIssue\`)`;
    for (const role of [
      ...(procedure.documents[id]?.approval ?? []),
      ...(procedure.documents[id]?.addressedTo ?? []),
    ]) {
      if (!Object.hasOwn(procedure.roles, role))
        yield `document "${id}" names the role "${role}", which there is none of`;
    }
    if (procedure.documents[id]?.approval !== undefined && (procedure.drafters ?? []).length === 0)
      yield `document "${id}" is to be approved, yet the procedure names no drafters`;
  }
}

function* actions(procedure: Procedure): Generator<string> {
  const { sealing, publicCopies: copies } = procedure;
  for (const role of [sealing?.by, sealing?.lifts, copies?.by, copies?.approve].flatMap((roles) => roles ?? [])) {
    if (!Object.hasOwn(procedure.roles, role))
      yield `sealing or public copies name the role "${role}", which there is none of`;
  }
  for (const [name, spec] of Object.entries(procedure.actions)) {
    if (
      ["correct", "remind", "overdue", "split-off", "import", "seal", "lift-seal"].includes(name) ||
      name.startsWith("paper-")
    )
      yield `"${name}" is an action of the engine itself`;
    if (spec.by.length === 0) yield `nobody may take the action "${name}"`;
    if (spec.from.length === 0) yield `action "${name}" belongs to no stage`;
    if (!/^[A-Z][A-Za-z0-9]*$/.test(spec.event))
      yield `action "${name}" leaves "${spec.event}"; a past fact reads "CaseFiled"`;
    for (const other of spec.notSameAs ?? []) {
      if (!Object.hasOwn(procedure.actions, other))
        yield `action "${name}" names "${other}" in notSameAs, which is no action`;
    }
  }
}

/** Both languages wherever a reader sees a name. */
function* words(procedure: Procedure): Generator<string> {
  const groups = {
    stage: procedure.stages,
    clock: procedure.clocks,
    document: procedure.documents,
    action: procedure.actions,
  };
  const named: [string, unknown][] = [
    ["the procedure", procedure.name],
    ...Object.entries(procedure.roles).map(([id, name]): [string, unknown] => [`role "${id}"`, name]),
    ...Object.entries(groups).flatMap(([kind, group]) =>
      Object.entries(group).map(([id, { name }]): [string, unknown] => [`${kind} "${id}"`, name]),
    ),
    ...Object.entries(procedure.stages).flatMap(([id, { closing }]): [string, unknown][] =>
      closing === undefined ? [] : [[`the closing form of "${id}"`, closing]],
    ),
  ];
  for (const [what, name] of named) {
    if (!Bilingual.safeParse(name).success) yield `${what} lacks its name in Chinese or English`;
  }
}

function startable(spec: ActionSpec): readonly string[] {
  return typeof spec.starts === "function" ? (spec.mayStart ?? []) : (spec.starts ?? []).map((start) => start.clock);
}

/** What it pauses until something resumes it: a pause of known days ends by itself. */
function suspendable({ suspends, maySuspend = [] }: ActionSpec): readonly string[] {
  if (typeof suspends === "function") return maySuspend;
  return suspends === undefined || suspends.until !== undefined ? [] : suspends.clocks;
}

function resumable({ resumes, mayResume = [] }: ActionSpec): readonly string[] {
  return typeof resumes === "function" ? mayResume : (resumes ?? []);
}

function issuable(spec: ActionSpec): readonly string[] {
  if (typeof spec.documents === "function") return spec.mayIssue ?? [];
  return (spec.documents ?? []).map((order) => (typeof order === "string" ? order : order.document));
}
