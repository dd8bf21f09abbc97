import { each, list, p, table } from "./word.ts";

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const officers = p("flush", "执法人员（签名）：{investigators}");
const reach = each("hasContact", p("text", "联系地址和电话：{officeContact}"));
const remedies = p(
  "text",
  "你（单位）对本决定享有陈述和申辩的权利；不服本决定的，可以依据{reconsiderationArticle}的规定，自收到本决定书之日起六十日内向{reconsiderationBody}申请行政复议；也可以依据{suitArticle}的规定，自收到本决定书之日起六个月内向{court}提起行政诉讼。",
);
const inventory = list("inventory", [
  ["清单号", "{no}", 1000],
  ["物品名称", "{goods}", 2200],
  ["规格型号", "{model}", 1300],
  ["商标标识", "{mark}", 1244],
  ["单位", "{unit}", 700],
  ["数量", "{quantity}", 900],
  ["发现位置", "{place}", 1500],
]);
const lines = (tag: string, note?: string) =>
  list(tag, [
    ["清单号", "{no}", 1200],
    ["物品名称", "{goods}", note === undefined ? 4144 : 2800],
    ["单位", "{unit}", 1000],
    ["数量", "{quantity}", 1200],
    ...(note === undefined ? [["规格型号", "{model}", 1300] as const] : [[note, "{note}", 2644] as const]),
  ]);
const signed = [
  p("flush", "到场情况：{attendance}"),
  p("flush", "签名情况：{signatureText}"),
  p("flush", "当事人（签名、盖章）：　　　　　　　　见证人（签名）："),
  officers,
];

