import { type ReplyOf, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Day } from "../ui/Day.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

type Load = ReplyOf<typeof routes.staff.workload>["items"][number];

/** How much lies on whose desk; every number opens exactly its cases. */
export function Workload() {
  const { t, say } = useWords();
  const loads = useCall(routes.staff.workload, {}, { every: 60_000 });
  const offices = useCall(routes.people.offices, {}, { staleMs: 60_000 });
  const officeName = (path: string) => {
    const office = offices.data?.items.find((one) => one.path === path);
    return office === undefined ? path : say(office.name);
  };
  return (
    <Sheet title={t("staff.workload")}>
      <p className="muted">{t("staff.workloadLead")}</p>
      <Loaded query={loads}>
        {({ items }) => {
          const most = Math.max(1, ...items.map(({ open }) => open));
          const several = new Set(items.map(({ officePath }) => officePath)).size > 1;
          return (
            <Rows
              caption={t("staff.workload")}
              rows={items}
              keyOf={(load) => `${load.officePath} ${load.person?.id ?? ""}`}
              empty={t("staff.noLoad")}
              columns={[
                ...(several
                  ? [{ key: "office", title: t("staff.office"), cell: (load: Load) => officeName(load.officePath) }]
                  : []),
                { key: "person", title: t("staff.person"), cell: (load) => load.person?.name ?? t("staff.nobody") },
                { key: "bar", title: t("staff.workload"), cell: (load) => <Bar load={load} most={most} /> },
                { key: "open", title: t("staff.open"), right: true, cell: (load) => <Count load={load} /> },
                {
                  key: "overdue",
                  title: t("staff.overdue"),
                  right: true,
                  cell: (load) => <Count load={load} due="overdue" />,
                },
                {
                  key: "week",
                  title: t("staff.dueThisWeek"),
                  right: true,
                  cell: (load) => <Count load={load} due="week" />,
                },
                { key: "leave", title: t("staff.onLeave"), cell: (load) => <Away load={load} /> },
              ]}
            />
          );
        }}
      </Loaded>
    </Sheet>
  );
}

/** Beside its numbers a picture; those who hear the table hear the numbers. */
function Bar({ load, most }: { readonly load: Load; readonly most: number }) {
  const late = (load.overdue / most) * 100;
  return (
    <span className="load-bar" aria-hidden="true">
      <span className="load-bar-late" style={{ width: `${late}%` }} />
      <span className="load-bar-open" style={{ width: `${(load.open / most) * 100 - late}%` }} />
    </span>
  );
}

function Count({ load, due }: { readonly load: Load; readonly due?: "overdue" | "week" }) {
  const { t } = useWords();
  const count = due === undefined ? load.open : due === "overdue" ? load.overdue : load.dueThisWeek;
  if (count === 0) return <span className="muted">0</span>;
  const what = t(due === undefined ? "staff.open" : due === "overdue" ? "staff.overdue" : "staff.dueThisWeek");
  const search = {
    officePath: load.officePath,
    officer: load.person?.id ?? "nobody",
    open: "true" as const,
    ...(due === undefined ? {} : { due }),
  };
  return (
    <Link
      to="/cases"
      search={search}
      className={due === "overdue" ? "late" : due === "week" ? "due" : ""}
      aria-label={t("staff.casesOf", { what, name: load.person?.name ?? t("staff.nobody"), count })}
    >
      {count}
    </Link>
  );
}

function Away({ load }: { readonly load: Load }) {
  const { t } = useWords();
  if (load.onLeaveUntil === null) return null;
  return (
    <>
      {t("staff.onLeaveUntil")} <Day on={load.onLeaveUntil} /> · {load.deputy?.name ?? t("staff.noDeputy")}
    </>
  );
}
