import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { useWording } from '../texts/texts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** Findings as a list; the word for the severity stands before each sentence. */
export function FindingList(props: { readonly findings: readonly Finding[] }): ReactElement | null {
  const styles = useStyles();
  const { say, texts } = useWording();
  if (props.findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {props.findings.map((finding, index) => (
        <li key={`${finding.code} ${finding.field ?? ''} ${index}`}>
          <Text className={styles[finding.severity]}>
            {texts.severities[finding.severity]}
            {texts.common.colon}
            {say(finding.message)}
            {finding.clause !== undefined && ` ${texts.common.clause(finding.clause)}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
