import { useMemo } from 'react';
import { useSurroundings } from '../../app/surroundings';
import type { OpenStatus } from '../../ledger/ledger-session';
import type { SharedLedger } from '../../sync/ledger-sync';

/** The open ledger with its service; undefined while it is not shared. */
export function useShared({ ledger, stored, serviceId }: OpenStatus): SharedLedger | undefined {
  const { service } = useSurroundings();
  return useMemo(
    () =>
      serviceId === undefined
        ? undefined
        : {
            ledger,
            stored,
            service: service.ledger(serviceId),
            settings: service.settings(serviceId),
          },
    [ledger, stored, service, serviceId],
  );
}
