import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { Link } from '@fluentui/react-link';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { buildColumns } from '../../../core/summary/build-columns';
import { parsePeriod } from '../../../core/summary/parse-period';
import { summarise } from '../../../core/summary/summarise';
import type { OpenStatus } from '../../ledger/ledger-session';
import { problemText } from '../../app/problem-text';
import { useLedgerNow } from '../../app/use-ledger-now';
import { FindingList } from '../../controls/finding-list';
import { minuteText } from '../../controls/minute-text';
import { ControlRow, PaneLayout, PaneSection } from '../../controls/pane-layout';
import { useWording } from '../../texts/texts';
import { FigureActions } from './figure-actions';
import { figureFacts } from './figure-facts';
import { figuresOfMeasures } from './figures-of-measures';
import { GroupPicker } from './group-picker';
import { ledgerRecords, type LedgerRecords } from './ledger-records';
import { MeasureTable } from './measure-table';
import { periodInput, type PeriodChoice } from './period-choice';
import { PeriodPicker } from './period-picker';
import { PivotSection } from './pivot-section';
import { ReportMaker } from './report-maker';
import { LabelledSelect } from '../../controls/labelled-select';
import { OutcomeMessage } from '../../controls/outcome-message';
import { SummaryGroups } from './summary-groups';
import { SummarySections } from './summary-sections';
import { viewQuery, viewsOf, type SummaryView } from './summary-view';
import { UnreadableRows } from './unreadable-rows';
import { useDrillDown } from './use-drill-down';

/** 统计: the measures of a period, computed here from the sheet, without any service. */
export function StatisticsPane({ status }: { readonly status: OpenStatus }): ReactElement {
  const { ledger } = status;
  const wording = useWording();
  const { texts } = wording;
  const asOf = useLedgerNow(ledger);
  const [read, setRead] = useState<LedgerRecords>();
  const [trouble, setTrouble] = useState<string>();
  const [choice, setChoice] = useState<PeriodChoice>(() => ({
    kind: 'thisMonth',
    month: minuteText(ledger.zone.toWall(asOf)).slice(0, 7),
    from: '',
    to: '',
  }));
  const [groupBy, setGroupBy] = useState('');
  const [view, setView] = useState<SummaryView>('own');

  const refresh = useCallback(async () => {
    try {
      setRead(await ledgerRecords(ledger));
      setTrouble(undefined);
    } catch (problem) {
      setTrouble(problemText(problem, texts));
    }
  }, [ledger, texts]);
  useEffect(() => {
    if (!read && trouble === undefined) void Promise.resolve().then(refresh);
  }, [read, trouble, refresh]);

  const today = ledger.zone.toDay(asOf);
  const { period, findings } = useMemo(
    () => parsePeriod(periodInput(choice, today)),
    [choice, today],
  );
  const columns = useMemo(
    () => read && buildColumns(read.records, ledger.rulebook, ledger, asOf),
    [read, ledger, asOf],
  );
  const summary = useMemo(
    () => columns && period && summarise(columns, { period, ...viewQuery(view, groupBy) }),
    [columns, period, view, groupBy],
  );
  const facts = period && figureFacts(ledger, period, asOf, wording);
  const { outcome, isFiltered, show, showAll } = useDrillDown(ledger, { read, columns, period });
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
      {!read && trouble === undefined && <Spinner label={texts.common.loading} />}
      {read && <UnreadableRows unreadable={read.unreadable} />}
      <OutcomeMessage outcome={outcome}>
        {isFiltered && <Link onClick={() => void showAll()}>{texts.statistics.showAll}</Link>}
      </OutcomeMessage>
      {summary && facts && (
        <>
          <MeasureTable measures={summary.measures} onShow={onShow} />
          <FigureActions
            title={texts.statistics.summary}
            figure={() =>
              figuresOfMeasures(
                { key: 'all', title: texts.statistics.summary, measures: summary.measures },
                facts,
                wording,
              )
            }
          />
          <SummaryGroups key={view} {...{ summary, view, facts, onShow }} />
          <SummarySections sections={summary.sections} facts={facts} onShow={onShow} />
        </>
      )}
      <PivotSection ledger={ledger} asOf={asOf} />
      <PaneSection title={texts.statistics.report}>
        <ReportMaker status={status} period={period} />
      </PaneSection>
    </PaneLayout>
  );
}
