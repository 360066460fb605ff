import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../core/finding';
import { problemText } from '../../app/problem-text';
import { FileDrop } from '../../controls/file-drop';
import { FindingList } from '../../controls/finding-list';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { useWording } from '../../texts/texts';
import { readFile, type ReadFile } from './read-file';

/** Takes a file by drop or by choice and reads it. */
export function FilePicker(props: { readonly onRead: (file: ReadFile) => void }): ReactElement {
  const { texts } = useWording();
  const [busy, setBusy] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();

  const take = async (file: File) => {
    setBusy(true);
    setFindings([]);
    setOutcome(undefined);
    try {
      const reading = await readFile(file.name, new Uint8Array(await file.arrayBuffer()));
      if (reading.ok) props.onRead(reading.file);
      else setFindings(reading.findings);
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <FileDrop
        hint={texts.import.drop}
        pick={texts.import.pick}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        busy={busy ? texts.import.reading : undefined}
        onTake={(file) => void take(file)}
      />
      <div role="alert">
        <FindingList findings={findings} />
      </div>
      <OutcomeMessage outcome={outcome} />
    </>
  );
}
