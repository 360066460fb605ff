import { Button } from '@fluentui/react-button';
import { ProgressBar } from '@fluentui/react-progress';
import { Text } from '@fluentui/react-text';
import { useEffect, useState, type ReactElement } from 'react';
import type { ColumnMapping } from '../../../core/record/column-mapping';
import type { ImportedRows } from '../../../core/record/import-rows';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import { ledgerNow } from '../../ledger/ledger-now';
import { useWording } from '../../texts/texts';
import { checkRows, type DateOrderChoice } from './check-rows';
import { FindingsByRow } from './findings-by-row';
import type { ReadFile } from './read-file';
import type { LedgerStatus } from '../../ledger/ledger-session';
import { writeRows } from './write-rows';

/** Whether the service numbers what comes in. */
const isShared = (status: LedgerStatus): boolean =>
  status.kind === 'open' && status.serviceId !== undefined;

/** Checks the rows, shows what was found, and imports all of them or only those without errors. */
export function CheckedRows(props: {
  readonly ledger: LedgerSettings;
  readonly file: ReadFile;
  readonly mapping: ColumnMapping;
  readonly order: DateOrderChoice;
}): ReactElement {
  const { ledger, file, mapping, order } = props;
  const { now, preferences, session } = useSurroundings();
  const { operator } = useStore(preferences);
  const { say, texts } = useWording();
  const [checked, setChecked] = useState<ImportedRows>();
  const [progress, setProgress] = useState(0);
  const [writing, setWriting] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  useEffect(() => {
    let current = true;
    checkRows(file.table, mapping, ledger, order, (share) => current && setProgress(share)).then(
      (rows) => current && setChecked(rows),
      (problem: unknown) =>
        current && setOutcome({ intent: 'error', text: problemText(problem, texts) }),
    );
    return () => {
      current = false;
    };
  }, [file, mapping, ledger, order, texts]);

  if (!checked) {
    return (
      <div role="status">
        <Text>{texts.import.checking}</Text>
        <ProgressBar value={progress} aria-label={texts.import.checking} />
        <OutcomeMessage outcome={outcome} />
      </div>
    );
  }
  const wrongRows = new Set(
    checked.findings.filter(({ severity }) => severity === 'error').map(({ row }) => row),
  );
  const good = checked.records.filter(({ row }) => !wrongRows.has(row));

  const write = async (records: ImportedRows['records']) => {
    setWriting(true);
    setProgress(0);
    try {
      const written = await writeRows(records, ledger, {
        at: ledgerNow(ledger, now()),
        who: operator,
        reason: file.name,
        isShared: isShared(session.status.get()),
        onProgress: setProgress,
      });
      setOutcome(
        written.findings.length > 0
          ? {
              intent: 'error',
              text: written.findings.map(({ message }) => say(message)).join(' '),
            }
          : {
              intent: 'success',
              text: [
                texts.import.done(written.count),
                ...(written.skipped > 0 ? [texts.import.duplicates(written.skipped)] : []),
              ].join(' '),
            },
      );
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setWriting(false);
    }
  };
  const isDone = outcome?.intent === 'success';

  return (
    <PaneSection title={texts.import.check}>
      {checked.records.length === 0 ? (
        <Text>{texts.import.nothing}</Text>
      ) : (
        <FindingsByRow findings={checked.findings} />
      )}
      {writing && <ProgressBar value={progress} aria-label={texts.import.importing} />}
      <OutcomeMessage outcome={outcome} />
      {!isDone && (
        <ControlRow>
          {wrongRows.size > 0 && (
            <Button
              appearance="primary"
              disabled={writing || good.length === 0}
              onClick={() => void write(good)}
            >
              {texts.import.onlyGood(good.length)}
            </Button>
          )}
          <Button
            appearance={wrongRows.size > 0 ? 'secondary' : 'primary'}
            disabled={writing || checked.records.length === 0}
            onClick={() => void write(checked.records)}
          >
            {writing ? texts.import.importing : texts.import.all(checked.records.length)}
          </Button>
        </ControlRow>
      )}
    </PaneSection>
  );
}
