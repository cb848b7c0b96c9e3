SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM "Community" t4
        WHERE (((((EXISTS (
                    SELECT 1
                    FROM "PAIRED_WITH" t5
                    WHERE t5._to = t4._row)))) IS NOT TRUE) AND ((((EXISTS (
                    SELECT 1
                    FROM "PARTICIPATES_IN" t7
                    WHERE t7._from = t4._row AND t7._to_type = 'Project')) OR (EXISTS (
                    SELECT 1
                    FROM "PARTICIPATES_IN" t9
                    WHERE t9._from = t4._row AND t9._to_type = 'Activity')))) IS NOT TRUE))), 'nodes', json_group_array(json_object('key', t3."key", 'name', t3."name")))
    FROM (
      SELECT t11._row AS n, 'Community' AS t, t11."name_sort" AS o0, t11."key" AS o1
      FROM "Community" t11
      WHERE (((((EXISTS (
                  SELECT 1
                  FROM "PAIRED_WITH" t12
                  WHERE t12._to = t11._row)))) IS NOT TRUE) AND ((((EXISTS (
                  SELECT 1
                  FROM "PARTICIPATES_IN" t14
                  WHERE t14._from = t11._row AND t14._to_type = 'Project')) OR (EXISTS (
                  SELECT 1
                  FROM "PARTICIPATES_IN" t16
                  WHERE t16._from = t11._row AND t16._to_type = 'Activity')))) IS NOT TRUE))
      ORDER BY o0, o1
      LIMIT :p0) t1
    CROSS JOIN "Community" t3 ON t3._row = t1.n))
