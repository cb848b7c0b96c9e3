SELECT json_object('pairedBy', json((
      SELECT json_object('pageInfo', json_object('hasNextPage', json(CASE coalesce(max(t2.c), 0) > $p1 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'hasPreviousPage', json(CASE 0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'endCursor', max(CASE t2.i WHEN min(t2.c, $p1) THEN hex(json_array('080ad4ce', t2.o0, t2.o1)) END)), 'edges', json_group_array(json_object('cursor', hex(json_array('080ad4ce', t2.o0, t2.o1)), 'since', t3.`since`, 'agreement', t3.`agreement`, 'node', json(CASE t2.t WHEN 'Unit' THEN (
                SELECT json_object('key', t6.`key`)
                FROM `Unit` t6
                WHERE t6._row = t2.n) WHEN 'PartyOrganization' THEN (
                SELECT json_object('key', t7.`key`)
                FROM `PartyOrganization` t7
                WHERE t7._row = t2.n) WHEN 'Community' THEN (
                SELECT json_object('key', t8.`key`)
                FROM `Community` t8
                WHERE t8._row = t2.n) END))) FILTER (WHERE t2.i <= $p1))
      FROM (
        SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
        FROM (
          SELECT *
          FROM (
            SELECT t10._row AS n, 'Unit' AS t, t9._row AS e, t9.`since_day` AS o0, t9.`id` AS o1
            FROM `PAIRED_WITH` t9
            JOIN `Unit` t10 ON t10._row = t9._from
            WHERE t9._to = t1._row AND t9._from_type = 'Unit'
            UNION ALL SELECT t12._row AS n, 'PartyOrganization' AS t, t11._row AS e, t11.`since_day` AS o0, t11.`id` AS o1
            FROM `PAIRED_WITH` t11
            JOIN `PartyOrganization` t12 ON t12._row = t11._from
            WHERE t11._to = t1._row AND t11._from_type = 'PartyOrganization'
            UNION ALL SELECT t14._row AS n, 'Community' AS t, t13._row AS e, t13.`since_day` AS o0, t13.`id` AS o1
            FROM `PAIRED_WITH` t13
            JOIN `Community` t14 ON t14._row = t13._from
            WHERE t13._to = t1._row AND t13._from_type = 'Community')
          ORDER BY o0 DESC NULLS FIRST, o1
          LIMIT $p1 + 1)) t2
      CROSS JOIN `PAIRED_WITH` t3 ON t3._row = t2.e)))
FROM `Community` t1
WHERE t1.key = $p0
