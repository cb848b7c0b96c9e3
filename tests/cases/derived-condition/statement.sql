SELECT json((
    SELECT json_object('nodes', json_group_array(json_object('key', t3.`key`)))
    FROM (
      SELECT t5._row AS n, 'Unit' AS t, t5.`key` AS o0
      FROM `Unit` t5
      WHERE (EXISTS (
          SELECT 1
          FROM (
            SELECT far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
            FROM (
              SELECT t6._to AS far, t6._row * 64 + 0 AS fact, coalesce(t6.`since_day` || t6.`since`, '') AS s, coalesce(t6.`until_day` || t6.`until`, '~') AS u
              FROM `PAIRED_WITH` t6
              WHERE t6._from = t5._row AND t6._to_type = 'Community'
              UNION ALL SELECT t7._to AS far, t7._row * 64 + 1 AS fact, coalesce(t7.`since_day` || t7.`since`, '') AS s, coalesce(t7.`until_day` || t7.`until`, '~') AS u
              FROM `REPORTS_IN_TO` t7
              WHERE t7._from = t5._row
              UNION ALL SELECT t9._from AS far, t8._to * 64 + 2 AS fact, max(coalesce(t8.`since_day` || t8.`since`, ''), coalesce(t9.`since_day` || t9.`since`, '')) AS s, min(coalesce(t8.`until_day` || t8.`until`, '~'), coalesce(t9.`until_day` || t9.`until`, '~')) AS u
              FROM `PARTICIPATES_IN` t8
              CROSS JOIN `PARTICIPATES_IN` t9
              WHERE t8._from = t5._row AND t8._from_type = 'Unit' AND t8._to_type = 'Project' AND t9._to = t8._to AND t9._from_type = 'Community' AND t9._to_type = 'Project' AND t8._row <> t9._row AND coalesce(t8.`since_day`, '') <= coalesce(t9.`until_day`, '~') AND coalesce(t9.`since_day`, '') <= coalesce(t8.`until_day`, '~')
              UNION ALL SELECT t11._from AS far, t10._to * 64 + 2 AS fact, max(coalesce(t10.`since_day` || t10.`since`, ''), coalesce(t11.`since_day` || t11.`since`, '')) AS s, min(coalesce(t10.`until_day` || t10.`until`, '~'), coalesce(t11.`until_day` || t11.`until`, '~')) AS u
              FROM `PARTICIPATES_IN` t10
              CROSS JOIN `PARTICIPATES_IN` t11
              WHERE t10._from = t5._row AND t10._from_type = 'Unit' AND t10._to_type = 'Activity' AND t11._to = t10._to AND t11._from_type = 'Community' AND t11._to_type = 'Activity' AND t10._row <> t11._row AND coalesce(t10.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t10.`until_day`, '~')
              UNION ALL SELECT t13._to AS far, t12._to * 64 + 3 AS fact, max(coalesce(t12.`since_day` || t12.`since`, ''), coalesce(t13.`since_day` || t13.`since`, '')) AS s, min(coalesce(t12.`until_day` || t12.`until`, '~'), coalesce(t13.`until_day` || t13.`until`, '~')) AS u
              FROM `MEMBER_OF` t12
              CROSS JOIN `LEADS` t13
              WHERE t12._from = t5._row AND t13._from = t12._to AND t13._to_type = 'Community' AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')) paths
            GROUP BY far) t14
          WHERE t14.`weight` >= $p0))
      ORDER BY o0
      LIMIT $p1) t1
    CROSS JOIN `Unit` t3 ON t3._row = t1.n))
