SELECT json_object('name', t1.`name`, 'pairedUnits', json((
      SELECT json_object('totalCount', (
          SELECT count(*)
          FROM `PAIRED_WITH` t6
          JOIN `Unit` t7 ON t7._row = t6._from
          WHERE t6._to = t1._row AND coalesce(t6.`since_day`, '') <= $p1 AND coalesce(t6.`until_day`, '~') >= $p1 AND coalesce(t7.`since_day`, '') <= $p1 AND coalesce(t7.`until_day`, '~') >= $p1), 'nodes', json_group_array(json_object('name', t4.`name`)))
      FROM (
        SELECT t9._row AS n, 'Unit' AS t, t8._row AS e, t8.`id` AS o0
        FROM `PAIRED_WITH` t8
        JOIN `Unit` t9 ON t9._row = t8._from
        WHERE t8._to = t1._row AND coalesce(t8.`since_day`, '') <= $p1 AND coalesce(t8.`until_day`, '~') >= $p1 AND coalesce(t9.`since_day`, '') <= $p1 AND coalesce(t9.`until_day`, '~') >= $p1
        ORDER BY o0
        LIMIT $p2) t2
      CROSS JOIN `PAIRED_WITH` t3 ON t3._row = t2.e
      CROSS JOIN `Unit` t4 ON t4._row = t2.n)))
FROM `Community` t1
WHERE t1.key = $p0 AND coalesce(t1.`since_day`, '') <= $p1 AND coalesce(t1.`until_day`, '~') >= $p1
