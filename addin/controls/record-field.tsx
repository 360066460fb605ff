import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import type { Zone } from '../../core/date/time';
import type { Field } from '../../core/rulebook/rulebook';
import { useWording } from '../texts/texts';
import { EchoedTime } from './echoed-time';
import { LabelledSelect } from './labelled-select';
import { LabelledText } from './labelled-text';

/** The control of one field of the rulebook, by its type. */
export function RecordField(props: {
  readonly id: string;
  readonly field: Field;
  readonly zone: Zone;
  readonly required: boolean;
  readonly value: string;
  readonly finding: Finding | undefined;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const { field, zone, ...rest } = props;
  const { language, say, head, texts } = useWording();
  const label = head(field.title);
  const note = field.note === undefined ? {} : { hint: say(field.note) };
  switch (field.type) {
    case 'text':
    case 'phone':
    case 'id-card':
    case 'credit-code':
    case 'email':
      return <LabelledText {...rest} {...note} label={label} />;
    case 'long-text':
      return <LabelledText {...rest} {...note} label={label} lines={3} />;
    case 'integer':
    case 'number':
      return <LabelledText {...rest} {...note} label={label} numeric />;
    case 'money':
      return <LabelledText {...rest} label={label} hint={texts.entry.moneyHint} numeric />;
    case 'date':
      return <EchoedTime {...rest} label={label} zone={zone} dateOnly />;
    case 'date-time':
      return <EchoedTime {...rest} label={label} zone={zone} />;
    case 'yes-no':
      return (
        <LabelledSelect
          {...rest}
          {...note}
          label={label}
          options={[
            { value: '', text: texts.common.none },
            { value: 'yes', text: texts.common.yes },
            { value: 'no', text: texts.common.no },
          ]}
        />
      );
    case 'choice':
      return (
        <LabelledSelect
          {...rest}
          {...note}
          label={label}
          options={[
            { value: '', text: texts.common.chooseOne },
            ...(field.choices ?? []).map(({ value, en }) => ({
              value,
              text: language === 'zh' ? value : en,
            })),
          ]}
        />
      );
  }
}
