import type { DeclarationView } from "#contract";
import type { Declaration } from "#screening";

export interface DeclarationSeen {
  readonly id: string;
  readonly body: Declaration;
  readonly receivedAt: string;
  readonly intakeSha256: string;
}

/** Of the table `declaration d`. */
export const declarationSeenColumns = `d.id, d.body, d.received_at as "receivedAt", d.intake_sha256 as "intakeSha256"`;

/** As the page and the command line show it: what was not declared is null. */
export function declarationView({ body, id, intakeSha256, receivedAt }: DeclarationSeen): DeclarationView {
  const { consignor, declaredOn, direction, goods, line, number, port } = body;
  return {
    id,
    number,
    line,
    declaredOn,
    direction,
    channel: body.channel ?? null,
    port,
    transport: body.transport ?? null,
    consignor,
    consignee: body.consignee ?? null,
    from: body.from ?? null,
    through: [...(body.through ?? [])],
    to: body.to ?? null,
    hsCode: body.hsCode ?? null,
    goods,
    declaredBrand: body.declaredBrand ?? null,
    quantity: body.quantity ?? null,
    unit: body.unit ?? null,
    valueFen: body.valueFen ?? null,
    currency: body.currency ?? null,
    valueCnyFen: body.valueCnyFen ?? null,
    receivedAt,
    intakeSha256,
  };
}
