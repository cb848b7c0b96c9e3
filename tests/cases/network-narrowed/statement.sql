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
    SELECT f.n AS near, t3._to AS far, t3._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t3
    WHERE t3._from = f.n AND t3._from_type = 'Unit' AND t3._to_type = 'Community'
    UNION ALL SELECT f.n AS near, t4._from AS far, t4._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t4
    WHERE t4._to = f.n AND t4._from_type = 'Community' AND t4._to_type = 'Unit'
    UNION ALL SELECT f.n AS near, t6._to AS far, t6._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t5
    CROSS JOIN `PAIRED_WITH` t6
    WHERE t5._to = f.n AND t5._to_type = 'Unit' AND t6._from = t5._from AND t6._from_type = 'PartyOrganization' AND t6._to_type = 'Community' AND coalesce(t5.`since_day`, '') <= coalesce(t6.`until_day`, '~') AND coalesce(t6.`since_day`, '') <= coalesce(t5.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t8._from AS far, t8._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t7
    CROSS JOIN `PAIRED_WITH` t8
    WHERE t7._to = f.n AND t7._to_type = 'Unit' AND t8._to = t7._from AND t8._from_type = 'Community' AND t8._to_type = 'PartyOrganization' AND coalesce(t7.`since_day`, '') <= coalesce(t8.`until_day`, '~') AND coalesce(t8.`since_day`, '') <= coalesce(t7.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t10._to AS far, t9._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t9
    CROSS JOIN `ORGANIZATION_OF` t10
    WHERE t9._from = f.n AND t9._from_type = 'Unit' AND t9._to_type = 'PartyOrganization' AND t10._from = t9._to AND t10._to_type = 'Community' AND coalesce(t9.`since_day`, '') <= coalesce(t10.`until_day`, '~') AND coalesce(t10.`since_day`, '') <= coalesce(t9.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t12._to AS far, t11._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t11
    CROSS JOIN `ORGANIZATION_OF` t12
    WHERE t11._to = f.n AND t11._from_type = 'PartyOrganization' AND t11._to_type = 'Unit' AND t12._from = t11._from AND t12._to_type = 'Community' AND coalesce(t11.`since_day`, '') <= coalesce(t12.`until_day`, '~') AND coalesce(t12.`since_day`, '') <= coalesce(t11.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t15._to AS far, t14._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t13
    CROSS JOIN `PAIRED_WITH` t14
    CROSS JOIN `ORGANIZATION_OF` t15
    WHERE t13._to = f.n AND t13._to_type = 'Unit' AND t14._from = t13._from AND t14._from_type = 'PartyOrganization' AND t14._to_type = 'PartyOrganization' AND t15._from = t14._to AND t15._to_type = 'Community' AND t13._row <> t15._row AND t13._from <> t14._to AND coalesce(t13.`since_day`, '') <= coalesce(t14.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t14.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t14.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t14.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t18._to AS far, t17._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t16
    CROSS JOIN `PAIRED_WITH` t17
    CROSS JOIN `ORGANIZATION_OF` t18
    WHERE t16._to = f.n AND t16._to_type = 'Unit' AND t17._to = t16._from AND t17._from_type = 'PartyOrganization' AND t17._to_type = 'PartyOrganization' AND t18._from = t17._from AND t18._to_type = 'Community' AND t16._row <> t18._row AND t16._from <> t17._from AND coalesce(t16.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t17.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t19._to AS far, t19._row * 64 + 1 AS fact, 1 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `REPORTS_IN_TO` t19
    WHERE t19._from = f.n AND t19._from_type = 'Unit'
    UNION ALL SELECT f.n AS near, t21._to AS far, t21._row * 64 + 1 AS fact, 1 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t20
    CROSS JOIN `REPORTS_IN_TO` t21
    WHERE t20._to = f.n AND t20._to_type = 'Unit' AND t21._from = t20._from AND t21._from_type = 'PartyOrganization' AND coalesce(t20.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t20.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t23._from AS far, t22._to * 64 + 2 AS fact, 2 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t22
    CROSS JOIN `PARTICIPATES_IN` t23
    WHERE t22._from = f.n AND t22._from_type = 'Unit' AND t22._to_type = 'Project' AND t23._to = t22._to AND t23._from_type = 'Community' AND t23._to_type = 'Project' AND t22._row <> t23._row AND coalesce(t22.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t22.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t26._from AS far, t25._to * 64 + 2 AS fact, 2 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t24
    CROSS JOIN `PARTICIPATES_IN` t25
    CROSS JOIN `PARTICIPATES_IN` t26
    WHERE t24._to = f.n AND t24._to_type = 'Unit' AND t25._from = t24._from AND t25._from_type = 'PartyOrganization' AND t25._to_type = 'Project' AND t26._to = t25._to AND t26._from_type = 'Community' AND t26._to_type = 'Project' AND t25._row <> t26._row AND coalesce(t24.`since_day`, '') <= coalesce(t25.`until_day`, '~') AND coalesce(t24.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t25.`since_day`, '') <= coalesce(t24.`until_day`, '~') AND coalesce(t25.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t24.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t25.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t29._to AS far, t27._to * 64 + 2 AS fact, 2 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t27
    CROSS JOIN `PARTICIPATES_IN` t28
    CROSS JOIN `ORGANIZATION_OF` t29
    WHERE t27._from = f.n AND t27._from_type = 'Unit' AND t27._to_type = 'Project' AND t28._to = t27._to AND t28._from_type = 'PartyOrganization' AND t28._to_type = 'Project' AND t29._from = t28._from AND t29._to_type = 'Community' AND t27._row <> t28._row AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t28.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t33._to AS far, t31._to * 64 + 2 AS fact, 2 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t30
    CROSS JOIN `PARTICIPATES_IN` t31
    CROSS JOIN `PARTICIPATES_IN` t32
    CROSS JOIN `ORGANIZATION_OF` t33
    WHERE t30._to = f.n AND t30._to_type = 'Unit' AND t31._from = t30._from AND t31._from_type = 'PartyOrganization' AND t31._to_type = 'Project' AND t32._to = t31._to AND t32._from_type = 'PartyOrganization' AND t32._to_type = 'Project' AND t33._from = t32._from AND t33._to_type = 'Community' AND t30._row <> t33._row AND t31._row <> t32._row AND t30._from <> t32._from AND coalesce(t30.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t32.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t35._from AS far, t34._to * 64 + 3 AS fact, 3 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t34
    CROSS JOIN `PARTICIPATES_IN` t35
    WHERE t34._from = f.n AND t34._from_type = 'Unit' AND t34._to_type = 'Activity' AND t35._to = t34._to AND t35._from_type = 'Community' AND t35._to_type = 'Activity' AND t34._row <> t35._row AND coalesce(t34.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t34.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t38._from AS far, t37._to * 64 + 3 AS fact, 3 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t36
    CROSS JOIN `PARTICIPATES_IN` t37
    CROSS JOIN `PARTICIPATES_IN` t38
    WHERE t36._to = f.n AND t36._to_type = 'Unit' AND t37._from = t36._from AND t37._from_type = 'PartyOrganization' AND t37._to_type = 'Activity' AND t38._to = t37._to AND t38._from_type = 'Community' AND t38._to_type = 'Activity' AND t37._row <> t38._row AND coalesce(t36.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t37.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t41._to AS far, t39._to * 64 + 3 AS fact, 3 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t39
    CROSS JOIN `PARTICIPATES_IN` t40
    CROSS JOIN `ORGANIZATION_OF` t41
    WHERE t39._from = f.n AND t39._from_type = 'Unit' AND t39._to_type = 'Activity' AND t40._to = t39._to AND t40._from_type = 'PartyOrganization' AND t40._to_type = 'Activity' AND t41._from = t40._from AND t41._to_type = 'Community' AND t39._row <> t40._row AND coalesce(t39.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t39.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t39.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t40.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t45._to AS far, t43._to * 64 + 3 AS fact, 3 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t42
    CROSS JOIN `PARTICIPATES_IN` t43
    CROSS JOIN `PARTICIPATES_IN` t44
    CROSS JOIN `ORGANIZATION_OF` t45
    WHERE t42._to = f.n AND t42._to_type = 'Unit' AND t43._from = t42._from AND t43._from_type = 'PartyOrganization' AND t43._to_type = 'Activity' AND t44._to = t43._to AND t44._from_type = 'PartyOrganization' AND t44._to_type = 'Activity' AND t45._from = t44._from AND t45._to_type = 'Community' AND t42._row <> t45._row AND t43._row <> t44._row AND t42._from <> t44._from AND coalesce(t42.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t44.`until_day`, '~')) paths
  GROUP BY near, far HAVING max(pattern IN (0)) AND count(DISTINCT fact) >= $p3)

INSERT INTO temp.walk_reached SELECT far, weight
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight
  FROM (
    SELECT f.n AS near, t46._from AS far, t46._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t46
    WHERE t46._to = f.n AND t46._from_type = 'Unit' AND t46._to_type = 'Community'
    UNION ALL SELECT f.n AS near, t47._to AS far, t47._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t47
    WHERE t47._from = f.n AND t47._from_type = 'Community' AND t47._to_type = 'Unit'
    UNION ALL SELECT f.n AS near, t49._to AS far, t48._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t48
    CROSS JOIN `ORGANIZATION_OF` t49
    WHERE t48._to = f.n AND t48._from_type = 'PartyOrganization' AND t48._to_type = 'Community' AND t49._from = t48._from AND t49._to_type = 'Unit' AND coalesce(t48.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t48.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t51._to AS far, t50._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t50
    CROSS JOIN `ORGANIZATION_OF` t51
    WHERE t50._from = f.n AND t50._from_type = 'Community' AND t50._to_type = 'PartyOrganization' AND t51._from = t50._to AND t51._to_type = 'Unit' AND coalesce(t50.`since_day`, '') <= coalesce(t51.`until_day`, '~') AND coalesce(t51.`since_day`, '') <= coalesce(t50.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t53._from AS far, t53._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t52
    CROSS JOIN `PAIRED_WITH` t53
    WHERE t52._to = f.n AND t52._to_type = 'Community' AND t53._to = t52._from AND t53._from_type = 'Unit' AND t53._to_type = 'PartyOrganization' AND coalesce(t52.`since_day`, '') <= coalesce(t53.`until_day`, '~') AND coalesce(t53.`since_day`, '') <= coalesce(t52.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t55._to AS far, t55._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t54
    CROSS JOIN `PAIRED_WITH` t55
    WHERE t54._to = f.n AND t54._to_type = 'Community' AND t55._from = t54._from AND t55._from_type = 'PartyOrganization' AND t55._to_type = 'Unit' AND coalesce(t54.`since_day`, '') <= coalesce(t55.`until_day`, '~') AND coalesce(t55.`since_day`, '') <= coalesce(t54.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t58._to AS far, t57._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t56
    CROSS JOIN `PAIRED_WITH` t57
    CROSS JOIN `ORGANIZATION_OF` t58
    WHERE t56._to = f.n AND t56._to_type = 'Community' AND t57._to = t56._from AND t57._from_type = 'PartyOrganization' AND t57._to_type = 'PartyOrganization' AND t58._from = t57._from AND t58._to_type = 'Unit' AND t56._row <> t58._row AND t56._from <> t57._from AND coalesce(t56.`since_day`, '') <= coalesce(t57.`until_day`, '~') AND coalesce(t56.`since_day`, '') <= coalesce(t58.`until_day`, '~') AND coalesce(t57.`since_day`, '') <= coalesce(t56.`until_day`, '~') AND coalesce(t57.`since_day`, '') <= coalesce(t58.`until_day`, '~') AND coalesce(t58.`since_day`, '') <= coalesce(t56.`until_day`, '~') AND coalesce(t58.`since_day`, '') <= coalesce(t57.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t61._to AS far, t60._row * 64 + 0 AS fact, 0 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t59
    CROSS JOIN `PAIRED_WITH` t60
    CROSS JOIN `ORGANIZATION_OF` t61
    WHERE t59._to = f.n AND t59._to_type = 'Community' AND t60._from = t59._from AND t60._from_type = 'PartyOrganization' AND t60._to_type = 'PartyOrganization' AND t61._from = t60._to AND t61._to_type = 'Unit' AND t59._row <> t61._row AND t59._from <> t60._to AND coalesce(t59.`since_day`, '') <= coalesce(t60.`until_day`, '~') AND coalesce(t59.`since_day`, '') <= coalesce(t61.`until_day`, '~') AND coalesce(t60.`since_day`, '') <= coalesce(t59.`until_day`, '~') AND coalesce(t60.`since_day`, '') <= coalesce(t61.`until_day`, '~') AND coalesce(t61.`since_day`, '') <= coalesce(t59.`until_day`, '~') AND coalesce(t61.`since_day`, '') <= coalesce(t60.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t62._from AS far, t62._row * 64 + 1 AS fact, 1 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `REPORTS_IN_TO` t62
    WHERE t62._to = f.n AND t62._from_type = 'Unit'
    UNION ALL SELECT f.n AS near, t64._to AS far, t63._row * 64 + 1 AS fact, 1 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `REPORTS_IN_TO` t63
    CROSS JOIN `ORGANIZATION_OF` t64
    WHERE t63._to = f.n AND t63._from_type = 'PartyOrganization' AND t64._from = t63._from AND t64._to_type = 'Unit' AND coalesce(t63.`since_day`, '') <= coalesce(t64.`until_day`, '~') AND coalesce(t64.`since_day`, '') <= coalesce(t63.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t66._from AS far, t65._to * 64 + 2 AS fact, 2 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t65
    CROSS JOIN `PARTICIPATES_IN` t66
    WHERE t65._from = f.n AND t65._from_type = 'Community' AND t65._to_type = 'Project' AND t66._to = t65._to AND t66._from_type = 'Unit' AND t66._to_type = 'Project' AND t65._row <> t66._row AND coalesce(t65.`since_day`, '') <= coalesce(t66.`until_day`, '~') AND coalesce(t66.`since_day`, '') <= coalesce(t65.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t69._to AS far, t67._to * 64 + 2 AS fact, 2 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t67
    CROSS JOIN `PARTICIPATES_IN` t68
    CROSS JOIN `ORGANIZATION_OF` t69
    WHERE t67._from = f.n AND t67._from_type = 'Community' AND t67._to_type = 'Project' AND t68._to = t67._to AND t68._from_type = 'PartyOrganization' AND t68._to_type = 'Project' AND t69._from = t68._from AND t69._to_type = 'Unit' AND t67._row <> t68._row AND coalesce(t67.`since_day`, '') <= coalesce(t68.`until_day`, '~') AND coalesce(t67.`since_day`, '') <= coalesce(t69.`until_day`, '~') AND coalesce(t68.`since_day`, '') <= coalesce(t67.`until_day`, '~') AND coalesce(t68.`since_day`, '') <= coalesce(t69.`until_day`, '~') AND coalesce(t69.`since_day`, '') <= coalesce(t67.`until_day`, '~') AND coalesce(t69.`since_day`, '') <= coalesce(t68.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t72._from AS far, t71._to * 64 + 2 AS fact, 2 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t70
    CROSS JOIN `PARTICIPATES_IN` t71
    CROSS JOIN `PARTICIPATES_IN` t72
    WHERE t70._to = f.n AND t70._to_type = 'Community' AND t71._from = t70._from AND t71._from_type = 'PartyOrganization' AND t71._to_type = 'Project' AND t72._to = t71._to AND t72._from_type = 'Unit' AND t72._to_type = 'Project' AND t71._row <> t72._row AND coalesce(t70.`since_day`, '') <= coalesce(t71.`until_day`, '~') AND coalesce(t70.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t71.`since_day`, '') <= coalesce(t70.`until_day`, '~') AND coalesce(t71.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t72.`since_day`, '') <= coalesce(t70.`until_day`, '~') AND coalesce(t72.`since_day`, '') <= coalesce(t71.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t76._to AS far, t74._to * 64 + 2 AS fact, 2 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t73
    CROSS JOIN `PARTICIPATES_IN` t74
    CROSS JOIN `PARTICIPATES_IN` t75
    CROSS JOIN `ORGANIZATION_OF` t76
    WHERE t73._to = f.n AND t73._to_type = 'Community' AND t74._from = t73._from AND t74._from_type = 'PartyOrganization' AND t74._to_type = 'Project' AND t75._to = t74._to AND t75._from_type = 'PartyOrganization' AND t75._to_type = 'Project' AND t76._from = t75._from AND t76._to_type = 'Unit' AND t73._row <> t76._row AND t74._row <> t75._row AND t73._from <> t75._from AND coalesce(t73.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t75.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t76.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t75.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t76.`until_day`, '~') AND coalesce(t75.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND coalesce(t75.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t75.`since_day`, '') <= coalesce(t76.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t75.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t78._from AS far, t77._to * 64 + 3 AS fact, 3 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t77
    CROSS JOIN `PARTICIPATES_IN` t78
    WHERE t77._from = f.n AND t77._from_type = 'Community' AND t77._to_type = 'Activity' AND t78._to = t77._to AND t78._from_type = 'Unit' AND t78._to_type = 'Activity' AND t77._row <> t78._row AND coalesce(t77.`since_day`, '') <= coalesce(t78.`until_day`, '~') AND coalesce(t78.`since_day`, '') <= coalesce(t77.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t81._to AS far, t79._to * 64 + 3 AS fact, 3 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t79
    CROSS JOIN `PARTICIPATES_IN` t80
    CROSS JOIN `ORGANIZATION_OF` t81
    WHERE t79._from = f.n AND t79._from_type = 'Community' AND t79._to_type = 'Activity' AND t80._to = t79._to AND t80._from_type = 'PartyOrganization' AND t80._to_type = 'Activity' AND t81._from = t80._from AND t81._to_type = 'Unit' AND t79._row <> t80._row AND coalesce(t79.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t80.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t84._from AS far, t83._to * 64 + 3 AS fact, 3 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t82
    CROSS JOIN `PARTICIPATES_IN` t83
    CROSS JOIN `PARTICIPATES_IN` t84
    WHERE t82._to = f.n AND t82._to_type = 'Community' AND t83._from = t82._from AND t83._from_type = 'PartyOrganization' AND t83._to_type = 'Activity' AND t84._to = t83._to AND t84._from_type = 'Unit' AND t84._to_type = 'Activity' AND t83._row <> t84._row AND coalesce(t82.`since_day`, '') <= coalesce(t83.`until_day`, '~') AND coalesce(t82.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t83.`since_day`, '') <= coalesce(t82.`until_day`, '~') AND coalesce(t83.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t82.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t83.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t88._to AS far, t86._to * 64 + 3 AS fact, 3 AS pattern
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `ORGANIZATION_OF` t85
    CROSS JOIN `PARTICIPATES_IN` t86
    CROSS JOIN `PARTICIPATES_IN` t87
    CROSS JOIN `ORGANIZATION_OF` t88
    WHERE t85._to = f.n AND t85._to_type = 'Community' AND t86._from = t85._from AND t86._from_type = 'PartyOrganization' AND t86._to_type = 'Activity' AND t87._to = t86._to AND t87._from_type = 'PartyOrganization' AND t87._to_type = 'Activity' AND t88._from = t87._from AND t88._to_type = 'Unit' AND t85._row <> t88._row AND t86._row <> t87._row AND t85._from <> t87._from AND coalesce(t85.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t87.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t88.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t87.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t88.`until_day`, '~') AND coalesce(t87.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t87.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t87.`since_day`, '') <= coalesce(t88.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t87.`until_day`, '~')) paths
  GROUP BY near, far HAVING max(pattern IN (0)) AND count(DISTINCT fact) >= $p3)

INSERT INTO temp.walk_shown (n, level) SELECT t.n, :level
FROM (
  SELECT n, sum(ties) AS ties
  FROM temp.walk_reached
  GROUP BY n) t
CROSS JOIN _entity e ON e._row = t.n
WHERE t.n NOT IN (
  SELECT n
  FROM temp.walk_shown) AND CASE e.type WHEN 'Unit' THEN EXISTS (
  SELECT 1
  FROM `Unit` t1
  WHERE t1._row = e._row AND NOT coalesce(t1.`kind` = $p2, false)) ELSE true END
ORDER BY t.ties DESC, (
  SELECT count(*)
  FROM _adjacent c
  CROSS JOIN _entity d ON d._row = c.far
  WHERE c.near = t.n AND c.kind IN (
    SELECT value
    FROM json_each($relationship_types)) AND (c.far <> c.near OR NOT c.backward) AND (CASE d.type WHEN 'Unit' THEN EXISTS (
      SELECT 1
      FROM `Unit` t2
      WHERE t2._row = d._row AND NOT coalesce(t2.`kind` = $p2, false)) ELSE true END OR d.id IN (
      SELECT value
      FROM json_each($p0)))) DESC, e.name_sort, e.id
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

SELECT near, far, weight, since, until
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
  FROM (
    SELECT f.n AS near, t89._to AS far, t89._row * 64 + 0 AS fact, 0 AS pattern, coalesce(t89.`since_day` || t89.`since`, '') AS s, coalesce(t89.`until_day` || t89.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t89
    WHERE t89._from = f.n AND t89._from_type = 'Unit' AND t89._to_type = 'Community' AND t89._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t90._from AS far, t90._row * 64 + 0 AS fact, 0 AS pattern, coalesce(t90.`since_day` || t90.`since`, '') AS s, coalesce(t90.`until_day` || t90.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t90
    WHERE t90._to = f.n AND t90._from_type = 'Community' AND t90._to_type = 'Unit' AND t90._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t92._to AS far, t92._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t91.`since_day` || t91.`since`, ''), coalesce(t92.`since_day` || t92.`since`, '')) AS s, min(coalesce(t91.`until_day` || t91.`until`, '~'), coalesce(t92.`until_day` || t92.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t91
    CROSS JOIN `PAIRED_WITH` t92
    WHERE t91._to = f.n AND t91._to_type = 'Unit' AND t92._from = t91._from AND t92._from_type = 'PartyOrganization' AND t92._to_type = 'Community' AND coalesce(t91.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND t92._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t94._from AS far, t94._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t93.`since_day` || t93.`since`, ''), coalesce(t94.`since_day` || t94.`since`, '')) AS s, min(coalesce(t93.`until_day` || t93.`until`, '~'), coalesce(t94.`until_day` || t94.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t93
    CROSS JOIN `PAIRED_WITH` t94
    WHERE t93._to = f.n AND t93._to_type = 'Unit' AND t94._to = t93._from AND t94._from_type = 'Community' AND t94._to_type = 'PartyOrganization' AND coalesce(t93.`since_day`, '') <= coalesce(t94.`until_day`, '~') AND coalesce(t94.`since_day`, '') <= coalesce(t93.`until_day`, '~') AND t94._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t96._to AS far, t95._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t95.`since_day` || t95.`since`, ''), coalesce(t96.`since_day` || t96.`since`, '')) AS s, min(coalesce(t95.`until_day` || t95.`until`, '~'), coalesce(t96.`until_day` || t96.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t95
    CROSS JOIN `ORGANIZATION_OF` t96
    WHERE t95._from = f.n AND t95._from_type = 'Unit' AND t95._to_type = 'PartyOrganization' AND t96._from = t95._to AND t96._to_type = 'Community' AND coalesce(t95.`since_day`, '') <= coalesce(t96.`until_day`, '~') AND coalesce(t96.`since_day`, '') <= coalesce(t95.`until_day`, '~') AND t96._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t98._to AS far, t97._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t97.`since_day` || t97.`since`, ''), coalesce(t98.`since_day` || t98.`since`, '')) AS s, min(coalesce(t97.`until_day` || t97.`until`, '~'), coalesce(t98.`until_day` || t98.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t97
    CROSS JOIN `ORGANIZATION_OF` t98
    WHERE t97._to = f.n AND t97._from_type = 'PartyOrganization' AND t97._to_type = 'Unit' AND t98._from = t97._from AND t98._to_type = 'Community' AND coalesce(t97.`since_day`, '') <= coalesce(t98.`until_day`, '~') AND coalesce(t98.`since_day`, '') <= coalesce(t97.`until_day`, '~') AND t98._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t101._to AS far, t100._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t99.`since_day` || t99.`since`, ''), coalesce(t100.`since_day` || t100.`since`, ''), coalesce(t101.`since_day` || t101.`since`, '')) AS s, min(coalesce(t99.`until_day` || t99.`until`, '~'), coalesce(t100.`until_day` || t100.`until`, '~'), coalesce(t101.`until_day` || t101.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t99
    CROSS JOIN `PAIRED_WITH` t100
    CROSS JOIN `ORGANIZATION_OF` t101
    WHERE t99._to = f.n AND t99._to_type = 'Unit' AND t100._from = t99._from AND t100._from_type = 'PartyOrganization' AND t100._to_type = 'PartyOrganization' AND t101._from = t100._to AND t101._to_type = 'Community' AND t99._row <> t101._row AND t99._from <> t100._to AND coalesce(t99.`since_day`, '') <= coalesce(t100.`until_day`, '~') AND coalesce(t99.`since_day`, '') <= coalesce(t101.`until_day`, '~') AND coalesce(t100.`since_day`, '') <= coalesce(t99.`until_day`, '~') AND coalesce(t100.`since_day`, '') <= coalesce(t101.`until_day`, '~') AND coalesce(t101.`since_day`, '') <= coalesce(t99.`until_day`, '~') AND coalesce(t101.`since_day`, '') <= coalesce(t100.`until_day`, '~') AND t101._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t104._to AS far, t103._row * 64 + 0 AS fact, 0 AS pattern, max(coalesce(t102.`since_day` || t102.`since`, ''), coalesce(t103.`since_day` || t103.`since`, ''), coalesce(t104.`since_day` || t104.`since`, '')) AS s, min(coalesce(t102.`until_day` || t102.`until`, '~'), coalesce(t103.`until_day` || t103.`until`, '~'), coalesce(t104.`until_day` || t104.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t102
    CROSS JOIN `PAIRED_WITH` t103
    CROSS JOIN `ORGANIZATION_OF` t104
    WHERE t102._to = f.n AND t102._to_type = 'Unit' AND t103._to = t102._from AND t103._from_type = 'PartyOrganization' AND t103._to_type = 'PartyOrganization' AND t104._from = t103._from AND t104._to_type = 'Community' AND t102._row <> t104._row AND t102._from <> t103._from AND coalesce(t102.`since_day`, '') <= coalesce(t103.`until_day`, '~') AND coalesce(t102.`since_day`, '') <= coalesce(t104.`until_day`, '~') AND coalesce(t103.`since_day`, '') <= coalesce(t102.`until_day`, '~') AND coalesce(t103.`since_day`, '') <= coalesce(t104.`until_day`, '~') AND coalesce(t104.`since_day`, '') <= coalesce(t102.`until_day`, '~') AND coalesce(t104.`since_day`, '') <= coalesce(t103.`until_day`, '~') AND t104._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t105._to AS far, t105._row * 64 + 1 AS fact, 1 AS pattern, coalesce(t105.`since_day` || t105.`since`, '') AS s, coalesce(t105.`until_day` || t105.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `REPORTS_IN_TO` t105
    WHERE t105._from = f.n AND t105._from_type = 'Unit' AND t105._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t107._to AS far, t107._row * 64 + 1 AS fact, 1 AS pattern, max(coalesce(t106.`since_day` || t106.`since`, ''), coalesce(t107.`since_day` || t107.`since`, '')) AS s, min(coalesce(t106.`until_day` || t106.`until`, '~'), coalesce(t107.`until_day` || t107.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t106
    CROSS JOIN `REPORTS_IN_TO` t107
    WHERE t106._to = f.n AND t106._to_type = 'Unit' AND t107._from = t106._from AND t107._from_type = 'PartyOrganization' AND coalesce(t106.`since_day`, '') <= coalesce(t107.`until_day`, '~') AND coalesce(t107.`since_day`, '') <= coalesce(t106.`until_day`, '~') AND t107._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t109._from AS far, t108._to * 64 + 2 AS fact, 2 AS pattern, max(coalesce(t108.`since_day` || t108.`since`, ''), coalesce(t109.`since_day` || t109.`since`, '')) AS s, min(coalesce(t108.`until_day` || t108.`until`, '~'), coalesce(t109.`until_day` || t109.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t108
    CROSS JOIN `PARTICIPATES_IN` t109
    WHERE t108._from = f.n AND t108._from_type = 'Unit' AND t108._to_type = 'Project' AND t109._to = t108._to AND t109._from_type = 'Community' AND t109._to_type = 'Project' AND t108._row <> t109._row AND coalesce(t108.`since_day`, '') <= coalesce(t109.`until_day`, '~') AND coalesce(t109.`since_day`, '') <= coalesce(t108.`until_day`, '~') AND t109._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t112._from AS far, t111._to * 64 + 2 AS fact, 2 AS pattern, max(coalesce(t110.`since_day` || t110.`since`, ''), coalesce(t111.`since_day` || t111.`since`, ''), coalesce(t112.`since_day` || t112.`since`, '')) AS s, min(coalesce(t110.`until_day` || t110.`until`, '~'), coalesce(t111.`until_day` || t111.`until`, '~'), coalesce(t112.`until_day` || t112.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t110
    CROSS JOIN `PARTICIPATES_IN` t111
    CROSS JOIN `PARTICIPATES_IN` t112
    WHERE t110._to = f.n AND t110._to_type = 'Unit' AND t111._from = t110._from AND t111._from_type = 'PartyOrganization' AND t111._to_type = 'Project' AND t112._to = t111._to AND t112._from_type = 'Community' AND t112._to_type = 'Project' AND t111._row <> t112._row AND coalesce(t110.`since_day`, '') <= coalesce(t111.`until_day`, '~') AND coalesce(t110.`since_day`, '') <= coalesce(t112.`until_day`, '~') AND coalesce(t111.`since_day`, '') <= coalesce(t110.`until_day`, '~') AND coalesce(t111.`since_day`, '') <= coalesce(t112.`until_day`, '~') AND coalesce(t112.`since_day`, '') <= coalesce(t110.`until_day`, '~') AND coalesce(t112.`since_day`, '') <= coalesce(t111.`until_day`, '~') AND t112._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t115._to AS far, t113._to * 64 + 2 AS fact, 2 AS pattern, max(coalesce(t113.`since_day` || t113.`since`, ''), coalesce(t114.`since_day` || t114.`since`, ''), coalesce(t115.`since_day` || t115.`since`, '')) AS s, min(coalesce(t113.`until_day` || t113.`until`, '~'), coalesce(t114.`until_day` || t114.`until`, '~'), coalesce(t115.`until_day` || t115.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t113
    CROSS JOIN `PARTICIPATES_IN` t114
    CROSS JOIN `ORGANIZATION_OF` t115
    WHERE t113._from = f.n AND t113._from_type = 'Unit' AND t113._to_type = 'Project' AND t114._to = t113._to AND t114._from_type = 'PartyOrganization' AND t114._to_type = 'Project' AND t115._from = t114._from AND t115._to_type = 'Community' AND t113._row <> t114._row AND coalesce(t113.`since_day`, '') <= coalesce(t114.`until_day`, '~') AND coalesce(t113.`since_day`, '') <= coalesce(t115.`until_day`, '~') AND coalesce(t114.`since_day`, '') <= coalesce(t113.`until_day`, '~') AND coalesce(t114.`since_day`, '') <= coalesce(t115.`until_day`, '~') AND coalesce(t115.`since_day`, '') <= coalesce(t113.`until_day`, '~') AND coalesce(t115.`since_day`, '') <= coalesce(t114.`until_day`, '~') AND t115._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t119._to AS far, t117._to * 64 + 2 AS fact, 2 AS pattern, max(coalesce(t116.`since_day` || t116.`since`, ''), coalesce(t117.`since_day` || t117.`since`, ''), coalesce(t118.`since_day` || t118.`since`, ''), coalesce(t119.`since_day` || t119.`since`, '')) AS s, min(coalesce(t116.`until_day` || t116.`until`, '~'), coalesce(t117.`until_day` || t117.`until`, '~'), coalesce(t118.`until_day` || t118.`until`, '~'), coalesce(t119.`until_day` || t119.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t116
    CROSS JOIN `PARTICIPATES_IN` t117
    CROSS JOIN `PARTICIPATES_IN` t118
    CROSS JOIN `ORGANIZATION_OF` t119
    WHERE t116._to = f.n AND t116._to_type = 'Unit' AND t117._from = t116._from AND t117._from_type = 'PartyOrganization' AND t117._to_type = 'Project' AND t118._to = t117._to AND t118._from_type = 'PartyOrganization' AND t118._to_type = 'Project' AND t119._from = t118._from AND t119._to_type = 'Community' AND t116._row <> t119._row AND t117._row <> t118._row AND t116._from <> t118._from AND coalesce(t116.`since_day`, '') <= coalesce(t117.`until_day`, '~') AND coalesce(t116.`since_day`, '') <= coalesce(t118.`until_day`, '~') AND coalesce(t116.`since_day`, '') <= coalesce(t119.`until_day`, '~') AND coalesce(t117.`since_day`, '') <= coalesce(t116.`until_day`, '~') AND coalesce(t117.`since_day`, '') <= coalesce(t118.`until_day`, '~') AND coalesce(t117.`since_day`, '') <= coalesce(t119.`until_day`, '~') AND coalesce(t118.`since_day`, '') <= coalesce(t116.`until_day`, '~') AND coalesce(t118.`since_day`, '') <= coalesce(t117.`until_day`, '~') AND coalesce(t118.`since_day`, '') <= coalesce(t119.`until_day`, '~') AND coalesce(t119.`since_day`, '') <= coalesce(t116.`until_day`, '~') AND coalesce(t119.`since_day`, '') <= coalesce(t117.`until_day`, '~') AND coalesce(t119.`since_day`, '') <= coalesce(t118.`until_day`, '~') AND t119._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t121._from AS far, t120._to * 64 + 3 AS fact, 3 AS pattern, max(coalesce(t120.`since_day` || t120.`since`, ''), coalesce(t121.`since_day` || t121.`since`, '')) AS s, min(coalesce(t120.`until_day` || t120.`until`, '~'), coalesce(t121.`until_day` || t121.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t120
    CROSS JOIN `PARTICIPATES_IN` t121
    WHERE t120._from = f.n AND t120._from_type = 'Unit' AND t120._to_type = 'Activity' AND t121._to = t120._to AND t121._from_type = 'Community' AND t121._to_type = 'Activity' AND t120._row <> t121._row AND coalesce(t120.`since_day`, '') <= coalesce(t121.`until_day`, '~') AND coalesce(t121.`since_day`, '') <= coalesce(t120.`until_day`, '~') AND t121._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t124._from AS far, t123._to * 64 + 3 AS fact, 3 AS pattern, max(coalesce(t122.`since_day` || t122.`since`, ''), coalesce(t123.`since_day` || t123.`since`, ''), coalesce(t124.`since_day` || t124.`since`, '')) AS s, min(coalesce(t122.`until_day` || t122.`until`, '~'), coalesce(t123.`until_day` || t123.`until`, '~'), coalesce(t124.`until_day` || t124.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t122
    CROSS JOIN `PARTICIPATES_IN` t123
    CROSS JOIN `PARTICIPATES_IN` t124
    WHERE t122._to = f.n AND t122._to_type = 'Unit' AND t123._from = t122._from AND t123._from_type = 'PartyOrganization' AND t123._to_type = 'Activity' AND t124._to = t123._to AND t124._from_type = 'Community' AND t124._to_type = 'Activity' AND t123._row <> t124._row AND coalesce(t122.`since_day`, '') <= coalesce(t123.`until_day`, '~') AND coalesce(t122.`since_day`, '') <= coalesce(t124.`until_day`, '~') AND coalesce(t123.`since_day`, '') <= coalesce(t122.`until_day`, '~') AND coalesce(t123.`since_day`, '') <= coalesce(t124.`until_day`, '~') AND coalesce(t124.`since_day`, '') <= coalesce(t122.`until_day`, '~') AND coalesce(t124.`since_day`, '') <= coalesce(t123.`until_day`, '~') AND t124._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t127._to AS far, t125._to * 64 + 3 AS fact, 3 AS pattern, max(coalesce(t125.`since_day` || t125.`since`, ''), coalesce(t126.`since_day` || t126.`since`, ''), coalesce(t127.`since_day` || t127.`since`, '')) AS s, min(coalesce(t125.`until_day` || t125.`until`, '~'), coalesce(t126.`until_day` || t126.`until`, '~'), coalesce(t127.`until_day` || t127.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t125
    CROSS JOIN `PARTICIPATES_IN` t126
    CROSS JOIN `ORGANIZATION_OF` t127
    WHERE t125._from = f.n AND t125._from_type = 'Unit' AND t125._to_type = 'Activity' AND t126._to = t125._to AND t126._from_type = 'PartyOrganization' AND t126._to_type = 'Activity' AND t127._from = t126._from AND t127._to_type = 'Community' AND t125._row <> t126._row AND coalesce(t125.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND coalesce(t125.`since_day`, '') <= coalesce(t127.`until_day`, '~') AND coalesce(t126.`since_day`, '') <= coalesce(t125.`until_day`, '~') AND coalesce(t126.`since_day`, '') <= coalesce(t127.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t125.`until_day`, '~') AND coalesce(t127.`since_day`, '') <= coalesce(t126.`until_day`, '~') AND t127._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t131._to AS far, t129._to * 64 + 3 AS fact, 3 AS pattern, max(coalesce(t128.`since_day` || t128.`since`, ''), coalesce(t129.`since_day` || t129.`since`, ''), coalesce(t130.`since_day` || t130.`since`, ''), coalesce(t131.`since_day` || t131.`since`, '')) AS s, min(coalesce(t128.`until_day` || t128.`until`, '~'), coalesce(t129.`until_day` || t129.`until`, '~'), coalesce(t130.`until_day` || t130.`until`, '~'), coalesce(t131.`until_day` || t131.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t128
    CROSS JOIN `PARTICIPATES_IN` t129
    CROSS JOIN `PARTICIPATES_IN` t130
    CROSS JOIN `ORGANIZATION_OF` t131
    WHERE t128._to = f.n AND t128._to_type = 'Unit' AND t129._from = t128._from AND t129._from_type = 'PartyOrganization' AND t129._to_type = 'Activity' AND t130._to = t129._to AND t130._from_type = 'PartyOrganization' AND t130._to_type = 'Activity' AND t131._from = t130._from AND t131._to_type = 'Community' AND t128._row <> t131._row AND t129._row <> t130._row AND t128._from <> t130._from AND coalesce(t128.`since_day`, '') <= coalesce(t129.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t130.`until_day`, '~') AND coalesce(t128.`since_day`, '') <= coalesce(t131.`until_day`, '~') AND coalesce(t129.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t129.`since_day`, '') <= coalesce(t130.`until_day`, '~') AND coalesce(t129.`since_day`, '') <= coalesce(t131.`until_day`, '~') AND coalesce(t130.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t130.`since_day`, '') <= coalesce(t129.`until_day`, '~') AND coalesce(t130.`since_day`, '') <= coalesce(t131.`until_day`, '~') AND coalesce(t131.`since_day`, '') <= coalesce(t128.`until_day`, '~') AND coalesce(t131.`since_day`, '') <= coalesce(t129.`until_day`, '~') AND coalesce(t131.`since_day`, '') <= coalesce(t130.`until_day`, '~') AND t131._to IN (
      SELECT n
      FROM temp.walk_shown)) paths
  GROUP BY near, far HAVING max(pattern IN (0)) AND count(DISTINCT fact) >= $p3)

SELECT f.n, a.kind, count(*)
FROM temp.walk_shown f
CROSS JOIN _adjacent a ON a.near = f.n
CROSS JOIN _entity e ON e._row = a.far
WHERE a.kind IN (
  SELECT value
  FROM json_each($relationship_types)) AND (a.far <> a.near OR NOT a.backward) AND (CASE e.type WHEN 'Unit' THEN EXISTS (
    SELECT 1
    FROM `Unit` t132
    WHERE t132._row = e._row AND NOT coalesce(t132.`kind` = $p2, false)) ELSE true END OR e.id IN (
    SELECT value
    FROM json_each($p0)))
GROUP BY f.n, a.kind

SELECT d.near, 'CO_BUILDS_WITH', count(DISTINCT d.far)
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight
  FROM (
    SELECT f.n AS near, t133._to AS far, t133._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t133
    WHERE t133._from = f.n AND t133._from_type = 'Unit' AND t133._to_type = 'Community'
    UNION ALL SELECT f.n AS near, t134._from AS far, t134._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t134
    WHERE t134._to = f.n AND t134._from_type = 'Community' AND t134._to_type = 'Unit'
    UNION ALL SELECT f.n AS near, t136._to AS far, t136._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t135
    CROSS JOIN `PAIRED_WITH` t136
    WHERE t135._to = f.n AND t135._to_type = 'Unit' AND t136._from = t135._from AND t136._from_type = 'PartyOrganization' AND t136._to_type = 'Community' AND coalesce(t135.`since_day`, '') <= coalesce(t136.`until_day`, '~') AND coalesce(t136.`since_day`, '') <= coalesce(t135.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t138._from AS far, t138._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t137
    CROSS JOIN `PAIRED_WITH` t138
    WHERE t137._to = f.n AND t137._to_type = 'Unit' AND t138._to = t137._from AND t138._from_type = 'Community' AND t138._to_type = 'PartyOrganization' AND coalesce(t137.`since_day`, '') <= coalesce(t138.`until_day`, '~') AND coalesce(t138.`since_day`, '') <= coalesce(t137.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t140._to AS far, t139._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t139
    CROSS JOIN `ORGANIZATION_OF` t140
    WHERE t139._from = f.n AND t139._from_type = 'Unit' AND t139._to_type = 'PartyOrganization' AND t140._from = t139._to AND t140._to_type = 'Community' AND coalesce(t139.`since_day`, '') <= coalesce(t140.`until_day`, '~') AND coalesce(t140.`since_day`, '') <= coalesce(t139.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t142._to AS far, t141._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t141
    CROSS JOIN `ORGANIZATION_OF` t142
    WHERE t141._to = f.n AND t141._from_type = 'PartyOrganization' AND t141._to_type = 'Unit' AND t142._from = t141._from AND t142._to_type = 'Community' AND coalesce(t141.`since_day`, '') <= coalesce(t142.`until_day`, '~') AND coalesce(t142.`since_day`, '') <= coalesce(t141.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t145._to AS far, t144._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t143
    CROSS JOIN `PAIRED_WITH` t144
    CROSS JOIN `ORGANIZATION_OF` t145
    WHERE t143._to = f.n AND t143._to_type = 'Unit' AND t144._from = t143._from AND t144._from_type = 'PartyOrganization' AND t144._to_type = 'PartyOrganization' AND t145._from = t144._to AND t145._to_type = 'Community' AND t143._row <> t145._row AND t143._from <> t144._to AND coalesce(t143.`since_day`, '') <= coalesce(t144.`until_day`, '~') AND coalesce(t143.`since_day`, '') <= coalesce(t145.`until_day`, '~') AND coalesce(t144.`since_day`, '') <= coalesce(t143.`until_day`, '~') AND coalesce(t144.`since_day`, '') <= coalesce(t145.`until_day`, '~') AND coalesce(t145.`since_day`, '') <= coalesce(t143.`until_day`, '~') AND coalesce(t145.`since_day`, '') <= coalesce(t144.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t148._to AS far, t147._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t146
    CROSS JOIN `PAIRED_WITH` t147
    CROSS JOIN `ORGANIZATION_OF` t148
    WHERE t146._to = f.n AND t146._to_type = 'Unit' AND t147._to = t146._from AND t147._from_type = 'PartyOrganization' AND t147._to_type = 'PartyOrganization' AND t148._from = t147._from AND t148._to_type = 'Community' AND t146._row <> t148._row AND t146._from <> t147._from AND coalesce(t146.`since_day`, '') <= coalesce(t147.`until_day`, '~') AND coalesce(t146.`since_day`, '') <= coalesce(t148.`until_day`, '~') AND coalesce(t147.`since_day`, '') <= coalesce(t146.`until_day`, '~') AND coalesce(t147.`since_day`, '') <= coalesce(t148.`until_day`, '~') AND coalesce(t148.`since_day`, '') <= coalesce(t146.`until_day`, '~') AND coalesce(t148.`since_day`, '') <= coalesce(t147.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t149._to AS far, t149._row * 64 + 1 AS fact, 1 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `REPORTS_IN_TO` t149
    WHERE t149._from = f.n AND t149._from_type = 'Unit'
    UNION ALL SELECT f.n AS near, t151._to AS far, t151._row * 64 + 1 AS fact, 1 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t150
    CROSS JOIN `REPORTS_IN_TO` t151
    WHERE t150._to = f.n AND t150._to_type = 'Unit' AND t151._from = t150._from AND t151._from_type = 'PartyOrganization' AND coalesce(t150.`since_day`, '') <= coalesce(t151.`until_day`, '~') AND coalesce(t151.`since_day`, '') <= coalesce(t150.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t153._from AS far, t152._to * 64 + 2 AS fact, 2 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t152
    CROSS JOIN `PARTICIPATES_IN` t153
    WHERE t152._from = f.n AND t152._from_type = 'Unit' AND t152._to_type = 'Project' AND t153._to = t152._to AND t153._from_type = 'Community' AND t153._to_type = 'Project' AND t152._row <> t153._row AND coalesce(t152.`since_day`, '') <= coalesce(t153.`until_day`, '~') AND coalesce(t153.`since_day`, '') <= coalesce(t152.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t156._from AS far, t155._to * 64 + 2 AS fact, 2 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t154
    CROSS JOIN `PARTICIPATES_IN` t155
    CROSS JOIN `PARTICIPATES_IN` t156
    WHERE t154._to = f.n AND t154._to_type = 'Unit' AND t155._from = t154._from AND t155._from_type = 'PartyOrganization' AND t155._to_type = 'Project' AND t156._to = t155._to AND t156._from_type = 'Community' AND t156._to_type = 'Project' AND t155._row <> t156._row AND coalesce(t154.`since_day`, '') <= coalesce(t155.`until_day`, '~') AND coalesce(t154.`since_day`, '') <= coalesce(t156.`until_day`, '~') AND coalesce(t155.`since_day`, '') <= coalesce(t154.`until_day`, '~') AND coalesce(t155.`since_day`, '') <= coalesce(t156.`until_day`, '~') AND coalesce(t156.`since_day`, '') <= coalesce(t154.`until_day`, '~') AND coalesce(t156.`since_day`, '') <= coalesce(t155.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t159._to AS far, t157._to * 64 + 2 AS fact, 2 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t157
    CROSS JOIN `PARTICIPATES_IN` t158
    CROSS JOIN `ORGANIZATION_OF` t159
    WHERE t157._from = f.n AND t157._from_type = 'Unit' AND t157._to_type = 'Project' AND t158._to = t157._to AND t158._from_type = 'PartyOrganization' AND t158._to_type = 'Project' AND t159._from = t158._from AND t159._to_type = 'Community' AND t157._row <> t158._row AND coalesce(t157.`since_day`, '') <= coalesce(t158.`until_day`, '~') AND coalesce(t157.`since_day`, '') <= coalesce(t159.`until_day`, '~') AND coalesce(t158.`since_day`, '') <= coalesce(t157.`until_day`, '~') AND coalesce(t158.`since_day`, '') <= coalesce(t159.`until_day`, '~') AND coalesce(t159.`since_day`, '') <= coalesce(t157.`until_day`, '~') AND coalesce(t159.`since_day`, '') <= coalesce(t158.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t163._to AS far, t161._to * 64 + 2 AS fact, 2 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t160
    CROSS JOIN `PARTICIPATES_IN` t161
    CROSS JOIN `PARTICIPATES_IN` t162
    CROSS JOIN `ORGANIZATION_OF` t163
    WHERE t160._to = f.n AND t160._to_type = 'Unit' AND t161._from = t160._from AND t161._from_type = 'PartyOrganization' AND t161._to_type = 'Project' AND t162._to = t161._to AND t162._from_type = 'PartyOrganization' AND t162._to_type = 'Project' AND t163._from = t162._from AND t163._to_type = 'Community' AND t160._row <> t163._row AND t161._row <> t162._row AND t160._from <> t162._from AND coalesce(t160.`since_day`, '') <= coalesce(t161.`until_day`, '~') AND coalesce(t160.`since_day`, '') <= coalesce(t162.`until_day`, '~') AND coalesce(t160.`since_day`, '') <= coalesce(t163.`until_day`, '~') AND coalesce(t161.`since_day`, '') <= coalesce(t160.`until_day`, '~') AND coalesce(t161.`since_day`, '') <= coalesce(t162.`until_day`, '~') AND coalesce(t161.`since_day`, '') <= coalesce(t163.`until_day`, '~') AND coalesce(t162.`since_day`, '') <= coalesce(t160.`until_day`, '~') AND coalesce(t162.`since_day`, '') <= coalesce(t161.`until_day`, '~') AND coalesce(t162.`since_day`, '') <= coalesce(t163.`until_day`, '~') AND coalesce(t163.`since_day`, '') <= coalesce(t160.`until_day`, '~') AND coalesce(t163.`since_day`, '') <= coalesce(t161.`until_day`, '~') AND coalesce(t163.`since_day`, '') <= coalesce(t162.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t165._from AS far, t164._to * 64 + 3 AS fact, 3 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t164
    CROSS JOIN `PARTICIPATES_IN` t165
    WHERE t164._from = f.n AND t164._from_type = 'Unit' AND t164._to_type = 'Activity' AND t165._to = t164._to AND t165._from_type = 'Community' AND t165._to_type = 'Activity' AND t164._row <> t165._row AND coalesce(t164.`since_day`, '') <= coalesce(t165.`until_day`, '~') AND coalesce(t165.`since_day`, '') <= coalesce(t164.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t168._from AS far, t167._to * 64 + 3 AS fact, 3 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t166
    CROSS JOIN `PARTICIPATES_IN` t167
    CROSS JOIN `PARTICIPATES_IN` t168
    WHERE t166._to = f.n AND t166._to_type = 'Unit' AND t167._from = t166._from AND t167._from_type = 'PartyOrganization' AND t167._to_type = 'Activity' AND t168._to = t167._to AND t168._from_type = 'Community' AND t168._to_type = 'Activity' AND t167._row <> t168._row AND coalesce(t166.`since_day`, '') <= coalesce(t167.`until_day`, '~') AND coalesce(t166.`since_day`, '') <= coalesce(t168.`until_day`, '~') AND coalesce(t167.`since_day`, '') <= coalesce(t166.`until_day`, '~') AND coalesce(t167.`since_day`, '') <= coalesce(t168.`until_day`, '~') AND coalesce(t168.`since_day`, '') <= coalesce(t166.`until_day`, '~') AND coalesce(t168.`since_day`, '') <= coalesce(t167.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t171._to AS far, t169._to * 64 + 3 AS fact, 3 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t169
    CROSS JOIN `PARTICIPATES_IN` t170
    CROSS JOIN `ORGANIZATION_OF` t171
    WHERE t169._from = f.n AND t169._from_type = 'Unit' AND t169._to_type = 'Activity' AND t170._to = t169._to AND t170._from_type = 'PartyOrganization' AND t170._to_type = 'Activity' AND t171._from = t170._from AND t171._to_type = 'Community' AND t169._row <> t170._row AND coalesce(t169.`since_day`, '') <= coalesce(t170.`until_day`, '~') AND coalesce(t169.`since_day`, '') <= coalesce(t171.`until_day`, '~') AND coalesce(t170.`since_day`, '') <= coalesce(t169.`until_day`, '~') AND coalesce(t170.`since_day`, '') <= coalesce(t171.`until_day`, '~') AND coalesce(t171.`since_day`, '') <= coalesce(t169.`until_day`, '~') AND coalesce(t171.`since_day`, '') <= coalesce(t170.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t175._to AS far, t173._to * 64 + 3 AS fact, 3 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t172
    CROSS JOIN `PARTICIPATES_IN` t173
    CROSS JOIN `PARTICIPATES_IN` t174
    CROSS JOIN `ORGANIZATION_OF` t175
    WHERE t172._to = f.n AND t172._to_type = 'Unit' AND t173._from = t172._from AND t173._from_type = 'PartyOrganization' AND t173._to_type = 'Activity' AND t174._to = t173._to AND t174._from_type = 'PartyOrganization' AND t174._to_type = 'Activity' AND t175._from = t174._from AND t175._to_type = 'Community' AND t172._row <> t175._row AND t173._row <> t174._row AND t172._from <> t174._from AND coalesce(t172.`since_day`, '') <= coalesce(t173.`until_day`, '~') AND coalesce(t172.`since_day`, '') <= coalesce(t174.`until_day`, '~') AND coalesce(t172.`since_day`, '') <= coalesce(t175.`until_day`, '~') AND coalesce(t173.`since_day`, '') <= coalesce(t172.`until_day`, '~') AND coalesce(t173.`since_day`, '') <= coalesce(t174.`until_day`, '~') AND coalesce(t173.`since_day`, '') <= coalesce(t175.`until_day`, '~') AND coalesce(t174.`since_day`, '') <= coalesce(t172.`until_day`, '~') AND coalesce(t174.`since_day`, '') <= coalesce(t173.`until_day`, '~') AND coalesce(t174.`since_day`, '') <= coalesce(t175.`until_day`, '~') AND coalesce(t175.`since_day`, '') <= coalesce(t172.`until_day`, '~') AND coalesce(t175.`since_day`, '') <= coalesce(t173.`until_day`, '~') AND coalesce(t175.`since_day`, '') <= coalesce(t174.`until_day`, '~')) paths
  GROUP BY near, far HAVING max(pattern IN (0)) AND count(DISTINCT fact) >= $p3) d
CROSS JOIN _entity e ON e._row = d.far
WHERE (CASE e.type WHEN 'Unit' THEN EXISTS (
    SELECT 1
    FROM `Unit` t176
    WHERE t176._row = e._row AND NOT coalesce(t176.`kind` = $p2, false)) ELSE true END OR e.id IN (
    SELECT value
    FROM json_each($p0)))
GROUP BY d.near

SELECT d.near, 'CO_BUILDS_WITH', count(DISTINCT d.far)
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight
  FROM (
    SELECT f.n AS near, t177._from AS far, t177._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t177
    WHERE t177._to = f.n AND t177._from_type = 'Unit' AND t177._to_type = 'Community'
    UNION ALL SELECT f.n AS near, t178._to AS far, t178._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t178
    WHERE t178._from = f.n AND t178._from_type = 'Community' AND t178._to_type = 'Unit'
    UNION ALL SELECT f.n AS near, t180._to AS far, t179._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t179
    CROSS JOIN `ORGANIZATION_OF` t180
    WHERE t179._to = f.n AND t179._from_type = 'PartyOrganization' AND t179._to_type = 'Community' AND t180._from = t179._from AND t180._to_type = 'Unit' AND coalesce(t179.`since_day`, '') <= coalesce(t180.`until_day`, '~') AND coalesce(t180.`since_day`, '') <= coalesce(t179.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t182._to AS far, t181._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t181
    CROSS JOIN `ORGANIZATION_OF` t182
    WHERE t181._from = f.n AND t181._from_type = 'Community' AND t181._to_type = 'PartyOrganization' AND t182._from = t181._to AND t182._to_type = 'Unit' AND coalesce(t181.`since_day`, '') <= coalesce(t182.`until_day`, '~') AND coalesce(t182.`since_day`, '') <= coalesce(t181.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t184._from AS far, t184._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t183
    CROSS JOIN `PAIRED_WITH` t184
    WHERE t183._to = f.n AND t183._to_type = 'Community' AND t184._to = t183._from AND t184._from_type = 'Unit' AND t184._to_type = 'PartyOrganization' AND coalesce(t183.`since_day`, '') <= coalesce(t184.`until_day`, '~') AND coalesce(t184.`since_day`, '') <= coalesce(t183.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t186._to AS far, t186._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t185
    CROSS JOIN `PAIRED_WITH` t186
    WHERE t185._to = f.n AND t185._to_type = 'Community' AND t186._from = t185._from AND t186._from_type = 'PartyOrganization' AND t186._to_type = 'Unit' AND coalesce(t185.`since_day`, '') <= coalesce(t186.`until_day`, '~') AND coalesce(t186.`since_day`, '') <= coalesce(t185.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t189._to AS far, t188._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t187
    CROSS JOIN `PAIRED_WITH` t188
    CROSS JOIN `ORGANIZATION_OF` t189
    WHERE t187._to = f.n AND t187._to_type = 'Community' AND t188._to = t187._from AND t188._from_type = 'PartyOrganization' AND t188._to_type = 'PartyOrganization' AND t189._from = t188._from AND t189._to_type = 'Unit' AND t187._row <> t189._row AND t187._from <> t188._from AND coalesce(t187.`since_day`, '') <= coalesce(t188.`until_day`, '~') AND coalesce(t187.`since_day`, '') <= coalesce(t189.`until_day`, '~') AND coalesce(t188.`since_day`, '') <= coalesce(t187.`until_day`, '~') AND coalesce(t188.`since_day`, '') <= coalesce(t189.`until_day`, '~') AND coalesce(t189.`since_day`, '') <= coalesce(t187.`until_day`, '~') AND coalesce(t189.`since_day`, '') <= coalesce(t188.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t192._to AS far, t191._row * 64 + 0 AS fact, 0 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t190
    CROSS JOIN `PAIRED_WITH` t191
    CROSS JOIN `ORGANIZATION_OF` t192
    WHERE t190._to = f.n AND t190._to_type = 'Community' AND t191._from = t190._from AND t191._from_type = 'PartyOrganization' AND t191._to_type = 'PartyOrganization' AND t192._from = t191._to AND t192._to_type = 'Unit' AND t190._row <> t192._row AND t190._from <> t191._to AND coalesce(t190.`since_day`, '') <= coalesce(t191.`until_day`, '~') AND coalesce(t190.`since_day`, '') <= coalesce(t192.`until_day`, '~') AND coalesce(t191.`since_day`, '') <= coalesce(t190.`until_day`, '~') AND coalesce(t191.`since_day`, '') <= coalesce(t192.`until_day`, '~') AND coalesce(t192.`since_day`, '') <= coalesce(t190.`until_day`, '~') AND coalesce(t192.`since_day`, '') <= coalesce(t191.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t193._from AS far, t193._row * 64 + 1 AS fact, 1 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `REPORTS_IN_TO` t193
    WHERE t193._to = f.n AND t193._from_type = 'Unit'
    UNION ALL SELECT f.n AS near, t195._to AS far, t194._row * 64 + 1 AS fact, 1 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `REPORTS_IN_TO` t194
    CROSS JOIN `ORGANIZATION_OF` t195
    WHERE t194._to = f.n AND t194._from_type = 'PartyOrganization' AND t195._from = t194._from AND t195._to_type = 'Unit' AND coalesce(t194.`since_day`, '') <= coalesce(t195.`until_day`, '~') AND coalesce(t195.`since_day`, '') <= coalesce(t194.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t197._from AS far, t196._to * 64 + 2 AS fact, 2 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t196
    CROSS JOIN `PARTICIPATES_IN` t197
    WHERE t196._from = f.n AND t196._from_type = 'Community' AND t196._to_type = 'Project' AND t197._to = t196._to AND t197._from_type = 'Unit' AND t197._to_type = 'Project' AND t196._row <> t197._row AND coalesce(t196.`since_day`, '') <= coalesce(t197.`until_day`, '~') AND coalesce(t197.`since_day`, '') <= coalesce(t196.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t200._to AS far, t198._to * 64 + 2 AS fact, 2 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t198
    CROSS JOIN `PARTICIPATES_IN` t199
    CROSS JOIN `ORGANIZATION_OF` t200
    WHERE t198._from = f.n AND t198._from_type = 'Community' AND t198._to_type = 'Project' AND t199._to = t198._to AND t199._from_type = 'PartyOrganization' AND t199._to_type = 'Project' AND t200._from = t199._from AND t200._to_type = 'Unit' AND t198._row <> t199._row AND coalesce(t198.`since_day`, '') <= coalesce(t199.`until_day`, '~') AND coalesce(t198.`since_day`, '') <= coalesce(t200.`until_day`, '~') AND coalesce(t199.`since_day`, '') <= coalesce(t198.`until_day`, '~') AND coalesce(t199.`since_day`, '') <= coalesce(t200.`until_day`, '~') AND coalesce(t200.`since_day`, '') <= coalesce(t198.`until_day`, '~') AND coalesce(t200.`since_day`, '') <= coalesce(t199.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t203._from AS far, t202._to * 64 + 2 AS fact, 2 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t201
    CROSS JOIN `PARTICIPATES_IN` t202
    CROSS JOIN `PARTICIPATES_IN` t203
    WHERE t201._to = f.n AND t201._to_type = 'Community' AND t202._from = t201._from AND t202._from_type = 'PartyOrganization' AND t202._to_type = 'Project' AND t203._to = t202._to AND t203._from_type = 'Unit' AND t203._to_type = 'Project' AND t202._row <> t203._row AND coalesce(t201.`since_day`, '') <= coalesce(t202.`until_day`, '~') AND coalesce(t201.`since_day`, '') <= coalesce(t203.`until_day`, '~') AND coalesce(t202.`since_day`, '') <= coalesce(t201.`until_day`, '~') AND coalesce(t202.`since_day`, '') <= coalesce(t203.`until_day`, '~') AND coalesce(t203.`since_day`, '') <= coalesce(t201.`until_day`, '~') AND coalesce(t203.`since_day`, '') <= coalesce(t202.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t207._to AS far, t205._to * 64 + 2 AS fact, 2 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t204
    CROSS JOIN `PARTICIPATES_IN` t205
    CROSS JOIN `PARTICIPATES_IN` t206
    CROSS JOIN `ORGANIZATION_OF` t207
    WHERE t204._to = f.n AND t204._to_type = 'Community' AND t205._from = t204._from AND t205._from_type = 'PartyOrganization' AND t205._to_type = 'Project' AND t206._to = t205._to AND t206._from_type = 'PartyOrganization' AND t206._to_type = 'Project' AND t207._from = t206._from AND t207._to_type = 'Unit' AND t204._row <> t207._row AND t205._row <> t206._row AND t204._from <> t206._from AND coalesce(t204.`since_day`, '') <= coalesce(t205.`until_day`, '~') AND coalesce(t204.`since_day`, '') <= coalesce(t206.`until_day`, '~') AND coalesce(t204.`since_day`, '') <= coalesce(t207.`until_day`, '~') AND coalesce(t205.`since_day`, '') <= coalesce(t204.`until_day`, '~') AND coalesce(t205.`since_day`, '') <= coalesce(t206.`until_day`, '~') AND coalesce(t205.`since_day`, '') <= coalesce(t207.`until_day`, '~') AND coalesce(t206.`since_day`, '') <= coalesce(t204.`until_day`, '~') AND coalesce(t206.`since_day`, '') <= coalesce(t205.`until_day`, '~') AND coalesce(t206.`since_day`, '') <= coalesce(t207.`until_day`, '~') AND coalesce(t207.`since_day`, '') <= coalesce(t204.`until_day`, '~') AND coalesce(t207.`since_day`, '') <= coalesce(t205.`until_day`, '~') AND coalesce(t207.`since_day`, '') <= coalesce(t206.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t209._from AS far, t208._to * 64 + 3 AS fact, 3 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t208
    CROSS JOIN `PARTICIPATES_IN` t209
    WHERE t208._from = f.n AND t208._from_type = 'Community' AND t208._to_type = 'Activity' AND t209._to = t208._to AND t209._from_type = 'Unit' AND t209._to_type = 'Activity' AND t208._row <> t209._row AND coalesce(t208.`since_day`, '') <= coalesce(t209.`until_day`, '~') AND coalesce(t209.`since_day`, '') <= coalesce(t208.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t212._to AS far, t210._to * 64 + 3 AS fact, 3 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t210
    CROSS JOIN `PARTICIPATES_IN` t211
    CROSS JOIN `ORGANIZATION_OF` t212
    WHERE t210._from = f.n AND t210._from_type = 'Community' AND t210._to_type = 'Activity' AND t211._to = t210._to AND t211._from_type = 'PartyOrganization' AND t211._to_type = 'Activity' AND t212._from = t211._from AND t212._to_type = 'Unit' AND t210._row <> t211._row AND coalesce(t210.`since_day`, '') <= coalesce(t211.`until_day`, '~') AND coalesce(t210.`since_day`, '') <= coalesce(t212.`until_day`, '~') AND coalesce(t211.`since_day`, '') <= coalesce(t210.`until_day`, '~') AND coalesce(t211.`since_day`, '') <= coalesce(t212.`until_day`, '~') AND coalesce(t212.`since_day`, '') <= coalesce(t210.`until_day`, '~') AND coalesce(t212.`since_day`, '') <= coalesce(t211.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t215._from AS far, t214._to * 64 + 3 AS fact, 3 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t213
    CROSS JOIN `PARTICIPATES_IN` t214
    CROSS JOIN `PARTICIPATES_IN` t215
    WHERE t213._to = f.n AND t213._to_type = 'Community' AND t214._from = t213._from AND t214._from_type = 'PartyOrganization' AND t214._to_type = 'Activity' AND t215._to = t214._to AND t215._from_type = 'Unit' AND t215._to_type = 'Activity' AND t214._row <> t215._row AND coalesce(t213.`since_day`, '') <= coalesce(t214.`until_day`, '~') AND coalesce(t213.`since_day`, '') <= coalesce(t215.`until_day`, '~') AND coalesce(t214.`since_day`, '') <= coalesce(t213.`until_day`, '~') AND coalesce(t214.`since_day`, '') <= coalesce(t215.`until_day`, '~') AND coalesce(t215.`since_day`, '') <= coalesce(t213.`until_day`, '~') AND coalesce(t215.`since_day`, '') <= coalesce(t214.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t219._to AS far, t217._to * 64 + 3 AS fact, 3 AS pattern
    FROM temp.walk_shown f
    CROSS JOIN `ORGANIZATION_OF` t216
    CROSS JOIN `PARTICIPATES_IN` t217
    CROSS JOIN `PARTICIPATES_IN` t218
    CROSS JOIN `ORGANIZATION_OF` t219
    WHERE t216._to = f.n AND t216._to_type = 'Community' AND t217._from = t216._from AND t217._from_type = 'PartyOrganization' AND t217._to_type = 'Activity' AND t218._to = t217._to AND t218._from_type = 'PartyOrganization' AND t218._to_type = 'Activity' AND t219._from = t218._from AND t219._to_type = 'Unit' AND t216._row <> t219._row AND t217._row <> t218._row AND t216._from <> t218._from AND coalesce(t216.`since_day`, '') <= coalesce(t217.`until_day`, '~') AND coalesce(t216.`since_day`, '') <= coalesce(t218.`until_day`, '~') AND coalesce(t216.`since_day`, '') <= coalesce(t219.`until_day`, '~') AND coalesce(t217.`since_day`, '') <= coalesce(t216.`until_day`, '~') AND coalesce(t217.`since_day`, '') <= coalesce(t218.`until_day`, '~') AND coalesce(t217.`since_day`, '') <= coalesce(t219.`until_day`, '~') AND coalesce(t218.`since_day`, '') <= coalesce(t216.`until_day`, '~') AND coalesce(t218.`since_day`, '') <= coalesce(t217.`until_day`, '~') AND coalesce(t218.`since_day`, '') <= coalesce(t219.`until_day`, '~') AND coalesce(t219.`since_day`, '') <= coalesce(t216.`until_day`, '~') AND coalesce(t219.`since_day`, '') <= coalesce(t217.`until_day`, '~') AND coalesce(t219.`since_day`, '') <= coalesce(t218.`until_day`, '~')) paths
  GROUP BY near, far HAVING max(pattern IN (0)) AND count(DISTINCT fact) >= $p3) d
CROSS JOIN _entity e ON e._row = d.far
WHERE (CASE e.type WHEN 'Unit' THEN EXISTS (
    SELECT 1
    FROM `Unit` t220
    WHERE t220._row = e._row AND NOT coalesce(t220.`kind` = $p2, false)) ELSE true END OR e.id IN (
    SELECT value
    FROM json_each($p0)))
GROUP BY d.near
