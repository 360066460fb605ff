import { textArgument } from '../argument-readers';
import type { Host } from '../host';
import { itemNotFound } from '../host-error';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';

/** The settings the add-in keeps in the workbook: JSON values by key. */
export const settingsKind: ObjectKind<undefined> = {
  name: 'SettingCollection',
  items: (_target, host) =>
    [...host.model.settings.keys()].map((key) => bindObject(settingKind, key, host)),
  item(_target, key, host) {
    if (!host.model.settings.has(String(key))) throw itemNotFound(`the setting ${String(key)}`);
    return bindObject(settingKind, String(key), host);
  },
  methods: {
    Add(_target, [key, value], host) {
      const name = textArgument(key, 'key');
      host.model.setSetting(name, value ?? null);
      return bindObject(settingKind, name, host);
    },
    GetCount: (_target, _args, host) => host.model.settings.size,
    GetItemOrNullObject(_target, [key], host) {
      const name = String(key);
      return host.model.settings.has(name)
        ? bindObject(settingKind, name, host)
        : nullObject('Setting');
    },
  },
};

const settingKind: ObjectKind<string> = {
  name: 'Setting',
  identity: (key) => ({ _Id: key }),
  scalars: { Key: (key) => key, Value: (key, host) => valueOf(key, host) },
  setters: {
    Value(key, value, host) {
      valueOf(key, host);
      host.model.setSetting(key, value ?? null);
    },
  },
  methods: {
    Delete(key, _args, host) {
      host.model.setSetting(key, undefined);
    },
  },
};

function valueOf(key: string, host: Host): unknown {
  if (!host.model.settings.has(key)) throw itemNotFound(`the setting ${key} was deleted`);
  return host.model.settings.get(key);
}
