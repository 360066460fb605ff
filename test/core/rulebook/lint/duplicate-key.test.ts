import { named } from '../../../support/sample-rulebook';
import { changed, lintCodes } from '../../../support/lint-codes';

const clause = '1';

describe('duplicateKey', () => {
  it('should find nothing wrong with the sample', () => {
    expect(lintCodes()).toEqual([]);
  });

  it('should report a key that two items of a list share', () => {
    expect(
      lintCodes({
        roles: ['clerk', 'manager', 'clerk'].map((key) => ({ key, title: named(key) })),
      }),
    ).toEqual(['duplicate-key@roles.2.key']);
  });

  it('should report a level code that stands twice', () => {
    expect(
      lintCodes(
        changed(
          'levels',
          {},
          { code: 'minor', title: named('again'), definition: named('x'), clause },
        ),
      ),
    ).toEqual(['duplicate-key@levels.2.code']);
  });

  it('should report an event with the key of a field', () => {
    expect(
      lintCodes(changed('events', {}, { key: 'name', title: named('another name'), clause })),
    ).toEqual(['duplicate-key@events.5.key']);
  });

  it.each(['number', 'level', 'outcome', 'light', 'today'])(
    'should report a field called %s, which is part of every record',
    (key) => {
      expect(lintCodes(changed('fields', {}, { key, title: named(key), clause }))).toEqual([
        'duplicate-key@fields.12.key',
      ]);
    },
  );
});
