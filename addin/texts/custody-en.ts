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
  disposal: {
    title: 'Disposal',
    about:
      'Complaints whose periods of keeping have ended are listed. Once a records manager approves, those on the list that are not held are removed for good; a proof without any of their content stays.',
    notShared:
      'Once the ledger is shared, the service lists what has come to the end of its period; it is held, approved and proved here.',
    listNow: 'List now',
    listed: 'Listed by today’s periods; without anything due there is no new list.',
    none: 'There is no disposal list.',
    list: (number, count) => `List no. ${number}, ${count} record${count === 1 ? '' : 's'}`,
    made: (when, by) => `made ${when} by ${by}`,
    job: 'scheduled work',
    waiting: (given, needed) => `To be approved ${given}/${needed}`,
    approved: 'Approved',
    done: 'None left',
    approvedBy: (names) => `approved by ${names}`,
    keptUntil: (day) => `kept until ${day}`,
    states: {
      waiting: 'waiting',
      cleared:
        'content gone, its reports still to be deleted; goes on each night, or by “Go on with the disposal”',
      removed: (when, by) => `removed by ${by} ${when}, before any disposal`,
      disposed: (when) => `disposed of ${when}`,
    },
    more: (count) => `${count} more in the downloaded list.`,
    approve: 'Approve the disposal',
    resume: 'Go on with the disposal',
    approveAbout: (count, missing) =>
      missing > 1
        ? `${count} that are not held will be removed for good. ${missing} people still have to approve, you being one.`
        : `${count} that are not held will be removed for good.`,
    proof: 'Download the list and its proof',
    proofName: (ledger, number) => `${ledger} disposal list ${number}.xlsx`,
    again: 'Download again',
    downloaded: (name) => `Downloaded: ${name}`,
  },
};
