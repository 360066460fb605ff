/** A record of the ledger of comments on the China 5 draft, as texts. */
export interface DraftEntry {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
}

const RECEIVED = '2026-10-08T09:00:00';
const DISPOSED = '2026-10-20T09:00:00';

/** What became of the 305 comments the statement counts. */
const outcomes: readonly (readonly [disposition: string, times: number])[] = [
  ['采纳', 116],
  ['部分采纳', 90],
  ['未采纳', 66],
  ['其他', 33],
];

/** The replies of 60 units, 35 of them with written amendments. */
const replies: readonly (readonly [kind: string, times: number])[] = [
  ['提出书面修改意见', 35],
  ['未提出书面修改意见', 25],
];

/** The 305 comments and 60 replies of the statement, a row each, as a ledger would hold them. */
export const draftEntries: readonly DraftEntry[] = [
  ...outcomes.flatMap(([disposition, times]) =>
    manyOf(times, {
      entry: '修改意见',
      comment: '修改限值',
      disposition,
      difference: '已说明',
    }),
  ),
  ...replies.flatMap(([replyKind, times]) => manyOf(times, { entry: '回函', replyKind })),
].map(({ fields }, index) => ({
  id: `d${index}`,
  fields: { ...fields, unit: `单位${index % 60}` },
  events: { received: RECEIVED, ...(fields['disposition'] && { disposed: DISPOSED }) },
}));

function manyOf(times: number, fields: Readonly<Record<string, string>>) {
  return Array.from({ length: times }, () => ({ fields }));
}
