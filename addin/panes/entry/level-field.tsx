import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { LabelledSelect } from '../../controls/labelled-select';
import { useWording } from '../../texts/texts';
import { controlOf, type EntryFormPart } from './entry-controls';

/** The level of the complaint: the rulebook's suggestion with its definition, and the person's choice. */
export function LevelField(part: EntryFormPart): ReactElement | null {
  const { draft, check, ledger, findingOf, onLeave, onChange } = part;
  const { say, texts } = useWording();
  const { levels } = ledger.rulebook;
  if (levels.length === 0) return null;
  const suggested = levels.find(({ code }) => code === check.suggestedLevel);
  const chosen = levels.find(({ code }) => code === draft.level);
  const shown = chosen ?? suggested;
  return (
    <div>
      <LabelledSelect
        id={controlOf('level')}
        label={texts.entry.level}
        value={draft.level}
        finding={findingOf('level')}
        options={[
          { value: '', text: texts.common.chooseOne },
          ...levels.map(({ code, title }) => ({ value: code, text: say(title) })),
        ]}
        onChange={(level) => onChange({ level })}
        onLeave={() => onLeave('level')}
      />
      <div aria-live="polite">
        {suggested && suggested.code !== draft.level && (
          <Text size={300}>
            {texts.entry.suggested(say(suggested.title))}{' '}
            <Button size="small" onClick={() => onChange({ level: suggested.code })}>
              {texts.entry.useSuggested}
            </Button>
          </Text>
        )}
        {shown?.definition && (
          <Text as="p" size={200} style={{ margin: '4px 0 0' }}>
            {say(shown.title)}
            {texts.common.colon}
            {say(shown.definition)} {texts.common.clause(shown.clause)}
          </Text>
        )}
      </div>
    </div>
  );
}
