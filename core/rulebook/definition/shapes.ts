import * as z from 'zod';

/** The small shapes every section of a rulebook is made of. */
export const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export const clause = z.string().min(1).describe('Clause or article of the regime document.');
export const key = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'camelCase key');
export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case key');
export const levelCode = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'code such as A, 1 or major');
export const condition = z
  .string()
  .min(1)
  .describe(
    'CEL over fields (money in yuan), events (ISO wall-clock texts), level (code) and parameters; false when it looks at something absent.',
  );
export const expression = z
  .string()
  .min(1)
  .describe(
    'CEL over fields (money in yuan), events, level, parameters, inputs and results (of earlier formulas), with min(a, b) and max(a, b).',
  );
export const covers = z
  .array(z.string().regex(/^[a-z_]+ \d+$/, 'section and place, such as "acceptance 3"'))
  .optional()
  .describe('Items of the regime digest this item carries out, where its name does not say so.');
export const amount = z.union([z.number(), z.strictObject({ parameter: key })]);
export const amountOrRange = z.union([
  amount,
  z.strictObject({ from: z.number(), to: z.number() }),
]);
