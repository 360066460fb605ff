/** The shape of a workbook with a password: a compound document that holds an encrypted package. */
export function encryptedWorkbook(): Uint8Array {
  const bytes = new Uint8Array(2_048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = new Uint8Array(Buffer.from('EncryptedPackage\0', 'utf16le'));
  bytes.set(name, 1_024);
  return bytes;
}
