import type { ReactElement } from 'react';
import { categoryLevels } from '../../../core/summary/category-levels';
import { groupKeysOf, resolveGroupField } from '../../../core/summary/group-keys';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { LabelledSelect } from '../../controls/labelled-select';
import { useStatisticsWording } from '../../texts/statistics-wording';

/** Picks what the figures are grouped by: time, level, light, outcome, or a field. */
export function GroupPicker(props: {
  readonly ledger: LedgerSettings;
  readonly value: string;
  readonly onChange: (key: string) => void;
}): ReactElement {
  const { ledger, value, onChange } = props;
  const { head, texts } = useStatisticsWording();
  const { groupBy, noGroup, groups } = texts.statistics;
  const tiers = new Map(categoryLevels(ledger.rulebook).map(({ key, title }) => [key, title]));
  const fieldKeys = new Set(ledger.rulebook.fields.map(({ key }) => key));
  const keys = groupKeysOf(ledger.rulebook).filter(
    (key) => key in groups || tiers.has(key) || fieldKeys.has(key),
  );
  const nameOf = (key: string): string => {
    const title = resolveGroupField(key, ledger.rulebook)?.title ?? tiers.get(key);
    const own = Object.entries(groups).find(([group]) => group === key)?.[1];
    return own ?? (title ? head(title) : key);
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
