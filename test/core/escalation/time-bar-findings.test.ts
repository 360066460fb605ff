import { timeBarFindings } from '../../../core/escalation/time-bar-findings';
import { assess, clockSource, rulebookWith } from '../../support/clock-case';

const rulebook = rulebookWith([
  clockSource(
    { amount: 2, unit: 'year' },
    {
      key: 'two-years',
      title: { zh: '违法行为发生在两年以内', en: 'Violation within two years' },
      from: 'answered',
      to: 'received',
      purpose: 'time-bar',
      clause: '二.1',
    },
  ),
  clockSource({ amount: 5, unit: 'working-day' }),
]);

const findings = (violation: string, received: string) =>
  timeBarFindings(
    assess(rulebook, { events: { answered: violation, received } }, '2026-12-01'),
    rulebook,
  );

describe('timeBarFindings', () => {
  it('should find nothing up to the last permitted date', () => {
    expect(findings('2024-10-09', '2026-10-09T23:59')).toEqual([]);
    // 3 October 2026 lies in the holiday, so the last date is the 8th.
    expect(findings('2024-10-03', '2026-10-08T10:00')).toEqual([]);
  });

  it('should name the last permitted date and the clause after it', () => {
    expect(findings('2024-10-08', '2026-10-09T00:00')).toEqual([
      {
        code: 'time-bar',
        severity: 'error',
        field: 'received',
        clause: '二.1',
        message: {
          zh: '“违法行为发生在两年以内”：“收到投诉”为2026-10-09 00:00，最迟应为2026-10-08，已超过时限。',
          en: '“Violation within two years”: “Complaint received” is 2026-10-09 00:00; the last permitted date was 2026-10-08.',
        },
      },
    ]);
  });

  it('should say nothing of other clocks that were missed', () => {
    const late = { answered: '2026-10-01', received: '2026-10-09', closed: '2026-11-20' };
    const assessment = assess(rulebook, { events: late }, '2026-12-01');
    expect(assessment.clocks.map(({ status }) => status)).toEqual(['met', 'missed']);
    expect(timeBarFindings(assessment, rulebook)).toEqual([]);
  });
});
