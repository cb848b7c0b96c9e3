WITH g6 AS MATERIALIZED (
  SELECT t50.near AS near, count(DISTINCT t50.far) AS number
  FROM (
    SELECT t7._to AS near, t7._from AS far
    FROM `PAIRED_WITH` t7
    WHERE t7._from_type = 'Unit' AND t7._to_type = 'Community'
    UNION ALL SELECT t8._from AS near, t8._to AS far
    FROM `PAIRED_WITH` t8
    WHERE t8._from_type = 'Community' AND t8._to_type = 'Unit'
    UNION ALL SELECT t9._to AS near, t10._to AS far
    FROM `PAIRED_WITH` t9
    CROSS JOIN `ORGANIZATION_OF` t10
    WHERE t9._from_type = 'PartyOrganization' AND t9._to_type = 'Community' AND t10._from = t9._from AND t10._to_type = 'Unit' AND coalesce(t9.`since_day`, '') <= coalesce(t10.`until_day`, '~') AND coalesce(t10.`since_day`, '') <= coalesce(t9.`until_day`, '~')
    UNION ALL SELECT t11._from AS near, t12._to AS far
    FROM `PAIRED_WITH` t11
    CROSS JOIN `ORGANIZATION_OF` t12
    WHERE t11._from_type = 'Community' AND t11._to_type = 'PartyOrganization' AND t12._from = t11._to AND t12._to_type = 'Unit' AND coalesce(t11.`since_day`, '') <= coalesce(t12.`until_day`, '~') AND coalesce(t12.`since_day`, '') <= coalesce(t11.`until_day`, '~')
    UNION ALL SELECT t13._to AS near, t14._from AS far
    FROM `ORGANIZATION_OF` t13
    CROSS JOIN `PAIRED_WITH` t14
    WHERE t13._to_type = 'Community' AND t14._to = t13._from AND t14._from_type = 'Unit' AND t14._to_type = 'PartyOrganization' AND coalesce(t13.`since_day`, '') <= coalesce(t14.`until_day`, '~') AND coalesce(t14.`since_day`, '') <= coalesce(t13.`until_day`, '~')
    UNION ALL SELECT t15._to AS near, t16._to AS far
    FROM `ORGANIZATION_OF` t15
    CROSS JOIN `PAIRED_WITH` t16
    WHERE t15._to_type = 'Community' AND t16._from = t15._from AND t16._from_type = 'PartyOrganization' AND t16._to_type = 'Unit' AND coalesce(t15.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t15.`until_day`, '~')
    UNION ALL SELECT t17._to AS near, t19._to AS far
    FROM `ORGANIZATION_OF` t17
    CROSS JOIN `PAIRED_WITH` t18
    CROSS JOIN `ORGANIZATION_OF` t19
    WHERE t17._to_type = 'Community' AND t18._to = t17._from AND t18._from_type = 'PartyOrganization' AND t18._to_type = 'PartyOrganization' AND t19._from = t18._from AND t19._to_type = 'Unit' AND t17._row <> t19._row AND t17._from <> t18._from AND coalesce(t17.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t18.`until_day`, '~')
    UNION ALL SELECT t20._to AS near, t22._to AS far
    FROM `ORGANIZATION_OF` t20
    CROSS JOIN `PAIRED_WITH` t21
    CROSS JOIN `ORGANIZATION_OF` t22
    WHERE t20._to_type = 'Community' AND t21._from = t20._from AND t21._from_type = 'PartyOrganization' AND t21._to_type = 'PartyOrganization' AND t22._from = t21._to AND t22._to_type = 'Unit' AND t20._row <> t22._row AND t20._from <> t21._to AND coalesce(t20.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t21.`until_day`, '~')
    UNION ALL SELECT t23._to AS near, t23._from AS far
    FROM `REPORTS_IN_TO` t23
    WHERE t23._from_type = 'Unit'
    UNION ALL SELECT t24._to AS near, t25._to AS far
    FROM `REPORTS_IN_TO` t24
    CROSS JOIN `ORGANIZATION_OF` t25
    WHERE t24._from_type = 'PartyOrganization' AND t25._from = t24._from AND t25._to_type = 'Unit' AND coalesce(t24.`since_day`, '') <= coalesce(t25.`until_day`, '~') AND coalesce(t25.`since_day`, '') <= coalesce(t24.`until_day`, '~')
    UNION ALL SELECT t26._from AS near, t27._from AS far
    FROM `PARTICIPATES_IN` t26
    CROSS JOIN `PARTICIPATES_IN` t27
    WHERE t26._from_type = 'Community' AND t26._to_type = 'Project' AND t27._to = t26._to AND t27._from_type = 'Unit' AND t27._to_type = 'Project' AND t26._row <> t27._row AND coalesce(t26.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t26.`until_day`, '~')
    UNION ALL SELECT t28._from AS near, t30._to AS far
    FROM `PARTICIPATES_IN` t28
    CROSS JOIN `PARTICIPATES_IN` t29
    CROSS JOIN `ORGANIZATION_OF` t30
    WHERE t28._from_type = 'Community' AND t28._to_type = 'Project' AND t29._to = t28._to AND t29._from_type = 'PartyOrganization' AND t29._to_type = 'Project' AND t30._from = t29._from AND t30._to_type = 'Unit' AND t28._row <> t29._row AND coalesce(t28.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~')
    UNION ALL SELECT t31._to AS near, t33._from AS far
    FROM `ORGANIZATION_OF` t31
    CROSS JOIN `PARTICIPATES_IN` t32
    CROSS JOIN `PARTICIPATES_IN` t33
    WHERE t31._to_type = 'Community' AND t32._from = t31._from AND t32._from_type = 'PartyOrganization' AND t32._to_type = 'Project' AND t33._to = t32._to AND t33._from_type = 'Unit' AND t33._to_type = 'Project' AND t32._row <> t33._row AND coalesce(t31.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t32.`until_day`, '~')
    UNION ALL SELECT t34._to AS near, t37._to AS far
    FROM `ORGANIZATION_OF` t34
    CROSS JOIN `PARTICIPATES_IN` t35
    CROSS JOIN `PARTICIPATES_IN` t36
    CROSS JOIN `ORGANIZATION_OF` t37
    WHERE t34._to_type = 'Community' AND t35._from = t34._from AND t35._from_type = 'PartyOrganization' AND t35._to_type = 'Project' AND t36._to = t35._to AND t36._from_type = 'PartyOrganization' AND t36._to_type = 'Project' AND t37._from = t36._from AND t37._to_type = 'Unit' AND t34._row <> t37._row AND t35._row <> t36._row AND t34._from <> t36._from AND coalesce(t34.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t36.`until_day`, '~')
    UNION ALL SELECT t38._from AS near, t39._from AS far
    FROM `PARTICIPATES_IN` t38
    CROSS JOIN `PARTICIPATES_IN` t39
    WHERE t38._from_type = 'Community' AND t38._to_type = 'Activity' AND t39._to = t38._to AND t39._from_type = 'Unit' AND t39._to_type = 'Activity' AND t38._row <> t39._row AND coalesce(t38.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND coalesce(t39.`since_day`, '') <= coalesce(t38.`until_day`, '~')
    UNION ALL SELECT t40._from AS near, t42._to AS far
    FROM `PARTICIPATES_IN` t40
    CROSS JOIN `PARTICIPATES_IN` t41
    CROSS JOIN `ORGANIZATION_OF` t42
    WHERE t40._from_type = 'Community' AND t40._to_type = 'Activity' AND t41._to = t40._to AND t41._from_type = 'PartyOrganization' AND t41._to_type = 'Activity' AND t42._from = t41._from AND t42._to_type = 'Unit' AND t40._row <> t41._row AND coalesce(t40.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t41.`until_day`, '~')
    UNION ALL SELECT t43._to AS near, t45._from AS far
    FROM `ORGANIZATION_OF` t43
    CROSS JOIN `PARTICIPATES_IN` t44
    CROSS JOIN `PARTICIPATES_IN` t45
    WHERE t43._to_type = 'Community' AND t44._from = t43._from AND t44._from_type = 'PartyOrganization' AND t44._to_type = 'Activity' AND t45._to = t44._to AND t45._from_type = 'Unit' AND t45._to_type = 'Activity' AND t44._row <> t45._row AND coalesce(t43.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t44.`until_day`, '~')
    UNION ALL SELECT t46._to AS near, t49._to AS far
    FROM `ORGANIZATION_OF` t46
    CROSS JOIN `PARTICIPATES_IN` t47
    CROSS JOIN `PARTICIPATES_IN` t48
    CROSS JOIN `ORGANIZATION_OF` t49
    WHERE t46._to_type = 'Community' AND t47._from = t46._from AND t47._from_type = 'PartyOrganization' AND t47._to_type = 'Activity' AND t48._to = t47._to AND t48._from_type = 'PartyOrganization' AND t48._to_type = 'Activity' AND t49._from = t48._from AND t49._to_type = 'Unit' AND t46._row <> t49._row AND t47._row <> t48._row AND t46._from <> t48._from AND coalesce(t46.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t48.`until_day`, '~')) t50
  GROUP BY t50.near) SELECT json((
    SELECT json_object('nodes', json_group_array(json_object('key', t3.`key`)) FILTER (WHERE t1.i <= $p0), 'edges', json_group_array(json_object('cursor', hex(json_array('4d49f5a7', t1.o0, t1.o1, t1.o2)))) FILTER (WHERE t1.i <= $p0), 'pageInfo', json_object('hasNextPage', json(CASE coalesce(max(t1.c), 0) > $p0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)))
    FROM (
      SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
      FROM (
        SELECT t5._row AS n, 'Community' AS t, coalesce((
            SELECT number
            FROM g6
            WHERE near = t5._row), 0) AS o0, ((
            SELECT count(*)
            FROM `PAIRED_WITH` t52
            WHERE t52._to = t5._row AND t52.`since_day` < $p1)) AS o1, t5.`key` AS o2
        FROM `Community` t5
        WHERE t5._row IN (
          SELECT near
          FROM g6
          WHERE number >= $p2)
        ORDER BY o0 DESC, o1, o2
        LIMIT $p0 + 1)) t1
    CROSS JOIN `Community` t3 ON t3._row = t1.n))
