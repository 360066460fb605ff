import { memoryCells, parseMemory } from '../../../addin/workbook/sync-state';

const agreed = { stamp: { rules: 1, calendar: 'c' }, facts: { 'parameter.days': '3' } };
const memory = { workbook: 'w', cursor: '7' };

describe('memoryCells', () => {
  it('should keep which settings were refused as what and why', () => {
    const refused = {
      values: { 'parameter.days': '30', 'choice.start': null },
      trouble: { kind: 'refused', status: 403, detail: '没有权限' },
    } as const;
    const settings = { ...agreed, refused };
    expect(parseMemory(memoryCells({ ...memory, settings }, 's').own, [])).toEqual({
      ...memory,
      settings,
    });
  });

  it('should remember the settings agreed upon without a refusal that cannot be read', () => {
    const settings = { ...agreed, refused: { values: {}, trouble: {} } };
    const [own] = [JSON.stringify({ ...memory, settings })];
    const mark = memoryCells(memory, 's').own.split('{')[0] ?? '';
    expect(parseMemory(mark + own, [])).toEqual({ ...memory, settings: agreed });
  });
});
