import type { Problem } from "#contract";
import type { Bilingual } from "#law";
import { worldRefusal } from "#platform";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { InvalidInput } from "./invalid.ts";
import { forbidden, Refused, refused } from "./refused.ts";

/** Sends any failure as RFC 9457 Problem Details. A fault of ours is logged in full and told without its inside. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = asRefused(error);
  if (failure === undefined) request.log.error({ err: error, url: request.url }, "a request failed");
  const { status, refusal, extra } = failure ?? fault(request.id);
  const problem: Problem = {
    type: `urn:yuheng:problem:${refusal.code}`,
    title: refusal.sentence.en,
    status,
    code: refusal.code,
    sentence: refusal.sentence,
    remedy: refusal.remedy,
    ...(refusal.article === undefined ? {} : { article: refusal.article }),
    ...extra,
  };
  // A refused upload may still be on its way: the connection cannot be used again.
  if (status === 413) reply.header("connection", "close");
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(problem);
}

function asRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (error instanceof InvalidInput) {
    return refused(
      error.part === "body" ? 422 : 400,
      "invalid-input",
      { zh: "提交的内容有误，见各栏说明。", en: "Something in the request is not right; see the fields." },
      { zh: "请改正所列各栏后重新提交。", en: "Correct the fields named and send it again." },
      { fields: error.fields },
    );
  }
  const known = known4xx[(error as Partial<FastifyError>).code ?? ""];
  if (known !== undefined) return refused(...known);
  const status = (error as Partial<FastifyError>).statusCode;
  if (status === 429) return tooMany;
  if (status !== undefined && status >= 400 && status < 500) return refused(status, "bad-request", ...unreadable);
  // SQLSTATE class 22: a value that the database cannot hold or read (a NUL in a text, a number out of range, a forged cursor);
  // 54000: one too long for an index.
  if (/^22|^54000$/.test(String((error as { code?: unknown }).code)))
    return refused(422, "value-not-accepted", ...notAccepted);
  // The walls: a write to a row that is not the caller's.
  if ((error as { code?: unknown }).code === "42501") return forbidden();
  const world = worldRefusal(error);
  return world === undefined ? undefined : new Refused(world.code === "disk-full" ? 507 : 503, world);
}

function fault(id: string): Refused {
  return refused(
    500,
    "fault",
    {
      zh: `系统出现故障，未作任何更改（记录号 ${id}）。`,
      en: `Something failed on our side; nothing was changed (log entry ${id}).`,
    },
    {
      zh: "请稍后重试；若仍失败，请把记录号告诉管理员。",
      en: "Try again; if it fails again, tell your administrator the log entry.",
    },
  );
}

const unreadable: [Bilingual, Bilingual] = [
  { zh: "请求无法读取。", en: "The request cannot be read." },
  { zh: "请检查请求的格式。", en: "Check the form of the request." },
];

const notAccepted: [Bilingual, Bilingual] = [
  { zh: "请求中有一个值无法保存或读取。", en: "A value in the request cannot be stored or read." },
  { zh: "请检查日期、数字和特殊字符。", en: "Check dates, numbers and special characters." },
];

const tooMany = refused(
  429,
  "too-many-requests",
  { zh: "请求过于频繁。", en: "Too many requests." },
  { zh: "请稍候再试，间隔见 Retry-After。", en: "Wait as Retry-After says, then try again." },
);

const asJson: Bilingual = {
  zh: "请以 application/json 提交 UTF-8 编码的 JSON。",
  en: "Send JSON in UTF-8 as application/json.",
};
const badJson: Bilingual = { zh: "请求内容不是有效的 JSON。", en: "The body is not valid JSON." };

const known4xx: Readonly<Record<string, [number, string, Bilingual, Bilingual]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    413,
    "too-large",
    { zh: "提交的内容过大。", en: "The body is too large." },
    { zh: "请缩小内容，或分几次提交。", en: "Send less, or in several parts." },
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    "unsupported-content",
    { zh: "不接受这种内容类型。", en: "This kind of content is not accepted here." },
    asJson,
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, "broken-json", badJson, asJson],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, "broken-json", badJson, asJson],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, "bad-request", ...unreadable],
  FST_ERR_BAD_URL: [400, "bad-request", ...unreadable],
};
