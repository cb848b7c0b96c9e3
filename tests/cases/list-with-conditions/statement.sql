SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM `Unit` t5
        WHERE ((((instr(t5.`name_fold`, $p0) > 0) OR (NOT coalesce(t5.`kind` IN (
                    SELECT value
                    FROM json_each($p1)), false)))) AND (t5.`since_day` >= $p2))), 'nodes', json_group_array(json_object('key', t3.`key`, 'since', t3.`since`)))
    FROM (
      SELECT t6._row AS n, 'Unit' AS t, t6.`since_day` AS o0, t6.`key` AS o1
      FROM `Unit` t6
      WHERE ((((instr(t6.`name_fold`, $p0) > 0) OR (NOT coalesce(t6.`kind` IN (
                  SELECT value
                  FROM json_each($p1)), false)))) AND (t6.`since_day` >= $p2))
      ORDER BY o0 DESC NULLS FIRST, o1
      LIMIT $p3) t1
    CROSS JOIN `Unit` t3 ON t3._row = t1.n))
