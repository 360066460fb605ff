import { changed, lintCodes } from '../../../support/lint-codes';

const codes = (clock: Readonly<Record<string, unknown>>) => lintCodes(changed('clocks', clock));

describe('idleSetting', () => {
  it('should name what does nothing for want of something else', () => {
    expect(codes({ grid: 'fixed' })).toEqual(['idle-setting@clocks.0.grid']);
    expect(codes({ onReopen: 'restart' })).toEqual(['idle-setting@clocks.0.onReopen']);
    expect(codes({ pause: { clause: '1' } })).toEqual(['idle-setting@clocks.0.pause']);
    expect(codes({ pause: { clause: '1' }, pausable: true })).toEqual([]);
  });
});
