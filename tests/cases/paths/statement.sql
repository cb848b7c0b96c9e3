SELECT (
  SELECT e._row
  FROM _entity e
  WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2), (
  SELECT e._row
  FROM _entity e
  WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2)

INSERT OR IGNORE INTO temp.walk_layer SELECT :into, a.far
FROM temp.walk_layer f
CROSS JOIN _adjacent a ON a.near = f.n
CROSS JOIN _entity e ON e._row = a.far
WHERE f.layer = :layer AND a.far <> :source AND a.far <> :target AND a.kind IN (
  SELECT value
  FROM json_each(:relationship_types)) AND ifnull(a.since_day, '') <= :p2 AND ifnull(a.until_day, '~') >= :p2 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2

INSERT OR IGNORE INTO temp.walk_layer SELECT :into, a.far
FROM temp.walk_layer f
CROSS JOIN _adjacent a ON a.near = f.n
CROSS JOIN temp.walk_layer w ON w.layer = :within AND w.n = a.far
WHERE f.layer = :layer AND a.kind IN (
  SELECT value
  FROM json_each(:relationship_types)) AND ifnull(a.since_day, '') <= :p2 AND ifnull(a.until_day, '~') >= :p2

WITH RECURSIVE walk(place, n, nodes, hops, marks) AS (
  SELECT 0, :source, ' ' || :source || ' ', '[]', ''
  UNION ALL SELECT w.place + 1, a.far, w.nodes || a.far || ' ', json_insert(w.hops, '$[#]', json_array(a.kind, a.edge, a.backward)), w.marks || printf('%019d', a.mark)
  FROM walk w
  CROSS JOIN _adjacent a ON a.near = w.n
  CROSS JOIN temp.walk_layer l ON l.layer = CASE WHEN :length - w.place - 1 <= :backward THEN :length - w.place - 1 ELSE 200 + :length - w.place - 1 END AND l.n = a.far
  WHERE w.place < :length - 1 AND instr(w.nodes, ' ' || a.far || ' ') = 0 AND a.kind IN (
    SELECT value
    FROM json_each(:relationship_types)) AND ifnull(a.since_day, '') <= :p2 AND ifnull(a.until_day, '~') >= :p2
  UNION ALL SELECT w.place + 1, a.far, w.nodes || a.far || ' ', json_insert(w.hops, '$[#]', json_array(a.kind, a.edge, a.backward)), w.marks || printf('%019d', a.mark)
  FROM walk w
  CROSS JOIN _adjacent a ON a.near = w.n
  WHERE a.far = :target AND w.place = :length - 1 AND a.kind IN (
    SELECT value
    FROM json_each(:relationship_types)) AND ifnull(a.since_day, '') <= :p2 AND ifnull(a.until_day, '~') >= :p2
  ORDER BY 5) SELECT hops
FROM walk
WHERE place = :length
LIMIT :room

SELECT t._from, t._to, json_quote(t."since"), json_quote(json((
      SELECT json_group_array(json_object('locator', json_extract(t1.value, '$[1]')))
      FROM json_each(t."sources") t1)))
FROM json_each(:rows) r
CROSS JOIN "PARTICIPATES_IN" t ON t._row = r.value

SELECT t._from, t._to, json_quote(t."since"), json_quote(json((
      SELECT json_group_array(json_object('locator', json_extract(t3.value, '$[1]')))
      FROM json_each(t."sources") t3)))
FROM json_each(:rows) r
CROSS JOIN "PAIRED_WITH" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "PartyOrganization" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Unit" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Community" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Venue" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Project" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Team" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Activity" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Service" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Area" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Indicator" t ON t._row = r.value

SELECT json_object('key', t."key")
FROM json_each(:rows) r
CROSS JOIN "Source" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "PartyOrganization" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Unit" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Community" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Venue" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Project" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Team" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Activity" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Service" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Area" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Indicator" t ON t._row = r.value

SELECT json_object('name', t."name")
FROM json_each(:rows) r
CROSS JOIN "Source" t ON t._row = r.value
