import type { custody as chinese } from './custody-zh';

/** What the pane says of the keeping of records, in English. */
export const custody: typeof chinese = {
  title: 'Sealed cases and holds',
  notShared:
    'Once the ledger is shared, a case can be sealed or held here, and who looked is shown. Share it in the settings.',
  loading: 'Reading…',
  sealed: 'Sealed',
  sealedAbout:
    'This case is sealed: the sheet has its number and the day it came in alone. Only those the seal names may look at the rest, and every look is written down.',
  sealedAlone: 'This case is sealed; this workbook is not shared, so the rest cannot be seen.',
  notSealed: 'This case is not sealed.',
  readers: (names) => `May look: ${names}`,
  mayNotLook: 'You are not one of those the seal names.',
  held: (by, until) => `On hold (${by}, ${until === '' ? 'until released' : `until ${until}`})`,
  reason: 'Reason',
  reasonHint: 'It is kept for good: do not name the complainant or how to reach them.',
  reasonMissing: 'State the reason.',
  look: 'Look at the sealed case',
  looked: (version) =>
    `What the case holds (version ${version}), shown here alone and not written into the workbook:`,
  hide: 'Hide it again',
  seal: 'Seal the case',
  sealAbout:
    'From then on lists, reports and history show everybody its number and the day it came in alone; those named here look at it with a reason.',
  persons: 'People who may look',
  personsHint: 'Names they sign in with; several with commas between.',
  role: 'Role that may look',
  readersMissing: 'Name at least one person or role who may look.',
  unseal: 'Unseal the case',
  hold: 'Put on hold',
  holdAbout: 'While it is held it is not removed or disposed of, as for a lawsuit or an audit.',
  until: 'Held until',
  untilHint: 'The last day; empty: until it is released.',
  untilUnreadable: 'Enter a date, e.g. 2026-12-31.',
  release: 'Release the hold',
  log: 'Who looked',
  noLooks: 'Nobody has sealed it or looked yet.',
  acts: { sealed: 'sealed', looked: 'looked', unsealed: 'unsealed' },
  roles: {
    Clerk: 'Clerks',
    Handler: 'Handlers',
    Manager: 'Managers',
    Records: 'Records managers',
    Job: 'Scheduled work',
  },
  done: (what) => `Done and written down: ${what}`,
};
