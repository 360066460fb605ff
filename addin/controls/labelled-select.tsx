import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { useWording } from '../texts/texts';
import { fieldState } from './field-state';
import { useSelectStyles } from './select-styles';

/** A labelled choice of one value out of few. */
export function LabelledSelect<V extends string>(props: {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly finding?: Finding | undefined;
  readonly onLeave?: () => void;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly onChange: (value: V) => void;
}): ReactElement {
  const { id, label, hint, required, finding, value, options, onChange, onLeave } = props;
  const wording = useWording();
  const styles = useSelectStyles();
  return (
    <Field
      className={styles.root}
      label={label}
      required={required ?? false}
      {...(hint === undefined ? {} : { hint })}
      {...fieldState(finding, wording)}
    >
      <Select
        className={styles.root}
        select={{ className: styles.select }}
        value={value}
        {...(id === undefined ? {} : { id })}
        onBlur={() => onLeave?.()}
        onChange={(_, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
