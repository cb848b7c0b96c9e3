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

INSERT INTO temp.walk_reached SELECT far, count(*)
FROM (
  SELECT t1._to AS far
  FROM (
    SELECT n
    FROM temp.walk_shown
    WHERE level = $level - 1) f
  CROSS JOIN `PAIRED_WITH` t1
  WHERE t1._from = f.n AND t1._from_type = 'Unit' AND t1._to_type = 'Community'
  UNION ALL SELECT t2._to AS far
  FROM (
    SELECT n
    FROM temp.walk_shown
    WHERE level = $level - 1) f
  CROSS JOIN `REPORTS_IN_TO` t2
  WHERE t2._from = f.n AND t2._from_type = 'Unit'
  UNION ALL SELECT t4._from AS far
  FROM (
    SELECT n
    FROM temp.walk_shown
    WHERE level = $level - 1) f
  CROSS JOIN `PARTICIPATES_IN` t3
  CROSS JOIN `PARTICIPATES_IN` t4
  WHERE t3._from = f.n AND t3._from_type = 'Unit' AND t3._to_type = 'Project' AND t4._to = t3._to AND t4._from_type = 'Community' AND t4._to_type = 'Project' AND t3._row <> t4._row AND coalesce(t3.`since_day`, '') <= coalesce(t4.`until_day`, '~') AND coalesce(t4.`since_day`, '') <= coalesce(t3.`until_day`, '~')
  UNION ALL SELECT t6._from AS far
  FROM (
    SELECT n
    FROM temp.walk_shown
    WHERE level = $level - 1) f
  CROSS JOIN `PARTICIPATES_IN` t5
  CROSS JOIN `PARTICIPATES_IN` t6
  WHERE t5._from = f.n AND t5._from_type = 'Unit' AND t5._to_type = 'Activity' AND t6._to = t5._to AND t6._from_type = 'Community' AND t6._to_type = 'Activity' AND t5._row <> t6._row AND coalesce(t5.`since_day`, '') <= coalesce(t6.`until_day`, '~') AND coalesce(t6.`since_day`, '') <= coalesce(t5.`until_day`, '~'))
GROUP BY far

INSERT INTO temp.walk_reached SELECT far, count(*)
FROM (
  SELECT t7._from AS far
  FROM (
    SELECT n
    FROM temp.walk_shown
    WHERE level = $level - 1) f
  CROSS JOIN `PAIRED_WITH` t7
  WHERE t7._to = f.n AND t7._from_type = 'Unit' AND t7._to_type = 'Community'
  UNION ALL SELECT t8._from AS far
  FROM (
    SELECT n
    FROM temp.walk_shown
    WHERE level = $level - 1) f
  CROSS JOIN `REPORTS_IN_TO` t8
  WHERE t8._to = f.n AND t8._from_type = 'Unit'
  UNION ALL SELECT t10._from AS far
  FROM (
    SELECT n
    FROM temp.walk_shown
    WHERE level = $level - 1) f
  CROSS JOIN `PARTICIPATES_IN` t9
  CROSS JOIN `PARTICIPATES_IN` t10
  WHERE t9._from = f.n AND t9._from_type = 'Community' AND t9._to_type = 'Project' AND t10._to = t9._to AND t10._from_type = 'Unit' AND t10._to_type = 'Project' AND t9._row <> t10._row AND coalesce(t9.`since_day`, '') <= coalesce(t10.`until_day`, '~') AND coalesce(t10.`since_day`, '') <= coalesce(t9.`until_day`, '~')
  UNION ALL SELECT t12._from AS far
  FROM (
    SELECT n
    FROM temp.walk_shown
    WHERE level = $level - 1) f
  CROSS JOIN `PARTICIPATES_IN` t11
  CROSS JOIN `PARTICIPATES_IN` t12
  WHERE t11._from = f.n AND t11._from_type = 'Community' AND t11._to_type = 'Activity' AND t12._to = t11._to AND t12._from_type = 'Unit' AND t12._to_type = 'Activity' AND t11._row <> t12._row AND coalesce(t11.`since_day`, '') <= coalesce(t12.`until_day`, '~') AND coalesce(t12.`since_day`, '') <= coalesce(t11.`until_day`, '~'))
