import type { ObjectKind } from '../object-kind';
import { HostError, notImplemented } from '../host-error';
import { sheetOf } from './sheet-of';

/** Whether a sheet is protected; passwords are not supported. */
export const sheetProtectionKind: ObjectKind<{ readonly sheetId: string }> = {
  name: 'WorksheetProtection',
  scalars: {
    Protected: (target, host) => sheetOf(target, host).settings.protected,
    Options: () => ({}),
  },
  methods: {
    Protect(target, [, password], host) {
      if (password !== undefined && password !== null) {
        throw notImplemented('WorksheetProtection.protect with a password');
      }
      const sheet = sheetOf(target, host);
      if (sheet.settings.protected) {
        throw new HostError('InvalidOperation', 'The sheet is already protected.');
      }
      sheet.changeSettings({ protected: true }, 'addin');
    },
    Unprotect(target, _args, host) {
      sheetOf(target, host).changeSettings({ protected: false }, 'addin');
    },
  },
};
