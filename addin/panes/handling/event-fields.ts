import { conditionContext } from '../../../core/record/condition-context';
import type { ComplaintRecord } from '../../../core/record/record';
import type { CaseEvent, Field } from '../../../core/rulebook/rulebook';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';

/**
 * The fields to ask for with an event: those it requires, and those that become required once it
 * has happened, as far as the record has them not yet.
 */
export function eventFields(
  event: CaseEvent,
  record: ComplaintRecord,
  { rulebook, zone }: LedgerSettings,
): readonly Field[] {
  const facts = conditionContext(record, rulebook, zone);
  const { approvals } = facts;
  const then = { ...facts, approvals, events: { ...facts.events, [event.key]: LATEST } };
  const isAsked = ({ key, required }: Field): boolean =>
    event.requires.includes(key) || (typeof required !== 'boolean' && required.test(then));
  return rulebook.fields.filter(
    (field) => record.fields[field.key] === undefined && isAsked(field),
  );
}

/** Later than any event, so that conditions on the order of events see it last. */
const LATEST = '9999-12-31T00:00:00';
