import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import type { RowFinding } from '../../../core/record/import-rows';
import { downloadFile } from '../../controls/download-file';
import { ControlRow } from '../../controls/pane-layout';
import { useWording } from '../../texts/texts';
import { findingsCsv } from './findings-csv';

/** How many are listed; all of them are in the download. */
const LISTED = 50;

/**
 * What was found in the rows: the problems with their counts and the first of them, mere notes folded
 * away, and all of it to take along.
 */
export function FindingsByRow(props: { readonly findings: readonly RowFinding[] }): ReactElement {
  const { findings } = props;
  const wording = useWording();
  const { texts } = wording;
  const [copied, setCopied] = useState(false);
  const count = (severity: RowFinding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  if (findings.length === 0) return <Text role="status">{texts.import.clean}</Text>;
  const problems = findings.filter(({ severity }) => severity !== 'info');
  const notes = findings.filter(({ severity }) => severity === 'info');
  const csv = () => findingsCsv(findings, wording);
  return (
    <>
      <Text role="status" weight="semibold">
        {problems.length === 0
          ? texts.import.clean
          : texts.import.findings(count('error'), count('warning'))}
      </Text>
      <RowFindings findings={problems} />
      {notes.length > 0 && (
        <details>
          <summary>
            <Text size={200}>{texts.import.notes(notes.length)}</Text>
          </summary>
          <RowFindings findings={notes} />
        </details>
      )}
      <ControlRow>
        <Button
          size="small"
          onClick={() =>
            void downloadFile(new Blob([csv()], { type: 'text/csv' }), texts.import.fileName)
          }
        >
          {texts.import.download}
        </Button>
        <Button
          size="small"
          onClick={() => void navigator.clipboard.writeText(csv()).then(() => setCopied(true))}
        >
          {copied ? texts.import.copied : texts.import.copy}
        </Button>
      </ControlRow>
    </>
  );
}

function RowFindings({ findings }: { readonly findings: readonly RowFinding[] }): ReactElement {
  const { say, texts } = useWording();
  return (
    <>
      <ul style={listStyle}>
        {findings.slice(0, LISTED).map((finding, index) => (
          <li key={index}>
            <Text size={200}>
              {texts.import.row(finding.row)}
              {finding.column !== undefined && texts.import.column(finding.column)}{' '}
              {texts.severities[finding.severity]}
              {texts.common.colon}
              {say(finding.message)}
            </Text>
          </li>
        ))}
      </ul>
      {findings.length > LISTED && (
        <Text size={200}>{texts.import.more(findings.length - LISTED)}</Text>
      )}
    </>
  );
}

const listStyle = { margin: 0, paddingLeft: '20px', maxHeight: '40vh', overflowY: 'auto' } as const;
