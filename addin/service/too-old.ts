import type { ServiceTrouble } from './answer';

/** Whether the service wants a later add-in: the pane has to be reloaded before it is answered. */
export const isTooOld = (trouble: ServiceTrouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 426;
