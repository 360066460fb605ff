import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Summary } from '../../../core/summary/summarise';
import { LabelledSelect } from '../../controls/labelled-select';
import { PaneSection } from '../../controls/pane-layout';
import { ChartBoundary } from './chart-boundary';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { FigureActions } from './figure-actions';
import type { FigureFacts } from './figure-facts';
import { figuresOfGroups } from './figures-of-groups';
import { GroupTable } from './group-table';
import { shownTable } from './shown-table';
import type { SummaryView } from './summary-view';
import type { Figure } from './use-drill-down';

const SummaryChart = lazy(async () => ({
  default: (await import('./summary-chart')).SummaryChart,
}));

/** What the view shows: a chart and its table, month by month when nothing is grouped. */
export function SummaryGroups(props: {
  readonly summary: Summary;
  readonly view: SummaryView;
  readonly facts: FigureFacts;
  readonly onShow: (figure: Figure) => void;
}): ReactElement {
  const { summary, view, facts, onShow } = props;
  const wording = useStatisticsWording();
  const { say, head, texts } = wording;
  const [wanted, setWanted] = useState('received');
  const shown = shownTable(summary, view, wanted);
  if (!shown) return <Text>{texts.statistics.none}</Text>;
  const closed = summary.measures.find(({ key }) => key === 'closed');
  const line = view === 'trend' ? closed : undefined;
  const inOrder = view === 'pareto' || view === 'ageing';
  const title = shown.titles.map(head).join(' · ');
  return (
    <PaneSection title={title}>
      {view === 'own' && (
        <LabelledSelect
          label={texts.statistics.measure}
          value={shown.measure.key}
          options={summary.measures.map(({ key, title }) => ({ value: key, text: say(title) }))}
          onChange={setWanted}
        />
      )}
      {shown.rows.length === 0 ? (
        <Text>{texts.statistics.none}</Text>
      ) : (
        <>
          <ChartBoundary>
            <Suspense fallback={<Spinner size="tiny" label={texts.common.loading} />}>
              <SummaryChart shown={shown} line={line} inOrder={inOrder} />
            </Suspense>
          </ChartBoundary>
          <GroupTable shown={shown} onShow={onShow} />
          <FigureActions
            title={title}
            figure={() => figuresOfGroups({ shown, line, inOrder }, facts, wording)}
          />
        </>
      )}
    </PaneSection>
  );
}
