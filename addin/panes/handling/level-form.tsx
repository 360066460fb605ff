import { useState, type ReactElement } from 'react';
import { GuidanceNotes } from '../../controls/guidance-notes';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { PaneSection } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';

/** Changing the level in mid-case; the clocks are recomputed from their original start. */
export function LevelForm(context: CaseContext): ReactElement | null {
  const { ledger, record, assessment, act } = context;
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  const [level, setLevel] = useState('');
  const [reason, setReason] = useState('');
  const { levels } = ledger.rulebook;
  if (levels.length === 0 || assessment.outcome !== 'open') return null;
  const chosen = levels.find(({ code }) => code === level);
  const current = levels.find(({ code }) => code === record.level);
  const submit = async () => {
    if (!chosen) return [actFinding('level-missing', 'levelMissing')];
    if (reason.trim() === '') return [actFinding('reason-missing', 'reasonMissing')];
    return act({ kind: 'level', level, reason: reason.trim() }, say(chosen.title));
  };
  return (
    <PaneSection
      title={`${handling.level}${texts.common.colon}${current ? say(current.title) : texts.common.none}`}
    >
      <ActForm
        title={handling.changeLevel}
        submit={handling.changeLevel}
        note={chosen?.definition && say(chosen.definition)}
        onSubmit={submit}
      >
        <GuidanceNotes rulebook={ledger.rulebook} at={[level || (record.level ?? '')]} />
        <LabelledSelect
          label={handling.level}
          required
          value={level}
          options={[
            { value: '', text: texts.common.chooseOne },
            ...levels
              .filter(({ code }) => code !== record.level)
              .map(({ code, title }) => ({ value: code, text: say(title) })),
          ]}
          onChange={setLevel}
        />
        <LabelledText
          label={handling.reason}
          required
          lines={2}
          value={reason}
          onChange={setReason}
        />
      </ActForm>
    </PaneSection>
  );
}