GROUP BY far

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
  SELECT near, far, count(*) AS weight, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 11) END AS since, CASE min(s) WHEN '' THEN NULL ELSE substring(min(s), 1, 10) END AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substring(max(u), 1, 10) END AS until_day
  FROM (
    SELECT f.n AS near, t13._to AS far, coalesce(t13.`since_day` || t13.`since`, '') AS s, coalesce(t13.`until_day` || t13.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `PAIRED_WITH` t13
    WHERE t13._from = f.n AND t13._from_type = 'Unit' AND t13._to_type = 'Community' AND t13._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t14._to AS far, coalesce(t14.`since_day` || t14.`since`, '') AS s, coalesce(t14.`until_day` || t14.`until`, '~') AS u
    FROM temp.walk_shown f
    CROSS JOIN `REPORTS_IN_TO` t14
    WHERE t14._from = f.n AND t14._from_type = 'Unit' AND t14._to IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t16._from AS far, max(coalesce(t15.`since_day` || t15.`since`, ''), coalesce(t16.`since_day` || t16.`since`, '')) AS s, min(coalesce(t15.`until_day` || t15.`until`, '~'), coalesce(t16.`until_day` || t16.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t15
    CROSS JOIN `PARTICIPATES_IN` t16
    WHERE t15._from = f.n AND t15._from_type = 'Unit' AND t15._to_type = 'Project' AND t16._to = t15._to AND t16._from_type = 'Community' AND t16._to_type = 'Project' AND t15._row <> t16._row AND coalesce(t15.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND t16._from IN (
      SELECT n
      FROM temp.walk_shown)
    UNION ALL SELECT f.n AS near, t18._from AS far, max(coalesce(t17.`since_day` || t17.`since`, ''), coalesce(t18.`since_day` || t18.`since`, '')) AS s, min(coalesce(t17.`until_day` || t17.`until`, '~'), coalesce(t18.`until_day` || t18.`until`, '~')) AS u
    FROM temp.walk_shown f
    CROSS JOIN `PARTICIPATES_IN` t17
    CROSS JOIN `PARTICIPATES_IN` t18
    WHERE t17._from = f.n AND t17._from_type = 'Unit' AND t17._to_type = 'Activity' AND t18._to = t17._to AND t18._from_type = 'Community' AND t18._to_type = 'Activity' AND t17._row <> t18._row AND coalesce(t17.`since_day`, '') <= coalesce(t18.`until_day`, '~') AND coalesce(t18.`since_day`, '') <= coalesce(t17.`until_day`, '~') AND t18._from IN (
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
  SELECT f.n AS near, t19._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t19
  WHERE t19._from = f.n AND t19._from_type = 'Unit' AND t19._to_type = 'Community'
  UNION ALL SELECT f.n AS near, t20._to AS far
  FROM temp.walk_shown f
  CROSS JOIN `REPORTS_IN_TO` t20
  WHERE t20._from = f.n AND t20._from_type = 'Unit'
  UNION ALL SELECT f.n AS near, t22._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t21
  CROSS JOIN `PARTICIPATES_IN` t22
  WHERE t21._from = f.n AND t21._from_type = 'Unit' AND t21._to_type = 'Project' AND t22._to = t21._to AND t22._from_type = 'Community' AND t22._to_type = 'Project' AND t21._row <> t22._row AND coalesce(t21.`since_day`, '') <= coalesce(t22.`until_day`, '~') AND coalesce(t22.`since_day`, '') <= coalesce(t21.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t24._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t23
  CROSS JOIN `PARTICIPATES_IN` t24
  WHERE t23._from = f.n AND t23._from_type = 'Unit' AND t23._to_type = 'Activity' AND t24._to = t23._to AND t24._from_type = 'Community' AND t24._to_type = 'Activity' AND t23._row <> t24._row AND coalesce(t23.`since_day`, '') <= coalesce(t24.`until_day`, '~') AND coalesce(t24.`since_day`, '') <= coalesce(t23.`until_day`, '~')) d
GROUP BY d.near

SELECT d.near, 'CO_BUILDS_WITH', count(DISTINCT d.far)
FROM (
  SELECT f.n AS near, t25._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PAIRED_WITH` t25
  WHERE t25._to = f.n AND t25._from_type = 'Unit' AND t25._to_type = 'Community'
  UNION ALL SELECT f.n AS near, t26._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `REPORTS_IN_TO` t26
  WHERE t26._to = f.n AND t26._from_type = 'Unit'
  UNION ALL SELECT f.n AS near, t28._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t27
  CROSS JOIN `PARTICIPATES_IN` t28
  WHERE t27._from = f.n AND t27._from_type = 'Community' AND t27._to_type = 'Project' AND t28._to = t27._to AND t28._from_type = 'Unit' AND t28._to_type = 'Project' AND t27._row <> t28._row AND coalesce(t27.`since_day`, '') <= coalesce(t28.`until_day`, '~') AND coalesce(t28.`since_day`, '') <= coalesce(t27.`until_day`, '~')
  UNION ALL SELECT f.n AS near, t30._from AS far
  FROM temp.walk_shown f
  CROSS JOIN `PARTICIPATES_IN` t29
  CROSS JOIN `PARTICIPATES_IN` t30
  WHERE t29._from = f.n AND t29._from_type = 'Community' AND t29._to_type = 'Activity' AND t30._to = t29._to AND t30._from_type = 'Unit' AND t30._to_type = 'Activity' AND t29._row <> t30._row AND coalesce(t29.`since_day`, '') <= coalesce(t30.`until_day`, '~') AND coalesce(t30.`since_day`, '') <= coalesce(t29.`until_day`, '~')) d
GROUP BY d.near
