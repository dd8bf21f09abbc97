import { routes } from "#contract";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { DueIn } from "../cases/DueIn.tsx";
import { useMe } from "../people/useMe.ts";
import { Filters } from "../ui/Filters.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ComplaintTag } from "./ComplaintTag.tsx";
import { AskButtons } from "./AskButtons.tsx";
import { useComplain } from "./useComplain.ts";
import { useFilingTitle } from "./useFilingTitle.ts";

const kinds = ["complaint", "adjudication", "mediation"] as const;
const states = ["draft", "sent", "taken-in", "withdrawn"] as const;

/** A holder's complaints; for an office those that were sent to it, the oldest first. */
export function ComplaintsPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const { state, kind } = useSearch({ from: "/desk/complaints" });
  const navigate = useNavigate({ from: "/complaints" });
  const mine = me?.office === null;
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const pages = usePages(routes.complaints.list, {
    query: { limit: 50, ...(state === undefined ? {} : { state }), ...(kind === undefined ? {} : { kind }) },
  });
  const complain = useComplain();
  const title = useFilingTitle();
  return (
    <Page
      title={t("complaints.title")}
      lead={t(mine ? "complaints.mineLead" : "complaints.officeLead")}
      action={
        mine && (
          <>
            <Button type="primary" loading={complain.pending} onClick={() => complain.start({})}>
              {t("complaints.write")}
            </Button>
            <AskButtons begin={complain} />
          </>
        )
      }
    >
      {complain.error && <RefusalBox error={complain.error} />}
      <Filters>
        <Select
          aria-label={t("complaints.state")}
          className="select-wide"
          value={state ?? "all"}
          options={[
            { value: "all", label: t("complaints.allStates") },
            ...states
              .filter((one) => mine || one !== "draft")
              .map((one) => ({ value: one, label: t(`complaints.states.${one}`) })),
          ]}
          onChange={(value) =>
            void navigate({ search: { kind, state: states.find((one) => one === value) }, replace: true })
          }
        />
        <Select
          aria-label={t("requests.kind")}
          className="select-wide"
          value={kind ?? "all"}
          options={[
            { value: "all", label: t("requests.anyKind") },
            ...kinds.map((one) => ({ value: one, label: t(`requests.kinds.${one}`) })),
          ]}
          onChange={(value) =>
            void navigate({ search: { state, kind: kinds.find((one) => one === value) }, replace: true })
          }
        />
      </Filters>
      <PagedRows
        caption={t("complaints.title")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t("complaints.none")}
        columns={[
          {
            key: "about",
            title: t("complaints.respondent"),
            cell: (one) => (
              <Link to="/complaints/$id" params={{ id: one.id }}>
                {title(one)}
              </Link>
            ),
          },
          { key: "mark", title: t("complaints.subject"), cell: (one) => (one.subject === "" ? "—" : one.subject) },
          mine
            ? { key: "office", title: t("complaints.office"), cell: (one) => (one.office ? say(one.office) : "—") }
            : { key: "holder", title: t("complaints.holder"), cell: (one) => one.holderName },
          {
            key: "listings",
            title: t("complaints.listings"),
            right: true,
            cell: (one) => (one.kind === "complaint" ? one.listings : "—"),
          },
          { key: "sent", title: t("complaints.sentAt"), cell: (one) => <Moment at={one.sentAt} day /> },
          {
            key: "due",
            title: t("complaints.due"),
            cell: (one) => <DueIn due={one.due} today={status.data?.today} />,
          },
          { key: "state", title: t("complaints.state"), cell: (one) => <ComplaintTag state={one.state} /> },
        ]}
      />
    </Page>
  );
}
