import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import type { ReactElement } from 'react';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { periodKinds, type PeriodChoice } from './period-choice';

/** Picks the period: by name, a month, or two dates. */
export function PeriodPicker(props: {
  readonly choice: PeriodChoice;
  readonly onChange: (choice: PeriodChoice) => void;
}): ReactElement {
  const { choice, onChange } = props;
  const { statistics } = useStatisticsWording().texts;
  return (
    <>
      <LabelledSelect
        label={statistics.period}
        value={choice.kind}
        options={periodKinds.map((value) => ({ value, text: statistics.periods[value] }))}
        onChange={(kind) => onChange({ ...choice, kind })}
      />
      {choice.kind === 'ownMonth' && (
        <Field label={statistics.periods.ownMonth}>
          <Input
            type="month"
            value={choice.month}
            onChange={(_, { value }) => onChange({ ...choice, month: value })}
          />
        </Field>
      )}
      {choice.kind === 'ownDates' && (
        <>
          <LabelledText
            label={statistics.from}
            placeholder="2026-01-01"
            value={choice.from}
            onChange={(from) => onChange({ ...choice, from })}
          />
          <LabelledText
            label={statistics.to}
            placeholder="2026-12-31"
            value={choice.to}
            onChange={(to) => onChange({ ...choice, to })}
          />
        </>
      )}
    </>
  );
}
