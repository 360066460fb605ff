import { groupKeysOf } from '../../../core/summary/group-keys';
import { parseQuery } from '../../../core/summary/parse-query';
import { smallRulebook } from '../../support/small-ledger';

const codes = (raw: Parameters<typeof parseQuery>[0]) =>
  parseQuery(raw, smallRulebook).findings.map(({ code }) => code);

describe('parseQuery', () => {
  it('should read lists and comma-separated texts, each key once', () => {
    const { query, findings } = parseQuery(
      { period: '2026-10', groupBy: 'department, level,level', measures: ['received'] },
      smallRulebook,
    );
    expect(findings).toEqual([]);
    expect(query).toMatchObject({ groupBy: ['department', 'level'], measures: ['received'] });
  });

  it('should take nothing named as no groups and all measures', () => {
    expect(parseQuery({ period: '2026' }, smallRulebook).query).toMatchObject({
      groupBy: [],
      measures: [],
    });
  });

  it('should find everything that is wrong at once', () => {
    expect(codes({ period: 'x', groupBy: ['colour', 'story'], measures: ['fame'] })).toEqual([
      'period-unreadable',
      'group-key-unknown',
      'group-key-unknown',
      'measure-unknown',
    ]);
    expect(codes({ period: '2026', groupBy: [1], measures: 5 })).toEqual([
      'list-expected',
      'list-expected',
    ]);
    expect(codes({ period: '2026', groupBy: ['month', 'week'] })).toEqual(['group-key-twice']);
  });

  it('should read how many groups stand by themselves, as a number or a text of a URL', () => {
    expect(parseQuery({ period: '2026', top: '5' }, smallRulebook).query?.top).toBe(5);
    expect(parseQuery({ period: '2026', top: '' }, smallRulebook).query).not.toHaveProperty('top');
    expect(['0', 1.5, 'many'].flatMap((top) => codes({ period: '2026', top }))).toEqual(
      Array.from({ length: 3 }, () => 'top-unreadable'),
    );
  });

  it('should know the measures of a regime’s own clocks', () => {
    expect(codes({ period: '2026', measures: ['onTime:resolve', 'open', 'openAge61'] })).toEqual(
      [],
    );
    expect(codes({ period: '2026', measures: ['onTime:nothing'] })).toEqual(['measure-unknown']);
  });

  it('should name what may stand there', () => {
    const [finding] = parseQuery({ period: '2026', groupBy: ['colour'] }, smallRulebook).findings;
    expect(finding?.message.zh).toContain('office');
    expect(finding?.message.en).not.toContain('story');
  });

  it('should not offer levels where a regime has none', () => {
    expect(groupKeysOf({ ...smallRulebook, levels: [] })).not.toContain('level');
    expect(groupKeysOf(smallRulebook)).toContain('level');
  });
});
