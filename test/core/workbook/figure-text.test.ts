import { figureTsv } from '../../../core/workbook/figure-text';
import { figureSvg } from '../../../core/workbook/figure-svg';
import { paretoFigure, trendFigure } from '../../support/sample-figure';

describe('figureTsv', () => {
  it('should part cells by tabs, as shown, and let nothing be run as a formula', () => {
    expect(figureTsv(paretoFigure)).toBe(
      [
        '投诉类别\t受理量\t占比\t累计占比',
        '电梯\t6\t60.00%\t60.00%',
        "'=卫生\t3\t30.00%\t90.00%",
        '其他\t1\t10.00%\t100.00%',
      ].join('\r\n'),
    );
  });

  it('should round half up, keep the sign of a change and show a dash without data', () => {
    const rows = [
      [
        { value: 'a\tb\nc', unit: 'text' },
        { value: 1.005, unit: 'yuan' },
        { value: 3.25, unit: 'hour' },
      ],
      [
        { value: '+86 10', unit: 'text' },
        { value: -0.125, unit: 'change' },
        { value: 0.125, unit: 'change' },
      ],
      [
        { value: '@x', unit: 'text' },
        { value: '—', unit: 'ratio' },
        { value: null, unit: 'count' },
      ],
    ] as const;
    expect(figureTsv({ ...trendFigure, headers: ['1', '2', '3'], rows })).toBe(
      "1\t2\t3\r\na b c\t1.01\t3.3\r\n'+86 10\t-12.50%\t+12.50%\r\n'@x\t—\t—",
    );
  });
});

describe('figureSvg', () => {
  it('should draw the chart of figures that have one', () => {
    const svg = figureSvg(trendFigure);
    expect(svg).toContain('2026年10月');
    expect(svg.match(/<circle/g)).toHaveLength(1);
  });

  it('should draw the table of figures without a chart, with period and time', () => {
    const svg = figureSvg({ ...paretoFigure, chart: { kind: 'column', rows: 0, series: [] } });
    for (const text of ['投诉类别', '2026-11-01', '截至 2026-11-22 16:00', '90.00%']) {
      expect(svg).toContain(text);
    }
  });
});
