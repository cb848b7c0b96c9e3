SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM "Community" t5
        WHERE (((((EXISTS (
                    SELECT 1
                    FROM "PAIRED_WITH" t6
                    WHERE t6._to = t5._row)))) IS NOT TRUE) AND ((((EXISTS (
                    SELECT 1
                    FROM "PARTICIPATES_IN" t8
                    WHERE t8._from = t5._row AND t8._to_type = 'Project')) OR (EXISTS (
                    SELECT 1
                    FROM "PARTICIPATES_IN" t10
                    WHERE t10._from = t5._row AND t10._to_type = 'Activity')))) IS NOT TRUE))), 'nodes', json_group_array(json_object('key', t3."key", 'name', t3."name")))
    FROM (
      SELECT t12._row AS n, 'Community' AS t, t12."name_sort" AS o0, t12."key" AS o1
      FROM "Community" t12
      WHERE (((((EXISTS (
                  SELECT 1
                  FROM "PAIRED_WITH" t13
                  WHERE t13._to = t12._row)))) IS NOT TRUE) AND ((((EXISTS (
                  SELECT 1
                  FROM "PARTICIPATES_IN" t15
                  WHERE t15._from = t12._row AND t15._to_type = 'Project')) OR (EXISTS (
                  SELECT 1
                  FROM "PARTICIPATES_IN" t17
                  WHERE t17._from = t12._row AND t17._to_type = 'Activity')))) IS NOT TRUE))
      ORDER BY o0, o1
      LIMIT :p0) t1
    CROSS JOIN "Community" t3 ON t3._row = t1.n))
