import { useCallback, useEffect, useState } from 'react';
import type { Answer, ServiceTrouble } from '../service/answer';

/** What the service last answered; it stays when a later call fails. */
export interface Known<Value> {
  /** Undefined until it has been read once. */
  readonly value: Value | undefined;
  readonly trouble: ServiceTrouble | undefined;
  readonly isBusy: boolean;
  readonly read: () => Promise<void>;
  /** Does something whose answer is the new state. */
  readonly take: (work: () => Promise<Answer<Value>>) => Promise<void>;
}

/**
 * Reads something of the service when it comes into view.
 *
 * @param ask reads it; must stay the same function as long as the same is asked.
 */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): Known<Value> {
  const [known, setKnown] = useState<Pick<Known<Value>, 'value' | 'trouble'>>(nothing);
  const [isBusy, setBusy] = useState(false);
  const keep = useCallback(
    (answer: Answer<Value>) =>
      setKnown(({ value }) =>
        answer.ok
          ? { value: answer.value, trouble: undefined }
          : { value, trouble: answer.trouble },
      ),
    [],
  );
  const take = async (work: () => Promise<Answer<Value>>) => {
    setBusy(true);
    keep(await work());
    setBusy(false);
  };
  useEffect(() => {
    let isCurrent = true;
    void ask().then((answer) => isCurrent && keep(answer));
    return () => {
      isCurrent = false;
    };
  }, [ask, keep]);
  return { ...known, isBusy, take, read: () => take(ask) };
}

const nothing = { value: undefined, trouble: undefined };
