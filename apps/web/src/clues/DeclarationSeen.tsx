import type { DeclarationView } from "#contract";
import { declarationChannels, declarationDirections } from "#screening";
import { Day } from "../ui/Day.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Marked } from "../ui/Marked.tsx";
import { Money } from "../ui/Money.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import type { Finding } from "./ListingSeen.tsx";

interface Props {
  readonly declaration: DeclarationView;
  readonly spans: Finding["spans"];
}

/** A line of a customs declaration as it was declared, with the words that matched. */
export function DeclarationSeen({ declaration, spans }: Props) {
  const { t, say } = useWords();
  const of = (field: string) => spans.filter((span) => span.field === field);
  const { channel, consignee, declaredBrand, hsCode, transport, valueCnyFen } = declaration;
  const route = [declaration.from, ...declaration.through, declaration.to].filter((place) => place !== null);
  const given = (name: string, value: string | null) => (value === null ? [] : [[name, value] as const]);
  return (
    <Sheet title={t("declarations.asSeen")}>
      <p className="listing-title">
        <Marked text={declaration.goods} spans={of("goods")} />
      </p>
      <Fields
        of={[
          [
            t("declarations.number"),
            <span key="number" className="number">
              {declaration.number} {t("declarations.line", { n: declaration.line })}
            </span>,
          ],
          [t("declarations.declaredOn"), <Day key="day" on={declaration.declaredOn} />],
          [t("declarations.direction"), say(declarationDirections[declaration.direction])],
          ...(channel === null ? [] : [[t("declarations.channel"), say(declarationChannels[channel])] as const]),
          [t("declarations.port"), declaration.port],
          ...given(t("declarations.transport"), transport),
          [t("declarations.consignor"), declaration.consignor],
          ...given(t("declarations.consignee"), consignee),
          ...(route.length === 0 ? [] : [[t("declarations.route"), route.join(" → ")] as const]),
          ...given(t("declarations.hsCode"), hsCode),
          [
            t("declarations.declaredBrand"),
            declaredBrand === null ? "—" : <Marked key="brand" text={declaredBrand} spans={of("declaredBrand")} />,
          ],
          [t("declarations.quantity"), <Quantity key="quantity" of={declaration} />],
          [t("declarations.value"), <Value key="value" of={declaration} />],
          ...(valueCnyFen === null
            ? []
            : [[t("declarations.valueCny"), <Money key="cny" fen={valueCnyFen} />] as const]),
          [t("declarations.hash"), <Hash key="hash" value={declaration.intakeSha256} />],
        ]}
      />
    </Sheet>
  );
}

function Quantity({ of }: { readonly of: DeclarationView }) {
  if (of.quantity === null) return <span className="muted">—</span>;
  return (
    <span className="number">
      {of.quantity.toLocaleString("en")} {of.unit ?? ""}
    </span>
  );
}

/** In the currency of the declaration. */
export function Value({ of }: { readonly of: DeclarationView }) {
  if (of.valueFen === null || of.currency === null || of.currency === "CNY") return <Money fen={of.valueFen} />;
  const amount = (of.valueFen / 100).toLocaleString("en", { minimumFractionDigits: 2 });
  return (
    <span className="number">
      {of.currency} {amount}
    </span>
  );
}
