import { Environment } from '@marcbachmann/cel-js';

let made: Environment | undefined;

/**
 * What a condition may name: `fields`, `events`, `approvals`, `level` and `parameters`. Whole numbers and
 * decimals mix freely, because a cell does not tell one from the other. Made when the first
 * condition is read, so that a program that reads none starts without it.
 */
export function conditionEnvironment(): Environment {
  made ??= createEnvironment();
  return made;
}

function createEnvironment(): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 2_000, maxDepth: 60 },
  })
    .registerVariable('fields', 'map<string, dyn>')
    .registerVariable('events', 'map<string, string>')
    .registerVariable('approvals', 'map<string, string>')
    .registerVariable('level', 'string')
    .registerVariable('parameters', 'map<string, dyn>');
  for (const operator of ['+', '-', '*', '/', '%'] as const) {
    const calculate = calculationOf(operator);
    environment.registerOperator(`double ${operator} int`, calculate);
    environment.registerOperator(`int ${operator} double`, calculate);
  }
  return environment.registerOperator('double % double', calculationOf('%'));
}

type Numeric = number | bigint;

function calculationOf(operator: '+' | '-' | '*' | '/' | '%') {
  return (left: Numeric, right: Numeric): number => {
    const a = Number(left);
    const b = Number(right);
    switch (operator) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '/':
        return a / b;
      case '%':
        return a % b;
    }
  };
}
