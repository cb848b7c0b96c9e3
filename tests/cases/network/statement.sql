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
    WHERE t1._from = f.n AND t1._to_type = 'Community'
    UNION ALL SELECT f.n AS near, t2._to AS far, t2._row * 64 + 1 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `REPORTS_IN_TO` t2
    WHERE t2._from = f.n
    UNION ALL SELECT f.n AS near, t4._from AS far, t3._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t3
    CROSS JOIN `PARTICIPATES_IN` t4
    WHERE t3._from = f.n AND t3._from_type = 'Unit' AND t3._to_type = 'Project' AND t4._to = t3._to AND t4._from_type = 'Community' AND t4._to_type = 'Project' AND t3._row <> t4._row AND coalesce(t3.`since_day`, '') <= coalesce(t4.`until_day`, '~') AND coalesce(t4.`since_day`, '') <= coalesce(t3.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t6._from AS far, t5._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t5
    CROSS JOIN `PARTICIPATES_IN` t6
    WHERE t5._from = f.n AND t5._from_type = 'Unit' AND t5._to_type = 'Activity' AND t6._to = t5._to AND t6._from_type = 'Community' AND t6._to_type = 'Activity' AND t5._row <> t6._row AND coalesce(t5.`since_day`, '') <= coalesce(t6.`until_day`, '~') AND coalesce(t6.`since_day`, '') <= coalesce(t5.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t8._to AS far, t7._to * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `MEMBER_OF` t7
    CROSS JOIN `LEADS` t8
    WHERE t7._from = f.n AND t8._from = t7._to AND t8._to_type = 'Community' AND coalesce(t7.`since_day`, '') <= coalesce(t8.`until_day`, '~') AND coalesce(t8.`since_day`, '') <= coalesce(t7.`until_day`, '~')) paths
  GROUP BY near, far)

