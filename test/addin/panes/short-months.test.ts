import { shortMonths } from '../../../addin/panes/statistics/short-months';

describe('shortMonths', () => {
  it('should name the year at its first month only', () => {
    const months = ['25-11', '25-12', '26-01', '26-02'];
    expect(shortMonths(months, 'zh')).toEqual(['25-11', '12月', '26-01', '2月']);
    expect(shortMonths(months, 'en')).toEqual(['25-11', 'Dec', '26-01', 'Feb']);
  });

  it.each([
    [['25-01', '25-03', '26-01', '26-03']],
    [['25-Q3', '25-Q4', '26-Q1']],
    [['26-W46', '26-W47']],
    [['周一', '周二']],
  ])('should leave %j as they are', (names) => {
    expect(shortMonths(names, 'zh')).toEqual(names);
  });
});
