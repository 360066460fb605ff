import type { Problem } from './problem';

/** The record may not be disposed of for the time being. */
export const recordHeld = (record: string): Problem => ({
  kind: 'problem',
  code: 'record-held',
  status: 409,
  title: { zh: '记录已冻结', en: 'The record is held' },
  detail: {
    zh: `记录“${record}”已冻结（保全），不得删除或处置；解除冻结后再试。`,
    en: `Record “${record}” is on hold and may not be removed; release the hold first.`,
  },
});

/** The record is sealed and the caller is not one of those the seal names. */
export const recordSealed = (record: string): Problem => ({
  kind: 'problem',
  code: 'record-sealed',
  status: 403,
  title: { zh: '记录为密件', en: 'The record is sealed' },
  detail: {
    zh: `记录“${record}”为密件，只有设密时指定的人员可以查看。`,
    en: `Record “${record}” is sealed; only those the seal names may look at it.`,
  },
});

/** A whole ledger is exported by those alone who may see all that is sealed in it. */
export const exportSealed = (records: number): Problem => ({
  kind: 'problem',
  code: 'record-sealed',
  status: 403,
  title: { zh: '台账中有密件', en: 'The ledger holds sealed records' },
  detail: {
    zh: `台账中有 ${records} 件密件未指定您查看；请由获准查看的人员导出，或先解除密件。`,
    en: `${records} sealed record(s) do not name you as a reader; let someone they name export the ledger, or unseal them first.`,
  },
});