INSERT INTO temp.walk_reached SELECT far, weight
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight
  FROM (
    SELECT f.n AS near, t9._from AS far, t9._row * 64 + 0 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PAIRED_WITH` t9
    WHERE t9._to = f.n AND t9._to_type = 'Community'
    UNION ALL SELECT f.n AS near, t10._from AS far, t10._row * 64 + 1 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `REPORTS_IN_TO` t10
    WHERE t10._to = f.n
    UNION ALL SELECT f.n AS near, t12._from AS far, t11._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t11
    CROSS JOIN `PARTICIPATES_IN` t12
    WHERE t11._from = f.n AND t11._from_type = 'Community' AND t11._to_type = 'Project' AND t12._to = t11._to AND t12._from_type = 'Unit' AND t12._to_type = 'Project' AND t11._row <> t12._row AND coalesce(t11.`since_day`, '') <= coalesce(t12.`until_day`, '~') AND coalesce(t12.`since_day`, '') <= coalesce(t11.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t14._from AS far, t13._to * 64 + 2 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `PARTICIPATES_IN` t13
    CROSS JOIN `PARTICIPATES_IN` t14
    WHERE t13._from = f.n AND t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t14._to = t13._to AND t14._from_type = 'Unit' AND t14._to_type = 'Activity' AND t13._row <> t14._row AND coalesce(t13.`since_day`, '') <= coalesce(t14.`until_day`, '~') AND coalesce(t14.`since_day`, '') <= coalesce(t13.`until_day`, '~')
    UNION ALL SELECT f.n AS near, t16._from AS far, t15._from * 64 + 3 AS fact
    FROM (
      SELECT n
      FROM temp.walk_shown
      WHERE level = $level - 1) f
    CROSS JOIN `LEADS` t15
    CROSS JOIN `MEMBER_OF` t16
    WHERE t15._to = f.n AND t15._to_type = 'Community' AND t16._to = t15._from AND coalesce(t15.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t15.`until_day`, '~')) paths
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

SELECT near, far, weight, since, until
FROM (
  SELECT near, far, count(DISTINCT fact) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
  FROM (
    SELECT f.n AS near, t17._to AS far, t17._row * 64 + 0 AS fact, coalesce(t17.`since_day` || t17.`since`, '') AS s, coalesce(t17.`until_day` || t17.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t17
    WHERE t17._from = f.n AND t17._to_type = 'Community' AND t17._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t18._to AS far, t18._row * 64 + 1 AS fact, coalesce(t18.`since_day` || t18.`since`, '') AS s, coalesce(t18.`until_day` || t18.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `REPORTS_IN_TO` t18
    WHERE t18._from = f.n AND t18._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t20._from AS far, t19._to * 64 + 2 AS fact, max(coalesce(t19.`since_day` || t19.`since`, ''), coalesce(t20.`since_day` || t20.`since`, '')) AS s, min(coalesce(t19.`until_day` || t19.`until`, '~'), coalesce(t20.`until_day` || t20.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t19
    CROSS JOIN `PARTICIPATES_IN` t20
    WHERE t19._from = f.n AND t19._from_type = 'Unit' AND t19._to_type = 'Project' AND t20._to = t19._to AND t20._from_type = 'Community' AND t20._to_type = 'Project' AND t19._row <> t20._row AND coalesce(t19.`since_day`, '') <= coalesce(t20.`until_day`, '~') AND coalesce(t20.`since_day`, '') <= coalesce(t19.`until_day`, '~') AND t20._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t22._from AS far, t21._to * 64 + 2 AS fact, max(coalesce(t21.`since_day` || t21.`since`, ''), coalesce(t22.`since_day` || t22.`since`, '')) AS s, min(coalesce(t21.`until_day` || t21.`until`, '~'), coalesce(t22.`until_day` || t22.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t21
    CROSS JOIN `PARTICIPATES_IN` t22
    WHERE t21._from = f.n AND t21._from_type = 'Unit' AND t21._to_type = 'Activity' AND t22._to = t21._to AND t22._from_type = 'Community' AND t22._to_type = 'Activity' AND t21._row <> t22._row AND coalesce(t21.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t21.`until_day`, '~') AND t22._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t24._to AS far, t23._to * 64 + 3 AS fact, max(coalesce(t23.`since_day` || t23.`since`, ''), coalesce(t24.`since_day` || t24.`since`, '')) AS s, min(coalesce(t23.`until_day` || t23.`until`, '~'), coalesce(t24.`until_day` || t24.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `MEMBER_OF` t23
    CROSS JOIN `LEADS` t24
    WHERE t23._from = f.n AND t24._from = t23._to AND t24._to_type = 'Community' AND coalesce(t23.`since_day`, '') <= coalesce(t24.`until_day`, '~') AND coalesce(t24.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND t24._to IN (
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
  SELECT f.n AS near, t25._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t25
  WHERE t25._from = f.n AND t25._to_type = 'Community'
  UNION ALL SELECT f.n AS near, t26._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `REPORTS_IN_TO` t26
  WHERE t26._from = f.n
  UNION ALL SELECT f.n AS near, t28._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t27
  CROSS JOIN `PARTICIPATES_IN` t28
  WHERE t27._from = f.n AND t27._from_type = 'Unit' AND t27._to_type = 'Project' AND t28._to = t27._to AND t28._from_type = 'Community' AND t28._to_type = 'Project' AND t27._row <> t28._row AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t30._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t29
  CROSS JOIN `PARTICIPATES_IN` t30
  WHERE t29._from = f.n AND t29._from_type = 'Unit' AND t29._to_type = 'Activity' AND t30._to = t29._to AND t30._from_type = 'Community' AND t30._to_type = 'Activity' AND t29._row <> t30._row AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t32._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `MEMBER_OF` t31
  CROSS JOIN `LEADS` t32
  WHERE t31._from = f.n AND t32._from = t31._to AND t32._to_type = 'Community' AND coalesce(t31.`since_day`, '') <= coalesce(t32.`until_day`, '~') AND coalesce(t32.`since_day`, '') <= coalesce(t31.`until_day`, '~')) d
GROUP BY d.near

SELECT d.near, 'CO_BUILDS_WITH', count(DISTINCT d.far)
FROM (
  SELECT f.n AS near, t33._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t33
  WHERE t33._to = f.n AND t33._to_type = 'Community'
  UNION ALL SELECT f.n AS near, t34._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `REPORTS_IN_TO` t34
  WHERE t34._to = f.n
  UNION ALL SELECT f.n AS near, t36._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t35
  CROSS JOIN `PARTICIPATES_IN` t36
  WHERE t35._from = f.n AND t35._from_type = 'Community' AND t35._to_type = 'Project' AND t36._to = t35._to AND t36._from_type = 'Unit' AND t36._to_type = 'Project' AND t35._row <> t36._row AND coalesce(t35.`since_day`, '') <= coalesce(t36.`until_day`, '~') AND coalesce(t36.`since_day`, '') <= coalesce(t35.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t38._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t37
  CROSS JOIN `PARTICIPATES_IN` t38
  WHERE t37._from = f.n AND t37._from_type = 'Community' AND t37._to_type = 'Activity' AND t38._to = t37._to AND t38._from_type = 'Unit' AND t38._to_type = 'Activity' AND t37._row <> t38._row AND coalesce(t37.`since_day`, '') <= coalesce(t38.`until_day`, '~') AND coalesce(t38.`since_day`, '') <= coalesce(t37.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t40._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `LEADS` t39
  CROSS JOIN `MEMBER_OF` t40
  WHERE t39._to = f.n AND t39._to_type = 'Community' AND t40._to = t39._from AND coalesce(t39.`since_day`, '') <= coalesce(t40.`until_day`, '~') AND coalesce(t40.`since_day`, '') <= coalesce(t39.`until_day`, '~')) d
GROUP BY d.near
