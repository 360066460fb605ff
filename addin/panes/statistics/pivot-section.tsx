import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { formatDay } from '../../../core/date/civil-date';
import type { Instant } from '../../../core/date/time';
import type { Period } from '../../../core/summary/period';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { pivotLayouts } from '../../../core/workbook/pivot-layouts';
import { problemText } from '../../app/problem-text';
import { LabelledSelect } from '../../controls/labelled-select';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import { useStatisticsWording } from '../../texts/statistics-wording';

/** 透视表: ready PivotTables over the register; nothing where the regime has no columns for one. */
export function PivotSection(props: {
  readonly ledger: LedgerSettings;
  readonly asOf: Instant;
  /** The one the pane shows; absent while it cannot be read. */
  readonly period: Period | undefined;
}): ReactElement | null {
  const { ledger, asOf, period } = props;
  const { say, texts } = useStatisticsWording();
  const { pivots } = texts.statistics;
  const layouts = pivotLayouts(ledger.rulebook);
  const [wanted, setWanted] = useState(layouts[0]?.key);
  const [span, setSpan] = useState<'period' | 'all'>('period');
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const layout = layouts.find(({ key }) => key === wanted);
  if (!layout) return null;

  const act = async (name: 'add' | 'refresh') => {
    setBusy(true);
    try {
      const { pivotActs } = await import('./pivot-acts');
      setOutcome(
        await pivotActs[name]({
          ...{ layout, ledger, asOf, say, texts },
          period: span === 'period' ? period : undefined,
        }),
      );
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <PaneSection title={pivots.title}>
      <Text size={200}>{pivots.about}</Text>
      <LabelledSelect
        label={pivots.layout}
        value={layout.key}
        options={layouts.map(({ key, title }) => ({ value: key, text: say(title) }))}
        onChange={setWanted}
      />
      <LabelledSelect
        label={pivots.span}
        value={period ? span : 'all'}
        options={[
          ...(period
            ? [
                {
                  value: 'period' as const,
                  text: pivots.ofPeriod(formatDay(period.from), formatDay(period.to)),
                },
              ]
            : []),
          { value: 'all', text: pivots.ofAll },
        ]}
        onChange={setSpan}
      />
      <ControlRow>
        {(['add', 'refresh'] as const).map((name) => (
          <Button key={name} disabled={busy} onClick={() => void act(name)}>
            {pivots[name]}
          </Button>
        ))}
      </ControlRow>
      <OutcomeMessage outcome={outcome} />
    </PaneSection>
  );
}