/** The papers of the field. */
export const fieldworkPapers: Readonly<Record<string, Paper>> = {
  inspectionRecord: {
    title: "现场检查笔录",
    body: [
      ...top("现场检查笔录"),
      table(
        ["检查时间", "{recordTime}"],
        ["检查地点", "{scene}"],
        ["被检查人", "{partyName}"],
        ["执法人员", "{investigators}"],
        ["出示证件", "{certificates}"],
        ["权利告知", "{rights}"],
        ["到场情况", "{attendance}"],
        ["照片、录像", "{photos}"],
      ),
      p("heading", "检查情况"),
      p("text", "{found}"),
      p("flush", "签名情况：{signatureText}"),
      p("flush", "被检查人（签名、盖章）：　　　　　　　见证人（签名）："),
      p("flush", "执法人员（签名）："),
      p("signature", "{madeOn}"),
    ],
  },
  interviewRecord: {
    title: "询问笔录",
    body: [
      ...top("询问笔录"),
      table(
        ["案由", "{cause}"],
        ["询问时间", "{recordTime}"],
        ["询问地点", "{scene}"],
        ["被询问人", "{person}", "身份", "{personKind}"],
        ["证件号码", "{personIdentifier}", "职务或关系", "{relation}"],
        ["执法人员", "{investigators}"],
        ["权利告知", "{rights}"],
      ),
      each("answers", p("text", "问：{question}"), p("text", "答：{answer}")),
      p("flush", "以上笔录已交被询问人核对（向其宣读）。签名情况：{signatureText}"),
      p("flush", "被询问人（签名）：　　　　　　　执法人员（签名）："),
      p("signature", "{madeOn}"),
    ],
  },
  evidenceRegistrationNotice: {
    title: "先行登记保存证据通知书",
    body: [
      ...top("先行登记保存证据通知书"),
      p("flush", "{partyName}："),
      p(
        "text",
        "因你（单位）{cause}，{grounds}依据{registrationArticle}的规定，经本机关负责人批准，于{takenOn}在{scene}对下列证据先行登记保存。",
      ),
      p(
        "text",
        "存放地点：{storePlace}；保管人：{keeper}。登记保存期间，任何人不得销毁或者转移证据。本机关将在七个工作日内作出处理决定。",
      ),
      inventory,
      ...signed,
      p("flush", "批准人和日期：{approvedBy}"),
      reach,
      ...sealed,
    ],
  },
  handlingDecision: {
    title: "先行登记保存证据处理决定书",
    body: [
      ...top("先行登记保存证据处理决定书"),
      p("flush", "{partyName}："),
      p(
        "text",
        "本机关于{takenOn}对你（单位）有关证据先行登记保存。依据{registrationArticle}的规定，{handlingReasons}现逐项处理如下：",
      ),
      lines("handledLines", "处理方式"),
      remedies,
      officers,
      reach,
      ...sealed,
    ],
  },
  seizureDecision: {
    title: "查封（扣押）决定书",
    body: [
      ...top("查封（扣押）决定书"),
      p("flush", "当事人：{partyName}"),
      p("flush", "类型：{partyKind}"),
      p("flush", "身份证件号码（统一社会信用代码）：{partyIdentifier}"),
      p("flush", "住址（住所）：{partyAddress}"),
      p(
        "text",
        "经查，你（单位）{cause}。{grounds}依据{seizureArticle}的规定，经本机关负责人批准，决定对下列物品予以{measureName}，期限自{takenOn}起至{endsOn}止。",
      ),
      p("text", "存放地点：{storePlace}；保管人：{keeper}。未经本机关同意，任何人不得使用、销毁或者转移。"),
      inventory,
      remedies,
      p("flush", "批准人和日期：{approvedBy}"),
      officers,
      reach,
      ...sealed,
    ],
  },
  goodsInventory: {
    title: "涉案物品清单",
    body: [
      ...top("涉案物品清单"),
      p("flush", "当事人：{partyName}"),
      p("flush", "措施：{measureName}　　日期：{takenOn}　　地点：{scene}"),
      p("flush", "存放地点：{storePlace}　　保管人：{keeper}"),
      inventory,
      p("flush", "照片、录像：{photos}"),
      ...signed,
      p("signature", "{madeOn}"),
    ],
  },
  seizureExtension: {
    title: "延长查封（扣押）期限决定书",
    body: [
      ...top("延长查封（扣押）期限决定书"),
      p("flush", "{partyName}："),
      p(
        "text",
        "本机关于{takenOn}对你（单位）的有关物品予以{measureName}，期限至{endsOn}。因{extensionReason}，依据{seizureArticle}的规定，经本机关负责人批准，决定将期限延长至{extendedUntil}。",
      ),
      remedies,
      p("flush", "批准人和日期：{approvedBy}"),
      reach,
      ...sealed,
    ],
  },
  releaseDecision: {
    title: "解除措施决定书",
    body: [
      ...top("解除措施决定书"),
      p("flush", "{partyName}："),
      p(
        "text",
        "因{releaseReason}（{explanation}），依据{seizureArticle}等规定，本机关决定自{releasedOn}起对下列物品解除措施，予以发还。",
      ),
      lines("releasedLines"),
      p("flush", "接收人：{goodsReceiver}（签名）　　　　　　日期："),
      officers,
      p("flush", "批准人和日期：{approvedBy}"),
      reach,
      ...sealed,
    ],
  },
  disposalRecord: {
    title: "涉案物品处理记录",
    body: [
      ...top("涉案物品处理记录"),
      table(
        ["案由", "{cause}"],
        ["当事人", "{partyName}"],
        ["处理方式", "{disposalWay}", "处理日期", "{disposedOn}"],
        ["处理地点", "{scene}"],
        ["处理情况", "{disposalAccount}"],
        ["监督人（接收人）", "{supervisor}"],
        ["照片、录像", "{photos}"],
      ),
      lines("disposedLines"),
      officers,
      ...sealed,
    ],
  },
  identificationRequest: {
    title: "协助辨认函",
    body: [
      ...top("协助辨认函"),
      p("flush", "{holderName}："),
      p(
        "text",
        "本机关正在调查一起涉嫌侵犯第{registrationNumber}号“{markText}”注册商标专用权的案件。依据{identificationArticle}的规定，请你（单位）对下列物品进行辨认：",
      ),
      p("text", "{objects}"),
      p("text", "{question}"),
      p(
        "text",
        "请自本函发出之日起{answerDays}日内（{answerBy}以前）书面回复，由单位盖章或者负责人签名，并对意见承担相应的法律责任。",
      ),
      p("text", "附件：{photos}"),
      p("flush", "承办人：{investigators}"),
      reach,
      ...sealed,
    ],
  },
  identificationOpinion: {
    title: "商品辨认意见书",
    body: [
      ...top("商品辨认意见书"),
      table(
        ["商标注册人", "{holderName}"],
        ["商标", "{markText}", "注册号", "{registrationNumber}"],
        ["请求日期", "{askedOn}", "回复日期", "{answeredOn}"],
        ["辨认的物品", "{objects}"],
        ["辨认结论", "{identificationResult}"],
        ["理由", "{identificationReasons}"],
        ["签署人和职务", "{signer}"],
        ["意见来源", "{howGiven}"],
      ),
      p("flush", "（权利人盖章、签署人签名）"),
      p("signature", "{madeOn}"),
    ],
  },
};
