import { holidayName } from '../../../core/calendar/holiday-name';

describe('holidayName', () => {
  it.each([
    ['元旦', 'New Year’s Day'],
    ['春节', 'Spring Festival'],
    ['清明节', 'Qingming Festival'],
    ['“五一”', 'Labour Day'],
    ['“五一”国际劳动节', 'International Labour Day'],
    ['劳动节', 'Labour Day'],
    ['端午节', 'Dragon Boat Festival'],
    ['中秋节', 'Mid-Autumn Festival'],
    ['“十一”', 'National Day'],
    ['国庆节', 'National Day'],
    ['国庆节、中秋节', 'National Day and Mid-Autumn Festival'],
    ['中秋节、国庆节', 'Mid-Autumn Festival and National Day'],
    ['抗日战争暨世界反法西斯战争胜利70周年纪念日', '70th Anniversary of Victory Day'],
    ['新的节日', '新的节日'],
  ])('should call %s %s', (zh, en) => {
    expect(holidayName(zh)).toEqual({ zh, en });
  });
});
