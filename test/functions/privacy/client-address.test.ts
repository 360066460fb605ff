import { clientAddress } from '../../../functions/privacy/client-address';

describe('clientAddress', () => {
  it.each([
    ['203.0.113.7:51234', '203.0.113.7'],
    ['203.0.113.7', '203.0.113.7'],
    ['[2001:db8::1]:51234', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
    ['10.0.0.1, 198.51.100.9, 203.0.113.7:80', '203.0.113.7'],
  ])('should take of “%s” what the front end added, without the port', (header, address) => {
    expect(clientAddress(new Headers({ 'x-forwarded-for': header }))).toBe(address);
  });

  it('should be empty for the platform itself', () => {
    expect(clientAddress(new Headers())).toBe('');
  });
});
