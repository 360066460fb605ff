import { choiceArgument } from '../argument-readers';
import { type ObjectKind, bindObject } from '../object-kind';
import { unsupportedObjects } from './not-implemented-object';

/** Excel itself: how and when it calculates. Screen updates always wait for the end of a batch. */
export const applicationKind: ObjectKind<undefined> = {
  name: 'Application',
  scalars: {
    CalculationMode: (_target, host) => host.model.calculationMode,
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 0,
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  setters: {
    CalculationMode(_target, value, host) {
      host.model.calculationMode = choiceArgument(value, 'calculationMode', [
        'Automatic',
        'AutomaticExceptTables',
        'Manual',
      ]);
    },
  },
  objects: {
    CultureInfo: (_target, host) => bindObject(cultureKind, undefined, host),
    ...unsupportedObjects(['IterativeCalculation', 'Ribbon']),
  },
  methods: {
    Calculate(_target, _args, host) {
      host.model.emit({ kind: 'calculate' });
    },
    // The grid is told once at the end of a batch, so there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

const cultureKind: ObjectKind<undefined> = {
  name: 'CultureInfo',
  scalars: { Name: () => 'zh-CN' },
};
