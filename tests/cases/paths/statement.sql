SELECT (
  SELECT e._row
  FROM _entity e
  WHERE e.id = $p1 AND coalesce(e.`since_day`, '') <= $p2 AND coalesce(e.`until_day`, '~') >= $p2), (
  SELECT e._row
  FROM _entity e
  WHERE e.id = $p3 AND coalesce(e.`since_day`, '') <= $p2 AND coalesce(e.`until_day`, '~') >= $p2)

INSERT OR IGNORE INTO temp.walk_layer SELECT :into, a.far
FROM temp.walk_layer f
CROSS JOIN _adjacent a ON a.near = f.n
CROSS JOIN _entity e ON e._row = a.far
WHERE f.layer = $layer AND a.far <> $source AND a.far <> $target AND a.kind IN (
  SELECT value
  FROM json_each($relationship_types)) AND coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2 AND coalesce(e.`since_day`, '') <= $p2 AND coalesce(e.`until_day`, '~') >= $p2

INSERT OR IGNORE INTO temp.walk_layer SELECT :into, a.far
FROM temp.walk_layer f
CROSS JOIN _adjacent a ON a.near = f.n
CROSS JOIN temp.walk_layer w ON w.layer = $within AND w.n = a.far
WHERE f.layer = $layer AND a.kind IN (
  SELECT value
  FROM json_each($relationship_types)) AND coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2

WITH RECURSIVE walk(place, n, nodes, hops, rank) AS (
  SELECT 0, $source, ' ' || $source || ' ', '[]', ''
  UNION ALL SELECT w.place + 1, a.far, w.nodes || a.far || ' ', json_insert(w.hops, '$[#]', json_array(a.kind, a.edge, a.backward)), w.rank || printf('%019d', a.mark)
  FROM walk w
  CROSS JOIN _adjacent a ON a.near = w.n
  CROSS JOIN temp.walk_layer l ON l.layer = CASE WHEN $length - w.place - 1 <= $backward THEN $length - w.place - 1 ELSE 200 + $length - w.place - 1 END AND l.n = a.far
  WHERE w.place < $length - 1 AND instr(w.nodes, ' ' || a.far || ' ') = 0 AND a.kind IN (
    SELECT value
    FROM json_each($relationship_types)) AND coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2
  UNION ALL SELECT w.place + 1, a.far, w.nodes || a.far || ' ', json_insert(w.hops, '$[#]', json_array(a.kind, a.edge, a.backward)), w.rank || printf('%019d', a.mark)
  FROM walk w
  CROSS JOIN _adjacent a ON a.near = w.n
  WHERE a.far = $target AND w.place = $length - 1 AND a.kind IN (
    SELECT value
    FROM json_each($relationship_types)) AND coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2
  ORDER BY 5) SELECT hops
FROM walk
WHERE place = $length
LIMIT $room

WITH RECURSIVE walk(place, n, nodes, hops, rank) AS (
  SELECT 0, $source, ' ' || $source || ' ', '[]', 0
  UNION ALL SELECT w.place + 1, a.far, w.nodes || a.far || ' ', json_insert(w.hops, '$[#]', json_array(a.kind, a.backward, (
        SELECT e.type
        FROM _entity e
        WHERE e._row = a.far))), w.rank - 1
  FROM walk w
  CROSS JOIN _adjacent a ON a.near = w.n
  CROSS JOIN temp.walk_layer l ON l.layer = CASE WHEN $length - w.place - 1 <= $backward THEN $length - w.place - 1 ELSE 200 + $length - w.place - 1 END AND l.n = a.far
  WHERE w.place < $length - 1 AND instr(w.nodes, ' ' || a.far || ' ') = 0 AND a.kind IN (
    SELECT value
    FROM json_each($relationship_types)) AND coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2
  UNION ALL SELECT w.place + 1, a.far, w.nodes || a.far || ' ', json_insert(w.hops, '$[#]', json_array(a.kind, a.backward, (
        SELECT e.type
        FROM _entity e
        WHERE e._row = a.far))), w.rank - 1
  FROM walk w
  CROSS JOIN _adjacent a ON a.near = w.n
  WHERE a.far = $target AND w.place = $length - 1 AND a.kind IN (
    SELECT value
    FROM json_each($relationship_types)) AND coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2
  ORDER BY 5) SELECT hops, count(*), count(DISTINCT nodes)
FROM (
  SELECT hops, nodes
  FROM walk
  WHERE place = $length
  LIMIT $room)
GROUP BY hops

SELECT json_object('reversed', json(CASE json_extract(h.value, '$[1]') WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'relationship', json_object('type', 'PARTICIPATES_IN', 'since', t.`since`, 'from', json(CASE t._from_type WHEN 'Unit' THEN (
        SELECT json_object('key', t1.`key`)
        FROM `Unit` t1
        WHERE t1._row = t._from) WHEN 'Community' THEN (
        SELECT json_object('key', t2.`key`)
        FROM `Community` t2
        WHERE t2._row = t._from) WHEN 'PartyOrganization' THEN (
        SELECT json_object('key', t3.`key`)
        FROM `PartyOrganization` t3
        WHERE t3._row = t._from) WHEN 'Team' THEN (
        SELECT json_object('key', t4.`key`)
        FROM `Team` t4
        WHERE t4._row = t._from) END), 'to', json(CASE t._to_type WHEN 'Project' THEN (
        SELECT json_object('name', t5.`name`)
        FROM `Project` t5
        WHERE t5._row = t._to) WHEN 'Activity' THEN (
        SELECT json_object('name', t6.`name`)
        FROM `Activity` t6
        WHERE t6._row = t._to) END), 'sources', json((
        SELECT json_group_array(json_object('locator', json_extract(t7.value, '$[1]')))
        FROM json_each(t.`sources`) t7))))
FROM json_each($hops) h
CROSS JOIN `PARTICIPATES_IN` t ON t._row = json_extract(h.value, '$[0]')

SELECT json_object('reversed', json(CASE json_extract(h.value, '$[1]') WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'relationship', json_object('type', 'PAIRED_WITH', 'since', t.`since`, 'from', json(CASE t._from_type WHEN 'Unit' THEN (
        SELECT json_object('key', t9.`key`)
        FROM `Unit` t9
        WHERE t9._row = t._from) WHEN 'PartyOrganization' THEN (
        SELECT json_object('key', t10.`key`)
        FROM `PartyOrganization` t10
        WHERE t10._row = t._from) WHEN 'Community' THEN (
        SELECT json_object('key', t11.`key`)
        FROM `Community` t11
        WHERE t11._row = t._from) END), 'to', json(CASE t._to_type WHEN 'Community' THEN (
        SELECT json_object('name', t12.`name`)
        FROM `Community` t12
        WHERE t12._row = t._to) WHEN 'PartyOrganization' THEN (
        SELECT json_object('name', t13.`name`)
        FROM `PartyOrganization` t13
        WHERE t13._row = t._to) WHEN 'Unit' THEN (
        SELECT json_object('name', t14.`name`)
        FROM `Unit` t14
        WHERE t14._row = t._to) END), 'sources', json((
        SELECT json_group_array(json_object('locator', json_extract(t15.value, '$[1]')))
        FROM json_each(t.`sources`) t15))))
FROM json_each($hops) h
CROSS JOIN `PAIRED_WITH` t ON t._row = json_extract(h.value, '$[0]')
