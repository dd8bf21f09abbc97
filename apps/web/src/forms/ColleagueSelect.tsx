import { type ReplyOf, routes } from "#contract";
import { Input, Select } from "antd";
import { may, useMe } from "../people/useMe.ts";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly many?: boolean;
}

/** Somebody of the own office, by account. A party is not told who works there: it writes the name that the papers give. */
export function ColleagueSelect({ id, value, onChange, many }: Props) {
  const { t } = useWords();
  const { me } = useMe();
  const outside = may(me, "right-holder");
  const colleagues = useCall(routes.people.colleagues, {}, { enabled: !outside });
  // Whoever assigns sees beside each name how much lies there already.
  const loads = useCall(routes.staff.workload, {}, { enabled: may(me, "head") });
  const labelOf = (person: { readonly id: string; readonly name: string }) => {
    const load = loads.data?.items.find((each) => each.person?.id === person.id);
    if (load === undefined) return person.name;
    const { name } = person;
    const { open, overdue, onLeaveUntil } = load;
    const label = t("staff.loadBeside", { name, open, overdue });
    return onLeaveUntil === null ? label : `${label} · ${t("staff.onLeaveUntil")} ${onLeaveUntil}`;
  };
  if (outside) {
    return (
      <Input
        id={id}
        value={typeof value === "string" ? value : ""}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Select
      id={id}
      className="wide"
      {...(many === true ? { mode: "multiple" as const } : {})}
      value={value === "" ? null : (value ?? (many === true ? [] : null))}
      loading={colleagues.isPending}
      placeholder={t("cases.chooseColleague")}
      notFoundContent={t("ui.empty")}
      showSearch={{ optionFilterProp: "label" }}
      options={(colleagues.data?.items ?? [])
        .filter(worksOnCases)
        .map((person) => ({ value: person.id, label: labelOf(person) }))}
      onChange={(next: unknown) => onChange(next ?? undefined)}
    />
  );
}

function worksOnCases({ roles }: ReplyOf<typeof routes.people.colleagues>["items"][number]): boolean {
  return roles.some((role) => role === "officer" || role === "reviewer" || role === "head");
}
