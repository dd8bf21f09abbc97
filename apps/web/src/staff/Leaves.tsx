import { type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Day } from "../ui/Day.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { TakeLeave } from "./TakeLeave.tsx";

type Leave = ReplyOf<typeof routes.staff.leaves>["items"][number];

/** Who is away, who stands in; recording a leave, ending it. */
export function Leaves() {
  const { t } = useWords();
  const client = useQueryClient();
  const [taking, setTaking] = useState(false);
  const leaves = useCall(routes.staff.leaves, {});
  const refresh = async () => {
    for (const route of [routes.staff.leaves, routes.staff.workload, routes.cases.workbench])
      await client.invalidateQueries({ queryKey: keyOf(route) });
  };
  const end = useSend(routes.staff.endLeave, refresh);
  return (
    <Sheet
      title={t("staff.leaves")}
      side={
        <Button type="primary" onClick={() => setTaking(true)}>
          {t("staff.take")}
        </Button>
      }
    >
      <p className="muted">{t("staff.leavesLead")}</p>
      {end.error && <RefusalBox error={end.error} />}
      <Loaded query={leaves}>
        {({ items }) => (
          <Rows
            caption={t("staff.leaves")}
            rows={items}
            keyOf={(leave) => leave.id}
            empty={t("staff.noLeaves")}
            columns={[
              { key: "person", title: t("staff.whose"), cell: (leave) => leave.person.name },
              { key: "from", title: t("staff.from"), cell: (leave) => <Day on={leave.from} /> },
              { key: "until", title: t("staff.until"), cell: (leave) => <Day on={leave.until} /> },
              {
                key: "deputy",
                title: t("staff.deputy"),
                cell: (leave) => leave.deputy?.name ?? <span className="muted">{t("staff.noDeputy")}</span>,
              },
              { key: "reason", title: t("staff.reason"), cell: (leave) => leave.reason ?? "—" },
              { key: "state", title: t("staff.state"), cell: (leave) => t(`staff.states.${leave.state}`) },
              {
                key: "do",
                title: t("ui.actions"),
                cell: (leave: Leave) =>
                  leave.mayEnd && (
                    <Button size="small" onClick={() => end.mutate({ params: { id: leave.id } })}>
                      {t(leave.state === "coming" ? "staff.callOff" : "staff.end")}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {taking && (
        <TakeLeave
          onClose={() => setTaking(false)}
          onTaken={() => {
            setTaking(false);
            void refresh();
          }}
        />
      )}
    </Sheet>
  );
}
