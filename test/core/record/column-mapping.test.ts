import { columnMapping } from '../../../core/record/column-mapping';
import { sampleRulebook } from '../../support/sample-rulebook';

const rulebook = sampleRulebook();

describe('columnMapping', () => {
  it('should find what each key names', () => {
    const choices = {
      A: 'name',
      B: 'received',
      C: 'number',
      D: 'level',
      E: null,
      F: '',
      G: 'registerNumber',
    };
    const { mapping, findings } = columnMapping({ ...choices, C: null }, rulebook);
    expect(findings).toEqual([]);
    expect(
      mapping.map(({ header, target }) => [header, target && `${target.kind}:${target.key}`]),
    ).toEqual([
      ['A', 'field:name'],
      ['B', 'event:received'],
      ['C', undefined],
      ['D', 'level:level'],
      ['E', undefined],
      ['F', undefined],
      ['G', 'number:number'],
    ]);
  });

  it('should report unknown keys and two columns for one target', () => {
    const { findings } = columnMapping({ A: 'colour', B: 'number', C: 'registerNumber' }, rulebook);
    expect(findings.map(({ code, field, severity }) => [code, field, severity])).toEqual([
      ['mapping-unknown', 'A', 'error'],
      ['mapping-duplicate', 'C', 'error'],
    ]);
  });
});
