WITH p0(a) AS MATERIALIZED (
  SELECT '[]'), p1(a) AS MATERIALIZED (
  SELECT (
    SELECT json_group_array(json(p))
    FROM (
      SELECT value AS p
      FROM json_each(l.a)
      UNION ALL SELECT p
      FROM (
        SELECT json_array(json_array(h0.kind, h0.edge, h0.backward)) AS p
        FROM _adjacent h0
        WHERE json_array_length(l.a) < :p0 AND h0.near = (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h0.far = (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h0.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(h0.since_day, '') <= :p2 AND ifnull(h0.until_day, '~') >= :p2 AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2)
        ORDER BY h0.mark
        LIMIT :p0)
      LIMIT :p0))
  FROM p0 l), p2(a) AS MATERIALIZED (
  SELECT (
    SELECT json_group_array(json(p))
    FROM (
      SELECT value AS p
      FROM json_each(l.a)
      UNION ALL SELECT p
      FROM (
        SELECT json_array(json_array(h0.kind, h0.edge, h0.backward), json_array(h1.kind, h1.edge, h1.backward)) AS p
        FROM _adjacent h0
        CROSS JOIN _adjacent h1
        CROSS JOIN _entity e1
        WHERE json_array_length(l.a) < :p0 AND h0.near = (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h1.near = h0.far AND h1.far = (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h0.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(h0.since_day, '') <= :p2 AND ifnull(h0.until_day, '~') >= :p2 AND h1.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(h1.since_day, '') <= :p2 AND ifnull(h1.until_day, '~') >= :p2 AND e1._row = h0.far AND ifnull(e1.since_day, '') <= :p2 AND ifnull(e1.until_day, '~') >= :p2 AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> h0.far AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h0.far <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2)
        ORDER BY h0.mark, h1.mark
        LIMIT :p0)
      LIMIT :p0))
  FROM p1 l), p3(a) AS MATERIALIZED (
  SELECT (
    SELECT json_group_array(json(p))
    FROM (
      SELECT value AS p
      FROM json_each(l.a)
      UNION ALL SELECT p
      FROM (
        SELECT json_array(json_array(h0.kind, h0.edge, h0.backward), json_array(h1.kind, h1.edge, h1.backward), json_array(b.kind2, b.edge2, 1 - b.backward2)) AS p
        FROM _adjacent h0
        CROSS JOIN _adjacent h1
        CROSS JOIN (
          SELECT g2.kind AS kind2, g2.edge AS edge2, g2.backward AS backward2, g2.mark AS mark2, g2.far AS far2
          FROM _adjacent g2
          WHERE g2.near = (
            SELECT e._row
            FROM _entity e
            WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND g2.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(g2.since_day, '') <= :p2 AND ifnull(g2.until_day, '~') >= :p2
          LIMIT -1) b
        CROSS JOIN _entity e1
        CROSS JOIN _entity e2
        WHERE json_array_length(l.a) < :p0 AND h0.near = (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h1.near = h0.far AND h1.far = b.far2 AND h0.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(h0.since_day, '') <= :p2 AND ifnull(h0.until_day, '~') >= :p2 AND h1.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(h1.since_day, '') <= :p2 AND ifnull(h1.until_day, '~') >= :p2 AND e1._row = h0.far AND ifnull(e1.since_day, '') <= :p2 AND ifnull(e1.until_day, '~') >= :p2 AND e2._row = h1.far AND ifnull(e2.since_day, '') <= :p2 AND ifnull(e2.until_day, '~') >= :p2 AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> h0.far AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> h1.far AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h0.far <> h1.far AND h0.far <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h1.far <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2)
        ORDER BY h0.mark, h1.mark, b.mark2
        LIMIT :p0)
      LIMIT :p0))
  FROM p2 l), p4(a) AS MATERIALIZED (
  SELECT (
    SELECT json_group_array(json(p))
    FROM (
      SELECT value AS p
      FROM json_each(l.a)
      UNION ALL SELECT p
      FROM (
        SELECT json_array(json_array(h0.kind, h0.edge, h0.backward), json_array(h1.kind, h1.edge, h1.backward), json_array(b.kind2, b.edge2, 1 - b.backward2), json_array(b.kind3, b.edge3, 1 - b.backward3)) AS p
        FROM _adjacent h0
        CROSS JOIN _adjacent h1
        CROSS JOIN (
          SELECT g3.kind AS kind3, g3.edge AS edge3, g3.backward AS backward3, g3.mark AS mark3, g3.far AS far3, g2.kind AS kind2, g2.edge AS edge2, g2.backward AS backward2, g2.mark AS mark2, g2.far AS far2
          FROM _adjacent g3
          CROSS JOIN _adjacent g2
          CROSS JOIN _entity e3
          WHERE g3.near = (
            SELECT e._row
            FROM _entity e
            WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND g3.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(g3.since_day, '') <= :p2 AND ifnull(g3.until_day, '~') >= :p2 AND g2.near = g3.far AND g2.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(g2.since_day, '') <= :p2 AND ifnull(g2.until_day, '~') >= :p2 AND e3._row = g3.far AND ifnull(e3.since_day, '') <= :p2 AND ifnull(e3.until_day, '~') >= :p2
          LIMIT -1) b
        CROSS JOIN _entity e1
        CROSS JOIN _entity e2
        WHERE json_array_length(l.a) < :p0 AND h0.near = (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h1.near = h0.far AND h1.far = b.far2 AND h0.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(h0.since_day, '') <= :p2 AND ifnull(h0.until_day, '~') >= :p2 AND h1.kind IN ('PARTICIPATES_IN', 'PAIRED_WITH') AND ifnull(h1.since_day, '') <= :p2 AND ifnull(h1.until_day, '~') >= :p2 AND e1._row = h0.far AND ifnull(e1.since_day, '') <= :p2 AND ifnull(e1.until_day, '~') >= :p2 AND e2._row = h1.far AND ifnull(e2.since_day, '') <= :p2 AND ifnull(e2.until_day, '~') >= :p2 AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> h0.far AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> h1.far AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> b.far3 AND (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p1 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h0.far <> h1.far AND h0.far <> b.far3 AND h0.far <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND h1.far <> b.far3 AND h1.far <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2) AND b.far3 <> (
          SELECT e._row
          FROM _entity e
          WHERE e.id = :p3 AND ifnull(e.since_day, '') <= :p2 AND ifnull(e.until_day, '~') >= :p2)
        ORDER BY h0.mark, h1.mark, b.mark2, b.mark3
        LIMIT :p0)
      LIMIT :p0))
  FROM p3 l) SELECT json_group_array(json_object('length', json_array_length(p.value), 'hops', json((
        SELECT json_group_array(json(CASE h.value ->> 0 WHEN 'PARTICIPATES_IN' THEN (
              SELECT json_object('type', 'PARTICIPATES_IN', 'reversed', json(CASE (h.value ->> 2) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t1."since", 'from', json(CASE t1."_from_type" WHEN 'Unit' THEN (
                    SELECT json_object('key', t2."key")
                    FROM "Unit" t2
                    WHERE t2._row = t1."_from") WHEN 'Community' THEN (
                    SELECT json_object('key', t3."key")
                    FROM "Community" t3
                    WHERE t3._row = t1."_from") WHEN 'PartyOrganization' THEN (
                    SELECT json_object('key', t4."key")
                    FROM "PartyOrganization" t4
                    WHERE t4._row = t1."_from") WHEN 'Team' THEN (
                    SELECT json_object('key', t5."key")
                    FROM "Team" t5
                    WHERE t5._row = t1."_from") END), 'to', json(CASE t1."_to_type" WHEN 'Project' THEN (
                    SELECT json_object('name', t6."name")
                    FROM "Project" t6
                    WHERE t6._row = t1."_to") WHEN 'Activity' THEN (
                    SELECT json_object('name', t7."name")
                    FROM "Activity" t7
                    WHERE t7._row = t1."_to") END), 'sources', json((
                    SELECT json_group_array(json_object('locator', json_extract(t8.value, '$[1]')))
                    FROM json_each(t1."sources") t8)))
              FROM "PARTICIPATES_IN" t1
              WHERE t1._row = h.value ->> 1) WHEN 'PAIRED_WITH' THEN (
              SELECT json_object('type', 'PAIRED_WITH', 'reversed', json(CASE (h.value ->> 2) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'since', t10."since", 'from', json((
                    SELECT json_object('key', t11."key")
                    FROM "Unit" t11
                    WHERE t11._row = t10."_from")), 'to', json(CASE t10."_to_type" WHEN 'Community' THEN (
                    SELECT json_object('name', t12."name")
                    FROM "Community" t12
                    WHERE t12._row = t10."_to") WHEN 'PartyOrganization' THEN (
                    SELECT json_object('name', t13."name")
                    FROM "PartyOrganization" t13
                    WHERE t13._row = t10."_to") END), 'sources', json((
                    SELECT json_group_array(json_object('locator', json_extract(t14.value, '$[1]')))
                    FROM json_each(t10."sources") t14)))
              FROM "PAIRED_WITH" t10
              WHERE t10._row = h.value ->> 1) END))
        FROM json_each(p.value) h))))
FROM p4 l
CROSS JOIN json_each(l.a) p
