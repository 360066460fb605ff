import { areaDifference } from '../../model/area-difference';
import { intersection, sameArea } from '../../model/area';
import type { Validation, ValidationAlert, ValidationPrompt } from '../../model/sheet-rules';
import { booleanArgument, choiceArgument, recordArgument, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument } from '../host-error';
import type { ObjectKind } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { readValidationRule, validationType } from './validation-rule';
import { sheetOf } from './sheet-of';

const defaultAlert: ValidationAlert = { showAlert: true, style: 'Stop', title: '', message: '' };
const defaultPrompt: ValidationPrompt = { showPrompt: true, title: '', message: '' };

/** What may be entered into the cells of a range. */
export const dataValidationKind: ObjectKind<RangeTarget> = {
  name: 'DataValidation',
  scalars: {
    Type(target, host) {
      const found = validationsAt(target, host);
      if (found.length === 0) return 'None';
      if (found.length > 1) return 'Inconsistent';
      const [only] = found;
      if (!only) return 'None';
      const covers = only.areas.some((area) => {
        const shared = intersection(area, target.area);
        return shared !== undefined && sameArea(shared, target.area);
      });
      return covers ? validationType(only.rule) : 'MixedCriteria';
    },
    Rule: (target, host) => validationsAt(target, host)[0]?.rule ?? {},
    IgnoreBlanks: (target, host) => validationsAt(target, host)[0]?.ignoreBlanks ?? true,
    ErrorAlert: (target, host) => validationsAt(target, host)[0]?.alert ?? defaultAlert,
    Prompt: (target, host) => validationsAt(target, host)[0]?.prompt ?? defaultPrompt,
  },
  setters: {
    Rule: (target, value, host) => change(target, host, { rule: readValidationRule(value) }),
    IgnoreBlanks: (target, value, host) =>
      change(target, host, { ignoreBlanks: booleanArgument(value, 'ignoreBlanks') }),
    ErrorAlert: (target, value, host) => change(target, host, { alert: readAlert(value) }),
    Prompt: (target, value, host) => change(target, host, { prompt: readPrompt(value) }),
  },
  methods: {
    Clear(target, _args, host) {
      const sheet = sheetOf(target, host);
      sheet.changeValidations(withoutArea(sheet.validations, target), 'addin');
    },
  },
};

function validationsAt(target: RangeTarget, host: Host): readonly Validation[] {
  return sheetOf(target, host).validations.filter((one) =>
    one.areas.some((area) => intersection(area, target.area)),
  );
}

function change(target: RangeTarget, host: Host, patch: Partial<Validation>): void {
  const sheet = sheetOf(target, host);
  const same = sheet.validations.find(
    ({ areas: [first, ...others] }) =>
      first !== undefined && others.length === 0 && sameArea(first, target.area),
  );
  const old = same ?? {
    id: `validation-${host.model.nextId()}`,
    areas: [target.area],
    rule: {},
    ignoreBlanks: true,
    alert: defaultAlert,
    prompt: defaultPrompt,
  };
  const others = withoutArea(sheet.validations, target);
  sheet.changeValidations([...others, { ...old, ...patch }], 'addin');
}

function withoutArea(
  validations: readonly Validation[],
  target: RangeTarget,
): readonly Validation[] {
  return validations.flatMap((one) => {
    const areas = one.areas.flatMap((area) => areaDifference(area, target.area));
    return areas.length > 0 ? [{ ...one, areas }] : [];
  });
}

function readAlert(value: unknown): ValidationAlert {
  const record = { ...defaultAlert, ...recordArgument(value, 'errorAlert') };
  return {
    showAlert: booleanArgument(record.showAlert, 'showAlert'),
    style: choiceArgument(record.style, 'style', ['Stop', 'Warning', 'Information']),
    title: limited(record.title, 'title', 32),
    message: limited(record.message, 'message', 255),
  };
}

function readPrompt(value: unknown): ValidationPrompt {
  const record = { ...defaultPrompt, ...recordArgument(value, 'prompt') };
  return {
    showPrompt: booleanArgument(record.showPrompt, 'showPrompt'),
    title: limited(record.title, 'title', 32),
    message: limited(record.message, 'message', 255),
  };
}

function limited(value: unknown, name: string, most: number): string {
  const text = textArgument(value, name);
  if (text.length > most) {
    throw invalidArgument(`${name} holds at most ${most} characters, not ${text.length}.`);
  }
  return text;
}
