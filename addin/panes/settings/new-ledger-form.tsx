import { Button } from '@fluentui/react-button';
import { useState, type SubmitEvent, type ReactElement } from 'react';
import { defaultHours } from '../../../core/calendar/default-hours';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { settledParameters } from '../../../core/rulebook/settle-choices';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { PaneSection } from '../../controls/pane-layout';
import { openLedger } from '../../ledger/open-ledger';
import { useSettingsWording } from '../../texts/settings-wording';
import { recalculateWorkbook } from '../../workbook/recalculate-workbook';
import { createSheets } from './create-sheets';
import { Ambiguities } from './ambiguities';
import { calendarDraft } from './calendar-draft';
import { CalendarFields } from './calendar-fields';
import { ParameterFields } from './parameter-fields';
import { readLedgerDraft, type LedgerDraft } from './ledger-draft';

/** Everything a new ledger asks for once its rulebook is chosen, and the button that creates it. */
export function NewLedgerForm(props: {
  readonly definition: RulebookDefinition;
  /** It is the office's own and is kept in the workbook. */
  readonly isOwn: boolean;
  readonly onCreated: (name: string) => void;
}): ReactElement {
  const { definition, isOwn, onCreated } = props;
  const { session, now, preferences } = useSurroundings();
  const { operator } = useStore(preferences);
  const { language, say, texts } = useSettingsWording();
  const { settings } = texts;
  const [draft, setDraft] = useState<LedgerDraft>(() => ({
    name: say(definition.title),
    language,
    parameters: defaultsOf(definition),
    choices: {},
    ...calendarDraft({ hours: defaultHours, closures: [], extraWorkdays: [] }, language),
  }));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const { findings } = readLedgerDraft(draft, definition, '');
  const findingOf = (control: string) =>
    tried ? findings.find(({ field }) => field === control) : undefined;
  const change = (part: Partial<LedgerDraft>) => setDraft((before) => ({ ...before, ...part }));

  const create = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { stored, findings: wrong } = readLedgerDraft(draft, definition, crypto.randomUUID());
    if (!stored) {
      document.getElementById(controlId(wrong[0]?.field ?? ''))?.focus();
      return;
    }
    setBusy(true);
    try {
      const kept = isOwn ? { ...stored, ownRulebook: true } : stored;
      const { ledger, findings: troubles } = openLedger(kept, definition);
      const act = { at: now(), who: operator, reason: settings.settledAtCreation };
      const taken = ledger ? await createSheets(ledger, act) : [];
      if (!ledger || taken.length > 0) {
        const text = ledger
          ? settings.sheetsTaken(taken.join('、'))
          : troubles.map(({ message }) => say(message)).join(' ');
        setOutcome({ intent: 'error', text });
        return;
      }
      onCreated(stored.name);
      await session.reload();
      await recalculateWorkbook();
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void create(event)} noValidate style={formStyle}>
      <LabelledText
        id={controlId('name')}
        label={settings.ledgerName}
        placeholder={settings.ledgerNameExample}
        required
        value={draft.name}
        finding={findingOf('name')}
        onChange={(name) => change({ name })}
      />
      {definition.parameters.length > 0 && (
        <PaneSection title={settings.parameters}>
          <ParameterFields
            definition={definition}
            values={draft.parameters}
            settled={settledParameters(definition, {}, draft.choices)}
            findingOf={(key) => findingOf(`parameter.${key}`)}
            idOf={(key) => controlId(`parameter.${key}`)}
            onChange={(parameters) => change({ parameters })}
          />
        </PaneSection>
      )}
      <PaneSection title={settings.calendar}>
        <CalendarFields draft={draft} findingOf={findingOf} onChange={change} />
      </PaneSection>
      <LabelledSelect
        label={settings.ledgerLanguage}
        value={draft.language}
        options={[
          { value: 'zh', text: settings.languages.zh },
          { value: 'en', text: settings.languages.en },
        ]}
        onChange={(chosen) => change({ language: chosen })}
      />
      <Ambiguities
        definition={definition}
        choices={draft.choices}
        onChange={(choices) => change({ choices })}
      />
      <OutcomeMessage outcome={outcome} />
      <Button appearance="primary" type="submit" disabled={busy}>
        {busy ? settings.creating : settings.create}
      </Button>
    </form>
  );
}

const formStyle = { display: 'flex', flexDirection: 'column', gap: '12px' } as const;

const controlId = (control: string): string => `new-ledger-${control}`;

const defaultsOf = (definition: RulebookDefinition): Readonly<Record<string, string>> =>
  Object.fromEntries(
    definition.parameters.map(({ key, default: preset }) => [key, String(preset ?? '')]),
  );
