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
