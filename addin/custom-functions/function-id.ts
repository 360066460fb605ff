/** Every worksheet function of the namespace COMPLAINT, in the order of its help. */
export const functionIds = [
  'DUE',
  'REMAINING',
  'LIGHT',
  'WHY',
  'ADDWORKDAYS',
  'WORKDAYS',
  'ISWORKDAY',
  'ADDWORKHOURS',
  'WORKHOURS',
  'NEXTNUMBER',
  'LEVEL',
  'CHECK',
] as const;

export type FunctionId = (typeof functionIds)[number];
