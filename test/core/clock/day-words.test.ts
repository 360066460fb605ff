import { dayRange, fullInstant } from '../../../core/clock/explain/day-words';
import { dayOfIso, instantOf, shanghai } from '../../support/clock-setting';

describe('fullInstant', () => {
  it('should say seconds only where there are some', () => {
    const text = (wall: string) => fullInstant(instantOf(wall), shanghai.zone);
    expect(text('2026-10-13T16:20')).toEqual({
      zh: '2026年10月13日（周二）16:20',
      en: '16:20 on Tuesday 13 October 2026',
    });
    expect(text('2026-10-13T16:20:05').zh).toBe('2026年10月13日（周二）16:20:05');
  });
});

describe('dayRange', () => {
  const range = (from: string, to: string, reference = '2026-06-01') => {
    const { zh, en } = dayRange(dayOfIso(from), dayOfIso(to), dayOfIso(reference));
    return [zh, en];
  };

  it('should say month and year once where they are the same', () => {
    expect(range('2026-10-01', '2026-10-07')).toEqual(['10月1–7日', '1–7 October']);
    expect(range('2026-10-01', '2026-10-07', '2025-12-31')).toEqual([
      '2026年10月1–7日',
      '1–7 October 2026',
    ]);
    expect(range('2026-09-30', '2026-10-02')).toEqual([
      '9月30日–10月2日',
      '30 September – 2 October',
    ]);
    expect(range('2026-09-30', '2026-10-02', '2027-01-01')).toEqual([
      '2026年9月30日–10月2日',
      '30 September 2026 – 2 October',
    ]);
  });

  it('should say both years where they differ, and the weekday of a single day', () => {
    expect(range('2026-12-31', '2027-01-02')).toEqual([
      '2026年12月31日–2027年1月2日',
      '31 December 2026 – 2 January 2027',
    ]);
    expect(range('2026-10-13', '2026-10-13')).toEqual(['10月13日（周二）', 'Tuesday 13 October']);
  });
});
