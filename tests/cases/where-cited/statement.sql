SELECT json((
    SELECT json_object('edges', json_group_array(json_object('node', json_object('unit', json_object('key', t4.`key`), 'evidence', json((
                SELECT json_group_array(json_object('pattern', t48.`pattern`, 'sources', json((
                        SELECT json_group_array(json_object('locator', t54.locator, 'source', json_object('title', t55.`title`)))
                        FROM (
                          SELECT cited, locator
                          FROM (
                            SELECT json_extract(t58.value, '$[0]') AS cited, json_extract(t58.value, '$[1]') AS locator, row_number() OVER (ORDER BY json_extract(t57.value, '$[0]'), json_extract(t57.value, '$[1]'), t58.key) AS place
                            FROM json_each(t48.c) t56
                            CROSS JOIN json_each(t56.value) t57
                            CROSS JOIN json_each(t57.value, '$[2]') t58)
                          GROUP BY cited, locator
                          ORDER BY min(place)) t54
                        CROSS JOIN `Source` t55 ON t55.key = t54.cited))))
                FROM (
                  SELECT *
                  FROM (
                    SELECT pattern, p, k, min(s) AS s, max(u) AS u, json_group_array(json(c)) AS c
                    FROM (
                      SELECT 'PAIRED' AS pattern, 0 AS p, t5.id AS k, coalesce(t5.`since_day` || t5.`since`, '') AS s, coalesce(t5.`until_day` || t5.`until`, '~') AS u, json_array(json_array(0, t5.id, json(t5.sources))) AS c
                      FROM `PAIRED_WITH` t5
                      WHERE t5._from = t1.a AND t5._from_type = 'Unit' AND t5._to_type = 'Community' AND t5._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t6.id AS k, coalesce(t6.`since_day` || t6.`since`, '') AS s, coalesce(t6.`until_day` || t6.`until`, '~') AS u, json_array(json_array(0, t6.id, json(t6.sources))) AS c
                      FROM `PAIRED_WITH` t6
                      WHERE t6._to = t1.a AND t6._from_type = 'Community' AND t6._to_type = 'Unit' AND t6._from = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t8.id AS k, max(coalesce(t7.`since_day` || t7.`since`, ''), coalesce(t8.`since_day` || t8.`since`, '')) AS s, min(coalesce(t7.`until_day` || t7.`until`, '~'), coalesce(t8.`until_day` || t8.`until`, '~')) AS u, json_array(json_array(-1, t7.id, json(t7.sources)), json_array(0, t8.id, json(t8.sources))) AS c
                      FROM `ORGANIZATION_OF` t7
                      CROSS JOIN `PAIRED_WITH` t8
                      WHERE t7._to = t1.a AND t7._to_type = 'Unit' AND t8._from = t7._from AND t8._from_type = 'PartyOrganization' AND t8._to_type = 'Community' AND coalesce(t7.`since_day`, '') <= coalesce(t8.`until_day`, '~') AND coalesce(t8.`since_day`, '') <= coalesce(t7.`until_day`, '~') AND t8._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t10.id AS k, max(coalesce(t9.`since_day` || t9.`since`, ''), coalesce(t10.`since_day` || t10.`since`, '')) AS s, min(coalesce(t9.`until_day` || t9.`until`, '~'), coalesce(t10.`until_day` || t10.`until`, '~')) AS u, json_array(json_array(-1, t9.id, json(t9.sources)), json_array(0, t10.id, json(t10.sources))) AS c
                      FROM `ORGANIZATION_OF` t9
                      CROSS JOIN `PAIRED_WITH` t10
                      WHERE t9._to = t1.a AND t9._to_type = 'Unit' AND t10._to = t9._from AND t10._from_type = 'Community' AND t10._to_type = 'PartyOrganization' AND coalesce(t9.`since_day`, '') <= coalesce(t10.`until_day`, '~') AND coalesce(t10.`since_day`, '') <= coalesce(t9.`until_day`, '~') AND t10._from = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t11.id AS k, max(coalesce(t11.`since_day` || t11.`since`, ''), coalesce(t12.`since_day` || t12.`since`, '')) AS s, min(coalesce(t11.`until_day` || t11.`until`, '~'), coalesce(t12.`until_day` || t12.`until`, '~')) AS u, json_array(json_array(0, t11.id, json(t11.sources)), json_array(1, t12.id, json(t12.sources))) AS c
                      FROM `PAIRED_WITH` t11
                      CROSS JOIN `ORGANIZATION_OF` t12
                      WHERE t11._from = t1.a AND t11._from_type = 'Unit' AND t11._to_type = 'PartyOrganization' AND t12._from = t11._to AND t12._to_type = 'Community' AND coalesce(t11.`since_day`, '') <= coalesce(t12.`until_day`, '~') AND coalesce(t12.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND t12._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t13.id AS k, max(coalesce(t13.`since_day` || t13.`since`, ''), coalesce(t14.`since_day` || t14.`since`, '')) AS s, min(coalesce(t13.`until_day` || t13.`until`, '~'), coalesce(t14.`until_day` || t14.`until`, '~')) AS u, json_array(json_array(0, t13.id, json(t13.sources)), json_array(1, t14.id, json(t14.sources))) AS c
                      FROM `PAIRED_WITH` t13
                      CROSS JOIN `ORGANIZATION_OF` t14
                      WHERE t13._to = t1.a AND t13._from_type = 'PartyOrganization' AND t13._to_type = 'Unit' AND t14._from = t13._from AND t14._to_type = 'Community' AND coalesce(t13.`since_day`, '') <= coalesce(t14.`until_day`, '~') AND coalesce(t14.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND t14._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t16.id AS k, max(coalesce(t15.`since_day` || t15.`since`, ''), coalesce(t16.`since_day` || t16.`since`, ''), coalesce(t17.`since_day` || t17.`since`, '')) AS s, min(coalesce(t15.`until_day` || t15.`until`, '~'), coalesce(t16.`until_day` || t16.`until`, '~'), coalesce(t17.`until_day` || t17.`until`, '~')) AS u, json_array(json_array(-1, t15.id, json(t15.sources)), json_array(0, t16.id, json(t16.sources)), json_array(1, t17.id, json(t17.sources))) AS c
                      FROM `ORGANIZATION_OF` t15
                      CROSS JOIN `PAIRED_WITH` t16
                      CROSS JOIN `ORGANIZATION_OF` t17
                      WHERE t15._to = t1.a AND t15._to_type = 'Unit' AND t16._from = t15._from AND t16._from_type = 'PartyOrganization' AND t16._to_type = 'PartyOrganization' AND t17._from = t16._to AND t17._to_type = 'Community' AND t15._row <> t17._row AND t15._from <> t16._to AND coalesce(t15.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND t17._to = t1.n
                      UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t19.id AS k, max(coalesce(t18.`since_day` || t18.`since`, ''), coalesce(t19.`since_day` || t19.`since`, ''), coalesce(t20.`since_day` || t20.`since`, '')) AS s, min(coalesce(t18.`until_day` || t18.`until`, '~'), coalesce(t19.`until_day` || t19.`until`, '~'), coalesce(t20.`until_day` || t20.`until`, '~')) AS u, json_array(json_array(-1, t18.id, json(t18.sources)), json_array(0, t19.id, json(t19.sources)), json_array(1, t20.id, json(t20.sources))) AS c
                      FROM `ORGANIZATION_OF` t18
                      CROSS JOIN `PAIRED_WITH` t19
                      CROSS JOIN `ORGANIZATION_OF` t20
                      WHERE t18._to = t1.a AND t18._to_type = 'Unit' AND t19._to = t18._from AND t19._from_type = 'PartyOrganization' AND t19._to_type = 'PartyOrganization' AND t20._from = t19._from AND t20._to_type = 'Community' AND t18._row <> t20._row AND t18._from <> t19._from AND coalesce(t18.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND t20._to = t1.n
                      UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t21.id AS k, coalesce(t21.`since_day` || t21.`since`, '') AS s, coalesce(t21.`until_day` || t21.`until`, '~') AS u, json_array(json_array(0, t21.id, json(t21.sources))) AS c
                      FROM `REPORTS_IN_TO` t21
                      WHERE t21._from = t1.a AND t21._from_type = 'Unit' AND t21._to = t1.n
                      UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t23.id AS k, max(coalesce(t22.`since_day` || t22.`since`, ''), coalesce(t23.`since_day` || t23.`since`, '')) AS s, min(coalesce(t22.`until_day` || t22.`until`, '~'), coalesce(t23.`until_day` || t23.`until`, '~')) AS u, json_array(json_array(-1, t22.id, json(t22.sources)), json_array(0, t23.id, json(t23.sources))) AS c
                      FROM `ORGANIZATION_OF` t22
                      CROSS JOIN `REPORTS_IN_TO` t23
                      WHERE t22._to = t1.a AND t22._to_type = 'Unit' AND t23._from = t22._from AND t23._from_type = 'PartyOrganization' AND coalesce(t22.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND t23._to = t1.n
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t24._to) AS k, max(coalesce(t24.`since_day` || t24.`since`, ''), coalesce(t25.`since_day` || t25.`since`, '')) AS s, min(coalesce(t24.`until_day` || t24.`until`, '~'), coalesce(t25.`until_day` || t25.`until`, '~')) AS u, json_array(json_array(0, t24.id, json(t24.sources)), json_array(1, t25.id, json(t25.sources))) AS c
                      FROM `PARTICIPATES_IN` t24
                      CROSS JOIN `PARTICIPATES_IN` t25
                      WHERE t24._from = t1.a AND t24._from_type = 'Unit' AND t24._to_type = 'Project' AND t25._to = t24._to AND t25._from_type = 'Community' AND t25._to_type = 'Project' AND t24._row <> t25._row AND coalesce(t24.`since_day`, '') <= coalesce(t25.`until_day`, '~') AND coalesce(t25.`since_day`, '') <= coalesce(t24.`until_day`, '~') AND t25._from = t1.n
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t27._to) AS k, max(coalesce(t26.`since_day` || t26.`since`, ''), coalesce(t27.`since_day` || t27.`since`, ''), coalesce(t28.`since_day` || t28.`since`, '')) AS s, min(coalesce(t26.`until_day` || t26.`until`, '~'), coalesce(t27.`until_day` || t27.`until`, '~'), coalesce(t28.`until_day` || t28.`until`, '~')) AS u, json_array(json_array(-1, t26.id, json(t26.sources)), json_array(0, t27.id, json(t27.sources)), json_array(1, t28.id, json(t28.sources))) AS c
                      FROM `ORGANIZATION_OF` t26
                      CROSS JOIN `PARTICIPATES_IN` t27
                      CROSS JOIN `PARTICIPATES_IN` t28
                      WHERE t26._to = t1.a AND t26._to_type = 'Unit' AND t27._from = t26._from AND t27._from_type = 'PartyOrganization' AND t27._to_type = 'Project' AND t28._to = t27._to AND t28._from_type = 'Community' AND t28._to_type = 'Project' AND t27._row <> t28._row AND coalesce(t26.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND t28._from = t1.n
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t29._to) AS k, max(coalesce(t29.`since_day` || t29.`since`, ''), coalesce(t30.`since_day` || t30.`since`, ''), coalesce(t31.`since_day` || t31.`since`, '')) AS s, min(coalesce(t29.`until_day` || t29.`until`, '~'), coalesce(t30.`until_day` || t30.`until`, '~'), coalesce(t31.`until_day` || t31.`until`, '~')) AS u, json_array(json_array(0, t29.id, json(t29.sources)), json_array(1, t30.id, json(t30.sources)), json_array(2, t31.id, json(t31.sources))) AS c
                      FROM `PARTICIPATES_IN` t29
                      CROSS JOIN `PARTICIPATES_IN` t30
                      CROSS JOIN `ORGANIZATION_OF` t31
                      WHERE t29._from = t1.a AND t29._from_type = 'Unit' AND t29._to_type = 'Project' AND t30._to = t29._to AND t30._from_type = 'PartyOrganization' AND t30._to_type = 'Project' AND t31._from = t30._from AND t31._to_type = 'Community' AND t29._row <> t30._row AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND t31._to = t1.n
                      UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t33._to) AS k, max(coalesce(t32.`since_day` || t32.`since`, ''), coalesce(t33.`since_day` || t33.`since`, ''), coalesce(t34.`since_day` || t34.`since`, ''), coalesce(t35.`since_day` || t35.`since`, '')) AS s, min(coalesce(t32.`until_day` || t32.`until`, '~'), coalesce(t33.`until_day` || t33.`until`, '~'), coalesce(t34.`until_day` || t34.`until`, '~'), coalesce(t35.`until_day` || t35.`until`, '~')) AS u, json_array(json_array(-1, t32.id, json(t32.sources)), json_array(0, t33.id, json(t33.sources)), json_array(1, t34.id, json(t34.sources)), json_array(2, t35.id, json(t35.sources))) AS c
                      FROM `ORGANIZATION_OF` t32
                      CROSS JOIN `PARTICIPATES_IN` t33
                      CROSS JOIN `PARTICIPATES_IN` t34
                      CROSS JOIN `ORGANIZATION_OF` t35
                      WHERE t32._to = t1.a AND t32._to_type = 'Unit' AND t33._from = t32._from AND t33._from_type = 'PartyOrganization' AND t33._to_type = 'Project' AND t34._to = t33._to AND t34._from_type = 'PartyOrganization' AND t34._to_type = 'Project' AND t35._from = t34._from AND t35._to_type = 'Community' AND t32._row <> t35._row AND t33._row <> t34._row AND t32._from <> t34._from AND coalesce(t32.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND t35._to = t1.n
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t36._to) AS k, max(coalesce(t36.`since_day` || t36.`since`, ''), coalesce(t37.`since_day` || t37.`since`, '')) AS s, min(coalesce(t36.`until_day` || t36.`until`, '~'), coalesce(t37.`until_day` || t37.`until`, '~')) AS u, json_array(json_array(0, t36.id, json(t36.sources)), json_array(1, t37.id, json(t37.sources))) AS c
                      FROM `PARTICIPATES_IN` t36
                      CROSS JOIN `PARTICIPATES_IN` t37
                      WHERE t36._from = t1.a AND t36._from_type = 'Unit' AND t36._to_type = 'Activity' AND t37._to = t36._to AND t37._from_type = 'Community' AND t37._to_type = 'Activity' AND t36._row <> t37._row AND coalesce(t36.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND t37._from = t1.n
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t39._to) AS k, max(coalesce(t38.`since_day` || t38.`since`, ''), coalesce(t39.`since_day` || t39.`since`, ''), coalesce(t40.`since_day` || t40.`since`, '')) AS s, min(coalesce(t38.`until_day` || t38.`until`, '~'), coalesce(t39.`until_day` || t39.`until`, '~'), coalesce(t40.`until_day` || t40.`until`, '~')) AS u, json_array(json_array(-1, t38.id, json(t38.sources)), json_array(0, t39.id, json(t39.sources)), json_array(1, t40.id, json(t40.sources))) AS c
                      FROM `ORGANIZATION_OF` t38
                      CROSS JOIN `PARTICIPATES_IN` t39
                      CROSS JOIN `PARTICIPATES_IN` t40
                      WHERE t38._to = t1.a AND t38._to_type = 'Unit' AND t39._from = t38._from AND t39._from_type = 'PartyOrganization' AND t39._to_type = 'Activity' AND t40._to = t39._to AND t40._from_type = 'Community' AND t40._to_type = 'Activity' AND t39._row <> t40._row AND coalesce(t38.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t39.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t39.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND t40._from = t1.n
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t41._to) AS k, max(coalesce(t41.`since_day` || t41.`since`, ''), coalesce(t42.`since_day` || t42.`since`, ''), coalesce(t43.`since_day` || t43.`since`, '')) AS s, min(coalesce(t41.`until_day` || t41.`until`, '~'), coalesce(t42.`until_day` || t42.`until`, '~'), coalesce(t43.`until_day` || t43.`until`, '~')) AS u, json_array(json_array(0, t41.id, json(t41.sources)), json_array(1, t42.id, json(t42.sources)), json_array(2, t43.id, json(t43.sources))) AS c
                      FROM `PARTICIPATES_IN` t41
                      CROSS JOIN `PARTICIPATES_IN` t42
                      CROSS JOIN `ORGANIZATION_OF` t43
                      WHERE t41._from = t1.a AND t41._from_type = 'Unit' AND t41._to_type = 'Activity' AND t42._to = t41._to AND t42._from_type = 'PartyOrganization' AND t42._to_type = 'Activity' AND t43._from = t42._from AND t43._to_type = 'Community' AND t41._row <> t42._row AND coalesce(t41.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND t43._to = t1.n
                      UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                        SELECT id
                        FROM `_entity`
                        WHERE _row = t45._to) AS k, max(coalesce(t44.`since_day` || t44.`since`, ''), coalesce(t45.`since_day` || t45.`since`, ''), coalesce(t46.`since_day` || t46.`since`, ''), coalesce(t47.`since_day` || t47.`since`, '')) AS s, min(coalesce(t44.`until_day` || t44.`until`, '~'), coalesce(t45.`until_day` || t45.`until`, '~'), coalesce(t46.`until_day` || t46.`until`, '~'), coalesce(t47.`until_day` || t47.`until`, '~')) AS u, json_array(json_array(-1, t44.id, json(t44.sources)), json_array(0, t45.id, json(t45.sources)), json_array(1, t46.id, json(t46.sources)), json_array(2, t47.id, json(t47.sources))) AS c
                      FROM `ORGANIZATION_OF` t44
                      CROSS JOIN `PARTICIPATES_IN` t45
                      CROSS JOIN `PARTICIPATES_IN` t46
                      CROSS JOIN `ORGANIZATION_OF` t47
                      WHERE t44._to = t1.a AND t44._to_type = 'Unit' AND t45._from = t44._from AND t45._from_type = 'PartyOrganization' AND t45._to_type = 'Activity' AND t46._to = t45._to AND t46._from_type = 'PartyOrganization' AND t46._to_type = 'Activity' AND t47._from = t46._from AND t47._to_type = 'Community' AND t44._row <> t47._row AND t45._row <> t46._row AND t44._from <> t46._from AND coalesce(t44.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND t47._to = t1.n) paths
                    GROUP BY p, k) t48
                  WHERE ((
                      SELECT count(*)
                      FROM (
                        SELECT cited, locator
                        FROM (
                          SELECT json_extract(t53.value, '$[0]') AS cited, json_extract(t53.value, '$[1]') AS locator, row_number() OVER (ORDER BY json_extract(t52.value, '$[0]'), json_extract(t52.value, '$[1]'), t53.key) AS place
                          FROM json_each(t48.c) t51
                          CROSS JOIN json_each(t51.value) t52
                          CROSS JOIN json_each(t52.value, '$[2]') t53)
                        GROUP BY cited, locator
                        ORDER BY min(place)) t49)) >= $p0
                  ORDER BY p, k
                  LIMIT $p1) t48))))))
    FROM (
      SELECT t61._row AS n, 'Community' AS t, t60._row AS a, 'CO_BUILDS_WITH:' || t60.id || ':' || t61.id AS id, t59.`weight` AS weight, t59.`since` AS since, t59.`since_day` AS since_day, t59.`until` AS until, t59.`until_day` AS until_day, t59.`weight` AS o0, 'CO_BUILDS_WITH:' || t60.id || ':' || t61.id AS o1
      FROM (
        SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
        FROM (
          SELECT t62._from AS near, t62._to AS far, t62._row * 64 + 0 AS fact, coalesce(t62.`since_day` || t62.`since`, '') AS s, coalesce(t62.`until_day` || t62.`until`, '~') AS u
          FROM `PAIRED_WITH` t62
          WHERE t62._from_type = 'Unit' AND t62._to_type = 'Community'
          UNION ALL SELECT t63._to AS near, t63._from AS far, t63._row * 64 + 0 AS fact, coalesce(t63.`since_day` || t63.`since`, '') AS s, coalesce(t63.`until_day` || t63.`until`, '~') AS u
          FROM `PAIRED_WITH` t63
          WHERE t63._from_type = 'Community' AND t63._to_type = 'Unit'
          UNION ALL SELECT t64._to AS near, t65._to AS far, t65._row * 64 + 0 AS fact, max(coalesce(t64.`since_day` || t64.`since`, ''), coalesce(t65.`since_day` || t65.`since`, '')) AS s, min(coalesce(t64.`until_day` || t64.`until`, '~'), coalesce(t65.`until_day` || t65.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t64
          CROSS JOIN `PAIRED_WITH` t65
          WHERE t64._to_type = 'Unit' AND t65._from = t64._from AND t65._from_type = 'PartyOrganization' AND t65._to_type = 'Community' AND coalesce(t64.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t64.`until_day`, '~')
          UNION ALL SELECT t66._to AS near, t67._from AS far, t67._row * 64 + 0 AS fact, max(coalesce(t66.`since_day` || t66.`since`, ''), coalesce(t67.`since_day` || t67.`since`, '')) AS s, min(coalesce(t66.`until_day` || t66.`until`, '~'), coalesce(t67.`until_day` || t67.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t66
          CROSS JOIN `PAIRED_WITH` t67
          WHERE t66._to_type = 'Unit' AND t67._to = t66._from AND t67._from_type = 'Community' AND t67._to_type = 'PartyOrganization' AND coalesce(t66.`since_day`, '') <= coalesce(t67.`until_day`, '~') AND coalesce(t67.`since_day`, '') <= coalesce(t66.`until_day`, '~')
          UNION ALL SELECT t68._from AS near, t69._to AS far, t68._row * 64 + 0 AS fact, max(coalesce(t68.`since_day` || t68.`since`, ''), coalesce(t69.`since_day` || t69.`since`, '')) AS s, min(coalesce(t68.`until_day` || t68.`until`, '~'), coalesce(t69.`until_day` || t69.`until`, '~')) AS u
          FROM `PAIRED_WITH` t68
          CROSS JOIN `ORGANIZATION_OF` t69
          WHERE t68._from_type = 'Unit' AND t68._to_type = 'PartyOrganization' AND t69._from = t68._to AND t69._to_type = 'Community' AND coalesce(t68.`since_day`, '') <= coalesce(t69.`until_day`, '~') AND coalesce(t69.`since_day`, '') <= coalesce(t68.`until_day`, '~')
          UNION ALL SELECT t70._to AS near, t71._to AS far, t70._row * 64 + 0 AS fact, max(coalesce(t70.`since_day` || t70.`since`, ''), coalesce(t71.`since_day` || t71.`since`, '')) AS s, min(coalesce(t70.`until_day` || t70.`until`, '~'), coalesce(t71.`until_day` || t71.`until`, '~')) AS u
          FROM `PAIRED_WITH` t70
          CROSS JOIN `ORGANIZATION_OF` t71
          WHERE t70._from_type = 'PartyOrganization' AND t70._to_type = 'Unit' AND t71._from = t70._from AND t71._to_type = 'Community' AND coalesce(t70.`since_day`, '') <= coalesce(t71.`until_day`, '~') AND coalesce(t71.`since_day`, '') <= coalesce(t70.`until_day`, '~')
          UNION ALL SELECT t72._to AS near, t74._to AS far, t73._row * 64 + 0 AS fact, max(coalesce(t72.`since_day` || t72.`since`, ''), coalesce(t73.`since_day` || t73.`since`, ''), coalesce(t74.`since_day` || t74.`since`, '')) AS s, min(coalesce(t72.`until_day` || t72.`until`, '~'), coalesce(t73.`until_day` || t73.`until`, '~'), coalesce(t74.`until_day` || t74.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t72
          CROSS JOIN `PAIRED_WITH` t73
          CROSS JOIN `ORGANIZATION_OF` t74
          WHERE t72._to_type = 'Unit' AND t73._from = t72._from AND t73._from_type = 'PartyOrganization' AND t73._to_type = 'PartyOrganization' AND t74._from = t73._to AND t74._to_type = 'Community' AND t72._row <> t74._row AND t72._from <> t73._to AND coalesce(t72.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND coalesce(t72.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t73.`until_day`, '~')
          UNION ALL SELECT t75._to AS near, t77._to AS far, t76._row * 64 + 0 AS fact, max(coalesce(t75.`since_day` || t75.`since`, ''), coalesce(t76.`since_day` || t76.`since`, ''), coalesce(t77.`since_day` || t77.`since`, '')) AS s, min(coalesce(t75.`until_day` || t75.`until`, '~'), coalesce(t76.`until_day` || t76.`until`, '~'), coalesce(t77.`until_day` || t77.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t75
          CROSS JOIN `PAIRED_WITH` t76
          CROSS JOIN `ORGANIZATION_OF` t77
          WHERE t75._to_type = 'Unit' AND t76._to = t75._from AND t76._from_type = 'PartyOrganization' AND t76._to_type = 'PartyOrganization' AND t77._from = t76._from AND t77._to_type = 'Community' AND t75._row <> t77._row AND t75._from <> t76._from AND coalesce(t75.`since_day`, '') <= coalesce(t76.`until_day`, '~') AND coalesce(t75.`since_day`, '') <= coalesce(t77.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t75.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t77.`until_day`, '~') AND coalesce(t77.`since_day`, '') <= coalesce(t75.`until_day`, '~') AND coalesce(t77.`since_day`, '') <= coalesce(t76.`until_day`, '~')
          UNION ALL SELECT t78._from AS near, t78._to AS far, t78._row * 64 + 1 AS fact, coalesce(t78.`since_day` || t78.`since`, '') AS s, coalesce(t78.`until_day` || t78.`until`, '~') AS u
          FROM `REPORTS_IN_TO` t78
          WHERE t78._from_type = 'Unit'
          UNION ALL SELECT t79._to AS near, t80._to AS far, t80._row * 64 + 1 AS fact, max(coalesce(t79.`since_day` || t79.`since`, ''), coalesce(t80.`since_day` || t80.`since`, '')) AS s, min(coalesce(t79.`until_day` || t79.`until`, '~'), coalesce(t80.`until_day` || t80.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t79
          CROSS JOIN `REPORTS_IN_TO` t80
          WHERE t79._to_type = 'Unit' AND t80._from = t79._from AND t80._from_type = 'PartyOrganization' AND coalesce(t79.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t79.`until_day`, '~')
          UNION ALL SELECT t81._from AS near, t82._from AS far, t81._to * 64 + 2 AS fact, max(coalesce(t81.`since_day` || t81.`since`, ''), coalesce(t82.`since_day` || t82.`since`, '')) AS s, min(coalesce(t81.`until_day` || t81.`until`, '~'), coalesce(t82.`until_day` || t82.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t81
          CROSS JOIN `PARTICIPATES_IN` t82
          WHERE t81._from_type = 'Unit' AND t81._to_type = 'Project' AND t82._to = t81._to AND t82._from_type = 'Community' AND t82._to_type = 'Project' AND t81._row <> t82._row AND coalesce(t81.`since_day`, '') <= coalesce(t82.`until_day`, '~') AND coalesce(t82.`since_day`, '') <= coalesce(t81.`until_day`, '~')
          UNION ALL SELECT t83._to AS near, t85._from AS far, t84._to * 64 + 2 AS fact, max(coalesce(t83.`since_day` || t83.`since`, ''), coalesce(t84.`since_day` || t84.`since`, ''), coalesce(t85.`since_day` || t85.`since`, '')) AS s, min(coalesce(t83.`until_day` || t83.`until`, '~'), coalesce(t84.`until_day` || t84.`until`, '~'), coalesce(t85.`until_day` || t85.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t83
          CROSS JOIN `PARTICIPATES_IN` t84
          CROSS JOIN `PARTICIPATES_IN` t85
          WHERE t83._to_type = 'Unit' AND t84._from = t83._from AND t84._from_type = 'PartyOrganization' AND t84._to_type = 'Project' AND t85._to = t84._to AND t85._from_type = 'Community' AND t85._to_type = 'Project' AND t84._row <> t85._row AND coalesce(t83.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t83.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t83.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t83.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t84.`until_day`, '~')
          UNION ALL SELECT t86._from AS near, t88._to AS far, t86._to * 64 + 2 AS fact, max(coalesce(t86.`since_day` || t86.`since`, ''), coalesce(t87.`since_day` || t87.`since`, ''), coalesce(t88.`since_day` || t88.`since`, '')) AS s, min(coalesce(t86.`until_day` || t86.`until`, '~'), coalesce(t87.`until_day` || t87.`until`, '~'), coalesce(t88.`until_day` || t88.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t86
          CROSS JOIN `PARTICIPATES_IN` t87
          CROSS JOIN `ORGANIZATION_OF` t88
          WHERE t86._from_type = 'Unit' AND t86._to_type = 'Project' AND t87._to = t86._to AND t87._from_type = 'PartyOrganization' AND t87._to_type = 'Project' AND t88._from = t87._from AND t88._to_type = 'Community' AND t86._row <> t87._row AND coalesce(t86.`since_day`, '') <= coalesce(t87.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t88.`until_day`, '~') AND coalesce(t87.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t87.`since_day`, '') <= coalesce(t88.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t87.`until_day`, '~')
          UNION ALL SELECT t89._to AS near, t92._to AS far, t90._to * 64 + 2 AS fact, max(coalesce(t89.`since_day` || t89.`since`, ''), coalesce(t90.`since_day` || t90.`since`, ''), coalesce(t91.`since_day` || t91.`since`, ''), coalesce(t92.`since_day` || t92.`since`, '')) AS s, min(coalesce(t89.`until_day` || t89.`until`, '~'), coalesce(t90.`until_day` || t90.`until`, '~'), coalesce(t91.`until_day` || t91.`until`, '~'), coalesce(t92.`until_day` || t92.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t89
          CROSS JOIN `PARTICIPATES_IN` t90
          CROSS JOIN `PARTICIPATES_IN` t91
          CROSS JOIN `ORGANIZATION_OF` t92
          WHERE t89._to_type = 'Unit' AND t90._from = t89._from AND t90._from_type = 'PartyOrganization' AND t90._to_type = 'Project' AND t91._to = t90._to AND t91._from_type = 'PartyOrganization' AND t91._to_type = 'Project' AND t92._from = t91._from AND t92._to_type = 'Community' AND t89._row <> t92._row AND t90._row <> t91._row AND t89._from <> t91._from AND coalesce(t89.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t89.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND coalesce(t89.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t90.`since_day`, '') <= coalesce(t89.`until_day`, '~') AND coalesce(t90.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND coalesce(t90.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t89.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t89.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t91.`until_day`, '~')
          UNION ALL SELECT t93._from AS near, t94._from AS far, t93._to * 64 + 3 AS fact, max(coalesce(t93.`since_day` || t93.`since`, ''), coalesce(t94.`since_day` || t94.`since`, '')) AS s, min(coalesce(t93.`until_day` || t93.`until`, '~'), coalesce(t94.`until_day` || t94.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t93
          CROSS JOIN `PARTICIPATES_IN` t94
          WHERE t93._from_type = 'Unit' AND t93._to_type = 'Activity' AND t94._to = t93._to AND t94._from_type = 'Community' AND t94._to_type = 'Activity' AND t93._row <> t94._row AND coalesce(t93.`since_day`, '') <= coalesce(t94.`until_day`, '~') AND coalesce(t94.`since_day`, '') <= coalesce(t93.`until_day`, '~')
          UNION ALL SELECT t95._to AS near, t97._from AS far, t96._to * 64 + 3 AS fact, max(coalesce(t95.`since_day` || t95.`since`, ''), coalesce(t96.`since_day` || t96.`since`, ''), coalesce(t97.`since_day` || t97.`since`, '')) AS s, min(coalesce(t95.`until_day` || t95.`until`, '~'), coalesce(t96.`until_day` || t96.`until`, '~'), coalesce(t97.`until_day` || t97.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t95
          CROSS JOIN `PARTICIPATES_IN` t96
          CROSS JOIN `PARTICIPATES_IN` t97
          WHERE t95._to_type = 'Unit' AND t96._from = t95._from AND t96._from_type = 'PartyOrganization' AND t96._to_type = 'Activity' AND t97._to = t96._to AND t97._from_type = 'Community' AND t97._to_type = 'Activity' AND t96._row <> t97._row AND coalesce(t95.`since_day`, '') <= coalesce(t96.`until_day`, '~') AND coalesce(t95.`since_day`, '') <= coalesce(t97.`until_day`, '~') AND coalesce(t96.`since_day`, '') <= coalesce(t95.`until_day`, '~') AND coalesce(t96.`since_day`, '') <= coalesce(t97.`until_day`, '~') AND coalesce(t97.`since_day`, '') <= coalesce(t95.`until_day`, '~') AND coalesce(t97.`since_day`, '') <= coalesce(t96.`until_day`, '~')
          UNION ALL SELECT t98._from AS near, t100._to AS far, t98._to * 64 + 3 AS fact, max(coalesce(t98.`since_day` || t98.`since`, ''), coalesce(t99.`since_day` || t99.`since`, ''), coalesce(t100.`since_day` || t100.`since`, '')) AS s, min(coalesce(t98.`until_day` || t98.`until`, '~'), coalesce(t99.`until_day` || t99.`until`, '~'), coalesce(t100.`until_day` || t100.`until`, '~')) AS u
          FROM `PARTICIPATES_IN` t98
          CROSS JOIN `PARTICIPATES_IN` t99
          CROSS JOIN `ORGANIZATION_OF` t100
          WHERE t98._from_type = 'Unit' AND t98._to_type = 'Activity' AND t99._to = t98._to AND t99._from_type = 'PartyOrganization' AND t99._to_type = 'Activity' AND t100._from = t99._from AND t100._to_type = 'Community' AND t98._row <> t99._row AND coalesce(t98.`since_day`, '') <= coalesce(t99.`until_day`, '~') AND coalesce(t98.`since_day`, '') <= coalesce(t100.`until_day`, '~') AND coalesce(t99.`since_day`, '') <= coalesce(t98.`until_day`, '~') AND coalesce(t99.`since_day`, '') <= coalesce(t100.`until_day`, '~') AND coalesce(t100.`since_day`, '') <= coalesce(t98.`until_day`, '~') AND coalesce(t100.`since_day`, '') <= coalesce(t99.`until_day`, '~')
          UNION ALL SELECT t101._to AS near, t104._to AS far, t102._to * 64 + 3 AS fact, max(coalesce(t101.`since_day` || t101.`since`, ''), coalesce(t102.`since_day` || t102.`since`, ''), coalesce(t103.`since_day` || t103.`since`, ''), coalesce(t104.`since_day` || t104.`since`, '')) AS s, min(coalesce(t101.`until_day` || t101.`until`, '~'), coalesce(t102.`until_day` || t102.`until`, '~'), coalesce(t103.`until_day` || t103.`until`, '~'), coalesce(t104.`until_day` || t104.`until`, '~')) AS u
          FROM `ORGANIZATION_OF` t101
          CROSS JOIN `PARTICIPATES_IN` t102
          CROSS JOIN `PARTICIPATES_IN` t103
          CROSS JOIN `ORGANIZATION_OF` t104
          WHERE t101._to_type = 'Unit' AND t102._from = t101._from AND t102._from_type = 'PartyOrganization' AND t102._to_type = 'Activity' AND t103._to = t102._to AND t103._from_type = 'PartyOrganization' AND t103._to_type = 'Activity' AND t104._from = t103._from AND t104._to_type = 'Community' AND t101._row <> t104._row AND t102._row <> t103._row AND t101._from <> t103._from AND coalesce(t101.`since_day`, '') <= coalesce(t102.`until_day`, '~') AND coalesce(t101.`since_day`, '') <= coalesce(t103.`until_day`, '~') AND coalesce(t101.`since_day`, '') <= coalesce(t104.`until_day`, '~') AND coalesce(t102.`since_day`, '') <= coalesce(t101.`until_day`, '~') AND coalesce(t102.`since_day`, '') <= coalesce(t103.`until_day`, '~') AND coalesce(t102.`since_day`, '') <= coalesce(t104.`until_day`, '~') AND coalesce(t103.`since_day`, '') <= coalesce(t101.`until_day`, '~') AND coalesce(t103.`since_day`, '') <= coalesce(t102.`until_day`, '~') AND coalesce(t103.`since_day`, '') <= coalesce(t104.`until_day`, '~') AND coalesce(t104.`since_day`, '') <= coalesce(t101.`until_day`, '~') AND coalesce(t104.`since_day`, '') <= coalesce(t102.`until_day`, '~') AND coalesce(t104.`since_day`, '') <= coalesce(t103.`until_day`, '~')) paths
        GROUP BY near, far) t59
      JOIN `Unit` t60 ON t60._row = t59.near
      JOIN `Community` t61 ON t61._row = t59.far
      WHERE (((EXISTS (
              SELECT 1
              FROM json_each(t60.`sources`) t105
              CROSS JOIN `Source` t106 ON t106.key = json_extract(t105.value, '$[0]')
              WHERE ((t106.`kind` = $p2) AND (substr(json_extract(t105.value, '$[1]'), 1, length($p3)) = $p3))))) AND ((EXISTS (
              SELECT 1
              FROM (
                SELECT pattern, p, k, min(s) AS s, max(u) AS u, json_group_array(json(c)) AS c
                FROM (
                  SELECT 'PAIRED' AS pattern, 0 AS p, t107.id AS k, coalesce(t107.`since_day` || t107.`since`, '') AS s, coalesce(t107.`until_day` || t107.`until`, '~') AS u, json_array(json_array(0, t107.id, json(t107.sources))) AS c
                  FROM `PAIRED_WITH` t107
                  WHERE t107._from = t59.near AND t107._from_type = 'Unit' AND t107._to_type = 'Community' AND t107._to = t59.far
                  UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t108.id AS k, coalesce(t108.`since_day` || t108.`since`, '') AS s, coalesce(t108.`until_day` || t108.`until`, '~') AS u, json_array(json_array(0, t108.id, json(t108.sources))) AS c
                  FROM `PAIRED_WITH` t108
                  WHERE t108._to = t59.near AND t108._from_type = 'Community' AND t108._to_type = 'Unit' AND t108._from = t59.far
                  UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t110.id AS k, max(coalesce(t109.`since_day` || t109.`since`, ''), coalesce(t110.`since_day` || t110.`since`, '')) AS s, min(coalesce(t109.`until_day` || t109.`until`, '~'), coalesce(t110.`until_day` || t110.`until`, '~')) AS u, json_array(json_array(-1, t109.id, json(t109.sources)), json_array(0, t110.id, json(t110.sources))) AS c
                  FROM `ORGANIZATION_OF` t109
                  CROSS JOIN `PAIRED_WITH` t110
                  WHERE t109._to = t59.near AND t109._to_type = 'Unit' AND t110._from = t109._from AND t110._from_type = 'PartyOrganization' AND t110._to_type = 'Community' AND coalesce(t109.`since_day`, '') <= coalesce(t110.`until_day`, '~') AND coalesce(t110.`since_day`, '') <= coalesce(t109.`until_day`, '~') AND t110._to = t59.far
                  UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t112.id AS k, max(coalesce(t111.`since_day` || t111.`since`, ''), coalesce(t112.`since_day` || t112.`since`, '')) AS s, min(coalesce(t111.`until_day` || t111.`until`, '~'), coalesce(t112.`until_day` || t112.`until`, '~')) AS u, json_array(json_array(-1, t111.id, json(t111.sources)), json_array(0, t112.id, json(t112.sources))) AS c
                  FROM `ORGANIZATION_OF` t111
                  CROSS JOIN `PAIRED_WITH` t112
                  WHERE t111._to = t59.near AND t111._to_type = 'Unit' AND t112._to = t111._from AND t112._from_type = 'Community' AND t112._to_type = 'PartyOrganization' AND coalesce(t111.`since_day`, '') <= coalesce(t112.`until_day`, '~') AND coalesce(t112.`since_day`, '') <= coalesce(t111.`until_day`, '~') AND t112._from = t59.far
                  UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t113.id AS k, max(coalesce(t113.`since_day` || t113.`since`, ''), coalesce(t114.`since_day` || t114.`since`, '')) AS s, min(coalesce(t113.`until_day` || t113.`until`, '~'), coalesce(t114.`until_day` || t114.`until`, '~')) AS u, json_array(json_array(0, t113.id, json(t113.sources)), json_array(1, t114.id, json(t114.sources))) AS c
                  FROM `PAIRED_WITH` t113
                  CROSS JOIN `ORGANIZATION_OF` t114
                  WHERE t113._from = t59.near AND t113._from_type = 'Unit' AND t113._to_type = 'PartyOrganization' AND t114._from = t113._to AND t114._to_type = 'Community' AND coalesce(t113.`since_day`, '') <= coalesce(t114.`until_day`, '~') AND coalesce(t114.`since_day`, '') <= coalesce(t113.`until_day`, '~') AND t114._to = t59.far
                  UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t115.id AS k, max(coalesce(t115.`since_day` || t115.`since`, ''), coalesce(t116.`since_day` || t116.`since`, '')) AS s, min(coalesce(t115.`until_day` || t115.`until`, '~'), coalesce(t116.`until_day` || t116.`until`, '~')) AS u, json_array(json_array(0, t115.id, json(t115.sources)), json_array(1, t116.id, json(t116.sources))) AS c
                  FROM `PAIRED_WITH` t115
                  CROSS JOIN `ORGANIZATION_OF` t116
                  WHERE t115._to = t59.near AND t115._from_type = 'PartyOrganization' AND t115._to_type = 'Unit' AND t116._from = t115._from AND t116._to_type = 'Community' AND coalesce(t115.`since_day`, '') <= coalesce(t116.`until_day`, '~') AND coalesce(t116.`since_day`, '') <= coalesce(t115.`until_day`, '~') AND t116._to = t59.far
                  UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t118.id AS k, max(coalesce(t117.`since_day` || t117.`since`, ''), coalesce(t118.`since_day` || t118.`since`, ''), coalesce(t119.`since_day` || t119.`since`, '')) AS s, min(coalesce(t117.`until_day` || t117.`until`, '~'), coalesce(t118.`until_day` || t118.`until`, '~'), coalesce(t119.`until_day` || t119.`until`, '~')) AS u, json_array(json_array(-1, t117.id, json(t117.sources)), json_array(0, t118.id, json(t118.sources)), json_array(1, t119.id, json(t119.sources))) AS c
                  FROM `ORGANIZATION_OF` t117
                  CROSS JOIN `PAIRED_WITH` t118
                  CROSS JOIN `ORGANIZATION_OF` t119
                  WHERE t117._to = t59.near AND t117._to_type = 'Unit' AND t118._from = t117._from AND t118._from_type = 'PartyOrganization' AND t118._to_type = 'PartyOrganization' AND t119._from = t118._to AND t119._to_type = 'Community' AND t117._row <> t119._row AND t117._from <> t118._to AND coalesce(t117.`since_day`, '') <= coalesce(t118.`until_day`, '~') AND coalesce(t117.`since_day`, '') <= coalesce(t119.`until_day`, '~') AND coalesce(t118.`since_day`, '') <= coalesce(t117.`until_day`, '~') AND coalesce(t118.`since_day`, '') <= coalesce(t119.`until_day`, '~') AND coalesce(t119.`since_day`, '') <= coalesce(t117.`until_day`, '~') AND coalesce(t119.`since_day`, '') <= coalesce(t118.`until_day`, '~') AND t119._to = t59.far
                  UNION ALL SELECT 'PAIRED' AS pattern, 0 AS p, t121.id AS k, max(coalesce(t120.`since_day` || t120.`since`, ''), coalesce(t121.`since_day` || t121.`since`, ''), coalesce(t122.`since_day` || t122.`since`, '')) AS s, min(coalesce(t120.`until_day` || t120.`until`, '~'), coalesce(t121.`until_day` || t121.`until`, '~'), coalesce(t122.`until_day` || t122.`until`, '~')) AS u, json_array(json_array(-1, t120.id, json(t120.sources)), json_array(0, t121.id, json(t121.sources)), json_array(1, t122.id, json(t122.sources))) AS c
                  FROM `ORGANIZATION_OF` t120
                  CROSS JOIN `PAIRED_WITH` t121
                  CROSS JOIN `ORGANIZATION_OF` t122
                  WHERE t120._to = t59.near AND t120._to_type = 'Unit' AND t121._to = t120._from AND t121._from_type = 'PartyOrganization' AND t121._to_type = 'PartyOrganization' AND t122._from = t121._from AND t122._to_type = 'Community' AND t120._row <> t122._row AND t120._from <> t121._from AND coalesce(t120.`since_day`, '') <= coalesce(t121.`until_day`, '~') AND coalesce(t120.`since_day`, '') <= coalesce(t122.`until_day`, '~') AND coalesce(t121.`since_day`, '') <= coalesce(t120.`until_day`, '~') AND coalesce(t121.`since_day`, '') <= coalesce(t122.`until_day`, '~') AND coalesce(t122.`since_day`, '') <= coalesce(t120.`until_day`, '~') AND coalesce(t122.`since_day`, '') <= coalesce(t121.`until_day`, '~') AND t122._to = t59.far
                  UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t123.id AS k, coalesce(t123.`since_day` || t123.`since`, '') AS s, coalesce(t123.`until_day` || t123.`until`, '~') AS u, json_array(json_array(0, t123.id, json(t123.sources))) AS c
                  FROM `REPORTS_IN_TO` t123
                  WHERE t123._from = t59.near AND t123._from_type = 'Unit' AND t123._to = t59.far
                  UNION ALL SELECT 'REPORTS_IN' AS pattern, 1 AS p, t125.id AS k, max(coalesce(t124.`since_day` || t124.`since`, ''), coalesce(t125.`since_day` || t125.`since`, '')) AS s, min(coalesce(t124.`until_day` || t124.`until`, '~'), coalesce(t125.`until_day` || t125.`until`, '~')) AS u, json_array(json_array(-1, t124.id, json(t124.sources)), json_array(0, t125.id, json(t125.sources))) AS c
                  FROM `ORGANIZATION_OF` t124
                  CROSS JOIN `REPORTS_IN_TO` t125
                  WHERE t124._to = t59.near AND t124._to_type = 'Unit' AND t125._from = t124._from AND t125._from_type = 'PartyOrganization' AND coalesce(t124.`since_day`, '') <= coalesce(t125.`until_day`, '~') AND coalesce(t125.`since_day`, '') <= coalesce(t124.`until_day`, '~') AND t125._to = t59.far
                  UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                    SELECT id
                    FROM `_entity`
                    WHERE _row = t126._to) AS k, max(coalesce(t126.`since_day` || t126.`since`, ''), coalesce(t127.`since_day` || t127.`since`, '')) AS s, min(coalesce(t126.`until_day` || t126.`until`, '~'), coalesce(t127.`until_day` || t127.`until`, '~')) AS u, json_array(json_array(0, t126.id, json(t126.sources)), json_array(1, t127.id, json(t127.sources))) AS c
                  FROM `PARTICIPATES_IN` t126
                  CROSS JOIN `PARTICIPATES_IN` t127
                  WHERE t126._from = t59.near AND t126._from_type = 'Unit' AND t126._to_type = 'Project' AND t127._to = t126._to AND t127._from_type = 'Community' AND t127._to_type = 'Project' AND t126._row <> t127._row AND coalesce(t126.`since_day`, '') <= coalesce(t127.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND t127._from = t59.far
                  UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                    SELECT id
                    FROM `_entity`
                    WHERE _row = t129._to) AS k, max(coalesce(t128.`since_day` || t128.`since`, ''), coalesce(t129.`since_day` || t129.`since`, ''), coalesce(t130.`since_day` || t130.`since`, '')) AS s, min(coalesce(t128.`until_day` || t128.`until`, '~'), coalesce(t129.`until_day` || t129.`until`, '~'), coalesce(t130.`until_day` || t130.`until`, '~')) AS u, json_array(json_array(-1, t128.id, json(t128.sources)), json_array(0, t129.id, json(t129.sources)), json_array(1, t130.id, json(t130.sources))) AS c
                  FROM `ORGANIZATION_OF` t128
                  CROSS JOIN `PARTICIPATES_IN` t129
                  CROSS JOIN `PARTICIPATES_IN` t130
                  WHERE t128._to = t59.near AND t128._to_type = 'Unit' AND t129._from = t128._from AND t129._from_type = 'PartyOrganization' AND t129._to_type = 'Project' AND t130._to = t129._to AND t130._from_type = 'Community' AND t130._to_type = 'Project' AND t129._row <> t130._row AND coalesce(t128.`since_day`, '') <= coalesce(t129.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t130.`until_day`, '~') AND coalesce(t129.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t129.`since_day`, '') <= coalesce(t130.`until_day`, '~') AND coalesce(t130.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t130.`since_day`, '') <= coalesce(t129.`until_day`, '~') AND t130._from = t59.far
                  UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                    SELECT id
                    FROM `_entity`
                    WHERE _row = t131._to) AS k, max(coalesce(t131.`since_day` || t131.`since`, ''), coalesce(t132.`since_day` || t132.`since`, ''), coalesce(t133.`since_day` || t133.`since`, '')) AS s, min(coalesce(t131.`until_day` || t131.`until`, '~'), coalesce(t132.`until_day` || t132.`until`, '~'), coalesce(t133.`until_day` || t133.`until`, '~')) AS u, json_array(json_array(0, t131.id, json(t131.sources)), json_array(1, t132.id, json(t132.sources)), json_array(2, t133.id, json(t133.sources))) AS c
                  FROM `PARTICIPATES_IN` t131
                  CROSS JOIN `PARTICIPATES_IN` t132
                  CROSS JOIN `ORGANIZATION_OF` t133
                  WHERE t131._from = t59.near AND t131._from_type = 'Unit' AND t131._to_type = 'Project' AND t132._to = t131._to AND t132._from_type = 'PartyOrganization' AND t132._to_type = 'Project' AND t133._from = t132._from AND t133._to_type = 'Community' AND t131._row <> t132._row AND coalesce(t131.`since_day`, '') <= coalesce(t132.`until_day`, '~') AND coalesce(t131.`since_day`, '') <= coalesce(t133.`until_day`, '~') AND coalesce(t132.`since_day`, '') <= coalesce(t131.`until_day`, '~') AND coalesce(t132.`since_day`, '') <= coalesce(t133.`until_day`, '~') AND coalesce(t133.`since_day`, '') <= coalesce(t131.`until_day`, '~') AND coalesce(t133.`since_day`, '') <= coalesce(t132.`until_day`, '~') AND t133._to = t59.far
                  UNION ALL SELECT 'JOINT_PROJECT' AS pattern, 2 AS p, (
                    SELECT id
                    FROM `_entity`
                    WHERE _row = t135._to) AS k, max(coalesce(t134.`since_day` || t134.`since`, ''), coalesce(t135.`since_day` || t135.`since`, ''), coalesce(t136.`since_day` || t136.`since`, ''), coalesce(t137.`since_day` || t137.`since`, '')) AS s, min(coalesce(t134.`until_day` || t134.`until`, '~'), coalesce(t135.`until_day` || t135.`until`, '~'), coalesce(t136.`until_day` || t136.`until`, '~'), coalesce(t137.`until_day` || t137.`until`, '~')) AS u, json_array(json_array(-1, t134.id, json(t134.sources)), json_array(0, t135.id, json(t135.sources)), json_array(1, t136.id, json(t136.sources)), json_array(2, t137.id, json(t137.sources))) AS c
                  FROM `ORGANIZATION_OF` t134
                  CROSS JOIN `PARTICIPATES_IN` t135
                  CROSS JOIN `PARTICIPATES_IN` t136
                  CROSS JOIN `ORGANIZATION_OF` t137
                  WHERE t134._to = t59.near AND t134._to_type = 'Unit' AND t135._from = t134._from AND t135._from_type = 'PartyOrganization' AND t135._to_type = 'Project' AND t136._to = t135._to AND t136._from_type = 'PartyOrganization' AND t136._to_type = 'Project' AND t137._from = t136._from AND t137._to_type = 'Community' AND t134._row <> t137._row AND t135._row <> t136._row AND t134._from <> t136._from AND coalesce(t134.`since_day`, '') <= coalesce(t135.`until_day`, '~') AND coalesce(t134.`since_day`, '') <= coalesce(t136.`until_day`, '~') AND coalesce(t134.`since_day`, '') <= coalesce(t137.`until_day`, '~') AND coalesce(t135.`since_day`, '') <= coalesce(t134.`until_day`, '~') AND coalesce(t135.`since_day`, '') <= coalesce(t136.`until_day`, '~') AND coalesce(t135.`since_day`, '') <= coalesce(t137.`until_day`, '~') AND coalesce(t136.`since_day`, '') <= coalesce(t134.`until_day`, '~') AND coalesce(t136.`since_day`, '') <= coalesce(t135.`until_day`, '~') AND coalesce(t136.`since_day`, '') <= coalesce(t137.`until_day`, '~') AND coalesce(t137.`since_day`, '') <= coalesce(t134.`until_day`, '~') AND coalesce(t137.`since_day`, '') <= coalesce(t135.`until_day`, '~') AND coalesce(t137.`since_day`, '') <= coalesce(t136.`until_day`, '~') AND t137._to = t59.far
                  UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                    SELECT id
                    FROM `_entity`
                    WHERE _row = t138._to) AS k, max(coalesce(t138.`since_day` || t138.`since`, ''), coalesce(t139.`since_day` || t139.`since`, '')) AS s, min(coalesce(t138.`until_day` || t138.`until`, '~'), coalesce(t139.`until_day` || t139.`until`, '~')) AS u, json_array(json_array(0, t138.id, json(t138.sources)), json_array(1, t139.id, json(t139.sources))) AS c
                  FROM `PARTICIPATES_IN` t138
                  CROSS JOIN `PARTICIPATES_IN` t139
                  WHERE t138._from = t59.near AND t138._from_type = 'Unit' AND t138._to_type = 'Activity' AND t139._to = t138._to AND t139._from_type = 'Community' AND t139._to_type = 'Activity' AND t138._row <> t139._row AND coalesce(t138.`since_day`, '') <= coalesce(t139.`until_day`, '~') AND coalesce(t139.`since_day`, '') <= coalesce(t138.`until_day`, '~') AND t139._from = t59.far
                  UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                    SELECT id
                    FROM `_entity`
                    WHERE _row = t141._to) AS k, max(coalesce(t140.`since_day` || t140.`since`, ''), coalesce(t141.`since_day` || t141.`since`, ''), coalesce(t142.`since_day` || t142.`since`, '')) AS s, min(coalesce(t140.`until_day` || t140.`until`, '~'), coalesce(t141.`until_day` || t141.`until`, '~'), coalesce(t142.`until_day` || t142.`until`, '~')) AS u, json_array(json_array(-1, t140.id, json(t140.sources)), json_array(0, t141.id, json(t141.sources)), json_array(1, t142.id, json(t142.sources))) AS c
                  FROM `ORGANIZATION_OF` t140
                  CROSS JOIN `PARTICIPATES_IN` t141
                  CROSS JOIN `PARTICIPATES_IN` t142
                  WHERE t140._to = t59.near AND t140._to_type = 'Unit' AND t141._from = t140._from AND t141._from_type = 'PartyOrganization' AND t141._to_type = 'Activity' AND t142._to = t141._to AND t142._from_type = 'Community' AND t142._to_type = 'Activity' AND t141._row <> t142._row AND coalesce(t140.`since_day`, '') <= coalesce(t141.`until_day`, '~') AND coalesce(t140.`since_day`, '') <= coalesce(t142.`until_day`, '~') AND coalesce(t141.`since_day`, '') <= coalesce(t140.`until_day`, '~') AND coalesce(t141.`since_day`, '') <= coalesce(t142.`until_day`, '~') AND coalesce(t142.`since_day`, '') <= coalesce(t140.`until_day`, '~') AND coalesce(t142.`since_day`, '') <= coalesce(t141.`until_day`, '~') AND t142._from = t59.far
                  UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                    SELECT id
                    FROM `_entity`
                    WHERE _row = t143._to) AS k, max(coalesce(t143.`since_day` || t143.`since`, ''), coalesce(t144.`since_day` || t144.`since`, ''), coalesce(t145.`since_day` || t145.`since`, '')) AS s, min(coalesce(t143.`until_day` || t143.`until`, '~'), coalesce(t144.`until_day` || t144.`until`, '~'), coalesce(t145.`until_day` || t145.`until`, '~')) AS u, json_array(json_array(0, t143.id, json(t143.sources)), json_array(1, t144.id, json(t144.sources)), json_array(2, t145.id, json(t145.sources))) AS c
                  FROM `PARTICIPATES_IN` t143
                  CROSS JOIN `PARTICIPATES_IN` t144
                  CROSS JOIN `ORGANIZATION_OF` t145
                  WHERE t143._from = t59.near AND t143._from_type = 'Unit' AND t143._to_type = 'Activity' AND t144._to = t143._to AND t144._from_type = 'PartyOrganization' AND t144._to_type = 'Activity' AND t145._from = t144._from AND t145._to_type = 'Community' AND t143._row <> t144._row AND coalesce(t143.`since_day`, '') <= coalesce(t144.`until_day`, '~') AND coalesce(t143.`since_day`, '') <= coalesce(t145.`until_day`, '~') AND coalesce(t144.`since_day`, '') <= coalesce(t143.`until_day`, '~') AND coalesce(t144.`since_day`, '') <= coalesce(t145.`until_day`, '~') AND coalesce(t145.`since_day`, '') <= coalesce(t143.`until_day`, '~') AND coalesce(t145.`since_day`, '') <= coalesce(t144.`until_day`, '~') AND t145._to = t59.far
                  UNION ALL SELECT 'JOINT_ACTIVITY' AS pattern, 3 AS p, (
                    SELECT id
                    FROM `_entity`
                    WHERE _row = t147._to) AS k, max(coalesce(t146.`since_day` || t146.`since`, ''), coalesce(t147.`since_day` || t147.`since`, ''), coalesce(t148.`since_day` || t148.`since`, ''), coalesce(t149.`since_day` || t149.`since`, '')) AS s, min(coalesce(t146.`until_day` || t146.`until`, '~'), coalesce(t147.`until_day` || t147.`until`, '~'), coalesce(t148.`until_day` || t148.`until`, '~'), coalesce(t149.`until_day` || t149.`until`, '~')) AS u, json_array(json_array(-1, t146.id, json(t146.sources)), json_array(0, t147.id, json(t147.sources)), json_array(1, t148.id, json(t148.sources)), json_array(2, t149.id, json(t149.sources))) AS c
                  FROM `ORGANIZATION_OF` t146
                  CROSS JOIN `PARTICIPATES_IN` t147
                  CROSS JOIN `PARTICIPATES_IN` t148
                  CROSS JOIN `ORGANIZATION_OF` t149
                  WHERE t146._to = t59.near AND t146._to_type = 'Unit' AND t147._from = t146._from AND t147._from_type = 'PartyOrganization' AND t147._to_type = 'Activity' AND t148._to = t147._to AND t148._from_type = 'PartyOrganization' AND t148._to_type = 'Activity' AND t149._from = t148._from AND t149._to_type = 'Community' AND t146._row <> t149._row AND t147._row <> t148._row AND t146._from <> t148._from AND coalesce(t146.`since_day`, '') <= coalesce(t147.`until_day`, '~') AND coalesce(t146.`since_day`, '') <= coalesce(t148.`until_day`, '~') AND coalesce(t146.`since_day`, '') <= coalesce(t149.`until_day`, '~') AND coalesce(t147.`since_day`, '') <= coalesce(t146.`until_day`, '~') AND coalesce(t147.`since_day`, '') <= coalesce(t148.`until_day`, '~') AND coalesce(t147.`since_day`, '') <= coalesce(t149.`until_day`, '~') AND coalesce(t148.`since_day`, '') <= coalesce(t146.`until_day`, '~') AND coalesce(t148.`since_day`, '') <= coalesce(t147.`until_day`, '~') AND coalesce(t148.`since_day`, '') <= coalesce(t149.`until_day`, '~') AND coalesce(t149.`since_day`, '') <= coalesce(t146.`until_day`, '~') AND coalesce(t149.`since_day`, '') <= coalesce(t147.`until_day`, '~') AND coalesce(t149.`since_day`, '') <= coalesce(t148.`until_day`, '~') AND t149._to = t59.far) paths
                GROUP BY p, k) t150
              WHERE (EXISTS (
                  SELECT 1
                  FROM (
                    SELECT cited, locator
                    FROM (
                      SELECT json_extract(t155.value, '$[0]') AS cited, json_extract(t155.value, '$[1]') AS locator, row_number() OVER (ORDER BY json_extract(t154.value, '$[0]'), json_extract(t154.value, '$[1]'), t155.key) AS place
                      FROM json_each(t150.c) t153
                      CROSS JOIN json_each(t153.value) t154
                      CROSS JOIN json_each(t154.value, '$[2]') t155)
                    GROUP BY cited, locator
                    ORDER BY min(place)) t151
                  CROSS JOIN `Source` t152 ON t152.key = t151.cited
                  WHERE t152.`key` = $p4))))))
      ORDER BY o0 DESC, o1
      LIMIT $p5) t1
    CROSS JOIN `Unit` t4 ON t4._row = t1.a
    CROSS JOIN `Community` t3 ON t3._row = t1.n))
