import fc from 'fast-check';
import { chartSvg, type ChartDrawing } from '../../../core/workbook/chart-svg';
import { textWidth } from '../../../core/workbook/text-width';

const drawing: ChartDrawing = {
  title: '投诉 <类别> & 原因',
  width: 480,
  height: 300,
  categories: ['电梯', '卫生', '其他'],
  series: [
    { name: '受理量', values: [6, 3, 1], line: false, second: false, percent: false },
    { name: '累计占比', values: [0.6, null, 1], line: true, second: true, percent: true },
  ],
};

const heights = (svg: string): number[] =>
  [
    ...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="[^"]*" height="([\d.]+)" fill="#2F5597"/g),
  ].map(([, height]) => Number(height));

describe('chartSvg', () => {
  it('should draw columns as high as their figures, each with its figure', () => {
    const svg = chartSvg(drawing);
    const [first = 0, second = 0, third = 0] = heights(svg);
    expect(first / third).toBeCloseTo(6, 0);
    expect(second / third).toBeCloseTo(3, 0);
    for (const figure of ['>6<', '>3<', '>1<', '>60%<', '>100%<']) expect(svg).toContain(figure);
  });

  it('should break the line where a value is missing', () => {
    expect(chartSvg(drawing)).toMatch(/<path d="M[\d. ]+M[\d. ]+"/);
    expect(chartSvg(drawing).match(/<circle/g)).toHaveLength(2);
  });

  it('should give whole steps to an axis of counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (largest) => {
        const series = [
          { name: 'n', values: [largest], line: false, second: false, percent: false },
        ];
        const svg = chartSvg({ ...drawing, categories: ['a'], series });
        const ticks = [...svg.matchAll(/text-anchor="end" >([\d,.]+)</g)].map(([, tick]) =>
          Number((tick ?? '').replaceAll(',', '')),
        );
        expect(ticks).toHaveLength(5);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks[4]).toBeGreaterThanOrEqual(largest);
      }),
      { seed: 20261127 },
    );
  });

  it('should write any text so that it stays text', () => {
    expect(chartSvg(drawing)).toContain('投诉 &lt;类别&gt; &amp; 原因');
  });

  it('should keep long names under the columns on the paper, and whole where there is room', () => {
    const long = '客户服务与投诉受理综合协调办公室一科';
    const svg = chartSvg({ ...drawing, categories: [long, '电梯', long] });
    const slanted = [
      ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*rotate\(-35 [^>]*>([^<]*)</g),
    ].map(([, x, y, name = '']) => ({ x: Number(x), y: Number(y), name }));
    expect(slanted.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^客户服务.*…$/),
      '电梯',
      expect.stringMatching(/^客户服务.*…$/),
    ]);
    for (const { x, y, name } of slanted) {
      const length = textWidth(name) * 6;
      expect(x - length * Math.cos((35 * Math.PI) / 180)).toBeGreaterThan(0);
      expect(y + length * Math.sin((35 * Math.PI) / 180)).toBeLessThan(drawing.height - 20);
    }
  });

  it('should draw nothing but the frame of no categories', () => {
    const svg = chartSvg({ ...drawing, categories: [], series: [] });
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
    expect(svg).not.toContain('NaN');
  });
});
