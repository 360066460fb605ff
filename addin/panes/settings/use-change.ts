import { useState } from 'react';
import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import type { Outcome } from '../../controls/outcome-message';
import { ledgerNow } from '../../ledger/ledger-now';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useWording } from '../../texts/texts';
import { recalculateWorkbook } from '../../workbook/recalculate-workbook';
import type { ChangePreview } from './change-preview';

/** When a change is made, by whom and why. */
export interface ChangeAct {
  readonly at: Instant;
  readonly who: string;
  readonly reason: string;
}

interface Change {
  readonly preview: ChangePreview | undefined;
  readonly busy: boolean;
  readonly outcome: Outcome | undefined;
  /** Computes what the change would do. */
  readonly look: (work: (at: Instant) => Promise<ChangePreview>) => void;
  /** Applies what was shown. */
  readonly apply: (reason: string) => void;
  /** Puts the preview away; what was entered stays. */
  readonly cancel: () => void;
  /** What was entered is no longer what was shown. */
  readonly reset: (outcome?: Outcome) => void;
}

/**
 * A change of the ledger that is shown on the open complaints before it is applied; afterwards the
 * ledger is read again and the workbook recalculated.
 *
 * @param write writes a preview that was accepted; findings when it cannot be done.
 * @param done what is said, and done, once it is applied.
 */
export function useChange(
  { ledger }: OpenStatus,
  write: (preview: ChangePreview, act: ChangeAct) => Promise<readonly Finding[]>,
  done: { readonly saved: string; readonly onSaved?: (() => void) | undefined },
): Change {
  const { now, preferences, session } = useSurroundings();
  const { operator } = useStore(preferences);
  const { say, texts } = useWording();
  const [preview, setPreview] = useState<ChangePreview>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const at = (): Instant => ledgerNow(ledger, now());

  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setOutcome(undefined);
    try {
      await work();
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };
  const accept = async (shown: ChangePreview, reason: string): Promise<void> => {
    const troubles = await write(shown, { at: at(), who: operator, reason });
    if (troubles.length > 0) {
      const text = troubles.map(({ message }) => say(message)).join(' ');
      setOutcome({ intent: 'error', text });
      return;
    }
    setPreview(undefined);
    await session.reload();
    await recalculateWorkbook();
    setOutcome({ intent: 'success', text: done.saved });
    done.onSaved?.();
  };
  return {
    preview,
    busy,
    outcome,
    look: (work) => void run(async () => setPreview(await work(at()))),
    apply: (reason) => void (preview && run(() => accept(preview, reason))),
    cancel: () => setPreview(undefined),
    reset: (next) => {
      setPreview(undefined);
      setOutcome(next);
    },
  };
}
