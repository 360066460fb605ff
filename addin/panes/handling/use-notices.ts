import { useCallback, useEffect, useState } from 'react';
import { useStore } from '../../app/use-store';
import { useSurroundings } from '../../app/surroundings';
import type { Answer, ServiceTrouble } from '../../service/answer';
import type { LedgerNotice } from '../../service/parse-notices';

type Answered = Answer<readonly LedgerNotice[]>;

/** What is known of the notices of a case, and what can be done with them. */
export interface KnownNotices {
  /** Undefined until they have been read once. */
  readonly notices: readonly LedgerNotice[] | undefined;
  readonly trouble: ServiceTrouble | undefined;
  readonly isBusy: boolean;
  readonly read: () => Promise<void>;
  readonly signFor: (number: string) => Promise<void>;
}

/** Reads the notices of a record from the service; what was read stays when a later call fails. */
export function useNotices({
  serviceId,
  record,
}: {
  readonly serviceId: string;
  readonly record: string;
}): KnownNotices {
  const { service, preferences } = useSurroundings();
  const { operator } = useStore(preferences);
  const [known, setKnown] = useState<Pick<KnownNotices, 'notices' | 'trouble'>>(nothing);
  const [isBusy, setBusy] = useState(false);
  const take = useCallback(
    (answer: Answered) =>
      setKnown(({ notices }) =>
        answer.ok
          ? { notices: answer.value.filter((one) => one.record === record), trouble: undefined }
          : { notices, trouble: answer.trouble },
      ),
    [record],
  );
  const carryOut = async (work: () => Promise<Answered>) => {
    setBusy(true);
    take(await work());
    setBusy(false);
  };
  useEffect(() => {
    let isCurrent = true;
    void service.notices(serviceId, record).then((answer) => isCurrent && take(answer));
    return () => {
      isCurrent = false;
    };
  }, [service, serviceId, record, take]);
  return {
    ...known,
    isBusy,
    read: () => carryOut(() => service.notices(serviceId, record)),
    signFor: (number) => carryOut(() => service.signFor(serviceId, number, operator.trim())),
  };
}

const nothing = { notices: undefined, trouble: undefined };
