import { type ReplyOf, routes } from "#contract";
import { type ExpertRole, expertKinds, expertRoles, ExpertDetails, leaveReasons } from "#procedures";
import { Link, useParams } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { useState } from "react";
import { procedureName } from "../cases/procedures.ts";
import { StageTag } from "../cases/StageTag.tsx";
import { fieldsOf } from "../forms/drawnAs.ts";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Day } from "../ui/Day.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ExpertDrawer } from "./ExpertDrawer.tsx";
import { fieldNames, useRoleNames } from "./names.ts";
import { StandingTag } from "./StandingTag.tsx";

type Expert = ReplyOf<typeof routes.experts.one>;

/** Who is this, what ties it to whom, what has it to do, and who wrote that? */
export function ExpertPage() {
  const { t } = useWords();
  const { id } = useParams({ from: "/desk/experts/$id" });
  const expert = useCall(routes.experts.one, { params: { id } });
  const [editing, setEditing] = useState(false);
  const officeName = useOfficeName();
  const roleNames = useRoleNames();
  const { data } = expert;
  return (
    <Page
      title={data?.name ?? t("shell.experts")}
      lead={
        data && (
          <>
            {roleNames(data.roles)} · {officeName(data.officePath)}
            {!data.mayEdit && <> · {t("experts.readOnly")}</>}
          </>
        )
      }
      action={
        data?.mayEdit === true && (
          <Button type="primary" onClick={() => setEditing(true)}>
            {t("experts.edit")}
          </Button>
        )
      }
    >
      <Loaded query={expert}>
        {(one) => (
          <div className="columns">
            <div>
              <Details one={one} />
              <Services one={one} />
            </div>
            <div>
              <Changes one={one} />
            </div>
          </div>
        )}
      </Loaded>
      {editing && data && (
        <ExpertDrawer expert={data} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
      )}
    </Page>
  );
}

function Details({ one }: { readonly one: Expert }) {
  const { t, say } = useWords();
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const lines = (texts: readonly string[]) =>
    texts.length === 0 ? (
      "—"
    ) : (
      <ul className="plain-list">
        {texts.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    );
  const spans = (ties: Expert["employers"]) =>
    ties.map(({ name, from, until }) => (from || until ? `${name}（${from ?? "…"}—${until ?? "…"}）` : name));
  return (
    <Sheet title={t("experts.details")} side={<StandingTag of={one} today={status.data?.today} />}>
      <Fields
        of={[
          [t("experts.kind"), say(expertKinds[one.kind])],
          [t("experts.code"), one.code ?? "—"],
          [t("experts.fields"), fieldNames(one.fields, say)],
          [t("experts.region"), one.region ?? "—"],
          [t("experts.since"), <Day key="since" on={one.since} />],
          [t("experts.load"), <span key="load" className="number">{`${one.serving} / ${one.served}`}</span>],
          [t("experts.employers"), lines(spans(one.employers))],
          [t("experts.clients"), lines(spans(one.clients))],
          [
            t("experts.earlier"),
            lines(
              one.cases.map(({ number, parties, right }) =>
                [number, ...parties, ...(right ? [right] : [])].join(" · "),
              ),
            ),
          ],
          [t("experts.patents"), lines(one.patents.map(({ number, with: others }) => [number, ...others].join(" · ")))],
        ]}
      />
    </Sheet>
  );
}

function Services({ one }: { readonly one: Expert }) {
  const { t, say } = useWords();
  return (
    <Sheet title={t("experts.cases")} side={<span className="number muted">{one.services.length}</span>}>
      <Rows
        caption={t("experts.cases")}
        rows={one.services}
        keyOf={(each) => `${each.caseId} ${each.role} ${each.on}`}
        empty={t("experts.noCases")}
        columns={[
          {
            key: "case",
            title: t("cases.number"),
            cell: (each) => (
              <Link to="/cases/$id" params={{ id: each.caseId }} className="number">
                {each.number}
              </Link>
            ),
          },
          { key: "title", title: t("cases.title"), cell: (each) => each.title },
          { key: "procedure", title: t("cases.procedure"), cell: (each) => say(procedureName(each.procedure)) },
          {
            key: "stage",
            title: t("cases.stage"),
            cell: (each) => <StageTag procedure={each.procedure} stage={each.stage} />,
          },
          { key: "role", title: t("experts.roles"), cell: (each) => say(expertRoles[each.role as ExpertRole]) },
          { key: "on", title: t("experts.drawn"), cell: (each) => <Day on={each.on} /> },
          {
            key: "until",
            title: t("experts.standing"),
            cell: (each) =>
              each.until === null ? (
                <Tag color="success">{t("experts.serving")}</Tag>
              ) : (
                t("experts.left", { on: each.until, why: say(leaveReasons[each.why as keyof typeof leaveReasons]) })
              ),
          },
        ]}
      />
    </Sheet>
  );
}

/** Who made the entry what it is, the latest first, and what each changed. */
function Changes({ one }: { readonly one: Expert }) {
  const { t } = useWords();
  const changed = useChanged();
  if (one.changes.length === 0) return <Empty />;
  return (
    <Sheet title={t("experts.changes")}>
      <ul className="lines">
        {one.changes.map((change, index) => (
          <li key={change.version} className="line">
            <div className="line-main">
              {t("experts.change", { n: change.version, by: change.by })}
              <div className="line-note">{changed(change.details, one.changes[index + 1]?.details)}</div>
            </div>
            <span className="muted">
              <Moment at={change.at} />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function useChanged() {
  const { t, say, language } = useWords();
  return (now: ExpertDetails, before: ExpertDetails | undefined): string => {
    if (before === undefined) return t("experts.entered");
    const names = fieldsOf(ExpertDetails)
      .filter(
        ({ name }) =>
          JSON.stringify(now[name as keyof ExpertDetails]) !== JSON.stringify(before[name as keyof ExpertDetails]),
      )
      .map(({ label }) => say(label.title));
    return t("experts.changed", { what: names.join(language === "zh" ? "、" : ", ") });
  };
}
