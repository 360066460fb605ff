import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { useWording } from '../texts/texts';
import { fieldState } from './field-state';

/** A labelled text control with its hint and, when it has one, its finding. */
export function LabelledText(props: {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly required?: boolean;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly finding?: Finding | undefined;
  /** Stands inside the control at its end. */
  readonly after?: ReactElement | undefined;
}): ReactElement {
  const wording = useWording();
  const shared = {
    value: props.value,
    onBlur: () => props.onLeave?.(),
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  };
  return (
    <Field
      label={props.label}
      required={props.required ?? false}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...fieldState(props.finding, wording)}
    >
      {props.lines === undefined ? (
        <Input
          {...shared}
          {...(props.after ? { contentAfter: props.after } : {})}
          {...(props.numeric ? { inputMode: 'decimal' as const } : {})}
          onChange={(_, { value }) => props.onChange(value)}
        />
      ) : (
        <Textarea
          {...shared}
          rows={props.lines}
          resize="vertical"
          onChange={(_, { value }) => props.onChange(value)}
        />
      )}
    </Field>
  );
}
