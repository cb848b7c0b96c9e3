INSERT INTO temp.walk_shown (n, level) SELECT e._row, 0
FROM json_each($p0) g
CROSS JOIN _entity e ON e.id = g.value
WHERE coalesce(e.`since_day`, '') <= $p2 AND coalesce(e.`until_day`, '~') >= $p2
GROUP BY e._row
ORDER BY min(g.key)
LIMIT $p1

INSERT INTO temp.walk_reached SELECT a.far, count(*)
FROM temp.walk_shown f
CROSS JOIN _adjacent a ON a.near = f.n
WHERE f.level = $level - 1 AND coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2
GROUP BY a.far

INSERT INTO temp.walk_shown (n, level) SELECT t.n, :level
FROM (
  SELECT n, sum(ties) AS ties
  FROM temp.walk_reached
  GROUP BY n) t
CROSS JOIN _entity e ON e._row = t.n
WHERE t.n NOT IN (
  SELECT n
  FROM temp.walk_shown) AND e.type IN (
  SELECT value
  FROM json_each($node_types)) AND coalesce(e.`since_day`, '') <= $p2 AND coalesce(e.`until_day`, '~') >= $p2
ORDER BY t.ties DESC, (
  SELECT count(*)
  FROM _adjacent c
  CROSS JOIN _entity d ON d._row = c.far
  WHERE c.near = t.n AND coalesce(c.`since_day`, '') <= $p2 AND coalesce(c.`until_day`, '~') >= $p2 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN (
      SELECT value
      FROM json_each($node_types)) OR d.id IN (
      SELECT value
      FROM json_each($p0))) AND coalesce(d.`since_day`, '') <= $p2 AND coalesce(d.`until_day`, '~') >= $p2) DESC, e.name_sort, e.id
LIMIT :room

SELECT s.n, e.id, e.type, s.level
FROM temp.walk_shown s
CROSS JOIN _entity e ON e._row = s.n
ORDER BY s.place

SELECT a.kind, a.edge, a.near, a.far, a.mark
FROM temp.walk_shown f
CROSS JOIN _adjacent a ON a.near = f.n
CROSS JOIN temp.walk_shown o ON o.n = a.far
WHERE NOT a.backward AND coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2

SELECT f.n, a.kind, count(*)
FROM temp.walk_shown f
CROSS JOIN _adjacent a ON a.near = f.n
CROSS JOIN _entity e ON e._row = a.far
WHERE coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2 AND (a.far <> a.near OR NOT a.backward) AND (e.type IN (
    SELECT value
    FROM json_each($node_types)) OR e.id IN (
    SELECT value
    FROM json_each($p0))) AND coalesce(e.`since_day`, '') <= $p2 AND coalesce(e.`until_day`, '~') >= $p2
GROUP BY f.n, a.kind
