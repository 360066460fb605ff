import { Button } from '@fluentui/react-button';
import { useEffect, useMemo, useState, type SubmitEvent, type ReactElement } from 'react';
import { parseDateTime } from '../../../core/record/parse-date-time';
import { nextNumber } from '../../../core/record/next-number';
import { intakeEvent } from '../../../core/summary/intake-event';
import type { OpenStatus } from '../../ledger/ledger-session';
import { problemText } from '../../app/problem-text';
import { useLedgerNow } from '../../app/use-ledger-now';
import { useStore } from '../../app/use-store';
import { useSurroundings } from '../../app/surroundings';
import { FindingList } from '../../controls/finding-list';
import { LabelledText } from '../../controls/labelled-text';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { ControlRow, PaneLayout } from '../../controls/pane-layout';
import { blocksSaving } from '../../ledger/blocks-saving';
import { ledgerNow } from '../../ledger/ledger-now';
import { useWording } from '../../texts/texts';
import { readRegisterNumbers } from '../../workbook/read-register';
import { checkEntry } from './check-entry';
import { controlOf, entryControls } from './entry-controls';
import { emptyDraft, rawRecord, type EntryDraft } from './entry-draft';
import { EntryDues } from './entry-dues';
import { EntryEvents } from './entry-events';
import { EntryFields } from './entry-fields';
import { LevelField } from './level-field';
import { saveEntry } from './save-entry';

/** 登记: the form of one complaint, checked as it is typed, written as one row. */
export function EntryPane({ status }: { readonly status: OpenStatus }): ReactElement {
  const { ledger } = status;
  const { now, preferences } = useSurroundings();
  const wording = useWording();
  const { texts } = wording;
  const { operator } = useStore(preferences);
  const asOf = useLedgerNow(ledger);
  const [draft, setDraft] = useState<EntryDraft>(emptyDraft);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [numbers, setNumbers] = useState<readonly string[]>([]);

  useEffect(() => {
    let current = true;
    readRegisterNumbers(ledger).then(
      (found) => current && setNumbers(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [ledger]);

  const proposed = useMemo(() => {
    const received = parseDateTime(draft.events[intakeEvent(ledger.rulebook)] ?? '', {
      zone: ledger.zone,
    });
    const day = ledger.zone.toDay(received.ok ? received.time.instant : asOf);
    return nextNumber(ledger.rulebook, numbers, day);
  }, [draft.events, ledger, numbers, asOf]);
  const check = useMemo(
    () =>
      checkEntry(rawRecord(draft, ledger.rulebook, { id: 'new', number: proposed }), ledger, asOf),
    [draft, ledger, proposed, asOf],
  );
  const controls = entryControls(ledger.rulebook);
  const visible = check.findings.filter(
    ({ field }) => tried || (field !== undefined && touched.has(field)),
  );
  const form = {
    draft,
    check,
    ledger,
    findingOf: (control: string) => visible.find(({ field }) => field === control),
    onLeave: (control: string) => setTouched((before) => new Set([...before, control])),
    onChange: (part: Partial<EntryDraft>) => {
      setOutcome(undefined);
      setDraft((before) => ({ ...before, ...part }));
    },
  };
  const clear = () => {
    setDraft(emptyDraft);
    setTouched(new Set());
    setTried(false);
  };

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setBusy(true);
    try {
      const saved = await saveEntry(draft, ledger, {
        at: ledgerNow(ledger, now()),
        who: operator,
        texts,
        isShared: status.serviceId !== undefined,
      });
      if (saved.kind === 'refused') {
        const errors = saved.findings.filter(blocksSaving);
        const first = controls.find((control) => errors.some(({ field }) => field === control));
        setOutcome({ intent: 'error', text: texts.entry.findings(errors.length) });
        if (saved.numbers) setNumbers(saved.numbers);
        if (first !== undefined) document.getElementById(controlOf(first))?.focus();
        return;
      }
      setNumbers((before) => [...before, saved.number]);
      setOutcome({ intent: 'success', text: texts.entry.saved(saved.number) });
      clear();
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };

  const unplaced = visible.filter(({ field }) => field === undefined || !controls.includes(field));
  return (
    <PaneLayout title={texts.entry.title}>
      <form onSubmit={(event) => void save(event)} noValidate style={formStyle}>
        <EntryEvents {...form} />
        <EntryFields {...form} />
        <LevelField {...form} />
        <LabelledText
          id={controlOf('number')}
          label={texts.entry.number}
          hint={texts.entry.numberHint}
          value={draft.number}
          placeholder={proposed}
          finding={form.findingOf('number')}
          onChange={(number) => form.onChange({ number })}
          onLeave={() => form.onLeave('number')}
        />
        <EntryDues check={check} ledger={ledger} />
        <FindingList findings={unplaced} />
        <OutcomeMessage outcome={outcome} />
        <ControlRow>
          <Button appearance="primary" type="submit" disabled={busy}>
            {busy ? texts.entry.saving : texts.entry.save}
          </Button>
          <Button type="button" disabled={busy} onClick={clear}>
            {texts.entry.clear}
          </Button>
        </ControlRow>
      </form>
    </PaneLayout>
  );
}

const formStyle = { display: 'flex', flexDirection: 'column', gap: '12px' } as const;
