WITH l0(a, start) AS MATERIALIZED (
  SELECT (
    SELECT json_group_array(n)
    FROM (
      SELECT e._row AS n
      FROM json_each(:p0) g
      JOIN _entity e ON e.id = g.value
      WHERE ifnull(e.since_day, '') <= :p1 AND ifnull(e.until_day, '~') >= :p1
      GROUP BY e._row
      ORDER BY min(g.key)
      LIMIT :p2)), 0), l1(a, start) AS MATERIALIZED (
  SELECT (
    SELECT json_group_array(n)
    FROM (
      SELECT value AS n
      FROM json_each(l.a)
      UNION ALL SELECT n
      FROM (
        SELECT n
        FROM (
          SELECT n, row_number() OVER (ORDER BY ties DESC, degree DESC, name, id) AS r
          FROM (
            SELECT t.n, t.ties, e.name_sort AS name, e.id AS id, (
              SELECT count(*)
              FROM _adjacent c
              CROSS JOIN _entity d ON d._row = c.far
              WHERE c.near = t.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                  SELECT value
                  FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1) AS degree
            FROM (
              SELECT n, sum(w) AS ties
              FROM (
                SELECT a.far AS n, count(*) AS w
                FROM (
                  SELECT value AS n
                  FROM json_each(CASE WHEN json_array_length(l.a) < :p2 THEN l.a ELSE '[]' END)
                  WHERE key >= l.start) f
                CROSS JOIN _adjacent a ON a.near = f.n
                WHERE ifnull(a.since_day, '') <= :p1 AND ifnull(a.until_day, '~') >= :p1
                GROUP BY a.far
                UNION ALL SELECT value, NULL
                FROM json_each(l.a))
              GROUP BY n HAVING count(w) = count(*)) t
            CROSS JOIN _entity e ON e._row = t.n
            WHERE e.type IN ('Unit', 'Community') AND ifnull(e.since_day, '') <= :p1 AND ifnull(e.until_day, '~') >= :p1))
        WHERE r <= :p2 - json_array_length(l.a)
        ORDER BY r))), json_array_length(l.a)
  FROM l0 l), l2(a, start) AS MATERIALIZED (
  SELECT (
    SELECT json_group_array(n)
    FROM (
      SELECT value AS n
      FROM json_each(l.a)
      UNION ALL SELECT n
      FROM (
        SELECT n
        FROM (
          SELECT n, row_number() OVER (ORDER BY ties DESC, degree DESC, name, id) AS r
          FROM (
            SELECT t.n, t.ties, e.name_sort AS name, e.id AS id, (
              SELECT count(*)
              FROM _adjacent c
              CROSS JOIN _entity d ON d._row = c.far
              WHERE c.near = t.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                  SELECT value
                  FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1) AS degree
            FROM (
              SELECT n, sum(w) AS ties
              FROM (
                SELECT a.far AS n, count(*) AS w
                FROM (
                  SELECT value AS n
                  FROM json_each(CASE WHEN json_array_length(l.a) < :p2 THEN l.a ELSE '[]' END)
                  WHERE key >= l.start) f
                CROSS JOIN _adjacent a ON a.near = f.n
                WHERE ifnull(a.since_day, '') <= :p1 AND ifnull(a.until_day, '~') >= :p1
                GROUP BY a.far
                UNION ALL SELECT value, NULL
                FROM json_each(l.a))
              GROUP BY n HAVING count(w) = count(*)) t
            CROSS JOIN _entity e ON e._row = t.n
            WHERE e.type IN ('Unit', 'Community') AND ifnull(e.since_day, '') <= :p1 AND ifnull(e.until_day, '~') >= :p1))
        WHERE r <= :p2 - json_array_length(l.a)
        ORDER BY r))), json_array_length(l.a)
  FROM l1 l), linked(a, links) AS MATERIALIZED (
  SELECT l.a, (
    SELECT json_group_array(json_array(kind, edge, near, far, source, target, weight, since, until))
    FROM (
      SELECT NULL AS kind, NULL AS edge, NULL AS near, NULL AS far, NULL AS source, NULL AS target, NULL AS weight, NULL AS since, NULL AS until, NULL AS mark
      WHERE 0
      UNION ALL SELECT a.kind, a.edge, a.near, a.far, f.id, o.id, 1, NULL, NULL, a.mark
      FROM (
        SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
        FROM json_each(l.a) g
        CROSS JOIN _entity e ON e._row = g.value) f
      CROSS JOIN _adjacent a ON a.near = f.n
      CROSS JOIN (
        SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
        FROM json_each((
            SELECT a
            FROM l2)) g
        CROSS JOIN _entity e ON e._row = g.value
        LIMIT -1) o ON o.n = a.far
      WHERE NOT a.backward AND ifnull(a.since_day, '') <= :p1 AND ifnull(a.until_day, '~') >= :p1
      ORDER BY weight DESC, kind, mark, source, target
      LIMIT :p2 * 10))
  FROM l2 l) SELECT json_object('nodes', json((
      SELECT json_group_array(json(x))
      FROM (
        SELECT json(CASE s.type WHEN 'PartyOrganization' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "PartyOrganization" v
            WHERE v._row = s.n) WHEN 'Unit' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Unit" v
            WHERE v._row = s.n) WHEN 'Community' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Community" v
            WHERE v._row = s.n) WHEN 'Venue' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Venue" v
            WHERE v._row = s.n) WHEN 'Project' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Project" v
            WHERE v._row = s.n) WHEN 'Team' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Team" v
            WHERE v._row = s.n) WHEN 'Activity' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Activity" v
            WHERE v._row = s.n) WHEN 'Service' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Service" v
            WHERE v._row = s.n) WHEN 'Area' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Area" v
            WHERE v._row = s.n) WHEN 'Indicator' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Indicator" v
            WHERE v._row = s.n) WHEN 'Source' THEN (
            SELECT json_object('__typename', 'NetworkNode', 'key', v.key, 'name', v.name, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                CROSS JOIN _entity d ON d._row = c.far
                WHERE c.near = s.n AND ifnull(c.since_day, '') <= :p1 AND ifnull(c.until_day, '~') >= :p1 AND (c.far <> c.near OR NOT c.backward) AND (d.type IN ('Unit', 'Community') OR d.id IN (
                    SELECT value
                    FROM json_each(:p0))) AND ifnull(d.since_day, '') <= :p1 AND ifnull(d.until_day, '~') >= :p1))
            FROM "Source" v
            WHERE v._row = s.n) END) AS x
        FROM (
          SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
          FROM json_each(l.a) g
          CROSS JOIN _entity e ON e._row = g.value) s
        ORDER BY s.r))), 'edges', json((
      SELECT json_group_array(json(x))
      FROM (
        SELECT json(CASE k.kind WHEN 'SUBORDINATE_TO' THEN (
            SELECT json_object('id', v.id)
            FROM "SUBORDINATE_TO" v
            WHERE v._row = k.edge) WHEN 'MEMBER_OF' THEN (
            SELECT json_object('id', v.id)
            FROM "MEMBER_OF" v
            WHERE v._row = k.edge) WHEN 'LEADS' THEN (
            SELECT json_object('id', v.id)
            FROM "LEADS" v
            WHERE v._row = k.edge) WHEN 'PARTICIPATES_IN' THEN (
            SELECT json_object('id', v.id)
            FROM "PARTICIPATES_IN" v
            WHERE v._row = k.edge) WHEN 'PAIRED_WITH' THEN (
            SELECT json_object('id', v.id)
            FROM "PAIRED_WITH" v
            WHERE v._row = k.edge) WHEN 'REPORTS_IN_TO' THEN (
            SELECT json_object('id', v.id)
            FROM "REPORTS_IN_TO" v
            WHERE v._row = k.edge) WHEN 'OPERATES' THEN (
            SELECT json_object('id', v.id)
            FROM "OPERATES" v
            WHERE v._row = k.edge) WHEN 'LOCATED_IN' THEN (
            SELECT json_object('id', v.id)
            FROM "LOCATED_IN" v
            WHERE v._row = k.edge) WHEN 'PART_OF' THEN (
            SELECT json_object('id', v.id)
            FROM "PART_OF" v
            WHERE v._row = k.edge) WHEN 'HELD_AT' THEN (
            SELECT json_object('id', v.id)
            FROM "HELD_AT" v
            WHERE v._row = k.edge) WHEN 'OFFERS' THEN (
            SELECT json_object('id', v.id)
            FROM "OFFERS" v
            WHERE v._row = k.edge) WHEN 'DEPLOYED_TO' THEN (
            SELECT json_object('id', v.id)
            FROM "DEPLOYED_TO" v
            WHERE v._row = k.edge) WHEN 'VISITED' THEN (
            SELECT json_object('id', v.id)
            FROM "VISITED" v
            WHERE v._row = k.edge) WHEN 'POSTED_TO' THEN (
            SELECT json_object('id', v.id)
            FROM "POSTED_TO" v
            WHERE v._row = k.edge) WHEN 'STATED_OF' THEN (
            SELECT json_object('id', v.id)
            FROM "STATED_OF" v
            WHERE v._row = k.edge) END) AS x
        FROM (
          SELECT value ->> 0 AS kind, value ->> 1 AS edge, value ->> 2 AS near, value ->> 3 AS far, value ->> 4 AS source, value ->> 5 AS target, value ->> 6 AS weight, value ->> 7 AS since, value ->> 8 AS until
          FROM json_each(l.links)) k))), 'omitted', json((
      SELECT json_group_array(json(x))
      FROM (
        SELECT json_object('node', o.id, 'type', o.kind, 'count', o.x) AS x
        FROM (
          SELECT id, kind, sum(x) AS x, max(r) AS r
          FROM (
            SELECT '' AS id, '' AS kind, 0 AS x, 0 AS r
            WHERE 0
            UNION ALL SELECT f.id, a.kind, count(*), f.r
            FROM (
              SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
              FROM json_each(l.a) g
              CROSS JOIN _entity e ON e._row = g.value) f
            CROSS JOIN _adjacent a ON a.near = f.n
            CROSS JOIN _entity e ON e._row = a.far
            WHERE ifnull(a.since_day, '') <= :p1 AND ifnull(a.until_day, '~') >= :p1 AND (a.far <> a.near OR NOT a.backward) AND (e.type IN ('Unit', 'Community') OR e.id IN (
                SELECT value
                FROM json_each(:p0))) AND ifnull(e.since_day, '') <= :p1 AND ifnull(e.until_day, '~') >= :p1
            GROUP BY f.id, a.kind
            UNION ALL SELECT source, kind, -1, NULL
            FROM (
              SELECT value ->> 0 AS kind, value ->> 1 AS edge, value ->> 2 AS near, value ->> 3 AS far, value ->> 4 AS source, value ->> 5 AS target, value ->> 6 AS weight, value ->> 7 AS since, value ->> 8 AS until
              FROM json_each(l.links))
            UNION ALL SELECT target, kind, -1, NULL
            FROM (
              SELECT value ->> 0 AS kind, value ->> 1 AS edge, value ->> 2 AS near, value ->> 3 AS far, value ->> 4 AS source, value ->> 5 AS target, value ->> 6 AS weight, value ->> 7 AS since, value ->> 8 AS until
              FROM json_each(l.links))
            WHERE far <> near)
          GROUP BY id, kind HAVING sum(x) > 0) o
        ORDER BY o.r, o.kind))))
FROM linked l
