/** What the lights are called in a Chinese workbook. */
export const lightWords: Readonly<Record<string, string>> = {
  red: '逾期',
  amber: '临期',
  paused: '中止',
  purple: '超期办结',
  green: '正常',
  blue: '已办结',
  grey: '未启动/不适用',
};
