import type { Area } from './area';
import type { BorderLine } from './cell';

/** How a conditional format paints; colours are `#RRGGBB`. */
export interface ConditionalStyle {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<ConditionalBorderSide, BorderLine>>>;
}

export type ConditionalBorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

/** A formula rule; the first in the sheet's list has the highest priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  /** Relative to the top left cell of the area, with a leading `=`. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly style: ConditionalStyle;
}

export interface ComparisonRule {
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly operator: string;
}

/** The rule in Office.js's own form: exactly one entry is given. */
export interface ValidationRule {
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly custom?: { readonly formula: string };
  readonly wholeNumber?: ComparisonRule;
  readonly decimal?: ComparisonRule;
  readonly textLength?: ComparisonRule;
  readonly date?: ComparisonRule;
  readonly time?: ComparisonRule;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly alert: ValidationAlert;
  readonly prompt: ValidationPrompt;
}

/** What a filter of one column lets through, in Office.js's own form. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

/** A filter over an area with its header row; criteria by 0-based column of the area. */
export interface SheetFilter {
  readonly area: Area;
  readonly criteria: Readonly<Record<number, FilterCriteria>>;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
}
