import { compileConditionFormula } from '../../../core/workbook/compile-condition-formula';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';

const rulebook = { ...everyUnitRulebook(), parameters: { limit: 500 } };
const cells: Readonly<Record<string, string>> = {
  level: '$A2',
  'field:kind': '$B2',
  'field:amount': '$C2',
  'field:people': '$D2',
  'field:urgent': '$E2',
  'field:happened': '$F2',
  'event:received': '$G2',
  'event:closed': '$H2',
};
const compile = (source: string, language: 'zh' | 'en' = 'zh') =>
  compileConditionFormula(source, { rulebook, language, cell: (key) => cells[key] });

describe('compileConditionFormula', () => {
  it.each([
    ["level == 'major'", 'EXACT(TRIM($A2),"重大")'],
    ["level != 'major'", 'AND(TRUE,NOT(EXACT(TRIM($A2),"重大")))'],
    ["fields.kind == '质量'", 'EXACT(TRIM($B2),"质量")'],
    ["fields.kind in ['质量', '服务']", 'OR(EXACT(TRIM($B2),"质量"),EXACT(TRIM($B2),"服务"))'],
    ['fields.people >= 10', 'AND(ISNUMBER($D2),N($D2)>=10)'],
    ['10 <= fields.people', 'AND(ISNUMBER($D2),N($D2)>=10)'],
    ['!(fields.people >= 10)', 'AND(ISNUMBER($D2),N($D2)<10)'],
    ['fields.amount > 99.5', 'AND(ISNUMBER($C2),ROUND(N($C2),2)>99.5)'],
    ['fields.amount > parameters.limit', 'AND(ISNUMBER($C2),ROUND(N($C2),2)>500)'],
    ['fields.urgent', 'EXACT(TRIM($E2),"是")'],
    ['!fields.urgent', 'EXACT(TRIM($E2),"否")'],
    ['has(events.closed)', 'ISNUMBER($H2)'],
    ['!has(events.closed)', 'NOT(ISNUMBER($H2))'],
    ["fields.happened >= '2026-01-01'", 'AND(ISNUMBER($F2),INT(N($F2))>=46023)'],
    [
      'events.closed > events.received',
      'AND(ISNUMBER($H2),ISNUMBER($G2),ROUND(N($H2)*86400,0)>ROUND(N($G2)*86400,0))',
    ],
    [
      "events.received < '2026-01-01T00:00:00'",
      'AND(ISNUMBER($G2),ROUND(N($G2)*86400,0)<3976387200)',
    ],
  ])('should say %s as %s', (source, formula) => {
    expect(compile(source)).toBe(formula);
  });

  it('should turn a negated disjunction into known opposites', () => {
    expect(compile("!(level == 'major' || fields.people < 3)")).toBe(
      'AND(AND(TRUE,NOT(EXACT(TRIM($A2),"重大"))),AND(ISNUMBER($D2),N($D2)>=3))',
    );
  });

  it('should compare with what the cells of the language say', () => {
    expect(compile("level == 'major'", 'en')).toBe('EXACT(TRIM($A2),"major")');
    expect(compile("fields.kind == '质量'", 'en')).toBe('EXACT(TRIM($B2),"quality")');
    expect(compile('fields.urgent == true', 'en')).toBe('EXACT(TRIM($E2),"Yes")');
  });

  it('should hold values of unlike kinds for unequal', () => {
    expect(compile("fields.people == '3'")).toBe('FALSE');
    expect(compile("fields.people != '3'")).toBe('ISNUMBER($D2)');
  });

  it('should double quotation marks', () => {
    expect(compile(`fields.kind == 'a"b'`)).toBe('EXACT(TRIM($B2),"a""b")');
  });

  it.each([
    "fields.kind.startsWith('质')",
    'fields.people + 1 > 3',
    "fields.kind < '质量'",
    'fields.unknown == 1',
    "events.received > '2026-01-01'",
    'fields.happened > events.received',
  ])('should leave %s to the core', (source) => {
    expect(compile(source)).toBeUndefined();
  });
});
