import {
  authenticateDevelopment,
  developmentCallerHeader,
} from '../../../functions/privacy/authenticate-development';

const claim = (token: string) => new Headers({ [developmentCallerHeader]: token });

describe('authenticateDevelopment', () => {
  it('should know the caller the local host vouches for as a Manager', () => {
    expect(authenticateDevelopment('token')(claim('token'))).toMatchObject({ roles: ['Manager'] });
  });

  it.each([
    ['without the header', 'token', new Headers()],
    ['with another token', 'token', claim('Manager')],
    ['with an empty token', 'token', claim('')],
    ['in a deployed app, whatever the header says', undefined, claim('token')],
    ['in a deployed app, even when it says undefined', undefined, claim('undefined')],
  ])('should know nobody %s', (_what, token, headers) => {
    expect(authenticateDevelopment(token)(headers)).toBeUndefined();
  });
});
