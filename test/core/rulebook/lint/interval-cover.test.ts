import { lintCodes } from '../../../support/lint-codes';
import { named } from '../../../support/sample-rulebook';

const authorities = (...conditions: readonly (string | undefined)[]) => ({
  authorities: conditions.map((when, index) => ({
    key: `limit-${index}`,
    title: named(`limit ${index}`),
    role: 'manager',
    matter: 'compensation',
    ...(when !== undefined && { when }),
    clause: '1',
  })),
});

describe('intervalCover', () => {
  it.each([
    [['fields.amount <= 100', 'fields.amount <= 200', undefined], []],
    [['fields.amount < 100', 'fields.amount > 100'], ['condition-gap@authorities.1']],
    [['fields.amount <= 100', 'fields.amount > 200'], ['condition-gap@authorities.1']],
    [['fields.amount <= 200', 'fields.amount <= 100'], ['condition-overlap@authorities.1']],
    [[undefined, 'fields.amount <= 100'], ['condition-overlap@authorities.1']],
    [['fields.amount >= 0 && fields.amount <= 100', 'fields.amount > 100'], []],
    [['fields.amount <= 100', 'fields.urgent == true'], []],
  ])('should judge %j', (conditions, expected) => {
    expect(lintCodes(authorities(...conditions))).toEqual(expected);
  });
});
