export const prints = {
  bundle: "案卷打印",
  bundleLead:
    "封面、目录、全部文书和图片证据按案件日志的顺序合成一个 PDF，页码连续，末尾附案件日志。其他文件列出名称、大小和 SHA-256。",
  whole: "全卷",
  volume: "第 {{n}} 卷，共 {{of}} 卷",
  inVolume: "{{n}} 件",
  save: "下载 PDF",
  pdfOf: "下载《{{name}}》的 PDF",
  notMade: "没有生成 PDF",
} as const;
