/** What statistics ask of each record; a regime that cannot tell has no column of that mark. */
export const recordMarks = [
  'accepted',
  'rejected',
  'transferred',
  'judged',
  'valid',
  'repeated',
  'answered',
  'satisfied',
  'dissatisfied',
  'unanswered',
  'visitNeeded',
  'visited',
  'returned',
  'comment',
  'commentAdopted',
  'commentPartlyAdopted',
  'commentNotAdopted',
  'commentOther',
  'commentUndecided',
  'reply',
] as const;

export type RecordMark = (typeof recordMarks)[number];

/** For each record 1 where the mark holds. */
export type MarkColumns = Readonly<Partial<Record<RecordMark, Uint8Array>>>;
