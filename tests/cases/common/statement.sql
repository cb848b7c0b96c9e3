WITH g7 AS MATERIALIZED (
  SELECT json_group_object(type, json(found)) AS shared
  FROM (
    SELECT type, json_group_array(json_array(n, c, json(ties))) AS found
    FROM (
      SELECT t.far AS n, e.type AS type, sum(t.c) AS c, json_group_array(json_array(t.kind, t.c)) AS ties
      FROM (
        SELECT f._row AS near, a.far AS far, a.kind AS kind, count(*) AS c
        FROM json_each($p0) i
        CROSS JOIN _entity f ON f.id = i.value
        CROSS JOIN _adjacent a ON a.near = f._row
        WHERE a.kind IN ('LEADS', 'PAIRED_WITH')
        GROUP BY f._row, a.far, a.kind
        UNION ALL SELECT DISTINCT near, far, 'CO_BUILDS_WITH' AS kind, 1 AS c
        FROM (
          SELECT f._row AS near, t8._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t8
          WHERE t8._from = f._row AND t8._from_type = 'Unit' AND t8._to_type = 'Community'
          UNION ALL SELECT f._row AS near, t9._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t9
          WHERE t9._to = f._row AND t9._from_type = 'Community' AND t9._to_type = 'Unit'
          UNION ALL SELECT f._row AS near, t11._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t10
          CROSS JOIN `PAIRED_WITH` t11
          WHERE t10._to = f._row AND t10._to_type = 'Unit' AND t11._from = t10._from AND t11._from_type = 'PartyOrganization' AND t11._to_type = 'Community' AND coalesce(t10.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t10.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t13._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t12
          CROSS JOIN `PAIRED_WITH` t13
          WHERE t12._to = f._row AND t12._to_type = 'Unit' AND t13._to = t12._from AND t13._from_type = 'Community' AND t13._to_type = 'PartyOrganization' AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t15._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t14
          CROSS JOIN `ORGANIZATION_OF` t15
          WHERE t14._from = f._row AND t14._from_type = 'Unit' AND t14._to_type = 'PartyOrganization' AND t15._from = t14._to AND t15._to_type = 'Community' AND coalesce(t14.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t14.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t17._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t16
          CROSS JOIN `ORGANIZATION_OF` t17
          WHERE t16._to = f._row AND t16._from_type = 'PartyOrganization' AND t16._to_type = 'Unit' AND t17._from = t16._from AND t17._to_type = 'Community' AND coalesce(t16.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND coalesce(t17.`since_day`, '') <= coalesce(t16.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t20._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t18
          CROSS JOIN `PAIRED_WITH` t19
          CROSS JOIN `ORGANIZATION_OF` t20
          WHERE t18._to = f._row AND t18._to_type = 'Unit' AND t19._from = t18._from AND t19._from_type = 'PartyOrganization' AND t19._to_type = 'PartyOrganization' AND t20._from = t19._to AND t20._to_type = 'Community' AND t18._row <> t20._row AND t18._from <> t19._to AND coalesce(t18.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t19.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t23._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t21
          CROSS JOIN `PAIRED_WITH` t22
          CROSS JOIN `ORGANIZATION_OF` t23
          WHERE t21._to = f._row AND t21._to_type = 'Unit' AND t22._to = t21._from AND t22._from_type = 'PartyOrganization' AND t22._to_type = 'PartyOrganization' AND t23._from = t22._from AND t23._to_type = 'Community' AND t21._row <> t23._row AND t21._from <> t22._from AND coalesce(t21.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t22.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t24._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `REPORTS_IN_TO` t24
          WHERE t24._from = f._row AND t24._from_type = 'Unit'
          UNION ALL SELECT f._row AS near, t26._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t25
          CROSS JOIN `REPORTS_IN_TO` t26
          WHERE t25._to = f._row AND t25._to_type = 'Unit' AND t26._from = t25._from AND t26._from_type = 'PartyOrganization' AND coalesce(t25.`since_day`, '') <= coalesce(t26.`until_day`, '~') AND coalesce(t26.`since_day`, '') <= coalesce(t25.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t28._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t27
          CROSS JOIN `PARTICIPATES_IN` t28
          WHERE t27._from = f._row AND t27._from_type = 'Unit' AND t27._to_type = 'Project' AND t28._to = t27._to AND t28._from_type = 'Community' AND t28._to_type = 'Project' AND t27._row <> t28._row AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t31._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t29
          CROSS JOIN `PARTICIPATES_IN` t30
          CROSS JOIN `PARTICIPATES_IN` t31
          WHERE t29._to = f._row AND t29._to_type = 'Unit' AND t30._from = t29._from AND t30._from_type = 'PartyOrganization' AND t30._to_type = 'Project' AND t31._to = t30._to AND t31._from_type = 'Community' AND t31._to_type = 'Project' AND t30._row <> t31._row AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t30.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t34._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t32
          CROSS JOIN `PARTICIPATES_IN` t33
          CROSS JOIN `ORGANIZATION_OF` t34
          WHERE t32._from = f._row AND t32._from_type = 'Unit' AND t32._to_type = 'Project' AND t33._to = t32._to AND t33._from_type = 'PartyOrganization' AND t33._to_type = 'Project' AND t34._from = t33._from AND t34._to_type = 'Community' AND t32._row <> t33._row AND coalesce(t32.`since_day`, '') <= coalesce(t33.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t33.`since_day`, '') <= coalesce(t34.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t34.`since_day`, '') <= coalesce(t33.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t38._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t35
          CROSS JOIN `PARTICIPATES_IN` t36
          CROSS JOIN `PARTICIPATES_IN` t37
          CROSS JOIN `ORGANIZATION_OF` t38
          WHERE t35._to = f._row AND t35._to_type = 'Unit' AND t36._from = t35._from AND t36._from_type = 'PartyOrganization' AND t36._to_type = 'Project' AND t37._to = t36._to AND t37._from_type = 'PartyOrganization' AND t37._to_type = 'Project' AND t38._from = t37._from AND t38._to_type = 'Community' AND t35._row <> t38._row AND t36._row <> t37._row AND t35._from <> t37._from AND coalesce(t35.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t35.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t37.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t37.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t35.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t37.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t40._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t39
          CROSS JOIN `PARTICIPATES_IN` t40
          WHERE t39._from = f._row AND t39._from_type = 'Unit' AND t39._to_type = 'Activity' AND t40._to = t39._to AND t40._from_type = 'Community' AND t40._to_type = 'Activity' AND t39._row <> t40._row AND coalesce(t39.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t39.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t43._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t41
          CROSS JOIN `PARTICIPATES_IN` t42
          CROSS JOIN `PARTICIPATES_IN` t43
          WHERE t41._to = f._row AND t41._to_type = 'Unit' AND t42._from = t41._from AND t42._from_type = 'PartyOrganization' AND t42._to_type = 'Activity' AND t43._to = t42._to AND t43._from_type = 'Community' AND t43._to_type = 'Activity' AND t42._row <> t43._row AND coalesce(t41.`since_day`, '') <= coalesce(t42.`until_day`, '~') AND coalesce(t41.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t42.`since_day`, '') <= coalesce(t43.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t41.`until_day`, '~') AND coalesce(t43.`since_day`, '') <= coalesce(t42.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t46._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t44
          CROSS JOIN `PARTICIPATES_IN` t45
          CROSS JOIN `ORGANIZATION_OF` t46
          WHERE t44._from = f._row AND t44._from_type = 'Unit' AND t44._to_type = 'Activity' AND t45._to = t44._to AND t45._from_type = 'PartyOrganization' AND t45._to_type = 'Activity' AND t46._from = t45._from AND t46._to_type = 'Community' AND t44._row <> t45._row AND coalesce(t44.`since_day`, '') <= coalesce(t45.`until_day`, '~') AND coalesce(t44.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t45.`since_day`, '') <= coalesce(t46.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t44.`until_day`, '~') AND coalesce(t46.`since_day`, '') <= coalesce(t45.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t50._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t47
          CROSS JOIN `PARTICIPATES_IN` t48
          CROSS JOIN `PARTICIPATES_IN` t49
          CROSS JOIN `ORGANIZATION_OF` t50
          WHERE t47._to = f._row AND t47._to_type = 'Unit' AND t48._from = t47._from AND t48._from_type = 'PartyOrganization' AND t48._to_type = 'Activity' AND t49._to = t48._to AND t49._from_type = 'PartyOrganization' AND t49._to_type = 'Activity' AND t50._from = t49._from AND t50._to_type = 'Community' AND t47._row <> t50._row AND t48._row <> t49._row AND t47._from <> t49._from AND coalesce(t47.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t47.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t49.`until_day`, '~') AND coalesce(t48.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t49.`since_day`, '') <= coalesce(t50.`until_day`, '~') AND coalesce(t50.`since_day`, '') <= coalesce(t47.`until_day`, '~') AND coalesce(t50.`since_day`, '') <= coalesce(t48.`until_day`, '~') AND coalesce(t50.`since_day`, '') <= coalesce(t49.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t51._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t51
          WHERE t51._to = f._row AND t51._from_type = 'Unit' AND t51._to_type = 'Community'
          UNION ALL SELECT f._row AS near, t52._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t52
          WHERE t52._from = f._row AND t52._from_type = 'Community' AND t52._to_type = 'Unit'
          UNION ALL SELECT f._row AS near, t54._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t53
          CROSS JOIN `ORGANIZATION_OF` t54
          WHERE t53._to = f._row AND t53._from_type = 'PartyOrganization' AND t53._to_type = 'Community' AND t54._from = t53._from AND t54._to_type = 'Unit' AND coalesce(t53.`since_day`, '') <= coalesce(t54.`until_day`, '~') AND coalesce(t54.`since_day`, '') <= coalesce(t53.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t56._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t55
          CROSS JOIN `ORGANIZATION_OF` t56
          WHERE t55._from = f._row AND t55._from_type = 'Community' AND t55._to_type = 'PartyOrganization' AND t56._from = t55._to AND t56._to_type = 'Unit' AND coalesce(t55.`since_day`, '') <= coalesce(t56.`until_day`, '~') AND coalesce(t56.`since_day`, '') <= coalesce(t55.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t58._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t57
          CROSS JOIN `PAIRED_WITH` t58
          WHERE t57._to = f._row AND t57._to_type = 'Community' AND t58._to = t57._from AND t58._from_type = 'Unit' AND t58._to_type = 'PartyOrganization' AND coalesce(t57.`since_day`, '') <= coalesce(t58.`until_day`, '~') AND coalesce(t58.`since_day`, '') <= coalesce(t57.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t60._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t59
          CROSS JOIN `PAIRED_WITH` t60
          WHERE t59._to = f._row AND t59._to_type = 'Community' AND t60._from = t59._from AND t60._from_type = 'PartyOrganization' AND t60._to_type = 'Unit' AND coalesce(t59.`since_day`, '') <= coalesce(t60.`until_day`, '~') AND coalesce(t60.`since_day`, '') <= coalesce(t59.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t63._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t61
          CROSS JOIN `PAIRED_WITH` t62
          CROSS JOIN `ORGANIZATION_OF` t63
          WHERE t61._to = f._row AND t61._to_type = 'Community' AND t62._to = t61._from AND t62._from_type = 'PartyOrganization' AND t62._to_type = 'PartyOrganization' AND t63._from = t62._from AND t63._to_type = 'Unit' AND t61._row <> t63._row AND t61._from <> t62._from AND coalesce(t61.`since_day`, '') <= coalesce(t62.`until_day`, '~') AND coalesce(t61.`since_day`, '') <= coalesce(t63.`until_day`, '~') AND coalesce(t62.`since_day`, '') <= coalesce(t61.`until_day`, '~') AND coalesce(t62.`since_day`, '') <= coalesce(t63.`until_day`, '~') AND coalesce(t63.`since_day`, '') <= coalesce(t61.`until_day`, '~') AND coalesce(t63.`since_day`, '') <= coalesce(t62.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t66._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t64
          CROSS JOIN `PAIRED_WITH` t65
          CROSS JOIN `ORGANIZATION_OF` t66
          WHERE t64._to = f._row AND t64._to_type = 'Community' AND t65._from = t64._from AND t65._from_type = 'PartyOrganization' AND t65._to_type = 'PartyOrganization' AND t66._from = t65._to AND t66._to_type = 'Unit' AND t64._row <> t66._row AND t64._from <> t65._to AND coalesce(t64.`since_day`, '') <= coalesce(t65.`until_day`, '~') AND coalesce(t64.`since_day`, '') <= coalesce(t66.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t64.`until_day`, '~') AND coalesce(t65.`since_day`, '') <= coalesce(t66.`until_day`, '~') AND coalesce(t66.`since_day`, '') <= coalesce(t64.`until_day`, '~') AND coalesce(t66.`since_day`, '') <= coalesce(t65.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t67._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `REPORTS_IN_TO` t67
          WHERE t67._to = f._row AND t67._from_type = 'Unit'
          UNION ALL SELECT f._row AS near, t69._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `REPORTS_IN_TO` t68
          CROSS JOIN `ORGANIZATION_OF` t69
          WHERE t68._to = f._row AND t68._from_type = 'PartyOrganization' AND t69._from = t68._from AND t69._to_type = 'Unit' AND coalesce(t68.`since_day`, '') <= coalesce(t69.`until_day`, '~') AND coalesce(t69.`since_day`, '') <= coalesce(t68.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t71._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t70
          CROSS JOIN `PARTICIPATES_IN` t71
          WHERE t70._from = f._row AND t70._from_type = 'Community' AND t70._to_type = 'Project' AND t71._to = t70._to AND t71._from_type = 'Unit' AND t71._to_type = 'Project' AND t70._row <> t71._row AND coalesce(t70.`since_day`, '') <= coalesce(t71.`until_day`, '~') AND coalesce(t71.`since_day`, '') <= coalesce(t70.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t74._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t72
          CROSS JOIN `PARTICIPATES_IN` t73
          CROSS JOIN `ORGANIZATION_OF` t74
          WHERE t72._from = f._row AND t72._from_type = 'Community' AND t72._to_type = 'Project' AND t73._to = t72._to AND t73._from_type = 'PartyOrganization' AND t73._to_type = 'Project' AND t74._from = t73._from AND t74._to_type = 'Unit' AND t72._row <> t73._row AND coalesce(t72.`since_day`, '') <= coalesce(t73.`until_day`, '~') AND coalesce(t72.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t73.`since_day`, '') <= coalesce(t74.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t72.`until_day`, '~') AND coalesce(t74.`since_day`, '') <= coalesce(t73.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t77._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t75
          CROSS JOIN `PARTICIPATES_IN` t76
          CROSS JOIN `PARTICIPATES_IN` t77
          WHERE t75._to = f._row AND t75._to_type = 'Community' AND t76._from = t75._from AND t76._from_type = 'PartyOrganization' AND t76._to_type = 'Project' AND t77._to = t76._to AND t77._from_type = 'Unit' AND t77._to_type = 'Project' AND t76._row <> t77._row AND coalesce(t75.`since_day`, '') <= coalesce(t76.`until_day`, '~') AND coalesce(t75.`since_day`, '') <= coalesce(t77.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t75.`until_day`, '~') AND coalesce(t76.`since_day`, '') <= coalesce(t77.`until_day`, '~') AND coalesce(t77.`since_day`, '') <= coalesce(t75.`until_day`, '~') AND coalesce(t77.`since_day`, '') <= coalesce(t76.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t81._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t78
          CROSS JOIN `PARTICIPATES_IN` t79
          CROSS JOIN `PARTICIPATES_IN` t80
          CROSS JOIN `ORGANIZATION_OF` t81
          WHERE t78._to = f._row AND t78._to_type = 'Community' AND t79._from = t78._from AND t79._from_type = 'PartyOrganization' AND t79._to_type = 'Project' AND t80._to = t79._to AND t80._from_type = 'PartyOrganization' AND t80._to_type = 'Project' AND t81._from = t80._from AND t81._to_type = 'Unit' AND t78._row <> t81._row AND t79._row <> t80._row AND t78._from <> t80._from AND coalesce(t78.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t78.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND coalesce(t78.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t78.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t80.`until_day`, '~') AND coalesce(t79.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t78.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t80.`since_day`, '') <= coalesce(t81.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t78.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t79.`until_day`, '~') AND coalesce(t81.`since_day`, '') <= coalesce(t80.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t83._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t82
          CROSS JOIN `PARTICIPATES_IN` t83
          WHERE t82._from = f._row AND t82._from_type = 'Community' AND t82._to_type = 'Activity' AND t83._to = t82._to AND t83._from_type = 'Unit' AND t83._to_type = 'Activity' AND t82._row <> t83._row AND coalesce(t82.`since_day`, '') <= coalesce(t83.`until_day`, '~') AND coalesce(t83.`since_day`, '') <= coalesce(t82.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t86._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t84
          CROSS JOIN `PARTICIPATES_IN` t85
          CROSS JOIN `ORGANIZATION_OF` t86
          WHERE t84._from = f._row AND t84._from_type = 'Community' AND t84._to_type = 'Activity' AND t85._to = t84._to AND t85._from_type = 'PartyOrganization' AND t85._to_type = 'Activity' AND t86._from = t85._from AND t86._to_type = 'Unit' AND t84._row <> t85._row AND coalesce(t84.`since_day`, '') <= coalesce(t85.`until_day`, '~') AND coalesce(t84.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t85.`since_day`, '') <= coalesce(t86.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t84.`until_day`, '~') AND coalesce(t86.`since_day`, '') <= coalesce(t85.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t89._from AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t87
          CROSS JOIN `PARTICIPATES_IN` t88
          CROSS JOIN `PARTICIPATES_IN` t89
          WHERE t87._to = f._row AND t87._to_type = 'Community' AND t88._from = t87._from AND t88._from_type = 'PartyOrganization' AND t88._to_type = 'Activity' AND t89._to = t88._to AND t89._from_type = 'Unit' AND t89._to_type = 'Activity' AND t88._row <> t89._row AND coalesce(t87.`since_day`, '') <= coalesce(t88.`until_day`, '~') AND coalesce(t87.`since_day`, '') <= coalesce(t89.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t87.`until_day`, '~') AND coalesce(t88.`since_day`, '') <= coalesce(t89.`until_day`, '~') AND coalesce(t89.`since_day`, '') <= coalesce(t87.`until_day`, '~') AND coalesce(t89.`since_day`, '') <= coalesce(t88.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t93._to AS far
          FROM json_each($p0) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `ORGANIZATION_OF` t90
          CROSS JOIN `PARTICIPATES_IN` t91
          CROSS JOIN `PARTICIPATES_IN` t92
          CROSS JOIN `ORGANIZATION_OF` t93
          WHERE t90._to = f._row AND t90._to_type = 'Community' AND t91._from = t90._from AND t91._from_type = 'PartyOrganization' AND t91._to_type = 'Activity' AND t92._to = t91._to AND t92._from_type = 'PartyOrganization' AND t92._to_type = 'Activity' AND t93._from = t92._from AND t93._to_type = 'Unit' AND t90._row <> t93._row AND t91._row <> t92._row AND t90._from <> t92._from AND coalesce(t90.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND coalesce(t90.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t90.`since_day`, '') <= coalesce(t93.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t92.`until_day`, '~') AND coalesce(t91.`since_day`, '') <= coalesce(t93.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND coalesce(t92.`since_day`, '') <= coalesce(t93.`until_day`, '~') AND coalesce(t93.`since_day`, '') <= coalesce(t90.`until_day`, '~') AND coalesce(t93.`since_day`, '') <= coalesce(t91.`until_day`, '~') AND coalesce(t93.`since_day`, '') <= coalesce(t92.`until_day`, '~'))) t
      CROSS JOIN _entity e ON e._row = t.far
      WHERE e.id NOT IN (
        SELECT value
        FROM json_each($p0))
      GROUP BY t.far HAVING count(DISTINCT t.near) = json_array_length($p0))
    GROUP BY type)) SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM json_each(g7.shared, '$."Community"') t5
        JOIN `Community` t6 ON t6._row = json_extract(t5.value, '$[0]')
        WHERE ((true) AND (t6.`demonstrationSite` = $p1))) + (
        SELECT count(*)
        FROM json_each(g7.shared, '$."Project"') t94
        JOIN `Project` t95 ON t95._row = json_extract(t94.value, '$[0]')
        WHERE false), 'edges', json_group_array(json_object('cursor', hex(json_array('41eb069d', t1.o0, t1.o1, t1.o2)), 'node', json_object('count', t1.`count`, 'node', json(CASE t1.t WHEN 'Community' THEN (
                SELECT json_object('__typename', 'Community', 'key', t96.`key`, 'kind', t96.`kind`)
                FROM `Community` t96
                WHERE t96._row = t1.n) WHEN 'Project' THEN (
                SELECT json_object('__typename', 'Project', 'key', t97.`key`)
                FROM `Project` t97
                WHERE t97._row = t1.n) END), 'by', json((
                SELECT json_group_array(json_object('relationshipType', t98.kind, 'count', t98.c))
                FROM (
                  SELECT json_extract(value, '$[0]') AS kind, sum(json_extract(value, '$[1]')) AS c
                  FROM json_each(t1.ties)
                  GROUP BY kind
                  ORDER BY c DESC, kind) t98))))))
    FROM (
      SELECT *
      FROM (
        SELECT t100._row AS n, 'Community' AS t, 'Community' AS type, json_extract(t99.value, '$[1]') AS count, json_extract(t99.value, '$[2]') AS ties, json_extract(t99.value, '$[1]') AS o0, 'Community' AS o1, t100.`key` AS o2
        FROM json_each(g7.shared, '$."Community"') t99
        JOIN `Community` t100 ON t100._row = json_extract(t99.value, '$[0]')
        WHERE ((true) AND (t100.`demonstrationSite` = $p1))
        UNION ALL SELECT t102._row AS n, 'Project' AS t, 'Project' AS type, json_extract(t101.value, '$[1]') AS count, json_extract(t101.value, '$[2]') AS ties, json_extract(t101.value, '$[1]') AS o0, 'Project' AS o1, t102.`key` AS o2
        FROM json_each(g7.shared, '$."Project"') t101
        JOIN `Project` t102 ON t102._row = json_extract(t101.value, '$[0]')
        WHERE false)
      ORDER BY o0 DESC, o1, o2
      LIMIT $p2) t1)), (
  SELECT json_group_array(i.value)
  FROM json_each($p0) i
  WHERE NOT EXISTS (
    SELECT 1
    FROM _entity e
    WHERE e.id = i.value))
FROM g7
