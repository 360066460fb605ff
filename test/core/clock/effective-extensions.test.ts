import { clockContext } from '../../../core/clock/clock-context';
import { effectiveExtensions } from '../../../core/clock/effective-extensions';
import { clockSource, recordOf, rulebookOf } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';

const source = clockSource(
  { amount: 5, unit: 'working-day' },
  { extension: { kind: 'additive', amount: 3, approver: 'head', maxTimes: 9, clause: '四' } },
);
const startedAt = at('2026-11-02T09:00');

/** When the extensions that may count were asked for, of one each day from the 4th to the 6th. */
function counted(since?: string): readonly string[] {
  const times = ['2026-11-06T09:00', '2026-11-04T09:00', '2026-11-05T09:00'];
  const record = recordOf({
    events: { received: '2026-11-02T09:00' },
    extensions: times.map((requestedAt) => ({ amount: 1, requestedAt, reason: requestedAt })),
  });
  const rulebook = rulebookOf(source);
  const context = clockContext(record, rulebook, shanghai, instantOf('2026-11-06T10:00'));
  const [clock] = rulebook.clocks;
  if (clock === undefined) throw new Error('No clock.');
  const cycle = since === undefined ? undefined : { startedAt, since: instantOf(since) };
  return effectiveExtensions(clock, cycle, context).map(({ reason }) => reason.slice(8, 10));
}

describe('effectiveExtensions', () => {
  it('should be all that were asked for, in order, where no run is given', () => {
    expect(counted()).toEqual(['04', '05', '06']);
  });

  it('should be those asked for since a run began, from its very second', () => {
    expect(counted('2026-11-05T09:00')).toEqual(['05', '06']);
    expect(counted('2026-11-05T09:01')).toEqual(['06']);
  });
});
