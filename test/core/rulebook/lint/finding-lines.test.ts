import { parseRulebook } from '../../../../core/rulebook/parse-rulebook';

/** A sound rulebook of one screen; each case breaks one line of it. */
const sound = `id: small-office
version: '1'
title: { zh: 小办公室, en: Small office }
domain: { zh: 物业, en: property }
kind: rulebook
source: { zh: 办法, en: Rules }
summary: { zh: 三日内处理, en: Handled within 3 days }
roles:
  - { key: clerk, title: { zh: 接待员, en: clerk } }
fields:
  - { key: name, title: { zh: 投诉人, en: complainant }, required: true, clause: '1' }
  - { key: amount, title: { zh: 金额, en: amount }, type: money, clause: '1' }
levels:
  - { code: major, title: { zh: 重大, en: major }, suggestWhen: fields.amount >= 1000, clause: '3' }
  - { code: minor, title: { zh: 轻微, en: minor }, suggestWhen: fields.amount < 1000, clause: '3' }
events:
  - { key: received, title: { zh: 接到投诉, en: received }, by: [clerk], clause: '2' }
  - { key: handled, title: { zh: 处理完毕, en: handled }, after: [received], ends: closed, clause: '2' }
  - { key: visited, title: { zh: 回访, en: visited }, after: [handled], clause: '5' }
clocks:
  - { key: handling, title: { zh: 处理, en: handling }, from: received, to: handled, within: { amount: 3, unit: calendar-day }, purpose: resolve, clause: '2' }
escalations:
  - { key: late, title: { zh: 逾期升级, en: late }, clock: handling, toLevel: major, clause: '3' }
forms:
  - { key: slip, title: { zh: 处理单, en: slip }, columns: [name], clause: '2' }
reports:
  - { key: monthly, title: { zh: 月报, en: monthly }, period: monthly, measures: [received], clause: '6' }
examples:
  - title: { zh: 例, en: example }
    asOf: '2026-11-20T12:00'
    record: { fields: { name: 王女士 }, level: minor, events: { received: '2026-11-20 09:00' } }
    expect: { clocks: { handling: { state: running } } }
`;

/** The code and the line of each finding after one piece of the text became another. */
function findingsAfter(piece: string, other: string): readonly string[] {
  expect(sound).toContain(piece);
  const { findings } = parseRulebook(sound.replace(piece, other));
  return findings.map(({ code, line }) => `${code}:${line}`);
}

const lineOf = (piece: string): number => sound.slice(0, sound.indexOf(piece)).split('\n').length;

describe('the lines of findings', () => {
  it('should not be there for a sound rulebook', () => {
    expect(parseRulebook(sound).findings).toEqual([]);
  });

  it.each([
    ['dangling-clock', 'clock: handling, toLevel', 'clock: walking, toLevel'],
    ['dangling-event', 'after: [handled], clause', 'after: [handled, never], clause'],
    ['dangling-field', 'ends: closed,', 'ends: closed, requires: [colour],'],
    ['dangling-role', 'by: [clerk]', 'by: [chair]'],
    ['event-unreachable', 'after: [handled], clause', 'after: [visited], clause'],
    ['level-unreachable', ', suggestWhen: fields.amount < 1000, clause', ', clause'],
    [
      'condition-overlap',
      'suggestWhen: fields.amount < 1000',
      'suggestWhen: fields.amount >= 2000',
    ],
    ['condition-gap', 'suggestWhen: fields.amount < 1000', 'suggestWhen: fields.amount < 500'],
    ['clock-never-stops', 'to: handled, within', 'to: received, within'],
    ['report-without-measures', ', measures: [received]', ''],
    ['report-without-event', 'period: monthly', 'period: per-case'],
    ['report-event-idle', 'period: monthly', 'period: monthly, at: handled'],
    ['field-on-no-form', 'type: money, clause', 'type: money, required: true, clause'],
    ['translation-missing', 'en: visited }', 'en: 回访 }'],
    ['clause-missing', "after: [handled], clause: '5'", "after: [handled], clause: '—'"],
    ['rulebook-shape', "after: [handled], clause: '5'", 'after: [handled]'],
    ['register-header-shared', 'zh: 回访, en: visited', 'zh: 投诉人, en: visited'],
  ])('should name the line of %s', (code, piece, other) => {
    const found = findingsAfter(piece, other);
    expect(found.map((each) => each.split(':')[0])).toContain(code);
    expect(found.filter((each) => each.startsWith(code))).toEqual([`${code}:${lineOf(piece)}`]);
  });

  it('should tell only the first of the errors that a broken line brings', () => {
    const broken = findingsAfter('domain: { zh: 物业, en: property }', 'domain: { zh: 物业, en: [');
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(/^yaml-syntax:[45]$/);
  });
});
