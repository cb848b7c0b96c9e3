SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM `Community` t5
        WHERE ((NOT coalesce((EXISTS (
                  SELECT 1
                  FROM `PAIRED_WITH` t6
                  WHERE t6._to = t5._row)), false)) AND (NOT coalesce((EXISTS (
                  SELECT 1
                  FROM `PARTICIPATES_IN` t8
                  WHERE t8._from = t5._row)), false)))), 'nodes', json_group_array(json_object('key', t3.`key`, 'name', t3.`name`)))
    FROM (
      SELECT t10._row AS n, 'Community' AS t, t10.`name_sort` AS o0, t10.`key` AS o1
      FROM `Community` t10
      WHERE ((NOT coalesce((EXISTS (
                SELECT 1
                FROM `PAIRED_WITH` t11
                WHERE t11._to = t10._row)), false)) AND (NOT coalesce((EXISTS (
                SELECT 1
                FROM `PARTICIPATES_IN` t13
                WHERE t13._from = t10._row)), false)))
      ORDER BY o0, o1
      LIMIT $p0) t1
    CROSS JOIN `Community` t3 ON t3._row = t1.n))
