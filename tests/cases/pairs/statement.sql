SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM (
          SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
          FROM (
            SELECT t8._from AS near, t8._to AS far, t8._row * 64 + 0 AS fact, coalesce(t8.`since_day` || t8.`since`, '') AS s, coalesce(t8.`until_day` || t8.`until`, '~') AS u
            FROM `PAIRED_WITH` t8
            WHERE t8._from_type = 'Unit' AND t8._to_type = 'Community'
            UNION ALL SELECT t9._to AS near, t9._from AS far, t9._row * 64 + 0 AS fact, coalesce(t9.`since_day` || t9.`since`, '') AS s, coalesce(t9.`until_day` || t9.`until`, '~') AS u
            FROM `PAIRED_WITH` t9
            WHERE t9._from_type = 'Community' AND t9._to_type = 'Unit'
            UNION ALL SELECT t10._to AS near, t11._to AS far, t11._row * 64 + 0 AS fact, max(coalesce(t10.`since_day` || t10.`since`, ''), coalesce(t11.`since_day` || t11.`since`, '')) AS s, min(coalesce(t10.`until_day` || t10.`until`, '~'), coalesce(t11.`until_day` || t11.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t10
            CROSS JOIN `PAIRED_WITH` t11
            WHERE t10._to_type = 'Unit' AND t11._from = t10._from AND t11._from_type = 'PartyOrganization' AND t11._to_type = 'Community' AND coalesce(t10.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t10.`until_day`, '~')
            UNION ALL SELECT t12._to AS near, t13._from AS far, t13._row * 64 + 0 AS fact, max(coalesce(t12.`since_day` || t12.`since`, ''), coalesce(t13.`since_day` || t13.`since`, '')) AS s, min(coalesce(t12.`until_day` || t12.`until`, '~'), coalesce(t13.`until_day` || t13.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t12
            CROSS JOIN `PAIRED_WITH` t13
            WHERE t12._to_type = 'Unit' AND t13._to = t12._from AND t13._from_type = 'Community' AND t13._to_type = 'PartyOrganization' AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')
            UNION ALL SELECT t14._from AS near, t15._to AS far, t14._row * 64 + 0 AS fact, max(coalesce(t14.`since_day` || t14.`since`, ''), coalesce(t15.`since_day` || t15.`since`, '')) AS s, min(coalesce(t14.`until_day` || t14.`until`, '~'), coalesce(t15.`until_day` || t15.`until`, '~')) AS u
            FROM `PAIRED_WITH` t14
            CROSS JOIN `ORGANIZATION_OF` t15
            WHERE t14._from_type = 'Unit' AND t14._to_type = 'PartyOrganization' AND t15._from = t14._to AND t15._to_type = 'Community' AND coalesce(t14.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t14.`until_day`, '~')
            UNION ALL SELECT t16._to AS near, t17._to AS far, t16._row * 64 + 0 AS fact, max(coalesce(t16.`since_day` || t16.`since`, ''), coalesce(t17.`since_day` || t17.`since`, '')) AS s, min(coalesce(t16.`until_day` || t16.`until`, '~'), coalesce(t17.`until_day` || t17.`until`, '~')) AS u
            FROM `PAIRED_WITH` t16
            CROSS JOIN `ORGANIZATION_OF` t17
            WHERE t16._from_type = 'PartyOrganization' AND t16._to_type = 'Unit' AND t17._from = t16._from AND t17._to_type = 'Community' AND coalesce(t16.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t16.`until_day`, '~')
            UNION ALL SELECT t18._to AS near, t20._to AS far, t19._row * 64 + 0 AS fact, max(coalesce(t18.`since_day` || t18.`since`, ''), coalesce(t19.`since_day` || t19.`since`, ''), coalesce(t20.`since_day` || t20.`since`, '')) AS s, min(coalesce(t18.`until_day` || t18.`until`, '~'), coalesce(t19.`until_day` || t19.`until`, '~'), coalesce(t20.`until_day` || t20.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t18
            CROSS JOIN `PAIRED_WITH` t19
            CROSS JOIN `ORGANIZATION_OF` t20
            WHERE t18._to_type = 'Unit' AND t19._from = t18._from AND t19._from_type = 'PartyOrganization' AND t19._to_type = 'PartyOrganization' AND t20._from = t19._to AND t20._to_type = 'Community' AND t18._row <> t20._row AND t18._from <> t19._to AND coalesce(t18.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t19.`until_day`, '~')
            UNION ALL SELECT t21._to AS near, t23._to AS far, t22._row * 64 + 0 AS fact, max(coalesce(t21.`since_day` || t21.`since`, ''), coalesce(t22.`since_day` || t22.`since`, ''), coalesce(t23.`since_day` || t23.`since`, '')) AS s, min(coalesce(t21.`until_day` || t21.`until`, '~'), coalesce(t22.`until_day` || t22.`until`, '~'), coalesce(t23.`until_day` || t23.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t21
            CROSS JOIN `PAIRED_WITH` t22
            CROSS JOIN `ORGANIZATION_OF` t23
            WHERE t21._to_type = 'Unit' AND t22._to = t21._from AND t22._from_type = 'PartyOrganization' AND t22._to_type = 'PartyOrganization' AND t23._from = t22._from AND t23._to_type = 'Community' AND t21._row <> t23._row AND t21._from <> t22._from AND coalesce(t21.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t22.`until_day`, '~')
            UNION ALL SELECT t24._from AS near, t24._to AS far, t24._row * 64 + 1 AS fact, coalesce(t24.`since_day` || t24.`since`, '') AS s, coalesce(t24.`until_day` || t24.`until`, '~') AS u
            FROM `REPORTS_IN_TO` t24
            WHERE t24._from_type = 'Unit'
            UNION ALL SELECT t25._to AS near, t26._to AS far, t26._row * 64 + 1 AS fact, max(coalesce(t25.`since_day` || t25.`since`, ''), coalesce(t26.`since_day` || t26.`since`, '')) AS s, min(coalesce(t25.`until_day` || t25.`until`, '~'), coalesce(t26.`until_day` || t26.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t25
            CROSS JOIN `REPORTS_IN_TO` t26
            WHERE t25._to_type = 'Unit' AND t26._from = t25._from AND t26._from_type = 'PartyOrganization' AND coalesce(t25.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t25.`until_day`, '~')
            UNION ALL SELECT t27._from AS near, t28._from AS far, t27._to * 64 + 2 AS fact, max(coalesce(t27.`since_day` || t27.`since`, ''), coalesce(t28.`since_day` || t28.`since`, '')) AS s, min(coalesce(t27.`until_day` || t27.`until`, '~'), coalesce(t28.`until_day` || t28.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t27
            CROSS JOIN `PARTICIPATES_IN` t28
            WHERE t27._from_type = 'Unit' AND t27._to_type = 'Project' AND t28._to = t27._to AND t28._from_type = 'Community' AND t28._to_type = 'Project' AND t27._row <> t28._row AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~')
            UNION ALL SELECT t29._to AS near, t31._from AS far, t30._to * 64 + 2 AS fact, max(coalesce(t29.`since_day` || t29.`since`, ''), coalesce(t30.`since_day` || t30.`since`, ''), coalesce(t31.`since_day` || t31.`since`, '')) AS s, min(coalesce(t29.`until_day` || t29.`until`, '~'), coalesce(t30.`until_day` || t30.`until`, '~'), coalesce(t31.`until_day` || t31.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t29
            CROSS JOIN `PARTICIPATES_IN` t30
            CROSS JOIN `PARTICIPATES_IN` t31
            WHERE t29._to_type = 'Unit' AND t30._from = t29._from AND t30._from_type = 'PartyOrganization' AND t30._to_type = 'Project' AND t31._to = t30._to AND t31._from_type = 'Community' AND t31._to_type = 'Project' AND t30._row <> t31._row AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t30.`until_day`, '~')
            UNION ALL SELECT t32._from AS near, t34._to AS far, t32._to * 64 + 2 AS fact, max(coalesce(t32.`since_day` || t32.`since`, ''), coalesce(t33.`since_day` || t33.`since`, ''), coalesce(t34.`since_day` || t34.`since`, '')) AS s, min(coalesce(t32.`until_day` || t32.`until`, '~'), coalesce(t33.`until_day` || t33.`until`, '~'), coalesce(t34.`until_day` || t34.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t32
            CROSS JOIN `PARTICIPATES_IN` t33
            CROSS JOIN `ORGANIZATION_OF` t34
            WHERE t32._from_type = 'Unit' AND t32._to_type = 'Project' AND t33._to = t32._to AND t33._from_type = 'PartyOrganization' AND t33._to_type = 'Project' AND t34._from = t33._from AND t34._to_type = 'Community' AND t32._row <> t33._row AND coalesce(t32.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t33.`until_day`, '~')
            UNION ALL SELECT t35._to AS near, t38._to AS far, t36._to * 64 + 2 AS fact, max(coalesce(t35.`since_day` || t35.`since`, ''), coalesce(t36.`since_day` || t36.`since`, ''), coalesce(t37.`since_day` || t37.`since`, ''), coalesce(t38.`since_day` || t38.`since`, '')) AS s, min(coalesce(t35.`until_day` || t35.`until`, '~'), coalesce(t36.`until_day` || t36.`until`, '~'), coalesce(t37.`until_day` || t37.`until`, '~'), coalesce(t38.`until_day` || t38.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t35
            CROSS JOIN `PARTICIPATES_IN` t36
            CROSS JOIN `PARTICIPATES_IN` t37
            CROSS JOIN `ORGANIZATION_OF` t38
            WHERE t35._to_type = 'Unit' AND t36._from = t35._from AND t36._from_type = 'PartyOrganization' AND t36._to_type = 'Project' AND t37._to = t36._to AND t37._from_type = 'PartyOrganization' AND t37._to_type = 'Project' AND t38._from = t37._from AND t38._to_type = 'Community' AND t35._row <> t38._row AND t36._row <> t37._row AND t35._from <> t37._from AND coalesce(t35.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t37.`until_day`, '~')
            UNION ALL SELECT t39._from AS near, t40._from AS far, t39._to * 64 + 3 AS fact, max(coalesce(t39.`since_day` || t39.`since`, ''), coalesce(t40.`since_day` || t40.`since`, '')) AS s, min(coalesce(t39.`until_day` || t39.`until`, '~'), coalesce(t40.`until_day` || t40.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t39
            CROSS JOIN `PARTICIPATES_IN` t40
            WHERE t39._from_type = 'Unit' AND t39._to_type = 'Activity' AND t40._to = t39._to AND t40._from_type = 'Community' AND t40._to_type = 'Activity' AND t39._row <> t40._row AND coalesce(t39.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t39.`until_day`, '~')
            UNION ALL SELECT t41._to AS near, t43._from AS far, t42._to * 64 + 3 AS fact, max(coalesce(t41.`since_day` || t41.`since`, ''), coalesce(t42.`since_day` || t42.`since`, ''), coalesce(t43.`since_day` || t43.`since`, '')) AS s, min(coalesce(t41.`until_day` || t41.`until`, '~'), coalesce(t42.`until_day` || t42.`until`, '~'), coalesce(t43.`until_day` || t43.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t41
            CROSS JOIN `PARTICIPATES_IN` t42
            CROSS JOIN `PARTICIPATES_IN` t43
            WHERE t41._to_type = 'Unit' AND t42._from = t41._from AND t42._from_type = 'PartyOrganization' AND t42._to_type = 'Activity' AND t43._to = t42._to AND t43._from_type = 'Community' AND t43._to_type = 'Activity' AND t42._row <> t43._row AND coalesce(t41.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t42.`until_day`, '~')
            UNION ALL SELECT t44._from AS near, t46._to AS far, t44._to * 64 + 3 AS fact, max(coalesce(t44.`since_day` || t44.`since`, ''), coalesce(t45.`since_day` || t45.`since`, ''), coalesce(t46.`since_day` || t46.`since`, '')) AS s, min(coalesce(t44.`until_day` || t44.`until`, '~'), coalesce(t45.`until_day` || t45.`until`, '~'), coalesce(t46.`until_day` || t46.`until`, '~')) AS u
            FROM `PARTICIPATES_IN` t44
            CROSS JOIN `PARTICIPATES_IN` t45
            CROSS JOIN `ORGANIZATION_OF` t46
            WHERE t44._from_type = 'Unit' AND t44._to_type = 'Activity' AND t45._to = t44._to AND t45._from_type = 'PartyOrganization' AND t45._to_type = 'Activity' AND t46._from = t45._from AND t46._to_type = 'Community' AND t44._row <> t45._row AND coalesce(t44.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t45.`until_day`, '~')
            UNION ALL SELECT t47._to AS near, t50._to AS far, t48._to * 64 + 3 AS fact, max(coalesce(t47.`since_day` || t47.`since`, ''), coalesce(t48.`since_day` || t48.`since`, ''), coalesce(t49.`since_day` || t49.`since`, ''), coalesce(t50.`since_day` || t50.`since`, '')) AS s, min(coalesce(t47.`until_day` || t47.`until`, '~'), coalesce(t48.`until_day` || t48.`until`, '~'), coalesce(t49.`until_day` || t49.`until`, '~'), coalesce(t50.`until_day` || t50.`until`, '~')) AS u
            FROM `ORGANIZATION_OF` t47
            CROSS JOIN `PARTICIPATES_IN` t48
            CROSS JOIN `PARTICIPATES_IN` t49
            CROSS JOIN `ORGANIZATION_OF` t50
            WHERE t47._to_type = 'Unit' AND t48._from = t47._from AND t48._from_type = 'PartyOrganization' AND t48._to_type = 'Activity' AND t49._to = t48._to AND t49._from_type = 'PartyOrganization' AND t49._to_type = 'Activity' AND t50._from = t49._from AND t50._to_type = 'Community' AND t47._row <> t50._row AND t48._row <> t49._row AND t47._from <> t49._from AND coalesce(t47.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t50.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t50.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t50.`since_day`, '') <= coalesce(t49.`until_day`, '~')) paths
          GROUP BY near, far) t5
        JOIN `Unit` t6 ON t6._row = t5.near
        WHERE ((t6.`kind` = $p0) AND (t5.`weight` >= $p1))), 'edges', json_group_array(json_object('cursor', hex(json_array('c9a6dd6b', t1.o0, t1.o1)), 'node', json_object('weight', t1.`weight`, 'unit', json_object('name', t4.`name`), 'community', json_object('key', t3.`key`), 'evidence', json((
                SELECT json_group_array(json_object('pattern', t94.`pattern`))
                FROM (
                  SELECT *
                  FROM (
                    SELECT pattern, p, k, min(s) AS s, max(u) AS u
                    FROM (
                      SELECT 'PAIRED' AS pattern, 0 AS p, t51.id AS k, coalesce(t51.`since_day` || t51.`since`, '') AS s, coalesce(t51.`until_day` || t51.`until`, '~') AS u
                      FROM `PAIRED_WITH` t51
                      WHERE t51._from = t1.a AND t51._from_type = 'Unit' AND t51._to_type = 'Community' AND t51._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t52.id AS k, coalesce(t52.`since_day` || t52.`since`, '') AS s, coalesce(t52.`until_day` || t52.`until`, '~') AS u
                      FROM `PAIRED_WITH` t52
                      WHERE t52._to = t1.a AND t52._from_type = 'Community' AND t52._to_type = 'Unit' AND t52._from = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t54.id AS k, max(coalesce(t53.`since_day` || t53.`since`, ''), coalesce(t54.`since_day` || t54.`since`, '')) AS s, min(coalesce(t53.`until_day` || t53.`until`, '~'), coalesce(t54.`until_day` || t54.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t53
                      CROSS JOIN `PAIRED_WITH` t54
                      WHERE t53._to = t1.a AND t53._to_type = 'Unit' AND t54._from = t53._from AND t54._from_type = 'PartyOrganization' AND t54._to_type = 'Community' AND coalesce(t53.`since_day`, '') <= coalesce(t54.`until_day`, '~') AND coalesce(t54.`since_day`, '') <= coalesce(t53.`until_day`, '~') AND t54._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t56.id AS k, max(coalesce(t55.`since_day` || t55.`since`, ''), coalesce(t56.`since_day` || t56.`since`, '')) AS s, min(coalesce(t55.`until_day` || t55.`until`, '~'), coalesce(t56.`until_day` || t56.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t55
                      CROSS JOIN `PAIRED_WITH` t56
                      WHERE t55._to = t1.a AND t55._to_type = 'Unit' AND t56._to = t55._from AND t56._from_type = 'Community' AND t56._to_type = 'PartyOrganization' AND coalesce(t55.`since_day`, '') <= coalesce(t56.`until_day`, '~') AND coalesce(t56.`since_day`, '') <= coalesce(t55.`until_day`, '~') AND t56._from = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t57.id AS k, max(coalesce(t57.`since_day` || t57.`since`, ''), coalesce(t58.`since_day` || t58.`since`, '')) AS s, min(coalesce(t57.`until_day` || t57.`until`, '~'), coalesce(t58.`until_day` || t58.`until`, '~')) AS u
                      FROM `PAIRED_WITH` t57
                      CROSS JOIN `ORGANIZATION_OF` t58
                      WHERE t57._from = t1.a AND t57._from_type = 'Unit' AND t57._to_type = 'PartyOrganization' AND t58._from = t57._to AND t58._to_type = 'Community' AND coalesce(t57.`since_day`, '') <= coalesce(t58.`until_day`, '~') AND coalesce(t58.`since_day`, '') <= coalesce(t57.`until_day`, '~') AND t58._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t59.id AS k, max(coalesce(t59.`since_day` || t59.`since`, ''), coalesce(t60.`since_day` || t60.`since`, '')) AS s, min(coalesce(t59.`until_day` || t59.`until`, '~'), coalesce(t60.`until_day` || t60.`until`, '~')) AS u
                      FROM `PAIRED_WITH` t59
                      CROSS JOIN `ORGANIZATION_OF` t60
                      WHERE t59._to = t1.a AND t59._from_type = 'PartyOrganization' AND t59._to_type = 'Unit' AND t60._from = t59._from AND t60._to_type = 'Community' AND coalesce(t59.`since_day`, '') <= coalesce(t60.`until_day`, '~') AND coalesce(t60.`since_day`, '') <= coalesce(t59.`until_day`, '~') AND t60._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t62.id AS k, max(coalesce(t61.`since_day` || t61.`since`, ''), coalesce(t62.`since_day` || t62.`since`, ''), coalesce(t63.`since_day` || t63.`since`, '')) AS s, min(coalesce(t61.`until_day` || t61.`until`, '~'), coalesce(t62.`until_day` || t62.`until`, '~'), coalesce(t63.`until_day` || t63.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t61
                      CROSS JOIN `PAIRED_WITH` t62
                      CROSS JOIN `ORGANIZATION_OF` t63
                      WHERE t61._to = t1.a AND t61._to_type = 'Unit' AND t62._from = t61._from AND t62._from_type = 'PartyOrganization' AND t62._to_type = 'PartyOrganization' AND t63._from = t62._to AND t63._to_type = 'Community' AND t61._row <> t63._row AND t61._from <> t62._to AND coalesce(t61.`since_day`, '') <= coalesce(t62.`until_day`, '~') AND coalesce(t61.`since_day`, '') <= coalesce(t63.`until_day`, '~') AND coalesce(t62.`since_day`, '') <= coalesce(t61.`until_day`, '~') AND coalesce(t62.`since_day`, '') <= coalesce(t63.`until_day`, '~') AND coalesce(t63.`since_day`, '') <= coalesce(t61.`until_day`, '~') AND coalesce(t63.`since_day`, '') <= coalesce(t62.`until_day`, '~') AND t63._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t65.id AS k, max(coalesce(t64.`since_day` || t64.`since`, ''), coalesce(t65.`since_day` || t65.`since`, ''), coalesce(t66.`since_day` || t66.`since`, '')) AS s, min(coalesce(t64.`until_day` || t64.`until`, '~'), coalesce(t65.`until_day` || t65.`until`, '~'), coalesce(t66.`until_day` || t66.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t64
                      CROSS JOIN `PAIRED_WITH` t65
                      CROSS JOIN `ORGANIZATION_OF` t66
                      WHERE t64._to = t1.a AND t64._to_type = 'Unit' AND t65._to = t64._from AND t65._from_type = 'PartyOrganization' AND t65._to_type = 'PartyOrganization' AND t66._from = t65._from AND t66._to_type = 'Community' AND t64._row <> t66._row AND t64._from <> t65._from AND coalesce(t64.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND coalesce(t64.`since_day`, '') <= coalesce(t66.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t64.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t66.`until_day`, '~') AND coalesce(t66.`since_day`, '') <= coalesce(t64.`until_day`, '~') AND coalesce(t66.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND t66._to = t1.n
                      UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t67.id AS k, coalesce(t67.`since_day` || t67.`since`, '') AS s, coalesce(t67.`until_day` || t67.`until`, '~') AS u
                      FROM `REPORTS_IN_TO` t67
                      WHERE t67._from = t1.a AND t67._from_type = 'Unit' AND t67._to = t1.n
                      UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t69.id AS k, max(coalesce(t68.`since_day` || t68.`since`, ''), coalesce(t69.`since_day` || t69.`since`, '')) AS s, min(coalesce(t68.`until_day` || t68.`until`, '~'), coalesce(t69.`until_day` || t69.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t68
                      CROSS JOIN `REPORTS_IN_TO` t69
                      WHERE t68._to = t1.a AND t68._to_type = 'Unit' AND t69._from = t68._from AND t69._from_type = 'PartyOrganization' AND coalesce(t68.`since_day`, '') <= coalesce(t69.`until_day`, '~') AND coalesce(t69.`since_day`, '') <= coalesce(t68.`until_day`, '~') AND t69._to = t1.n
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t70._to) AS k, max(coalesce(t70.`since_day` || t70.`since`, ''), coalesce(t71.`since_day` || t71.`since`, '')) AS s, min(coalesce(t70.`until_day` || t70.`until`, '~'), coalesce(t71.`until_day` || t71.`until`, '~')) AS u
                      FROM `PARTICIPATES_IN` t70
                      CROSS JOIN `PARTICIPATES_IN` t71
                      WHERE t70._from = t1.a AND t70._from_type = 'Unit' AND t70._to_type = 'Project' AND t71._to = t70._to AND t71._from_type = 'Community' AND t71._to_type = 'Project' AND t70._row <> t71._row AND coalesce(t70.`since_day`, '') <= coalesce(t71.`until_day`, '~') AND coalesce(t71.`since_day`, '') <= coalesce(t70.`until_day`, '~') AND t71._from = t1.n
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t73._to) AS k, max(coalesce(t72.`since_day` || t72.`since`, ''), coalesce(t73.`since_day` || t73.`since`, ''), coalesce(t74.`since_day` || t74.`since`, '')) AS s, min(coalesce(t72.`until_day` || t72.`until`, '~'), coalesce(t73.`until_day` || t73.`until`, '~'), coalesce(t74.`until_day` || t74.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t72
                      CROSS JOIN `PARTICIPATES_IN` t73
                      CROSS JOIN `PARTICIPATES_IN` t74
                      WHERE t72._to = t1.a AND t72._to_type = 'Unit' AND t73._from = t72._from AND t73._from_type = 'PartyOrganization' AND t73._to_type = 'Project' AND t74._to = t73._to AND t74._from_type = 'Community' AND t74._to_type = 'Project' AND t73._row <> t74._row AND coalesce(t72.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND coalesce(t72.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND t74._from = t1.n
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t75._to) AS k, max(coalesce(t75.`since_day` || t75.`since`, ''), coalesce(t76.`since_day` || t76.`since`, ''), coalesce(t77.`since_day` || t77.`since`, '')) AS s, min(coalesce(t75.`until_day` || t75.`until`, '~'), coalesce(t76.`until_day` || t76.`until`, '~'), coalesce(t77.`until_day` || t77.`until`, '~')) AS u
                      FROM `PARTICIPATES_IN` t75
                      CROSS JOIN `PARTICIPATES_IN` t76
                      CROSS JOIN `ORGANIZATION_OF` t77
                      WHERE t75._from = t1.a AND t75._from_type = 'Unit' AND t75._to_type = 'Project' AND t76._to = t75._to AND t76._from_type = 'PartyOrganization' AND t76._to_type = 'Project' AND t77._from = t76._from AND t77._to_type = 'Community' AND t75._row <> t76._row AND coalesce(t75.`since_day`, '') <= coalesce(t76.`until_day`, '~') AND coalesce(t75.`since_day`, '') <= coalesce(t77.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t75.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t77.`until_day`, '~') AND coalesce(t77.`since_day`, '') <= coalesce(t75.`until_day`, '~') AND coalesce(t77.`since_day`, '') <= coalesce(t76.`until_day`, '~') AND t77._to = t1.n
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t79._to) AS k, max(coalesce(t78.`since_day` || t78.`since`, ''), coalesce(t79.`since_day` || t79.`since`, ''), coalesce(t80.`since_day` || t80.`since`, ''), coalesce(t81.`since_day` || t81.`since`, '')) AS s, min(coalesce(t78.`until_day` || t78.`until`, '~'), coalesce(t79.`until_day` || t79.`until`, '~'), coalesce(t80.`until_day` || t80.`until`, '~'), coalesce(t81.`until_day` || t81.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t78
                      CROSS JOIN `PARTICIPATES_IN` t79
                      CROSS JOIN `PARTICIPATES_IN` t80
                      CROSS JOIN `ORGANIZATION_OF` t81
                      WHERE t78._to = t1.a AND t78._to_type = 'Unit' AND t79._from = t78._from AND t79._from_type = 'PartyOrganization' AND t79._to_type = 'Project' AND t80._to = t79._to AND t80._from_type = 'PartyOrganization' AND t80._to_type = 'Project' AND t81._from = t80._from AND t81._to_type = 'Community' AND t78._row <> t81._row AND t79._row <> t80._row AND t78._from <> t80._from AND coalesce(t78.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t78.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND coalesce(t78.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t78.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t78.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t78.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND t81._to = t1.n
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t82._to) AS k, max(coalesce(t82.`since_day` || t82.`since`, ''), coalesce(t83.`since_day` || t83.`since`, '')) AS s, min(coalesce(t82.`until_day` || t82.`until`, '~'), coalesce(t83.`until_day` || t83.`until`, '~')) AS u
                      FROM `PARTICIPATES_IN` t82
                      CROSS JOIN `PARTICIPATES_IN` t83
                      WHERE t82._from = t1.a AND t82._from_type = 'Unit' AND t82._to_type = 'Activity' AND t83._to = t82._to AND t83._from_type = 'Community' AND t83._to_type = 'Activity' AND t82._row <> t83._row AND coalesce(t82.`since_day`, '') <= coalesce(t83.`until_day`, '~') AND coalesce(t83.`since_day`, '') <= coalesce(t82.`until_day`, '~') AND t83._from = t1.n
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t85._to) AS k, max(coalesce(t84.`since_day` || t84.`since`, ''), coalesce(t85.`since_day` || t85.`since`, ''), coalesce(t86.`since_day` || t86.`since`, '')) AS s, min(coalesce(t84.`until_day` || t84.`until`, '~'), coalesce(t85.`until_day` || t85.`until`, '~'), coalesce(t86.`until_day` || t86.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t84
                      CROSS JOIN `PARTICIPATES_IN` t85
                      CROSS JOIN `PARTICIPATES_IN` t86
                      WHERE t84._to = t1.a AND t84._to_type = 'Unit' AND t85._from = t84._from AND t85._from_type = 'PartyOrganization' AND t85._to_type = 'Activity' AND t86._to = t85._to AND t86._from_type = 'Community' AND t86._to_type = 'Activity' AND t85._row <> t86._row AND coalesce(t84.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND t86._from = t1.n
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t87._to) AS k, max(coalesce(t87.`since_day` || t87.`since`, ''), coalesce(t88.`since_day` || t88.`since`, ''), coalesce(t89.`since_day` || t89.`since`, '')) AS s, min(coalesce(t87.`until_day` || t87.`until`, '~'), coalesce(t88.`until_day` || t88.`until`, '~'), coalesce(t89.`until_day` || t89.`until`, '~')) AS u
                      FROM `PARTICIPATES_IN` t87
                      CROSS JOIN `PARTICIPATES_IN` t88
                      CROSS JOIN `ORGANIZATION_OF` t89
                      WHERE t87._from = t1.a AND t87._from_type = 'Unit' AND t87._to_type = 'Activity' AND t88._to = t87._to AND t88._from_type = 'PartyOrganization' AND t88._to_type = 'Activity' AND t89._from = t88._from AND t89._to_type = 'Community' AND t87._row <> t88._row AND coalesce(t87.`since_day`, '') <= coalesce(t88.`until_day`, '~') AND coalesce(t87.`since_day`, '') <= coalesce(t89.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t87.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t89.`until_day`, '~') AND coalesce(t89.`since_day`, '') <= coalesce(t87.`until_day`, '~') AND coalesce(t89.`since_day`, '') <= coalesce(t88.`until_day`, '~') AND t89._to = t1.n
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t91._to) AS k, max(coalesce(t90.`since_day` || t90.`since`, ''), coalesce(t91.`since_day` || t91.`since`, ''), coalesce(t92.`since_day` || t92.`since`, ''), coalesce(t93.`since_day` || t93.`since`, '')) AS s, min(coalesce(t90.`until_day` || t90.`until`, '~'), coalesce(t91.`until_day` || t91.`until`, '~'), coalesce(t92.`until_day` || t92.`until`, '~'), coalesce(t93.`until_day` || t93.`until`, '~')) AS u
                      FROM `ORGANIZATION_OF` t90
                      CROSS JOIN `PARTICIPATES_IN` t91
                      CROSS JOIN `PARTICIPATES_IN` t92
                      CROSS JOIN `ORGANIZATION_OF` t93
                      WHERE t90._to = t1.a AND t90._to_type = 'Unit' AND t91._from = t90._from AND t91._from_type = 'PartyOrganization' AND t91._to_type = 'Activity' AND t92._to = t91._to AND t92._from_type = 'PartyOrganization' AND t92._to_type = 'Activity' AND t93._from = t92._from AND t93._to_type = 'Community' AND t90._row <> t93._row AND t91._row <> t92._row AND t90._from <> t92._from AND coalesce(t90.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND coalesce(t90.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t90.`since_day`, '') <= coalesce(t93.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t93.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t93.`until_day`, '~') AND coalesce(t93.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t93.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND coalesce(t93.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND t93._to = t1.n) paths
                    GROUP BY p, k) t94
                  ORDER BY p, k
                  LIMIT $p2) t94))))))
    FROM (
      SELECT t97._row AS n, 'Community' AS t, t96._row AS a, 'CO_BUILDS_WITH:' || t96.id || ':' || t97.id AS id, t95.`weight` AS weight, t95.`since` AS since, t95.`since_day` AS since_day, t95.`until` AS until, t95.`until_day` AS until_day, t95.`weight` AS o0, 'CO_BUILDS_WITH:' || t96.id || ':' || t97.id AS o1
      FROM (
        SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
        FROM (
          SELECT t98._from AS near, t98._to AS far, t98._row * 64 + 0 AS fact, coalesce(t98.`since_day` || t98.`since`, '') AS s, coalesce(t98.`until_day` || t98.`until`, '~') AS u
          FROM `PAIRED_WITH` t98
          WHERE t98._from_type = 'Unit' AND t98._to_type = 'Community'
          UNION ALL SELECT t99._to AS near, t99._from AS far, t99._row * 64 + 0 AS fact, coalesce(t99.`since_day` || t99.`since`, '') AS s, coalesce(t99.`until_day` || t99.`until`, '~') AS u
          FROM `PAIRED_WITH` t99
          WHERE t99._from_type = 'Community' AND t99._to_type = 'Unit'
          UNION ALL SELECT t100._to AS near, t101._to AS far, t101._row * 64 + 0 AS fact, max(coalesce(t100.`since_day` || t100.`since`, ''), coalesce(t101.`since_day` || t101.`since`, '')) AS s, min(coalesce(t100.`until_day` || t100.`until`, '~'), coalesce(t101.`until_day` || t101.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t100
          CROSS JOIN `PAIRED_WITH` t101
          WHERE t100._to_type = 'Unit' AND t101._from = t100._from AND t101._from_type = 'PartyOrganization' AND t101._to_type = 'Community' AND coalesce(t100.`since_day`, '') <= coalesce(t101.`until_day`, '~') AND coalesce(t101.`since_day`, '') <= coalesce(t100.`until_day`, '~')
          UNION ALL SELECT t102._to AS near, t103._from AS far, t103._row * 64 + 0 AS fact, max(coalesce(t102.`since_day` || t102.`since`, ''), coalesce(t103.`since_day` || t103.`since`, '')) AS s, min(coalesce(t102.`until_day` || t102.`until`, '~'), coalesce(t103.`until_day` || t103.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t102
          CROSS JOIN `PAIRED_WITH` t103
          WHERE t102._to_type = 'Unit' AND t103._to = t102._from AND t103._from_type = 'Community' AND t103._to_type = 'PartyOrganization' AND coalesce(t102.`since_day`, '') <= coalesce(t103.`until_day`, '~') AND coalesce(t103.`since_day`, '') <= coalesce(t102.`until_day`, '~')
          UNION ALL SELECT t104._from AS near, t105._to AS far, t104._row * 64 + 0 AS fact, max(coalesce(t104.`since_day` || t104.`since`, ''), coalesce(t105.`since_day` || t105.`since`, '')) AS s, min(coalesce(t104.`until_day` || t104.`until`, '~'), coalesce(t105.`until_day` || t105.`until`, '~')) AS u
          FROM `PAIRED_WITH` t104
          CROSS JOIN `ORGANIZATION_OF` t105
          WHERE t104._from_type = 'Unit' AND t104._to_type = 'PartyOrganization' AND t105._from = t104._to AND t105._to_type = 'Community' AND coalesce(t104.`since_day`, '') <= coalesce(t105.`until_day`, '~') AND coalesce(t105.`since_day`, '') <= coalesce(t104.`until_day`, '~')
          UNION ALL SELECT t106._to AS near, t107._to AS far, t106._row * 64 + 0 AS fact, max(coalesce(t106.`since_day` || t106.`since`, ''), coalesce(t107.`since_day` || t107.`since`, '')) AS s, min(coalesce(t106.`until_day` || t106.`until`, '~'), coalesce(t107.`until_day` || t107.`until`, '~')) AS u
          FROM `PAIRED_WITH` t106
          CROSS JOIN `ORGANIZATION_OF` t107
          WHERE t106._from_type = 'PartyOrganization' AND t106._to_type = 'Unit' AND t107._from = t106._from AND t107._to_type = 'Community' AND coalesce(t106.`since_day`, '') <= coalesce(t107.`until_day`, '~') AND coalesce(t107.`since_day`, '') <= coalesce(t106.`until_day`, '~')
          UNION ALL SELECT t108._to AS near, t110._to AS far, t109._row * 64 + 0 AS fact, max(coalesce(t108.`since_day` || t108.`since`, ''), coalesce(t109.`since_day` || t109.`since`, ''), coalesce(t110.`since_day` || t110.`since`, '')) AS s, min(coalesce(t108.`until_day` || t108.`until`, '~'), coalesce(t109.`until_day` || t109.`until`, '~'), coalesce(t110.`until_day` || t110.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t108
          CROSS JOIN `PAIRED_WITH` t109
          CROSS JOIN `ORGANIZATION_OF` t110
          WHERE t108._to_type = 'Unit' AND t109._from = t108._from AND t109._from_type = 'PartyOrganization' AND t109._to_type = 'PartyOrganization' AND t110._from = t109._to AND t110._to_type = 'Community' AND t108._row <> t110._row AND t108._from <> t109._to AND coalesce(t108.`since_day`, '') <= coalesce(t109.`until_day`, '~') AND coalesce(t108.`since_day`, '') <= coalesce(t110.`until_day`, '~') AND coalesce(t109.`since_day`, '') <= coalesce(t108.`until_day`, '~') AND coalesce(t109.`since_day`, '') <= coalesce(t110.`until_day`, '~') AND coalesce(t110.`since_day`, '') <= coalesce(t108.`until_day`, '~') AND coalesce(t110.`since_day`, '') <= coalesce(t109.`until_day`, '~')
          UNION ALL SELECT t111._to AS near, t113._to AS far, t112._row * 64 + 0 AS fact, max(coalesce(t111.`since_day` || t111.`since`, ''), coalesce(t112.`since_day` || t112.`since`, ''), coalesce(t113.`since_day` || t113.`since`, '')) AS s, min(coalesce(t111.`until_day` || t111.`until`, '~'), coalesce(t112.`until_day` || t112.`until`, '~'), coalesce(t113.`until_day` || t113.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t111
          CROSS JOIN `PAIRED_WITH` t112
          CROSS JOIN `ORGANIZATION_OF` t113
          WHERE t111._to_type = 'Unit' AND t112._to = t111._from AND t112._from_type = 'PartyOrganization' AND t112._to_type = 'PartyOrganization' AND t113._from = t112._from AND t113._to_type = 'Community' AND t111._row <> t113._row AND t111._from <> t112._from AND coalesce(t111.`since_day`, '') <= coalesce(t112.`until_day`, '~') AND coalesce(t111.`since_day`, '') <= coalesce(t113.`until_day`, '~') AND coalesce(t112.`since_day`, '') <= coalesce(t111.`until_day`, '~') AND coalesce(t112.`since_day`, '') <= coalesce(t113.`until_day`, '~') AND coalesce(t113.`since_day`, '') <= coalesce(t111.`until_day`, '~') AND coalesce(t113.`since_day`, '') <= coalesce(t112.`until_day`, '~')
          UNION ALL SELECT t114._from AS near, t114._to AS far, t114._row * 64 + 1 AS fact, coalesce(t114.`since_day` || t114.`since`, '') AS s, coalesce(t114.`until_day` || t114.`until`, '~') AS u
          FROM `REPORTS_IN_TO` t114
          WHERE t114._from_type = 'Unit'
          UNION ALL SELECT t115._to AS near, t116._to AS far, t116._row * 64 + 1 AS fact, max(coalesce(t115.`since_day` || t115.`since`, ''), coalesce(t116.`since_day` || t116.`since`, '')) AS s, min(coalesce(t115.`until_day` || t115.`until`, '~'), coalesce(t116.`until_day` || t116.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t115
          CROSS JOIN `REPORTS_IN_TO` t116
          WHERE t115._to_type = 'Unit' AND t116._from = t115._from AND t116._from_type = 'PartyOrganization' AND coalesce(t115.`since_day`, '') <= coalesce(t116.`until_day`, '~') AND coalesce(t116.`since_day`, '') <= coalesce(t115.`until_day`, '~')
          UNION ALL SELECT t117._from AS near, t118._from AS far, t117._to * 64 + 2 AS fact, max(coalesce(t117.`since_day` || t117.`since`, ''), coalesce(t118.`since_day` || t118.`since`, '')) AS s, min(coalesce(t117.`until_day` || t117.`until`, '~'), coalesce(t118.`until_day` || t118.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t117
          CROSS JOIN `PARTICIPATES_IN` t118
          WHERE t117._from_type = 'Unit' AND t117._to_type = 'Project' AND t118._to = t117._to AND t118._from_type = 'Community' AND t118._to_type = 'Project' AND t117._row <> t118._row AND coalesce(t117.`since_day`, '') <= coalesce(t118.`until_day`, '~') AND coalesce(t118.`since_day`, '') <= coalesce(t117.`until_day`, '~')
          UNION ALL SELECT t119._to AS near, t121._from AS far, t120._to * 64 + 2 AS fact, max(coalesce(t119.`since_day` || t119.`since`, ''), coalesce(t120.`since_day` || t120.`since`, ''), coalesce(t121.`since_day` || t121.`since`, '')) AS s, min(coalesce(t119.`until_day` || t119.`until`, '~'), coalesce(t120.`until_day` || t120.`until`, '~'), coalesce(t121.`until_day` || t121.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t119
          CROSS JOIN `PARTICIPATES_IN` t120
          CROSS JOIN `PARTICIPATES_IN` t121
          WHERE t119._to_type = 'Unit' AND t120._from = t119._from AND t120._from_type = 'PartyOrganization' AND t120._to_type = 'Project' AND t121._to = t120._to AND t121._from_type = 'Community' AND t121._to_type = 'Project' AND t120._row <> t121._row AND coalesce(t119.`since_day`, '') <= coalesce(t120.`until_day`, '~') AND coalesce(t119.`since_day`, '') <= coalesce(t121.`until_day`, '~') AND coalesce(t120.`since_day`, '') <= coalesce(t119.`until_day`, '~') AND coalesce(t120.`since_day`, '') <= coalesce(t121.`until_day`, '~') AND coalesce(t121.`since_day`, '') <= coalesce(t119.`until_day`, '~') AND coalesce(t121.`since_day`, '') <= coalesce(t120.`until_day`, '~')
          UNION ALL SELECT t122._from AS near, t124._to AS far, t122._to * 64 + 2 AS fact, max(coalesce(t122.`since_day` || t122.`since`, ''), coalesce(t123.`since_day` || t123.`since`, ''), coalesce(t124.`since_day` || t124.`since`, '')) AS s, min(coalesce(t122.`until_day` || t122.`until`, '~'), coalesce(t123.`until_day` || t123.`until`, '~'), coalesce(t124.`until_day` || t124.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t122
          CROSS JOIN `PARTICIPATES_IN` t123
          CROSS JOIN `ORGANIZATION_OF` t124
          WHERE t122._from_type = 'Unit' AND t122._to_type = 'Project' AND t123._to = t122._to AND t123._from_type = 'PartyOrganization' AND t123._to_type = 'Project' AND t124._from = t123._from AND t124._to_type = 'Community' AND t122._row <> t123._row AND coalesce(t122.`since_day`, '') <= coalesce(t123.`until_day`, '~') AND coalesce(t122.`since_day`, '') <= coalesce(t124.`until_day`, '~') AND coalesce(t123.`since_day`, '') <= coalesce(t122.`until_day`, '~') AND coalesce(t123.`since_day`, '') <= coalesce(t124.`until_day`, '~') AND coalesce(t124.`since_day`, '') <= coalesce(t122.`until_day`, '~') AND coalesce(t124.`since_day`, '') <= coalesce(t123.`until_day`, '~')
          UNION ALL SELECT t125._to AS near, t128._to AS far, t126._to * 64 + 2 AS fact, max(coalesce(t125.`since_day` || t125.`since`, ''), coalesce(t126.`since_day` || t126.`since`, ''), coalesce(t127.`since_day` || t127.`since`, ''), coalesce(t128.`since_day` || t128.`since`, '')) AS s, min(coalesce(t125.`until_day` || t125.`until`, '~'), coalesce(t126.`until_day` || t126.`until`, '~'), coalesce(t127.`until_day` || t127.`until`, '~'), coalesce(t128.`until_day` || t128.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t125
          CROSS JOIN `PARTICIPATES_IN` t126
          CROSS JOIN `PARTICIPATES_IN` t127
          CROSS JOIN `ORGANIZATION_OF` t128
          WHERE t125._to_type = 'Unit' AND t126._from = t125._from AND t126._from_type = 'PartyOrganization' AND t126._to_type = 'Project' AND t127._to = t126._to AND t127._from_type = 'PartyOrganization' AND t127._to_type = 'Project' AND t128._from = t127._from AND t128._to_type = 'Community' AND t125._row <> t128._row AND t126._row <> t127._row AND t125._from <> t127._from AND coalesce(t125.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND coalesce(t125.`since_day`, '') <= coalesce(t127.`until_day`, '~') AND coalesce(t125.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t126.`since_day`, '') <= coalesce(t125.`until_day`, '~') AND coalesce(t126.`since_day`, '') <= coalesce(t127.`until_day`, '~') AND coalesce(t126.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t125.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t125.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t127.`until_day`, '~')
          UNION ALL SELECT t129._from AS near, t130._from AS far, t129._to * 64 + 3 AS fact, max(coalesce(t129.`since_day` || t129.`since`, ''), coalesce(t130.`since_day` || t130.`since`, '')) AS s, min(coalesce(t129.`until_day` || t129.`until`, '~'), coalesce(t130.`until_day` || t130.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t129
          CROSS JOIN `PARTICIPATES_IN` t130
          WHERE t129._from_type = 'Unit' AND t129._to_type = 'Activity' AND t130._to = t129._to AND t130._from_type = 'Community' AND t130._to_type = 'Activity' AND t129._row <> t130._row AND coalesce(t129.`since_day`, '') <= coalesce(t130.`until_day`, '~') AND coalesce(t130.`since_day`, '') <= coalesce(t129.`until_day`, '~')
          UNION ALL SELECT t131._to AS near, t133._from AS far, t132._to * 64 + 3 AS fact, max(coalesce(t131.`since_day` || t131.`since`, ''), coalesce(t132.`since_day` || t132.`since`, ''), coalesce(t133.`since_day` || t133.`since`, '')) AS s, min(coalesce(t131.`until_day` || t131.`until`, '~'), coalesce(t132.`until_day` || t132.`until`, '~'), coalesce(t133.`until_day` || t133.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t131
          CROSS JOIN `PARTICIPATES_IN` t132
          CROSS JOIN `PARTICIPATES_IN` t133
          WHERE t131._to_type = 'Unit' AND t132._from = t131._from AND t132._from_type = 'PartyOrganization' AND t132._to_type = 'Activity' AND t133._to = t132._to AND t133._from_type = 'Community' AND t133._to_type = 'Activity' AND t132._row <> t133._row AND coalesce(t131.`since_day`, '') <= coalesce(t132.`until_day`, '~') AND coalesce(t131.`since_day`, '') <= coalesce(t133.`until_day`, '~') AND coalesce(t132.`since_day`, '') <= coalesce(t131.`until_day`, '~') AND coalesce(t132.`since_day`, '') <= coalesce(t133.`until_day`, '~') AND coalesce(t133.`since_day`, '') <= coalesce(t131.`until_day`, '~') AND coalesce(t133.`since_day`, '') <= coalesce(t132.`until_day`, '~')
          UNION ALL SELECT t134._from AS near, t136._to AS far, t134._to * 64 + 3 AS fact, max(coalesce(t134.`since_day` || t134.`since`, ''), coalesce(t135.`since_day` || t135.`since`, ''), coalesce(t136.`since_day` || t136.`since`, '')) AS s, min(coalesce(t134.`until_day` || t134.`until`, '~'), coalesce(t135.`until_day` || t135.`until`, '~'), coalesce(t136.`until_day` || t136.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t134
          CROSS JOIN `PARTICIPATES_IN` t135
          CROSS JOIN `ORGANIZATION_OF` t136
          WHERE t134._from_type = 'Unit' AND t134._to_type = 'Activity' AND t135._to = t134._to AND t135._from_type = 'PartyOrganization' AND t135._to_type = 'Activity' AND t136._from = t135._from AND t136._to_type = 'Community' AND t134._row <> t135._row AND coalesce(t134.`since_day`, '') <= coalesce(t135.`until_day`, '~') AND coalesce(t134.`since_day`, '') <= coalesce(t136.`until_day`, '~') AND coalesce(t135.`since_day`, '') <= coalesce(t134.`until_day`, '~') AND coalesce(t135.`since_day`, '') <= coalesce(t136.`until_day`, '~') AND coalesce(t136.`since_day`, '') <= coalesce(t134.`until_day`, '~') AND coalesce(t136.`since_day`, '') <= coalesce(t135.`until_day`, '~')
          UNION ALL SELECT t137._to AS near, t140._to AS far, t138._to * 64 + 3 AS fact, max(coalesce(t137.`since_day` || t137.`since`, ''), coalesce(t138.`since_day` || t138.`since`, ''), coalesce(t139.`since_day` || t139.`since`, ''), coalesce(t140.`since_day` || t140.`since`, '')) AS s, min(coalesce(t137.`until_day` || t137.`until`, '~'), coalesce(t138.`until_day` || t138.`until`, '~'), coalesce(t139.`until_day` || t139.`until`, '~'), coalesce(t140.`until_day` || t140.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t137
          CROSS JOIN `PARTICIPATES_IN` t138
          CROSS JOIN `PARTICIPATES_IN` t139
          CROSS JOIN `ORGANIZATION_OF` t140
          WHERE t137._to_type = 'Unit' AND t138._from = t137._from AND t138._from_type = 'PartyOrganization' AND t138._to_type = 'Activity' AND t139._to = t138._to AND t139._from_type = 'PartyOrganization' AND t139._to_type = 'Activity' AND t140._from = t139._from AND t140._to_type = 'Community' AND t137._row <> t140._row AND t138._row <> t139._row AND t137._from <> t139._from AND coalesce(t137.`since_day`, '') <= coalesce(t138.`until_day`, '~') AND coalesce(t137.`since_day`, '') <= coalesce(t139.`until_day`, '~') AND coalesce(t137.`since_day`, '') <= coalesce(t140.`until_day`, '~') AND coalesce(t138.`since_day`, '') <= coalesce(t137.`until_day`, '~') AND coalesce(t138.`since_day`, '') <= coalesce(t139.`until_day`, '~') AND coalesce(t138.`since_day`, '') <= coalesce(t140.`until_day`, '~') AND coalesce(t139.`since_day`, '') <= coalesce(t137.`until_day`, '~') AND coalesce(t139.`since_day`, '') <= coalesce(t138.`until_day`, '~') AND coalesce(t139.`since_day`, '') <= coalesce(t140.`until_day`, '~') AND coalesce(t140.`since_day`, '') <= coalesce(t137.`until_day`, '~') AND coalesce(t140.`since_day`, '') <= coalesce(t138.`until_day`, '~') AND coalesce(t140.`since_day`, '') <= coalesce(t139.`until_day`, '~')) paths
        GROUP BY near, far) t95
      JOIN `Unit` t96 ON t96._row = t95.near
      JOIN `Community` t97 ON t97._row = t95.far
      WHERE ((t96.`kind` = $p0) AND (t95.`weight` >= $p1))
      ORDER BY o0 DESC, o1
      LIMIT $p3) t1
    CROSS JOIN `Unit` t4 ON t4._row = t1.a
    CROSS JOIN `Community` t3 ON t3._row = t1.n))
