SELECT json_object('pairedUnits', json((
      SELECT json_object('pageInfo', json_object('hasNextPage', json(CASE coalesce(max(t2.c), 0) > $p1 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'hasPreviousPage', json(CASE 0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'endCursor', max(CASE t2.i WHEN min(t2.c, $p1) THEN hex(json_array('f0797a34', t2.o0, t2.o1)) END)), 'edges', json_group_array(json_object('cursor', hex(json_array('f0797a34', t2.o0, t2.o1)), 'since', t3.`since`, 'agreement', t3.`agreement`, 'node', json_object('key', t4.`key`))) FILTER (WHERE t2.i <= $p1))
      FROM (
        SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
        FROM (
          SELECT t7._row AS n, 'Unit' AS t, t6._row AS e, t6.`since_day` AS o0, t6.`id` AS o1
          FROM `PAIRED_WITH` t6
          JOIN `Unit` t7 ON t7._row = t6._from
          WHERE t6._to = t1._row
          ORDER BY o0 DESC NULLS FIRST, o1
          LIMIT $p1 + 1)) t2
      CROSS JOIN `PAIRED_WITH` t3 ON t3._row = t2.e
      CROSS JOIN `Unit` t4 ON t4._row = t2.n)))
FROM `Community` t1
WHERE t1.key = $p0
