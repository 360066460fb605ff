import { booleanArgument } from '../argument-readers';
import type { ObjectKind } from '../object-kind';

/** Whether the add-in wants its event handlers called. */
export const runtimeKind: ObjectKind<undefined> = {
  name: 'Runtime',
  scalars: { EnableEvents: (_target, host) => host.events.enabled },
  setters: {
    EnableEvents(_target, value, host) {
      host.events.enabled = booleanArgument(value, 'enableEvents');
    },
  },
};
