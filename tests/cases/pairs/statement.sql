SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM (
          SELECT near, far, count(*) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
          FROM (
            SELECT t8._from AS near, t8._to AS far, coalesce(t8.`since_day` || t8.`since`, '') AS s, coalesce(t8.`until_day` || t8.`until`, '~') AS u
            FROM `PAIRED_WITH` t8
            WHERE t8._from_type = 'Unit' AND t8._to_type = 'Community'
            UNION ALL SELECT t9._from AS near, t9._to AS far, coalesce(t9.`since_day` || t9.`since`, '') AS s, coalesce(t9.`until_day` || t9.`until`, '~') AS u
            FROM `REPORTS_IN_TO` t9
            WHERE t9._from_type = 'Unit'
            UNION ALL SELECT t10._from AS near, t11._from AS far, max(coalesce(t10.`since_day` || t10.`since`, ''), coalesce(t11.`since_day` || t11.`since`, '')) AS s, min(coalesce(t10.`until_day` || t10.`until`, '~'), coalesce(t11.`until_day` || t11.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t10
            CROSS JOIN `PARTICIPATES_IN` t11
            WHERE t10._from_type = 'Unit' AND t10._to_type = 'Project' AND t11._to = t10._to AND t11._from_type = 'Community' AND t11._to_type = 'Project' AND t10._row <> t11._row AND coalesce(t10.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t10.`until_day`, '~')
            UNION ALL SELECT t12._from AS near, t13._from AS far, max(coalesce(t12.`since_day` || t12.`since`, ''), coalesce(t13.`since_day` || t13.`since`, '')) AS s, min(coalesce(t12.`until_day` || t12.`until`, '~'), coalesce(t13.`until_day` || t13.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t12
            CROSS JOIN `PARTICIPATES_IN` t13
            WHERE t12._from_type = 'Unit' AND t12._to_type = 'Activity' AND t13._to = t12._to AND t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t12._row <> t13._row AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')) paths
          GROUP BY near, far) t5
        JOIN `Unit` t6 ON t6._row = t5.near
        WHERE ((t6.`kind` = $p0) AND (t5.`weight` >= $p1))), 'edges', json_group_array(json_object('cursor', hex(json_array('1baa4884', t1.o0, t1.o1)), 'weight', t1.`weight`, 'unit', json_object('name', t4.`name`), 'community', json_object('key', t3.`key`), 'evidence', json((
              SELECT json_group_array(json(CASE t14.a WHEN 0 THEN json_object('pattern', 'PAIRED') WHEN 1 THEN json_object('pattern', 'REPORTS_IN') WHEN 2 THEN json_object('pattern', 'JOINT_PROJECT') WHEN 3 THEN json_object('pattern', 'JOINT_ACTIVITY') END))
              FROM (
                SELECT *
                FROM (
                  SELECT 0 AS p, 0 AS a, t15._row AS r0, t15.id AS k0, NULL AS r1, '' AS k1
                  FROM `PAIRED_WITH` t15
                  WHERE t15._from = t1.a AND t15._from_type = 'Unit' AND t15._to_type = 'Community' AND t15._to = t1.n
                  UNION ALL SELECT 1 AS p, 1 AS a, t16._row AS r0, t16.id AS k0, NULL AS r1, '' AS k1
                  FROM `REPORTS_IN_TO` t16
                  WHERE t16._from = t1.a AND t16._from_type = 'Unit' AND t16._to = t1.n
                  UNION ALL SELECT 2 AS p, 2 AS a, t17._row AS r0, t17.id AS k0, t18._row AS r1, t18.id AS k1
                  FROM `PARTICIPATES_IN` t17
                  CROSS JOIN `PARTICIPATES_IN` t18
                  WHERE t17._from = t1.a AND t17._from_type = 'Unit' AND t17._to_type = 'Project' AND t18._to = t17._to AND t18._from_type = 'Community' AND t18._to_type = 'Project' AND t17._row <> t18._row AND coalesce(t17.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND t18._from = t1.n
                  UNION ALL SELECT 3 AS p, 3 AS a, t19._row AS r0, t19.id AS k0, t20._row AS r1, t20.id AS k1
                  FROM `PARTICIPATES_IN` t19
                  CROSS JOIN `PARTICIPATES_IN` t20
                  WHERE t19._from = t1.a AND t19._from_type = 'Unit' AND t19._to_type = 'Activity' AND t20._to = t19._to AND t20._from_type = 'Community' AND t20._to_type = 'Activity' AND t19._row <> t20._row AND coalesce(t19.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND t20._from = t1.n)
                ORDER BY p, k0, k1
                LIMIT $p2) t14)))))
    FROM (
      SELECT t23._row AS n, 'Community' AS t, t22._row AS a, 'CO_BUILDS_WITH:' || t22.id || ':' || t23.id AS id, t21.`weight` AS weight, t21.`since` AS since, t21.`since_day` AS since_day, t21.`until` AS until, t21.`until_day` AS until_day, t21.`weight` AS o0, 'CO_BUILDS_WITH:' || t22.id || ':' || t23.id AS o1
      FROM (
        SELECT near, far, count(*) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
        FROM (
          SELECT t24._from AS near, t24._to AS far, coalesce(t24.`since_day` || t24.`since`, '') AS s, coalesce(t24.`until_day` || t24.`until`, '~') AS u
          FROM `PAIRED_WITH` t24
          WHERE t24._from_type = 'Unit' AND t24._to_type = 'Community'
          UNION ALL SELECT t25._from AS near, t25._to AS far, coalesce(t25.`since_day` || t25.`since`, '') AS s, coalesce(t25.`until_day` || t25.`until`, '~') AS u
          FROM `REPORTS_IN_TO` t25
          WHERE t25._from_type = 'Unit'
          UNION ALL SELECT t26._from AS near, t27._from AS far, max(coalesce(t26.`since_day` || t26.`since`, ''), coalesce(t27.`since_day` || t27.`since`, '')) AS s, min(coalesce(t26.`until_day` || t26.`until`, '~'), coalesce(t27.`until_day` || t27.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t26
          CROSS JOIN `PARTICIPATES_IN` t27
          WHERE t26._from_type = 'Unit' AND t26._to_type = 'Project' AND t27._to = t26._to AND t27._from_type = 'Community' AND t27._to_type = 'Project' AND t26._row <> t27._row AND coalesce(t26.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t26.`until_day`, '~')
          UNION ALL SELECT t28._from AS near, t29._from AS far, max(coalesce(t28.`since_day` || t28.`since`, ''), coalesce(t29.`since_day` || t29.`since`, '')) AS s, min(coalesce(t28.`until_day` || t28.`until`, '~'), coalesce(t29.`until_day` || t29.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t28
          CROSS JOIN `PARTICIPATES_IN` t29
          WHERE t28._from_type = 'Unit' AND t28._to_type = 'Activity' AND t29._to = t28._to AND t29._from_type = 'Community' AND t29._to_type = 'Activity' AND t28._row <> t29._row AND coalesce(t28.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t28.`until_day`, '~')) paths
        GROUP BY near, far) t21
      JOIN `Unit` t22 ON t22._row = t21.near
      JOIN `Community` t23 ON t23._row = t21.far
      WHERE ((t22.`kind` = $p0) AND (t21.`weight` >= $p1))
      ORDER BY o0 DESC, o1
      LIMIT $p3) t1
    CROSS JOIN `Unit` t4 ON t4._row = t1.a
    CROSS JOIN `Community` t3 ON t3._row = t1.n))
