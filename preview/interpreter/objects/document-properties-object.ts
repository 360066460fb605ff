import { textArgument } from '../argument-readers';
import type { ObjectKind } from '../object-kind';
import { unsupportedObjects } from './not-implemented-object';

const names = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
] as const;

/** The properties of the file. */
export const documentPropertiesKind: ObjectKind<undefined> = {
  name: 'DocumentProperties',
  scalars: Object.fromEntries(
    names.map((name) => [name, (_target, host) => host.model.properties[name] ?? '']),
  ),
  setters: Object.fromEntries(
    names.map((name) => [
      name,
      (_target, value, host) => host.model.setProperties({ [name]: textArgument(value, name) }),
    ]),
  ),
  objects: unsupportedObjects(['Custom']),
};
