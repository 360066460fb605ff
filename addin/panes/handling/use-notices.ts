import { useCallback } from 'react';
import { useAnswer, type Known } from '../../app/use-answer';
import { useStore } from '../../app/use-store';
import { useSurroundings } from '../../app/surroundings';
import type { Answer } from '../../service/answer';
import type { LedgerNotice } from '../../service/parse-notices';

type Notices = readonly LedgerNotice[];

/** What is known of the notices of a case, and what can be done with them. */
export interface KnownNotices extends Known<Notices> {
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
  const ask = useCallback(
    async () => ofRecord(await service.notices(serviceId, record), record),
    [service, serviceId, record],
  );
  const known = useAnswer(ask);
  return {
    ...known,
    signFor: (number) =>
      known.take(async () =>
        ofRecord(await service.signFor(serviceId, number, operator.trim()), record),
      ),
  };
}

const ofRecord = (answer: Answer<Notices>, record: string): Answer<Notices> =>
  answer.ok
    ? { ok: true, value: answer.value.filter((notice) => notice.record === record) }
    : answer;
