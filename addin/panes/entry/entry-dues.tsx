import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { ClockList } from '../../controls/clock-list';
import { PaneSection } from '../../controls/pane-layout';
import { isLit } from '../../ledger/lit-clocks';
import { useWording } from '../../texts/texts';
import type { EntryCheck } from './check-entry';

/** The due dates a complaint would have as it stands in the form. */
export function EntryDues(props: {
  readonly check: EntryCheck;
  readonly ledger: LedgerSettings;
}): ReactElement {
  const { check, ledger } = props;
  const { texts } = useWording();
  const running = check.assessment.clocks.filter(
    (state) => isLit(state) && (state.due !== undefined || state.startedAt !== undefined),
  );
  return (
    <PaneSection title={texts.entry.dueDates}>
      <div aria-live="polite">
        {running.length === 0 ? (
          <Text size={200}>{texts.entry.noDues}</Text>
        ) : (
          <ClockList clocks={running} record={check.record} ledger={ledger} />
        )}
      </div>
    </PaneSection>
  );
}
