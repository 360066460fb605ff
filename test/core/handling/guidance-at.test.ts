import { guidanceAt } from '../../../core/handling/guidance-at';

const clause = '1';
const line = (text: string, at?: string) => ({
  title: { zh: text, en: text },
  clause,
  ...(at === undefined ? {} : { at }),
});

describe('guidanceAt', () => {
  it('should give what stands at any of the places, in the rulebook’s order', () => {
    const guidance = [line('a', 'closed'), line('b', 'result'), line('c'), line('d', 'received')];
    const found = guidanceAt(['result', 'closed'], { guidance });
    expect(found.map(({ title }) => title.zh)).toEqual(['a', 'b']);
  });
});
