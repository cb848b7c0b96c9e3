SELECT json_object('groups', json((
      SELECT json_group_array(json_object('name', c6, 'count', a5, 'max', json_object('floorArea', json(CASE typeof(a9) WHEN 'real' THEN printf('%!.15g', a9) ELSE ifnull(a9, 'null') END), 'since', substring(a12, 11)), 'sum', json_object('floorArea', json(CASE typeof(r16) WHEN 'real' THEN printf('%!.15g', r16) ELSE ifnull(r16, 'null') END)), 'avg', json_object('floorArea', json(CASE typeof(r17) WHEN 'real' THEN printf('%!.15g', r17) ELSE ifnull(r17, 'null') END))))
      FROM (
        SELECT *, CASE WHEN a13 = 0 THEN NULL WHEN abs(a14 * 10000.0 + a15) < 1e15 THEN (a14 * 10000.0 + a15) / 10000.0 ELSE a14 + (a15 + CASE WHEN a15 < 0 THEN -5000 ELSE 5000 END) / 10000 END AS r16, CASE a13 WHEN 0 THEN NULL ELSE (a14 / a13 * 10000 + (2 * ((a14 % a13) * 10000 + a15) + CASE WHEN (a14 % a13) * 10000 + a15 < 0 THEN -a13 ELSE a13 END) / (2 * a13)) / 10000.0 END AS r17
        FROM (
          SELECT c6, c7, count(*) AS a5, max(c8) AS a9, max(c11 || c10) AS a12, count(c8) AS a13, sum(CAST(c8 AS INTEGER)) AS a14, sum(CAST(round((c8 - CAST(c8 AS INTEGER)) * 10000) AS INTEGER)) AS a15, min(c18) AS a19
          FROM (
            SELECT t20.`name` AS c6, t20.`name_sort` AS c7, t20.`floorArea` AS c8, t20.`since` AS c10, t20.`since_day` AS c11, t20.`key` AS c18
            FROM `Venue` t20)
          GROUP BY c6, c7
          ORDER BY a5 DESC, c7 NULLS LAST, a19
          LIMIT $p0)))), 'totalCount', (
    SELECT count(*)
    FROM `Venue` t21))
