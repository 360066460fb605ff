import { isPhoneNumber } from '../../../core/record/phone-number';

describe('isPhoneNumber', () => {
  it.each([
    '13800138000',
    '+8613800138000',
    '008613800138000',
    '138****8000',
    '0755-82345678',
    '075582345678',
    '(0755)82345678',
    '82345678',
    '0755-82345678-123',
    '0755-82345678转8',
    '400-123-4567',
    '8001234567',
    '12345',
    '110',
    '95588',
    '+12125550123',
  ])('should accept %s', (text) => {
    expect(isPhoneNumber(text)).toBe(true);
  });

  it.each([
    '1380013800',
    '138001380001',
    '12',
    '0755-12',
    '0755-12345678',
    '无',
    '+',
    '138001380O0',
    `1${'0'.repeat(100)}`,
  ])('should not take %s for one', (text) => {
    expect(isPhoneNumber(text)).toBe(false);
  });
});
