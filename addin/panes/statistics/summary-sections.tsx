import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import type { SectionResult } from '../../../core/summary/summarise';
import { PaneSection } from '../../controls/pane-layout';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { FigureActions } from './figure-actions';
import type { FigureFacts } from './figure-facts';
import { figuresOfMeasures } from './figures-of-measures';
import { MeasureTable } from './measure-table';
import type { Figure } from './use-drill-down';

/** Progress, age of what is open, satisfaction, each clock and money, folded until wanted. */
export function SummarySections(props: {
  readonly sections: readonly SectionResult[];
  readonly facts: FigureFacts;
  readonly onShow: (figure: Figure) => void;
}): ReactElement {
  const { texts } = useStatisticsWording();
  return (
    <PaneSection title={texts.statistics.more}>
      {props.sections.map((section) => (
        <Section key={section.key} {...props} section={section} />
      ))}
    </PaneSection>
  );
}

function Section(props: {
  readonly section: SectionResult;
  readonly facts: FigureFacts;
  readonly onShow: (figure: Figure) => void;
}): ReactElement {
  const { section, facts } = props;
  const { title, measures } = section;
  const wording = useStatisticsWording();
  const { say } = wording;
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary style={{ cursor: 'pointer' }}>
        <Text weight="semibold">{say(title)}</Text>
      </summary>
      {isOpen && (
        <>
          <MeasureTable measures={measures} onShow={props.onShow} />
          <FigureActions
            title={say(title)}
            figure={() => figuresOfMeasures({ ...section, title: say(title) }, facts, wording)}
          />
        </>
      )}
    </details>
  );
}
