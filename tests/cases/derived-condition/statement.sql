SELECT json((
    SELECT json_object('nodes', json_group_array(json_object('key', t3.`key`)))
    FROM (
      SELECT t5._row AS n, 'Unit' AS t, t5.`key` AS o0
      FROM `Unit` t5
      WHERE (EXISTS (
          SELECT 1
          FROM (
            SELECT far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
            FROM (
              SELECT t6._to AS far, t6._row * 64 + 0 AS fact, coalesce(t6.`since_day` || t6.`since`, '') AS s, coalesce(t6.`until_day` || t6.`until`, '~') AS u
              FROM `PAIRED_WITH` t6
              WHERE t6._from = t5._row AND t6._from_type = 'Unit' AND t6._to_type = 'Community'
              UNION ALL SELECT t7._from AS far, t7._row * 64 + 0 AS fact, coalesce(t7.`since_day` || t7.`since`, '') AS s, coalesce(t7.`until_day` || t7.`until`, '~') AS u
              FROM `PAIRED_WITH` t7
              WHERE t7._to = t5._row AND t7._from_type = 'Community' AND t7._to_type = 'Unit'
              UNION ALL SELECT t9._to AS far, t9._row * 64 + 0 AS fact, max(coalesce(t8.`since_day` || t8.`since`, ''), coalesce(t9.`since_day` || t9.`since`, '')) AS s, min(coalesce(t8.`until_day` || t8.`until`, '~'), coalesce(t9.`until_day` || t9.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t8
              CROSS JOIN `PAIRED_WITH` t9
              WHERE t8._to = t5._row AND t8._to_type = 'Unit' AND t9._from = t8._from AND t9._from_type = 'PartyOrganization' AND t9._to_type = 'Community' AND coalesce(t8.`since_day`, '') <= coalesce(t9.`until_day`, '~') AND coalesce(t9.`since_day`, '') <= coalesce(t8.`until_day`, '~')
              UNION ALL SELECT t11._from AS far, t11._row * 64 + 0 AS fact, max(coalesce(t10.`since_day` || t10.`since`, ''), coalesce(t11.`since_day` || t11.`since`, '')) AS s, min(coalesce(t10.`until_day` || t10.`until`, '~'), coalesce(t11.`until_day` || t11.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t10
              CROSS JOIN `PAIRED_WITH` t11
              WHERE t10._to = t5._row AND t10._to_type = 'Unit' AND t11._to = t10._from AND t11._from_type = 'Community' AND t11._to_type = 'PartyOrganization' AND coalesce(t10.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t10.`until_day`, '~')
              UNION ALL SELECT t13._to AS far, t12._row * 64 + 0 AS fact, max(coalesce(t12.`since_day` || t12.`since`, ''), coalesce(t13.`since_day` || t13.`since`, '')) AS s, min(coalesce(t12.`until_day` || t12.`until`, '~'), coalesce(t13.`until_day` || t13.`until`, '~')) AS u
              FROM `PAIRED_WITH` t12
              CROSS JOIN `ORGANIZATION_OF` t13
              WHERE t12._from = t5._row AND t12._from_type = 'Unit' AND t12._to_type = 'PartyOrganization' AND t13._from = t12._to AND t13._to_type = 'Community' AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')
              UNION ALL SELECT t15._to AS far, t14._row * 64 + 0 AS fact, max(coalesce(t14.`since_day` || t14.`since`, ''), coalesce(t15.`since_day` || t15.`since`, '')) AS s, min(coalesce(t14.`until_day` || t14.`until`, '~'), coalesce(t15.`until_day` || t15.`until`, '~')) AS u
              FROM `PAIRED_WITH` t14
              CROSS JOIN `ORGANIZATION_OF` t15
              WHERE t14._to = t5._row AND t14._from_type = 'PartyOrganization' AND t14._to_type = 'Unit' AND t15._from = t14._from AND t15._to_type = 'Community' AND coalesce(t14.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t14.`until_day`, '~')
              UNION ALL SELECT t18._to AS far, t17._row * 64 + 0 AS fact, max(coalesce(t16.`since_day` || t16.`since`, ''), coalesce(t17.`since_day` || t17.`since`, ''), coalesce(t18.`since_day` || t18.`since`, '')) AS s, min(coalesce(t16.`until_day` || t16.`until`, '~'), coalesce(t17.`until_day` || t17.`until`, '~'), coalesce(t18.`until_day` || t18.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t16
              CROSS JOIN `PAIRED_WITH` t17
              CROSS JOIN `ORGANIZATION_OF` t18
              WHERE t16._to = t5._row AND t16._to_type = 'Unit' AND t17._from = t16._from AND t17._from_type = 'PartyOrganization' AND t17._to_type = 'PartyOrganization' AND t18._from = t17._to AND t18._to_type = 'Community' AND t16._row <> t18._row AND t16._from <> t17._to AND coalesce(t16.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t17.`until_day`, '~')
              UNION ALL SELECT t21._to AS far, t20._row * 64 + 0 AS fact, max(coalesce(t19.`since_day` || t19.`since`, ''), coalesce(t20.`since_day` || t20.`since`, ''), coalesce(t21.`since_day` || t21.`since`, '')) AS s, min(coalesce(t19.`until_day` || t19.`until`, '~'), coalesce(t20.`until_day` || t20.`until`, '~'), coalesce(t21.`until_day` || t21.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t19
              CROSS JOIN `PAIRED_WITH` t20
              CROSS JOIN `ORGANIZATION_OF` t21
              WHERE t19._to = t5._row AND t19._to_type = 'Unit' AND t20._to = t19._from AND t20._from_type = 'PartyOrganization' AND t20._to_type = 'PartyOrganization' AND t21._from = t20._from AND t21._to_type = 'Community' AND t19._row <> t21._row AND t19._from <> t20._from AND coalesce(t19.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t20.`until_day`, '~')
              UNION ALL SELECT t22._to AS far, t22._row * 64 + 1 AS fact, coalesce(t22.`since_day` || t22.`since`, '') AS s, coalesce(t22.`until_day` || t22.`until`, '~') AS u
              FROM `REPORTS_IN_TO` t22
              WHERE t22._from = t5._row AND t22._from_type = 'Unit'
              UNION ALL SELECT t24._to AS far, t24._row * 64 + 1 AS fact, max(coalesce(t23.`since_day` || t23.`since`, ''), coalesce(t24.`since_day` || t24.`since`, '')) AS s, min(coalesce(t23.`until_day` || t23.`until`, '~'), coalesce(t24.`until_day` || t24.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t23
              CROSS JOIN `REPORTS_IN_TO` t24
              WHERE t23._to = t5._row AND t23._to_type = 'Unit' AND t24._from = t23._from AND t24._from_type = 'PartyOrganization' AND coalesce(t23.`since_day`, '') <= coalesce(t24.`until_day`, '~') AND coalesce(t24.`since_day`, '') <= coalesce(t23.`until_day`, '~')
              UNION ALL SELECT t26._from AS far, t25._to * 64 + 2 AS fact, max(coalesce(t25.`since_day` || t25.`since`, ''), coalesce(t26.`since_day` || t26.`since`, '')) AS s, min(coalesce(t25.`until_day` || t25.`until`, '~'), coalesce(t26.`until_day` || t26.`until`, '~')) AS u
              FROM `PARTICIPATES_IN` t25
              CROSS JOIN `PARTICIPATES_IN` t26
              WHERE t25._from = t5._row AND t25._from_type = 'Unit' AND t25._to_type = 'Project' AND t26._to = t25._to AND t26._from_type = 'Community' AND t26._to_type = 'Project' AND t25._row <> t26._row AND coalesce(t25.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t25.`until_day`, '~')
              UNION ALL SELECT t29._from AS far, t28._to * 64 + 2 AS fact, max(coalesce(t27.`since_day` || t27.`since`, ''), coalesce(t28.`since_day` || t28.`since`, ''), coalesce(t29.`since_day` || t29.`since`, '')) AS s, min(coalesce(t27.`until_day` || t27.`until`, '~'), coalesce(t28.`until_day` || t28.`until`, '~'), coalesce(t29.`until_day` || t29.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t27
              CROSS JOIN `PARTICIPATES_IN` t28
              CROSS JOIN `PARTICIPATES_IN` t29
              WHERE t27._to = t5._row AND t27._to_type = 'Unit' AND t28._from = t27._from AND t28._from_type = 'PartyOrganization' AND t28._to_type = 'Project' AND t29._to = t28._to AND t29._from_type = 'Community' AND t29._to_type = 'Project' AND t28._row <> t29._row AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t28.`until_day`, '~')
              UNION ALL SELECT t32._to AS far, t30._to * 64 + 2 AS fact, max(coalesce(t30.`since_day` || t30.`since`, ''), coalesce(t31.`since_day` || t31.`since`, ''), coalesce(t32.`since_day` || t32.`since`, '')) AS s, min(coalesce(t30.`until_day` || t30.`until`, '~'), coalesce(t31.`until_day` || t31.`until`, '~'), coalesce(t32.`until_day` || t32.`until`, '~')) AS u
              FROM `PARTICIPATES_IN` t30
              CROSS JOIN `PARTICIPATES_IN` t31
              CROSS JOIN `ORGANIZATION_OF` t32
              WHERE t30._from = t5._row AND t30._from_type = 'Unit' AND t30._to_type = 'Project' AND t31._to = t30._to AND t31._from_type = 'PartyOrganization' AND t31._to_type = 'Project' AND t32._from = t31._from AND t32._to_type = 'Community' AND t30._row <> t31._row AND coalesce(t30.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t31.`until_day`, '~')
              UNION ALL SELECT t36._to AS far, t34._to * 64 + 2 AS fact, max(coalesce(t33.`since_day` || t33.`since`, ''), coalesce(t34.`since_day` || t34.`since`, ''), coalesce(t35.`since_day` || t35.`since`, ''), coalesce(t36.`since_day` || t36.`since`, '')) AS s, min(coalesce(t33.`until_day` || t33.`until`, '~'), coalesce(t34.`until_day` || t34.`until`, '~'), coalesce(t35.`until_day` || t35.`until`, '~'), coalesce(t36.`until_day` || t36.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t33
              CROSS JOIN `PARTICIPATES_IN` t34
              CROSS JOIN `PARTICIPATES_IN` t35
              CROSS JOIN `ORGANIZATION_OF` t36
              WHERE t33._to = t5._row AND t33._to_type = 'Unit' AND t34._from = t33._from AND t34._from_type = 'PartyOrganization' AND t34._to_type = 'Project' AND t35._to = t34._to AND t35._from_type = 'PartyOrganization' AND t35._to_type = 'Project' AND t36._from = t35._from AND t36._to_type = 'Community' AND t33._row <> t36._row AND t34._row <> t35._row AND t33._from <> t35._from AND coalesce(t33.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t35.`until_day`, '~')
              UNION ALL SELECT t38._from AS far, t37._to * 64 + 3 AS fact, max(coalesce(t37.`since_day` || t37.`since`, ''), coalesce(t38.`since_day` || t38.`since`, '')) AS s, min(coalesce(t37.`until_day` || t37.`until`, '~'), coalesce(t38.`until_day` || t38.`until`, '~')) AS u
              FROM `PARTICIPATES_IN` t37
              CROSS JOIN `PARTICIPATES_IN` t38
              WHERE t37._from = t5._row AND t37._from_type = 'Unit' AND t37._to_type = 'Activity' AND t38._to = t37._to AND t38._from_type = 'Community' AND t38._to_type = 'Activity' AND t37._row <> t38._row AND coalesce(t37.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t37.`until_day`, '~')
              UNION ALL SELECT t41._from AS far, t40._to * 64 + 3 AS fact, max(coalesce(t39.`since_day` || t39.`since`, ''), coalesce(t40.`since_day` || t40.`since`, ''), coalesce(t41.`since_day` || t41.`since`, '')) AS s, min(coalesce(t39.`until_day` || t39.`until`, '~'), coalesce(t40.`until_day` || t40.`until`, '~'), coalesce(t41.`until_day` || t41.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t39
              CROSS JOIN `PARTICIPATES_IN` t40
              CROSS JOIN `PARTICIPATES_IN` t41
              WHERE t39._to = t5._row AND t39._to_type = 'Unit' AND t40._from = t39._from AND t40._from_type = 'PartyOrganization' AND t40._to_type = 'Activity' AND t41._to = t40._to AND t41._from_type = 'Community' AND t41._to_type = 'Activity' AND t40._row <> t41._row AND coalesce(t39.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t39.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t40.`until_day`, '~')
              UNION ALL SELECT t44._to AS far, t42._to * 64 + 3 AS fact, max(coalesce(t42.`since_day` || t42.`since`, ''), coalesce(t43.`since_day` || t43.`since`, ''), coalesce(t44.`since_day` || t44.`since`, '')) AS s, min(coalesce(t42.`until_day` || t42.`until`, '~'), coalesce(t43.`until_day` || t43.`until`, '~'), coalesce(t44.`until_day` || t44.`until`, '~')) AS u
              FROM `PARTICIPATES_IN` t42
              CROSS JOIN `PARTICIPATES_IN` t43
              CROSS JOIN `ORGANIZATION_OF` t44
              WHERE t42._from = t5._row AND t42._from_type = 'Unit' AND t42._to_type = 'Activity' AND t43._to = t42._to AND t43._from_type = 'PartyOrganization' AND t43._to_type = 'Activity' AND t44._from = t43._from AND t44._to_type = 'Community' AND t42._row <> t43._row AND coalesce(t42.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t43.`until_day`, '~')
              UNION ALL SELECT t48._to AS far, t46._to * 64 + 3 AS fact, max(coalesce(t45.`since_day` || t45.`since`, ''), coalesce(t46.`since_day` || t46.`since`, ''), coalesce(t47.`since_day` || t47.`since`, ''), coalesce(t48.`since_day` || t48.`since`, '')) AS s, min(coalesce(t45.`until_day` || t45.`until`, '~'), coalesce(t46.`until_day` || t46.`until`, '~'), coalesce(t47.`until_day` || t47.`until`, '~'), coalesce(t48.`until_day` || t48.`until`, '~')) AS u
              FROM `ORGANIZATION_OF` t45
              CROSS JOIN `PARTICIPATES_IN` t46
              CROSS JOIN `PARTICIPATES_IN` t47
              CROSS JOIN `ORGANIZATION_OF` t48
              WHERE t45._to = t5._row AND t45._to_type = 'Unit' AND t46._from = t45._from AND t46._from_type = 'PartyOrganization' AND t46._to_type = 'Activity' AND t47._to = t46._to AND t47._from_type = 'PartyOrganization' AND t47._to_type = 'Activity' AND t48._from = t47._from AND t48._to_type = 'Community' AND t45._row <> t48._row AND t46._row <> t47._row AND t45._from <> t47._from AND coalesce(t45.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t47.`until_day`, '~')) paths
            GROUP BY far) t49
          WHERE t49.`weight` >= $p0))
      ORDER BY o0
      LIMIT $p1) t1
    CROSS JOIN `Unit` t3 ON t3._row = t1.n))
