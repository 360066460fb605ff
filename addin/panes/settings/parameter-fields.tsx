import type { ReactElement } from 'react';
import type { Finding } from '../../../core/finding';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { Text } from '@fluentui/react-text';
import { LabelledText } from '../../controls/labelled-text';
import { useSettingsWording } from '../../texts/settings-wording';

/** The controls of a regime's blanks, each with its range and its clause. */
export function ParameterFields(props: {
  readonly definition: RulebookDefinition;
  readonly values: Readonly<Record<string, string>>;
  /** What the readings chosen set; nothing to fill in there. */
  readonly settled: Readonly<Record<string, unknown>>;
  readonly findingOf: (key: string) => Finding | undefined;
  readonly idOf: (key: string) => string;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}): ReactElement {
  const { definition, values, settled, findingOf, idOf, onChange } = props;
  const { say, texts } = useSettingsWording();
  const { settings } = texts;
  return (
    <>
      {definition.parameters.map(
        ({ key, title, minimum, maximum, clause, default: preset, type }) =>
          Object.hasOwn(settled, key) ? (
            <Text key={key}>
              {say(title)}
              {texts.common.colon}
              {settings.setByReading(String(settled[key]))}
            </Text>
          ) : (
            <LabelledText
              key={key}
              id={idOf(key)}
              label={say(title)}
              hint={[
                ...(minimum === undefined && maximum === undefined
                  ? []
                  : [settings.parameterRange(String(minimum ?? '…'), String(maximum ?? '…'))]),
                texts.common.clause(clause),
              ].join(' · ')}
              required={preset === undefined}
              numeric={type !== 'text'}
              value={values[key] ?? ''}
              finding={findingOf(key)}
              onChange={(value) => onChange({ ...values, [key]: value })}
            />
          ),
      )}
    </>
  );
}
