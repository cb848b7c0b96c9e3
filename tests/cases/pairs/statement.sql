SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM (
          SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
          FROM (
            SELECT t8._from AS near, t8._to AS far, t8._row * 64 + 0 AS fact, coalesce(t8.`since_day` || t8.`since`, '') AS s, coalesce(t8.`until_day` || t8.`until`, '~') AS u
            FROM `PAIRED_WITH` t8
            WHERE t8._to_type = 'Community'
            UNION ALL SELECT t9._from AS near, t9._to AS far, t9._row * 64 + 1 AS fact, coalesce(t9.`since_day` || t9.`since`, '') AS s, coalesce(t9.`until_day` || t9.`until`, '~') AS u
            FROM `REPORTS_IN_TO` t9
            UNION ALL SELECT t10._from AS near, t11._from AS far, t10._to * 64 + 2 AS fact, max(coalesce(t10.`since_day` || t10.`since`, ''), coalesce(t11.`since_day` || t11.`since`, '')) AS s, min(coalesce(t10.`until_day` || t10.`until`, '~'), coalesce(t11.`until_day` || t11.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t10
            CROSS JOIN `PARTICIPATES_IN` t11
            WHERE t10._from_type = 'Unit' AND t10._to_type = 'Project' AND t11._to = t10._to AND t11._from_type = 'Community' AND t11._to_type = 'Project' AND t10._row <> t11._row AND coalesce(t10.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t10.`until_day`, '~')
            UNION ALL SELECT t12._from AS near, t13._from AS far, t12._to * 64 + 2 AS fact, max(coalesce(t12.`since_day` || t12.`since`, ''), coalesce(t13.`since_day` || t13.`since`, '')) AS s, min(coalesce(t12.`until_day` || t12.`until`, '~'), coalesce(t13.`until_day` || t13.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t12
            CROSS JOIN `PARTICIPATES_IN` t13
            WHERE t12._from_type = 'Unit' AND t12._to_type = 'Activity' AND t13._to = t12._to AND t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t12._row <> t13._row AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')
            UNION ALL SELECT t14._from AS near, t15._to AS far, t14._to * 64 + 3 AS fact, max(coalesce(t14.`since_day` || t14.`since`, ''), coalesce(t15.`since_day` || t15.`since`, '')) AS s, min(coalesce(t14.`until_day` || t14.`until`, '~'), coalesce(t15.`until_day` || t15.`until`, '~')) AS u
            FROM `MEMBER_OF` t14
            CROSS JOIN `LEADS` t15
            WHERE t15._from = t14._to AND t15._to_type = 'Community' AND coalesce(t14.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t14.`until_day`, '~')) paths
          GROUP BY near, far) t5
        JOIN `Unit` t6 ON t6._row = t5.near
        WHERE ((t6.`kind` = $p0) AND (t5.`weight` >= $p1))), 'edges', json_group_array(json_object('cursor', hex(json_array('1baa4884', t1.o0, t1.o1)), 'weight', t1.`weight`, 'unit', json_object('name', t4.`name`), 'community', json_object('key', t3.`key`), 'evidence', json((
              SELECT json_group_array(json_object('pattern', t24.`pattern`))
              FROM (
                SELECT *
                FROM (
                  SELECT pattern, p, k, min(s) AS s, max(u) AS u
                  FROM (
                    SELECT 'PAIRED' AS pattern, 0 AS p, t16.id AS k, coalesce(t16.`since_day` || t16.`since`, '') AS s, coalesce(t16.`until_day` || t16.`until`, '~') AS u
                    FROM `PAIRED_WITH` t16
                    WHERE t16._from = t1.a AND t16._to_type = 'Community' AND t16._to = t1.n
                    UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t17.id AS k, coalesce(t17.`since_day` || t17.`since`, '') AS s, coalesce(t17.`until_day` || t17.`until`, '~') AS u
                    FROM `REPORTS_IN_TO` t17
                    WHERE t17._from = t1.a AND t17._to = t1.n
                    UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                      SELECT id
                      FROM _entity
                      WHERE _row = t18._to) AS k, max(coalesce(t18.`since_day` || t18.`since`, ''), coalesce(t19.`since_day` || t19.`since`, '')) AS s, min(coalesce(t18.`until_day` || t18.`until`, '~'), coalesce(t19.`until_day` || t19.`until`, '~')) AS u
                    FROM `PARTICIPATES_IN` t18
                    CROSS JOIN `PARTICIPATES_IN` t19
                    WHERE t18._from = t1.a AND t18._from_type = 'Unit' AND t18._to_type = 'Project' AND t19._to = t18._to AND t19._from_type = 'Community' AND t19._to_type = 'Project' AND t18._row <> t19._row AND coalesce(t18.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND t19._from = t1.n
                    UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                      SELECT id
                      FROM _entity
                      WHERE _row = t20._to) AS k, max(coalesce(t20.`since_day` || t20.`since`, ''), coalesce(t21.`since_day` || t21.`since`, '')) AS s, min(coalesce(t20.`until_day` || t20.`until`, '~'), coalesce(t21.`until_day` || t21.`until`, '~')) AS u
                    FROM `PARTICIPATES_IN` t20
                    CROSS JOIN `PARTICIPATES_IN` t21
                    WHERE t20._from = t1.a AND t20._from_type = 'Unit' AND t20._to_type = 'Activity' AND t21._to = t20._to AND t21._from_type = 'Community' AND t21._to_type = 'Activity' AND t20._row <> t21._row AND coalesce(t20.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND t21._from = t1.n
                    UNION ALL SELECT 'COMMITTEE' AS pattern, 3 AS p, (
                      SELECT id
                      FROM _entity
                      WHERE _row = t22._to) AS k, max(coalesce(t22.`since_day` || t22.`since`, ''), coalesce(t23.`since_day` || t23.`since`, '')) AS s, min(coalesce(t22.`until_day` || t22.`until`, '~'), coalesce(t23.`until_day` || t23.`until`, '~')) AS u
                    FROM `MEMBER_OF` t22
                    CROSS JOIN `LEADS` t23
                    WHERE t22._from = t1.a AND t23._from = t22._to AND t23._to_type = 'Community' AND coalesce(t22.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND t23._to = t1.n) paths
                  GROUP BY p, k) t24
                ORDER BY p, k
                LIMIT $p2) t24)))))
    FROM (
      SELECT t27._row AS n, 'Community' AS t, t26._row AS a, 'CO_BUILDS_WITH:' || t26.id || ':' || t27.id AS id, t25.`weight` AS weight, t25.`since` AS since, t25.`since_day` AS since_day, t25.`until` AS until, t25.`until_day` AS until_day, t25.`weight` AS o0, 'CO_BUILDS_WITH:' || t26.id || ':' || t27.id AS o1
      FROM (
        SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
        FROM (
          SELECT t28._from AS near, t28._to AS far, t28._row * 64 + 0 AS fact, coalesce(t28.`since_day` || t28.`since`, '') AS s, coalesce(t28.`until_day` || t28.`until`, '~') AS u
          FROM `PAIRED_WITH` t28
          WHERE t28._to_type = 'Community'
          UNION ALL SELECT t29._from AS near, t29._to AS far, t29._row * 64 + 1 AS fact, coalesce(t29.`since_day` || t29.`since`, '') AS s, coalesce(t29.`until_day` || t29.`until`, '~') AS u
          FROM `REPORTS_IN_TO` t29
          UNION ALL SELECT t30._from AS near, t31._from AS far, t30._to * 64 + 2 AS fact, max(coalesce(t30.`since_day` || t30.`since`, ''), coalesce(t31.`since_day` || t31.`since`, '')) AS s, min(coalesce(t30.`until_day` || t30.`until`, '~'), coalesce(t31.`until_day` || t31.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t30
          CROSS JOIN `PARTICIPATES_IN` t31
          WHERE t30._from_type = 'Unit' AND t30._to_type = 'Project' AND t31._to = t30._to AND t31._from_type = 'Community' AND t31._to_type = 'Project' AND t30._row <> t31._row AND coalesce(t30.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t30.`until_day`, '~')
          UNION ALL SELECT t32._from AS near, t33._from AS far, t32._to * 64 + 2 AS fact, max(coalesce(t32.`since_day` || t32.`since`, ''), coalesce(t33.`since_day` || t33.`since`, '')) AS s, min(coalesce(t32.`until_day` || t32.`until`, '~'), coalesce(t33.`until_day` || t33.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t32
          CROSS JOIN `PARTICIPATES_IN` t33
          WHERE t32._from_type = 'Unit' AND t32._to_type = 'Activity' AND t33._to = t32._to AND t33._from_type = 'Community' AND t33._to_type = 'Activity' AND t32._row <> t33._row AND coalesce(t32.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t32.`until_day`, '~')
          UNION ALL SELECT t34._from AS near, t35._to AS far, t34._to * 64 + 3 AS fact, max(coalesce(t34.`since_day` || t34.`since`, ''), coalesce(t35.`since_day` || t35.`since`, '')) AS s, min(coalesce(t34.`until_day` || t34.`until`, '~'), coalesce(t35.`until_day` || t35.`until`, '~')) AS u
          FROM `MEMBER_OF` t34
          CROSS JOIN `LEADS` t35
          WHERE t35._from = t34._to AND t35._to_type = 'Community' AND coalesce(t34.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t34.`until_day`, '~')) paths
        GROUP BY near, far) t25
      JOIN `Unit` t26 ON t26._row = t25.near
      JOIN `Community` t27 ON t27._row = t25.far
      WHERE ((t26.`kind` = $p0) AND (t25.`weight` >= $p1))
      ORDER BY o0 DESC, o1
      LIMIT $p3) t1
    CROSS JOIN `Unit` t4 ON t4._row = t1.a
    CROSS JOIN `Community` t3 ON t3._row = t1.n))
