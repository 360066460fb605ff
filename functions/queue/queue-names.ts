/** Where the reports to write wait, one message a ledger, report, period and version. */
export const reportQueue = 'report-jobs';

/** Where the messages wait that are to leave by a channel. */
export const messageQueue = 'channel-messages';

/** Where the runtime puts what was tried in vain. */
export const poisonOf = (queue: string): string => `${queue}-poison`;
