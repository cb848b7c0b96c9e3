SELECT json_object('name', t1."name", 'coBuilders', json((
      SELECT json_object('totalCount', (
          SELECT count(DISTINCT t5.n)
          FROM (
            SELECT t7._from AS n
            FROM "PAIRED_WITH" t7
            WHERE t7._to = t1._row AND t7._to_type = 'Community' AND ifnull(t7.since_day, '') <= :p1 AND ifnull(t7.until_day, '~') >= :p1
            UNION ALL SELECT t8._from AS n
            FROM "REPORTS_IN_TO" t8
            WHERE t8._to = t1._row AND ifnull(t8.since_day, '') <= :p1 AND ifnull(t8.until_day, '~') >= :p1
            UNION ALL SELECT t11._from AS n
            FROM "PARTICIPATES_IN" t9
            CROSS JOIN "Project" t10
            CROSS JOIN "PARTICIPATES_IN" t11
            WHERE t9._from = t1._row AND t9._from_type = 'Community' AND t9._to_type = 'Project' AND ifnull(t9.since_day, '') <= :p1 AND ifnull(t9.until_day, '~') >= :p1 AND t10._row = t9._to AND ifnull(t10.since_day, '') <= :p1 AND ifnull(t10.until_day, '~') >= :p1 AND t11._to = t9._to AND t11._from_type = 'Unit' AND t11._to_type = 'Project' AND ifnull(t11.since_day, '') <= :p1 AND ifnull(t11.until_day, '~') >= :p1 AND t9._row <> t11._row
            UNION ALL SELECT t14._from AS n
            FROM "PARTICIPATES_IN" t12
            CROSS JOIN "Activity" t13
            CROSS JOIN "PARTICIPATES_IN" t14
            WHERE t12._from = t1._row AND t12._from_type = 'Community' AND t12._to_type = 'Activity' AND ifnull(t12.since_day, '') <= :p1 AND ifnull(t12.until_day, '~') >= :p1 AND t13._row = t12._to AND ifnull(t13.since_day, '') <= :p1 AND ifnull(t13.until_day, '~') >= :p1 AND t14._to = t12._to AND t14._from_type = 'Unit' AND t14._to_type = 'Activity' AND ifnull(t14.since_day, '') <= :p1 AND ifnull(t14.until_day, '~') >= :p1 AND t12._row <> t14._row
            UNION ALL SELECT t17._from AS n
            FROM "LEADS" t15
            CROSS JOIN "PartyOrganization" t16
            CROSS JOIN "MEMBER_OF" t17
            WHERE t15._to = t1._row AND t15._to_type = 'Community' AND ifnull(t15.since_day, '') <= :p1 AND ifnull(t15.until_day, '~') >= :p1 AND t16._row = t15._from AND ifnull(t16.since_day, '') <= :p1 AND ifnull(t16.until_day, '~') >= :p1 AND t17._to = t15._from AND ifnull(t17.since_day, '') <= :p1 AND ifnull(t17.until_day, '~') >= :p1) t5
          JOIN "Unit" t6 ON t6._row = t5.n
          WHERE ifnull(t6.since_day, '') <= :p1 AND ifnull(t6.until_day, '~') >= :p1), 'edges', json_group_array(json_object('weight', t2."weight", 'since', t2."since", 'until', t2."until", 'node', json_object('key', t4."key", 'name', t4."name"), 'evidence', json((
                SELECT json_group_array(json(CASE t18.a WHEN 0 THEN json_object('pattern', 'PAIRED', 'hops', json_array(json((
                            SELECT json_object('type', 'PAIRED_WITH', 'reversed', json(CASE 0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t20."since", 'from', json((
                                  SELECT json_object('key', t21."key")
                                  FROM "Unit" t21
                                  WHERE t21._row = t20._from)), 'to', json((
                                  SELECT json_object('key', t22."key")
                                  FROM "Community" t22
                                  WHERE t22._row = t20._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t23.value, '$[1]')))
                                  FROM json_each(t20."sources") t23)))
                            FROM "PAIRED_WITH" t20
                            WHERE t20._row = t18.r0)))) WHEN 1 THEN json_object('pattern', 'REPORTS_IN', 'hops', json_array(json((
                            SELECT json_object('type', 'REPORTS_IN_TO', 'reversed', json(CASE 0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t26."since", 'from', json((
                                  SELECT json_object('key', t27."key")
                                  FROM "Unit" t27
                                  WHERE t27._row = t26._from)), 'to', json((
                                  SELECT json_object('key', t28."key")
                                  FROM "Community" t28
                                  WHERE t28._row = t26._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t29.value, '$[1]')))
                                  FROM json_each(t26."sources") t29)))
                            FROM "REPORTS_IN_TO" t26
                            WHERE t26._row = t18.r0)))) WHEN 2 THEN json_object('pattern', 'JOINT_PROJECT', 'hops', json_array(json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json(CASE 0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t34."since", 'from', json((
                                  SELECT json_object('key', t35."key")
                                  FROM "Unit" t35
                                  WHERE t35._row = t34._from)), 'to', json((
                                  SELECT json_object('key', t36."key")
                                  FROM "Project" t36
                                  WHERE t36._row = t34._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t37.value, '$[1]')))
                                  FROM json_each(t34."sources") t37)))
                            FROM "PARTICIPATES_IN" t34
                            WHERE t34._row = t18.r0)), json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json(CASE 1 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t39."since", 'from', json((
                                  SELECT json_object('key', t40."key")
                                  FROM "Community" t40
                                  WHERE t40._row = t39._from)), 'to', json((
                                  SELECT json_object('key', t41."key")
                                  FROM "Project" t41
                                  WHERE t41._row = t39._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t42.value, '$[1]')))
                                  FROM json_each(t39."sources") t42)))
                            FROM "PARTICIPATES_IN" t39
                            WHERE t39._row = t18.r1)))) WHEN 3 THEN json_object('pattern', 'JOINT_PROJECT', 'hops', json_array(json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json(CASE 0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t47."since", 'from', json((
                                  SELECT json_object('key', t48."key")
                                  FROM "Unit" t48
                                  WHERE t48._row = t47._from)), 'to', json((
                                  SELECT json_object('key', t49."key")
                                  FROM "Activity" t49
                                  WHERE t49._row = t47._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t50.value, '$[1]')))
                                  FROM json_each(t47."sources") t50)))
                            FROM "PARTICIPATES_IN" t47
                            WHERE t47._row = t18.r0)), json((
                            SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json(CASE 1 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t52."since", 'from', json((
                                  SELECT json_object('key', t53."key")
                                  FROM "Community" t53
                                  WHERE t53._row = t52._from)), 'to', json((
                                  SELECT json_object('key', t54."key")
                                  FROM "Activity" t54
                                  WHERE t54._row = t52._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t55.value, '$[1]')))
                                  FROM json_each(t52."sources") t55)))
                            FROM "PARTICIPATES_IN" t52
                            WHERE t52._row = t18.r1)))) WHEN 4 THEN json_object('pattern', 'COMMITTEE', 'hops', json_array(json((
                            SELECT json_object('type', 'MEMBER_OF', 'reversed', json(CASE 0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t60."since", 'from', json((
                                  SELECT json_object('key', t61."key")
                                  FROM "Unit" t61
                                  WHERE t61._row = t60._from)), 'to', json((
                                  SELECT json_object('key', t62."key")
                                  FROM "PartyOrganization" t62
                                  WHERE t62._row = t60._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t63.value, '$[1]')))
                                  FROM json_each(t60."sources") t63)))
                            FROM "MEMBER_OF" t60
                            WHERE t60._row = t18.r0)), json((
                            SELECT json_object('type', 'LEADS', 'reversed', json(CASE 0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t65."since", 'from', json((
                                  SELECT json_object('key', t66."key")
                                  FROM "PartyOrganization" t66
                                  WHERE t66._row = t65._from)), 'to', json((
                                  SELECT json_object('key', t67."key")
                                  FROM "Community" t67
                                  WHERE t67._row = t65._to)), 'sources', json((
                                  SELECT json_group_array(json_object('locator', json_extract(t68.value, '$[1]')))
                                  FROM json_each(t65."sources") t68)))
                            FROM "LEADS" t65
                            WHERE t65._row = t18.r1)))) END))
                FROM (
                  SELECT *
                  FROM (
                    SELECT 0 AS p, 0 AS a, t19._row AS r0, t19.id AS k0, NULL AS r1, '' AS k1
                    FROM "PAIRED_WITH" t19
                    WHERE t19._from = t2.n AND t19._to_type = 'Community' AND ifnull(t19.since_day, '') <= :p1 AND ifnull(t19.until_day, '~') >= :p1 AND t19._to = t1._row
                    UNION ALL SELECT 1 AS p, 1 AS a, t25._row AS r0, t25.id AS k0, NULL AS r1, '' AS k1
                    FROM "REPORTS_IN_TO" t25
                    WHERE t25._from = t2.n AND ifnull(t25.since_day, '') <= :p1 AND ifnull(t25.until_day, '~') >= :p1 AND t25._to = t1._row
                    UNION ALL SELECT 2 AS p, 2 AS a, t31._row AS r0, t31.id AS k0, t33._row AS r1, t33.id AS k1
                    FROM "PARTICIPATES_IN" t31
                    CROSS JOIN "Project" t32
                    CROSS JOIN "PARTICIPATES_IN" t33
                    WHERE t31._from = t2.n AND t31._from_type = 'Unit' AND t31._to_type = 'Project' AND ifnull(t31.since_day, '') <= :p1 AND ifnull(t31.until_day, '~') >= :p1 AND t32._row = t31._to AND ifnull(t32.since_day, '') <= :p1 AND ifnull(t32.until_day, '~') >= :p1 AND t33._to = t31._to AND t33._from_type = 'Community' AND t33._to_type = 'Project' AND ifnull(t33.since_day, '') <= :p1 AND ifnull(t33.until_day, '~') >= :p1 AND t31._row <> t33._row AND t33._from = t1._row
                    UNION ALL SELECT 2 AS p, 3 AS a, t44._row AS r0, t44.id AS k0, t46._row AS r1, t46.id AS k1
                    FROM "PARTICIPATES_IN" t44
                    CROSS JOIN "Activity" t45
                    CROSS JOIN "PARTICIPATES_IN" t46
                    WHERE t44._from = t2.n AND t44._from_type = 'Unit' AND t44._to_type = 'Activity' AND ifnull(t44.since_day, '') <= :p1 AND ifnull(t44.until_day, '~') >= :p1 AND t45._row = t44._to AND ifnull(t45.since_day, '') <= :p1 AND ifnull(t45.until_day, '~') >= :p1 AND t46._to = t44._to AND t46._from_type = 'Community' AND t46._to_type = 'Activity' AND ifnull(t46.since_day, '') <= :p1 AND ifnull(t46.until_day, '~') >= :p1 AND t44._row <> t46._row AND t46._from = t1._row
                    UNION ALL SELECT 3 AS p, 4 AS a, t57._row AS r0, t57.id AS k0, t59._row AS r1, t59.id AS k1
                    FROM "MEMBER_OF" t57
                    CROSS JOIN "PartyOrganization" t58
                    CROSS JOIN "LEADS" t59
                    WHERE t57._from = t2.n AND ifnull(t57.since_day, '') <= :p1 AND ifnull(t57.until_day, '~') >= :p1 AND t58._row = t57._to AND ifnull(t58.since_day, '') <= :p1 AND ifnull(t58.until_day, '~') >= :p1 AND t59._from = t57._to AND t59._to_type = 'Community' AND ifnull(t59.since_day, '') <= :p1 AND ifnull(t59.until_day, '~') >= :p1 AND t59._to = t1._row)
                  ORDER BY p, k0, k1
                  LIMIT :p2) t18)))))
      FROM (
        SELECT t71._row AS n, 'Unit' AS t, 'CO_BUILDS_WITH:' || t71.id || ':' || t1.id AS id, t70."weight" AS weight, t70."since" AS since, t70."since_day" AS since_day, t70."until" AS until, t70."until_day" AS until_day, t70."weight" AS o0, 'CO_BUILDS_WITH:' || t71.id || ':' || t1.id AS o1
        FROM (
          SELECT n, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
          FROM (
            SELECT t72._from AS n, coalesce(t72.since_day || t72.since, '') AS s, coalesce(t72.until_day || t72.until, '~') AS u
            FROM "PAIRED_WITH" t72
            WHERE t72._to = t1._row AND t72._to_type = 'Community' AND ifnull(t72.since_day, '') <= :p1 AND ifnull(t72.until_day, '~') >= :p1
            UNION ALL SELECT t73._from AS n, coalesce(t73.since_day || t73.since, '') AS s, coalesce(t73.until_day || t73.until, '~') AS u
            FROM "REPORTS_IN_TO" t73
            WHERE t73._to = t1._row AND ifnull(t73.since_day, '') <= :p1 AND ifnull(t73.until_day, '~') >= :p1
            UNION ALL SELECT t76._from AS n, max(coalesce(t74.since_day || t74.since, ''), coalesce(t76.since_day || t76.since, '')) AS s, min(coalesce(t74.until_day || t74.until, '~'), coalesce(t76.until_day || t76.until, '~')) AS u
            FROM "PARTICIPATES_IN" t74
            CROSS JOIN "Project" t75
            CROSS JOIN "PARTICIPATES_IN" t76
            WHERE t74._from = t1._row AND t74._from_type = 'Community' AND t74._to_type = 'Project' AND ifnull(t74.since_day, '') <= :p1 AND ifnull(t74.until_day, '~') >= :p1 AND t75._row = t74._to AND ifnull(t75.since_day, '') <= :p1 AND ifnull(t75.until_day, '~') >= :p1 AND t76._to = t74._to AND t76._from_type = 'Unit' AND t76._to_type = 'Project' AND ifnull(t76.since_day, '') <= :p1 AND ifnull(t76.until_day, '~') >= :p1 AND t74._row <> t76._row
            UNION ALL SELECT t79._from AS n, max(coalesce(t77.since_day || t77.since, ''), coalesce(t79.since_day || t79.since, '')) AS s, min(coalesce(t77.until_day || t77.until, '~'), coalesce(t79.until_day || t79.until, '~')) AS u
            FROM "PARTICIPATES_IN" t77
            CROSS JOIN "Activity" t78
            CROSS JOIN "PARTICIPATES_IN" t79
            WHERE t77._from = t1._row AND t77._from_type = 'Community' AND t77._to_type = 'Activity' AND ifnull(t77.since_day, '') <= :p1 AND ifnull(t77.until_day, '~') >= :p1 AND t78._row = t77._to AND ifnull(t78.since_day, '') <= :p1 AND ifnull(t78.until_day, '~') >= :p1 AND t79._to = t77._to AND t79._from_type = 'Unit' AND t79._to_type = 'Activity' AND ifnull(t79.since_day, '') <= :p1 AND ifnull(t79.until_day, '~') >= :p1 AND t77._row <> t79._row
            UNION ALL SELECT t82._from AS n, max(coalesce(t80.since_day || t80.since, ''), coalesce(t82.since_day || t82.since, '')) AS s, min(coalesce(t80.until_day || t80.until, '~'), coalesce(t82.until_day || t82.until, '~')) AS u
            FROM "LEADS" t80
            CROSS JOIN "PartyOrganization" t81
            CROSS JOIN "MEMBER_OF" t82
            WHERE t80._to = t1._row AND t80._to_type = 'Community' AND ifnull(t80.since_day, '') <= :p1 AND ifnull(t80.until_day, '~') >= :p1 AND t81._row = t80._from AND ifnull(t81.since_day, '') <= :p1 AND ifnull(t81.until_day, '~') >= :p1 AND t82._to = t80._from AND ifnull(t82.since_day, '') <= :p1 AND ifnull(t82.until_day, '~') >= :p1)
          GROUP BY n) t70
        JOIN "Unit" t71 ON t71._row = t70.n
        WHERE ifnull(t71.since_day, '') <= :p1 AND ifnull(t71.until_day, '~') >= :p1
        ORDER BY o0 DESC, o1
        LIMIT :p3) t2
      CROSS JOIN "Unit" t4 ON t4._row = t2.n)))
FROM "Community" t1
WHERE t1.key = :p0 AND ifnull(t1.since_day, '') <= :p1 AND ifnull(t1.until_day, '~') >= :p1
