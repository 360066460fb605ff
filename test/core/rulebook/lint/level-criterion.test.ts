import { named } from '../../../support/sample-rulebook';
import { changed, lintCodes } from '../../../support/lint-codes';

const clause = '1';
const bare = { code: 'huge', title: named('huge'), clause };

describe('levelCriterion', () => {
  it('should report a level nothing leads to', () => {
    expect(lintCodes(changed('levels', {}, bare))).toEqual(['level-unreachable@levels.2']);
  });

  it('should accept a definition or an escalation', () => {
    expect(lintCodes(changed('levels', {}, { ...bare, definition: named('very big') }))).toEqual(
      [],
    );
    const escalations = [
      { key: 'up', title: named('up'), when: 'fields.urgent', toLevel: 'huge', clause },
    ];
    expect(lintCodes({ ...changed('levels', {}, bare), escalations })).toEqual([]);
  });
});
