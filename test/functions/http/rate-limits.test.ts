import type { Ports } from '../../../functions/ports';
import { memoryRateLimits } from '../../../functions/privacy/rate-limits';
import { callApi } from '../../support/functions/call-api';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';

const MINUTE = 60_000;

describe('too many requests', () => {
  let ports: Ports;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const limits = memoryRateLimits({ caller: 3, job: 6, address: 2 });
    ports = { ...testPorts(undefined), limits };
  });
  afterEach(() => jest.useRealTimers());

  const ask = (as: string, headers = {}, address = 'GET /api/rulebooks') =>
    callApi(ports, address, { as, headers });
  const statuses = async (count: number, ...asked: Parameters<typeof ask>) => {
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) found.push((await ask(...asked)).status);
    return found;
  };
  const from = (address: string) => ({ 'x-forwarded-for': `${address}:50000` });

  it('should be refused of one caller alone, until the minute is over', async () => {
    expect(await statuses(4, 'Clerk')).toEqual([200, 200, 200, 429]);
    expect(await statuses(1, 'Clerk@other')).toEqual([200]);
    expect(await statuses(1, 'Manager')).toEqual([200]);
    jest.advanceTimersByTime(MINUTE - 1_000);
    expect(await statuses(1, 'Clerk')).toEqual([429]);
    jest.advanceTimersByTime(1_000);
    expect(await statuses(1, 'Clerk')).toEqual([200]);
  });

  it('should be counted apart for two people of one name, and together for one of two names', async () => {
    const limits = memoryRateLimits({ caller: 1, job: 1, address: 1 });
    const clerk = { organisation: 'ours', name: '李明', roles: ['Clerk'] } as const;
    expect(await limits.ofCaller({ ...clerk, subject: 'one' })).toBeUndefined();
    expect(await limits.ofCaller({ ...clerk, subject: 'other' })).toBeUndefined();
    expect(await limits.ofCaller({ ...clerk, name: '李明明', subject: 'one' })).toBe(60);
  });

  it('should be told with the time to wait, in both languages', async () => {
    await statuses(3, 'Clerk');
    jest.advanceTimersByTime(20_000);
    const zh = await ask('Clerk');
    expect(zh.headers.get('retry-after')).toBe('40');
    expect(valueAt(zh.json, 'type')).toBe('urn:complaint-ledger:problem:too-many-requests');
    expect(valueAt(zh.json, 'detail')).toContain('请在 40 秒后重试');
    const en = await ask('Clerk', { 'accept-language': 'en' });
    expect(valueAt(en.json, 'detail')).toContain('try again in 40 seconds');
  });

  it('should let a program do the work of many', async () => {
    expect(await statuses(7, 'Job')).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });

  it('should be counted by address where nobody is signed in, and keep no one else out', async () => {
    expect(await statuses(3, '', from('203.0.113.7'))).toEqual([401, 401, 429]);
    expect(await statuses(1, '', from('203.0.113.8'))).toEqual([401]);
    expect(await statuses(1, 'Clerk', from('203.0.113.7'))).toEqual([200]);
    expect(await statuses(1, '', from('203.0.113.7'), 'GET /api/openapi.json')).toEqual([429]);
  });

  it('should be counted by address for an add-in that is too old, whoever says to call', async () => {
    ports = { ...ports, oldestAddin: '1.0.0' };
    const old = (address: string) => ({
      ...from(address),
      'complaint-ledger-addin-version': '0.9.0',
    });
    expect(await statuses(3, 'Clerk', old('203.0.113.7'))).toEqual([426, 426, 429]);
    expect(await statuses(1, 'Clerk', old('203.0.113.8'))).toEqual([426]);
    expect(await statuses(3, 'Clerk', from('203.0.113.7'))).toEqual([200, 200, 200]);
  });

  it('should never keep the platform from asking for the health', async () => {
    const health = await statuses(5, '', {}, 'GET /api/health/live');
    expect(health).toEqual([200, 200, 200, 200, 200]);
  });

  it('should lock nobody out whose minute began before the clock was set back', async () => {
    await statuses(4, 'Clerk');
    jest.setSystemTime(0);
    jest.advanceTimersByTime(MINUTE);
    expect(await statuses(1, 'Clerk')).toEqual([200]);
  });
});
