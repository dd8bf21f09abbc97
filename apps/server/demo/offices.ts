import type { Bilingual } from "#law";

export interface DemoOffice {
  readonly path: string;
  readonly name: Bilingual;
  readonly level: "nation" | "province" | "city" | "district";
  readonly line: "ip" | "customs" | "market";
  readonly parent: string | null;
}

/** Three lines that never see each other's cases: the path of an office begins with the path of the office above it. */
export const demoOffices: readonly DemoOffice[] = [
  office("ip/", "nation", "知识产权总局（演示）", "National IP Office (demonstration)"),
  office("ip/qc/", "province", "青川省知识产权局（演示）", "Qingchuan Province IP Bureau (demonstration)"),
  office("ip/qc/lan/", "city", "澜州市知识产权局（演示）", "Lan City IP Bureau (demonstration)"),
  office("ip/qc/lan/xi/", "district", "溪口县知识产权局（演示）", "Xikou County IP Bureau (demonstration)"),
  office("ip/qc/feng/", "city", "枫浦市知识产权局（演示）", "Fengpu City IP Bureau (demonstration)"),
  office("ip/qc/yan/", "city", "砚溪市知识产权局（演示）", "Yanxi City IP Bureau (demonstration)"),
  office("ip/lw/", "province", "岚原省知识产权局（演示）", "Lanyuan Province IP Bureau (demonstration)"),
  office("ip/lw/ji/", "city", "霁城市知识产权局（演示）", "Ji City IP Bureau (demonstration)"),
  office("ip/lw/song/", "city", "松泊市知识产权局（演示）", "Songbo City IP Bureau (demonstration)"),
  office("ip/xw/", "province", "汐湾省知识产权局（演示）", "Xiwan Province IP Bureau (demonstration)"),
  office("ip/xw/zhu/", "city", "珠屿市知识产权局（演示）", "Zhuyu City IP Bureau (demonstration)"),
  office("ip/xw/lu/", "city", "鹭汀市知识产权局（演示）", "Luting City IP Bureau (demonstration)"),
  office("customs/", "nation", "关务总署（演示）", "General Customs Office (demonstration)"),
  office("customs/xw/", "province", "汐湾海关（演示）", "Xiwan Customs District (demonstration)"),
  office("customs/xw/zhu/", "city", "珠屿港海关（演示）", "Zhuyu Port Customs (demonstration)"),
  office("customs/qc/", "province", "青川海关（演示）", "Qingchuan Customs District (demonstration)"),
  office("customs/qc/lan/", "city", "澜州机场海关（演示）", "Lan City Airport Customs (demonstration)"),
  office("customs/gong/", "province", "公布案例海关（演示）", "Customs of published cases (demonstration)"),
  office("customs/gong/dian/", "city", "2024年典型案例海关（演示）", "Customs of the cases of 2024 (demonstration)"),
  office("market/", "nation", "市场监管总局（演示）", "National Market Regulation Office (demonstration)"),
  office("market/lan/", "city", "澜州市市场监督管理局（演示）", "Lan City Market Regulation Bureau (demonstration)"),
];

function office(path: string, level: DemoOffice["level"], zh: string, en: string): DemoOffice {
  const segments = path.split("/").slice(0, -1);
  const parent = segments.length === 1 ? null : `${segments.slice(0, -1).join("/")}/`;
  return { path, name: { zh, en }, level, line: segments[0] as DemoOffice["line"], parent };
}
