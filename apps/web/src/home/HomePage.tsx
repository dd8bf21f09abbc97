import { type Home, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import { DueIn } from "../cases/DueIn.tsx";
import { StageTag } from "../cases/StageTag.tsx";
import { ComplaintLine } from "../complaints/ComplaintLine.tsx";
import { useComplain } from "../complaints/useComplain.ts";
import { may, useMe } from "../people/useMe.ts";
import { Day } from "../ui/Day.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { NewsSheet } from "./NewsSheet.tsx";

/** A party's start page: what is asked of me, what have I not opened, where do my cases stand, what is new? */
export function HomePage() {
  const { t } = useWords();
  const { me } = useMe();
  const home = useCall(routes.home.read, {}, { every: 60_000 });
  const complain = useComplain();
  const complains = may(me, "right-holder", "agent");
  return (
    <Page
      title={t("home.title")}
      lead={
        <>
          {t("home.lead")} · <Day on={home.data?.today} />
        </>
      }
      action={
        complains && (
          <Button type="primary" loading={complain.pending} onClick={() => complain.start({})}>
            {t("home.complain")}
          </Button>
        )
      }
    >
      {complain.error && <RefusalBox error={complain.error} />}
      <Loaded query={home}>{(data) => <Body home={data} complains={complains} />}</Loaded>
    </Page>
  );
}

function Body({ home, complains }: { readonly home: Home; readonly complains: boolean }) {
  const { t } = useWords();
  const { me } = useMe();
  const asked = home.asked.length;
  const late = home.asked.some(({ deadline }) => deadline.state === "overdue");
  const running = home.cases.filter(({ closedAt }) => closedAt === null).length;
  return (
    <>
      <ul className="tiles">
        <Tile name={t("home.asked")} count={asked} tone={late ? "late" : asked > 0 ? "due" : ""} to="#asked" />
        <Tile
          name={t("home.unopened")}
          count={home.unopened.length}
          tone={home.unopened.length > 0 ? "due" : ""}
          to="#unopened"
        />
        <Tile name={t("home.running")} count={running} tone="" to="#cases" />
        {complains && <Tile name={t("home.rightsInForce")} count={home.rights.inForce} tone="" to="#rights" />}
      </ul>
      <div className="columns">
        <div>
          <Asked home={home} />
          <Unopened home={home} />
          <Cases home={home} />
        </div>
        <div>
          <NewsSheet home={home} />
          {complains && <Complaints home={home} />}
          {complains && may(me, "right-holder", "agent") && <Rights home={home} />}
        </div>
      </div>
    </>
  );
}

interface TileProps {
  readonly name: string;
  readonly count: number;
  readonly tone: string;
  readonly to: string;
}

function Tile({ name, count, tone, to }: TileProps) {
  return (
    <li>
      <a className="tile" href={to}>
        <span className={`tile-count number ${tone}`}>{count}</span>
        <span className="tile-name">{name}</span>
      </a>
    </li>
  );
}

function Asked({ home }: { readonly home: Home }) {
  const { t, say } = useWords();
  const nothing = home.asked.length === 0;
  return (
    <Anchored id="asked" title={t("home.asked")}>
      {nothing && <Empty title={t("home.nothingAsked")} />}
      <ul className="lines">
        {home.asked.map(({ deadline, ...one }) => (
          <li key={one.caseId + deadline.id} className="line">
            <div className="line-main">
              <Link to="/cases/$id" params={{ id: one.caseId }} className="line-title">
                {say(deadline.name)}
              </Link>
              <div className="line-note">
                {one.title} · <span className="number">{one.number}</span>
              </div>
            </div>
            <DueIn due={deadline.due} today={home.today} />
          </li>
        ))}
      </ul>
    </Anchored>
  );
}

function Unopened({ home }: { readonly home: Home }) {
  const { t, say } = useWords();
  return (
    <Anchored id="unopened" title={t("home.unopened")}>
      {home.unopened.length === 0 && <Empty title={t("home.nothingUnopened")} />}
      <ul className="lines">
        {home.unopened.map((one) => (
          <li key={one.documentId} className="line">
            <div className="line-main">
              <Link
                to="/cases/$id"
                params={{ id: one.caseId }}
                search={{ paper: one.documentId }}
                className="line-title"
              >
                {say(one.name)}
              </Link>
              <div className="line-note">{one.title}</div>
            </div>
            <span className="muted">
              <Moment at={one.issuedAt} day />
            </span>
          </li>
        ))}
      </ul>
    </Anchored>
  );
}

function Cases({ home }: { readonly home: Home }) {
  const { t, say } = useWords();
  return (
    <Anchored id="cases" title={t("home.cases")} side={<Link to="/cases">{t("home.allCases")}</Link>}>
      {home.cases.length === 0 && <Empty title={t("home.noCases")} />}
      <ul className="lines">
        {home.cases.map((one) => (
          <li key={one.id} className="line">
            <div className="line-main">
              <Link to="/cases/$id" params={{ id: one.id }} className="line-title">
                {one.title}
              </Link>
              <div className="line-note">
                <span className="number">{one.number}</span> · {say(one.office)}
              </div>
            </div>
            <span className="line-end">
              <StageTag procedure={one.procedure} stage={one.stage} />
            </span>
          </li>
        ))}
      </ul>
      {home.casesInAll > home.cases.length && (
        <p className="hint">{t("home.casesShown", { shown: home.cases.length, all: home.casesInAll })}</p>
      )}
    </Anchored>
  );
}

function Complaints({ home }: { readonly home: Home }) {
  const { t } = useWords();
  return (
    <Sheet title={t("home.complaints")} side={<Link to="/complaints">{t("shell.complaints")}</Link>}>
      {home.complaints.length === 0 && <Empty title={t("home.noComplaints")} />}
      <ul className="lines">
        {home.complaints.slice(0, 8).map((one) => (
          <ComplaintLine key={one.id} complaint={one} />
        ))}
      </ul>
    </Sheet>
  );
}

function Rights({ home }: { readonly home: Home }) {
  const { t } = useWords();
  const { marks, inForce, waiting } = home.rights;
  return (
    <Anchored id="rights" title={t("home.rights")} side={<Link to="/my/rights">{t("home.toRights")}</Link>}>
      <ul className="lines">
        <li className="line">
          <span>{t("home.rightsInForce")}</span>
          <span className="number">
            {inForce} / {marks}
          </span>
        </li>
        <li className="line">
          <span>{t("home.rightsWaiting")}</span>
          <span className="number">{waiting}</span>
        </li>
      </ul>
    </Anchored>
  );
}

interface AnchoredProps {
  readonly id: string;
  readonly title: string;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

function Anchored({ id, title, side, children }: AnchoredProps) {
  return (
    <div id={id} className="due-group">
      <Sheet title={title} side={side}>
        {children}
      </Sheet>
    </div>
  );
}
