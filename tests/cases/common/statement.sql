WITH _found(shared) AS MATERIALIZED (
  SELECT json_group_object(type, json(found))
  FROM (
    SELECT type, json_group_array(json_array(n, c, json(ties))) AS found
    FROM (
      SELECT t.far AS n, e.type AS type, sum(t.c) AS c, json_group_array(json_array(t.kind, t.c)) AS ties
      FROM (
        SELECT f._row AS near, a.far AS far, a.kind AS kind, count(*) AS c
        FROM json_each($p2) i
        CROSS JOIN _entity f ON f.id = i.value
        CROSS JOIN _adjacent a ON a.near = f._row
        WHERE a.kind IN ('LEADS', 'PAIRED_WITH')
        GROUP BY f._row, a.far, a.kind
        UNION ALL SELECT DISTINCT near, far, 'CO_BUILDS_WITH' AS kind, 1 AS c
        FROM (
          SELECT f._row AS near, t16._to AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t16
          WHERE t16._from = f._row AND t16._to_type = 'Community'
          UNION ALL SELECT f._row AS near, t17._to AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `REPORTS_IN_TO` t17
          WHERE t17._from = f._row
          UNION ALL SELECT f._row AS near, t19._from AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t18
          CROSS JOIN `PARTICIPATES_IN` t19
          WHERE t18._from = f._row AND t18._from_type = 'Unit' AND t18._to_type = 'Project' AND t19._to = t18._to AND t19._from_type = 'Community' AND t19._to_type = 'Project' AND t18._row <> t19._row AND coalesce(t18.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND coalesce(t19.`since_day`, '') <= coalesce(t18.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t21._from AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t20
          CROSS JOIN `PARTICIPATES_IN` t21
          WHERE t20._from = f._row AND t20._from_type = 'Unit' AND t20._to_type = 'Activity' AND t21._to = t20._to AND t21._from_type = 'Community' AND t21._to_type = 'Activity' AND t20._row <> t21._row AND coalesce(t20.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND coalesce(t21.`since_day`, '') <= coalesce(t20.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t23._to AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `MEMBER_OF` t22
          CROSS JOIN `LEADS` t23
          WHERE t22._from = f._row AND t23._from = t22._to AND t23._to_type = 'Community' AND coalesce(t22.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t22.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t24._from AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PAIRED_WITH` t24
          WHERE t24._to = f._row AND t24._to_type = 'Community'
          UNION ALL SELECT f._row AS near, t25._from AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `REPORTS_IN_TO` t25
          WHERE t25._to = f._row
          UNION ALL SELECT f._row AS near, t27._from AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t26
          CROSS JOIN `PARTICIPATES_IN` t27
          WHERE t26._from = f._row AND t26._from_type = 'Community' AND t26._to_type = 'Project' AND t27._to = t26._to AND t27._from_type = 'Unit' AND t27._to_type = 'Project' AND t26._row <> t27._row AND coalesce(t26.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t26.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t29._from AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `PARTICIPATES_IN` t28
          CROSS JOIN `PARTICIPATES_IN` t29
          WHERE t28._from = f._row AND t28._from_type = 'Community' AND t28._to_type = 'Activity' AND t29._to = t28._to AND t29._from_type = 'Unit' AND t29._to_type = 'Activity' AND t28._row <> t29._row AND coalesce(t28.`since_day`, '') <= coalesce(t29.`until_day`, '~') AND coalesce(t29.`since_day`, '') <= coalesce(t28.`until_day`, '~')
          UNION ALL SELECT f._row AS near, t31._from AS far
          FROM json_each($p2) i
          CROSS JOIN _entity f ON f.id = i.value
          CROSS JOIN `LEADS` t30
          CROSS JOIN `MEMBER_OF` t31
          WHERE t30._to = f._row AND t30._to_type = 'Community' AND t31._to = t30._from AND coalesce(t30.`since_day`, '') <= coalesce(t31.`until_day`, '~') AND coalesce(t31.`since_day`, '') <= coalesce(t30.`until_day`, '~'))) t
      CROSS JOIN _entity e ON e._row = t.far
      WHERE e.id NOT IN (
        SELECT value
        FROM json_each($p2))
      GROUP BY t.far HAVING count(DISTINCT t.near) = json_array_length($p2))
    GROUP BY type)) SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM json_each(_found.shared, '$."Community"') t5
        JOIN `Community` t6 ON t6._row = json_extract(t5.value, '$[0]')
        WHERE ((true) AND (t6.`demonstrationSite` = $p0))) + (
        SELECT count(*)
        FROM json_each(_found.shared, '$."Project"') t7
        JOIN `Project` t8 ON t8._row = json_extract(t7.value, '$[0]')
        WHERE false), 'edges', json_group_array(json_object('cursor', hex(json_array('41eb069d', t1.o0, t1.o1, t1.o2)), 'node', json_object('count', t1.`count`, 'node', json(CASE t1.t WHEN 'Community' THEN (
                SELECT json_object('__typename', 'Community', 'key', t9.`key`, 'kind', t9.`kind`)
                FROM `Community` t9
                WHERE t9._row = t1.n) WHEN 'Project' THEN (
                SELECT json_object('__typename', 'Project', 'key', t10.`key`)
                FROM `Project` t10
                WHERE t10._row = t1.n) END), 'by', json((
                SELECT json_group_array(json_object('relationshipType', t11.kind, 'count', t11.c))
                FROM (
                  SELECT json_extract(value, '$[0]') AS kind, sum(json_extract(value, '$[1]')) AS c
                  FROM json_each(t1.ties)
                  GROUP BY kind
                  ORDER BY c DESC, kind) t11))))))
    FROM (
      SELECT *
      FROM (
        SELECT t13._row AS n, 'Community' AS t, 'Community' AS type, json_extract(t12.value, '$[1]') AS count, json_extract(t12.value, '$[2]') AS ties, json_extract(t12.value, '$[1]') AS o0, 'Community' AS o1, t13.`key` AS o2
        FROM json_each(_found.shared, '$."Community"') t12
        JOIN `Community` t13 ON t13._row = json_extract(t12.value, '$[0]')
        WHERE ((true) AND (t13.`demonstrationSite` = $p0))
        UNION ALL SELECT t15._row AS n, 'Project' AS t, 'Project' AS type, json_extract(t14.value, '$[1]') AS count, json_extract(t14.value, '$[2]') AS ties, json_extract(t14.value, '$[1]') AS o0, 'Project' AS o1, t15.`key` AS o2
        FROM json_each(_found.shared, '$."Project"') t14
        JOIN `Project` t15 ON t15._row = json_extract(t14.value, '$[0]')
        WHERE false)
      ORDER BY o0 DESC, o1, o2
      LIMIT $p1) t1)), (
  SELECT json_group_array(i.value)
  FROM json_each($p2) i
  WHERE NOT EXISTS (
    SELECT 1
    FROM _entity e
    WHERE e.id = i.value))
FROM _found
