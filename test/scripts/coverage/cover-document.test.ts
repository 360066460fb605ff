import { coverDocument } from '../../../scripts/coverage/cover-document';
import { readDigest } from '../../../scripts/coverage/digest';
import { named, sampleDefinition } from '../../support/sample-rulebook';
import type { RulebookSource } from '../../../core/rulebook/definition';

const digest = (yaml: string) => {
  const [document] = readDigest(`- id: s0-sample\n${yaml.replaceAll(/^/gm, '  ')}`);
  if (document === undefined) throw new Error('no document');
  return document;
};
const kinds = (yaml: string, change: Partial<RulebookSource> = {}) =>
  coverDocument(digest(yaml), sampleDefinition(change)).map(({ kind, by }) => `${kind}: ${by}`);

describe('coverDocument', () => {
  it('should know the document by its id without the prefix', () => {
    expect(digest('kind: x').id).toBe('sample');
  });

  it('should find a clock by its key, a field by its Chinese name and a level by its code', () => {
    expect(
      kinds(`clocks: [{ name: handling }]
intake_fields: [{ zh: name（中） }]
levels: [{ code: major, zh: 别的 }]
workflow: [{ state_zh: handled(中) }]`),
    ).toEqual([
      'executed: clocks handling',
      'executed: fields name',
      'executed: levels major',
      'executed: events handled',
    ]);
  });

  it('should find what an item says it covers, and call the rest missing', () => {
    const guidance = [{ title: named('do'), clause: '1', covers: ['other_rules 2'] }];
    const ambiguities = [
      { question: named('why'), choice: named('so'), covers: ['ambiguities 1'] },
    ];
    expect(
      kinds('other_rules: [{ rule: a }, { rule: b }]\nambiguities: [c]', { guidance, ambiguities }),
    ).toEqual(['MISSING: nothing names it', 'guidance: guidance 1', 'open choice: ambiguities 1']);
  });

  it('should not take guidance for a number that has to be carried out', () => {
    const guidance = [
      {
        title: named('do'),
        clause: '1',
        covers: ['penalties 1', 'penalties 2', 'clocks 1', 'escalation 1'],
      },
    ];
    const rows = kinds(
      `penalties: [{ trigger: late, amount: 50 yuan }, { trigger: rude, amount: a warning }]
clocks: [{ name: other }]
escalation: [{ rule: 3 times }]`,
      { guidance },
    );
    expect(rows.map((row) => row.split(':')[0])).toEqual([
      'MISSING',
      'guidance',
      'MISSING',
      'MISSING',
    ]);
  });

  it('should ask for every column of a form', () => {
    const forms = [
      {
        key: 'slip',
        title: { zh: '《处理单》', en: 'slip' },
        columns: ['name', { title: { zh: '签名', en: 'signature' } }],
        clause: '1',
      },
    ];
    expect(kinds('forms: [{ zh: 处理单, columns: [name（中）, 签名, 备注] }]', { forms })).toEqual([
      'executed: forms slip',
      'MISSING: no column “备注” is printed',
    ]);
  });

  it('should take over what the base covers where the fact reads the same', () => {
    const rows = coverDocument(
      digest('other_rules: [{ rule: a, clause: 1 }]'),
      sampleDefinition({
        guidance: [{ title: named('do'), clause: '1', covers: ['other_rules 1'] }],
      }),
    );
    const own = coverDocument(
      digest('other_rules: [{ rule: new }, { rule: a, clause: 7 }]'),
      sampleDefinition({ guidance: [{ title: named('do'), clause: '1' }] }),
      { rows },
    );
    expect(own.map(({ kind }) => kind)).toEqual(['MISSING', 'guidance']);
  });
});
