import type { Complaint, ComplaintDraft } from "#contract";
import { LISTINGS_PER_COMPLAINT, readListingLines, type ReadLine } from "#screening";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { MoneyInput } from "../forms/MoneyInput.tsx";
import { useWords } from "../words/useWords.ts";

type Listings = ComplaintDraft["listings"];
type Listing = Listings[number];

interface Props {
  readonly value: Listings;
  readonly files: Complaint["files"];
  readonly onChange: (value: Listings) => void;
}

/** The listings complained of: pasted as a list, each line with its result, or typed one by one. */
export function ListingsInput({ value, files, onChange }: Props) {
  const { t } = useWords();
  const set = (at: number, more: Partial<Listing>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <>
      <p className="muted">{t("complaints.whatLead")}</p>
      <Paste value={value} onChange={onChange} />
      <ol className="listings">
        {value.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a listing is its place in the list; two may read alike
          <li key={at} className="list-item">
            <div className="listing-line">
              <Input
                aria-label={`${t("complaints.url")} ${at + 1}`}
                placeholder={t("complaints.url")}
                maxLength={2000}
                value={one.url}
                onChange={(event) => set(at, { url: event.target.value })}
              />
              <Input
                aria-label={`${t("complaints.listingTitle")} ${at + 1}`}
                placeholder={t("complaints.listingTitle")}
                maxLength={500}
                value={one.title}
                onChange={(event) => set(at, { title: event.target.value })}
              />
              <Input
                aria-label={`${t("complaints.seller")} ${at + 1}`}
                placeholder={t("complaints.seller")}
                maxLength={200}
                value={one.seller}
                onChange={(event) => set(at, { seller: event.target.value })}
              />
              <span className="listing-price">
                <label className="visually-hidden" htmlFor={`price-${at}`}>
                  {t("complaints.price")} {at + 1}
                </label>
                <MoneyInput
                  id={`price-${at}`}
                  fen={one.priceFen}
                  onChange={(priceFen) =>
                    onChange(
                      value.map((each, index) => (index === at ? changed(each, { priceFen, file: each.file }) : each)),
                    )
                  }
                />
              </span>
              {files.length > 0 && (
                <Select
                  aria-label={`${t("complaints.screenshot")} ${at + 1}`}
                  className="select-wide"
                  allowClear
                  placeholder={t("complaints.screenshot")}
                  value={one.file ?? null}
                  options={files.map((file) => ({ value: file.id, label: file.name }))}
                  onChange={(file?: string | null) =>
                    onChange(
                      value.map((each, index) =>
                        index === at ? changed(each, { priceFen: each.priceFen, file }) : each,
                      ),
                    )
                  }
                />
              )}
              <Button
                type="text"
                aria-label={`${t("ui.remove")} ${at + 1}`}
                onClick={() => onChange(value.filter((_, index) => index !== at))}
              >
                {t("ui.remove")}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button
        disabled={value.length >= LISTINGS_PER_COMPLAINT}
        onClick={() => onChange([...value, { url: "", title: "", seller: "", platform: "" }])}
      >
        {t("complaints.addListing")}
      </Button>
    </>
  );
}

/** The listing with another price and screenshot; what there is none of is absent, not empty. */
function changed(
  { url, title, seller, platform }: Listing,
  { priceFen, file }: { readonly priceFen: number | undefined; readonly file: string | null | undefined },
): Listing {
  return {
    url,
    title,
    seller,
    platform,
    ...(priceFen === undefined ? {} : { priceFen }),
    ...(file === undefined || file === null ? {} : { file }),
  };
}

function Paste({ value, onChange }: Pick<Props, "value" | "onChange">) {
  const { t, say } = useWords();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(value.length === 0);
  const [read, setRead] = useState<readonly ReadLine[]>();
  const refused = read?.filter((one) => one.kind === "refused") ?? [];
  const take = () => {
    const lines = readListingLines(text);
    const known = new Set(value.map(({ url }) => url).filter((url) => url !== ""));
    const good = lines.flatMap((one) => (one.kind === "read" && !known.has(one.listing.url) ? [one.listing] : []));
    const room = LISTINGS_PER_COMPLAINT - value.length;
    onChange([...value, ...good.slice(0, room)]);
    setRead(lines);
    // What could not be read stays, to be mended where it stands.
    const wrong = new Set(lines.flatMap((one) => (one.kind === "refused" ? [one.line] : [])));
    setText(
      text
        .split(/\r\n|\r|\n/)
        .filter((_, index) => wrong.has(index + 1))
        .join("\n"),
    );
  };
  return (
    <details className="paste" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("complaints.paste")}</summary>
      <div className="field">
        <label htmlFor="paste">{t("complaints.paste")}</label>
        <p className="field-hint">{t("complaints.pasteHint")}</p>
        <Input.TextArea id="paste" rows={5} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <Button disabled={text.trim() === ""} onClick={take}>
        {t("complaints.readLines")}
      </Button>
      {read !== undefined && (
        <div role="status">
          <p>{t("complaints.linesRead", { read: read.length - refused.length, refused: refused.length })}</p>
          <ul className="against">
            {refused.map((one) => (
              <li key={one.line}>
                <strong>{t("complaints.lineWrong", { line: one.line })}</strong>{" "}
                {one.kind === "refused" && say(one.sentence)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
