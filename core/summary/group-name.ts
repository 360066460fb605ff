import type { GroupValue } from './summary-columns';

/** A text for a group's values, the same for the same values. */
export const nameOfGroup = (group: readonly Pick<GroupValue, 'value'>[]): string =>
  JSON.stringify(group.map(({ value }) => value));
