SELECT json_object('groups', json((
      SELECT json_group_array(json_object('community', json((
              SELECT json_object('key', t19.`key`, 'name', t19.`name`)
              FROM `Community` t19
              WHERE t19._row = c8)), 'since', c9, 'count', a5, 'distinctUnits', a14))
      FROM (
        SELECT *
        FROM (
          SELECT *
          FROM (
            SELECT *, CASE a16 WHEN 0 THEN NULL ELSE (a17 / a16 * 10000 + (2 * ((a17 % a16) * 10000) + CASE WHEN (a17 % a16) * 10000 < 0 THEN -a16 ELSE a16 END) / (2 * a16)) / 10000.0 END AS r18
            FROM (
              SELECT c8, c6, c7, c9, count(*) AS a5, max(c11 || c10) AS a12, count(DISTINCT c13) AS a14, count(c15) AS a16, sum(CAST(c15 AS INTEGER)) AS a17
              FROM (
                SELECT t22.`name_sort` AS c6, t22.`id` AS c7, t22._row AS c8, substring(t20.`since`, 1, 4) AS c9, t20.`since` AS c10, t20.`since_day` AS c11, t21._row AS c13, t20.`weight` AS c15
                FROM (
                  SELECT near, far, count(*) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
                  FROM (
                    SELECT t23._from AS near, t23._to AS far, coalesce(t23.`since_day` || t23.`since`, '') AS s, coalesce(t23.`until_day` || t23.`until`, '~') AS u
                    FROM `PAIRED_WITH` t23
                    WHERE t23._to_type = 'Community'
                    UNION ALL SELECT t24._from AS near, t24._to AS far, coalesce(t24.`since_day` || t24.`since`, '') AS s, coalesce(t24.`until_day` || t24.`until`, '~') AS u
                    FROM `REPORTS_IN_TO` t24
                    UNION ALL SELECT t25._from AS near, t26._from AS far, max(coalesce(t25.`since_day` || t25.`since`, ''), coalesce(t26.`since_day` || t26.`since`, '')) AS s, min(coalesce(t25.`until_day` || t25.`until`, '~'), coalesce(t26.`until_day` || t26.`until`, '~')) AS u
                    FROM `PARTICIPATES_IN` t25
                    CROSS JOIN `PARTICIPATES_IN` t26
                    WHERE t25._from_type = 'Unit' AND t25._to_type = 'Project' AND t26._to = t25._to AND t26._from_type = 'Community' AND t26._to_type = 'Project' AND t25._row <> t26._row AND coalesce(t25.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t25.`until_day`, '~')
                    UNION ALL SELECT t27._from AS near, t28._from AS far, max(coalesce(t27.`since_day` || t27.`since`, ''), coalesce(t28.`since_day` || t28.`since`, '')) AS s, min(coalesce(t27.`until_day` || t27.`until`, '~'), coalesce(t28.`until_day` || t28.`until`, '~')) AS u
                    FROM `PARTICIPATES_IN` t27
                    CROSS JOIN `PARTICIPATES_IN` t28
                    WHERE t27._from_type = 'Unit' AND t27._to_type = 'Activity' AND t28._to = t27._to AND t28._from_type = 'Community' AND t28._to_type = 'Activity' AND t27._row <> t28._row AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~')
                    UNION ALL SELECT t29._from AS near, t30._to AS far, max(coalesce(t29.`since_day` || t29.`since`, ''), coalesce(t30.`since_day` || t30.`since`, '')) AS s, min(coalesce(t29.`until_day` || t29.`until`, '~'), coalesce(t30.`until_day` || t30.`until`, '~')) AS u
                    FROM `MEMBER_OF` t29
                    CROSS JOIN `LEADS` t30
                    WHERE t30._from = t29._to AND t30._to_type = 'Community' AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~')) paths
                  GROUP BY near, far) t20
                JOIN `Unit` t21 ON t21._row = t20.near
                JOIN `Community` t22 ON t22._row = t20.far)
              GROUP BY c8, c6, c7, c9))
          WHERE a14 >= $p0 AND r18 > $p1
          ORDER BY a12 DESC NULLS FIRST, c6 NULLS LAST, c7 NULLS LAST, a5 DESC, c6 NULLS LAST, c7 NULLS LAST, c9 NULLS LAST
          LIMIT $p2)))))
