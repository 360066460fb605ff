import { useState, type ReactElement } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { useMinuteNow } from '../../app/use-minute-now';
import { EchoedTime } from '../../controls/echoed-time';
import { useHandlingWording } from '../../texts/handling-wording';

/**
 * When an act happened, the present unless another time is typed, and the field to type it in.
 *
 * @param label what the time is called; absent: when it happened.
 */
export function useActTime(
  ledger: LedgerSettings,
  id: string,
  label?: string,
): { readonly at: string; readonly field: ReactElement } {
  const { handling } = useHandlingWording().texts;
  const present = useMinuteNow(ledger);
  const [at, setAt] = useState(present);
  return {
    at,
    field: (
      <EchoedTime
        id={id}
        label={label ?? handling.when}
        zone={ledger.zone}
        required
        value={at}
        onChange={setAt}
        now={present}
      />
    ),
  };
}
