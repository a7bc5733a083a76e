-- Where the extension citus is: how the tables of a version are divided among its machines, made while they are empty. The
-- others, small or joined with divided ones, stand whole on each machine. See docs/scale.md.

-- By node, so that all of one is on one machine.
SELECT create_distributed_table('nodes', 'id', colocate_with => 'none');
SELECT create_distributed_table('facts', 'subject', colocate_with => 'nodes');
SELECT create_distributed_table('members', 'of', colocate_with => 'nodes');
SELECT create_distributed_table('links', 'node', colocate_with => 'nodes');
SELECT create_distributed_table('names', 'node', colocate_with => 'nodes');

SELECT create_distributed_table('claims', 'id', colocate_with => 'none');
SELECT create_distributed_table('claim_list', 'place', colocate_with => 'none');
SELECT create_distributed_table('statements', 'place', colocate_with => 'claim_list');
SELECT create_distributed_table('fact_list', 'position', colocate_with => 'none');
SELECT create_distributed_table('events', 'position', colocate_with => 'fact_list');
SELECT create_distributed_table('gaps', 'position', colocate_with => 'fact_list');

SELECT create_reference_table('node_list');
SELECT create_reference_table('key_values');
SELECT create_reference_table('years');
SELECT create_reference_table('derivations');
SELECT create_reference_table('terms');
SELECT create_reference_table('slips');
SELECT create_reference_table('text_statistics');
