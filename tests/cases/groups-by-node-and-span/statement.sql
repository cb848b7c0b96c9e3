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
                  SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
                  FROM (
                    SELECT t23._from AS near, t23._to AS far, t23._row * 64 + 0 AS fact, coalesce(t23.`since_day` || t23.`since`, '') AS s, coalesce(t23.`until_day` || t23.`until`, '~') AS u
                    FROM `PAIRED_WITH` t23
                    WHERE t23._from_type = 'Unit' AND t23._to_type = 'Community'
                    UNION ALL SELECT t24._to AS near, t24._from AS far, t24._row * 64 + 0 AS fact, coalesce(t24.`since_day` || t24.`since`, '') AS s, coalesce(t24.`until_day` || t24.`until`, '~') AS u
                    FROM `PAIRED_WITH` t24
                    WHERE t24._from_type = 'Community' AND t24._to_type = 'Unit'
                    UNION ALL SELECT t25._to AS near, t26._to AS far, t26._row * 64 + 0 AS fact, max(coalesce(t25.`since_day` || t25.`since`, ''), coalesce(t26.`since_day` || t26.`since`, '')) AS s, min(coalesce(t25.`until_day` || t25.`until`, '~'), coalesce(t26.`until_day` || t26.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t25
                    CROSS JOIN `PAIRED_WITH` t26
                    WHERE t25._to_type = 'Unit' AND t26._from = t25._from AND t26._from_type = 'PartyOrganization' AND t26._to_type = 'Community' AND coalesce(t25.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t25.`until_day`, '~')
                    UNION ALL SELECT t27._to AS near, t28._from AS far, t28._row * 64 + 0 AS fact, max(coalesce(t27.`since_day` || t27.`since`, ''), coalesce(t28.`since_day` || t28.`since`, '')) AS s, min(coalesce(t27.`until_day` || t27.`until`, '~'), coalesce(t28.`until_day` || t28.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t27
                    CROSS JOIN `PAIRED_WITH` t28
                    WHERE t27._to_type = 'Unit' AND t28._to = t27._from AND t28._from_type = 'Community' AND t28._to_type = 'PartyOrganization' AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~')
                    UNION ALL SELECT t29._from AS near, t30._to AS far, t29._row * 64 + 0 AS fact, max(coalesce(t29.`since_day` || t29.`since`, ''), coalesce(t30.`since_day` || t30.`since`, '')) AS s, min(coalesce(t29.`until_day` || t29.`until`, '~'), coalesce(t30.`until_day` || t30.`until`, '~')) AS u
                    FROM `PAIRED_WITH` t29
                    CROSS JOIN `ORGANIZATION_OF` t30
                    WHERE t29._from_type = 'Unit' AND t29._to_type = 'PartyOrganization' AND t30._from = t29._to AND t30._to_type = 'Community' AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~')
                    UNION ALL SELECT t31._to AS near, t32._to AS far, t31._row * 64 + 0 AS fact, max(coalesce(t31.`since_day` || t31.`since`, ''), coalesce(t32.`since_day` || t32.`since`, '')) AS s, min(coalesce(t31.`until_day` || t31.`until`, '~'), coalesce(t32.`until_day` || t32.`until`, '~')) AS u
                    FROM `PAIRED_WITH` t31
                    CROSS JOIN `ORGANIZATION_OF` t32
                    WHERE t31._from_type = 'PartyOrganization' AND t31._to_type = 'Unit' AND t32._from = t31._from AND t32._to_type = 'Community' AND coalesce(t31.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t31.`until_day`, '~')
                    UNION ALL SELECT t33._to AS near, t35._to AS far, t34._row * 64 + 0 AS fact, max(coalesce(t33.`since_day` || t33.`since`, ''), coalesce(t34.`since_day` || t34.`since`, ''), coalesce(t35.`since_day` || t35.`since`, '')) AS s, min(coalesce(t33.`until_day` || t33.`until`, '~'), coalesce(t34.`until_day` || t34.`until`, '~'), coalesce(t35.`until_day` || t35.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t33
                    CROSS JOIN `PAIRED_WITH` t34
                    CROSS JOIN `ORGANIZATION_OF` t35
                    WHERE t33._to_type = 'Unit' AND t34._from = t33._from AND t34._from_type = 'PartyOrganization' AND t34._to_type = 'PartyOrganization' AND t35._from = t34._to AND t35._to_type = 'Community' AND t33._row <> t35._row AND t33._from <> t34._to AND coalesce(t33.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t34.`until_day`, '~')
                    UNION ALL SELECT t36._to AS near, t38._to AS far, t37._row * 64 + 0 AS fact, max(coalesce(t36.`since_day` || t36.`since`, ''), coalesce(t37.`since_day` || t37.`since`, ''), coalesce(t38.`since_day` || t38.`since`, '')) AS s, min(coalesce(t36.`until_day` || t36.`until`, '~'), coalesce(t37.`until_day` || t37.`until`, '~'), coalesce(t38.`until_day` || t38.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t36
                    CROSS JOIN `PAIRED_WITH` t37
                    CROSS JOIN `ORGANIZATION_OF` t38
                    WHERE t36._to_type = 'Unit' AND t37._to = t36._from AND t37._from_type = 'PartyOrganization' AND t37._to_type = 'PartyOrganization' AND t38._from = t37._from AND t38._to_type = 'Community' AND t36._row <> t38._row AND t36._from <> t37._from AND coalesce(t36.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t37.`until_day`, '~')
                    UNION ALL SELECT t39._from AS near, t39._to AS far, t39._row * 64 + 1 AS fact, coalesce(t39.`since_day` || t39.`since`, '') AS s, coalesce(t39.`until_day` || t39.`until`, '~') AS u
                    FROM `REPORTS_IN_TO` t39
                    WHERE t39._from_type = 'Unit'
                    UNION ALL SELECT t40._to AS near, t41._to AS far, t41._row * 64 + 1 AS fact, max(coalesce(t40.`since_day` || t40.`since`, ''), coalesce(t41.`since_day` || t41.`since`, '')) AS s, min(coalesce(t40.`until_day` || t40.`until`, '~'), coalesce(t41.`until_day` || t41.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t40
                    CROSS JOIN `REPORTS_IN_TO` t41
                    WHERE t40._to_type = 'Unit' AND t41._from = t40._from AND t41._from_type = 'PartyOrganization' AND coalesce(t40.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t40.`until_day`, '~')
                    UNION ALL SELECT t42._from AS near, t43._from AS far, t42._to * 64 + 2 AS fact, max(coalesce(t42.`since_day` || t42.`since`, ''), coalesce(t43.`since_day` || t43.`since`, '')) AS s, min(coalesce(t42.`until_day` || t42.`until`, '~'), coalesce(t43.`until_day` || t43.`until`, '~')) AS u
                    FROM `PARTICIPATES_IN` t42
                    CROSS JOIN `PARTICIPATES_IN` t43
                    WHERE t42._from_type = 'Unit' AND t42._to_type = 'Project' AND t43._to = t42._to AND t43._from_type = 'Community' AND t43._to_type = 'Project' AND t42._row <> t43._row AND coalesce(t42.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t42.`until_day`, '~')
                    UNION ALL SELECT t44._to AS near, t46._from AS far, t45._to * 64 + 2 AS fact, max(coalesce(t44.`since_day` || t44.`since`, ''), coalesce(t45.`since_day` || t45.`since`, ''), coalesce(t46.`since_day` || t46.`since`, '')) AS s, min(coalesce(t44.`until_day` || t44.`until`, '~'), coalesce(t45.`until_day` || t45.`until`, '~'), coalesce(t46.`until_day` || t46.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t44
                    CROSS JOIN `PARTICIPATES_IN` t45
                    CROSS JOIN `PARTICIPATES_IN` t46
                    WHERE t44._to_type = 'Unit' AND t45._from = t44._from AND t45._from_type = 'PartyOrganization' AND t45._to_type = 'Project' AND t46._to = t45._to AND t46._from_type = 'Community' AND t46._to_type = 'Project' AND t45._row <> t46._row AND coalesce(t44.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t45.`until_day`, '~')
                    UNION ALL SELECT t47._from AS near, t49._to AS far, t47._to * 64 + 2 AS fact, max(coalesce(t47.`since_day` || t47.`since`, ''), coalesce(t48.`since_day` || t48.`since`, ''), coalesce(t49.`since_day` || t49.`since`, '')) AS s, min(coalesce(t47.`until_day` || t47.`until`, '~'), coalesce(t48.`until_day` || t48.`until`, '~'), coalesce(t49.`until_day` || t49.`until`, '~')) AS u
                    FROM `PARTICIPATES_IN` t47
                    CROSS JOIN `PARTICIPATES_IN` t48
                    CROSS JOIN `ORGANIZATION_OF` t49
                    WHERE t47._from_type = 'Unit' AND t47._to_type = 'Project' AND t48._to = t47._to AND t48._from_type = 'PartyOrganization' AND t48._to_type = 'Project' AND t49._from = t48._from AND t49._to_type = 'Community' AND t47._row <> t48._row AND coalesce(t47.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t48.`until_day`, '~')
                    UNION ALL SELECT t50._to AS near, t53._to AS far, t51._to * 64 + 2 AS fact, max(coalesce(t50.`since_day` || t50.`since`, ''), coalesce(t51.`since_day` || t51.`since`, ''), coalesce(t52.`since_day` || t52.`since`, ''), coalesce(t53.`since_day` || t53.`since`, '')) AS s, min(coalesce(t50.`until_day` || t50.`until`, '~'), coalesce(t51.`until_day` || t51.`until`, '~'), coalesce(t52.`until_day` || t52.`until`, '~'), coalesce(t53.`until_day` || t53.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t50
                    CROSS JOIN `PARTICIPATES_IN` t51
                    CROSS JOIN `PARTICIPATES_IN` t52
                    CROSS JOIN `ORGANIZATION_OF` t53
                    WHERE t50._to_type = 'Unit' AND t51._from = t50._from AND t51._from_type = 'PartyOrganization' AND t51._to_type = 'Project' AND t52._to = t51._to AND t52._from_type = 'PartyOrganization' AND t52._to_type = 'Project' AND t53._from = t52._from AND t53._to_type = 'Community' AND t50._row <> t53._row AND t51._row <> t52._row AND t50._from <> t52._from AND coalesce(t50.`since_day`, '') <= coalesce(t51.`until_day`, '~') AND coalesce(t50.`since_day`, '') <= coalesce(t52.`until_day`, '~') AND coalesce(t50.`since_day`, '') <= coalesce(t53.`until_day`, '~') AND coalesce(t51.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t51.`since_day`, '') <= coalesce(t52.`until_day`, '~') AND coalesce(t51.`since_day`, '') <= coalesce(t53.`until_day`, '~') AND coalesce(t52.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t52.`since_day`, '') <= coalesce(t51.`until_day`, '~') AND coalesce(t52.`since_day`, '') <= coalesce(t53.`until_day`, '~') AND coalesce(t53.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t53.`since_day`, '') <= coalesce(t51.`until_day`, '~') AND coalesce(t53.`since_day`, '') <= coalesce(t52.`until_day`, '~')
                    UNION ALL SELECT t54._from AS near, t55._from AS far, t54._to * 64 + 3 AS fact, max(coalesce(t54.`since_day` || t54.`since`, ''), coalesce(t55.`since_day` || t55.`since`, '')) AS s, min(coalesce(t54.`until_day` || t54.`until`, '~'), coalesce(t55.`until_day` || t55.`until`, '~')) AS u
                    FROM `PARTICIPATES_IN` t54
                    CROSS JOIN `PARTICIPATES_IN` t55
                    WHERE t54._from_type = 'Unit' AND t54._to_type = 'Activity' AND t55._to = t54._to AND t55._from_type = 'Community' AND t55._to_type = 'Activity' AND t54._row <> t55._row AND coalesce(t54.`since_day`, '') <= coalesce(t55.`until_day`, '~') AND coalesce(t55.`since_day`, '') <= coalesce(t54.`until_day`, '~')
                    UNION ALL SELECT t56._to AS near, t58._from AS far, t57._to * 64 + 3 AS fact, max(coalesce(t56.`since_day` || t56.`since`, ''), coalesce(t57.`since_day` || t57.`since`, ''), coalesce(t58.`since_day` || t58.`since`, '')) AS s, min(coalesce(t56.`until_day` || t56.`until`, '~'), coalesce(t57.`until_day` || t57.`until`, '~'), coalesce(t58.`until_day` || t58.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t56
                    CROSS JOIN `PARTICIPATES_IN` t57
                    CROSS JOIN `PARTICIPATES_IN` t58
                    WHERE t56._to_type = 'Unit' AND t57._from = t56._from AND t57._from_type = 'PartyOrganization' AND t57._to_type = 'Activity' AND t58._to = t57._to AND t58._from_type = 'Community' AND t58._to_type = 'Activity' AND t57._row <> t58._row AND coalesce(t56.`since_day`, '') <= coalesce(t57.`until_day`, '~') AND coalesce(t56.`since_day`, '') <= coalesce(t58.`until_day`, '~') AND coalesce(t57.`since_day`, '') <= coalesce(t56.`until_day`, '~') AND coalesce(t57.`since_day`, '') <= coalesce(t58.`until_day`, '~') AND coalesce(t58.`since_day`, '') <= coalesce(t56.`until_day`, '~') AND coalesce(t58.`since_day`, '') <= coalesce(t57.`until_day`, '~')
                    UNION ALL SELECT t59._from AS near, t61._to AS far, t59._to * 64 + 3 AS fact, max(coalesce(t59.`since_day` || t59.`since`, ''), coalesce(t60.`since_day` || t60.`since`, ''), coalesce(t61.`since_day` || t61.`since`, '')) AS s, min(coalesce(t59.`until_day` || t59.`until`, '~'), coalesce(t60.`until_day` || t60.`until`, '~'), coalesce(t61.`until_day` || t61.`until`, '~')) AS u
                    FROM `PARTICIPATES_IN` t59
                    CROSS JOIN `PARTICIPATES_IN` t60
                    CROSS JOIN `ORGANIZATION_OF` t61
                    WHERE t59._from_type = 'Unit' AND t59._to_type = 'Activity' AND t60._to = t59._to AND t60._from_type = 'PartyOrganization' AND t60._to_type = 'Activity' AND t61._from = t60._from AND t61._to_type = 'Community' AND t59._row <> t60._row AND coalesce(t59.`since_day`, '') <= coalesce(t60.`until_day`, '~') AND coalesce(t59.`since_day`, '') <= coalesce(t61.`until_day`, '~') AND coalesce(t60.`since_day`, '') <= coalesce(t59.`until_day`, '~') AND coalesce(t60.`since_day`, '') <= coalesce(t61.`until_day`, '~') AND coalesce(t61.`since_day`, '') <= coalesce(t59.`until_day`, '~') AND coalesce(t61.`since_day`, '') <= coalesce(t60.`until_day`, '~')
                    UNION ALL SELECT t62._to AS near, t65._to AS far, t63._to * 64 + 3 AS fact, max(coalesce(t62.`since_day` || t62.`since`, ''), coalesce(t63.`since_day` || t63.`since`, ''), coalesce(t64.`since_day` || t64.`since`, ''), coalesce(t65.`since_day` || t65.`since`, '')) AS s, min(coalesce(t62.`until_day` || t62.`until`, '~'), coalesce(t63.`until_day` || t63.`until`, '~'), coalesce(t64.`until_day` || t64.`until`, '~'), coalesce(t65.`until_day` || t65.`until`, '~')) AS u
                    FROM `ORGANIZATION_OF` t62
                    CROSS JOIN `PARTICIPATES_IN` t63
                    CROSS JOIN `PARTICIPATES_IN` t64
                    CROSS JOIN `ORGANIZATION_OF` t65
                    WHERE t62._to_type = 'Unit' AND t63._from = t62._from AND t63._from_type = 'PartyOrganization' AND t63._to_type = 'Activity' AND t64._to = t63._to AND t64._from_type = 'PartyOrganization' AND t64._to_type = 'Activity' AND t65._from = t64._from AND t65._to_type = 'Community' AND t62._row <> t65._row AND t63._row <> t64._row AND t62._from <> t64._from AND coalesce(t62.`since_day`, '') <= coalesce(t63.`until_day`, '~') AND coalesce(t62.`since_day`, '') <= coalesce(t64.`until_day`, '~') AND coalesce(t62.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND coalesce(t63.`since_day`, '') <= coalesce(t62.`until_day`, '~') AND coalesce(t63.`since_day`, '') <= coalesce(t64.`until_day`, '~') AND coalesce(t63.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND coalesce(t64.`since_day`, '') <= coalesce(t62.`until_day`, '~') AND coalesce(t64.`since_day`, '') <= coalesce(t63.`until_day`, '~') AND coalesce(t64.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t62.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t63.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t64.`until_day`, '~')) paths
                  GROUP BY near, far) t20
                JOIN `Unit` t21 ON t21._row = t20.near
                JOIN `Community` t22 ON t22._row = t20.far)
              GROUP BY c8, c6, c7, c9))
          WHERE a14 >= $p0 AND r18 > $p1
          ORDER BY a12 DESC NULLS FIRST, c6 NULLS LAST, c7 NULLS LAST, a5 DESC, c6 NULLS LAST, c7 NULLS LAST, c9 NULLS LAST
          LIMIT $p2)))))
