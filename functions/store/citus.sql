-- Spreads the organisations over the nodes of a Citus cluster (in Azure: Azure Cosmos DB for
-- PostgreSQL). To be run once by the administrator, on the coordinator, after the service has made
-- its tables there; Citus 12 or newer. Everything of an organisation lies on one node, so that every
-- statement of the service, which names the organisation, goes to that node alone.

-- The app's role and the organisation a transaction names have to be known on every node: worker
-- connections are made in the role, and SET LOCAL is passed on to them.
ALTER ROLE complaint_ledger_app LOGIN;
ALTER ROLE CURRENT_USER SET citus.propagate_set_commands TO 'local';
SET citus.propagate_set_commands TO 'local';

-- The trigger that keeps the history append-only looks at the row it is fired for and nothing else.
SET citus.enable_unsafe_triggers TO on;

SELECT create_reference_table('organisations');

SELECT create_distributed_table('ledgers', 'organisation');
SELECT create_distributed_table('records', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('history', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('idempotency_keys', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('report_runs', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('report_files', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('calendar_changes', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('duty_marks', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('chase_notices', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('deliveries', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('rule_changes', 'organisation', colocate_with => 'ledgers');
SELECT create_distributed_table('custody', 'organisation', colocate_with => 'ledgers');
