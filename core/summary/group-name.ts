import type { Text } from '../text';
import type { GroupValue } from './summary-columns';

/** A text for a group's values, the same for the same values. */
export const nameOfGroup = (group: readonly Pick<GroupValue, 'value'>[]): string =>
  JSON.stringify(group.map(({ value }) => value));

/** What a group is called in a table. */
export interface GroupName {
  readonly keys: readonly GroupValue['value'][];
  readonly texts: readonly Text[];
}

export const groupName = (values: readonly GroupValue[]): GroupName => ({
  keys: values.map(({ value }) => value),
  texts: values.map(({ text }) => text),
});
