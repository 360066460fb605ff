import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { useState, type ReactElement } from 'react';
import type { Finding, Severity } from '../../../core/finding';
import { useSettingsWording } from '../../texts/settings-wording';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings in a rulebook by severity, in the order of its lines; each names its line. */
export function RulebookFindings(props: {
  readonly findings: readonly Finding[];
}): ReactElement | null {
  if (props.findings.length === 0) return null;
  return (
    <>
      {severities.map((severity) => (
        <FindingGroup
          key={severity}
          severity={severity}
          findings={props.findings
            .filter((finding) => finding.severity === severity)
            .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))}
        />
      ))}
    </>
  );
}

/** Findings shown at first, and added at each wish. */
const PAGE = 20;

function FindingGroup(props: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}): ReactElement | null {
  const { severity, findings } = props;
  const styles = useStyles();
  const { say, texts } = useSettingsWording();
  const [shown, setShown] = useState(PAGE);
  if (findings.length === 0) return null;
  const left = findings.length - shown;
  return (
    <section>
      <Text weight="semibold" className={styles[severity]}>
        {texts.ownRulebook.group(texts.severities[severity], findings.length)}
      </Text>
      <ul className={styles.list}>
        {findings.slice(0, shown).map(({ code, line, message }, index) => (
          <li key={`${code} ${line ?? ''} ${index}`}>
            {line !== undefined && (
              <Text weight="semibold">
                {texts.ownRulebook.line(line)}
                {texts.common.colon}
              </Text>
            )}
            <Text>{say(message)}</Text>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {texts.settings.showMore(left)}
        </Button>
      )}
    </section>
  );
}
