import type { FindingView, ListingView } from "#contract";
import type { z } from "zod";
import { Fields } from "../ui/Fields.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Marked } from "../ui/Marked.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Money } from "../ui/Money.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

export type Listing = z.infer<typeof ListingView>;
export type Finding = z.infer<typeof FindingView>;

/** The listing as it came in, with the words that matched; its hash proves that it was not touched since. */
export function ListingSeen({ listing, spans }: { readonly listing: Listing; readonly spans: Finding["spans"] }) {
  const { t, say } = useWords();
  const marked = (field: string, text: string | null) =>
    text === null || text === "" ? "—" : <Marked text={text} spans={spans.filter((span) => span.field === field)} />;
  return (
    <Sheet title={t("clues.asSeen")}>
      <p className="listing-title">{marked("title", listing.title)}</p>
      {listing.description !== null && <p className="listing-text">{marked("description", listing.description)}</p>}
      <Fields
        of={[
          [t("clues.platform"), listing.platform],
          [t("clues.seller"), marked("seller", listing.seller)],
          [t("clues.price"), <Money key="price" fen={listing.priceFen} />],
          [t("clues.brand"), marked("brand", listing.brand)],
          [t("clues.category"), marked("category", listing.category)],
          [t("clues.seenAt"), <Moment key="seen" at={listing.seenAt ?? listing.receivedAt} />],
          ...(safeUrl(listing.url) === undefined
            ? []
            : [[t("clues.link"), <ListingLink key="link" url={listing.url ?? ""} />] as const]),
          [t("clues.hash"), <Hash key="hash" value={listing.intakeSha256} />],
          ...(listing.intent === null
            ? []
            : [
                [
                  t("clues.intent"),
                  listing.intentName === undefined ? listing.intent : say(listing.intentName),
                ] as const,
              ]),
        ]}
      />
    </Sheet>
  );
}

/** A listing's address comes from outside: only the web's own schemes become a link. */
function safeUrl(url: string | null): string | undefined {
  return url !== null && /^https?:\/\//i.test(url) ? url : undefined;
}

function ListingLink({ url }: { readonly url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener nofollow">
      {url}
    </a>
  );
}
