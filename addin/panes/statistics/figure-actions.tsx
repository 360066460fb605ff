import { Button } from '@fluentui/react-button';
import { useState, type ReactElement } from 'react';
import type { FigureTable } from '../../../core/workbook/figure-table';
import { problemText } from '../../app/problem-text';
import { OutcomeMessage } from '../../controls/outcome-message';
import { ControlRow } from '../../controls/pane-layout';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { CopyByHand } from './copy-by-hand';
import type { FigureDone } from './figure-acts';

const acts = ['pin', 'copyValues', 'copyPicture'] as const;

/** Takes figures out of the pane: to a sheet, as values, as a picture. */
export function FigureActions(props: {
  readonly title: string;
  readonly figure: () => FigureTable;
}): ReactElement {
  const { title, figure } = props;
  const { texts } = useStatisticsWording();
  const { figures } = texts.statistics;
  const [done, setDone] = useState<FigureDone>();
  const [busy, setBusy] = useState(false);

  const act = async (name: (typeof acts)[number]) => {
    setBusy(true);
    try {
      const { figureActs } = await import('./figure-acts');
      setDone(await figureActs[name](figure(), texts));
    } catch (problem) {
      setDone({ outcome: { intent: 'error', text: problemText(problem, texts) } });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div
      role="group"
      aria-label={figures.label(title)}
      style={{ display: 'flex', flexDirection: 'column', gap: '8px' }}
    >
      <ControlRow>
        {acts.map((name) => (
          <Button key={name} size="small" disabled={busy} onClick={() => void act(name)}>
            {figures[name]}
          </Button>
        ))}
      </ControlRow>
      <OutcomeMessage outcome={done?.outcome} />
      {done?.byHand && <CopyByHand {...done.byHand} />}
    </div>
  );
}
