import { type ReplyOf, routes } from "#contract";
import { Button } from "antd";
import { useState } from "react";
import { Loaded } from "../../ui/Loaded.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { TemplateDrawer } from "./TemplateDrawer.tsx";
import { TemplateState } from "./TemplateState.tsx";

type Row = ReplyOf<typeof routes.templates.list>["items"][number];

/** Every document of every procedure, with the Word template its papers are made from and whose it is. */
export function Templates({ mayChange }: { readonly mayChange: boolean }) {
  const { t, say } = useWords();
  const [open, setOpen] = useState<Row>();
  const templates = useCall(routes.templates.list, {});
  return (
    <>
      <p className="muted">{t("templates.lead")}</p>
      <Loaded query={templates}>
        {({ items }) => (
          <Rows
            caption={t("templates.title")}
            rows={items}
            keyOf={(one) => `${one.procedure} ${one.kind}`}
            columns={[
              { key: "name", title: t("templates.document"), cell: (one) => say(one.name) },
              { key: "procedure", title: t("cases.procedure"), cell: (one) => say(one.procedureName) },
              { key: "state", title: t("templates.state"), cell: (one) => <TemplateState row={one} /> },
              {
                key: "since",
                title: t("templates.since"),
                cell: (one) =>
                  one.since === null ? (
                    "—"
                  ) : (
                    <>
                      <Moment at={one.since} /> · {one.by}
                    </>
                  ),
              },
              {
                key: "open",
                title: t("ui.actions"),
                cell: (one) => (
                  <Button
                    size="small"
                    onClick={() => setOpen(one)}
                    aria-label={t("templates.openOne", {
                      what: t(mayChange ? "templates.change" : "templates.open"),
                      name: say(one.name),
                      procedure: say(one.procedureName),
                    })}
                  >
                    {t(mayChange ? "templates.change" : "templates.open")}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {open && <TemplateDrawer row={open} mayChange={mayChange} onClose={() => setOpen(undefined)} />}
    </>
  );
}
