import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeReport } from '../../../functions/queue/write-report';
import type { Database } from '../../../functions/store/database';
import { tenantRole } from '../../../functions/store/tenant-database';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { sqlStatements } from '../../support/functions/sql-statements';

const root = join(__dirname, '..', '..', '..');

describe.each(testServers)('organisations in one database on $name', (server) => {
  let service: TestService;
  let database: Database;
  let tables: readonly string[];

  beforeAll(async () => {
    service = await openTestService(server);
    database = await service.ports.database();
    tables = (
      await database.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.columns
         WHERE table_schema = current_schema() AND column_name = 'organisation'
           AND table_name <> 'organisations' ORDER BY table_name`,
      )
    ).map(({ name }) => name);
    await fillEveryTable();
  });
  afterAll(() => service.close());

  const call = (...[address, options]: [string, Parameters<typeof callApi>[2]?]) =>
    callApi(service.ports, address, { as: 'Manager@one', ...options });

  /** A ledger of the organisation `one` with a row in each table. */
  async function fillEveryTable(): Promise<void> {
    const json = { name: '物业投诉', rulebook: 'property-internal-procedure' };
    const created = await call('POST /api/ledgers', { json });
    const { id, calendar } = created.json as { id: string; calendar: unknown };
    const ledger = `/api/ledgers/${id}`;
    await call(`POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records: [propertyComplaint('a')] },
    });
    await call(`POST ${ledger}/reports/monthly-statistics`, { json: { period: '2026-10' } });
    for (const { message } of service.ports.sent) {
      await writeReport(service.ports)(message, {} as never);
    }
    expect(calendar).toBeDefined();
    const key = ['one', id];
    await database.query(
      `INSERT INTO duty_marks (organisation, ledger, duty, day, at, actor) VALUES ($1, $2, 'd', 1, now(), 'x')`,
      key,
    );
    await database.query(
      `INSERT INTO chase_notices
         (organisation, ledger, key, record, clock, step, department, handler, due, issued_at)
       VALUES ($1, $2, 'k', 'a', 'c', 's', '', '', now(), now())`,
      key,
    );
    await database.query(
      `INSERT INTO deliveries (organisation, ledger, notice, channel, at) VALUES ($1, $2, 'k', 'c', now())`,
      key,
    );
    await database.query(
      `INSERT INTO custody (organisation, ledger, number, at, actor, kind, detail, hash)
       VALUES ($1, $2, 1, now(), 'x', 'looked', '{}', 'x')`,
      key,
    );
    for (const [log, value] of [
      ['calendar_changes', 'x'],
      ['rule_changes', '{}'],
    ] as const) {
      await database.query(
        `INSERT INTO ${log} (organisation, ledger, number, at, actor, reason, before, after)
         VALUES ($1, $2, 1, now(), 'x', 'x', $3, $3)`,
        [...key, value],
      );
    }
  }

  const count = async (source: Pick<Database, 'query'>, table: string) => {
    const [row] = await source.query<{ rows: number }>(
      `SELECT count(*)::float8 AS rows FROM ${table}`,
    );
    return row?.rows;
  };
  /** The tenant's database without the test's own check of what statements name. */
  const tenant = (organisation: string) => service.plain.of(organisation);

  it('should show an organisation its own rows and no others, whatever a statement leaves out', async () => {
    expect(tables).toContain('records');
    const [one, two] = [tenant('one'), tenant('two')];
    for (const table of tables) {
      expect([table, await count(one, table)]).toEqual([table, 1]);
      expect([table, await count(two, table)]).toEqual([table, 0]);
      expect([table, await count(tenant(''), table)]).toEqual([table, 0]);
    }
  });

  it('should not let an organisation write rows of another', async () => {
    const two = tenant('two');
    expect(await two.query(`UPDATE records SET version = 9 RETURNING id`)).toEqual([]);
    await expect(
      two.query(
        `INSERT INTO records (organisation, ledger, id, version) VALUES ('one', 'x', 'y', 1)`,
      ),
    ).rejects.toThrow('row-level security');
    const one = tenant('one');
    await expect(one.query(`UPDATE records SET organisation = 'two'`)).rejects.toThrow(
      'row-level security',
    );
  });

  it('should take an organisation by its very name, quotes included', async () => {
    const odd = tenant(`o'; RESET ROLE; --`);
    const [row] = await odd.query(
      `SELECT current_setting('app.organisation') AS organisation, current_user AS role`,
    );
    expect(row).toEqual({ organisation: `o'; RESET ROLE; --`, role: tenantRole });
  });

  it('should run in a role that neither bypasses row security nor reads who else is there', async () => {
    const [role] = await database.query(
      `SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1`,
      [tenantRole],
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
    const two = tenant('two');
    await expect(two.query('SELECT * FROM organisations')).rejects.toThrow('permission denied');
    for (const sql of [
      'DELETE FROM history',
      `UPDATE history SET hash = ''`,
      'DELETE FROM custody',
      `UPDATE custody SET hash = ''`,
    ]) {
      await expect(tenant('one').query(sql)).rejects.toThrow('permission denied');
    }
  });

  it('should leave the role and the organisation behind with each transaction', async () => {
    await tenant('one').query('SELECT 1');
    const [after] = await database.query(
      `SELECT current_user = session_user AS own, coalesce(current_setting('app.organisation', true), '') AS organisation`,
    );
    expect(after).toEqual({ own: true, organisation: '' });
  });

  it('should bind the owner of every table with rows of an organisation as well', async () => {
    const secured = await database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       JOIN pg_policy ON polrelid = pg_class.oid AND polcmd = '*'
       WHERE relrowsecurity AND relforcerowsecurity ORDER BY relname`,
    );
    expect(secured.map(({ name }) => name)).toEqual(tables);
  });

  it('should name in the file for Citus every table there is, and key each by the organisation', async () => {
    const citus = readFileSync(join(root, 'functions', 'store', 'citus.sql'), 'utf8');
    const distributed = [...citus.matchAll(/create_distributed_table\('(\w+)', '(\w+)'/g)];
    expect(distributed.map(([, table]) => table).sort()).toEqual(tables);
    expect(new Set(distributed.map(([, , column]) => column))).toEqual(new Set(['organisation']));
    expect(citus.match(/colocate_with => 'ledgers'/g)).toHaveLength(tables.length - 1);
    expect(citus).toContain(`create_reference_table('organisations')`);
    const keys = await database.query<{ name: string; organisation: boolean }>(
      `SELECT conname AS name, conkey[1] = attnum AS organisation FROM pg_constraint
         JOIN pg_attribute ON attrelid = conrelid AND attname = 'organisation'
       WHERE contype IN ('p', 'u', 'f') AND conrelid::regclass::text = ANY ($1::text[])
       UNION ALL
       SELECT indexrelid::regclass::text, indkey[0] = attnum FROM pg_index
         JOIN pg_attribute ON attrelid = indrelid AND attname = 'organisation'
       WHERE indisunique AND indrelid::regclass::text = ANY ($1::text[])`,
      [tables],
    );
    expect(keys.length).toBeGreaterThan(2 * tables.length);
    expect(keys.filter(({ organisation }) => !organisation)).toEqual([]);
  });
});

describe('the statements of the store', () => {
  const tables = [
    ...readFileSync(join(root, 'functions', 'store', 'citus.sql'), 'utf8').matchAll(
      /create_distributed_table\('(\w+)'/g,
    ),
  ].map(([, table]) => table);
  const statements = sqlStatements(join(root, 'functions')).filter(
    ({ file }) => !file.includes('migrations'),
  );
  /** About the database itself, not about anybody in it. */
  const ofNobody = [
    /^(SELECT 1|BEGIN|COMMIT|ROLLBACK)$/,
    /\bmigrations\b/,
    /pg_advisory_xact_lock|pg_class|to_regclass/,
    /^(… )?SET LOCAL ROLE/,
    /^ALTER TABLE … …FORCE ROW LEVEL SECURITY$/,
  ];

  it('should each name the organisation', () => {
    expect(statements.length).toBeGreaterThan(35);
    const unnamed = statements.filter(
      ({ sql }) =>
        !/\borganisation = \$1\b|\(organisation\b|FROM organisations\b/.test(sql) &&
        !ofNobody.some((exception) => exception.test(sql.trim())),
    );
    expect(unnamed).toEqual([]);
  });

  it('should name it for every table that they read or write', () => {
    const counted = statements.map(({ file, sql }) => ({
      ...{ file, sql },
      tables: [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO) (\w+)/g)].filter(([, table = '']) =>
        tables.includes(table),
      ).length,
      named: [...sql.matchAll(/\borganisation =|\(organisation\b/g)].length,
    }));
    expect(counted.filter(({ tables: count }) => count > 1).length).toBeGreaterThan(3);
    expect(counted.filter((one) => one.named < one.tables)).toEqual([]);
  });
});
