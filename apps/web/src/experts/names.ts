import type { Bilingual } from "#law";
import { type ExpertRole, expertRoles } from "#procedures";
import { useWords } from "../words/useWords.ts";

/** Says the roles of an expert in one line. */
export function useRoleNames(): (roles: readonly ExpertRole[]) => string {
  const { say, language } = useWords();
  return (roles) => roles.map((role) => say(expertRoles[role])).join(language === "zh" ? "、" : ", ");
}

/** The fields in one line: an IPC symbol as it is, a Nice class by its number. */
export function fieldNames(fields: readonly string[], say: (name: Bilingual) => string): string {
  const named = fields.map((field) => {
    const nice = /^nice-(\d+)$/.exec(field)?.[1];
    return nice === undefined ? field : say({ zh: `尼斯第${nice}类`, en: `Nice ${nice}` });
  });
  return named.length === 0 ? "—" : named.join(say({ zh: "、", en: ", " }));
}
