import { Badge } from '@fluentui/react-badge';
import { makeStyles } from '@griffel/react';
import { Select } from '@fluentui/react-select';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import type { ColumnSuggestion } from '../../../core/record/suggest-mapping';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { registerTitles } from '../../../core/workbook/register-titles';
import { useSelectStyles } from '../../controls/select-styles';
import { useWording } from '../../texts/texts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px', margin: 0, padding: 0 },
  item: {
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBottom: '8px',
    minWidth: 0,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  sample: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** A suggestion this sure needs no second look. */
const SURE = 0.85;

/** Each column of the file with samples, and the column of the ledger it goes to. */
export function MappingTable(props: {
  readonly ledger: LedgerSettings;
  readonly suggestions: readonly ColumnSuggestion[];
  readonly choices: Readonly<Record<string, string>>;
  readonly onChange: (header: string, key: string) => void;
}): ReactElement {
  const { ledger, suggestions, choices, onChange } = props;
  const styles = useStyles();
  const selectStyles = useSelectStyles();
  const { say, head, texts } = useWording();
  const { rulebook } = ledger;
  const targets = [
    { key: 'number', title: say(registerTitles.ofRecord.number) },
    ...(rulebook.levels.length > 0
      ? [{ key: 'level', title: say(registerTitles.ofRecord.level) }]
      : []),
    ...rulebook.events.map(({ key, title }) => ({ key, title: head(title) })),
    ...rulebook.fields
      .filter(({ use }) => use !== 'number')
      .map(({ key, title }) => ({ key, title: head(title) })),
  ];
  return (
    <ul className={styles.list}>
      {suggestions.map(({ header, samples, target, confidence }) => {
        const isSuggested = target !== undefined && choices[header] === target.key;
        return (
          <li key={header} className={styles.item}>
            <div className={styles.head}>
              <Text weight="semibold" id={`column-${header}`}>
                {header}
              </Text>
              {isSuggested && (
                <Badge
                  appearance="tint"
                  color={confidence >= SURE ? 'success' : 'warning'}
                  title={texts.import.confidence(Math.round(confidence * 100))}
                >
                  {confidence >= SURE ? texts.import.sure : texts.import.maybe}
                </Badge>
              )}
            </div>
            <Text size={200} className={styles.sample} title={samples.join(' · ')}>
              {samples.join(' · ').replace(/\s+/g, ' ') || texts.common.none}
            </Text>
            <Select
              className={selectStyles.root}
              select={{ className: selectStyles.select }}
              aria-label={`${texts.import.target}${texts.common.colon}${header}`}
              value={choices[header] ?? ''}
              onChange={(_, { value }) => onChange(header, value)}
            >
              <option value="">{texts.import.skip}</option>
              {targets.map(({ key, title }) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
            </Select>
          </li>
        );
      })}
    </ul>
  );
}
