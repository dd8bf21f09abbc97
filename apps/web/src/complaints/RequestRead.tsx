import type { AdjudicationDraft, Complaint, MediationDraft } from "#contract";
import { adjudicationWords, mediationWords } from "#procedures";
import { Day } from "../ui/Day.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Money } from "../ui/Money.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

interface Props<B> {
  readonly complaint: Complaint;
  readonly body: B;
}

/** A request as it was sent. */
export function RequestRead({ complaint, body }: Props<AdjudicationDraft | MediationDraft>) {
  const { t, say } = useWords();
  const { patent } = body;
  return (
    <>
      <Sheet title={t("requests.patent")}>
        <Fields
          of={[
            [t("requests.patentTitle"), patent.title],
            [
              t("requests.patentNumber"),
              <span key="number" className="number">
                {patent.number}
              </span>,
            ],
            [
              t("requests.patentKind"),
              patent.kind === undefined ? "—" : say(adjudicationWords.patentKinds[patent.kind]),
            ],
            [t("complaints.office"), complaint.office ? say(complaint.office) : "—"],
            [t("requests.requester"), complaint.holderName],
            [t("complaints.contact"), `${body.contact.name} ${body.contact.phone}`],
          ]}
        />
      </Sheet>
      <Sheet title={t("requests.against")}>
        <ul className="lines">
          {body.respondents.map(({ name, address, kind, abroad }) => (
            <li key={name + address} className="line">
              <div className="line-main">
                {name}
                <div className="line-note">
                  {say(adjudicationWords.partyKinds[kind])}
                  {abroad && ` · ${t("requests.abroad")}`}
                </div>
              </div>
              <span className="muted">{address}</span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={t("requests.matter")}>
        <p className="written">{body.matter}</p>
      </Sheet>
      <Sheet title={t("requests.reasons")}>
        <p className="written">{body.reasons}</p>
        {body.kind === "adjudication" ? <Adjudication body={body} /> : <Mediation body={body} />}
      </Sheet>
    </>
  );
}

function Adjudication({ body }: { readonly body: AdjudicationDraft }) {
  const { t, say, language } = useWords();
  const venue =
    body.venue === undefined ? "—" : [t(`requests.venues.${body.venue}`), body.place].filter((part) => part !== "");
  return (
    <Fields
      of={[
        [t("requests.standing"), body.standing === undefined ? "—" : say(adjudicationWords.standings[body.standing])],
        [t("requests.claims"), body.claims === "" ? "—" : body.claims],
        [
          t("requests.acts"),
          body.acts.map((act) => say(adjudicationWords.actKinds[act])).join(language === "zh" ? "、" : ", "),
        ],
        [t("requests.knownOn"), body.knownOn === undefined ? "—" : <Day key="known" on={body.knownOn} />],
        [t("requests.ongoing"), t(body.ongoing ? "ui.yes" : "ui.no")],
        [t("requests.otherRoute"), body.otherRoute === undefined ? "—" : t(`requests.otherRoutes.${body.otherRoute}`)],
        [t("requests.venue"), typeof venue === "string" ? venue : venue.join(" · ")],
        [t("requests.copies"), String(body.copies)],
      ]}
    />
  );
}

function Mediation({ body }: { readonly body: MediationDraft }) {
  const { t, say } = useWords();
  return (
    <Fields
      of={[
        [t("requests.disputeKind"), body.dispute === undefined ? "—" : say(mediationWords.disputeKinds[body.dispute])],
        [t("requests.amount"), body.claimFen === undefined ? "—" : <Money key="amount" fen={body.claimFen} />],
        [t("requests.finding"), body.findingNumber === "" ? "—" : body.findingNumber],
        [t("requests.joint"), t(body.joint ? "ui.yes" : "ui.no")],
      ]}
    />
  );
}
