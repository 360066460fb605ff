/** What is said of an office's own rulebook, in Chinese. */
export const ownRulebook = {
  title: '本单位自己的制度（YAML 文件）',
  hint: '按 docs/rulebooks.md 写成的 .yaml 文件，可用 extends 沿用随产品的制度；先检查、试算，再采用。',
  drop: '把文件拖到这里，或',
  pick: '选择制度文件',
  checking: '正在检查…',
  verdict: '检查结果',
  sound: (examples: number) => `检查通过，${examples} 个例子都算得对。`,
  unsound: '还不能采用，请按下列各行改正后重新选择。',
  group: (severity: string, count: number) => `${severity}（${count}）`,
  line: (line: number) => `第 ${line} 行`,
  examples: (count: number, differing: number) =>
    differing > 0 ? `例子（${count} 个，${differing} 个不符）` : `例子（${count} 个，都相符）`,
  holds: '相符',
  differs: '不符',
  named: (title: string, version: string) => `${title}（版本 ${version}）`,
  useForNew: '选用这部制度',
  usedForNew: (title: string) => `已选用“${title}”，请在下面填好各项，再建立台账。`,
  adopted: (version: string, section: string) =>
    `版本 ${version} 可以采用了：请在上面“${section}”查看影响，写明原因后应用。`,
  adopt: '采用（先看影响）',
  other: (found: string, expected: string) =>
    `这是制度“${found}”，本台账采用“${expected}”；采用另一部制度请在新工作簿中建立台账。下面是它给现有投诉的到期日。`,
  sameVersion: (version: string) =>
    `内容有改动，版本却仍是 ${version}；请改写 version 后重新选择。`,
  unchanged: '与本台账采用的制度完全相同。',
  tried: (count: number) => `现有未办结投诉的 ${count} 个时限与现在不同：`,
  triedNone: '现有未办结投诉的时限都与现在相同。',
};
