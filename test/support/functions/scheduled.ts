import { InvocationContext, type Timer } from '@azure/functions';

/** What the host gives scheduled work that runs on time. */
export const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: '', next: '', lastUpdated: '' },
};

/** What the host gives work of its own, which says nothing of what is logged. */
export const quietContext = new InvocationContext({
  functionName: 'job',
  logHandler: () => undefined,
});
