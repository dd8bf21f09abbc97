import type { ThemeConfig } from "antd";

/** Every colour of the product. Contrast on paper and on white is 4.5:1 or better for each that carries words. */
export const palette = {
  ink: "#1B2A2F",
  muted: "#52626A",
  paper: "#FAFAF7",
  sheet: "#FFFFFF",
  line: "#DCDDD5",
  "line-strong": "#7E8C90",
  jade: "#146C5B",
  "jade-deep": "#0E5245",
  "jade-wash": "#E6F0ED",
  "ink-wash": "#F1F2ED",
  red: "#A8201A",
  "red-wash": "#FBECEA",
  amber: "#855300",
  "amber-wash": "#FBF2DF",
  // Four inks that tell reasons apart; the number beside each does so as well.
  "thread-1": "#146C5B",
  "thread-2": "#2F5D8C",
  "thread-3": "#7B3F72",
  "thread-4": "#4E6B1F",
  "thread-1-wash": "#CFE6DF",
  "thread-2-wash": "#DCE8F4",
  "thread-3-wash": "#F1E2EE",
  "thread-4-wash": "#E6EFD6",
} as const;

const fonts = {
  body: 'system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  title: '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif',
  code: 'ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono CJK SC", monospace',
};

/** Our own style sheet reads the palette as variables (`--ink`), so a colour is written once, here. */
export function applyPalette(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--${name}`, value);
  for (const [name, value] of Object.entries(fonts)) root.style.setProperty(`--font-${name}`, value);
}

/** Colours of a chart's series, in order; each is told apart by its label as well. */
export const seriesColours = [palette.jade, palette.ink, palette.amber, palette["line-strong"], palette.red] as const;

export const theme: ThemeConfig = {
  token: {
    colorPrimary: palette.jade,
    colorInfo: palette.jade,
    colorSuccess: palette.jade,
    colorWarning: palette.amber,
    colorError: palette.red,
    colorLink: palette.jade,
    colorLinkHover: palette["jade-deep"],
    colorLinkActive: palette["jade-deep"],
    colorTextBase: palette.ink,
    colorText: palette.ink,
    colorTextSecondary: palette.muted,
    colorTextTertiary: palette.muted,
    colorTextDescription: palette.muted,
    colorTextPlaceholder: palette.muted,
    colorTextDisabled: palette.muted,
    colorBgLayout: palette.paper,
    colorWarningBg: palette["amber-wash"],
    colorWarningBorder: palette.amber,
    colorErrorBg: palette["red-wash"],
    colorErrorBorder: palette.red,
    colorSuccessBg: palette["jade-wash"],
    colorInfoBg: palette["jade-wash"],
    colorBorder: palette["line-strong"],
    colorBorderSecondary: palette.line,
    colorSplit: palette.line,
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 32,
    fontFamily: fonts.body,
    fontFamilyCode: fonts.code,
    motion: false,
    wireframe: false,
  },
  components: {
    Table: { headerBg: palette["ink-wash"], headerColor: palette.ink, cellPaddingBlockSM: 6, cellPaddingInlineSM: 10 },
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Tag: { defaultBg: palette["ink-wash"], defaultColor: palette.ink },
    Drawer: { paddingLG: 20 },
    Descriptions: { labelBg: palette["ink-wash"] },
  },
};
