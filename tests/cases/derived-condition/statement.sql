SELECT json((
    SELECT json_object('nodes', json_group_array(json_object('key', t3.`key`)))
    FROM (
      SELECT t5._row AS n, 'Unit' AS t, t5.`key` AS o0
      FROM `Unit` t5
      WHERE (EXISTS (
          SELECT 1
          FROM (
            SELECT far, count(*) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
            FROM (
              SELECT t8._to AS far, coalesce(t8.`since_day` || t8.`since`, '') AS s, coalesce(t8.`until_day` || t8.`until`, '~') AS u
              FROM `PAIRED_WITH` t8
              WHERE t8._from = t5._row AND t8._from_type = 'Unit' AND t8._to_type = 'Community'
              UNION ALL SELECT t9._to AS far, coalesce(t9.`since_day` || t9.`since`, '') AS s, coalesce(t9.`until_day` || t9.`until`, '~') AS u
              FROM `REPORTS_IN_TO` t9
              WHERE t9._from = t5._row AND t9._from_type = 'Unit'
              UNION ALL SELECT t11._from AS far, max(coalesce(t10.`since_day` || t10.`since`, ''), coalesce(t11.`since_day` || t11.`since`, '')) AS s, min(coalesce(t10.`until_day` || t10.`until`, '~'), coalesce(t11.`until_day` || t11.`until`, '~')) AS u
              FROM `PARTICIPATES_IN` t10
              CROSS JOIN `PARTICIPATES_IN` t11
              WHERE t10._from = t5._row AND t10._from_type = 'Unit' AND t10._to_type = 'Project' AND t11._to = t10._to AND t11._from_type = 'Community' AND t11._to_type = 'Project' AND t10._row <> t11._row AND coalesce(t10.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t10.`until_day`, '~')
              UNION ALL SELECT t13._from AS far, max(coalesce(t12.`since_day` || t12.`since`, ''), coalesce(t13.`since_day` || t13.`since`, '')) AS s, min(coalesce(t12.`until_day` || t12.`until`, '~'), coalesce(t13.`until_day` || t13.`until`, '~')) AS u
              FROM `PARTICIPATES_IN` t12
              CROSS JOIN `PARTICIPATES_IN` t13
              WHERE t12._from = t5._row AND t12._from_type = 'Unit' AND t12._to_type = 'Activity' AND t13._to = t12._to AND t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t12._row <> t13._row AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')) paths
            GROUP BY far) t6
          WHERE t6.`weight` >= $p0))
      ORDER BY o0
      LIMIT $p1) t1
    CROSS JOIN `Unit` t3 ON t3._row = t1.n))
