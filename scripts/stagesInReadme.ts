import { type Procedure, stagePicture } from "#casework";

const [begin, end] = ["<!-- stages: npx tsx scripts/make-stage-pictures.ts -->", "<!-- end of stages -->"];

/** A README with the picture of the procedure's stages between its marks, or after its first paragraph where it has none. */
export function withStages(text: string, procedure: Procedure): string {
  const picture = `${begin}\n\`\`\`mermaid\n${drawn(procedure)}\n\`\`\`\n${end}`;
  const at = text.indexOf(begin);
  if (at !== -1) return text.slice(0, at) + picture + text.slice(text.indexOf(end, at) + end.length);
  const paragraph = text.indexOf("\n\n", text.indexOf("\n\n") + 2);
  return `${text.slice(0, paragraph)}\n\n${picture}${text.slice(paragraph)}`;
}

/** The main line in bold frames, closing stages rounded. Steps that many stages have in common are drawn once, through "several stages". */
function drawn(procedure: Procedure): string {
  const { nodes, edges } = stagePicture(procedure);
  const idOf = (id: string) => `s_${id.replaceAll("-", "_")}`;
  const main = nodes.filter(({ aside }) => !aside).map(({ id }) => id);
  const ahead = edges.filter(({ from, to }) => main.includes(from) && main.indexOf(to) > main.indexOf(from));
  const others = edges.filter((edge) => !ahead.includes(edge));
  const many = (end: "from" | "to", id: string) => others.filter((edge) => edge[end] === id).length > 3;
  const arrows = [...ahead, ...others].map((edge) => {
    if (ahead.includes(edge)) return `${idOf(edge.from)} --> ${idOf(edge.to)}`;
    if (many("to", edge.to)) return `several --> ${idOf(edge.to)}`;
    if (many("from", edge.from)) return `${idOf(edge.from)} --> several`;
    return `${idOf(edge.from)} --> ${idOf(edge.to)}`;
  });
  const lines = nodes.map(({ id, name, closing }) => {
    const words = `"${name.zh}<br/>${name.en}"`;
    return closing === undefined ? `${idOf(id)}[${words}]` : `${idOf(id)}([${words}])`;
  });
  if (arrows.some((arrow) => arrow.includes("several"))) lines.push('several{{"多个环节<br/>several stages"}}');
  const styles = ["classDef main stroke-width:3px", `class ${main.map(idOf).join(",")} main`];
  return ["flowchart LR", ...[...lines, ...new Set(arrows), ...styles].map((line) => `  ${line}`)].join("\n");
}
