WITH l0(a, start) AS MATERIALIZED (
  SELECT (
    SELECT json_group_array(n)
    FROM (
      SELECT e._row AS n
      FROM json_each(:p1) g
      JOIN _entity e ON e.id = g.value
      GROUP BY e._row
      ORDER BY min(g.key)
      LIMIT :p0)), 0), l1(a, start) AS MATERIALIZED (
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
            SELECT t.n, sum(t.w) AS ties, e.name_sort AS name, e.id AS id, (
              SELECT count(*)
              FROM _adjacent c
              WHERE c.near = t.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) AS degree
            FROM (
              SELECT a.far AS n, count(*) AS w
              FROM (
                SELECT value AS n
                FROM json_each(l.a)
                WHERE key >= l.start) f
              CROSS JOIN _adjacent a ON a.near = f.n
              WHERE a.kind IN ('PAIRED_WITH')
              GROUP BY a.far
              UNION ALL SELECT far AS n, sum(weight) AS w
              FROM (
                SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
                FROM (
                  SELECT f.n AS near, t33._to AS far, coalesce(t33.since_day || t33.since, '') AS s, coalesce(t33.until_day || t33.until, '~') AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "PAIRED_WITH" t33
                  WHERE t33._from = f.n AND t33._to_type = 'Community'
                  UNION ALL SELECT f.n AS near, t34._to AS far, coalesce(t34.since_day || t34.since, '') AS s, coalesce(t34.until_day || t34.until, '~') AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "REPORTS_IN_TO" t34
                  WHERE t34._from = f.n
                  UNION ALL SELECT f.n AS near, t36._from AS far, max(coalesce(t35.since_day || t35.since, ''), coalesce(t36.since_day || t36.since, '')) AS s, min(coalesce(t35.until_day || t35.until, '~'), coalesce(t36.until_day || t36.until, '~')) AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "PARTICIPATES_IN" t35
                  CROSS JOIN "PARTICIPATES_IN" t36
                  WHERE t35._from = f.n AND t35._from_type = 'Unit' AND t35._to_type = 'Project' AND t36._to = t35._to AND t36._from_type = 'Community' AND t36._to_type = 'Project' AND t35._row <> t36._row AND max(coalesce(t35.since_day, ''), coalesce(t36.since_day, '')) <= min(coalesce(t35.until_day, '~'), coalesce(t36.until_day, '~'))
                  UNION ALL SELECT f.n AS near, t38._from AS far, max(coalesce(t37.since_day || t37.since, ''), coalesce(t38.since_day || t38.since, '')) AS s, min(coalesce(t37.until_day || t37.until, '~'), coalesce(t38.until_day || t38.until, '~')) AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "PARTICIPATES_IN" t37
                  CROSS JOIN "PARTICIPATES_IN" t38
                  WHERE t37._from = f.n AND t37._from_type = 'Unit' AND t37._to_type = 'Activity' AND t38._to = t37._to AND t38._from_type = 'Community' AND t38._to_type = 'Activity' AND t37._row <> t38._row AND max(coalesce(t37.since_day, ''), coalesce(t38.since_day, '')) <= min(coalesce(t37.until_day, '~'), coalesce(t38.until_day, '~'))
                  UNION ALL SELECT f.n AS near, t40._to AS far, max(coalesce(t39.since_day || t39.since, ''), coalesce(t40.since_day || t40.since, '')) AS s, min(coalesce(t39.until_day || t39.until, '~'), coalesce(t40.until_day || t40.until, '~')) AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "MEMBER_OF" t39
                  CROSS JOIN "LEADS" t40
                  WHERE t39._from = f.n AND t40._from = t39._to AND t40._to_type = 'Community' AND max(coalesce(t39.since_day, ''), coalesce(t40.since_day, '')) <= min(coalesce(t39.until_day, '~'), coalesce(t40.until_day, '~')))
                GROUP BY near, far)
              GROUP BY far
              UNION ALL SELECT far AS n, sum(weight) AS w
              FROM (
                SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
                FROM (
                  SELECT f.n AS near, t41._from AS far, coalesce(t41.since_day || t41.since, '') AS s, coalesce(t41.until_day || t41.until, '~') AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "PAIRED_WITH" t41
                  WHERE t41._to = f.n AND t41._to_type = 'Community'
                  UNION ALL SELECT f.n AS near, t42._from AS far, coalesce(t42.since_day || t42.since, '') AS s, coalesce(t42.until_day || t42.until, '~') AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "REPORTS_IN_TO" t42
                  WHERE t42._to = f.n
                  UNION ALL SELECT f.n AS near, t44._from AS far, max(coalesce(t43.since_day || t43.since, ''), coalesce(t44.since_day || t44.since, '')) AS s, min(coalesce(t43.until_day || t43.until, '~'), coalesce(t44.until_day || t44.until, '~')) AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "PARTICIPATES_IN" t43
                  CROSS JOIN "PARTICIPATES_IN" t44
                  WHERE t43._from = f.n AND t43._from_type = 'Community' AND t43._to_type = 'Project' AND t44._to = t43._to AND t44._from_type = 'Unit' AND t44._to_type = 'Project' AND t43._row <> t44._row AND max(coalesce(t43.since_day, ''), coalesce(t44.since_day, '')) <= min(coalesce(t43.until_day, '~'), coalesce(t44.until_day, '~'))
                  UNION ALL SELECT f.n AS near, t46._from AS far, max(coalesce(t45.since_day || t45.since, ''), coalesce(t46.since_day || t46.since, '')) AS s, min(coalesce(t45.until_day || t45.until, '~'), coalesce(t46.until_day || t46.until, '~')) AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "PARTICIPATES_IN" t45
                  CROSS JOIN "PARTICIPATES_IN" t46
                  WHERE t45._from = f.n AND t45._from_type = 'Community' AND t45._to_type = 'Activity' AND t46._to = t45._to AND t46._from_type = 'Unit' AND t46._to_type = 'Activity' AND t45._row <> t46._row AND max(coalesce(t45.since_day, ''), coalesce(t46.since_day, '')) <= min(coalesce(t45.until_day, '~'), coalesce(t46.until_day, '~'))
                  UNION ALL SELECT f.n AS near, t48._from AS far, max(coalesce(t47.since_day || t47.since, ''), coalesce(t48.since_day || t48.since, '')) AS s, min(coalesce(t47.until_day || t47.until, '~'), coalesce(t48.until_day || t48.until, '~')) AS u
                  FROM (
                    SELECT value AS n
                    FROM json_each(l.a)
                    WHERE key >= l.start) f
                  CROSS JOIN "LEADS" t47
                  CROSS JOIN "MEMBER_OF" t48
                  WHERE t47._to = f.n AND t47._to_type = 'Community' AND t48._to = t47._from AND max(coalesce(t47.since_day, ''), coalesce(t48.since_day, '')) <= min(coalesce(t47.until_day, '~'), coalesce(t48.until_day, '~')))
                GROUP BY near, far)
              GROUP BY far) t
            JOIN _entity e ON e._row = t.n LEFT
            JOIN (
              SELECT value AS n
              FROM json_each(l.a)) k ON k.n = t.n
            WHERE k.n IS NULL AND 1
            GROUP BY t.n))
        WHERE r <= :p0 - json_array_length(l.a)
        ORDER BY r))), json_array_length(l.a)
  FROM l0 l), linked(a, links) AS MATERIALIZED (
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
        FROM json_each(l.a) g
        CROSS JOIN _entity e ON e._row = g.value) o ON o.n = a.far
      WHERE NOT a.backward AND a.kind IN ('PAIRED_WITH')
      UNION ALL SELECT 'CO_BUILDS_WITH', 0, d.near, d.far, f.id, o.id, d.weight, d.since, d.until, 0
      FROM (
        SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
        FROM (
          SELECT f.n AS near, t49._to AS far, coalesce(t49.since_day || t49.since, '') AS s, coalesce(t49.until_day || t49.until, '~') AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "PAIRED_WITH" t49
          WHERE t49._from = f.n AND t49._to_type = 'Community'
          UNION ALL SELECT f.n AS near, t50._to AS far, coalesce(t50.since_day || t50.since, '') AS s, coalesce(t50.until_day || t50.until, '~') AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "REPORTS_IN_TO" t50
          WHERE t50._from = f.n
          UNION ALL SELECT f.n AS near, t52._from AS far, max(coalesce(t51.since_day || t51.since, ''), coalesce(t52.since_day || t52.since, '')) AS s, min(coalesce(t51.until_day || t51.until, '~'), coalesce(t52.until_day || t52.until, '~')) AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "PARTICIPATES_IN" t51
          CROSS JOIN "PARTICIPATES_IN" t52
          WHERE t51._from = f.n AND t51._from_type = 'Unit' AND t51._to_type = 'Project' AND t52._to = t51._to AND t52._from_type = 'Community' AND t52._to_type = 'Project' AND t51._row <> t52._row AND max(coalesce(t51.since_day, ''), coalesce(t52.since_day, '')) <= min(coalesce(t51.until_day, '~'), coalesce(t52.until_day, '~'))
          UNION ALL SELECT f.n AS near, t54._from AS far, max(coalesce(t53.since_day || t53.since, ''), coalesce(t54.since_day || t54.since, '')) AS s, min(coalesce(t53.until_day || t53.until, '~'), coalesce(t54.until_day || t54.until, '~')) AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "PARTICIPATES_IN" t53
          CROSS JOIN "PARTICIPATES_IN" t54
          WHERE t53._from = f.n AND t53._from_type = 'Unit' AND t53._to_type = 'Activity' AND t54._to = t53._to AND t54._from_type = 'Community' AND t54._to_type = 'Activity' AND t53._row <> t54._row AND max(coalesce(t53.since_day, ''), coalesce(t54.since_day, '')) <= min(coalesce(t53.until_day, '~'), coalesce(t54.until_day, '~'))
          UNION ALL SELECT f.n AS near, t56._to AS far, max(coalesce(t55.since_day || t55.since, ''), coalesce(t56.since_day || t56.since, '')) AS s, min(coalesce(t55.until_day || t55.until, '~'), coalesce(t56.until_day || t56.until, '~')) AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "MEMBER_OF" t55
          CROSS JOIN "LEADS" t56
          WHERE t55._from = f.n AND t56._from = t55._to AND t56._to_type = 'Community' AND max(coalesce(t55.since_day, ''), coalesce(t56.since_day, '')) <= min(coalesce(t55.until_day, '~'), coalesce(t56.until_day, '~')))
        GROUP BY near, far) d
      JOIN (
        SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
        FROM json_each(l.a) g
        CROSS JOIN _entity e ON e._row = g.value) f ON f.n = d.near
      JOIN (
        SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
        FROM json_each(l.a) g
        CROSS JOIN _entity e ON e._row = g.value) o ON o.n = d.far
      ORDER BY weight DESC, kind, mark, source, target
      LIMIT :p0 * 10))
  FROM l1 l) SELECT json_object('nodes', json((
      SELECT json_group_array(json(x))
      FROM (
        SELECT json(CASE s.type WHEN 'PartyOrganization' THEN (
            SELECT json_object('key', v.key, 'type', 'PARTY_ORGANIZATION', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "PartyOrganization" v
            WHERE v._row = s.n) WHEN 'Unit' THEN (
            SELECT json_object('key', v.key, 'type', 'UNIT', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "Unit" v
            WHERE v._row = s.n) WHEN 'Community' THEN (
            SELECT json_object('key', v.key, 'type', 'COMMUNITY', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "Community" v
            WHERE v._row = s.n) WHEN 'Venue' THEN (
            SELECT json_object('key', v.key, 'type', 'VENUE', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "Venue" v
            WHERE v._row = s.n) WHEN 'Project' THEN (
            SELECT json_object('key', v.key, 'type', 'PROJECT', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "Project" v
            WHERE v._row = s.n) WHEN 'Team' THEN (
            SELECT json_object('key', v.key, 'type', 'TEAM', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "Team" v
            WHERE v._row = s.n) WHEN 'Activity' THEN (
            SELECT json_object('key', v.key, 'type', 'ACTIVITY', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "Activity" v
            WHERE v._row = s.n) WHEN 'Service' THEN (
            SELECT json_object('key', v.key, 'type', 'SERVICE', 'kind', NULL, 'degree', coalesce(g.degree, 0))
            FROM "Service" v
            WHERE v._row = s.n) WHEN 'Area' THEN (
            SELECT json_object('key', v.key, 'type', 'AREA', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "Area" v
            WHERE v._row = s.n) WHEN 'Indicator' THEN (
            SELECT json_object('key', v.key, 'type', 'INDICATOR', 'kind', NULL, 'degree', coalesce(g.degree, 0))
            FROM "Indicator" v
            WHERE v._row = s.n) WHEN 'Source' THEN (
            SELECT json_object('key', v.key, 'type', 'SOURCE', 'kind', v."kind", 'degree', coalesce(g.degree, 0))
            FROM "Source" v
            WHERE v._row = s.n) END) AS x
        FROM (
          SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
          FROM json_each(l.a) g
          CROSS JOIN _entity e ON e._row = g.value) s LEFT
        JOIN (
          SELECT n, sum(total) AS degree
          FROM (
            SELECT 0 AS n, '' AS kind, 0 AS total
            WHERE 0
            UNION ALL SELECT a.near, a.kind, count(*)
            FROM (
              SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
              FROM json_each(l.a) g
              CROSS JOIN _entity e ON e._row = g.value) f
            CROSS JOIN _adjacent a ON a.near = f.n
            WHERE a.kind IN ('PAIRED_WITH') AND (a.far <> a.near OR NOT a.backward)
            GROUP BY a.near, a.kind
            UNION ALL SELECT d.near, 'CO_BUILDS_WITH', count(*)
            FROM (
              SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
              FROM (
                SELECT f.n AS near, t1._to AS far, coalesce(t1.since_day || t1.since, '') AS s, coalesce(t1.until_day || t1.until, '~') AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "PAIRED_WITH" t1
                WHERE t1._from = f.n AND t1._to_type = 'Community'
                UNION ALL SELECT f.n AS near, t2._to AS far, coalesce(t2.since_day || t2.since, '') AS s, coalesce(t2.until_day || t2.until, '~') AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "REPORTS_IN_TO" t2
                WHERE t2._from = f.n
                UNION ALL SELECT f.n AS near, t4._from AS far, max(coalesce(t3.since_day || t3.since, ''), coalesce(t4.since_day || t4.since, '')) AS s, min(coalesce(t3.until_day || t3.until, '~'), coalesce(t4.until_day || t4.until, '~')) AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "PARTICIPATES_IN" t3
                CROSS JOIN "PARTICIPATES_IN" t4
                WHERE t3._from = f.n AND t3._from_type = 'Unit' AND t3._to_type = 'Project' AND t4._to = t3._to AND t4._from_type = 'Community' AND t4._to_type = 'Project' AND t3._row <> t4._row AND max(coalesce(t3.since_day, ''), coalesce(t4.since_day, '')) <= min(coalesce(t3.until_day, '~'), coalesce(t4.until_day, '~'))
                UNION ALL SELECT f.n AS near, t6._from AS far, max(coalesce(t5.since_day || t5.since, ''), coalesce(t6.since_day || t6.since, '')) AS s, min(coalesce(t5.until_day || t5.until, '~'), coalesce(t6.until_day || t6.until, '~')) AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "PARTICIPATES_IN" t5
                CROSS JOIN "PARTICIPATES_IN" t6
                WHERE t5._from = f.n AND t5._from_type = 'Unit' AND t5._to_type = 'Activity' AND t6._to = t5._to AND t6._from_type = 'Community' AND t6._to_type = 'Activity' AND t5._row <> t6._row AND max(coalesce(t5.since_day, ''), coalesce(t6.since_day, '')) <= min(coalesce(t5.until_day, '~'), coalesce(t6.until_day, '~'))
                UNION ALL SELECT f.n AS near, t8._to AS far, max(coalesce(t7.since_day || t7.since, ''), coalesce(t8.since_day || t8.since, '')) AS s, min(coalesce(t7.until_day || t7.until, '~'), coalesce(t8.until_day || t8.until, '~')) AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "MEMBER_OF" t7
                CROSS JOIN "LEADS" t8
                WHERE t7._from = f.n AND t8._from = t7._to AND t8._to_type = 'Community' AND max(coalesce(t7.since_day, ''), coalesce(t8.since_day, '')) <= min(coalesce(t7.until_day, '~'), coalesce(t8.until_day, '~')))
              GROUP BY near, far) d
            GROUP BY d.near
            UNION ALL SELECT d.near, 'CO_BUILDS_WITH', count(*)
            FROM (
              SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
              FROM (
                SELECT f.n AS near, t9._from AS far, coalesce(t9.since_day || t9.since, '') AS s, coalesce(t9.until_day || t9.until, '~') AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "PAIRED_WITH" t9
                WHERE t9._to = f.n AND t9._to_type = 'Community'
                UNION ALL SELECT f.n AS near, t10._from AS far, coalesce(t10.since_day || t10.since, '') AS s, coalesce(t10.until_day || t10.until, '~') AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "REPORTS_IN_TO" t10
                WHERE t10._to = f.n
                UNION ALL SELECT f.n AS near, t12._from AS far, max(coalesce(t11.since_day || t11.since, ''), coalesce(t12.since_day || t12.since, '')) AS s, min(coalesce(t11.until_day || t11.until, '~'), coalesce(t12.until_day || t12.until, '~')) AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "PARTICIPATES_IN" t11
                CROSS JOIN "PARTICIPATES_IN" t12
                WHERE t11._from = f.n AND t11._from_type = 'Community' AND t11._to_type = 'Project' AND t12._to = t11._to AND t12._from_type = 'Unit' AND t12._to_type = 'Project' AND t11._row <> t12._row AND max(coalesce(t11.since_day, ''), coalesce(t12.since_day, '')) <= min(coalesce(t11.until_day, '~'), coalesce(t12.until_day, '~'))
                UNION ALL SELECT f.n AS near, t14._from AS far, max(coalesce(t13.since_day || t13.since, ''), coalesce(t14.since_day || t14.since, '')) AS s, min(coalesce(t13.until_day || t13.until, '~'), coalesce(t14.until_day || t14.until, '~')) AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "PARTICIPATES_IN" t13
                CROSS JOIN "PARTICIPATES_IN" t14
                WHERE t13._from = f.n AND t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t14._to = t13._to AND t14._from_type = 'Unit' AND t14._to_type = 'Activity' AND t13._row <> t14._row AND max(coalesce(t13.since_day, ''), coalesce(t14.since_day, '')) <= min(coalesce(t13.until_day, '~'), coalesce(t14.until_day, '~'))
                UNION ALL SELECT f.n AS near, t16._from AS far, max(coalesce(t15.since_day || t15.since, ''), coalesce(t16.since_day || t16.since, '')) AS s, min(coalesce(t15.until_day || t15.until, '~'), coalesce(t16.until_day || t16.until, '~')) AS u
                FROM (
                  SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                  FROM json_each(l.a) g
                  CROSS JOIN _entity e ON e._row = g.value) f
                CROSS JOIN "LEADS" t15
                CROSS JOIN "MEMBER_OF" t16
                WHERE t15._to = f.n AND t15._to_type = 'Community' AND t16._to = t15._from AND max(coalesce(t15.since_day, ''), coalesce(t16.since_day, '')) <= min(coalesce(t15.until_day, '~'), coalesce(t16.until_day, '~')))
              GROUP BY near, far) d
            GROUP BY d.near)
          GROUP BY n) g ON g.n = s.n
        ORDER BY s.r))), 'edges', json((
      SELECT json_group_array(json(x))
      FROM (
        SELECT json(CASE k.kind WHEN 'PAIRED_WITH' THEN (
            SELECT json_object('type', k.kind, 'source', k.source, 'target', k.target, 'since', v.since, 'until', v.until, 'weight', k.weight)
            FROM "PAIRED_WITH" v
            WHERE v._row = k.edge) WHEN 'CO_BUILDS_WITH' THEN json_object('type', k.kind, 'source', k.source, 'target', k.target, 'since', k.since, 'until', k.until, 'weight', k.weight) END) AS x
        FROM (
          SELECT value ->> 0 AS kind, value ->> 1 AS edge, value ->> 2 AS near, value ->> 3 AS far, value ->> 4 AS source, value ->> 5 AS target, value ->> 6 AS weight, value ->> 7 AS since, value ->> 8 AS until
          FROM json_each(l.links)) k))), 'omitted', json((
      SELECT json_group_array(json(x))
      FROM (
        SELECT json_object('node', s.id, 'type', o.kind, 'count', o.left) AS x
        FROM (
          SELECT n, kind, sum(x) AS left
          FROM (
            SELECT n, kind, total AS x
            FROM (
              SELECT 0 AS n, '' AS kind, 0 AS total
              WHERE 0
              UNION ALL SELECT a.near, a.kind, count(*)
              FROM (
                SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                FROM json_each(l.a) g
                CROSS JOIN _entity e ON e._row = g.value) f
              CROSS JOIN _adjacent a ON a.near = f.n
              WHERE a.kind IN ('PAIRED_WITH') AND (a.far <> a.near OR NOT a.backward)
              GROUP BY a.near, a.kind
              UNION ALL SELECT d.near, 'CO_BUILDS_WITH', count(*)
              FROM (
                SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
                FROM (
                  SELECT f.n AS near, t17._to AS far, coalesce(t17.since_day || t17.since, '') AS s, coalesce(t17.until_day || t17.until, '~') AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "PAIRED_WITH" t17
                  WHERE t17._from = f.n AND t17._to_type = 'Community'
                  UNION ALL SELECT f.n AS near, t18._to AS far, coalesce(t18.since_day || t18.since, '') AS s, coalesce(t18.until_day || t18.until, '~') AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "REPORTS_IN_TO" t18
                  WHERE t18._from = f.n
                  UNION ALL SELECT f.n AS near, t20._from AS far, max(coalesce(t19.since_day || t19.since, ''), coalesce(t20.since_day || t20.since, '')) AS s, min(coalesce(t19.until_day || t19.until, '~'), coalesce(t20.until_day || t20.until, '~')) AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "PARTICIPATES_IN" t19
                  CROSS JOIN "PARTICIPATES_IN" t20
                  WHERE t19._from = f.n AND t19._from_type = 'Unit' AND t19._to_type = 'Project' AND t20._to = t19._to AND t20._from_type = 'Community' AND t20._to_type = 'Project' AND t19._row <> t20._row AND max(coalesce(t19.since_day, ''), coalesce(t20.since_day, '')) <= min(coalesce(t19.until_day, '~'), coalesce(t20.until_day, '~'))
                  UNION ALL SELECT f.n AS near, t22._from AS far, max(coalesce(t21.since_day || t21.since, ''), coalesce(t22.since_day || t22.since, '')) AS s, min(coalesce(t21.until_day || t21.until, '~'), coalesce(t22.until_day || t22.until, '~')) AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "PARTICIPATES_IN" t21
                  CROSS JOIN "PARTICIPATES_IN" t22
                  WHERE t21._from = f.n AND t21._from_type = 'Unit' AND t21._to_type = 'Activity' AND t22._to = t21._to AND t22._from_type = 'Community' AND t22._to_type = 'Activity' AND t21._row <> t22._row AND max(coalesce(t21.since_day, ''), coalesce(t22.since_day, '')) <= min(coalesce(t21.until_day, '~'), coalesce(t22.until_day, '~'))
                  UNION ALL SELECT f.n AS near, t24._to AS far, max(coalesce(t23.since_day || t23.since, ''), coalesce(t24.since_day || t24.since, '')) AS s, min(coalesce(t23.until_day || t23.until, '~'), coalesce(t24.until_day || t24.until, '~')) AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "MEMBER_OF" t23
                  CROSS JOIN "LEADS" t24
                  WHERE t23._from = f.n AND t24._from = t23._to AND t24._to_type = 'Community' AND max(coalesce(t23.since_day, ''), coalesce(t24.since_day, '')) <= min(coalesce(t23.until_day, '~'), coalesce(t24.until_day, '~')))
                GROUP BY near, far) d
              GROUP BY d.near
              UNION ALL SELECT d.near, 'CO_BUILDS_WITH', count(*)
              FROM (
                SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
                FROM (
                  SELECT f.n AS near, t25._from AS far, coalesce(t25.since_day || t25.since, '') AS s, coalesce(t25.until_day || t25.until, '~') AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "PAIRED_WITH" t25
                  WHERE t25._to = f.n AND t25._to_type = 'Community'
                  UNION ALL SELECT f.n AS near, t26._from AS far, coalesce(t26.since_day || t26.since, '') AS s, coalesce(t26.until_day || t26.until, '~') AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "REPORTS_IN_TO" t26
                  WHERE t26._to = f.n
                  UNION ALL SELECT f.n AS near, t28._from AS far, max(coalesce(t27.since_day || t27.since, ''), coalesce(t28.since_day || t28.since, '')) AS s, min(coalesce(t27.until_day || t27.until, '~'), coalesce(t28.until_day || t28.until, '~')) AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "PARTICIPATES_IN" t27
                  CROSS JOIN "PARTICIPATES_IN" t28
                  WHERE t27._from = f.n AND t27._from_type = 'Community' AND t27._to_type = 'Project' AND t28._to = t27._to AND t28._from_type = 'Unit' AND t28._to_type = 'Project' AND t27._row <> t28._row AND max(coalesce(t27.since_day, ''), coalesce(t28.since_day, '')) <= min(coalesce(t27.until_day, '~'), coalesce(t28.until_day, '~'))
                  UNION ALL SELECT f.n AS near, t30._from AS far, max(coalesce(t29.since_day || t29.since, ''), coalesce(t30.since_day || t30.since, '')) AS s, min(coalesce(t29.until_day || t29.until, '~'), coalesce(t30.until_day || t30.until, '~')) AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "PARTICIPATES_IN" t29
                  CROSS JOIN "PARTICIPATES_IN" t30
                  WHERE t29._from = f.n AND t29._from_type = 'Community' AND t29._to_type = 'Activity' AND t30._to = t29._to AND t30._from_type = 'Unit' AND t30._to_type = 'Activity' AND t29._row <> t30._row AND max(coalesce(t29.since_day, ''), coalesce(t30.since_day, '')) <= min(coalesce(t29.until_day, '~'), coalesce(t30.until_day, '~'))
                  UNION ALL SELECT f.n AS near, t32._from AS far, max(coalesce(t31.since_day || t31.since, ''), coalesce(t32.since_day || t32.since, '')) AS s, min(coalesce(t31.until_day || t31.until, '~'), coalesce(t32.until_day || t32.until, '~')) AS u
                  FROM (
                    SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
                    FROM json_each(l.a) g
                    CROSS JOIN _entity e ON e._row = g.value) f
                  CROSS JOIN "LEADS" t31
                  CROSS JOIN "MEMBER_OF" t32
                  WHERE t31._to = f.n AND t31._to_type = 'Community' AND t32._to = t31._from AND max(coalesce(t31.since_day, ''), coalesce(t32.since_day, '')) <= min(coalesce(t31.until_day, '~'), coalesce(t32.until_day, '~')))
                GROUP BY near, far) d
              GROUP BY d.near)
            UNION ALL SELECT near, kind, -1
            FROM (
              SELECT value ->> 0 AS kind, value ->> 1 AS edge, value ->> 2 AS near, value ->> 3 AS far, value ->> 4 AS source, value ->> 5 AS target, value ->> 6 AS weight, value ->> 7 AS since, value ->> 8 AS until
              FROM json_each(l.links))
            UNION ALL SELECT far, kind, -1
            FROM (
              SELECT value ->> 0 AS kind, value ->> 1 AS edge, value ->> 2 AS near, value ->> 3 AS far, value ->> 4 AS source, value ->> 5 AS target, value ->> 6 AS weight, value ->> 7 AS since, value ->> 8 AS until
              FROM json_each(l.links))
            WHERE far <> near)
          GROUP BY n, kind HAVING sum(x) > 0) o
        JOIN (
          SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
          FROM json_each(l.a) g
          CROSS JOIN _entity e ON e._row = g.value) s ON s.n = o.n
        ORDER BY s.r, o.kind))))
FROM linked l
