SELECT json_object('name', t1.`name`, 'coBuilders', json((
      SELECT json_object('totalCount', (
          SELECT count(DISTINCT t17.far)
          FROM (
            SELECT t6._from AS far
            FROM `PAIRED_WITH` t6
            WHERE t6._to = t1._row AND t6._to_type = 'Community' AND coalesce(t6.`since_day`, '') <= $p1 AND coalesce(t6.`until_day`, '~') >= $p1
            UNION ALL SELECT t7._from AS far
            FROM `REPORTS_IN_TO` t7
            WHERE t7._to = t1._row AND coalesce(t7.`since_day`, '') <= $p1 AND coalesce(t7.`until_day`, '~') >= $p1
            UNION ALL SELECT t10._from AS far
            FROM `PARTICIPATES_IN` t8
            CROSS JOIN `Project` t9
            CROSS JOIN `PARTICIPATES_IN` t10
            WHERE t8._from = t1._row AND t8._from_type = 'Community' AND t8._to_type = 'Project' AND t9._row = t8._to AND coalesce(t9.`since_day`, '') <= $p1 AND coalesce(t9.`until_day`, '~') >= $p1 AND t10._to = t8._to AND t10._from_type = 'Unit' AND t10._to_type = 'Project' AND t8._row <> t10._row AND coalesce(t8.`since_day`, '') <= $p1 AND coalesce(t8.`until_day`, '~') >= $p1 AND coalesce(t10.`since_day`, '') <= $p1 AND coalesce(t10.`until_day`, '~') >= $p1
            UNION ALL SELECT t13._from AS far
            FROM `PARTICIPATES_IN` t11
            CROSS JOIN `Activity` t12
            CROSS JOIN `PARTICIPATES_IN` t13
            WHERE t11._from = t1._row AND t11._from_type = 'Community' AND t11._to_type = 'Activity' AND t12._row = t11._to AND coalesce(t12.`since_day`, '') <= $p1 AND coalesce(t12.`until_day`, '~') >= $p1 AND t13._to = t11._to AND t13._from_type = 'Unit' AND t13._to_type = 'Activity' AND t11._row <> t13._row AND coalesce(t11.`since_day`, '') <= $p1 AND coalesce(t11.`until_day`, '~') >= $p1 AND coalesce(t13.`since_day`, '') <= $p1 AND coalesce(t13.`until_day`, '~') >= $p1
            UNION ALL SELECT t16._from AS far
            FROM `LEADS` t14
            CROSS JOIN `PartyOrganization` t15
            CROSS JOIN `MEMBER_OF` t16
            WHERE t14._to = t1._row AND t14._to_type = 'Community' AND t15._row = t14._from AND coalesce(t15.`since_day`, '') <= $p1 AND coalesce(t15.`until_day`, '~') >= $p1 AND t16._to = t14._from AND coalesce(t14.`since_day`, '') <= $p1 AND coalesce(t14.`until_day`, '~') >= $p1 AND coalesce(t16.`since_day`, '') <= $p1 AND coalesce(t16.`until_day`, '~') >= $p1) t17
          JOIN `Unit` t18 ON t18._row = t17.far
          WHERE coalesce(t18.`since_day`, '') <= $p1 AND coalesce(t18.`until_day`, '~') >= $p1), 'edges', json_group_array(json_object('weight', t2.`weight`, 'since', t2.`since`, 'until', t2.`until`, 'node', json_object('key', t4.`key`, 'name', t4.`name`), 'evidence', json((
                SELECT json_group_array(json_object('pattern', t30.`pattern`, 'hops', json((
                        SELECT json_group_array(json(CASE t33.kind WHEN 'PAIRED_WITH' THEN json((
                                SELECT json_object('type', 'PAIRED_WITH', 'reversed', json(CASE t33.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t34.`since`, 'from', json((
                                      SELECT json_object('key', t35.`key`)
                                      FROM `Unit` t35
                                      WHERE t35._row = t34._from)), 'to', json((
                                      SELECT json_object('key', t36.`key`)
                                      FROM `Community` t36
                                      WHERE t36._row = t34._to)), 'sources', json((
                                      SELECT json_group_array(json_object('locator', json_extract(t37.value, '$[1]')))
                                      FROM json_each(t34.`sources`) t37)))
                                FROM `PAIRED_WITH` t34
                                WHERE t34._row = t33.row)) WHEN 'REPORTS_IN_TO' THEN json((
                                SELECT json_object('type', 'REPORTS_IN_TO', 'reversed', json(CASE t33.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t39.`since`, 'from', json((
                                      SELECT json_object('key', t40.`key`)
                                      FROM `Unit` t40
                                      WHERE t40._row = t39._from)), 'to', json((
                                      SELECT json_object('key', t41.`key`)
                                      FROM `Community` t41
                                      WHERE t41._row = t39._to)), 'sources', json((
                                      SELECT json_group_array(json_object('locator', json_extract(t42.value, '$[1]')))
                                      FROM json_each(t39.`sources`) t42)))
                                FROM `REPORTS_IN_TO` t39
                                WHERE t39._row = t33.row)) WHEN 'PARTICIPATES_IN' THEN json((
                                SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json(CASE t33.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t44.`since`, 'from', json(CASE t44._from_type WHEN 'Unit' THEN (
                                      SELECT json_object('key', t45.`key`)
                                      FROM `Unit` t45
                                      WHERE t45._row = t44._from) WHEN 'Community' THEN (
                                      SELECT json_object('key', t46.`key`)
                                      FROM `Community` t46
                                      WHERE t46._row = t44._from) END), 'to', json(CASE t44._to_type WHEN 'Project' THEN (
                                      SELECT json_object('key', t47.`key`)
                                      FROM `Project` t47
                                      WHERE t47._row = t44._to) WHEN 'Activity' THEN (
                                      SELECT json_object('key', t48.`key`)
                                      FROM `Activity` t48
                                      WHERE t48._row = t44._to) END), 'sources', json((
                                      SELECT json_group_array(json_object('locator', json_extract(t49.value, '$[1]')))
                                      FROM json_each(t44.`sources`) t49)))
                                FROM `PARTICIPATES_IN` t44
                                WHERE t44._row = t33.row)) WHEN 'MEMBER_OF' THEN json((
                                SELECT json_object('type', 'MEMBER_OF', 'reversed', json(CASE t33.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t51.`since`, 'from', json((
                                      SELECT json_object('key', t52.`key`)
                                      FROM `Unit` t52
                                      WHERE t52._row = t51._from)), 'to', json((
                                      SELECT json_object('key', t53.`key`)
                                      FROM `PartyOrganization` t53
                                      WHERE t53._row = t51._to)), 'sources', json((
                                      SELECT json_group_array(json_object('locator', json_extract(t54.value, '$[1]')))
                                      FROM json_each(t51.`sources`) t54)))
                                FROM `MEMBER_OF` t51
                                WHERE t51._row = t33.row)) WHEN 'LEADS' THEN json((
                                SELECT json_object('type', 'LEADS', 'reversed', json(CASE t33.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t56.`since`, 'from', json((
                                      SELECT json_object('key', t57.`key`)
                                      FROM `PartyOrganization` t57
                                      WHERE t57._row = t56._from)), 'to', json((
                                      SELECT json_object('key', t58.`key`)
                                      FROM `Community` t58
                                      WHERE t58._row = t56._to)), 'sources', json((
                                      SELECT json_group_array(json_object('locator', json_extract(t59.value, '$[1]')))
                                      FROM json_each(t56.`sources`) t59)))
                                FROM `LEADS` t56
                                WHERE t56._row = t33.row)) END))
                        FROM (
                          SELECT DISTINCT json_extract(t32.value, '$[0]') AS place, json_extract(t32.value, '$[1]') AS kind, json_extract(t32.value, '$[2]') AS backward, json_extract(t32.value, '$[3]') AS row, json_extract(t32.value, '$[4]') AS id
                          FROM json_each(t30.h) t31
                          CROSS JOIN json_each(t31.value) t32
                          ORDER BY place, id) t33))))
                FROM (
                  SELECT *
                  FROM (
                    SELECT pattern, p, k, min(s) AS s, max(u) AS u, json_group_array(json(h)) AS h
                    FROM (
                      SELECT 'PAIRED' AS pattern, 0 AS p, t19.id AS k, coalesce(t19.`since_day` || t19.`since`, '') AS s, coalesce(t19.`until_day` || t19.`until`, '~') AS u, json_array(json_array(0, 'PAIRED_WITH', 0, t19._row, t19.id)) AS h
                      FROM `PAIRED_WITH` t19
                      WHERE t19._from = t2.n AND t19._to_type = 'Community' AND coalesce(t19.`since_day`, '') <= $p1 AND coalesce(t19.`until_day`, '~') >= $p1 AND t19._to = t1._row
                      UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t20.id AS k, coalesce(t20.`since_day` || t20.`since`, '') AS s, coalesce(t20.`until_day` || t20.`until`, '~') AS u, json_array(json_array(0, 'REPORTS_IN_TO', 0, t20._row, t20.id)) AS h
                      FROM `REPORTS_IN_TO` t20
                      WHERE t20._from = t2.n AND coalesce(t20.`since_day`, '') <= $p1 AND coalesce(t20.`until_day`, '~') >= $p1 AND t20._to = t1._row
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM _entity
                        WHERE _row = t21._to) AS k, max(coalesce(t21.`since_day` || t21.`since`, ''), coalesce(t23.`since_day` || t23.`since`, '')) AS s, min(coalesce(t21.`until_day` || t21.`until`, '~'), coalesce(t23.`until_day` || t23.`until`, '~')) AS u, json_array(json_array(0, 'PARTICIPATES_IN', 0, t21._row, t21.id), json_array(1, 'PARTICIPATES_IN', 1, t23._row, t23.id)) AS h
                      FROM `PARTICIPATES_IN` t21
                      CROSS JOIN `Project` t22
                      CROSS JOIN `PARTICIPATES_IN` t23
                      WHERE t21._from = t2.n AND t21._from_type = 'Unit' AND t21._to_type = 'Project' AND t22._row = t21._to AND coalesce(t22.`since_day`, '') <= $p1 AND coalesce(t22.`until_day`, '~') >= $p1 AND t23._to = t21._to AND t23._from_type = 'Community' AND t23._to_type = 'Project' AND t21._row <> t23._row AND coalesce(t21.`since_day`, '') <= $p1 AND coalesce(t21.`until_day`, '~') >= $p1 AND coalesce(t23.`since_day`, '') <= $p1 AND coalesce(t23.`until_day`, '~') >= $p1 AND t23._from = t1._row
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM _entity
                        WHERE _row = t24._to) AS k, max(coalesce(t24.`since_day` || t24.`since`, ''), coalesce(t26.`since_day` || t26.`since`, '')) AS s, min(coalesce(t24.`until_day` || t24.`until`, '~'), coalesce(t26.`until_day` || t26.`until`, '~')) AS u, json_array(json_array(0, 'PARTICIPATES_IN', 0, t24._row, t24.id), json_array(1, 'PARTICIPATES_IN', 1, t26._row, t26.id)) AS h
                      FROM `PARTICIPATES_IN` t24
                      CROSS JOIN `Activity` t25
                      CROSS JOIN `PARTICIPATES_IN` t26
                      WHERE t24._from = t2.n AND t24._from_type = 'Unit' AND t24._to_type = 'Activity' AND t25._row = t24._to AND coalesce(t25.`since_day`, '') <= $p1 AND coalesce(t25.`until_day`, '~') >= $p1 AND t26._to = t24._to AND t26._from_type = 'Community' AND t26._to_type = 'Activity' AND t24._row <> t26._row AND coalesce(t24.`since_day`, '') <= $p1 AND coalesce(t24.`until_day`, '~') >= $p1 AND coalesce(t26.`since_day`, '') <= $p1 AND coalesce(t26.`until_day`, '~') >= $p1 AND t26._from = t1._row
                      UNION ALL SELECT 'COMMITTEE' AS pattern, 3 AS p, (
                        SELECT id
                        FROM _entity
                        WHERE _row = t27._to) AS k, max(coalesce(t27.`since_day` || t27.`since`, ''), coalesce(t29.`since_day` || t29.`since`, '')) AS s, min(coalesce(t27.`until_day` || t27.`until`, '~'), coalesce(t29.`until_day` || t29.`until`, '~')) AS u, json_array(json_array(0, 'MEMBER_OF', 0, t27._row, t27.id), json_array(1, 'LEADS', 0, t29._row, t29.id)) AS h
                      FROM `MEMBER_OF` t27
                      CROSS JOIN `PartyOrganization` t28
                      CROSS JOIN `LEADS` t29
                      WHERE t27._from = t2.n AND t28._row = t27._to AND coalesce(t28.`since_day`, '') <= $p1 AND coalesce(t28.`until_day`, '~') >= $p1 AND t29._from = t27._to AND t29._to_type = 'Community' AND coalesce(t27.`since_day`, '') <= $p1 AND coalesce(t27.`until_day`, '~') >= $p1 AND coalesce(t29.`since_day`, '') <= $p1 AND coalesce(t29.`until_day`, '~') >= $p1 AND t29._to = t1._row) paths
                    GROUP BY p, k) t30
                  ORDER BY p, k
                  LIMIT $p2) t30)))))
      FROM (
        SELECT t73._row AS n, 'Unit' AS t, 'CO_BUILDS_WITH:' || t73.id || ':' || t1.id AS id, t72.`weight` AS weight, t72.`since` AS since, t72.`since_day` AS since_day, t72.`until` AS until, t72.`until_day` AS until_day, t72.`weight` AS o0, 'CO_BUILDS_WITH:' || t73.id || ':' || t1.id AS o1
        FROM (
          SELECT far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
          FROM (
            SELECT t61._from AS far, t61._row * 64 + 0 AS fact, coalesce(t61.`since_day` || t61.`since`, '') AS s, coalesce(t61.`until_day` || t61.`until`, '~') AS u
            FROM `PAIRED_WITH` t61
            WHERE t61._to = t1._row AND t61._to_type = 'Community' AND coalesce(t61.`since_day`, '') <= $p1 AND coalesce(t61.`until_day`, '~') >= $p1
            UNION ALL SELECT t62._from AS far, t62._row * 64 + 1 AS fact, coalesce(t62.`since_day` || t62.`since`, '') AS s, coalesce(t62.`until_day` || t62.`until`, '~') AS u
            FROM `REPORTS_IN_TO` t62
            WHERE t62._to = t1._row AND coalesce(t62.`since_day`, '') <= $p1 AND coalesce(t62.`until_day`, '~') >= $p1
            UNION ALL SELECT t65._from AS far, t63._to * 64 + 2 AS fact, max(coalesce(t63.`since_day` || t63.`since`, ''), coalesce(t65.`since_day` || t65.`since`, '')) AS s, min(coalesce(t63.`until_day` || t63.`until`, '~'), coalesce(t65.`until_day` || t65.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t63
            CROSS JOIN `Project` t64
            CROSS JOIN `PARTICIPATES_IN` t65
            WHERE t63._from = t1._row AND t63._from_type = 'Community' AND t63._to_type = 'Project' AND t64._row = t63._to AND coalesce(t64.`since_day`, '') <= $p1 AND coalesce(t64.`until_day`, '~') >= $p1 AND t65._to = t63._to AND t65._from_type = 'Unit' AND t65._to_type = 'Project' AND t63._row <> t65._row AND coalesce(t63.`since_day`, '') <= $p1 AND coalesce(t63.`until_day`, '~') >= $p1 AND coalesce(t65.`since_day`, '') <= $p1 AND coalesce(t65.`until_day`, '~') >= $p1
            UNION ALL SELECT t68._from AS far, t66._to * 64 + 2 AS fact, max(coalesce(t66.`since_day` || t66.`since`, ''), coalesce(t68.`since_day` || t68.`since`, '')) AS s, min(coalesce(t66.`until_day` || t66.`until`, '~'), coalesce(t68.`until_day` || t68.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t66
            CROSS JOIN `Activity` t67
            CROSS JOIN `PARTICIPATES_IN` t68
            WHERE t66._from = t1._row AND t66._from_type = 'Community' AND t66._to_type = 'Activity' AND t67._row = t66._to AND coalesce(t67.`since_day`, '') <= $p1 AND coalesce(t67.`until_day`, '~') >= $p1 AND t68._to = t66._to AND t68._from_type = 'Unit' AND t68._to_type = 'Activity' AND t66._row <> t68._row AND coalesce(t66.`since_day`, '') <= $p1 AND coalesce(t66.`until_day`, '~') >= $p1 AND coalesce(t68.`since_day`, '') <= $p1 AND coalesce(t68.`until_day`, '~') >= $p1
            UNION ALL SELECT t71._from AS far, t69._from * 64 + 3 AS fact, max(coalesce(t69.`since_day` || t69.`since`, ''), coalesce(t71.`since_day` || t71.`since`, '')) AS s, min(coalesce(t69.`until_day` || t69.`until`, '~'), coalesce(t71.`until_day` || t71.`until`, '~')) AS u
            FROM `LEADS` t69
            CROSS JOIN `PartyOrganization` t70
            CROSS JOIN `MEMBER_OF` t71
            WHERE t69._to = t1._row AND t69._to_type = 'Community' AND t70._row = t69._from AND coalesce(t70.`since_day`, '') <= $p1 AND coalesce(t70.`until_day`, '~') >= $p1 AND t71._to = t69._from AND coalesce(t69.`since_day`, '') <= $p1 AND coalesce(t69.`until_day`, '~') >= $p1 AND coalesce(t71.`since_day`, '') <= $p1 AND coalesce(t71.`until_day`, '~') >= $p1) paths
          GROUP BY far) t72
        JOIN `Unit` t73 ON t73._row = t72.far
        WHERE coalesce(t73.`since_day`, '') <= $p1 AND coalesce(t73.`until_day`, '~') >= $p1
        ORDER BY o0 DESC, o1
        LIMIT $p3) t2
      CROSS JOIN `Unit` t4 ON t4._row = t2.n)))
FROM `Community` t1
WHERE t1.key = $p0 AND coalesce(t1.`since_day`, '') <= $p1 AND coalesce(t1.`until_day`, '~') >= $p1
