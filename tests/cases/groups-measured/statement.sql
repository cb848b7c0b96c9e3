SELECT json_object('groups', json((
      SELECT json_group_array(json_object('name', c0, 'count', a0, 'max', json_object('floorArea', json(CASE typeof(a1) WHEN 'real' THEN printf('%!.15g', a1) ELSE ifnull(a1, 'null') END), 'since', substr(a2, 11)), 'sum', json_object('floorArea', json(CASE typeof(m0) WHEN 'real' THEN printf('%!.15g', m0) ELSE ifnull(m0, 'null') END)), 'avg', json_object('floorArea', json(CASE typeof(m1) WHEN 'real' THEN printf('%!.15g', m1) ELSE ifnull(m1, 'null') END))))
      FROM (
        SELECT *, CASE WHEN a3 = 0 THEN NULL WHEN abs(a4 * 10000.0 + a5) < 1e15 THEN (a4 * 10000.0 + a5) / 10000.0 ELSE a4 + (a5 + CASE WHEN a5 < 0 THEN -5000 ELSE 5000 END) / 10000 END AS m0, CASE a3 WHEN 0 THEN NULL ELSE (a4 / a3 * 10000 + (2 * ((a4 % a3) * 10000 + a5) + CASE WHEN (a4 % a3) * 10000 + a5 < 0 THEN -a3 ELSE a3 END) / (2 * a3)) / 10000.0 END AS m1
        FROM (
          SELECT c0, c1, count(*) AS a0, max(c2) AS a1, max(c4 || c3) AS a2, count(c2) AS a3, sum(CAST(c2 AS INTEGER)) AS a4, sum(CAST(round((c2 - CAST(c2 AS INTEGER)) * 10000) AS INTEGER)) AS a5, min(c5) AS a6
          FROM (
            SELECT t5."name" AS c0, t5."name_sort" AS c1, t5."floorArea" AS c2, t5."since" AS c3, t5."since_day" AS c4, t5."key" AS c5
            FROM "Venue" t5)
          GROUP BY c0, c1
          ORDER BY a0 DESC, c1 NULLS LAST, a6
          LIMIT :p0)))), 'totalCount', (
    SELECT count(*)
    FROM "Venue" t6))
