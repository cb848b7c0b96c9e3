SELECT json_object('name', t1.`name`, 'coBuilders', json((
      SELECT json_object('totalCount', (
          SELECT count(DISTINCT t74.far)
          FROM (
            SELECT DISTINCT far
            FROM (
              SELECT t6._from AS far
              FROM `PAIRED_WITH` t6
              WHERE t6._to = t1._row AND t6._from_type = 'Unit' AND t6._to_type = 'Community' AND coalesce(t6.`since_day`, '') <= $p1 AND coalesce(t6.`until_day`, '~') >= $p1
              UNION ALL SELECT t7._to AS far
              FROM `PAIRED_WITH` t7
              WHERE t7._from = t1._row AND t7._from_type = 'Community' AND t7._to_type = 'Unit' AND coalesce(t7.`since_day`, '') <= $p1 AND coalesce(t7.`until_day`, '~') >= $p1
              UNION ALL SELECT t10._to AS far
              FROM `PAIRED_WITH` t8
              CROSS JOIN `PartyOrganization` t9
              CROSS JOIN `ORGANIZATION_OF` t10
              WHERE t8._to = t1._row AND t8._from_type = 'PartyOrganization' AND t8._to_type = 'Community' AND t9._row = t8._from AND coalesce(t9.`since_day`, '') <= $p1 AND coalesce(t9.`until_day`, '~') >= $p1 AND t10._from = t8._from AND t10._to_type = 'Unit' AND coalesce(t8.`since_day`, '') <= $p1 AND coalesce(t8.`until_day`, '~') >= $p1 AND coalesce(t10.`since_day`, '') <= $p1 AND coalesce(t10.`until_day`, '~') >= $p1
              UNION ALL SELECT t13._to AS far
              FROM `PAIRED_WITH` t11
              CROSS JOIN `PartyOrganization` t12
              CROSS JOIN `ORGANIZATION_OF` t13
              WHERE t11._from = t1._row AND t11._from_type = 'Community' AND t11._to_type = 'PartyOrganization' AND t12._row = t11._to AND coalesce(t12.`since_day`, '') <= $p1 AND coalesce(t12.`until_day`, '~') >= $p1 AND t13._from = t11._to AND t13._to_type = 'Unit' AND coalesce(t11.`since_day`, '') <= $p1 AND coalesce(t11.`until_day`, '~') >= $p1 AND coalesce(t13.`since_day`, '') <= $p1 AND coalesce(t13.`until_day`, '~') >= $p1
              UNION ALL SELECT t16._from AS far
              FROM `ORGANIZATION_OF` t14
              CROSS JOIN `PartyOrganization` t15
              CROSS JOIN `PAIRED_WITH` t16
              WHERE t14._to = t1._row AND t14._to_type = 'Community' AND t15._row = t14._from AND coalesce(t15.`since_day`, '') <= $p1 AND coalesce(t15.`until_day`, '~') >= $p1 AND t16._to = t14._from AND t16._from_type = 'Unit' AND t16._to_type = 'PartyOrganization' AND coalesce(t14.`since_day`, '') <= $p1 AND coalesce(t14.`until_day`, '~') >= $p1 AND coalesce(t16.`since_day`, '') <= $p1 AND coalesce(t16.`until_day`, '~') >= $p1
              UNION ALL SELECT t19._to AS far
              FROM `ORGANIZATION_OF` t17
              CROSS JOIN `PartyOrganization` t18
              CROSS JOIN `PAIRED_WITH` t19
              WHERE t17._to = t1._row AND t17._to_type = 'Community' AND t18._row = t17._from AND coalesce(t18.`since_day`, '') <= $p1 AND coalesce(t18.`until_day`, '~') >= $p1 AND t19._from = t17._from AND t19._from_type = 'PartyOrganization' AND t19._to_type = 'Unit' AND coalesce(t17.`since_day`, '') <= $p1 AND coalesce(t17.`until_day`, '~') >= $p1 AND coalesce(t19.`since_day`, '') <= $p1 AND coalesce(t19.`until_day`, '~') >= $p1
              UNION ALL SELECT t24._to AS far
              FROM `ORGANIZATION_OF` t20
              CROSS JOIN `PartyOrganization` t21
              CROSS JOIN `PAIRED_WITH` t22
              CROSS JOIN `PartyOrganization` t23
              CROSS JOIN `ORGANIZATION_OF` t24
              WHERE t20._to = t1._row AND t20._to_type = 'Community' AND t21._row = t20._from AND coalesce(t21.`since_day`, '') <= $p1 AND coalesce(t21.`until_day`, '~') >= $p1 AND t22._to = t20._from AND t22._from_type = 'PartyOrganization' AND t22._to_type = 'PartyOrganization' AND t23._row = t22._from AND coalesce(t23.`since_day`, '') <= $p1 AND coalesce(t23.`until_day`, '~') >= $p1 AND t24._from = t22._from AND t24._to_type = 'Unit' AND t20._row <> t24._row AND coalesce(t20.`since_day`, '') <= $p1 AND coalesce(t20.`until_day`, '~') >= $p1 AND coalesce(t22.`since_day`, '') <= $p1 AND coalesce(t22.`until_day`, '~') >= $p1 AND coalesce(t24.`since_day`, '') <= $p1 AND coalesce(t24.`until_day`, '~') >= $p1 AND t20._from <> t22._from
              UNION ALL SELECT t29._to AS far
              FROM `ORGANIZATION_OF` t25
              CROSS JOIN `PartyOrganization` t26
              CROSS JOIN `PAIRED_WITH` t27
              CROSS JOIN `PartyOrganization` t28
              CROSS JOIN `ORGANIZATION_OF` t29
              WHERE t25._to = t1._row AND t25._to_type = 'Community' AND t26._row = t25._from AND coalesce(t26.`since_day`, '') <= $p1 AND coalesce(t26.`until_day`, '~') >= $p1 AND t27._from = t25._from AND t27._from_type = 'PartyOrganization' AND t27._to_type = 'PartyOrganization' AND t28._row = t27._to AND coalesce(t28.`since_day`, '') <= $p1 AND coalesce(t28.`until_day`, '~') >= $p1 AND t29._from = t27._to AND t29._to_type = 'Unit' AND t25._row <> t29._row AND coalesce(t25.`since_day`, '') <= $p1 AND coalesce(t25.`until_day`, '~') >= $p1 AND coalesce(t27.`since_day`, '') <= $p1 AND coalesce(t27.`until_day`, '~') >= $p1 AND coalesce(t29.`since_day`, '') <= $p1 AND coalesce(t29.`until_day`, '~') >= $p1 AND t25._from <> t27._to
              UNION ALL SELECT t30._from AS far
              FROM `REPORTS_IN_TO` t30
              WHERE t30._to = t1._row AND t30._from_type = 'Unit' AND coalesce(t30.`since_day`, '') <= $p1 AND coalesce(t30.`until_day`, '~') >= $p1
              UNION ALL SELECT t33._to AS far
              FROM `REPORTS_IN_TO` t31
              CROSS JOIN `PartyOrganization` t32
              CROSS JOIN `ORGANIZATION_OF` t33
              WHERE t31._to = t1._row AND t31._from_type = 'PartyOrganization' AND t32._row = t31._from AND coalesce(t32.`since_day`, '') <= $p1 AND coalesce(t32.`until_day`, '~') >= $p1 AND t33._from = t31._from AND t33._to_type = 'Unit' AND coalesce(t31.`since_day`, '') <= $p1 AND coalesce(t31.`until_day`, '~') >= $p1 AND coalesce(t33.`since_day`, '') <= $p1 AND coalesce(t33.`until_day`, '~') >= $p1
              UNION ALL SELECT t36._from AS far
              FROM `PARTICIPATES_IN` t34
              CROSS JOIN `Project` t35
              CROSS JOIN `PARTICIPATES_IN` t36
              WHERE t34._from = t1._row AND t34._from_type = 'Community' AND t34._to_type = 'Project' AND t35._row = t34._to AND coalesce(t35.`since_day`, '') <= $p1 AND coalesce(t35.`until_day`, '~') >= $p1 AND t36._to = t34._to AND t36._from_type = 'Unit' AND t36._to_type = 'Project' AND t34._row <> t36._row AND coalesce(t34.`since_day`, '') <= $p1 AND coalesce(t34.`until_day`, '~') >= $p1 AND coalesce(t36.`since_day`, '') <= $p1 AND coalesce(t36.`until_day`, '~') >= $p1
              UNION ALL SELECT t41._to AS far
              FROM `PARTICIPATES_IN` t37
              CROSS JOIN `Project` t38
              CROSS JOIN `PARTICIPATES_IN` t39
              CROSS JOIN `PartyOrganization` t40
              CROSS JOIN `ORGANIZATION_OF` t41
              WHERE t37._from = t1._row AND t37._from_type = 'Community' AND t37._to_type = 'Project' AND t38._row = t37._to AND coalesce(t38.`since_day`, '') <= $p1 AND coalesce(t38.`until_day`, '~') >= $p1 AND t39._to = t37._to AND t39._from_type = 'PartyOrganization' AND t39._to_type = 'Project' AND t40._row = t39._from AND coalesce(t40.`since_day`, '') <= $p1 AND coalesce(t40.`until_day`, '~') >= $p1 AND t41._from = t39._from AND t41._to_type = 'Unit' AND t37._row <> t39._row AND coalesce(t37.`since_day`, '') <= $p1 AND coalesce(t37.`until_day`, '~') >= $p1 AND coalesce(t39.`since_day`, '') <= $p1 AND coalesce(t39.`until_day`, '~') >= $p1 AND coalesce(t41.`since_day`, '') <= $p1 AND coalesce(t41.`until_day`, '~') >= $p1
              UNION ALL SELECT t46._from AS far
              FROM `ORGANIZATION_OF` t42
              CROSS JOIN `PartyOrganization` t43
              CROSS JOIN `PARTICIPATES_IN` t44
              CROSS JOIN `Project` t45
              CROSS JOIN `PARTICIPATES_IN` t46
              WHERE t42._to = t1._row AND t42._to_type = 'Community' AND t43._row = t42._from AND coalesce(t43.`since_day`, '') <= $p1 AND coalesce(t43.`until_day`, '~') >= $p1 AND t44._from = t42._from AND t44._from_type = 'PartyOrganization' AND t44._to_type = 'Project' AND t45._row = t44._to AND coalesce(t45.`since_day`, '') <= $p1 AND coalesce(t45.`until_day`, '~') >= $p1 AND t46._to = t44._to AND t46._from_type = 'Unit' AND t46._to_type = 'Project' AND t44._row <> t46._row AND coalesce(t42.`since_day`, '') <= $p1 AND coalesce(t42.`until_day`, '~') >= $p1 AND coalesce(t44.`since_day`, '') <= $p1 AND coalesce(t44.`until_day`, '~') >= $p1 AND coalesce(t46.`since_day`, '') <= $p1 AND coalesce(t46.`until_day`, '~') >= $p1
              UNION ALL SELECT t53._to AS far
              FROM `ORGANIZATION_OF` t47
              CROSS JOIN `PartyOrganization` t48
              CROSS JOIN `PARTICIPATES_IN` t49
              CROSS JOIN `Project` t50
              CROSS JOIN `PARTICIPATES_IN` t51
              CROSS JOIN `PartyOrganization` t52
              CROSS JOIN `ORGANIZATION_OF` t53
              WHERE t47._to = t1._row AND t47._to_type = 'Community' AND t48._row = t47._from AND coalesce(t48.`since_day`, '') <= $p1 AND coalesce(t48.`until_day`, '~') >= $p1 AND t49._from = t47._from AND t49._from_type = 'PartyOrganization' AND t49._to_type = 'Project' AND t50._row = t49._to AND coalesce(t50.`since_day`, '') <= $p1 AND coalesce(t50.`until_day`, '~') >= $p1 AND t51._to = t49._to AND t51._from_type = 'PartyOrganization' AND t51._to_type = 'Project' AND t52._row = t51._from AND coalesce(t52.`since_day`, '') <= $p1 AND coalesce(t52.`until_day`, '~') >= $p1 AND t53._from = t51._from AND t53._to_type = 'Unit' AND t47._row <> t53._row AND t49._row <> t51._row AND coalesce(t47.`since_day`, '') <= $p1 AND coalesce(t47.`until_day`, '~') >= $p1 AND coalesce(t49.`since_day`, '') <= $p1 AND coalesce(t49.`until_day`, '~') >= $p1 AND coalesce(t51.`since_day`, '') <= $p1 AND coalesce(t51.`until_day`, '~') >= $p1 AND coalesce(t53.`since_day`, '') <= $p1 AND coalesce(t53.`until_day`, '~') >= $p1 AND t47._from <> t51._from
              UNION ALL SELECT t56._from AS far
              FROM `PARTICIPATES_IN` t54
              CROSS JOIN `Activity` t55
              CROSS JOIN `PARTICIPATES_IN` t56
              WHERE t54._from = t1._row AND t54._from_type = 'Community' AND t54._to_type = 'Activity' AND t55._row = t54._to AND coalesce(t55.`since_day`, '') <= $p1 AND coalesce(t55.`until_day`, '~') >= $p1 AND t56._to = t54._to AND t56._from_type = 'Unit' AND t56._to_type = 'Activity' AND t54._row <> t56._row AND coalesce(t54.`since_day`, '') <= $p1 AND coalesce(t54.`until_day`, '~') >= $p1 AND coalesce(t56.`since_day`, '') <= $p1 AND coalesce(t56.`until_day`, '~') >= $p1
              UNION ALL SELECT t61._to AS far
              FROM `PARTICIPATES_IN` t57
              CROSS JOIN `Activity` t58
              CROSS JOIN `PARTICIPATES_IN` t59
              CROSS JOIN `PartyOrganization` t60
              CROSS JOIN `ORGANIZATION_OF` t61
              WHERE t57._from = t1._row AND t57._from_type = 'Community' AND t57._to_type = 'Activity' AND t58._row = t57._to AND coalesce(t58.`since_day`, '') <= $p1 AND coalesce(t58.`until_day`, '~') >= $p1 AND t59._to = t57._to AND t59._from_type = 'PartyOrganization' AND t59._to_type = 'Activity' AND t60._row = t59._from AND coalesce(t60.`since_day`, '') <= $p1 AND coalesce(t60.`until_day`, '~') >= $p1 AND t61._from = t59._from AND t61._to_type = 'Unit' AND t57._row <> t59._row AND coalesce(t57.`since_day`, '') <= $p1 AND coalesce(t57.`until_day`, '~') >= $p1 AND coalesce(t59.`since_day`, '') <= $p1 AND coalesce(t59.`until_day`, '~') >= $p1 AND coalesce(t61.`since_day`, '') <= $p1 AND coalesce(t61.`until_day`, '~') >= $p1
              UNION ALL SELECT t66._from AS far
              FROM `ORGANIZATION_OF` t62
              CROSS JOIN `PartyOrganization` t63
              CROSS JOIN `PARTICIPATES_IN` t64
              CROSS JOIN `Activity` t65
              CROSS JOIN `PARTICIPATES_IN` t66
              WHERE t62._to = t1._row AND t62._to_type = 'Community' AND t63._row = t62._from AND coalesce(t63.`since_day`, '') <= $p1 AND coalesce(t63.`until_day`, '~') >= $p1 AND t64._from = t62._from AND t64._from_type = 'PartyOrganization' AND t64._to_type = 'Activity' AND t65._row = t64._to AND coalesce(t65.`since_day`, '') <= $p1 AND coalesce(t65.`until_day`, '~') >= $p1 AND t66._to = t64._to AND t66._from_type = 'Unit' AND t66._to_type = 'Activity' AND t64._row <> t66._row AND coalesce(t62.`since_day`, '') <= $p1 AND coalesce(t62.`until_day`, '~') >= $p1 AND coalesce(t64.`since_day`, '') <= $p1 AND coalesce(t64.`until_day`, '~') >= $p1 AND coalesce(t66.`since_day`, '') <= $p1 AND coalesce(t66.`until_day`, '~') >= $p1
              UNION ALL SELECT t73._to AS far
              FROM `ORGANIZATION_OF` t67
              CROSS JOIN `PartyOrganization` t68
              CROSS JOIN `PARTICIPATES_IN` t69
              CROSS JOIN `Activity` t70
              CROSS JOIN `PARTICIPATES_IN` t71
              CROSS JOIN `PartyOrganization` t72
              CROSS JOIN `ORGANIZATION_OF` t73
              WHERE t67._to = t1._row AND t67._to_type = 'Community' AND t68._row = t67._from AND coalesce(t68.`since_day`, '') <= $p1 AND coalesce(t68.`until_day`, '~') >= $p1 AND t69._from = t67._from AND t69._from_type = 'PartyOrganization' AND t69._to_type = 'Activity' AND t70._row = t69._to AND coalesce(t70.`since_day`, '') <= $p1 AND coalesce(t70.`until_day`, '~') >= $p1 AND t71._to = t69._to AND t71._from_type = 'PartyOrganization' AND t71._to_type = 'Activity' AND t72._row = t71._from AND coalesce(t72.`since_day`, '') <= $p1 AND coalesce(t72.`until_day`, '~') >= $p1 AND t73._from = t71._from AND t73._to_type = 'Unit' AND t67._row <> t73._row AND t69._row <> t71._row AND coalesce(t67.`since_day`, '') <= $p1 AND coalesce(t67.`until_day`, '~') >= $p1 AND coalesce(t69.`since_day`, '') <= $p1 AND coalesce(t69.`until_day`, '~') >= $p1 AND coalesce(t71.`since_day`, '') <= $p1 AND coalesce(t71.`until_day`, '~') >= $p1 AND coalesce(t73.`since_day`, '') <= $p1 AND coalesce(t73.`until_day`, '~') >= $p1 AND t67._from <> t71._from)) t74
          JOIN `Unit` t75 ON t75._row = t74.far
          WHERE coalesce(t75.`since_day`, '') <= $p1 AND coalesce(t75.`until_day`, '~') >= $p1), 'edges', json_group_array(json_object('weight', t2.`weight`, 'since', t2.`since`, 'until', t2.`until`, 'node', json_object('key', t4.`key`, 'name', t4.`name`), 'evidence', json((
                SELECT json_group_array(json_object('pattern', t144.`pattern`, 'hops', json((
                        SELECT json_group_array(json(CASE t147.kind WHEN 'PAIRED_WITH' THEN json((
                                SELECT json_object('reversed', json(CASE t147.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'relationship', json_object('type', 'PAIRED_WITH', 'since', t148.`since`, 'from', json(CASE t148._from_type WHEN 'Unit' THEN (
                                        SELECT json_object('key', t149.`key`)
                                        FROM `Unit` t149
                                        WHERE t149._row = t148._from) WHEN 'Community' THEN (
                                        SELECT json_object('key', t150.`key`)
                                        FROM `Community` t150
                                        WHERE t150._row = t148._from) WHEN 'PartyOrganization' THEN (
                                        SELECT json_object('key', t151.`key`)
                                        FROM `PartyOrganization` t151
                                        WHERE t151._row = t148._from) END), 'to', json(CASE t148._to_type WHEN 'Community' THEN (
                                        SELECT json_object('key', t152.`key`)
                                        FROM `Community` t152
                                        WHERE t152._row = t148._to) WHEN 'Unit' THEN (
                                        SELECT json_object('key', t153.`key`)
                                        FROM `Unit` t153
                                        WHERE t153._row = t148._to) WHEN 'PartyOrganization' THEN (
                                        SELECT json_object('key', t154.`key`)
                                        FROM `PartyOrganization` t154
                                        WHERE t154._row = t148._to) END), 'sources', json((
                                        SELECT json_group_array(json_object('locator', json_extract(t155.value, '$[1]')))
                                        FROM json_each(t148.`sources`) t155))))
                                FROM `PAIRED_WITH` t148
                                WHERE t148._row = t147.row)) WHEN 'ORGANIZATION_OF' THEN json((
                                SELECT json_object('reversed', json(CASE t147.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'relationship', json_object('type', 'ORGANIZATION_OF', 'since', t157.`since`, 'from', json((
                                        SELECT json_object('key', t158.`key`)
                                        FROM `PartyOrganization` t158
                                        WHERE t158._row = t157._from)), 'to', json(CASE t157._to_type WHEN 'Unit' THEN (
                                        SELECT json_object('key', t159.`key`)
                                        FROM `Unit` t159
                                        WHERE t159._row = t157._to) WHEN 'Community' THEN (
                                        SELECT json_object('key', t160.`key`)
                                        FROM `Community` t160
                                        WHERE t160._row = t157._to) END), 'sources', json((
                                        SELECT json_group_array(json_object('locator', json_extract(t161.value, '$[1]')))
                                        FROM json_each(t157.`sources`) t161))))
                                FROM `ORGANIZATION_OF` t157
                                WHERE t157._row = t147.row)) WHEN 'REPORTS_IN_TO' THEN json((
                                SELECT json_object('reversed', json(CASE t147.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'relationship', json_object('type', 'REPORTS_IN_TO', 'since', t163.`since`, 'from', json(CASE t163._from_type WHEN 'Unit' THEN (
                                        SELECT json_object('key', t164.`key`)
                                        FROM `Unit` t164
                                        WHERE t164._row = t163._from) WHEN 'PartyOrganization' THEN (
                                        SELECT json_object('key', t165.`key`)
                                        FROM `PartyOrganization` t165
                                        WHERE t165._row = t163._from) END), 'to', json((
                                        SELECT json_object('key', t166.`key`)
                                        FROM `Community` t166
                                        WHERE t166._row = t163._to)), 'sources', json((
                                        SELECT json_group_array(json_object('locator', json_extract(t167.value, '$[1]')))
                                        FROM json_each(t163.`sources`) t167))))
                                FROM `REPORTS_IN_TO` t163
                                WHERE t163._row = t147.row)) WHEN 'PARTICIPATES_IN' THEN json((
                                SELECT json_object('reversed', json(CASE t147.backward WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'relationship', json_object('type', 'PARTICIPATES_IN', 'since', t169.`since`, 'from', json(CASE t169._from_type WHEN 'Unit' THEN (
                                        SELECT json_object('key', t170.`key`)
                                        FROM `Unit` t170
                                        WHERE t170._row = t169._from) WHEN 'Community' THEN (
                                        SELECT json_object('key', t171.`key`)
                                        FROM `Community` t171
                                        WHERE t171._row = t169._from) WHEN 'PartyOrganization' THEN (
                                        SELECT json_object('key', t172.`key`)
                                        FROM `PartyOrganization` t172
                                        WHERE t172._row = t169._from) END), 'to', json(CASE t169._to_type WHEN 'Project' THEN (
                                        SELECT json_object('key', t173.`key`)
                                        FROM `Project` t173
                                        WHERE t173._row = t169._to) WHEN 'Activity' THEN (
                                        SELECT json_object('key', t174.`key`)
                                        FROM `Activity` t174
                                        WHERE t174._row = t169._to) END), 'sources', json((
                                        SELECT json_group_array(json_object('locator', json_extract(t175.value, '$[1]')))
                                        FROM json_each(t169.`sources`) t175))))
                                FROM `PARTICIPATES_IN` t169
                                WHERE t169._row = t147.row)) END))
                        FROM (
                          SELECT DISTINCT json_extract(t146.value, '$[0]') AS place, json_extract(t146.value, '$[1]') AS kind, json_extract(t146.value, '$[2]') AS backward, json_extract(t146.value, '$[3]') AS row, json_extract(t146.value, '$[4]') AS id
                          FROM json_each(t144.h) t145
                          CROSS JOIN json_each(t145.value) t146
                          ORDER BY place, id) t147))))
                FROM (
                  SELECT *
                  FROM (
                    SELECT pattern, p, k, min(s) AS s, max(u) AS u, json_group_array(json(h)) AS h
                    FROM (
                      SELECT 'PAIRED' AS pattern, 0 AS p, t76.id AS k, coalesce(t76.`since_day` || t76.`since`, '') AS s, coalesce(t76.`until_day` || t76.`until`, '~') AS u, json_array(json_array(0, 'PAIRED_WITH', 0, t76._row, t76.id)) AS h
                      FROM `PAIRED_WITH` t76
                      WHERE t76._from = t2.n AND t76._from_type = 'Unit' AND t76._to_type = 'Community' AND coalesce(t76.`since_day`, '') <= $p1 AND coalesce(t76.`until_day`, '~') >= $p1 AND t76._to = t1._row
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t77.id AS k, coalesce(t77.`since_day` || t77.`since`, '') AS s, coalesce(t77.`until_day` || t77.`until`, '~') AS u, json_array(json_array(0, 'PAIRED_WITH', 1, t77._row, t77.id)) AS h
                      FROM `PAIRED_WITH` t77
                      WHERE t77._to = t2.n AND t77._from_type = 'Community' AND t77._to_type = 'Unit' AND coalesce(t77.`since_day`, '') <= $p1 AND coalesce(t77.`until_day`, '~') >= $p1 AND t77._from = t1._row
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t80.id AS k, max(coalesce(t78.`since_day` || t78.`since`, ''), coalesce(t80.`since_day` || t80.`since`, '')) AS s, min(coalesce(t78.`until_day` || t78.`until`, '~'), coalesce(t80.`until_day` || t80.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t78._row, t78.id), json_array(0, 'PAIRED_WITH', 0, t80._row, t80.id)) AS h
                      FROM `ORGANIZATION_OF` t78
                      CROSS JOIN `PartyOrganization` t79
                      CROSS JOIN `PAIRED_WITH` t80
                      WHERE t78._to = t2.n AND t78._to_type = 'Unit' AND t79._row = t78._from AND coalesce(t79.`since_day`, '') <= $p1 AND coalesce(t79.`until_day`, '~') >= $p1 AND t80._from = t78._from AND t80._from_type = 'PartyOrganization' AND t80._to_type = 'Community' AND coalesce(t78.`since_day`, '') <= $p1 AND coalesce(t78.`until_day`, '~') >= $p1 AND coalesce(t80.`since_day`, '') <= $p1 AND coalesce(t80.`until_day`, '~') >= $p1 AND t80._to = t1._row
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t83.id AS k, max(coalesce(t81.`since_day` || t81.`since`, ''), coalesce(t83.`since_day` || t83.`since`, '')) AS s, min(coalesce(t81.`until_day` || t81.`until`, '~'), coalesce(t83.`until_day` || t83.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t81._row, t81.id), json_array(0, 'PAIRED_WITH', 1, t83._row, t83.id)) AS h
                      FROM `ORGANIZATION_OF` t81
                      CROSS JOIN `PartyOrganization` t82
                      CROSS JOIN `PAIRED_WITH` t83
                      WHERE t81._to = t2.n AND t81._to_type = 'Unit' AND t82._row = t81._from AND coalesce(t82.`since_day`, '') <= $p1 AND coalesce(t82.`until_day`, '~') >= $p1 AND t83._to = t81._from AND t83._from_type = 'Community' AND t83._to_type = 'PartyOrganization' AND coalesce(t81.`since_day`, '') <= $p1 AND coalesce(t81.`until_day`, '~') >= $p1 AND coalesce(t83.`since_day`, '') <= $p1 AND coalesce(t83.`until_day`, '~') >= $p1 AND t83._from = t1._row
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t84.id AS k, max(coalesce(t84.`since_day` || t84.`since`, ''), coalesce(t86.`since_day` || t86.`since`, '')) AS s, min(coalesce(t84.`until_day` || t84.`until`, '~'), coalesce(t86.`until_day` || t86.`until`, '~')) AS u, json_array(json_array(0, 'PAIRED_WITH', 0, t84._row, t84.id), json_array(1, 'ORGANIZATION_OF', 0, t86._row, t86.id)) AS h
                      FROM `PAIRED_WITH` t84
                      CROSS JOIN `PartyOrganization` t85
                      CROSS JOIN `ORGANIZATION_OF` t86
                      WHERE t84._from = t2.n AND t84._from_type = 'Unit' AND t84._to_type = 'PartyOrganization' AND t85._row = t84._to AND coalesce(t85.`since_day`, '') <= $p1 AND coalesce(t85.`until_day`, '~') >= $p1 AND t86._from = t84._to AND t86._to_type = 'Community' AND coalesce(t84.`since_day`, '') <= $p1 AND coalesce(t84.`until_day`, '~') >= $p1 AND coalesce(t86.`since_day`, '') <= $p1 AND coalesce(t86.`until_day`, '~') >= $p1 AND t86._to = t1._row
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t87.id AS k, max(coalesce(t87.`since_day` || t87.`since`, ''), coalesce(t89.`since_day` || t89.`since`, '')) AS s, min(coalesce(t87.`until_day` || t87.`until`, '~'), coalesce(t89.`until_day` || t89.`until`, '~')) AS u, json_array(json_array(0, 'PAIRED_WITH', 1, t87._row, t87.id), json_array(1, 'ORGANIZATION_OF', 0, t89._row, t89.id)) AS h
                      FROM `PAIRED_WITH` t87
                      CROSS JOIN `PartyOrganization` t88
                      CROSS JOIN `ORGANIZATION_OF` t89
                      WHERE t87._to = t2.n AND t87._from_type = 'PartyOrganization' AND t87._to_type = 'Unit' AND t88._row = t87._from AND coalesce(t88.`since_day`, '') <= $p1 AND coalesce(t88.`until_day`, '~') >= $p1 AND t89._from = t87._from AND t89._to_type = 'Community' AND coalesce(t87.`since_day`, '') <= $p1 AND coalesce(t87.`until_day`, '~') >= $p1 AND coalesce(t89.`since_day`, '') <= $p1 AND coalesce(t89.`until_day`, '~') >= $p1 AND t89._to = t1._row
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t92.id AS k, max(coalesce(t90.`since_day` || t90.`since`, ''), coalesce(t92.`since_day` || t92.`since`, ''), coalesce(t94.`since_day` || t94.`since`, '')) AS s, min(coalesce(t90.`until_day` || t90.`until`, '~'), coalesce(t92.`until_day` || t92.`until`, '~'), coalesce(t94.`until_day` || t94.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t90._row, t90.id), json_array(0, 'PAIRED_WITH', 0, t92._row, t92.id), json_array(1, 'ORGANIZATION_OF', 0, t94._row, t94.id)) AS h
                      FROM `ORGANIZATION_OF` t90
                      CROSS JOIN `PartyOrganization` t91
                      CROSS JOIN `PAIRED_WITH` t92
                      CROSS JOIN `PartyOrganization` t93
                      CROSS JOIN `ORGANIZATION_OF` t94
                      WHERE t90._to = t2.n AND t90._to_type = 'Unit' AND t91._row = t90._from AND coalesce(t91.`since_day`, '') <= $p1 AND coalesce(t91.`until_day`, '~') >= $p1 AND t92._from = t90._from AND t92._from_type = 'PartyOrganization' AND t92._to_type = 'PartyOrganization' AND t93._row = t92._to AND coalesce(t93.`since_day`, '') <= $p1 AND coalesce(t93.`until_day`, '~') >= $p1 AND t94._from = t92._to AND t94._to_type = 'Community' AND t90._row <> t94._row AND coalesce(t90.`since_day`, '') <= $p1 AND coalesce(t90.`until_day`, '~') >= $p1 AND coalesce(t92.`since_day`, '') <= $p1 AND coalesce(t92.`until_day`, '~') >= $p1 AND coalesce(t94.`since_day`, '') <= $p1 AND coalesce(t94.`until_day`, '~') >= $p1 AND t90._from <> t92._to AND t94._to = t1._row
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t97.id AS k, max(coalesce(t95.`since_day` || t95.`since`, ''), coalesce(t97.`since_day` || t97.`since`, ''), coalesce(t99.`since_day` || t99.`since`, '')) AS s, min(coalesce(t95.`until_day` || t95.`until`, '~'), coalesce(t97.`until_day` || t97.`until`, '~'), coalesce(t99.`until_day` || t99.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t95._row, t95.id), json_array(0, 'PAIRED_WITH', 1, t97._row, t97.id), json_array(1, 'ORGANIZATION_OF', 0, t99._row, t99.id)) AS h
                      FROM `ORGANIZATION_OF` t95
                      CROSS JOIN `PartyOrganization` t96
                      CROSS JOIN `PAIRED_WITH` t97
                      CROSS JOIN `PartyOrganization` t98
                      CROSS JOIN `ORGANIZATION_OF` t99
                      WHERE t95._to = t2.n AND t95._to_type = 'Unit' AND t96._row = t95._from AND coalesce(t96.`since_day`, '') <= $p1 AND coalesce(t96.`until_day`, '~') >= $p1 AND t97._to = t95._from AND t97._from_type = 'PartyOrganization' AND t97._to_type = 'PartyOrganization' AND t98._row = t97._from AND coalesce(t98.`since_day`, '') <= $p1 AND coalesce(t98.`until_day`, '~') >= $p1 AND t99._from = t97._from AND t99._to_type = 'Community' AND t95._row <> t99._row AND coalesce(t95.`since_day`, '') <= $p1 AND coalesce(t95.`until_day`, '~') >= $p1 AND coalesce(t97.`since_day`, '') <= $p1 AND coalesce(t97.`until_day`, '~') >= $p1 AND coalesce(t99.`since_day`, '') <= $p1 AND coalesce(t99.`until_day`, '~') >= $p1 AND t95._from <> t97._from AND t99._to = t1._row
                      UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t100.id AS k, coalesce(t100.`since_day` || t100.`since`, '') AS s, coalesce(t100.`until_day` || t100.`until`, '~') AS u, json_array(json_array(0, 'REPORTS_IN_TO', 0, t100._row, t100.id)) AS h
                      FROM `REPORTS_IN_TO` t100
                      WHERE t100._from = t2.n AND t100._from_type = 'Unit' AND coalesce(t100.`since_day`, '') <= $p1 AND coalesce(t100.`until_day`, '~') >= $p1 AND t100._to = t1._row
                      UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t103.id AS k, max(coalesce(t101.`since_day` || t101.`since`, ''), coalesce(t103.`since_day` || t103.`since`, '')) AS s, min(coalesce(t101.`until_day` || t101.`until`, '~'), coalesce(t103.`until_day` || t103.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t101._row, t101.id), json_array(0, 'REPORTS_IN_TO', 0, t103._row, t103.id)) AS h
                      FROM `ORGANIZATION_OF` t101
                      CROSS JOIN `PartyOrganization` t102
                      CROSS JOIN `REPORTS_IN_TO` t103
                      WHERE t101._to = t2.n AND t101._to_type = 'Unit' AND t102._row = t101._from AND coalesce(t102.`since_day`, '') <= $p1 AND coalesce(t102.`until_day`, '~') >= $p1 AND t103._from = t101._from AND t103._from_type = 'PartyOrganization' AND coalesce(t101.`since_day`, '') <= $p1 AND coalesce(t101.`until_day`, '~') >= $p1 AND coalesce(t103.`since_day`, '') <= $p1 AND coalesce(t103.`until_day`, '~') >= $p1 AND t103._to = t1._row
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t104._to) AS k, max(coalesce(t104.`since_day` || t104.`since`, ''), coalesce(t106.`since_day` || t106.`since`, '')) AS s, min(coalesce(t104.`until_day` || t104.`until`, '~'), coalesce(t106.`until_day` || t106.`until`, '~')) AS u, json_array(json_array(0, 'PARTICIPATES_IN', 0, t104._row, t104.id), json_array(1, 'PARTICIPATES_IN', 1, t106._row, t106.id)) AS h
                      FROM `PARTICIPATES_IN` t104
                      CROSS JOIN `Project` t105
                      CROSS JOIN `PARTICIPATES_IN` t106
                      WHERE t104._from = t2.n AND t104._from_type = 'Unit' AND t104._to_type = 'Project' AND t105._row = t104._to AND coalesce(t105.`since_day`, '') <= $p1 AND coalesce(t105.`until_day`, '~') >= $p1 AND t106._to = t104._to AND t106._from_type = 'Community' AND t106._to_type = 'Project' AND t104._row <> t106._row AND coalesce(t104.`since_day`, '') <= $p1 AND coalesce(t104.`until_day`, '~') >= $p1 AND coalesce(t106.`since_day`, '') <= $p1 AND coalesce(t106.`until_day`, '~') >= $p1 AND t106._from = t1._row
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t109._to) AS k, max(coalesce(t107.`since_day` || t107.`since`, ''), coalesce(t109.`since_day` || t109.`since`, ''), coalesce(t111.`since_day` || t111.`since`, '')) AS s, min(coalesce(t107.`until_day` || t107.`until`, '~'), coalesce(t109.`until_day` || t109.`until`, '~'), coalesce(t111.`until_day` || t111.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t107._row, t107.id), json_array(0, 'PARTICIPATES_IN', 0, t109._row, t109.id), json_array(1, 'PARTICIPATES_IN', 1, t111._row, t111.id)) AS h
                      FROM `ORGANIZATION_OF` t107
                      CROSS JOIN `PartyOrganization` t108
                      CROSS JOIN `PARTICIPATES_IN` t109
                      CROSS JOIN `Project` t110
                      CROSS JOIN `PARTICIPATES_IN` t111
                      WHERE t107._to = t2.n AND t107._to_type = 'Unit' AND t108._row = t107._from AND coalesce(t108.`since_day`, '') <= $p1 AND coalesce(t108.`until_day`, '~') >= $p1 AND t109._from = t107._from AND t109._from_type = 'PartyOrganization' AND t109._to_type = 'Project' AND t110._row = t109._to AND coalesce(t110.`since_day`, '') <= $p1 AND coalesce(t110.`until_day`, '~') >= $p1 AND t111._to = t109._to AND t111._from_type = 'Community' AND t111._to_type = 'Project' AND t109._row <> t111._row AND coalesce(t107.`since_day`, '') <= $p1 AND coalesce(t107.`until_day`, '~') >= $p1 AND coalesce(t109.`since_day`, '') <= $p1 AND coalesce(t109.`until_day`, '~') >= $p1 AND coalesce(t111.`since_day`, '') <= $p1 AND coalesce(t111.`until_day`, '~') >= $p1 AND t111._from = t1._row
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t112._to) AS k, max(coalesce(t112.`since_day` || t112.`since`, ''), coalesce(t114.`since_day` || t114.`since`, ''), coalesce(t116.`since_day` || t116.`since`, '')) AS s, min(coalesce(t112.`until_day` || t112.`until`, '~'), coalesce(t114.`until_day` || t114.`until`, '~'), coalesce(t116.`until_day` || t116.`until`, '~')) AS u, json_array(json_array(0, 'PARTICIPATES_IN', 0, t112._row, t112.id), json_array(1, 'PARTICIPATES_IN', 1, t114._row, t114.id), json_array(2, 'ORGANIZATION_OF', 0, t116._row, t116.id)) AS h
                      FROM `PARTICIPATES_IN` t112
                      CROSS JOIN `Project` t113
                      CROSS JOIN `PARTICIPATES_IN` t114
                      CROSS JOIN `PartyOrganization` t115
                      CROSS JOIN `ORGANIZATION_OF` t116
                      WHERE t112._from = t2.n AND t112._from_type = 'Unit' AND t112._to_type = 'Project' AND t113._row = t112._to AND coalesce(t113.`since_day`, '') <= $p1 AND coalesce(t113.`until_day`, '~') >= $p1 AND t114._to = t112._to AND t114._from_type = 'PartyOrganization' AND t114._to_type = 'Project' AND t115._row = t114._from AND coalesce(t115.`since_day`, '') <= $p1 AND coalesce(t115.`until_day`, '~') >= $p1 AND t116._from = t114._from AND t116._to_type = 'Community' AND t112._row <> t114._row AND coalesce(t112.`since_day`, '') <= $p1 AND coalesce(t112.`until_day`, '~') >= $p1 AND coalesce(t114.`since_day`, '') <= $p1 AND coalesce(t114.`until_day`, '~') >= $p1 AND coalesce(t116.`since_day`, '') <= $p1 AND coalesce(t116.`until_day`, '~') >= $p1 AND t116._to = t1._row
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t119._to) AS k, max(coalesce(t117.`since_day` || t117.`since`, ''), coalesce(t119.`since_day` || t119.`since`, ''), coalesce(t121.`since_day` || t121.`since`, ''), coalesce(t123.`since_day` || t123.`since`, '')) AS s, min(coalesce(t117.`until_day` || t117.`until`, '~'), coalesce(t119.`until_day` || t119.`until`, '~'), coalesce(t121.`until_day` || t121.`until`, '~'), coalesce(t123.`until_day` || t123.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t117._row, t117.id), json_array(0, 'PARTICIPATES_IN', 0, t119._row, t119.id), json_array(1, 'PARTICIPATES_IN', 1, t121._row, t121.id), json_array(2, 'ORGANIZATION_OF', 0, t123._row, t123.id)) AS h
                      FROM `ORGANIZATION_OF` t117
                      CROSS JOIN `PartyOrganization` t118
                      CROSS JOIN `PARTICIPATES_IN` t119
                      CROSS JOIN `Project` t120
                      CROSS JOIN `PARTICIPATES_IN` t121
                      CROSS JOIN `PartyOrganization` t122
                      CROSS JOIN `ORGANIZATION_OF` t123
                      WHERE t117._to = t2.n AND t117._to_type = 'Unit' AND t118._row = t117._from AND coalesce(t118.`since_day`, '') <= $p1 AND coalesce(t118.`until_day`, '~') >= $p1 AND t119._from = t117._from AND t119._from_type = 'PartyOrganization' AND t119._to_type = 'Project' AND t120._row = t119._to AND coalesce(t120.`since_day`, '') <= $p1 AND coalesce(t120.`until_day`, '~') >= $p1 AND t121._to = t119._to AND t121._from_type = 'PartyOrganization' AND t121._to_type = 'Project' AND t122._row = t121._from AND coalesce(t122.`since_day`, '') <= $p1 AND coalesce(t122.`until_day`, '~') >= $p1 AND t123._from = t121._from AND t123._to_type = 'Community' AND t117._row <> t123._row AND t119._row <> t121._row AND coalesce(t117.`since_day`, '') <= $p1 AND coalesce(t117.`until_day`, '~') >= $p1 AND coalesce(t119.`since_day`, '') <= $p1 AND coalesce(t119.`until_day`, '~') >= $p1 AND coalesce(t121.`since_day`, '') <= $p1 AND coalesce(t121.`until_day`, '~') >= $p1 AND coalesce(t123.`since_day`, '') <= $p1 AND coalesce(t123.`until_day`, '~') >= $p1 AND t117._from <> t121._from AND t123._to = t1._row
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t124._to) AS k, max(coalesce(t124.`since_day` || t124.`since`, ''), coalesce(t126.`since_day` || t126.`since`, '')) AS s, min(coalesce(t124.`until_day` || t124.`until`, '~'), coalesce(t126.`until_day` || t126.`until`, '~')) AS u, json_array(json_array(0, 'PARTICIPATES_IN', 0, t124._row, t124.id), json_array(1, 'PARTICIPATES_IN', 1, t126._row, t126.id)) AS h
                      FROM `PARTICIPATES_IN` t124
                      CROSS JOIN `Activity` t125
                      CROSS JOIN `PARTICIPATES_IN` t126
                      WHERE t124._from = t2.n AND t124._from_type = 'Unit' AND t124._to_type = 'Activity' AND t125._row = t124._to AND coalesce(t125.`since_day`, '') <= $p1 AND coalesce(t125.`until_day`, '~') >= $p1 AND t126._to = t124._to AND t126._from_type = 'Community' AND t126._to_type = 'Activity' AND t124._row <> t126._row AND coalesce(t124.`since_day`, '') <= $p1 AND coalesce(t124.`until_day`, '~') >= $p1 AND coalesce(t126.`since_day`, '') <= $p1 AND coalesce(t126.`until_day`, '~') >= $p1 AND t126._from = t1._row
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t129._to) AS k, max(coalesce(t127.`since_day` || t127.`since`, ''), coalesce(t129.`since_day` || t129.`since`, ''), coalesce(t131.`since_day` || t131.`since`, '')) AS s, min(coalesce(t127.`until_day` || t127.`until`, '~'), coalesce(t129.`until_day` || t129.`until`, '~'), coalesce(t131.`until_day` || t131.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t127._row, t127.id), json_array(0, 'PARTICIPATES_IN', 0, t129._row, t129.id), json_array(1, 'PARTICIPATES_IN', 1, t131._row, t131.id)) AS h
                      FROM `ORGANIZATION_OF` t127
                      CROSS JOIN `PartyOrganization` t128
                      CROSS JOIN `PARTICIPATES_IN` t129
                      CROSS JOIN `Activity` t130
                      CROSS JOIN `PARTICIPATES_IN` t131
                      WHERE t127._to = t2.n AND t127._to_type = 'Unit' AND t128._row = t127._from AND coalesce(t128.`since_day`, '') <= $p1 AND coalesce(t128.`until_day`, '~') >= $p1 AND t129._from = t127._from AND t129._from_type = 'PartyOrganization' AND t129._to_type = 'Activity' AND t130._row = t129._to AND coalesce(t130.`since_day`, '') <= $p1 AND coalesce(t130.`until_day`, '~') >= $p1 AND t131._to = t129._to AND t131._from_type = 'Community' AND t131._to_type = 'Activity' AND t129._row <> t131._row AND coalesce(t127.`since_day`, '') <= $p1 AND coalesce(t127.`until_day`, '~') >= $p1 AND coalesce(t129.`since_day`, '') <= $p1 AND coalesce(t129.`until_day`, '~') >= $p1 AND coalesce(t131.`since_day`, '') <= $p1 AND coalesce(t131.`until_day`, '~') >= $p1 AND t131._from = t1._row
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t132._to) AS k, max(coalesce(t132.`since_day` || t132.`since`, ''), coalesce(t134.`since_day` || t134.`since`, ''), coalesce(t136.`since_day` || t136.`since`, '')) AS s, min(coalesce(t132.`until_day` || t132.`until`, '~'), coalesce(t134.`until_day` || t134.`until`, '~'), coalesce(t136.`until_day` || t136.`until`, '~')) AS u, json_array(json_array(0, 'PARTICIPATES_IN', 0, t132._row, t132.id), json_array(1, 'PARTICIPATES_IN', 1, t134._row, t134.id), json_array(2, 'ORGANIZATION_OF', 0, t136._row, t136.id)) AS h
                      FROM `PARTICIPATES_IN` t132
                      CROSS JOIN `Activity` t133
                      CROSS JOIN `PARTICIPATES_IN` t134
                      CROSS JOIN `PartyOrganization` t135
                      CROSS JOIN `ORGANIZATION_OF` t136
                      WHERE t132._from = t2.n AND t132._from_type = 'Unit' AND t132._to_type = 'Activity' AND t133._row = t132._to AND coalesce(t133.`since_day`, '') <= $p1 AND coalesce(t133.`until_day`, '~') >= $p1 AND t134._to = t132._to AND t134._from_type = 'PartyOrganization' AND t134._to_type = 'Activity' AND t135._row = t134._from AND coalesce(t135.`since_day`, '') <= $p1 AND coalesce(t135.`until_day`, '~') >= $p1 AND t136._from = t134._from AND t136._to_type = 'Community' AND t132._row <> t134._row AND coalesce(t132.`since_day`, '') <= $p1 AND coalesce(t132.`until_day`, '~') >= $p1 AND coalesce(t134.`since_day`, '') <= $p1 AND coalesce(t134.`until_day`, '~') >= $p1 AND coalesce(t136.`since_day`, '') <= $p1 AND coalesce(t136.`until_day`, '~') >= $p1 AND t136._to = t1._row
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t139._to) AS k, max(coalesce(t137.`since_day` || t137.`since`, ''), coalesce(t139.`since_day` || t139.`since`, ''), coalesce(t141.`since_day` || t141.`since`, ''), coalesce(t143.`since_day` || t143.`since`, '')) AS s, min(coalesce(t137.`until_day` || t137.`until`, '~'), coalesce(t139.`until_day` || t139.`until`, '~'), coalesce(t141.`until_day` || t141.`until`, '~'), coalesce(t143.`until_day` || t143.`until`, '~')) AS u, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t137._row, t137.id), json_array(0, 'PARTICIPATES_IN', 0, t139._row, t139.id), json_array(1, 'PARTICIPATES_IN', 1, t141._row, t141.id), json_array(2, 'ORGANIZATION_OF', 0, t143._row, t143.id)) AS h
                      FROM `ORGANIZATION_OF` t137
                      CROSS JOIN `PartyOrganization` t138
                      CROSS JOIN `PARTICIPATES_IN` t139
                      CROSS JOIN `Activity` t140
                      CROSS JOIN `PARTICIPATES_IN` t141
                      CROSS JOIN `PartyOrganization` t142
                      CROSS JOIN `ORGANIZATION_OF` t143
                      WHERE t137._to = t2.n AND t137._to_type = 'Unit' AND t138._row = t137._from AND coalesce(t138.`since_day`, '') <= $p1 AND coalesce(t138.`until_day`, '~') >= $p1 AND t139._from = t137._from AND t139._from_type = 'PartyOrganization' AND t139._to_type = 'Activity' AND t140._row = t139._to AND coalesce(t140.`since_day`, '') <= $p1 AND coalesce(t140.`until_day`, '~') >= $p1 AND t141._to = t139._to AND t141._from_type = 'PartyOrganization' AND t141._to_type = 'Activity' AND t142._row = t141._from AND coalesce(t142.`since_day`, '') <= $p1 AND coalesce(t142.`until_day`, '~') >= $p1 AND t143._from = t141._from AND t143._to_type = 'Community' AND t137._row <> t143._row AND t139._row <> t141._row AND coalesce(t137.`since_day`, '') <= $p1 AND coalesce(t137.`until_day`, '~') >= $p1 AND coalesce(t139.`since_day`, '') <= $p1 AND coalesce(t139.`until_day`, '~') >= $p1 AND coalesce(t141.`since_day`, '') <= $p1 AND coalesce(t141.`until_day`, '~') >= $p1 AND coalesce(t143.`since_day`, '') <= $p1 AND coalesce(t143.`until_day`, '~') >= $p1 AND t137._from <> t141._from AND t143._to = t1._row) paths
                    GROUP BY p, k) t144
                  ORDER BY p, k
                  LIMIT $p2) t144)))))
      FROM (
        SELECT t246._row AS n, 'Unit' AS t, 'CO_BUILDS_WITH:' || t246.id || ':' || t1.id AS id, t245.`weight` AS weight, t245.`since` AS since, t245.`since_day` AS since_day, t245.`until` AS until, t245.`until_day` AS until_day, t245.`weight` AS o0, 'CO_BUILDS_WITH:' || t246.id || ':' || t1.id AS o1
        FROM (
          SELECT far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
          FROM (
            SELECT t177._from AS far, t177._row * 64 + 0 AS fact, coalesce(t177.`since_day` || t177.`since`, '') AS s, coalesce(t177.`until_day` || t177.`until`, '~') AS u
            FROM `PAIRED_WITH` t177
            WHERE t177._to = t1._row AND t177._from_type = 'Unit' AND t177._to_type = 'Community' AND coalesce(t177.`since_day`, '') <= $p1 AND coalesce(t177.`until_day`, '~') >= $p1
            UNION ALL SELECT t178._to AS far, t178._row * 64 + 0 AS fact, coalesce(t178.`since_day` || t178.`since`, '') AS s, coalesce(t178.`until_day` || t178.`until`, '~') AS u
            FROM `PAIRED_WITH` t178
            WHERE t178._from = t1._row AND t178._from_type = 'Community' AND t178._to_type = 'Unit' AND coalesce(t178.`since_day`, '') <= $p1 AND coalesce(t178.`until_day`, '~') >= $p1
            UNION ALL SELECT t181._to AS far, t179._row * 64 + 0 AS fact, max(coalesce(t179.`since_day` || t179.`since`, ''), coalesce(t181.`since_day` || t181.`since`, '')) AS s, min(coalesce(t179.`until_day` || t179.`until`, '~'), coalesce(t181.`until_day` || t181.`until`, '~')) AS u
            FROM `PAIRED_WITH` t179
            CROSS JOIN `PartyOrganization` t180
            CROSS JOIN `ORGANIZATION_OF` t181
            WHERE t179._to = t1._row AND t179._from_type = 'PartyOrganization' AND t179._to_type = 'Community' AND t180._row = t179._from AND coalesce(t180.`since_day`, '') <= $p1 AND coalesce(t180.`until_day`, '~') >= $p1 AND t181._from = t179._from AND t181._to_type = 'Unit' AND coalesce(t179.`since_day`, '') <= $p1 AND coalesce(t179.`until_day`, '~') >= $p1 AND coalesce(t181.`since_day`, '') <= $p1 AND coalesce(t181.`until_day`, '~') >= $p1
            UNION ALL SELECT t184._to AS far, t182._row * 64 + 0 AS fact, max(coalesce(t182.`since_day` || t182.`since`, ''), coalesce(t184.`since_day` || t184.`since`, '')) AS s, min(coalesce(t182.`until_day` || t182.`until`, '~'), coalesce(t184.`until_day` || t184.`until`, '~')) AS u
            FROM `PAIRED_WITH` t182
            CROSS JOIN `PartyOrganization` t183
            CROSS JOIN `ORGANIZATION_OF` t184
            WHERE t182._from = t1._row AND t182._from_type = 'Community' AND t182._to_type = 'PartyOrganization' AND t183._row = t182._to AND coalesce(t183.`since_day`, '') <= $p1 AND coalesce(t183.`until_day`, '~') >= $p1 AND t184._from = t182._to AND t184._to_type = 'Unit' AND coalesce(t182.`since_day`, '') <= $p1 AND coalesce(t182.`until_day`, '~') >= $p1 AND coalesce(t184.`since_day`, '') <= $p1 AND coalesce(t184.`until_day`, '~') >= $p1
            UNION ALL SELECT t187._from AS far, t187._row * 64 + 0 AS fact, max(coalesce(t185.`since_day` || t185.`since`, ''), coalesce(t187.`since_day` || t187.`since`, '')) AS s, min(coalesce(t185.`until_day` || t185.`until`, '~'), coalesce(t187.`until_day` || t187.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t185
            CROSS JOIN `PartyOrganization` t186
            CROSS JOIN `PAIRED_WITH` t187
            WHERE t185._to = t1._row AND t185._to_type = 'Community' AND t186._row = t185._from AND coalesce(t186.`since_day`, '') <= $p1 AND coalesce(t186.`until_day`, '~') >= $p1 AND t187._to = t185._from AND t187._from_type = 'Unit' AND t187._to_type = 'PartyOrganization' AND coalesce(t185.`since_day`, '') <= $p1 AND coalesce(t185.`until_day`, '~') >= $p1 AND coalesce(t187.`since_day`, '') <= $p1 AND coalesce(t187.`until_day`, '~') >= $p1
            UNION ALL SELECT t190._to AS far, t190._row * 64 + 0 AS fact, max(coalesce(t188.`since_day` || t188.`since`, ''), coalesce(t190.`since_day` || t190.`since`, '')) AS s, min(coalesce(t188.`until_day` || t188.`until`, '~'), coalesce(t190.`until_day` || t190.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t188
            CROSS JOIN `PartyOrganization` t189
            CROSS JOIN `PAIRED_WITH` t190
            WHERE t188._to = t1._row AND t188._to_type = 'Community' AND t189._row = t188._from AND coalesce(t189.`since_day`, '') <= $p1 AND coalesce(t189.`until_day`, '~') >= $p1 AND t190._from = t188._from AND t190._from_type = 'PartyOrganization' AND t190._to_type = 'Unit' AND coalesce(t188.`since_day`, '') <= $p1 AND coalesce(t188.`until_day`, '~') >= $p1 AND coalesce(t190.`since_day`, '') <= $p1 AND coalesce(t190.`until_day`, '~') >= $p1
            UNION ALL SELECT t195._to AS far, t193._row * 64 + 0 AS fact, max(coalesce(t191.`since_day` || t191.`since`, ''), coalesce(t193.`since_day` || t193.`since`, ''), coalesce(t195.`since_day` || t195.`since`, '')) AS s, min(coalesce(t191.`until_day` || t191.`until`, '~'), coalesce(t193.`until_day` || t193.`until`, '~'), coalesce(t195.`until_day` || t195.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t191
            CROSS JOIN `PartyOrganization` t192
            CROSS JOIN `PAIRED_WITH` t193
            CROSS JOIN `PartyOrganization` t194
            CROSS JOIN `ORGANIZATION_OF` t195
            WHERE t191._to = t1._row AND t191._to_type = 'Community' AND t192._row = t191._from AND coalesce(t192.`since_day`, '') <= $p1 AND coalesce(t192.`until_day`, '~') >= $p1 AND t193._to = t191._from AND t193._from_type = 'PartyOrganization' AND t193._to_type = 'PartyOrganization' AND t194._row = t193._from AND coalesce(t194.`since_day`, '') <= $p1 AND coalesce(t194.`until_day`, '~') >= $p1 AND t195._from = t193._from AND t195._to_type = 'Unit' AND t191._row <> t195._row AND coalesce(t191.`since_day`, '') <= $p1 AND coalesce(t191.`until_day`, '~') >= $p1 AND coalesce(t193.`since_day`, '') <= $p1 AND coalesce(t193.`until_day`, '~') >= $p1 AND coalesce(t195.`since_day`, '') <= $p1 AND coalesce(t195.`until_day`, '~') >= $p1 AND t191._from <> t193._from
            UNION ALL SELECT t200._to AS far, t198._row * 64 + 0 AS fact, max(coalesce(t196.`since_day` || t196.`since`, ''), coalesce(t198.`since_day` || t198.`since`, ''), coalesce(t200.`since_day` || t200.`since`, '')) AS s, min(coalesce(t196.`until_day` || t196.`until`, '~'), coalesce(t198.`until_day` || t198.`until`, '~'), coalesce(t200.`until_day` || t200.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t196
            CROSS JOIN `PartyOrganization` t197
            CROSS JOIN `PAIRED_WITH` t198
            CROSS JOIN `PartyOrganization` t199
            CROSS JOIN `ORGANIZATION_OF` t200
            WHERE t196._to = t1._row AND t196._to_type = 'Community' AND t197._row = t196._from AND coalesce(t197.`since_day`, '') <= $p1 AND coalesce(t197.`until_day`, '~') >= $p1 AND t198._from = t196._from AND t198._from_type = 'PartyOrganization' AND t198._to_type = 'PartyOrganization' AND t199._row = t198._to AND coalesce(t199.`since_day`, '') <= $p1 AND coalesce(t199.`until_day`, '~') >= $p1 AND t200._from = t198._to AND t200._to_type = 'Unit' AND t196._row <> t200._row AND coalesce(t196.`since_day`, '') <= $p1 AND coalesce(t196.`until_day`, '~') >= $p1 AND coalesce(t198.`since_day`, '') <= $p1 AND coalesce(t198.`until_day`, '~') >= $p1 AND coalesce(t200.`since_day`, '') <= $p1 AND coalesce(t200.`until_day`, '~') >= $p1 AND t196._from <> t198._to
            UNION ALL SELECT t201._from AS far, t201._row * 64 + 1 AS fact, coalesce(t201.`since_day` || t201.`since`, '') AS s, coalesce(t201.`until_day` || t201.`until`, '~') AS u
            FROM `REPORTS_IN_TO` t201
            WHERE t201._to = t1._row AND t201._from_type = 'Unit' AND coalesce(t201.`since_day`, '') <= $p1 AND coalesce(t201.`until_day`, '~') >= $p1
            UNION ALL SELECT t204._to AS far, t202._row * 64 + 1 AS fact, max(coalesce(t202.`since_day` || t202.`since`, ''), coalesce(t204.`since_day` || t204.`since`, '')) AS s, min(coalesce(t202.`until_day` || t202.`until`, '~'), coalesce(t204.`until_day` || t204.`until`, '~')) AS u
            FROM `REPORTS_IN_TO` t202
            CROSS JOIN `PartyOrganization` t203
            CROSS JOIN `ORGANIZATION_OF` t204
            WHERE t202._to = t1._row AND t202._from_type = 'PartyOrganization' AND t203._row = t202._from AND coalesce(t203.`since_day`, '') <= $p1 AND coalesce(t203.`until_day`, '~') >= $p1 AND t204._from = t202._from AND t204._to_type = 'Unit' AND coalesce(t202.`since_day`, '') <= $p1 AND coalesce(t202.`until_day`, '~') >= $p1 AND coalesce(t204.`since_day`, '') <= $p1 AND coalesce(t204.`until_day`, '~') >= $p1
            UNION ALL SELECT t207._from AS far, t205._to * 64 + 2 AS fact, max(coalesce(t205.`since_day` || t205.`since`, ''), coalesce(t207.`since_day` || t207.`since`, '')) AS s, min(coalesce(t205.`until_day` || t205.`until`, '~'), coalesce(t207.`until_day` || t207.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t205
            CROSS JOIN `Project` t206
            CROSS JOIN `PARTICIPATES_IN` t207
            WHERE t205._from = t1._row AND t205._from_type = 'Community' AND t205._to_type = 'Project' AND t206._row = t205._to AND coalesce(t206.`since_day`, '') <= $p1 AND coalesce(t206.`until_day`, '~') >= $p1 AND t207._to = t205._to AND t207._from_type = 'Unit' AND t207._to_type = 'Project' AND t205._row <> t207._row AND coalesce(t205.`since_day`, '') <= $p1 AND coalesce(t205.`until_day`, '~') >= $p1 AND coalesce(t207.`since_day`, '') <= $p1 AND coalesce(t207.`until_day`, '~') >= $p1
            UNION ALL SELECT t212._to AS far, t208._to * 64 + 2 AS fact, max(coalesce(t208.`since_day` || t208.`since`, ''), coalesce(t210.`since_day` || t210.`since`, ''), coalesce(t212.`since_day` || t212.`since`, '')) AS s, min(coalesce(t208.`until_day` || t208.`until`, '~'), coalesce(t210.`until_day` || t210.`until`, '~'), coalesce(t212.`until_day` || t212.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t208
            CROSS JOIN `Project` t209
            CROSS JOIN `PARTICIPATES_IN` t210
            CROSS JOIN `PartyOrganization` t211
            CROSS JOIN `ORGANIZATION_OF` t212
            WHERE t208._from = t1._row AND t208._from_type = 'Community' AND t208._to_type = 'Project' AND t209._row = t208._to AND coalesce(t209.`since_day`, '') <= $p1 AND coalesce(t209.`until_day`, '~') >= $p1 AND t210._to = t208._to AND t210._from_type = 'PartyOrganization' AND t210._to_type = 'Project' AND t211._row = t210._from AND coalesce(t211.`since_day`, '') <= $p1 AND coalesce(t211.`until_day`, '~') >= $p1 AND t212._from = t210._from AND t212._to_type = 'Unit' AND t208._row <> t210._row AND coalesce(t208.`since_day`, '') <= $p1 AND coalesce(t208.`until_day`, '~') >= $p1 AND coalesce(t210.`since_day`, '') <= $p1 AND coalesce(t210.`until_day`, '~') >= $p1 AND coalesce(t212.`since_day`, '') <= $p1 AND coalesce(t212.`until_day`, '~') >= $p1
            UNION ALL SELECT t217._from AS far, t215._to * 64 + 2 AS fact, max(coalesce(t213.`since_day` || t213.`since`, ''), coalesce(t215.`since_day` || t215.`since`, ''), coalesce(t217.`since_day` || t217.`since`, '')) AS s, min(coalesce(t213.`until_day` || t213.`until`, '~'), coalesce(t215.`until_day` || t215.`until`, '~'), coalesce(t217.`until_day` || t217.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t213
            CROSS JOIN `PartyOrganization` t214
            CROSS JOIN `PARTICIPATES_IN` t215
            CROSS JOIN `Project` t216
            CROSS JOIN `PARTICIPATES_IN` t217
            WHERE t213._to = t1._row AND t213._to_type = 'Community' AND t214._row = t213._from AND coalesce(t214.`since_day`, '') <= $p1 AND coalesce(t214.`until_day`, '~') >= $p1 AND t215._from = t213._from AND t215._from_type = 'PartyOrganization' AND t215._to_type = 'Project' AND t216._row = t215._to AND coalesce(t216.`since_day`, '') <= $p1 AND coalesce(t216.`until_day`, '~') >= $p1 AND t217._to = t215._to AND t217._from_type = 'Unit' AND t217._to_type = 'Project' AND t215._row <> t217._row AND coalesce(t213.`since_day`, '') <= $p1 AND coalesce(t213.`until_day`, '~') >= $p1 AND coalesce(t215.`since_day`, '') <= $p1 AND coalesce(t215.`until_day`, '~') >= $p1 AND coalesce(t217.`since_day`, '') <= $p1 AND coalesce(t217.`until_day`, '~') >= $p1
            UNION ALL SELECT t224._to AS far, t220._to * 64 + 2 AS fact, max(coalesce(t218.`since_day` || t218.`since`, ''), coalesce(t220.`since_day` || t220.`since`, ''), coalesce(t222.`since_day` || t222.`since`, ''), coalesce(t224.`since_day` || t224.`since`, '')) AS s, min(coalesce(t218.`until_day` || t218.`until`, '~'), coalesce(t220.`until_day` || t220.`until`, '~'), coalesce(t222.`until_day` || t222.`until`, '~'), coalesce(t224.`until_day` || t224.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t218
            CROSS JOIN `PartyOrganization` t219
            CROSS JOIN `PARTICIPATES_IN` t220
            CROSS JOIN `Project` t221
            CROSS JOIN `PARTICIPATES_IN` t222
            CROSS JOIN `PartyOrganization` t223
            CROSS JOIN `ORGANIZATION_OF` t224
            WHERE t218._to = t1._row AND t218._to_type = 'Community' AND t219._row = t218._from AND coalesce(t219.`since_day`, '') <= $p1 AND coalesce(t219.`until_day`, '~') >= $p1 AND t220._from = t218._from AND t220._from_type = 'PartyOrganization' AND t220._to_type = 'Project' AND t221._row = t220._to AND coalesce(t221.`since_day`, '') <= $p1 AND coalesce(t221.`until_day`, '~') >= $p1 AND t222._to = t220._to AND t222._from_type = 'PartyOrganization' AND t222._to_type = 'Project' AND t223._row = t222._from AND coalesce(t223.`since_day`, '') <= $p1 AND coalesce(t223.`until_day`, '~') >= $p1 AND t224._from = t222._from AND t224._to_type = 'Unit' AND t218._row <> t224._row AND t220._row <> t222._row AND coalesce(t218.`since_day`, '') <= $p1 AND coalesce(t218.`until_day`, '~') >= $p1 AND coalesce(t220.`since_day`, '') <= $p1 AND coalesce(t220.`until_day`, '~') >= $p1 AND coalesce(t222.`since_day`, '') <= $p1 AND coalesce(t222.`until_day`, '~') >= $p1 AND coalesce(t224.`since_day`, '') <= $p1 AND coalesce(t224.`until_day`, '~') >= $p1 AND t218._from <> t222._from
            UNION ALL SELECT t227._from AS far, t225._to * 64 + 3 AS fact, max(coalesce(t225.`since_day` || t225.`since`, ''), coalesce(t227.`since_day` || t227.`since`, '')) AS s, min(coalesce(t225.`until_day` || t225.`until`, '~'), coalesce(t227.`until_day` || t227.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t225
            CROSS JOIN `Activity` t226
            CROSS JOIN `PARTICIPATES_IN` t227
            WHERE t225._from = t1._row AND t225._from_type = 'Community' AND t225._to_type = 'Activity' AND t226._row = t225._to AND coalesce(t226.`since_day`, '') <= $p1 AND coalesce(t226.`until_day`, '~') >= $p1 AND t227._to = t225._to AND t227._from_type = 'Unit' AND t227._to_type = 'Activity' AND t225._row <> t227._row AND coalesce(t225.`since_day`, '') <= $p1 AND coalesce(t225.`until_day`, '~') >= $p1 AND coalesce(t227.`since_day`, '') <= $p1 AND coalesce(t227.`until_day`, '~') >= $p1
            UNION ALL SELECT t232._to AS far, t228._to * 64 + 3 AS fact, max(coalesce(t228.`since_day` || t228.`since`, ''), coalesce(t230.`since_day` || t230.`since`, ''), coalesce(t232.`since_day` || t232.`since`, '')) AS s, min(coalesce(t228.`until_day` || t228.`until`, '~'), coalesce(t230.`until_day` || t230.`until`, '~'), coalesce(t232.`until_day` || t232.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t228
            CROSS JOIN `Activity` t229
            CROSS JOIN `PARTICIPATES_IN` t230
            CROSS JOIN `PartyOrganization` t231
            CROSS JOIN `ORGANIZATION_OF` t232
            WHERE t228._from = t1._row AND t228._from_type = 'Community' AND t228._to_type = 'Activity' AND t229._row = t228._to AND coalesce(t229.`since_day`, '') <= $p1 AND coalesce(t229.`until_day`, '~') >= $p1 AND t230._to = t228._to AND t230._from_type = 'PartyOrganization' AND t230._to_type = 'Activity' AND t231._row = t230._from AND coalesce(t231.`since_day`, '') <= $p1 AND coalesce(t231.`until_day`, '~') >= $p1 AND t232._from = t230._from AND t232._to_type = 'Unit' AND t228._row <> t230._row AND coalesce(t228.`since_day`, '') <= $p1 AND coalesce(t228.`until_day`, '~') >= $p1 AND coalesce(t230.`since_day`, '') <= $p1 AND coalesce(t230.`until_day`, '~') >= $p1 AND coalesce(t232.`since_day`, '') <= $p1 AND coalesce(t232.`until_day`, '~') >= $p1
            UNION ALL SELECT t237._from AS far, t235._to * 64 + 3 AS fact, max(coalesce(t233.`since_day` || t233.`since`, ''), coalesce(t235.`since_day` || t235.`since`, ''), coalesce(t237.`since_day` || t237.`since`, '')) AS s, min(coalesce(t233.`until_day` || t233.`until`, '~'), coalesce(t235.`until_day` || t235.`until`, '~'), coalesce(t237.`until_day` || t237.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t233
            CROSS JOIN `PartyOrganization` t234
            CROSS JOIN `PARTICIPATES_IN` t235
            CROSS JOIN `Activity` t236
            CROSS JOIN `PARTICIPATES_IN` t237
            WHERE t233._to = t1._row AND t233._to_type = 'Community' AND t234._row = t233._from AND coalesce(t234.`since_day`, '') <= $p1 AND coalesce(t234.`until_day`, '~') >= $p1 AND t235._from = t233._from AND t235._from_type = 'PartyOrganization' AND t235._to_type = 'Activity' AND t236._row = t235._to AND coalesce(t236.`since_day`, '') <= $p1 AND coalesce(t236.`until_day`, '~') >= $p1 AND t237._to = t235._to AND t237._from_type = 'Unit' AND t237._to_type = 'Activity' AND t235._row <> t237._row AND coalesce(t233.`since_day`, '') <= $p1 AND coalesce(t233.`until_day`, '~') >= $p1 AND coalesce(t235.`since_day`, '') <= $p1 AND coalesce(t235.`until_day`, '~') >= $p1 AND coalesce(t237.`since_day`, '') <= $p1 AND coalesce(t237.`until_day`, '~') >= $p1
            UNION ALL SELECT t244._to AS far, t240._to * 64 + 3 AS fact, max(coalesce(t238.`since_day` || t238.`since`, ''), coalesce(t240.`since_day` || t240.`since`, ''), coalesce(t242.`since_day` || t242.`since`, ''), coalesce(t244.`since_day` || t244.`since`, '')) AS s, min(coalesce(t238.`until_day` || t238.`until`, '~'), coalesce(t240.`until_day` || t240.`until`, '~'), coalesce(t242.`until_day` || t242.`until`, '~'), coalesce(t244.`until_day` || t244.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t238
            CROSS JOIN `PartyOrganization` t239
            CROSS JOIN `PARTICIPATES_IN` t240
            CROSS JOIN `Activity` t241
            CROSS JOIN `PARTICIPATES_IN` t242
            CROSS JOIN `PartyOrganization` t243
            CROSS JOIN `ORGANIZATION_OF` t244
            WHERE t238._to = t1._row AND t238._to_type = 'Community' AND t239._row = t238._from AND coalesce(t239.`since_day`, '') <= $p1 AND coalesce(t239.`until_day`, '~') >= $p1 AND t240._from = t238._from AND t240._from_type = 'PartyOrganization' AND t240._to_type = 'Activity' AND t241._row = t240._to AND coalesce(t241.`since_day`, '') <= $p1 AND coalesce(t241.`until_day`, '~') >= $p1 AND t242._to = t240._to AND t242._from_type = 'PartyOrganization' AND t242._to_type = 'Activity' AND t243._row = t242._from AND coalesce(t243.`since_day`, '') <= $p1 AND coalesce(t243.`until_day`, '~') >= $p1 AND t244._from = t242._from AND t244._to_type = 'Unit' AND t238._row <> t244._row AND t240._row <> t242._row AND coalesce(t238.`since_day`, '') <= $p1 AND coalesce(t238.`until_day`, '~') >= $p1 AND coalesce(t240.`since_day`, '') <= $p1 AND coalesce(t240.`until_day`, '~') >= $p1 AND coalesce(t242.`since_day`, '') <= $p1 AND coalesce(t242.`until_day`, '~') >= $p1 AND coalesce(t244.`since_day`, '') <= $p1 AND coalesce(t244.`until_day`, '~') >= $p1 AND t238._from <> t242._from) paths
          GROUP BY far) t245
        JOIN `Unit` t246 ON t246._row = t245.far
        WHERE coalesce(t246.`since_day`, '') <= $p1 AND coalesce(t246.`until_day`, '~') >= $p1
        ORDER BY o0 DESC, o1
        LIMIT $p3) t2
      CROSS JOIN `Unit` t4 ON t4._row = t2.n)))
FROM `Community` t1
WHERE t1.key = $p0 AND coalesce(t1.`since_day`, '') <= $p1 AND coalesce(t1.`until_day`, '~') >= $p1
