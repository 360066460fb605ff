import { chooseType } from '../../../functions/request/choose-type';

const offered = ['application/json', 'text/csv'] as const;

describe('chooseType', () => {
  it.each([
    [null, 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV; q=0.9, application/json; q=0.1', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/json;q=0, */*', 'text/csv'],
    ['text/html', undefined],
    ['application/json;q=0', undefined],
  ])('should take %j as %s', (accept, type) => {
    expect(chooseType(accept, offered)).toBe(type);
  });
});
