SELECT json((
    SELECT json_object('nodes', json_group_array(json_object('key', t3."key")))
    FROM (
      SELECT t4._row AS n, 'Unit' AS t, t4."key" AS o0
      FROM "Unit" t4
      WHERE ((EXISTS (
            SELECT 1
            FROM (
              SELECT n, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
              FROM (
                SELECT t7._to AS n, coalesce(t7.since_day || t7.since, '') AS s, coalesce(t7.until_day || t7.until, '~') AS u
                FROM "PAIRED_WITH" t7
                WHERE t7._from = t4._row AND t7._to_type = 'Community'
                UNION ALL SELECT t8._to AS n, coalesce(t8.since_day || t8.since, '') AS s, coalesce(t8.until_day || t8.until, '~') AS u
                FROM "REPORTS_IN_TO" t8
                WHERE t8._from = t4._row
                UNION ALL SELECT t10._from AS n, max(coalesce(t9.since_day || t9.since, ''), coalesce(t10.since_day || t10.since, '')) AS s, min(coalesce(t9.until_day || t9.until, '~'), coalesce(t10.until_day || t10.until, '~')) AS u
                FROM "PARTICIPATES_IN" t9
                CROSS JOIN "PARTICIPATES_IN" t10
                WHERE t9._from = t4._row AND t9._from_type = 'Unit' AND t9._to_type = 'Project' AND t10._to = t9._to AND t10._from_type = 'Community' AND t10._to_type = 'Project' AND t9._row <> t10._row AND max(coalesce(t9.since_day, ''), coalesce(t10.since_day, '')) <= min(coalesce(t9.until_day, '~'), coalesce(t10.until_day, '~'))
                UNION ALL SELECT t12._from AS n, max(coalesce(t11.since_day || t11.since, ''), coalesce(t12.since_day || t12.since, '')) AS s, min(coalesce(t11.until_day || t11.until, '~'), coalesce(t12.until_day || t12.until, '~')) AS u
                FROM "PARTICIPATES_IN" t11
                CROSS JOIN "PARTICIPATES_IN" t12
                WHERE t11._from = t4._row AND t11._from_type = 'Unit' AND t11._to_type = 'Activity' AND t12._to = t11._to AND t12._from_type = 'Community' AND t12._to_type = 'Activity' AND t11._row <> t12._row AND max(coalesce(t11.since_day, ''), coalesce(t12.since_day, '')) <= min(coalesce(t11.until_day, '~'), coalesce(t12.until_day, '~'))
                UNION ALL SELECT t14._to AS n, max(coalesce(t13.since_day || t13.since, ''), coalesce(t14.since_day || t14.since, '')) AS s, min(coalesce(t13.until_day || t13.until, '~'), coalesce(t14.until_day || t14.until, '~')) AS u
                FROM "MEMBER_OF" t13
                CROSS JOIN "LEADS" t14
                WHERE t13._from = t4._row AND t14._from = t13._to AND t14._to_type = 'Community' AND max(coalesce(t13.since_day, ''), coalesce(t14.since_day, '')) <= min(coalesce(t13.until_day, '~'), coalesce(t14.until_day, '~')))
              GROUP BY n) t5
            WHERE t5."weight" >= :p0)))
      ORDER BY o0
      LIMIT :p1) t1
    CROSS JOIN "Unit" t3 ON t3._row = t1.n))
