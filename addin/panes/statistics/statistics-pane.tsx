import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { Link } from '@fluentui/react-link';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { useMemo, useState, type ReactElement } from 'react';
import { parsePeriod } from '../../../core/summary/parse-period';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useLedgerNow } from '../../app/use-ledger-now';
import { FindingList } from '../../controls/finding-list';
import { minuteText } from '../../../core/date/minute-text';
import { ControlRow, PaneLayout, PaneSection } from '../../controls/pane-layout';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { FigureActions } from './figure-actions';
import { figureFacts } from './figure-facts';
import { figuresOfMeasures } from './figures-of-measures';
import { GroupPicker } from './group-picker';
import { MeasureTable } from './measure-table';
import { periodInput, type PeriodChoice } from './period-choice';
import { PeriodPicker } from './period-picker';
import { progressText } from '../sync/sync-words';
import { PivotSection } from './pivot-section';
import { ReportMaker } from './report-maker';
import { ReportsSection } from './reports-section';
import { LabelledSelect } from '../../controls/labelled-select';
import { OutcomeMessage } from '../../controls/outcome-message';
import { SummaryGroups } from './summary-groups';
import { SummarySections } from './summary-sections';
import { viewsOf, type SummaryView } from './summary-view';
import { UnreadableRows } from './unreadable-rows';
import { useDrillDown } from './use-drill-down';
import { useFigures } from './use-figures';
import { useLedgerRecords } from './use-ledger-records';

/** 统计: the measures of a period, computed here from the sheet, without any service. */
export function StatisticsPane({ status }: { readonly status: OpenStatus }): ReactElement {
  const { ledger } = status;
  const wording = useStatisticsWording();
  const { texts } = wording;
  const asOf = useLedgerNow(ledger);
  const { read, reading, trouble, refresh } = useLedgerRecords(ledger);
  const [choice, setChoice] = useState<PeriodChoice>(() => ({
    kind: 'thisMonth',
    month: minuteText(ledger.zone.toWall(asOf)).slice(0, 7),
    from: '',
    to: '',
  }));
  const [groupBy, setGroupBy] = useState('');
  const [view, setView] = useState<SummaryView>('own');

  const today = ledger.zone.toDay(asOf);
  const { period, findings } = useMemo(
    () => parsePeriod(periodInput(choice, today)),
    [choice, today],
  );
  const wanted = useMemo(
    () => read && period && { records: read.records, asOf, period, view, groupBy },
    [read, asOf, period, view, groupBy],
  );
  const { counted, progress } = useFigures(ledger, wanted);
  const facts = counted && figureFacts(ledger, counted.period, counted.asOf, wording);
  const { outcome, isFiltered, show, showAll } = useDrillDown(ledger, counted);
  const onShow = (figure: Parameters<typeof show>[0]): void => void show(figure);

  return (
    <PaneLayout title={texts.statistics.title}>
      {trouble !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <PeriodPicker choice={choice} onChange={setChoice} />
      <FindingList findings={findings} />
      <LabelledSelect
        label={texts.statistics.view}
        value={view}
        options={viewsOf(ledger.rulebook).map((value) => ({
          value,
          text: texts.statistics.views[value],
        }))}
        onChange={setView}
      />
      {view === 'own' && <GroupPicker ledger={ledger} value={groupBy} onChange={setGroupBy} />}
      <ControlRow>
        <Button onClick={() => void refresh()}>{texts.common.refresh}</Button>
        {read && (
          <Text size={200}>
            {texts.statistics.counted(read.records.length, minuteText(ledger.zone.toWall(asOf)))}
          </Text>
        )}
      </ControlRow>
      {!read && trouble === undefined && (
        <Spinner label={reading ? progressText(reading, texts) : texts.common.loading} />
      )}
      {progress && (
        <Spinner
          size="tiny"
          label={texts.statistics.counting(
            progress.done.toLocaleString('en'),
            progress.total.toLocaleString('en'),
          )}
        />
      )}
      {read && <UnreadableRows unreadable={read.unreadable} />}
      <OutcomeMessage outcome={outcome}>
        {isFiltered && <Link onClick={() => void showAll()}>{texts.statistics.showAll}</Link>}
      </OutcomeMessage>
      {counted && facts && (
        <>
          <MeasureTable measures={counted.summary.measures} onShow={onShow} />
          <FigureActions
            title={texts.statistics.summary}
            figure={() =>
              figuresOfMeasures(
                { key: 'all', title: texts.statistics.summary, measures: counted.summary.measures },
                facts,
                wording,
              )
            }
          />
          <SummaryGroups
            key={counted.view}
            {...{ summary: counted.summary, view: counted.view, facts, onShow }}
          />
          <SummarySections sections={counted.summary.sections} facts={facts} onShow={onShow} />
        </>
      )}
      <PivotSection ledger={ledger} asOf={asOf} period={period} />
      <PaneSection title={texts.statistics.report}>
        <ReportMaker status={status} period={period} />
      </PaneSection>
      <ReportsSection status={status} />
    </PaneLayout>
  );
}
