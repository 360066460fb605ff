import { readLanguage } from '../../../functions/request/read-language';

describe('readLanguage', () => {
  it.each([
    [null, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr, en;q=0.3, zh;q=0.2', 'en'],
    ['de, fr;q=0.5', 'zh'],
    ['en;q=0, *', 'zh'],
    ['en;q=oops', 'zh'],
  ])('should take %j as %s', (header, language) => {
    expect(readLanguage(header)).toBe(language);
  });
});
