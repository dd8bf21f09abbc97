import { list, p } from "./word.ts";

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const listings = list("listings", [
  ["序号", "{no}", 900],
  ["商品标题", "{title}", 3200],
  ["链接", "{url}", 3144],
  ["经营者", "{seller}", 1600],
]);
const results = list("results", [
  ["序号", "{no}", 900],
  ["商品标题", "{title}", 3000],
  ["经营者", "{seller}", 1600],
  ["结果", "{result}", 1344],
  ["措施或者理由", "{detail}", 2000],
]);

function paper(title: string, ...body: readonly string[]): Paper {
  return { title, body: [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}"), ...body] };
}

/** The papers of a notice to a platform. */
export const platformPapers: Readonly<Record<string, Paper>> = {
  noticeLetter: paper(
    "知识产权侵权通知书",
    p("flush", "{platform}："),
    p("text", "{receivedOn}收到{complainant}的通知，认为下列{count}件商品侵犯其{rightText}。理由：{claim}"),
    p(
      "text",
      "依据{article}的规定，请及时采取删除、屏蔽、断开链接、终止交易和服务等必要措施，将本通知转送平台内经营者，并逐件告知处理结果。",
    ),
    listings,
    ...sealed,
  ),
  completionNotice: paper(
    "通知补充材料告知书",
    p("flush", "{complainant}："),
    p("text", "你（单位）{receivedOn}提交的关于{rightText}的侵权通知缺少：{missing}。"),
    p("text", "请补充上述材料。补充前不作为合格通知处理。"),
    ...sealed,
  ),
  resultList: paper(
    "通知处理结果清单",
    p("flush", "{complainant}、{platform}："),
    p("text", "关于{rightText}、{receivedOn}收到的侵权通知，{count}件商品的处理结果如下：{sums}"),
    results,
    ...sealed,
  ),
  sellerNotice: paper(
    "侵权通知转送函",
    p("flush", "{platform}："),
    p("text", "请将{complainant}关于{rightText}的侵权通知转送下列商品的平台内经营者。通知的理由：{claim}"),
    p("text", "经营者认为不构成侵权的，可以依据{article}的规定提交不存在侵权行为的声明和初步证据。"),
    listings,
    ...sealed,
  ),
  statementLetter: paper(
    "不侵权声明转送函",
    p("flush", "{complainant}："),
    p(
      "text",
      "就你（单位）关于{rightText}的通知，平台内经营者{seller}于{statementOn}对第{statementLines}件商品提交不存在侵权行为的声明：{statementText}",
    ),
    p("text", "初步证据：{statementEvidence}"),
    p(
      "text",
      "你（单位）可以向有关主管部门投诉或者向人民法院起诉。依据{article}的规定，本声明到达后十五日内未收到你（单位）已经投诉或者起诉的通知的，将终止所采取的措施。",
    ),
    ...sealed,
  ),
  restorationNotice: paper(
    "终止措施通知书",
    p("flush", "{complainant}、{platform}："),
    p(
      "text",
      "平台内经营者{seller}的声明于{reachedOn}到达投诉人。{why}，依据{article}的规定，对下列商品采取的措施予以终止：",
    ),
    listings,
    ...sealed,
  ),
  offenderNotice: paper(
    "多次侵权经营者处理通知书",
    p("flush", "{platform}："),
    p(
      "text",
      "平台内经营者{seller}十二个月内维持措施的商品达{upheld}件，按本单位规则认定为多次侵权经营者，建议的店铺措施为：{shopMeasure}。",
    ),
    p("text", "说明：{note}"),
    ...sealed,
  ),
  failureLetter: paper(
    "平台未采取必要措施移送函",
    p("flush", "{market}："),
    p(
      "text",
      "{receivedOn}收到{complainant}关于{rightText}的合格通知后，{platform}对第{failureLines}件商品未及时采取必要措施：{failureAccount}",
    ),
    p("text", "依据{article}的规定，{fineText}。现将有关材料移送你单位处理。"),
    ...sealed,
  ),
  publicResult: paper(
    "通知、声明和处理结果公示",
    p(
      "text",
      "依据{article}的规定，现公示{complainant}关于{rightText}的通知（{receivedOn}收到，{count}件商品）、平台内经营者的声明（{statementCount}份）和{platform}的处理结果。{sums}",
    ),
    results,
    p("text", "公示位置：{place}"),
    ...sealed,
  ),
};
