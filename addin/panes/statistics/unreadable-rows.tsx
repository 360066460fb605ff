import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { useStatisticsWording } from '../../texts/statistics-wording';
import type { LedgerRecords } from './ledger-records';

/** How many are listed; the rest is counted. */
const LISTED = 20;

/** The cells of the register that could not be read and therefore do not count. */
export function UnreadableRows({
  unreadable,
}: Pick<LedgerRecords, 'unreadable'>): ReactElement | null {
  const { say, texts } = useStatisticsWording();
  if (unreadable.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <details>
          <summary>{texts.statistics.unreadable(unreadable.length)}</summary>
          <ul style={{ margin: 0, paddingLeft: '20px' }}>
            {unreadable.slice(0, LISTED).map(({ row, finding }, index) => (
              <li key={index}>
                <Text size={200}>
                  {row > 0 && `${texts.import.row(row)}${texts.common.colon}`}
                  {say(finding.message)}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}
