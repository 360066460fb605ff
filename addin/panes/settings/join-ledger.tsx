import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../core/finding';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { PaneSection } from '../../controls/pane-layout';
import { isTooNew } from '../../ledger/rulebook-too-new';
import type { OfferedLedger } from '../../service/parse-offered-ledgers';
import { serviceOutcome } from '../../service/service-outcome';
import { useSettingsWording } from '../../texts/settings-wording';
import { writeServiceId } from '../../workbook/write-service-id';
import { createSheets } from './create-sheets';
import { joinedLedger } from './joined-ledger';

/** Opens a ledger the organisation has at the service in this workbook. */
export function JoinLedger(props: { readonly onJoined: (text: string) => void }): ReactElement {
  const { service, session, rulebooks, now, preferences } = useSurroundings();
  const { operator } = useStore(preferences);
  const { language, say, texts } = useSettingsWording();
  const { sync, settings } = texts;
  const [offered, setOffered] = useState<readonly OfferedLedger[]>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const carryOut = async (work: () => Promise<Outcome | undefined>) => {
    setBusy(true);
    setOutcome(undefined);
    try {
      setOutcome(await work());
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };
  const refusal = (findings: readonly Finding[]): Outcome => ({
    intent: 'error',
    text: findings.map(({ message }) => say(message)).join(' '),
    reload: isTooNew(findings),
  });
  const list = async (): Promise<Outcome | undefined> => {
    const answer = await service.ledgers();
    if (!answer.ok) return serviceOutcome(answer.trouble, texts);
    setOffered(answer.value);
    return undefined;
  };
  const join = async (one: OfferedLedger): Promise<Outcome | undefined> => {
    const joined = await joinedLedger(one, language, { service, rulebooks });
    if (joined.trouble) return serviceOutcome(joined.trouble, texts);
    const { ledger, findings } = joined;
    if (!ledger) return refusal(findings);
    const act = { at: now(), who: operator, reason: settings.settledAtCreation };
    const taken = await createSheets(ledger, act);
    if (taken.length > 0) return { intent: 'error', text: settings.sheetsTaken(taken.join('、')) };
    await writeServiceId(one.id, texts.service.ledgerId);
    props.onJoined(sync.joined(one.name));
    await session.reload();
    return undefined;
  };

  return (
    <PaneSection title={sync.join}>
      <Text size={200}>{sync.joinAbout}</Text>
      <div>
        <Button disabled={busy} onClick={() => void carryOut(list)}>
          {sync.joinList}
        </Button>
      </div>
      {offered?.length === 0 && <Text>{sync.joinNone}</Text>}
      {offered?.map((one) => (
        <div key={one.id} style={rowStyle}>
          <Text style={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{one.name}</Text>
          <Button
            size="small"
            disabled={busy}
            aria-label={texts.common.inBrackets(sync.joinThis, one.name)}
            onClick={() => void carryOut(() => join(one))}
          >
            {sync.joinThis}
          </Button>
        </div>
      ))}
      <OutcomeMessage outcome={outcome} />
    </PaneSection>
  );
}

const rowStyle = { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' } as const;
