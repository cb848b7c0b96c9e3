SELECT json_object('name', t1.`name`, 'coBuilders', json((
      SELECT json_object('totalCount', (
          SELECT count(DISTINCT t6.far)
          FROM (
            SELECT t8._from AS far
            FROM `PAIRED_WITH` t8
            WHERE t8._to = t1._row AND t8._from_type = 'Unit' AND t8._to_type = 'Community' AND coalesce(t8.`since_day`, '') <= $p1 AND coalesce(t8.`until_day`, '~') >= $p1
            UNION ALL SELECT t9._from AS far
            FROM `REPORTS_IN_TO` t9
            WHERE t9._to = t1._row AND t9._from_type = 'Unit' AND coalesce(t9.`since_day`, '') <= $p1 AND coalesce(t9.`until_day`, '~') >= $p1
            UNION ALL SELECT t12._from AS far
            FROM `PARTICIPATES_IN` t10
            CROSS JOIN `Project` t11
            CROSS JOIN `PARTICIPATES_IN` t12
            WHERE t10._from = t1._row AND t10._from_type = 'Community' AND t10._to_type = 'Project' AND t11._row = t10._to AND coalesce(t11.`since_day`, '') <= $p1 AND coalesce(t11.`until_day`, '~') >= $p1 AND t12._to = t10._to AND t12._from_type = 'Unit' AND t12._to_type = 'Project' AND t10._row <> t12._row AND coalesce(t10.`since_day`, '') <= $p1 AND coalesce(t10.`until_day`, '~') >= $p1 AND coalesce(t12.`since_day`, '') <= $p1 AND coalesce(t12.`until_day`, '~') >= $p1
            UNION ALL SELECT t15._from AS far
            FROM `PARTICIPATES_IN` t13
            CROSS JOIN `Activity` t14
            CROSS JOIN `PARTICIPATES_IN` t15
            WHERE t13._from = t1._row AND t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t14._row = t13._to AND coalesce(t14.`since_day`, '') <= $p1 AND coalesce(t14.`until_day`, '~') >= $p1 AND t15._to = t13._to AND t15._from_type = 'Unit' AND t15._to_type = 'Activity' AND t13._row <> t15._row AND coalesce(t13.`since_day`, '') <= $p1 AND coalesce(t13.`until_day`, '~') >= $p1 AND coalesce(t15.`since_day`, '') <= $p1 AND coalesce(t15.`until_day`, '~') >= $p1) t6
          JOIN `Unit` t7 ON t7._row = t6.far
          WHERE coalesce(t7.`since_day`, '') <= $p1 AND coalesce(t7.`until_day`, '~') >= $p1), 'edges', json_group_array(json_object('weight', t2.`weight`, 'since', t2.`since`, 'until', t2.`until`, 'node', json_object('key', t4.`key`, 'name', t4.`name`), 'evidence', json((
                SELECT json_group_array(json(CASE t16.a WHEN 0 THEN json_object('pattern', 'PAIRED', 'hops', json_array(json((
                            SELECT json_object('type', 'PAIRED_WITH', 'reversed', json('false'), 'since', t18.`since`, 'from', json((
                                  SELECT json_object('key', t19.`key`)
                                  FROM `Unit` t19
                                  WHERE t19._row = t18._from)), 'to', json((
                                  SELECT json_object('key', t20.`key`)
                                  FROM `Community` t20
                                  WHERE t20._row = t18._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t21.value, '$[1]')))
                                  FROM json_each(t18.`sources`) t21)))
                            FROM `PAIRED_WITH` t18
                            WHERE t18._row = t16.r0)))) WHEN 1 THEN json_object('pattern', 'REPORTS_IN', 'hops', json_array(json((
                            SELECT json_object('type', 'REPORTS_IN_TO', 'reversed', json('false'), 'since', t24.`since`, 'from', json((
                                  SELECT json_object('key', t25.`key`)
                                  FROM `Unit` t25
                                  WHERE t25._row = t24._from)), 'to', json((
                                  SELECT json_object('key', t26.`key`)
                                  FROM `Community` t26
                                  WHERE t26._row = t24._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t27.value, '$[1]')))
                                  FROM json_each(t24.`sources`) t27)))
                            FROM `REPORTS_IN_TO` t24
                            WHERE t24._row = t16.r0)))) WHEN 2 THEN json_object('pattern', 'JOINT_PROJECT', 'hops', json_array(json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json('false'), 'since', t32.`since`, 'from', json((
                                  SELECT json_object('key', t33.`key`)
                                  FROM `Unit` t33
                                  WHERE t33._row = t32._from)), 'to', json((
                                  SELECT json_object('key', t34.`key`)
                                  FROM `Project` t34
                                  WHERE t34._row = t32._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t35.value, '$[1]')))
                                  FROM json_each(t32.`sources`) t35)))
                            FROM `PARTICIPATES_IN` t32
                            WHERE t32._row = t16.r0)), json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json('true'), 'since', t37.`since`, 'from', json((
                                  SELECT json_object('key', t38.`key`)
                                  FROM `Community` t38
                                  WHERE t38._row = t37._from)), 'to', json((
                                  SELECT json_object('key', t39.`key`)
                                  FROM `Project` t39
                                  WHERE t39._row = t37._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t40.value, '$[1]')))
                                  FROM json_each(t37.`sources`) t40)))
                            FROM `PARTICIPATES_IN` t37
                            WHERE t37._row = t16.r1)))) WHEN 3 THEN json_object('pattern', 'JOINT_ACTIVITY', 'hops', json_array(json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json('false'), 'since', t45.`since`, 'from', json((
                                  SELECT json_object('key', t46.`key`)
                                  FROM `Unit` t46
                                  WHERE t46._row = t45._from)), 'to', json((
                                  SELECT json_object('key', t47.`key`)
                                  FROM `Activity` t47
                                  WHERE t47._row = t45._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t48.value, '$[1]')))
                                  FROM json_each(t45.`sources`) t48)))
                            FROM `PARTICIPATES_IN` t45
                            WHERE t45._row = t16.r0)), json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json('true'), 'since', t50.`since`, 'from', json((
                                  SELECT json_object('key', t51.`key`)
                                  FROM `Community` t51
                                  WHERE t51._row = t50._from)), 'to', json((
                                  SELECT json_object('key', t52.`key`)
                                  FROM `Activity` t52
                                  WHERE t52._row = t50._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t53.value, '$[1]')))
                                  FROM json_each(t50.`sources`) t53)))
                            FROM `PARTICIPATES_IN` t50
                            WHERE t50._row = t16.r1)))) END))
                FROM (
                  SELECT *
                  FROM (
                    SELECT 0 AS p, 0 AS a, t17._row AS r0, t17.id AS k0, NULL AS r1, '' AS k1
                    FROM `PAIRED_WITH` t17
                    WHERE t17._from = t2.n AND t17._from_type = 'Unit' AND t17._to_type = 'Community' AND coalesce(t17.`since_day`, '') <= $p1 AND coalesce(t17.`until_day`, '~') >= $p1 AND t17._to = t1._row
                    UNION ALL SELECT 1 AS p, 1 AS a, t23._row AS r0, t23.id AS k0, NULL AS r1, '' AS k1
                    FROM `REPORTS_IN_TO` t23
                    WHERE t23._from = t2.n AND t23._from_type = 'Unit' AND coalesce(t23.`since_day`, '') <= $p1 AND coalesce(t23.`until_day`, '~') >= $p1 AND t23._to = t1._row
                    UNION ALL SELECT 2 AS p, 2 AS a, t29._row AS r0, t29.id AS k0, t31._row AS r1, t31.id AS k1
                    FROM `PARTICIPATES_IN` t29
                    CROSS JOIN `Project` t30
                    CROSS JOIN `PARTICIPATES_IN` t31
                    WHERE t29._from = t2.n AND t29._from_type = 'Unit' AND t29._to_type = 'Project' AND t30._row = t29._to AND coalesce(t30.`since_day`, '') <= $p1 AND coalesce(t30.`until_day`, '~') >= $p1 AND t31._to = t29._to AND t31._from_type = 'Community' AND t31._to_type = 'Project' AND t29._row <> t31._row AND coalesce(t29.`since_day`, '') <= $p1 AND coalesce(t29.`until_day`, '~') >= $p1 AND coalesce(t31.`since_day`, '') <= $p1 AND coalesce(t31.`until_day`, '~') >= $p1 AND t31._from = t1._row
                    UNION ALL SELECT 3 AS p, 3 AS a, t42._row AS r0, t42.id AS k0, t44._row AS r1, t44.id AS k1
                    FROM `PARTICIPATES_IN` t42
                    CROSS JOIN `Activity` t43
                    CROSS JOIN `PARTICIPATES_IN` t44
                    WHERE t42._from = t2.n AND t42._from_type = 'Unit' AND t42._to_type = 'Activity' AND t43._row = t42._to AND coalesce(t43.`since_day`, '') <= $p1 AND coalesce(t43.`until_day`, '~') >= $p1 AND t44._to = t42._to AND t44._from_type = 'Community' AND t44._to_type = 'Activity' AND t42._row <> t44._row AND coalesce(t42.`since_day`, '') <= $p1 AND coalesce(t42.`until_day`, '~') >= $p1 AND coalesce(t44.`since_day`, '') <= $p1 AND coalesce(t44.`until_day`, '~') >= $p1 AND t44._from = t1._row)
                  ORDER BY p, k0, k1
                  LIMIT $p2) t16)))))
      FROM (
        SELECT t56._row AS n, 'Unit' AS t, 'CO_BUILDS_WITH:' || t56.id || ':' || t1.id AS id, t55.`weight` AS weight, t55.`since` AS since, t55.`since_day` AS since_day, t55.`until` AS until, t55.`until_day` AS until_day, t55.`weight` AS o0, 'CO_BUILDS_WITH:' || t56.id || ':' || t1.id AS o1
        FROM (
          SELECT far, count(*) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
          FROM (
            SELECT t57._from AS far, coalesce(t57.`since_day` || t57.`since`, '') AS s, coalesce(t57.`until_day` || t57.`until`, '~') AS u
            FROM `PAIRED_WITH` t57
            WHERE t57._to = t1._row AND t57._from_type = 'Unit' AND t57._to_type = 'Community' AND coalesce(t57.`since_day`, '') <= $p1 AND coalesce(t57.`until_day`, '~') >= $p1
            UNION ALL SELECT t58._from AS far, coalesce(t58.`since_day` || t58.`since`, '') AS s, coalesce(t58.`until_day` || t58.`until`, '~') AS u
            FROM `REPORTS_IN_TO` t58
            WHERE t58._to = t1._row AND t58._from_type = 'Unit' AND coalesce(t58.`since_day`, '') <= $p1 AND coalesce(t58.`until_day`, '~') >= $p1
            UNION ALL SELECT t61._from AS far, max(coalesce(t59.`since_day` || t59.`since`, ''), coalesce(t61.`since_day` || t61.`since`, '')) AS s, min(coalesce(t59.`until_day` || t59.`until`, '~'), coalesce(t61.`until_day` || t61.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t59
            CROSS JOIN `Project` t60
            CROSS JOIN `PARTICIPATES_IN` t61
            WHERE t59._from = t1._row AND t59._from_type = 'Community' AND t59._to_type = 'Project' AND t60._row = t59._to AND coalesce(t60.`since_day`, '') <= $p1 AND coalesce(t60.`until_day`, '~') >= $p1 AND t61._to = t59._to AND t61._from_type = 'Unit' AND t61._to_type = 'Project' AND t59._row <> t61._row AND coalesce(t59.`since_day`, '') <= $p1 AND coalesce(t59.`until_day`, '~') >= $p1 AND coalesce(t61.`since_day`, '') <= $p1 AND coalesce(t61.`until_day`, '~') >= $p1
            UNION ALL SELECT t64._from AS far, max(coalesce(t62.`since_day` || t62.`since`, ''), coalesce(t64.`since_day` || t64.`since`, '')) AS s, min(coalesce(t62.`until_day` || t62.`until`, '~'), coalesce(t64.`until_day` || t64.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t62
            CROSS JOIN `Activity` t63
            CROSS JOIN `PARTICIPATES_IN` t64
            WHERE t62._from = t1._row AND t62._from_type = 'Community' AND t62._to_type = 'Activity' AND t63._row = t62._to AND coalesce(t63.`since_day`, '') <= $p1 AND coalesce(t63.`until_day`, '~') >= $p1 AND t64._to = t62._to AND t64._from_type = 'Unit' AND t64._to_type = 'Activity' AND t62._row <> t64._row AND coalesce(t62.`since_day`, '') <= $p1 AND coalesce(t62.`until_day`, '~') >= $p1 AND coalesce(t64.`since_day`, '') <= $p1 AND coalesce(t64.`until_day`, '~') >= $p1) paths
          GROUP BY far) t55
        JOIN `Unit` t56 ON t56._row = t55.far
        WHERE coalesce(t56.`since_day`, '') <= $p1 AND coalesce(t56.`until_day`, '~') >= $p1
        ORDER BY o0 DESC, o1
        LIMIT $p3) t2
      CROSS JOIN `Unit` t4 ON t4._row = t2.n)))
FROM `Community` t1
WHERE t1.key = $p0 AND coalesce(t1.`since_day`, '') <= $p1 AND coalesce(t1.`until_day`, '~') >= $p1
