/** Address of the PostgreSQL server the tests have, if they have one. */
export const postgresUrl = process.env['TEST_DATABASE_URL'];

/**
 * A `describe` of what only a PostgreSQL server shows. Without one its tests are skipped; how to
 * install one is said where it is looked for, before the tests start.
 *
 * @param body gets the address of the server.
 */
export function describeOnPostgres(title: string, body: (url: string) => void): void {
  const choose = postgresUrl === undefined ? describe.skip : describe;
  choose(`${title}, on PostgreSQL`, () => body(postgresUrl ?? ''));
}
