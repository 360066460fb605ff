import { Button } from '@fluentui/react-button';
import { makeStyles, mergeClasses } from '@griffel/react';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { Finding } from '../../../core/finding';
import { problemText } from '../../app/problem-text';
import { FindingList } from '../../controls/finding-list';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { useWording } from '../../texts/texts';
import { readFile, type ReadFile } from './read-file';

const useStyles = makeStyles({
  zone: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '16px 12px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    textAlign: 'center',
  },
  over: {
    borderTopColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
  },
});

/** Takes a file by drop or by choice and reads it. */
export function FilePicker(props: { readonly onRead: (file: ReadFile) => void }): ReactElement {
  const styles = useStyles();
  const { texts } = useWording();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();

  const take = async (file: File | undefined) => {
    if (!file) return;
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
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };

  return (
    <>
      <div
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        {busy ? (
          <Spinner label={texts.import.reading} />
        ) : (
          <>
            <Text>{texts.import.drop}</Text>
            <Button onClick={() => input.current?.click()}>{texts.import.pick}</Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={texts.import.pick}
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <div role="alert">
        <FindingList findings={findings} />
      </div>
      <OutcomeMessage outcome={outcome} />
    </>
  );
}
