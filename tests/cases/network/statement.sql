INSERT INTO temp.walk_shown (n, level) SELECT e._row, 0
FROM json_each($p0) g
CROSS JOIN _entity e ON e.id = g.value
GROUP BY e._row
ORDER BY min(g.key)
LIMIT $p1

INSERT INTO temp.walk_reached SELECT a.far, count(*)
FROM temp.walk_shown f
CROSS JOIN _adjacent a ON a.near = f.n
WHERE f.level = $level - 1 AND a.kind IN (
  SELECT value
  FROM json_each($relationship_types))
GROUP BY a.far

INSERT INTO temp.walk_reached SELECT far, weight
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight
  FROM (
    SELECT f.n AS near, t1._to AS far, t1._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t1
    WHERE t1._from = f.n AND t1._from_type = 'Unit' AND t1._to_type = 'Community'
    UNION ALL SELECT f.n AS near, t2._from AS far, t2._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t2
    WHERE t2._to = f.n AND t2._from_type = 'Community' AND t2._to_type = 'Unit'
    UNION ALL SELECT f.n AS near, t4._to AS far, t4._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t3
    CROSS JOIN `PAIRED_WITH` t4
    WHERE t3._to = f.n AND t3._to_type = 'Unit' AND t4._from = t3._from AND t4._from_type = 'PartyOrganization' AND t4._to_type = 'Community' AND coalesce(t3.`since_day`, '') <= coalesce(t4.`until_day`, '~') AND coalesce(t4.`since_day`, '') <= coalesce(t3.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t6._from AS far, t6._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t5
    CROSS JOIN `PAIRED_WITH` t6
    WHERE t5._to = f.n AND t5._to_type = 'Unit' AND t6._to = t5._from AND t6._from_type = 'Community' AND t6._to_type = 'PartyOrganization' AND coalesce(t5.`since_day`, '') <= coalesce(t6.`until_day`, '~') AND coalesce(t6.`since_day`, '') <= coalesce(t5.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t8._to AS far, t7._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t7
    CROSS JOIN `ORGANIZATION_OF` t8
    WHERE t7._from = f.n AND t7._from_type = 'Unit' AND t7._to_type = 'PartyOrganization' AND t8._from = t7._to AND t8._to_type = 'Community' AND coalesce(t7.`since_day`, '') <= coalesce(t8.`until_day`, '~') AND coalesce(t8.`since_day`, '') <= coalesce(t7.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t10._to AS far, t9._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t9
    CROSS JOIN `ORGANIZATION_OF` t10
    WHERE t9._to = f.n AND t9._from_type = 'PartyOrganization' AND t9._to_type = 'Unit' AND t10._from = t9._from AND t10._to_type = 'Community' AND coalesce(t9.`since_day`, '') <= coalesce(t10.`until_day`, '~') AND coalesce(t10.`since_day`, '') <= coalesce(t9.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t13._to AS far, t12._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t11
    CROSS JOIN `PAIRED_WITH` t12
    CROSS JOIN `ORGANIZATION_OF` t13
    WHERE t11._to = f.n AND t11._to_type = 'Unit' AND t12._from = t11._from AND t12._from_type = 'PartyOrganization' AND t12._to_type = 'PartyOrganization' AND t13._from = t12._to AND t13._to_type = 'Community' AND t11._row <> t13._row AND t11._from <> t12._to AND coalesce(t11.`since_day`, '') <= coalesce(t12.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t12.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t16._to AS far, t15._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t14
    CROSS JOIN `PAIRED_WITH` t15
    CROSS JOIN `ORGANIZATION_OF` t16
    WHERE t14._to = f.n AND t14._to_type = 'Unit' AND t15._to = t14._from AND t15._from_type = 'PartyOrganization' AND t15._to_type = 'PartyOrganization' AND t16._from = t15._from AND t16._to_type = 'Community' AND t14._row <> t16._row AND t14._from <> t15._from AND coalesce(t14.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t14.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t14.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t14.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t15.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t17._to AS far, t17._row * 64 + 1 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `REPORTS_IN_TO` t17
    WHERE t17._from = f.n AND t17._from_type = 'Unit'
    UNION ALL SELECT f.n AS near, t19._to AS far, t19._row * 64 + 1 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t18
    CROSS JOIN `REPORTS_IN_TO` t19
    WHERE t18._to = f.n AND t18._to_type = 'Unit' AND t19._from = t18._from AND t19._from_type = 'PartyOrganization' AND coalesce(t18.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t18.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t21._from AS far, t20._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t20
    CROSS JOIN `PARTICIPATES_IN` t21
    WHERE t20._from = f.n AND t20._from_type = 'Unit' AND t20._to_type = 'Project' AND t21._to = t20._to AND t21._from_type = 'Community' AND t21._to_type = 'Project' AND t20._row <> t21._row AND coalesce(t20.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t20.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t24._from AS far, t23._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t22
    CROSS JOIN `PARTICIPATES_IN` t23
    CROSS JOIN `PARTICIPATES_IN` t24
    WHERE t22._to = f.n AND t22._to_type = 'Unit' AND t23._from = t22._from AND t23._from_type = 'PartyOrganization' AND t23._to_type = 'Project' AND t24._to = t23._to AND t24._from_type = 'Community' AND t24._to_type = 'Project' AND t23._row <> t24._row AND coalesce(t22.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t24.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t24.`until_day`, '~') AND coalesce(t24.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND coalesce(t24.`since_day`, '') <= coalesce(t23.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t27._to AS far, t25._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t25
    CROSS JOIN `PARTICIPATES_IN` t26
    CROSS JOIN `ORGANIZATION_OF` t27
    WHERE t25._from = f.n AND t25._from_type = 'Unit' AND t25._to_type = 'Project' AND t26._to = t25._to AND t26._from_type = 'PartyOrganization' AND t26._to_type = 'Project' AND t27._from = t26._from AND t27._to_type = 'Community' AND t25._row <> t26._row AND coalesce(t25.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t25.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t25.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t25.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t26.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t31._to AS far, t29._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t28
    CROSS JOIN `PARTICIPATES_IN` t29
    CROSS JOIN `PARTICIPATES_IN` t30
    CROSS JOIN `ORGANIZATION_OF` t31
    WHERE t28._to = f.n AND t28._to_type = 'Unit' AND t29._from = t28._from AND t29._from_type = 'PartyOrganization' AND t29._to_type = 'Project' AND t30._to = t29._to AND t30._from_type = 'PartyOrganization' AND t30._to_type = 'Project' AND t31._from = t30._from AND t31._to_type = 'Community' AND t28._row <> t31._row AND t29._row <> t30._row AND t28._from <> t30._from AND coalesce(t28.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t30.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t33._from AS far, t32._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t32
    CROSS JOIN `PARTICIPATES_IN` t33
    WHERE t32._from = f.n AND t32._from_type = 'Unit' AND t32._to_type = 'Activity' AND t33._to = t32._to AND t33._from_type = 'Community' AND t33._to_type = 'Activity' AND t32._row <> t33._row AND coalesce(t32.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t32.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t36._from AS far, t35._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t34
    CROSS JOIN `PARTICIPATES_IN` t35
    CROSS JOIN `PARTICIPATES_IN` t36
    WHERE t34._to = f.n AND t34._to_type = 'Unit' AND t35._from = t34._from AND t35._from_type = 'PartyOrganization' AND t35._to_type = 'Activity' AND t36._to = t35._to AND t36._from_type = 'Community' AND t36._to_type = 'Activity' AND t35._row <> t36._row AND coalesce(t34.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t35.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t39._to AS far, t37._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t37
    CROSS JOIN `PARTICIPATES_IN` t38
    CROSS JOIN `ORGANIZATION_OF` t39
    WHERE t37._from = f.n AND t37._from_type = 'Unit' AND t37._to_type = 'Activity' AND t38._to = t37._to AND t38._from_type = 'PartyOrganization' AND t38._to_type = 'Activity' AND t39._from = t38._from AND t39._to_type = 'Community' AND t37._row <> t38._row AND coalesce(t37.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND coalesce(t39.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t39.`since_day`, '') <= coalesce(t38.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t43._to AS far, t41._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t40
    CROSS JOIN `PARTICIPATES_IN` t41
    CROSS JOIN `PARTICIPATES_IN` t42
    CROSS JOIN `ORGANIZATION_OF` t43
    WHERE t40._to = f.n AND t40._to_type = 'Unit' AND t41._from = t40._from AND t41._from_type = 'PartyOrganization' AND t41._to_type = 'Activity' AND t42._to = t41._to AND t42._from_type = 'PartyOrganization' AND t42._to_type = 'Activity' AND t43._from = t42._from AND t43._to_type = 'Community' AND t40._row <> t43._row AND t41._row <> t42._row AND t40._from <> t42._from AND coalesce(t40.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t42.`until_day`, '~')) paths
  GROUP BY near, far)

INSERT INTO temp.walk_reached SELECT far, weight
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight
  FROM (
    SELECT f.n AS near, t44._from AS far, t44._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t44
    WHERE t44._to = f.n AND t44._from_type = 'Unit' AND t44._to_type = 'Community'
    UNION ALL SELECT f.n AS near, t45._to AS far, t45._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t45
    WHERE t45._from = f.n AND t45._from_type = 'Community' AND t45._to_type = 'Unit'
    UNION ALL SELECT f.n AS near, t47._to AS far, t46._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t46
    CROSS JOIN `ORGANIZATION_OF` t47
    WHERE t46._to = f.n AND t46._from_type = 'PartyOrganization' AND t46._to_type = 'Community' AND t47._from = t46._from AND t47._to_type = 'Unit' AND coalesce(t46.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t46.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t49._to AS far, t48._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t48
    CROSS JOIN `ORGANIZATION_OF` t49
    WHERE t48._from = f.n AND t48._from_type = 'Community' AND t48._to_type = 'PartyOrganization' AND t49._from = t48._to AND t49._to_type = 'Unit' AND coalesce(t48.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t48.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t51._from AS far, t51._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t50
    CROSS JOIN `PAIRED_WITH` t51
    WHERE t50._to = f.n AND t50._to_type = 'Community' AND t51._to = t50._from AND t51._from_type = 'Unit' AND t51._to_type = 'PartyOrganization' AND coalesce(t50.`since_day`, '') <= coalesce(t51.`until_day`, '~') AND coalesce(t51.`since_day`, '') <= coalesce(t50.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t53._to AS far, t53._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t52
    CROSS JOIN `PAIRED_WITH` t53
    WHERE t52._to = f.n AND t52._to_type = 'Community' AND t53._from = t52._from AND t53._from_type = 'PartyOrganization' AND t53._to_type = 'Unit' AND coalesce(t52.`since_day`, '') <= coalesce(t53.`until_day`, '~') AND coalesce(t53.`since_day`, '') <= coalesce(t52.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t56._to AS far, t55._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t54
    CROSS JOIN `PAIRED_WITH` t55
    CROSS JOIN `ORGANIZATION_OF` t56
    WHERE t54._to = f.n AND t54._to_type = 'Community' AND t55._to = t54._from AND t55._from_type = 'PartyOrganization' AND t55._to_type = 'PartyOrganization' AND t56._from = t55._from AND t56._to_type = 'Unit' AND t54._row <> t56._row AND t54._from <> t55._from AND coalesce(t54.`since_day`, '') <= coalesce(t55.`until_day`, '~') AND coalesce(t54.`since_day`, '') <= coalesce(t56.`until_day`, '~') AND coalesce(t55.`since_day`, '') <= coalesce(t54.`until_day`, '~') AND coalesce(t55.`since_day`, '') <= coalesce(t56.`until_day`, '~') AND coalesce(t56.`since_day`, '') <= coalesce(t54.`until_day`, '~') AND coalesce(t56.`since_day`, '') <= coalesce(t55.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t59._to AS far, t58._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t57
    CROSS JOIN `PAIRED_WITH` t58
    CROSS JOIN `ORGANIZATION_OF` t59
    WHERE t57._to = f.n AND t57._to_type = 'Community' AND t58._from = t57._from AND t58._from_type = 'PartyOrganization' AND t58._to_type = 'PartyOrganization' AND t59._from = t58._to AND t59._to_type = 'Unit' AND t57._row <> t59._row AND t57._from <> t58._to AND coalesce(t57.`since_day`, '') <= coalesce(t58.`until_day`, '~') AND coalesce(t57.`since_day`, '') <= coalesce(t59.`until_day`, '~') AND coalesce(t58.`since_day`, '') <= coalesce(t57.`until_day`, '~') AND coalesce(t58.`since_day`, '') <= coalesce(t59.`until_day`, '~') AND coalesce(t59.`since_day`, '') <= coalesce(t57.`until_day`, '~') AND coalesce(t59.`since_day`, '') <= coalesce(t58.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t60._from AS far, t60._row * 64 + 1 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `REPORTS_IN_TO` t60
    WHERE t60._to = f.n AND t60._from_type = 'Unit'
    UNION ALL SELECT f.n AS near, t62._to AS far, t61._row * 64 + 1 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `REPORTS_IN_TO` t61
    CROSS JOIN `ORGANIZATION_OF` t62
    WHERE t61._to = f.n AND t61._from_type = 'PartyOrganization' AND t62._from = t61._from AND t62._to_type = 'Unit' AND coalesce(t61.`since_day`, '') <= coalesce(t62.`until_day`, '~') AND coalesce(t62.`since_day`, '') <= coalesce(t61.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t64._from AS far, t63._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t63
    CROSS JOIN `PARTICIPATES_IN` t64
    WHERE t63._from = f.n AND t63._from_type = 'Community' AND t63._to_type = 'Project' AND t64._to = t63._to AND t64._from_type = 'Unit' AND t64._to_type = 'Project' AND t63._row <> t64._row AND coalesce(t63.`since_day`, '') <= coalesce(t64.`until_day`, '~') AND coalesce(t64.`since_day`, '') <= coalesce(t63.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t67._to AS far, t65._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t65
    CROSS JOIN `PARTICIPATES_IN` t66
    CROSS JOIN `ORGANIZATION_OF` t67
    WHERE t65._from = f.n AND t65._from_type = 'Community' AND t65._to_type = 'Project' AND t66._to = t65._to AND t66._from_type = 'PartyOrganization' AND t66._to_type = 'Project' AND t67._from = t66._from AND t67._to_type = 'Unit' AND t65._row <> t66._row AND coalesce(t65.`since_day`, '') <= coalesce(t66.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t67.`until_day`, '~') AND coalesce(t66.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND coalesce(t66.`since_day`, '') <= coalesce(t67.`until_day`, '~') AND coalesce(t67.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND coalesce(t67.`since_day`, '') <= coalesce(t66.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t70._from AS far, t69._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t68
    CROSS JOIN `PARTICIPATES_IN` t69
    CROSS JOIN `PARTICIPATES_IN` t70
    WHERE t68._to = f.n AND t68._to_type = 'Community' AND t69._from = t68._from AND t69._from_type = 'PartyOrganization' AND t69._to_type = 'Project' AND t70._to = t69._to AND t70._from_type = 'Unit' AND t70._to_type = 'Project' AND t69._row <> t70._row AND coalesce(t68.`since_day`, '') <= coalesce(t69.`until_day`, '~') AND coalesce(t68.`since_day`, '') <= coalesce(t70.`until_day`, '~') AND coalesce(t69.`since_day`, '') <= coalesce(t68.`until_day`, '~') AND coalesce(t69.`since_day`, '') <= coalesce(t70.`until_day`, '~') AND coalesce(t70.`since_day`, '') <= coalesce(t68.`until_day`, '~') AND coalesce(t70.`since_day`, '') <= coalesce(t69.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t74._to AS far, t72._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t71
    CROSS JOIN `PARTICIPATES_IN` t72
    CROSS JOIN `PARTICIPATES_IN` t73
    CROSS JOIN `ORGANIZATION_OF` t74
    WHERE t71._to = f.n AND t71._to_type = 'Community' AND t72._from = t71._from AND t72._from_type = 'PartyOrganization' AND t72._to_type = 'Project' AND t73._to = t72._to AND t73._from_type = 'PartyOrganization' AND t73._to_type = 'Project' AND t74._from = t73._from AND t74._to_type = 'Unit' AND t71._row <> t74._row AND t72._row <> t73._row AND t71._from <> t73._from AND coalesce(t71.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t71.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND coalesce(t71.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t72.`since_day`, '') <= coalesce(t71.`until_day`, '~') AND coalesce(t72.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND coalesce(t72.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t71.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t71.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t73.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t76._from AS far, t75._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t75
    CROSS JOIN `PARTICIPATES_IN` t76
    WHERE t75._from = f.n AND t75._from_type = 'Community' AND t75._to_type = 'Activity' AND t76._to = t75._to AND t76._from_type = 'Unit' AND t76._to_type = 'Activity' AND t75._row <> t76._row AND coalesce(t75.`since_day`, '') <= coalesce(t76.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t75.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t79._to AS far, t77._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t77
    CROSS JOIN `PARTICIPATES_IN` t78
    CROSS JOIN `ORGANIZATION_OF` t79
    WHERE t77._from = f.n AND t77._from_type = 'Community' AND t77._to_type = 'Activity' AND t78._to = t77._to AND t78._from_type = 'PartyOrganization' AND t78._to_type = 'Activity' AND t79._from = t78._from AND t79._to_type = 'Unit' AND t77._row <> t78._row AND coalesce(t77.`since_day`, '') <= coalesce(t78.`until_day`, '~') AND coalesce(t77.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t78.`since_day`, '') <= coalesce(t77.`until_day`, '~') AND coalesce(t78.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t77.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t78.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t82._from AS far, t81._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t80
    CROSS JOIN `PARTICIPATES_IN` t81
    CROSS JOIN `PARTICIPATES_IN` t82
    WHERE t80._to = f.n AND t80._to_type = 'Community' AND t81._from = t80._from AND t81._from_type = 'PartyOrganization' AND t81._to_type = 'Activity' AND t82._to = t81._to AND t82._from_type = 'Unit' AND t82._to_type = 'Activity' AND t81._row <> t82._row AND coalesce(t80.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t82.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t82.`until_day`, '~') AND coalesce(t82.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND coalesce(t82.`since_day`, '') <= coalesce(t81.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t86._to AS far, t84._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t83
    CROSS JOIN `PARTICIPATES_IN` t84
    CROSS JOIN `PARTICIPATES_IN` t85
    CROSS JOIN `ORGANIZATION_OF` t86
    WHERE t83._to = f.n AND t83._to_type = 'Community' AND t84._from = t83._from AND t84._from_type = 'PartyOrganization' AND t84._to_type = 'Activity' AND t85._to = t84._to AND t85._from_type = 'PartyOrganization' AND t85._to_type = 'Activity' AND t86._from = t85._from AND t86._to_type = 'Unit' AND t83._row <> t86._row AND t84._row <> t85._row AND t83._from <> t85._from AND coalesce(t83.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t83.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t83.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t83.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t83.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t83.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t85.`until_day`, '~')) paths
  GROUP BY near, far)

INSERT INTO temp.walk_shown (n, level) SELECT t.n, :level
FROM (
  SELECT n, sum(ties) AS ties
  FROM temp.walk_reached
  GROUP BY n) t
CROSS JOIN _entity e ON e._row = t.n
WHERE t.n NOT IN (
  SELECT n
  FROM temp.walk_shown)
ORDER BY t.ties DESC, (
  SELECT count(*)
  FROM _adjacent c
  WHERE c.near = t.n AND c.kind IN (
    SELECT value
    FROM json_each($relationship_types)) AND (c.far <> c.near OR NOT c.backward)) DESC, e.name_sort, e.id
LIMIT :room

SELECT s.n, e.id, e.type, s.level
FROM temp.walk_shown s
CROSS JOIN _entity e ON e._row = s.n
ORDER BY s.place

SELECT a.kind, a.edge, a.near, a.far, a.mark
FROM temp.walk_shown f
CROSS JOIN _adjacent a ON a.near = f.n
CROSS JOIN temp.walk_shown o ON o.n = a.far
WHERE NOT a.backward AND a.kind IN (
  SELECT value
  FROM json_each($relationship_types))

SELECT near, far, weight, since, until, patterns
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day, sum(DISTINCT 1 << pattern) AS patterns
  FROM (
    SELECT f.n AS near, t87._to AS far, t87._row * 64 + 0 AS fact, 0 AS pattern, coalesce(t87.`since_day` || t87.`since`, '') AS s, coalesce(t87.`until_day` || t87.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t87
    WHERE t87._from = f.n AND t87._from_type = 'Unit' AND t87._to_type = 'Community' AND t87._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t88._from AS far, t88._row * 64 + 0 AS fact, 0 AS pattern, coalesce(t88.`since_day` || t88.`since`, '') AS s, coalesce(t88.`until_day` || t88.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t88
    WHERE t88._to = f.n AND t88._from_type = 'Community' AND t88._to_type = 'Unit' AND t88._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t90._to AS far, t90._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t89.`since_day` || t89.`since`, ''), coalesce(t90.`since_day` || t90.`since`, '')) AS s, min(coalesce(t89.`until_day` || t89.`until`, '~'), coalesce(t90.`until_day` || t90.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t89
    CROSS JOIN `PAIRED_WITH` t90
    WHERE t89._to = f.n AND t89._to_type = 'Unit' AND t90._from = t89._from AND t90._from_type = 'PartyOrganization' AND t90._to_type = 'Community' AND coalesce(t89.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t90.`since_day`, '') <= coalesce(t89.`until_day`, '~') AND t90._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t92._from AS far, t92._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t91.`since_day` || t91.`since`, ''), coalesce(t92.`since_day` || t92.`since`, '')) AS s, min(coalesce(t91.`until_day` || t91.`until`, '~'), coalesce(t92.`until_day` || t92.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t91
    CROSS JOIN `PAIRED_WITH` t92
    WHERE t91._to = f.n AND t91._to_type = 'Unit' AND t92._to = t91._from AND t92._from_type = 'Community' AND t92._to_type = 'PartyOrganization' AND coalesce(t91.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND t92._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t94._to AS far, t93._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t93.`since_day` || t93.`since`, ''), coalesce(t94.`since_day` || t94.`since`, '')) AS s, min(coalesce(t93.`until_day` || t93.`until`, '~'), coalesce(t94.`until_day` || t94.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t93
    CROSS JOIN `ORGANIZATION_OF` t94
    WHERE t93._from = f.n AND t93._from_type = 'Unit' AND t93._to_type = 'PartyOrganization' AND t94._from = t93._to AND t94._to_type = 'Community' AND coalesce(t93.`since_day`, '') <= coalesce(t94.`until_day`, '~') AND coalesce(t94.`since_day`, '') <= coalesce(t93.`until_day`, '~') AND t94._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t96._to AS far, t95._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t95.`since_day` || t95.`since`, ''), coalesce(t96.`since_day` || t96.`since`, '')) AS s, min(coalesce(t95.`until_day` || t95.`until`, '~'), coalesce(t96.`until_day` || t96.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t95
    CROSS JOIN `ORGANIZATION_OF` t96
    WHERE t95._to = f.n AND t95._from_type = 'PartyOrganization' AND t95._to_type = 'Unit' AND t96._from = t95._from AND t96._to_type = 'Community' AND coalesce(t95.`since_day`, '') <= coalesce(t96.`until_day`, '~') AND coalesce(t96.`since_day`, '') <= coalesce(t95.`until_day`, '~') AND t96._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t99._to AS far, t98._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t97.`since_day` || t97.`since`, ''), coalesce(t98.`since_day` || t98.`since`, ''), coalesce(t99.`since_day` || t99.`since`, '')) AS s, min(coalesce(t97.`until_day` || t97.`until`, '~'), coalesce(t98.`until_day` || t98.`until`, '~'), coalesce(t99.`until_day` || t99.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t97
    CROSS JOIN `PAIRED_WITH` t98
    CROSS JOIN `ORGANIZATION_OF` t99
    WHERE t97._to = f.n AND t97._to_type = 'Unit' AND t98._from = t97._from AND t98._from_type = 'PartyOrganization' AND t98._to_type = 'PartyOrganization' AND t99._from = t98._to AND t99._to_type = 'Community' AND t97._row <> t99._row AND t97._from <> t98._to AND coalesce(t97.`since_day`, '') <= coalesce(t98.`until_day`, '~') AND coalesce(t97.`since_day`, '') <= coalesce(t99.`until_day`, '~') AND coalesce(t98.`since_day`, '') <= coalesce(t97.`until_day`, '~') AND coalesce(t98.`since_day`, '') <= coalesce(t99.`until_day`, '~') AND coalesce(t99.`since_day`, '') <= coalesce(t97.`until_day`, '~') AND coalesce(t99.`since_day`, '') <= coalesce(t98.`until_day`, '~') AND t99._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t102._to AS far, t101._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t100.`since_day` || t100.`since`, ''), coalesce(t101.`since_day` || t101.`since`, ''), coalesce(t102.`since_day` || t102.`since`, '')) AS s, min(coalesce(t100.`until_day` || t100.`until`, '~'), coalesce(t101.`until_day` || t101.`until`, '~'), coalesce(t102.`until_day` || t102.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t100
    CROSS JOIN `PAIRED_WITH` t101
    CROSS JOIN `ORGANIZATION_OF` t102
    WHERE t100._to = f.n AND t100._to_type = 'Unit' AND t101._to = t100._from AND t101._from_type = 'PartyOrganization' AND t101._to_type = 'PartyOrganization' AND t102._from = t101._from AND t102._to_type = 'Community' AND t100._row <> t102._row AND t100._from <> t101._from AND coalesce(t100.`since_day`, '') <= coalesce(t101.`until_day`, '~') AND coalesce(t100.`since_day`, '') <= coalesce(t102.`until_day`, '~') AND coalesce(t101.`since_day`, '') <= coalesce(t100.`until_day`, '~') AND coalesce(t101.`since_day`, '') <= coalesce(t102.`until_day`, '~') AND coalesce(t102.`since_day`, '') <= coalesce(t100.`until_day`, '~') AND coalesce(t102.`since_day`, '') <= coalesce(t101.`until_day`, '~') AND t102._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t103._to AS far, t103._row * 64 + 1 AS fact, 1 AS pattern, coalesce(t103.`since_day` || t103.`since`, '') AS s, coalesce(t103.`until_day` || t103.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `REPORTS_IN_TO` t103
    WHERE t103._from = f.n AND t103._from_type = 'Unit' AND t103._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t105._to AS far, t105._row * 64 + 1 AS fact, 1 AS pattern, max(coalesce(t104.`since_day` || t104.`since`, ''), coalesce(t105.`since_day` || t105.`since`, '')) AS s, min(coalesce(t104.`until_day` || t104.`until`, '~'), coalesce(t105.`until_day` || t105.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t104
    CROSS JOIN `REPORTS_IN_TO` t105
    WHERE t104._to = f.n AND t104._to_type = 'Unit' AND t105._from = t104._from AND t105._from_type = 'PartyOrganization' AND coalesce(t104.`since_day`, '') <= coalesce(t105.`until_day`, '~') AND coalesce(t105.`since_day`, '') <= coalesce(t104.`until_day`, '~') AND t105._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t107._from AS far, t106._to * 64 + 2 AS fact, 2 AS pattern, max(coalesce(t106.`since_day` || t106.`since`, ''), coalesce(t107.`since_day` || t107.`since`, '')) AS s, min(coalesce(t106.`until_day` || t106.`until`, '~'), coalesce(t107.`until_day` || t107.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t106
    CROSS JOIN `PARTICIPATES_IN` t107
    WHERE t106._from = f.n AND t106._from_type = 'Unit' AND t106._to_type = 'Project' AND t107._to = t106._to AND t107._from_type = 'Community' AND t107._to_type = 'Project' AND t106._row <> t107._row AND coalesce(t106.`since_day`, '') <= coalesce(t107.`until_day`, '~') AND coalesce(t107.`since_day`, '') <= coalesce(t106.`until_day`, '~') AND t107._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t110._from AS far, t109._to * 64 + 2 AS fact, 2 AS pattern, max(coalesce(t108.`since_day` || t108.`since`, ''), coalesce(t109.`since_day` || t109.`since`, ''), coalesce(t110.`since_day` || t110.`since`, '')) AS s, min(coalesce(t108.`until_day` || t108.`until`, '~'), coalesce(t109.`until_day` || t109.`until`, '~'), coalesce(t110.`until_day` || t110.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t108
    CROSS JOIN `PARTICIPATES_IN` t109
    CROSS JOIN `PARTICIPATES_IN` t110
    WHERE t108._to = f.n AND t108._to_type = 'Unit' AND t109._from = t108._from AND t109._from_type = 'PartyOrganization' AND t109._to_type = 'Project' AND t110._to = t109._to AND t110._from_type = 'Community' AND t110._to_type = 'Project' AND t109._row <> t110._row AND coalesce(t108.`since_day`, '') <= coalesce(t109.`until_day`, '~') AND coalesce(t108.`since_day`, '') <= coalesce(t110.`until_day`, '~') AND coalesce(t109.`since_day`, '') <= coalesce(t108.`until_day`, '~') AND coalesce(t109.`since_day`, '') <= coalesce(t110.`until_day`, '~') AND coalesce(t110.`since_day`, '') <= coalesce(t108.`until_day`, '~') AND coalesce(t110.`since_day`, '') <= coalesce(t109.`until_day`, '~') AND t110._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t113._to AS far, t111._to * 64 + 2 AS fact, 2 AS pattern, max(coalesce(t111.`since_day` || t111.`since`, ''), coalesce(t112.`since_day` || t112.`since`, ''), coalesce(t113.`since_day` || t113.`since`, '')) AS s, min(coalesce(t111.`until_day` || t111.`until`, '~'), coalesce(t112.`until_day` || t112.`until`, '~'), coalesce(t113.`until_day` || t113.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t111
    CROSS JOIN `PARTICIPATES_IN` t112
    CROSS JOIN `ORGANIZATION_OF` t113
    WHERE t111._from = f.n AND t111._from_type = 'Unit' AND t111._to_type = 'Project' AND t112._to = t111._to AND t112._from_type = 'PartyOrganization' AND t112._to_type = 'Project' AND t113._from = t112._from AND t113._to_type = 'Community' AND t111._row <> t112._row AND coalesce(t111.`since_day`, '') <= coalesce(t112.`until_day`, '~') AND coalesce(t111.`since_day`, '') <= coalesce(t113.`until_day`, '~') AND coalesce(t112.`since_day`, '') <= coalesce(t111.`until_day`, '~') AND coalesce(t112.`since_day`, '') <= coalesce(t113.`until_day`, '~') AND coalesce(t113.`since_day`, '') <= coalesce(t111.`until_day`, '~') AND coalesce(t113.`since_day`, '') <= coalesce(t112.`until_day`, '~') AND t113._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t117._to AS far, t115._to * 64 + 2 AS fact, 2 AS pattern, max(coalesce(t114.`since_day` || t114.`since`, ''), coalesce(t115.`since_day` || t115.`since`, ''), coalesce(t116.`since_day` || t116.`since`, ''), coalesce(t117.`since_day` || t117.`since`, '')) AS s, min(coalesce(t114.`until_day` || t114.`until`, '~'), coalesce(t115.`until_day` || t115.`until`, '~'), coalesce(t116.`until_day` || t116.`until`, '~'), coalesce(t117.`until_day` || t117.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t114
    CROSS JOIN `PARTICIPATES_IN` t115
    CROSS JOIN `PARTICIPATES_IN` t116
    CROSS JOIN `ORGANIZATION_OF` t117
    WHERE t114._to = f.n AND t114._to_type = 'Unit' AND t115._from = t114._from AND t115._from_type = 'PartyOrganization' AND t115._to_type = 'Project' AND t116._to = t115._to AND t116._from_type = 'PartyOrganization' AND t116._to_type = 'Project' AND t117._from = t116._from AND t117._to_type = 'Community' AND t114._row <> t117._row AND t115._row <> t116._row AND t114._from <> t116._from AND coalesce(t114.`since_day`, '') <= coalesce(t115.`until_day`, '~') AND coalesce(t114.`since_day`, '') <= coalesce(t116.`until_day`, '~') AND coalesce(t114.`since_day`, '') <= coalesce(t117.`until_day`, '~') AND coalesce(t115.`since_day`, '') <= coalesce(t114.`until_day`, '~') AND coalesce(t115.`since_day`, '') <= coalesce(t116.`until_day`, '~') AND coalesce(t115.`since_day`, '') <= coalesce(t117.`until_day`, '~') AND coalesce(t116.`since_day`, '') <= coalesce(t114.`until_day`, '~') AND coalesce(t116.`since_day`, '') <= coalesce(t115.`until_day`, '~') AND coalesce(t116.`since_day`, '') <= coalesce(t117.`until_day`, '~') AND coalesce(t117.`since_day`, '') <= coalesce(t114.`until_day`, '~') AND coalesce(t117.`since_day`, '') <= coalesce(t115.`until_day`, '~') AND coalesce(t117.`since_day`, '') <= coalesce(t116.`until_day`, '~') AND t117._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t119._from AS far, t118._to * 64 + 3 AS fact, 3 AS pattern, max(coalesce(t118.`since_day` || t118.`since`, ''), coalesce(t119.`since_day` || t119.`since`, '')) AS s, min(coalesce(t118.`until_day` || t118.`until`, '~'), coalesce(t119.`until_day` || t119.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t118
    CROSS JOIN `PARTICIPATES_IN` t119
    WHERE t118._from = f.n AND t118._from_type = 'Unit' AND t118._to_type = 'Activity' AND t119._to = t118._to AND t119._from_type = 'Community' AND t119._to_type = 'Activity' AND t118._row <> t119._row AND coalesce(t118.`since_day`, '') <= coalesce(t119.`until_day`, '~') AND coalesce(t119.`since_day`, '') <= coalesce(t118.`until_day`, '~') AND t119._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t122._from AS far, t121._to * 64 + 3 AS fact, 3 AS pattern, max(coalesce(t120.`since_day` || t120.`since`, ''), coalesce(t121.`since_day` || t121.`since`, ''), coalesce(t122.`since_day` || t122.`since`, '')) AS s, min(coalesce(t120.`until_day` || t120.`until`, '~'), coalesce(t121.`until_day` || t121.`until`, '~'), coalesce(t122.`until_day` || t122.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t120
    CROSS JOIN `PARTICIPATES_IN` t121
    CROSS JOIN `PARTICIPATES_IN` t122
    WHERE t120._to = f.n AND t120._to_type = 'Unit' AND t121._from = t120._from AND t121._from_type = 'PartyOrganization' AND t121._to_type = 'Activity' AND t122._to = t121._to AND t122._from_type = 'Community' AND t122._to_type = 'Activity' AND t121._row <> t122._row AND coalesce(t120.`since_day`, '') <= coalesce(t121.`until_day`, '~') AND coalesce(t120.`since_day`, '') <= coalesce(t122.`until_day`, '~') AND coalesce(t121.`since_day`, '') <= coalesce(t120.`until_day`, '~') AND coalesce(t121.`since_day`, '') <= coalesce(t122.`until_day`, '~') AND coalesce(t122.`since_day`, '') <= coalesce(t120.`until_day`, '~') AND coalesce(t122.`since_day`, '') <= coalesce(t121.`until_day`, '~') AND t122._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t125._to AS far, t123._to * 64 + 3 AS fact, 3 AS pattern, max(coalesce(t123.`since_day` || t123.`since`, ''), coalesce(t124.`since_day` || t124.`since`, ''), coalesce(t125.`since_day` || t125.`since`, '')) AS s, min(coalesce(t123.`until_day` || t123.`until`, '~'), coalesce(t124.`until_day` || t124.`until`, '~'), coalesce(t125.`until_day` || t125.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t123
    CROSS JOIN `PARTICIPATES_IN` t124
    CROSS JOIN `ORGANIZATION_OF` t125
    WHERE t123._from = f.n AND t123._from_type = 'Unit' AND t123._to_type = 'Activity' AND t124._to = t123._to AND t124._from_type = 'PartyOrganization' AND t124._to_type = 'Activity' AND t125._from = t124._from AND t125._to_type = 'Community' AND t123._row <> t124._row AND coalesce(t123.`since_day`, '') <= coalesce(t124.`until_day`, '~') AND coalesce(t123.`since_day`, '') <= coalesce(t125.`until_day`, '~') AND coalesce(t124.`since_day`, '') <= coalesce(t123.`until_day`, '~') AND coalesce(t124.`since_day`, '') <= coalesce(t125.`until_day`, '~') AND coalesce(t125.`since_day`, '') <= coalesce(t123.`until_day`, '~') AND coalesce(t125.`since_day`, '') <= coalesce(t124.`until_day`, '~') AND t125._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t129._to AS far, t127._to * 64 + 3 AS fact, 3 AS pattern, max(coalesce(t126.`since_day` || t126.`since`, ''), coalesce(t127.`since_day` || t127.`since`, ''), coalesce(t128.`since_day` || t128.`since`, ''), coalesce(t129.`since_day` || t129.`since`, '')) AS s, min(coalesce(t126.`until_day` || t126.`until`, '~'), coalesce(t127.`until_day` || t127.`until`, '~'), coalesce(t128.`until_day` || t128.`until`, '~'), coalesce(t129.`until_day` || t129.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t126
    CROSS JOIN `PARTICIPATES_IN` t127
    CROSS JOIN `PARTICIPATES_IN` t128
    CROSS JOIN `ORGANIZATION_OF` t129
    WHERE t126._to = f.n AND t126._to_type = 'Unit' AND t127._from = t126._from AND t127._from_type = 'PartyOrganization' AND t127._to_type = 'Activity' AND t128._to = t127._to AND t128._from_type = 'PartyOrganization' AND t128._to_type = 'Activity' AND t129._from = t128._from AND t129._to_type = 'Community' AND t126._row <> t129._row AND t127._row <> t128._row AND t126._from <> t128._from AND coalesce(t126.`since_day`, '') <= coalesce(t127.`until_day`, '~') AND coalesce(t126.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t126.`since_day`, '') <= coalesce(t129.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t129.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t127.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t129.`until_day`, '~') AND coalesce(t129.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND coalesce(t129.`since_day`, '') <= coalesce(t127.`until_day`, '~') AND coalesce(t129.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND t129._to IN (
      SELECT n
      FROM temp.walk_shown)) paths
  GROUP BY near, far)

SELECT f.n, a.kind, count(*)
FROM temp.walk_shown f
CROSS JOIN _adjacent a ON a.near = f.n
WHERE a.kind IN (
  SELECT value
  FROM json_each($relationship_types)) AND (a.far <> a.near OR NOT a.backward)
GROUP BY f.n, a.kind

SELECT d.near, 'CO_BUILDS_WITH', count(DISTINCT d.far)
FROM (
  SELECT f.n AS near, t130._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t130
  WHERE t130._from = f.n AND t130._from_type = 'Unit' AND t130._to_type = 'Community'
  UNION ALL SELECT f.n AS near, t131._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t131
  WHERE t131._to = f.n AND t131._from_type = 'Community' AND t131._to_type = 'Unit'
  UNION ALL SELECT f.n AS near, t133._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t132
  CROSS JOIN `PAIRED_WITH` t133
  WHERE t132._to = f.n AND t132._to_type = 'Unit' AND t133._from = t132._from AND t133._from_type = 'PartyOrganization' AND t133._to_type = 'Community' AND coalesce(t132.`since_day`, '') <= coalesce(t133.`until_day`, '~') AND coalesce(t133.`since_day`, '') <= coalesce(t132.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t135._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t134
  CROSS JOIN `PAIRED_WITH` t135
  WHERE t134._to = f.n AND t134._to_type = 'Unit' AND t135._to = t134._from AND t135._from_type = 'Community' AND t135._to_type = 'PartyOrganization' AND coalesce(t134.`since_day`, '') <= coalesce(t135.`until_day`, '~') AND coalesce(t135.`since_day`, '') <= coalesce(t134.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t137._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t136
  CROSS JOIN `ORGANIZATION_OF` t137
  WHERE t136._from = f.n AND t136._from_type = 'Unit' AND t136._to_type = 'PartyOrganization' AND t137._from = t136._to AND t137._to_type = 'Community' AND coalesce(t136.`since_day`, '') <= coalesce(t137.`until_day`, '~') AND coalesce(t137.`since_day`, '') <= coalesce(t136.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t139._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t138
  CROSS JOIN `ORGANIZATION_OF` t139
  WHERE t138._to = f.n AND t138._from_type = 'PartyOrganization' AND t138._to_type = 'Unit' AND t139._from = t138._from AND t139._to_type = 'Community' AND coalesce(t138.`since_day`, '') <= coalesce(t139.`until_day`, '~') AND coalesce(t139.`since_day`, '') <= coalesce(t138.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t142._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t140
  CROSS JOIN `PAIRED_WITH` t141
  CROSS JOIN `ORGANIZATION_OF` t142
  WHERE t140._to = f.n AND t140._to_type = 'Unit' AND t141._from = t140._from AND t141._from_type = 'PartyOrganization' AND t141._to_type = 'PartyOrganization' AND t142._from = t141._to AND t142._to_type = 'Community' AND t140._row <> t142._row AND t140._from <> t141._to AND coalesce(t140.`since_day`, '') <= coalesce(t141.`until_day`, '~') AND coalesce(t140.`since_day`, '') <= coalesce(t142.`until_day`, '~') AND coalesce(t141.`since_day`, '') <= coalesce(t140.`until_day`, '~') AND coalesce(t141.`since_day`, '') <= coalesce(t142.`until_day`, '~') AND coalesce(t142.`since_day`, '') <= coalesce(t140.`until_day`, '~') AND coalesce(t142.`since_day`, '') <= coalesce(t141.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t145._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t143
  CROSS JOIN `PAIRED_WITH` t144
  CROSS JOIN `ORGANIZATION_OF` t145
  WHERE t143._to = f.n AND t143._to_type = 'Unit' AND t144._to = t143._from AND t144._from_type = 'PartyOrganization' AND t144._to_type = 'PartyOrganization' AND t145._from = t144._from AND t145._to_type = 'Community' AND t143._row <> t145._row AND t143._from <> t144._from AND coalesce(t143.`since_day`, '') <= coalesce(t144.`until_day`, '~') AND coalesce(t143.`since_day`, '') <= coalesce(t145.`until_day`, '~') AND coalesce(t144.`since_day`, '') <= coalesce(t143.`until_day`, '~') AND coalesce(t144.`since_day`, '') <= coalesce(t145.`until_day`, '~') AND coalesce(t145.`since_day`, '') <= coalesce(t143.`until_day`, '~') AND coalesce(t145.`since_day`, '') <= coalesce(t144.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t146._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `REPORTS_IN_TO` t146
  WHERE t146._from = f.n AND t146._from_type = 'Unit'
  UNION ALL SELECT f.n AS near, t148._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t147
  CROSS JOIN `REPORTS_IN_TO` t148
  WHERE t147._to = f.n AND t147._to_type = 'Unit' AND t148._from = t147._from AND t148._from_type = 'PartyOrganization' AND coalesce(t147.`since_day`, '') <= coalesce(t148.`until_day`, '~') AND coalesce(t148.`since_day`, '') <= coalesce(t147.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t150._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t149
  CROSS JOIN `PARTICIPATES_IN` t150
  WHERE t149._from = f.n AND t149._from_type = 'Unit' AND t149._to_type = 'Project' AND t150._to = t149._to AND t150._from_type = 'Community' AND t150._to_type = 'Project' AND t149._row <> t150._row AND coalesce(t149.`since_day`, '') <= coalesce(t150.`until_day`, '~') AND coalesce(t150.`since_day`, '') <= coalesce(t149.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t153._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t151
  CROSS JOIN `PARTICIPATES_IN` t152
  CROSS JOIN `PARTICIPATES_IN` t153
  WHERE t151._to = f.n AND t151._to_type = 'Unit' AND t152._from = t151._from AND t152._from_type = 'PartyOrganization' AND t152._to_type = 'Project' AND t153._to = t152._to AND t153._from_type = 'Community' AND t153._to_type = 'Project' AND t152._row <> t153._row AND coalesce(t151.`since_day`, '') <= coalesce(t152.`until_day`, '~') AND coalesce(t151.`since_day`, '') <= coalesce(t153.`until_day`, '~') AND coalesce(t152.`since_day`, '') <= coalesce(t151.`until_day`, '~') AND coalesce(t152.`since_day`, '') <= coalesce(t153.`until_day`, '~') AND coalesce(t153.`since_day`, '') <= coalesce(t151.`until_day`, '~') AND coalesce(t153.`since_day`, '') <= coalesce(t152.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t156._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t154
  CROSS JOIN `PARTICIPATES_IN` t155
  CROSS JOIN `ORGANIZATION_OF` t156
  WHERE t154._from = f.n AND t154._from_type = 'Unit' AND t154._to_type = 'Project' AND t155._to = t154._to AND t155._from_type = 'PartyOrganization' AND t155._to_type = 'Project' AND t156._from = t155._from AND t156._to_type = 'Community' AND t154._row <> t155._row AND coalesce(t154.`since_day`, '') <= coalesce(t155.`until_day`, '~') AND coalesce(t154.`since_day`, '') <= coalesce(t156.`until_day`, '~') AND coalesce(t155.`since_day`, '') <= coalesce(t154.`until_day`, '~') AND coalesce(t155.`since_day`, '') <= coalesce(t156.`until_day`, '~') AND coalesce(t156.`since_day`, '') <= coalesce(t154.`until_day`, '~') AND coalesce(t156.`since_day`, '') <= coalesce(t155.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t160._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t157
  CROSS JOIN `PARTICIPATES_IN` t158
  CROSS JOIN `PARTICIPATES_IN` t159
  CROSS JOIN `ORGANIZATION_OF` t160
  WHERE t157._to = f.n AND t157._to_type = 'Unit' AND t158._from = t157._from AND t158._from_type = 'PartyOrganization' AND t158._to_type = 'Project' AND t159._to = t158._to AND t159._from_type = 'PartyOrganization' AND t159._to_type = 'Project' AND t160._from = t159._from AND t160._to_type = 'Community' AND t157._row <> t160._row AND t158._row <> t159._row AND t157._from <> t159._from AND coalesce(t157.`since_day`, '') <= coalesce(t158.`until_day`, '~') AND coalesce(t157.`since_day`, '') <= coalesce(t159.`until_day`, '~') AND coalesce(t157.`since_day`, '') <= coalesce(t160.`until_day`, '~') AND coalesce(t158.`since_day`, '') <= coalesce(t157.`until_day`, '~') AND coalesce(t158.`since_day`, '') <= coalesce(t159.`until_day`, '~') AND coalesce(t158.`since_day`, '') <= coalesce(t160.`until_day`, '~') AND coalesce(t159.`since_day`, '') <= coalesce(t157.`until_day`, '~') AND coalesce(t159.`since_day`, '') <= coalesce(t158.`until_day`, '~') AND coalesce(t159.`since_day`, '') <= coalesce(t160.`until_day`, '~') AND coalesce(t160.`since_day`, '') <= coalesce(t157.`until_day`, '~') AND coalesce(t160.`since_day`, '') <= coalesce(t158.`until_day`, '~') AND coalesce(t160.`since_day`, '') <= coalesce(t159.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t162._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t161
  CROSS JOIN `PARTICIPATES_IN` t162
  WHERE t161._from = f.n AND t161._from_type = 'Unit' AND t161._to_type = 'Activity' AND t162._to = t161._to AND t162._from_type = 'Community' AND t162._to_type = 'Activity' AND t161._row <> t162._row AND coalesce(t161.`since_day`, '') <= coalesce(t162.`until_day`, '~') AND coalesce(t162.`since_day`, '') <= coalesce(t161.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t165._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t163
  CROSS JOIN `PARTICIPATES_IN` t164
  CROSS JOIN `PARTICIPATES_IN` t165
  WHERE t163._to = f.n AND t163._to_type = 'Unit' AND t164._from = t163._from AND t164._from_type = 'PartyOrganization' AND t164._to_type = 'Activity' AND t165._to = t164._to AND t165._from_type = 'Community' AND t165._to_type = 'Activity' AND t164._row <> t165._row AND coalesce(t163.`since_day`, '') <= coalesce(t164.`until_day`, '~') AND coalesce(t163.`since_day`, '') <= coalesce(t165.`until_day`, '~') AND coalesce(t164.`since_day`, '') <= coalesce(t163.`until_day`, '~') AND coalesce(t164.`since_day`, '') <= coalesce(t165.`until_day`, '~') AND coalesce(t165.`since_day`, '') <= coalesce(t163.`until_day`, '~') AND coalesce(t165.`since_day`, '') <= coalesce(t164.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t168._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t166
  CROSS JOIN `PARTICIPATES_IN` t167
  CROSS JOIN `ORGANIZATION_OF` t168
  WHERE t166._from = f.n AND t166._from_type = 'Unit' AND t166._to_type = 'Activity' AND t167._to = t166._to AND t167._from_type = 'PartyOrganization' AND t167._to_type = 'Activity' AND t168._from = t167._from AND t168._to_type = 'Community' AND t166._row <> t167._row AND coalesce(t166.`since_day`, '') <= coalesce(t167.`until_day`, '~') AND coalesce(t166.`since_day`, '') <= coalesce(t168.`until_day`, '~') AND coalesce(t167.`since_day`, '') <= coalesce(t166.`until_day`, '~') AND coalesce(t167.`since_day`, '') <= coalesce(t168.`until_day`, '~') AND coalesce(t168.`since_day`, '') <= coalesce(t166.`until_day`, '~') AND coalesce(t168.`since_day`, '') <= coalesce(t167.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t172._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t169
  CROSS JOIN `PARTICIPATES_IN` t170
  CROSS JOIN `PARTICIPATES_IN` t171
  CROSS JOIN `ORGANIZATION_OF` t172
  WHERE t169._to = f.n AND t169._to_type = 'Unit' AND t170._from = t169._from AND t170._from_type = 'PartyOrganization' AND t170._to_type = 'Activity' AND t171._to = t170._to AND t171._from_type = 'PartyOrganization' AND t171._to_type = 'Activity' AND t172._from = t171._from AND t172._to_type = 'Community' AND t169._row <> t172._row AND t170._row <> t171._row AND t169._from <> t171._from AND coalesce(t169.`since_day`, '') <= coalesce(t170.`until_day`, '~') AND coalesce(t169.`since_day`, '') <= coalesce(t171.`until_day`, '~') AND coalesce(t169.`since_day`, '') <= coalesce(t172.`until_day`, '~') AND coalesce(t170.`since_day`, '') <= coalesce(t169.`until_day`, '~') AND coalesce(t170.`since_day`, '') <= coalesce(t171.`until_day`, '~') AND coalesce(t170.`since_day`, '') <= coalesce(t172.`until_day`, '~') AND coalesce(t171.`since_day`, '') <= coalesce(t169.`until_day`, '~') AND coalesce(t171.`since_day`, '') <= coalesce(t170.`until_day`, '~') AND coalesce(t171.`since_day`, '') <= coalesce(t172.`until_day`, '~') AND coalesce(t172.`since_day`, '') <= coalesce(t169.`until_day`, '~') AND coalesce(t172.`since_day`, '') <= coalesce(t170.`until_day`, '~') AND coalesce(t172.`since_day`, '') <= coalesce(t171.`until_day`, '~')) d
GROUP BY d.near

SELECT d.near, 'CO_BUILDS_WITH', count(DISTINCT d.far)
FROM (
  SELECT f.n AS near, t173._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t173
  WHERE t173._to = f.n AND t173._from_type = 'Unit' AND t173._to_type = 'Community'
  UNION ALL SELECT f.n AS near, t174._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t174
  WHERE t174._from = f.n AND t174._from_type = 'Community' AND t174._to_type = 'Unit'
  UNION ALL SELECT f.n AS near, t176._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t175
  CROSS JOIN `ORGANIZATION_OF` t176
  WHERE t175._to = f.n AND t175._from_type = 'PartyOrganization' AND t175._to_type = 'Community' AND t176._from = t175._from AND t176._to_type = 'Unit' AND coalesce(t175.`since_day`, '') <= coalesce(t176.`until_day`, '~') AND coalesce(t176.`since_day`, '') <= coalesce(t175.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t178._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t177
  CROSS JOIN `ORGANIZATION_OF` t178
  WHERE t177._from = f.n AND t177._from_type = 'Community' AND t177._to_type = 'PartyOrganization' AND t178._from = t177._to AND t178._to_type = 'Unit' AND coalesce(t177.`since_day`, '') <= coalesce(t178.`until_day`, '~') AND coalesce(t178.`since_day`, '') <= coalesce(t177.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t180._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t179
  CROSS JOIN `PAIRED_WITH` t180
  WHERE t179._to = f.n AND t179._to_type = 'Community' AND t180._to = t179._from AND t180._from_type = 'Unit' AND t180._to_type = 'PartyOrganization' AND coalesce(t179.`since_day`, '') <= coalesce(t180.`until_day`, '~') AND coalesce(t180.`since_day`, '') <= coalesce(t179.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t182._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t181
  CROSS JOIN `PAIRED_WITH` t182
  WHERE t181._to = f.n AND t181._to_type = 'Community' AND t182._from = t181._from AND t182._from_type = 'PartyOrganization' AND t182._to_type = 'Unit' AND coalesce(t181.`since_day`, '') <= coalesce(t182.`until_day`, '~') AND coalesce(t182.`since_day`, '') <= coalesce(t181.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t185._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t183
  CROSS JOIN `PAIRED_WITH` t184
  CROSS JOIN `ORGANIZATION_OF` t185
  WHERE t183._to = f.n AND t183._to_type = 'Community' AND t184._to = t183._from AND t184._from_type = 'PartyOrganization' AND t184._to_type = 'PartyOrganization' AND t185._from = t184._from AND t185._to_type = 'Unit' AND t183._row <> t185._row AND t183._from <> t184._from AND coalesce(t183.`since_day`, '') <= coalesce(t184.`until_day`, '~') AND coalesce(t183.`since_day`, '') <= coalesce(t185.`until_day`, '~') AND coalesce(t184.`since_day`, '') <= coalesce(t183.`until_day`, '~') AND coalesce(t184.`since_day`, '') <= coalesce(t185.`until_day`, '~') AND coalesce(t185.`since_day`, '') <= coalesce(t183.`until_day`, '~') AND coalesce(t185.`since_day`, '') <= coalesce(t184.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t188._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t186
  CROSS JOIN `PAIRED_WITH` t187
  CROSS JOIN `ORGANIZATION_OF` t188
  WHERE t186._to = f.n AND t186._to_type = 'Community' AND t187._from = t186._from AND t187._from_type = 'PartyOrganization' AND t187._to_type = 'PartyOrganization' AND t188._from = t187._to AND t188._to_type = 'Unit' AND t186._row <> t188._row AND t186._from <> t187._to AND coalesce(t186.`since_day`, '') <= coalesce(t187.`until_day`, '~') AND coalesce(t186.`since_day`, '') <= coalesce(t188.`until_day`, '~') AND coalesce(t187.`since_day`, '') <= coalesce(t186.`until_day`, '~') AND coalesce(t187.`since_day`, '') <= coalesce(t188.`until_day`, '~') AND coalesce(t188.`since_day`, '') <= coalesce(t186.`until_day`, '~') AND coalesce(t188.`since_day`, '') <= coalesce(t187.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t189._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `REPORTS_IN_TO` t189
  WHERE t189._to = f.n AND t189._from_type = 'Unit'
  UNION ALL SELECT f.n AS near, t191._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `REPORTS_IN_TO` t190
  CROSS JOIN `ORGANIZATION_OF` t191
  WHERE t190._to = f.n AND t190._from_type = 'PartyOrganization' AND t191._from = t190._from AND t191._to_type = 'Unit' AND coalesce(t190.`since_day`, '') <= coalesce(t191.`until_day`, '~') AND coalesce(t191.`since_day`, '') <= coalesce(t190.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t193._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t192
  CROSS JOIN `PARTICIPATES_IN` t193
  WHERE t192._from = f.n AND t192._from_type = 'Community' AND t192._to_type = 'Project' AND t193._to = t192._to AND t193._from_type = 'Unit' AND t193._to_type = 'Project' AND t192._row <> t193._row AND coalesce(t192.`since_day`, '') <= coalesce(t193.`until_day`, '~') AND coalesce(t193.`since_day`, '') <= coalesce(t192.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t196._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t194
  CROSS JOIN `PARTICIPATES_IN` t195
  CROSS JOIN `ORGANIZATION_OF` t196
  WHERE t194._from = f.n AND t194._from_type = 'Community' AND t194._to_type = 'Project' AND t195._to = t194._to AND t195._from_type = 'PartyOrganization' AND t195._to_type = 'Project' AND t196._from = t195._from AND t196._to_type = 'Unit' AND t194._row <> t195._row AND coalesce(t194.`since_day`, '') <= coalesce(t195.`until_day`, '~') AND coalesce(t194.`since_day`, '') <= coalesce(t196.`until_day`, '~') AND coalesce(t195.`since_day`, '') <= coalesce(t194.`until_day`, '~') AND coalesce(t195.`since_day`, '') <= coalesce(t196.`until_day`, '~') AND coalesce(t196.`since_day`, '') <= coalesce(t194.`until_day`, '~') AND coalesce(t196.`since_day`, '') <= coalesce(t195.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t199._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t197
  CROSS JOIN `PARTICIPATES_IN` t198
  CROSS JOIN `PARTICIPATES_IN` t199
  WHERE t197._to = f.n AND t197._to_type = 'Community' AND t198._from = t197._from AND t198._from_type = 'PartyOrganization' AND t198._to_type = 'Project' AND t199._to = t198._to AND t199._from_type = 'Unit' AND t199._to_type = 'Project' AND t198._row <> t199._row AND coalesce(t197.`since_day`, '') <= coalesce(t198.`until_day`, '~') AND coalesce(t197.`since_day`, '') <= coalesce(t199.`until_day`, '~') AND coalesce(t198.`since_day`, '') <= coalesce(t197.`until_day`, '~') AND coalesce(t198.`since_day`, '') <= coalesce(t199.`until_day`, '~') AND coalesce(t199.`since_day`, '') <= coalesce(t197.`until_day`, '~') AND coalesce(t199.`since_day`, '') <= coalesce(t198.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t203._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t200
  CROSS JOIN `PARTICIPATES_IN` t201
  CROSS JOIN `PARTICIPATES_IN` t202
  CROSS JOIN `ORGANIZATION_OF` t203
  WHERE t200._to = f.n AND t200._to_type = 'Community' AND t201._from = t200._from AND t201._from_type = 'PartyOrganization' AND t201._to_type = 'Project' AND t202._to = t201._to AND t202._from_type = 'PartyOrganization' AND t202._to_type = 'Project' AND t203._from = t202._from AND t203._to_type = 'Unit' AND t200._row <> t203._row AND t201._row <> t202._row AND t200._from <> t202._from AND coalesce(t200.`since_day`, '') <= coalesce(t201.`until_day`, '~') AND coalesce(t200.`since_day`, '') <= coalesce(t202.`until_day`, '~') AND coalesce(t200.`since_day`, '') <= coalesce(t203.`until_day`, '~') AND coalesce(t201.`since_day`, '') <= coalesce(t200.`until_day`, '~') AND coalesce(t201.`since_day`, '') <= coalesce(t202.`until_day`, '~') AND coalesce(t201.`since_day`, '') <= coalesce(t203.`until_day`, '~') AND coalesce(t202.`since_day`, '') <= coalesce(t200.`until_day`, '~') AND coalesce(t202.`since_day`, '') <= coalesce(t201.`until_day`, '~') AND coalesce(t202.`since_day`, '') <= coalesce(t203.`until_day`, '~') AND coalesce(t203.`since_day`, '') <= coalesce(t200.`until_day`, '~') AND coalesce(t203.`since_day`, '') <= coalesce(t201.`until_day`, '~') AND coalesce(t203.`since_day`, '') <= coalesce(t202.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t205._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t204
  CROSS JOIN `PARTICIPATES_IN` t205
  WHERE t204._from = f.n AND t204._from_type = 'Community' AND t204._to_type = 'Activity' AND t205._to = t204._to AND t205._from_type = 'Unit' AND t205._to_type = 'Activity' AND t204._row <> t205._row AND coalesce(t204.`since_day`, '') <= coalesce(t205.`until_day`, '~') AND coalesce(t205.`since_day`, '') <= coalesce(t204.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t208._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t206
  CROSS JOIN `PARTICIPATES_IN` t207
  CROSS JOIN `ORGANIZATION_OF` t208
  WHERE t206._from = f.n AND t206._from_type = 'Community' AND t206._to_type = 'Activity' AND t207._to = t206._to AND t207._from_type = 'PartyOrganization' AND t207._to_type = 'Activity' AND t208._from = t207._from AND t208._to_type = 'Unit' AND t206._row <> t207._row AND coalesce(t206.`since_day`, '') <= coalesce(t207.`until_day`, '~') AND coalesce(t206.`since_day`, '') <= coalesce(t208.`until_day`, '~') AND coalesce(t207.`since_day`, '') <= coalesce(t206.`until_day`, '~') AND coalesce(t207.`since_day`, '') <= coalesce(t208.`until_day`, '~') AND coalesce(t208.`since_day`, '') <= coalesce(t206.`until_day`, '~') AND coalesce(t208.`since_day`, '') <= coalesce(t207.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t211._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t209
  CROSS JOIN `PARTICIPATES_IN` t210
  CROSS JOIN `PARTICIPATES_IN` t211
  WHERE t209._to = f.n AND t209._to_type = 'Community' AND t210._from = t209._from AND t210._from_type = 'PartyOrganization' AND t210._to_type = 'Activity' AND t211._to = t210._to AND t211._from_type = 'Unit' AND t211._to_type = 'Activity' AND t210._row <> t211._row AND coalesce(t209.`since_day`, '') <= coalesce(t210.`until_day`, '~') AND coalesce(t209.`since_day`, '') <= coalesce(t211.`until_day`, '~') AND coalesce(t210.`since_day`, '') <= coalesce(t209.`until_day`, '~') AND coalesce(t210.`since_day`, '') <= coalesce(t211.`until_day`, '~') AND coalesce(t211.`since_day`, '') <= coalesce(t209.`until_day`, '~') AND coalesce(t211.`since_day`, '') <= coalesce(t210.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t215._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `ORGANIZATION_OF` t212
  CROSS JOIN `PARTICIPATES_IN` t213
  CROSS JOIN `PARTICIPATES_IN` t214
  CROSS JOIN `ORGANIZATION_OF` t215
  WHERE t212._to = f.n AND t212._to_type = 'Community' AND t213._from = t212._from AND t213._from_type = 'PartyOrganization' AND t213._to_type = 'Activity' AND t214._to = t213._to AND t214._from_type = 'PartyOrganization' AND t214._to_type = 'Activity' AND t215._from = t214._from AND t215._to_type = 'Unit' AND t212._row <> t215._row AND t213._row <> t214._row AND t212._from <> t214._from AND coalesce(t212.`since_day`, '') <= coalesce(t213.`until_day`, '~') AND coalesce(t212.`since_day`, '') <= coalesce(t214.`until_day`, '~') AND coalesce(t212.`since_day`, '') <= coalesce(t215.`until_day`, '~') AND coalesce(t213.`since_day`, '') <= coalesce(t212.`until_day`, '~') AND coalesce(t213.`since_day`, '') <= coalesce(t214.`until_day`, '~') AND coalesce(t213.`since_day`, '') <= coalesce(t215.`until_day`, '~') AND coalesce(t214.`since_day`, '') <= coalesce(t212.`until_day`, '~') AND coalesce(t214.`since_day`, '') <= coalesce(t213.`until_day`, '~') AND coalesce(t214.`since_day`, '') <= coalesce(t215.`until_day`, '~') AND coalesce(t215.`since_day`, '') <= coalesce(t212.`until_day`, '~') AND coalesce(t215.`since_day`, '') <= coalesce(t213.`until_day`, '~') AND coalesce(t215.`since_day`, '') <= coalesce(t214.`until_day`, '~')) d
GROUP BY d.near
