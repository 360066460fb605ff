import { defaultRates, readSettings } from '../../functions/settings';

const keys = '{"keys":[]}';
const read = (environment: Readonly<Record<string, string>>) =>
  readSettings(environment, 'rulebooks');

describe('readSettings', () => {
  it('should read whose tokens are taken', () => {
    const environment = { ENTRA_TENANTS: 'first, second', ENTRA_CLIENT_ID: 'client' };
    expect(read(environment).entra).toEqual({ tenants: ['first', 'second'], clientId: 'client' });
    expect(read({ DEVELOPMENT_KEYS: keys }).developmentKeys).toEqual({ keys: [] });
  });

  it('should let nobody sign in where nothing is set', () => {
    expect(read({})).toEqual({ rulebooksFolder: 'rulebooks', rates: defaultRates, channels: [] });
  });

  it.each([
    ['beside Entra ID', { ENTRA_TENANTS: 'first', ENTRA_CLIENT_ID: 'client' }],
    ['in Azure', { WEBSITE_SITE_NAME: 'complaints' }],
  ])('should refuse the keys of the local host %s', (_where, environment) => {
    expect(() => read({ ...environment, DEVELOPMENT_KEYS: keys })).toThrow('DEVELOPMENT_KEYS');
  });

  it.each([{ ENTRA_TENANTS: 'first' }, { ENTRA_CLIENT_ID: 'client' }])(
    'should refuse half a sign-in: %j',
    (environment) => {
      expect(() => read(environment)).toThrow('set both');
    },
  );

  it('should limit requests by what is set, and on the local host not at all unless it is', () => {
    expect(read({ DEVELOPMENT_KEYS: keys }).rates).toEqual({ caller: 0, job: 0, address: 0 });
    const environment = { DEVELOPMENT_KEYS: keys, RATE_LIMIT_CALLER: '7' };
    expect(read(environment).rates).toEqual({ caller: 7, job: 0, address: 0 });
    expect(() => read({ RATE_LIMIT_JOB: 'many' })).toThrow('RATE_LIMIT_JOB');
  });
});
