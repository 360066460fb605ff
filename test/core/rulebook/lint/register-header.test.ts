import { changed, lintCodes } from '../../../support/lint-codes';
import { named } from '../../../support/sample-rulebook';

const clause = '1';

describe('registerHeader', () => {
  it('should report a field and an event that would share a column header', () => {
    const event = { key: 'named', title: named('name'), after: ['received'], clause };
    expect(lintCodes(changed('events', {}, event))).toEqual([
      'register-header-shared@events.5.title',
    ]);
  });

  it('should report two fields, whatever spaces stand around the title', () => {
    const field = { key: 'who', title: { zh: ' name（中） ', en: 'who' }, clause };
    expect(lintCodes(changed('fields', {}, field))).toEqual([
      'register-header-shared@fields.12.title',
    ]);
  });

  it('should accept titles that share only a part', () => {
    const event = { key: 'named', title: { zh: '已name（中）', en: 'named' }, clause };
    expect(lintCodes(changed('events', {}, { ...event, after: ['received'] }))).toEqual([]);
  });
});
