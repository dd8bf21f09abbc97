import type { Complaint, ComplaintDraft } from "#contract";
import { Fields } from "../ui/Fields.tsx";
import { Money } from "../ui/Money.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

/** A complaint as it was sent. */
export function ComplaintRead({ complaint, body }: { readonly complaint: Complaint; readonly body: ComplaintDraft }) {
  const { t, say } = useWords();
  return (
    <>
      <Sheet title={t("complaints.facts")}>
        <p className="written">{body.facts}</p>
        <Fields
          of={[
            [t("complaints.mark"), complaint.subject],
            [t("complaints.office"), complaint.office ? say(complaint.office) : "—"],
            [t("complaints.contact"), `${body.contact.name} ${body.contact.phone}`],
          ]}
        />
      </Sheet>
      <Sheet title={t("complaints.whom")}>
        <ul className="lines">
          {body.respondents.map(({ name, address }) => (
            <li key={name + address} className="line">
              <span className="line-main">{name}</span>
              <span className="muted">{address}</span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={t("complaints.what")} side={<span className="number muted">{body.listings.length}</span>}>
        <Rows
          caption={t("complaints.what")}
          rows={body.listings.map((one, at) => ({ ...one, at }))}
          keyOf={({ at }) => String(at)}
          columns={[
            { key: "title", title: t("complaints.listingTitle"), cell: (one) => one.title },
            { key: "url", title: t("complaints.url"), cell: (one) => <span className="code">{one.url}</span> },
            { key: "seller", title: t("complaints.seller"), cell: (one) => one.seller },
            {
              key: "price",
              title: t("complaints.price"),
              right: true,
              cell: ({ priceFen }) => (priceFen === undefined ? "—" : <Money fen={priceFen} />),
            },
          ]}
        />
      </Sheet>
    </>
  );
}
