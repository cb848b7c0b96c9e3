SELECT json_object('name', t1.`name`, 'coBuilders', json((
      SELECT json_object('totalCount', (
          SELECT count(DISTINCT t6.far)
          FROM (
            SELECT t8._from AS far
            FROM `PAIRED_WITH` t8
            WHERE t8._to = t1._row AND t8._to_type = 'Community' AND coalesce(t8.`since_day`, '') <= $p1 AND coalesce(t8.`until_day`, '~') >= $p1
            UNION ALL SELECT t9._from AS far
            FROM `REPORTS_IN_TO` t9
            WHERE t9._to = t1._row AND coalesce(t9.`since_day`, '') <= $p1 AND coalesce(t9.`until_day`, '~') >= $p1
            UNION ALL SELECT t12._from AS far
            FROM `PARTICIPATES_IN` t10
            CROSS JOIN `Project` t11
            CROSS JOIN `PARTICIPATES_IN` t12
            WHERE t10._from = t1._row AND t10._from_type = 'Community' AND t10._to_type = 'Project' AND t11._row = t10._to AND coalesce(t11.`since_day`, '') <= $p1 AND coalesce(t11.`until_day`, '~') >= $p1 AND t12._to = t10._to AND t12._from_type = 'Unit' AND t12._to_type = 'Project' AND t10._row <> t12._row AND coalesce(t10.`since_day`, '') <= $p1 AND coalesce(t10.`until_day`, '~') >= $p1 AND coalesce(t12.`since_day`, '') <= $p1 AND coalesce(t12.`until_day`, '~') >= $p1
            UNION ALL SELECT t15._from AS far
            FROM `PARTICIPATES_IN` t13
            CROSS JOIN `Activity` t14
            CROSS JOIN `PARTICIPATES_IN` t15
            WHERE t13._from = t1._row AND t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t14._row = t13._to AND coalesce(t14.`since_day`, '') <= $p1 AND coalesce(t14.`until_day`, '~') >= $p1 AND t15._to = t13._to AND t15._from_type = 'Unit' AND t15._to_type = 'Activity' AND t13._row <> t15._row AND coalesce(t13.`since_day`, '') <= $p1 AND coalesce(t13.`until_day`, '~') >= $p1 AND coalesce(t15.`since_day`, '') <= $p1 AND coalesce(t15.`until_day`, '~') >= $p1
            UNION ALL SELECT t18._from AS far
            FROM `LEADS` t16
            CROSS JOIN `PartyOrganization` t17
            CROSS JOIN `MEMBER_OF` t18
            WHERE t16._to = t1._row AND t16._to_type = 'Community' AND t17._row = t16._from AND coalesce(t17.`since_day`, '') <= $p1 AND coalesce(t17.`until_day`, '~') >= $p1 AND t18._to = t16._from AND coalesce(t16.`since_day`, '') <= $p1 AND coalesce(t16.`until_day`, '~') >= $p1 AND coalesce(t18.`since_day`, '') <= $p1 AND coalesce(t18.`until_day`, '~') >= $p1) t6
          JOIN `Unit` t7 ON t7._row = t6.far
          WHERE coalesce(t7.`since_day`, '') <= $p1 AND coalesce(t7.`until_day`, '~') >= $p1), 'edges', json_group_array(json_object('weight', t2.`weight`, 'since', t2.`since`, 'until', t2.`until`, 'node', json_object('key', t4.`key`, 'name', t4.`name`), 'evidence', json((
                SELECT json_group_array(json(CASE t19.a WHEN 0 THEN json_object('pattern', 'PAIRED', 'hops', json_array(json((
                            SELECT json_object('type', 'PAIRED_WITH', 'reversed', json('false'), 'since', t21.`since`, 'from', json((
                                  SELECT json_object('key', t22.`key`)
                                  FROM `Unit` t22
                                  WHERE t22._row = t21._from)), 'to', json((
                                  SELECT json_object('key', t23.`key`)
                                  FROM `Community` t23
                                  WHERE t23._row = t21._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t24.value, '$[1]')))
                                  FROM json_each(t21.`sources`) t24)))
                            FROM `PAIRED_WITH` t21
                            WHERE t21._row = t19.r0)))) WHEN 1 THEN json_object('pattern', 'REPORTS_IN', 'hops', json_array(json((
                            SELECT json_object('type', 'REPORTS_IN_TO', 'reversed', json('false'), 'since', t27.`since`, 'from', json((
                                  SELECT json_object('key', t28.`key`)
                                  FROM `Unit` t28
                                  WHERE t28._row = t27._from)), 'to', json((
                                  SELECT json_object('key', t29.`key`)
                                  FROM `Community` t29
                                  WHERE t29._row = t27._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t30.value, '$[1]')))
                                  FROM json_each(t27.`sources`) t30)))
                            FROM `REPORTS_IN_TO` t27
                            WHERE t27._row = t19.r0)))) WHEN 2 THEN json_object('pattern', 'JOINT_PROJECT', 'hops', json_array(json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json('false'), 'since', t35.`since`, 'from', json((
                                  SELECT json_object('key', t36.`key`)
                                  FROM `Unit` t36
                                  WHERE t36._row = t35._from)), 'to', json((
                                  SELECT json_object('key', t37.`key`)
                                  FROM `Project` t37
                                  WHERE t37._row = t35._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t38.value, '$[1]')))
                                  FROM json_each(t35.`sources`) t38)))
                            FROM `PARTICIPATES_IN` t35
                            WHERE t35._row = t19.r0)), json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json('true'), 'since', t40.`since`, 'from', json((
                                  SELECT json_object('key', t41.`key`)
                                  FROM `Community` t41
                                  WHERE t41._row = t40._from)), 'to', json((
                                  SELECT json_object('key', t42.`key`)
                                  FROM `Project` t42
                                  WHERE t42._row = t40._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t43.value, '$[1]')))
                                  FROM json_each(t40.`sources`) t43)))
                            FROM `PARTICIPATES_IN` t40
                            WHERE t40._row = t19.r1)))) WHEN 3 THEN json_object('pattern', 'JOINT_PROJECT', 'hops', json_array(json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json('false'), 'since', t48.`since`, 'from', json((
                                  SELECT json_object('key', t49.`key`)
                                  FROM `Unit` t49
                                  WHERE t49._row = t48._from)), 'to', json((
                                  SELECT json_object('key', t50.`key`)
                                  FROM `Activity` t50
                                  WHERE t50._row = t48._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t51.value, '$[1]')))
                                  FROM json_each(t48.`sources`) t51)))
                            FROM `PARTICIPATES_IN` t48
                            WHERE t48._row = t19.r0)), json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json('true'), 'since', t53.`since`, 'from', json((
                                  SELECT json_object('key', t54.`key`)
                                  FROM `Community` t54
                                  WHERE t54._row = t53._from)), 'to', json((
                                  SELECT json_object('key', t55.`key`)
                                  FROM `Activity` t55
                                  WHERE t55._row = t53._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t56.value, '$[1]')))
                                  FROM json_each(t53.`sources`) t56)))
                            FROM `PARTICIPATES_IN` t53
                            WHERE t53._row = t19.r1)))) WHEN 4 THEN json_object('pattern', 'COMMITTEE', 'hops', json_array(json((
                            SELECT json_object('type', 'MEMBER_OF', 'reversed', json('false'), 'since', t61.`since`, 'from', json((
                                  SELECT json_object('key', t62.`key`)
                                  FROM `Unit` t62
                                  WHERE t62._row = t61._from)), 'to', json((
                                  SELECT json_object('key', t63.`key`)
                                  FROM `PartyOrganization` t63
                                  WHERE t63._row = t61._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t64.value, '$[1]')))
                                  FROM json_each(t61.`sources`) t64)))
                            FROM `MEMBER_OF` t61
                            WHERE t61._row = t19.r0)), json((
                            SELECT json_object('type', 'LEADS', 'reversed', json('false'), 'since', t66.`since`, 'from', json((
                                  SELECT json_object('key', t67.`key`)
                                  FROM `PartyOrganization` t67
                                  WHERE t67._row = t66._from)), 'to', json((
                                  SELECT json_object('key', t68.`key`)
                                  FROM `Community` t68
                                  WHERE t68._row = t66._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t69.value, '$[1]')))
                                  FROM json_each(t66.`sources`) t69)))
                            FROM `LEADS` t66
                            WHERE t66._row = t19.r1)))) END))
                FROM (
                  SELECT *
                  FROM (
                    SELECT 0 AS p, 0 AS a, t20._row AS r0, t20.id AS k0, NULL AS r1, '' AS k1
                    FROM `PAIRED_WITH` t20
                    WHERE t20._from = t2.n AND t20._to_type = 'Community' AND coalesce(t20.`since_day`, '') <= $p1 AND coalesce(t20.`until_day`, '~') >= $p1 AND t20._to = t1._row
                    UNION ALL SELECT 1 AS p, 1 AS a, t26._row AS r0, t26.id AS k0, NULL AS r1, '' AS k1
                    FROM `REPORTS_IN_TO` t26
                    WHERE t26._from = t2.n AND coalesce(t26.`since_day`, '') <= $p1 AND coalesce(t26.`until_day`, '~') >= $p1 AND t26._to = t1._row
                    UNION ALL SELECT 2 AS p, 2 AS a, t32._row AS r0, t32.id AS k0, t34._row AS r1, t34.id AS k1
                    FROM `PARTICIPATES_IN` t32
                    CROSS JOIN `Project` t33
                    CROSS JOIN `PARTICIPATES_IN` t34
                    WHERE t32._from = t2.n AND t32._from_type = 'Unit' AND t32._to_type = 'Project' AND t33._row = t32._to AND coalesce(t33.`since_day`, '') <= $p1 AND coalesce(t33.`until_day`, '~') >= $p1 AND t34._to = t32._to AND t34._from_type = 'Community' AND t34._to_type = 'Project' AND t32._row <> t34._row AND coalesce(t32.`since_day`, '') <= $p1 AND coalesce(t32.`until_day`, '~') >= $p1 AND coalesce(t34.`since_day`, '') <= $p1 AND coalesce(t34.`until_day`, '~') >= $p1 AND t34._from = t1._row
                    UNION ALL SELECT 2 AS p, 3 AS a, t45._row AS r0, t45.id AS k0, t47._row AS r1, t47.id AS k1
                    FROM `PARTICIPATES_IN` t45
                    CROSS JOIN `Activity` t46
                    CROSS JOIN `PARTICIPATES_IN` t47
                    WHERE t45._from = t2.n AND t45._from_type = 'Unit' AND t45._to_type = 'Activity' AND t46._row = t45._to AND coalesce(t46.`since_day`, '') <= $p1 AND coalesce(t46.`until_day`, '~') >= $p1 AND t47._to = t45._to AND t47._from_type = 'Community' AND t47._to_type = 'Activity' AND t45._row <> t47._row AND coalesce(t45.`since_day`, '') <= $p1 AND coalesce(t45.`until_day`, '~') >= $p1 AND coalesce(t47.`since_day`, '') <= $p1 AND coalesce(t47.`until_day`, '~') >= $p1 AND t47._from = t1._row
                    UNION ALL SELECT 3 AS p, 4 AS a, t58._row AS r0, t58.id AS k0, t60._row AS r1, t60.id AS k1
                    FROM `MEMBER_OF` t58
                    CROSS JOIN `PartyOrganization` t59
                    CROSS JOIN `LEADS` t60
                    WHERE t58._from = t2.n AND t59._row = t58._to AND coalesce(t59.`since_day`, '') <= $p1 AND coalesce(t59.`until_day`, '~') >= $p1 AND t60._from = t58._to AND t60._to_type = 'Community' AND coalesce(t58.`since_day`, '') <= $p1 AND coalesce(t58.`until_day`, '~') >= $p1 AND coalesce(t60.`since_day`, '') <= $p1 AND coalesce(t60.`until_day`, '~') >= $p1 AND t60._to = t1._row)
                  ORDER BY p, k0, k1
                  LIMIT $p2) t19)))))
      FROM (
        SELECT t72._row AS n, 'Unit' AS t, 'CO_BUILDS_WITH:' || t72.id || ':' || t1.id AS id, t71.`weight` AS weight, t71.`since` AS since, t71.`since_day` AS since_day, t71.`until` AS until, t71.`until_day` AS until_day, t71.`weight` AS o0, 'CO_BUILDS_WITH:' || t72.id || ':' || t1.id AS o1
        FROM (
          SELECT far, count(*) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
          FROM (
            SELECT t73._from AS far, coalesce(t73.`since_day` || t73.`since`, '') AS s, coalesce(t73.`until_day` || t73.`until`, '~') AS u
            FROM `PAIRED_WITH` t73
            WHERE t73._to = t1._row AND t73._to_type = 'Community' AND coalesce(t73.`since_day`, '') <= $p1 AND coalesce(t73.`until_day`, '~') >= $p1
            UNION ALL SELECT t74._from AS far, coalesce(t74.`since_day` || t74.`since`, '') AS s, coalesce(t74.`until_day` || t74.`until`, '~') AS u
            FROM `REPORTS_IN_TO` t74
            WHERE t74._to = t1._row AND coalesce(t74.`since_day`, '') <= $p1 AND coalesce(t74.`until_day`, '~') >= $p1
            UNION ALL SELECT t77._from AS far, max(coalesce(t75.`since_day` || t75.`since`, ''), coalesce(t77.`since_day` || t77.`since`, '')) AS s, min(coalesce(t75.`until_day` || t75.`until`, '~'), coalesce(t77.`until_day` || t77.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t75
            CROSS JOIN `Project` t76
            CROSS JOIN `PARTICIPATES_IN` t77
            WHERE t75._from = t1._row AND t75._from_type = 'Community' AND t75._to_type = 'Project' AND t76._row = t75._to AND coalesce(t76.`since_day`, '') <= $p1 AND coalesce(t76.`until_day`, '~') >= $p1 AND t77._to = t75._to AND t77._from_type = 'Unit' AND t77._to_type = 'Project' AND t75._row <> t77._row AND coalesce(t75.`since_day`, '') <= $p1 AND coalesce(t75.`until_day`, '~') >= $p1 AND coalesce(t77.`since_day`, '') <= $p1 AND coalesce(t77.`until_day`, '~') >= $p1
            UNION ALL SELECT t80._from AS far, max(coalesce(t78.`since_day` || t78.`since`, ''), coalesce(t80.`since_day` || t80.`since`, '')) AS s, min(coalesce(t78.`until_day` || t78.`until`, '~'), coalesce(t80.`until_day` || t80.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t78
            CROSS JOIN `Activity` t79
            CROSS JOIN `PARTICIPATES_IN` t80
            WHERE t78._from = t1._row AND t78._from_type = 'Community' AND t78._to_type = 'Activity' AND t79._row = t78._to AND coalesce(t79.`since_day`, '') <= $p1 AND coalesce(t79.`until_day`, '~') >= $p1 AND t80._to = t78._to AND t80._from_type = 'Unit' AND t80._to_type = 'Activity' AND t78._row <> t80._row AND coalesce(t78.`since_day`, '') <= $p1 AND coalesce(t78.`until_day`, '~') >= $p1 AND coalesce(t80.`since_day`, '') <= $p1 AND coalesce(t80.`until_day`, '~') >= $p1
            UNION ALL SELECT t83._from AS far, max(coalesce(t81.`since_day` || t81.`since`, ''), coalesce(t83.`since_day` || t83.`since`, '')) AS s, min(coalesce(t81.`until_day` || t81.`until`, '~'), coalesce(t83.`until_day` || t83.`until`, '~')) AS u
            FROM `LEADS` t81
            CROSS JOIN `PartyOrganization` t82
            CROSS JOIN `MEMBER_OF` t83
            WHERE t81._to = t1._row AND t81._to_type = 'Community' AND t82._row = t81._from AND coalesce(t82.`since_day`, '') <= $p1 AND coalesce(t82.`until_day`, '~') >= $p1 AND t83._to = t81._from AND coalesce(t81.`since_day`, '') <= $p1 AND coalesce(t81.`until_day`, '~') >= $p1 AND coalesce(t83.`since_day`, '') <= $p1 AND coalesce(t83.`until_day`, '~') >= $p1) paths
          GROUP BY far) t71
        JOIN `Unit` t72 ON t72._row = t71.far
        WHERE coalesce(t72.`since_day`, '') <= $p1 AND coalesce(t72.`until_day`, '~') >= $p1
        ORDER BY o0 DESC, o1
        LIMIT $p3) t2
      CROSS JOIN `Unit` t4 ON t4._row = t2.n)))
FROM `Community` t1
WHERE t1.key = $p0 AND coalesce(t1.`since_day`, '') <= $p1 AND coalesce(t1.`until_day`, '~') >= $p1
