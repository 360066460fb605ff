import { createHash } from 'node:crypto';
import { trace } from '@opentelemetry/api';

/** Says in the present span for which organisation it works, as a hash. */
export function noteOrganisation(organisation: string): void {
  trace
    .getActiveSpan()
    ?.setAttribute('complaint_ledger.organisation', organisationHash(organisation));
}

/** Says in the present span which ledger it is about; what is no id the service made is left out. */
export function noteLedger(ledger: string): void {
  if (UUID.test(ledger)) trace.getActiveSpan()?.setAttribute('complaint_ledger.ledger', ledger);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Enough of a SHA-256 to tell organisations apart. */
const organisationHash = (organisation: string): string =>
  createHash('sha256').update(organisation).digest('hex').slice(0, 16);
