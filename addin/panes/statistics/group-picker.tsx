import type { ReactElement } from 'react';
import { groupKeysOf, resolveGroupField } from '../../../core/summary/group-keys';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { LabelledSelect } from '../../controls/labelled-select';
import { useWording } from '../../texts/texts';

/** Picks what the figures are grouped by: time, level, light, outcome, or a field. */
export function GroupPicker(props: {
  readonly ledger: LedgerSettings;
  readonly value: string;
  readonly onChange: (key: string) => void;
}): ReactElement {
  const { ledger, value, onChange } = props;
  const { say, texts } = useWording();
  const { groupBy, noGroup, groups } = texts.statistics;
  const fieldKeys = new Set(ledger.rulebook.fields.map(({ key }) => key));
  const keys = groupKeysOf(ledger.rulebook).filter((key) => key in groups || fieldKeys.has(key));
  const nameOf = (key: string): string => {
    const field = resolveGroupField(key, ledger.rulebook);
    const own = Object.entries(groups).find(([group]) => group === key)?.[1];
    return own ?? (field ? say(field.title) : key);
  };
  return (
    <LabelledSelect
      label={groupBy}
      value={value}
      options={[
        { value: '', text: noGroup },
        ...keys.map((key) => ({ value: key, text: nameOf(key) })),
      ]}
      onChange={onChange}
    />
  );
}
