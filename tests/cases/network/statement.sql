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
            SELECT t.n, t.ties, e.name_sort AS name, e.id AS id, (
              SELECT count(*)
              FROM _adjacent c
              WHERE c.near = t.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) AS degree
            FROM (
              SELECT n, sum(w) AS ties
              FROM (
                SELECT a.far AS n, count(*) AS w
                FROM (
                  SELECT value AS n
                  FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                  WHERE key >= l.start) f
                CROSS JOIN _adjacent a ON a.near = f.n
                WHERE a.kind IN ('PAIRED_WITH')
                GROUP BY a.far
                UNION ALL SELECT far AS n, sum(weight) AS w
                FROM (
                  SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
                  FROM (
                    SELECT f.n AS near, t193._to AS far, coalesce(t193.since_day || t193.since, '') AS s, coalesce(t193.until_day || t193.until, '~') AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "PAIRED_WITH" t193
                    WHERE t193._from = f.n AND t193._to_type = 'Community'
                    UNION ALL SELECT f.n AS near, t194._to AS far, coalesce(t194.since_day || t194.since, '') AS s, coalesce(t194.until_day || t194.until, '~') AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "REPORTS_IN_TO" t194
                    WHERE t194._from = f.n
                    UNION ALL SELECT f.n AS near, t196._from AS far, max(coalesce(t195.since_day || t195.since, ''), coalesce(t196.since_day || t196.since, '')) AS s, min(coalesce(t195.until_day || t195.until, '~'), coalesce(t196.until_day || t196.until, '~')) AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "PARTICIPATES_IN" t195
                    CROSS JOIN "PARTICIPATES_IN" t196
                    WHERE t195._from = f.n AND t195._from_type = 'Unit' AND t195._to_type = 'Project' AND t196._to = t195._to AND t196._from_type = 'Community' AND t196._to_type = 'Project' AND t195._row <> t196._row AND max(coalesce(t195.since_day, ''), coalesce(t196.since_day, '')) <= min(coalesce(t195.until_day, '~'), coalesce(t196.until_day, '~'))
                    UNION ALL SELECT f.n AS near, t198._from AS far, max(coalesce(t197.since_day || t197.since, ''), coalesce(t198.since_day || t198.since, '')) AS s, min(coalesce(t197.until_day || t197.until, '~'), coalesce(t198.until_day || t198.until, '~')) AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "PARTICIPATES_IN" t197
                    CROSS JOIN "PARTICIPATES_IN" t198
                    WHERE t197._from = f.n AND t197._from_type = 'Unit' AND t197._to_type = 'Activity' AND t198._to = t197._to AND t198._from_type = 'Community' AND t198._to_type = 'Activity' AND t197._row <> t198._row AND max(coalesce(t197.since_day, ''), coalesce(t198.since_day, '')) <= min(coalesce(t197.until_day, '~'), coalesce(t198.until_day, '~'))
                    UNION ALL SELECT f.n AS near, t200._to AS far, max(coalesce(t199.since_day || t199.since, ''), coalesce(t200.since_day || t200.since, '')) AS s, min(coalesce(t199.until_day || t199.until, '~'), coalesce(t200.until_day || t200.until, '~')) AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "MEMBER_OF" t199
                    CROSS JOIN "LEADS" t200
                    WHERE t199._from = f.n AND t200._from = t199._to AND t200._to_type = 'Community' AND max(coalesce(t199.since_day, ''), coalesce(t200.since_day, '')) <= min(coalesce(t199.until_day, '~'), coalesce(t200.until_day, '~')))
                  GROUP BY near, far)
                GROUP BY far
                UNION ALL SELECT far AS n, sum(weight) AS w
                FROM (
                  SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
                  FROM (
                    SELECT f.n AS near, t201._from AS far, coalesce(t201.since_day || t201.since, '') AS s, coalesce(t201.until_day || t201.until, '~') AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "PAIRED_WITH" t201
                    WHERE t201._to = f.n AND t201._to_type = 'Community'
                    UNION ALL SELECT f.n AS near, t202._from AS far, coalesce(t202.since_day || t202.since, '') AS s, coalesce(t202.until_day || t202.until, '~') AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "REPORTS_IN_TO" t202
                    WHERE t202._to = f.n
                    UNION ALL SELECT f.n AS near, t204._from AS far, max(coalesce(t203.since_day || t203.since, ''), coalesce(t204.since_day || t204.since, '')) AS s, min(coalesce(t203.until_day || t203.until, '~'), coalesce(t204.until_day || t204.until, '~')) AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "PARTICIPATES_IN" t203
                    CROSS JOIN "PARTICIPATES_IN" t204
                    WHERE t203._from = f.n AND t203._from_type = 'Community' AND t203._to_type = 'Project' AND t204._to = t203._to AND t204._from_type = 'Unit' AND t204._to_type = 'Project' AND t203._row <> t204._row AND max(coalesce(t203.since_day, ''), coalesce(t204.since_day, '')) <= min(coalesce(t203.until_day, '~'), coalesce(t204.until_day, '~'))
                    UNION ALL SELECT f.n AS near, t206._from AS far, max(coalesce(t205.since_day || t205.since, ''), coalesce(t206.since_day || t206.since, '')) AS s, min(coalesce(t205.until_day || t205.until, '~'), coalesce(t206.until_day || t206.until, '~')) AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "PARTICIPATES_IN" t205
                    CROSS JOIN "PARTICIPATES_IN" t206
                    WHERE t205._from = f.n AND t205._from_type = 'Community' AND t205._to_type = 'Activity' AND t206._to = t205._to AND t206._from_type = 'Unit' AND t206._to_type = 'Activity' AND t205._row <> t206._row AND max(coalesce(t205.since_day, ''), coalesce(t206.since_day, '')) <= min(coalesce(t205.until_day, '~'), coalesce(t206.until_day, '~'))
                    UNION ALL SELECT f.n AS near, t208._from AS far, max(coalesce(t207.since_day || t207.since, ''), coalesce(t208.since_day || t208.since, '')) AS s, min(coalesce(t207.until_day || t207.until, '~'), coalesce(t208.until_day || t208.until, '~')) AS u
                    FROM (
                      SELECT value AS n
                      FROM json_each(CASE WHEN json_array_length(l.a) < :p0 THEN l.a ELSE '[]' END)
                      WHERE key >= l.start) f
                    CROSS JOIN "LEADS" t207
                    CROSS JOIN "MEMBER_OF" t208
                    WHERE t207._to = f.n AND t207._to_type = 'Community' AND t208._to = t207._from AND max(coalesce(t207.since_day, ''), coalesce(t208.since_day, '')) <= min(coalesce(t207.until_day, '~'), coalesce(t208.until_day, '~')))
                  GROUP BY near, far)
                GROUP BY far
                UNION ALL SELECT value, NULL
                FROM json_each(l.a))
              GROUP BY n HAVING count(w) = count(*)) t
            CROSS JOIN _entity e ON e._row = t.n
            WHERE 1))
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
        FROM json_each((
            SELECT a
            FROM l1)) g
        CROSS JOIN _entity e ON e._row = g.value
        LIMIT -1) o ON o.n = a.far
      WHERE NOT a.backward AND a.kind IN ('PAIRED_WITH')
      UNION ALL SELECT 'CO_BUILDS_WITH', 0, d.near, d.far, f.id, o.id, d.weight, d.since, d.until, 0
      FROM (
        SELECT near, far, count(*) AS weight, nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until, CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day
        FROM (
          SELECT f.n AS near, t209._to AS far, coalesce(t209.since_day || t209.since, '') AS s, coalesce(t209.until_day || t209.until, '~') AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "PAIRED_WITH" t209
          WHERE t209._from = f.n AND t209._to_type = 'Community'
          UNION ALL SELECT f.n AS near, t210._to AS far, coalesce(t210.since_day || t210.since, '') AS s, coalesce(t210.until_day || t210.until, '~') AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "REPORTS_IN_TO" t210
          WHERE t210._from = f.n
          UNION ALL SELECT f.n AS near, t212._from AS far, max(coalesce(t211.since_day || t211.since, ''), coalesce(t212.since_day || t212.since, '')) AS s, min(coalesce(t211.until_day || t211.until, '~'), coalesce(t212.until_day || t212.until, '~')) AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "PARTICIPATES_IN" t211
          CROSS JOIN "PARTICIPATES_IN" t212
          WHERE t211._from = f.n AND t211._from_type = 'Unit' AND t211._to_type = 'Project' AND t212._to = t211._to AND t212._from_type = 'Community' AND t212._to_type = 'Project' AND t211._row <> t212._row AND max(coalesce(t211.since_day, ''), coalesce(t212.since_day, '')) <= min(coalesce(t211.until_day, '~'), coalesce(t212.until_day, '~'))
          UNION ALL SELECT f.n AS near, t214._from AS far, max(coalesce(t213.since_day || t213.since, ''), coalesce(t214.since_day || t214.since, '')) AS s, min(coalesce(t213.until_day || t213.until, '~'), coalesce(t214.until_day || t214.until, '~')) AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "PARTICIPATES_IN" t213
          CROSS JOIN "PARTICIPATES_IN" t214
          WHERE t213._from = f.n AND t213._from_type = 'Unit' AND t213._to_type = 'Activity' AND t214._to = t213._to AND t214._from_type = 'Community' AND t214._to_type = 'Activity' AND t213._row <> t214._row AND max(coalesce(t213.since_day, ''), coalesce(t214.since_day, '')) <= min(coalesce(t213.until_day, '~'), coalesce(t214.until_day, '~'))
          UNION ALL SELECT f.n AS near, t216._to AS far, max(coalesce(t215.since_day || t215.since, ''), coalesce(t216.since_day || t216.since, '')) AS s, min(coalesce(t215.until_day || t215.until, '~'), coalesce(t216.until_day || t216.until, '~')) AS u
          FROM (
            SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
            FROM json_each(l.a) g
            CROSS JOIN _entity e ON e._row = g.value) f
          CROSS JOIN "MEMBER_OF" t215
          CROSS JOIN "LEADS" t216
          WHERE t215._from = f.n AND t216._from = t215._to AND t216._to_type = 'Community' AND max(coalesce(t215.since_day, ''), coalesce(t216.since_day, '')) <= min(coalesce(t215.until_day, '~'), coalesce(t216.until_day, '~')))
        GROUP BY near, far) d
      JOIN (
        SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
        FROM json_each((
            SELECT a
            FROM l1)) g
        CROSS JOIN _entity e ON e._row = g.value
        LIMIT -1) f ON f.n = d.near
      JOIN (
        SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
        FROM json_each((
            SELECT a
            FROM l1)) g
        CROSS JOIN _entity e ON e._row = g.value
        LIMIT -1) o ON o.n = d.far
      ORDER BY weight DESC, kind, mark, source, target
      LIMIT :p0 * 10))
  FROM l1 l) SELECT json_object('nodes', json((
      SELECT json_group_array(json(x))
      FROM (
        SELECT json(CASE s.type WHEN 'PartyOrganization' THEN (
            SELECT json_object('key', v.key, 'type', 'PARTY_ORGANIZATION', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t1._to AS far
                  FROM "PAIRED_WITH" t1
                  WHERE t1._from = s.n AND t1._to_type = 'Community'
                  UNION ALL SELECT t2._to AS far
                  FROM "REPORTS_IN_TO" t2
                  WHERE t2._from = s.n
                  UNION ALL SELECT t4._from AS far
                  FROM "PARTICIPATES_IN" t3
                  CROSS JOIN "PARTICIPATES_IN" t4
                  WHERE t3._from = s.n AND t3._from_type = 'Unit' AND t3._to_type = 'Project' AND t4._to = t3._to AND t4._from_type = 'Community' AND t4._to_type = 'Project' AND t3._row <> t4._row AND max(coalesce(t3.since_day, ''), coalesce(t4.since_day, '')) <= min(coalesce(t3.until_day, '~'), coalesce(t4.until_day, '~'))
                  UNION ALL SELECT t6._from AS far
                  FROM "PARTICIPATES_IN" t5
                  CROSS JOIN "PARTICIPATES_IN" t6
                  WHERE t5._from = s.n AND t5._from_type = 'Unit' AND t5._to_type = 'Activity' AND t6._to = t5._to AND t6._from_type = 'Community' AND t6._to_type = 'Activity' AND t5._row <> t6._row AND max(coalesce(t5.since_day, ''), coalesce(t6.since_day, '')) <= min(coalesce(t5.until_day, '~'), coalesce(t6.until_day, '~'))
                  UNION ALL SELECT t8._to AS far
                  FROM "MEMBER_OF" t7
                  CROSS JOIN "LEADS" t8
                  WHERE t7._from = s.n AND t8._from = t7._to AND t8._to_type = 'Community' AND max(coalesce(t7.since_day, ''), coalesce(t8.since_day, '')) <= min(coalesce(t7.until_day, '~'), coalesce(t8.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t9._from AS far
                  FROM "PAIRED_WITH" t9
                  WHERE t9._to = s.n AND t9._to_type = 'Community'
                  UNION ALL SELECT t10._from AS far
                  FROM "REPORTS_IN_TO" t10
                  WHERE t10._to = s.n
                  UNION ALL SELECT t12._from AS far
                  FROM "PARTICIPATES_IN" t11
                  CROSS JOIN "PARTICIPATES_IN" t12
                  WHERE t11._from = s.n AND t11._from_type = 'Community' AND t11._to_type = 'Project' AND t12._to = t11._to AND t12._from_type = 'Unit' AND t12._to_type = 'Project' AND t11._row <> t12._row AND max(coalesce(t11.since_day, ''), coalesce(t12.since_day, '')) <= min(coalesce(t11.until_day, '~'), coalesce(t12.until_day, '~'))
                  UNION ALL SELECT t14._from AS far
                  FROM "PARTICIPATES_IN" t13
                  CROSS JOIN "PARTICIPATES_IN" t14
                  WHERE t13._from = s.n AND t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t14._to = t13._to AND t14._from_type = 'Unit' AND t14._to_type = 'Activity' AND t13._row <> t14._row AND max(coalesce(t13.since_day, ''), coalesce(t14.since_day, '')) <= min(coalesce(t13.until_day, '~'), coalesce(t14.until_day, '~'))
                  UNION ALL SELECT t16._from AS far
                  FROM "LEADS" t15
                  CROSS JOIN "MEMBER_OF" t16
                  WHERE t15._to = s.n AND t15._to_type = 'Community' AND t16._to = t15._from AND max(coalesce(t15.since_day, ''), coalesce(t16.since_day, '')) <= min(coalesce(t15.until_day, '~'), coalesce(t16.until_day, '~'))) d))
            FROM "PartyOrganization" v
            WHERE v._row = s.n) WHEN 'Unit' THEN (
            SELECT json_object('key', v.key, 'type', 'UNIT', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t17._to AS far
                  FROM "PAIRED_WITH" t17
                  WHERE t17._from = s.n AND t17._to_type = 'Community'
                  UNION ALL SELECT t18._to AS far
                  FROM "REPORTS_IN_TO" t18
                  WHERE t18._from = s.n
                  UNION ALL SELECT t20._from AS far
                  FROM "PARTICIPATES_IN" t19
                  CROSS JOIN "PARTICIPATES_IN" t20
                  WHERE t19._from = s.n AND t19._from_type = 'Unit' AND t19._to_type = 'Project' AND t20._to = t19._to AND t20._from_type = 'Community' AND t20._to_type = 'Project' AND t19._row <> t20._row AND max(coalesce(t19.since_day, ''), coalesce(t20.since_day, '')) <= min(coalesce(t19.until_day, '~'), coalesce(t20.until_day, '~'))
                  UNION ALL SELECT t22._from AS far
                  FROM "PARTICIPATES_IN" t21
                  CROSS JOIN "PARTICIPATES_IN" t22
                  WHERE t21._from = s.n AND t21._from_type = 'Unit' AND t21._to_type = 'Activity' AND t22._to = t21._to AND t22._from_type = 'Community' AND t22._to_type = 'Activity' AND t21._row <> t22._row AND max(coalesce(t21.since_day, ''), coalesce(t22.since_day, '')) <= min(coalesce(t21.until_day, '~'), coalesce(t22.until_day, '~'))
                  UNION ALL SELECT t24._to AS far
                  FROM "MEMBER_OF" t23
                  CROSS JOIN "LEADS" t24
                  WHERE t23._from = s.n AND t24._from = t23._to AND t24._to_type = 'Community' AND max(coalesce(t23.since_day, ''), coalesce(t24.since_day, '')) <= min(coalesce(t23.until_day, '~'), coalesce(t24.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t25._from AS far
                  FROM "PAIRED_WITH" t25
                  WHERE t25._to = s.n AND t25._to_type = 'Community'
                  UNION ALL SELECT t26._from AS far
                  FROM "REPORTS_IN_TO" t26
                  WHERE t26._to = s.n
                  UNION ALL SELECT t28._from AS far
                  FROM "PARTICIPATES_IN" t27
                  CROSS JOIN "PARTICIPATES_IN" t28
                  WHERE t27._from = s.n AND t27._from_type = 'Community' AND t27._to_type = 'Project' AND t28._to = t27._to AND t28._from_type = 'Unit' AND t28._to_type = 'Project' AND t27._row <> t28._row AND max(coalesce(t27.since_day, ''), coalesce(t28.since_day, '')) <= min(coalesce(t27.until_day, '~'), coalesce(t28.until_day, '~'))
                  UNION ALL SELECT t30._from AS far
                  FROM "PARTICIPATES_IN" t29
                  CROSS JOIN "PARTICIPATES_IN" t30
                  WHERE t29._from = s.n AND t29._from_type = 'Community' AND t29._to_type = 'Activity' AND t30._to = t29._to AND t30._from_type = 'Unit' AND t30._to_type = 'Activity' AND t29._row <> t30._row AND max(coalesce(t29.since_day, ''), coalesce(t30.since_day, '')) <= min(coalesce(t29.until_day, '~'), coalesce(t30.until_day, '~'))
                  UNION ALL SELECT t32._from AS far
                  FROM "LEADS" t31
                  CROSS JOIN "MEMBER_OF" t32
                  WHERE t31._to = s.n AND t31._to_type = 'Community' AND t32._to = t31._from AND max(coalesce(t31.since_day, ''), coalesce(t32.since_day, '')) <= min(coalesce(t31.until_day, '~'), coalesce(t32.until_day, '~'))) d))
            FROM "Unit" v
            WHERE v._row = s.n) WHEN 'Community' THEN (
            SELECT json_object('key', v.key, 'type', 'COMMUNITY', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t33._to AS far
                  FROM "PAIRED_WITH" t33
                  WHERE t33._from = s.n AND t33._to_type = 'Community'
                  UNION ALL SELECT t34._to AS far
                  FROM "REPORTS_IN_TO" t34
                  WHERE t34._from = s.n
                  UNION ALL SELECT t36._from AS far
                  FROM "PARTICIPATES_IN" t35
                  CROSS JOIN "PARTICIPATES_IN" t36
                  WHERE t35._from = s.n AND t35._from_type = 'Unit' AND t35._to_type = 'Project' AND t36._to = t35._to AND t36._from_type = 'Community' AND t36._to_type = 'Project' AND t35._row <> t36._row AND max(coalesce(t35.since_day, ''), coalesce(t36.since_day, '')) <= min(coalesce(t35.until_day, '~'), coalesce(t36.until_day, '~'))
                  UNION ALL SELECT t38._from AS far
                  FROM "PARTICIPATES_IN" t37
                  CROSS JOIN "PARTICIPATES_IN" t38
                  WHERE t37._from = s.n AND t37._from_type = 'Unit' AND t37._to_type = 'Activity' AND t38._to = t37._to AND t38._from_type = 'Community' AND t38._to_type = 'Activity' AND t37._row <> t38._row AND max(coalesce(t37.since_day, ''), coalesce(t38.since_day, '')) <= min(coalesce(t37.until_day, '~'), coalesce(t38.until_day, '~'))
                  UNION ALL SELECT t40._to AS far
                  FROM "MEMBER_OF" t39
                  CROSS JOIN "LEADS" t40
                  WHERE t39._from = s.n AND t40._from = t39._to AND t40._to_type = 'Community' AND max(coalesce(t39.since_day, ''), coalesce(t40.since_day, '')) <= min(coalesce(t39.until_day, '~'), coalesce(t40.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t41._from AS far
                  FROM "PAIRED_WITH" t41
                  WHERE t41._to = s.n AND t41._to_type = 'Community'
                  UNION ALL SELECT t42._from AS far
                  FROM "REPORTS_IN_TO" t42
                  WHERE t42._to = s.n
                  UNION ALL SELECT t44._from AS far
                  FROM "PARTICIPATES_IN" t43
                  CROSS JOIN "PARTICIPATES_IN" t44
                  WHERE t43._from = s.n AND t43._from_type = 'Community' AND t43._to_type = 'Project' AND t44._to = t43._to AND t44._from_type = 'Unit' AND t44._to_type = 'Project' AND t43._row <> t44._row AND max(coalesce(t43.since_day, ''), coalesce(t44.since_day, '')) <= min(coalesce(t43.until_day, '~'), coalesce(t44.until_day, '~'))
                  UNION ALL SELECT t46._from AS far
                  FROM "PARTICIPATES_IN" t45
                  CROSS JOIN "PARTICIPATES_IN" t46
                  WHERE t45._from = s.n AND t45._from_type = 'Community' AND t45._to_type = 'Activity' AND t46._to = t45._to AND t46._from_type = 'Unit' AND t46._to_type = 'Activity' AND t45._row <> t46._row AND max(coalesce(t45.since_day, ''), coalesce(t46.since_day, '')) <= min(coalesce(t45.until_day, '~'), coalesce(t46.until_day, '~'))
                  UNION ALL SELECT t48._from AS far
                  FROM "LEADS" t47
                  CROSS JOIN "MEMBER_OF" t48
                  WHERE t47._to = s.n AND t47._to_type = 'Community' AND t48._to = t47._from AND max(coalesce(t47.since_day, ''), coalesce(t48.since_day, '')) <= min(coalesce(t47.until_day, '~'), coalesce(t48.until_day, '~'))) d))
            FROM "Community" v
            WHERE v._row = s.n) WHEN 'Venue' THEN (
            SELECT json_object('key', v.key, 'type', 'VENUE', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t49._to AS far
                  FROM "PAIRED_WITH" t49
                  WHERE t49._from = s.n AND t49._to_type = 'Community'
                  UNION ALL SELECT t50._to AS far
                  FROM "REPORTS_IN_TO" t50
                  WHERE t50._from = s.n
                  UNION ALL SELECT t52._from AS far
                  FROM "PARTICIPATES_IN" t51
                  CROSS JOIN "PARTICIPATES_IN" t52
                  WHERE t51._from = s.n AND t51._from_type = 'Unit' AND t51._to_type = 'Project' AND t52._to = t51._to AND t52._from_type = 'Community' AND t52._to_type = 'Project' AND t51._row <> t52._row AND max(coalesce(t51.since_day, ''), coalesce(t52.since_day, '')) <= min(coalesce(t51.until_day, '~'), coalesce(t52.until_day, '~'))
                  UNION ALL SELECT t54._from AS far
                  FROM "PARTICIPATES_IN" t53
                  CROSS JOIN "PARTICIPATES_IN" t54
                  WHERE t53._from = s.n AND t53._from_type = 'Unit' AND t53._to_type = 'Activity' AND t54._to = t53._to AND t54._from_type = 'Community' AND t54._to_type = 'Activity' AND t53._row <> t54._row AND max(coalesce(t53.since_day, ''), coalesce(t54.since_day, '')) <= min(coalesce(t53.until_day, '~'), coalesce(t54.until_day, '~'))
                  UNION ALL SELECT t56._to AS far
                  FROM "MEMBER_OF" t55
                  CROSS JOIN "LEADS" t56
                  WHERE t55._from = s.n AND t56._from = t55._to AND t56._to_type = 'Community' AND max(coalesce(t55.since_day, ''), coalesce(t56.since_day, '')) <= min(coalesce(t55.until_day, '~'), coalesce(t56.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t57._from AS far
                  FROM "PAIRED_WITH" t57
                  WHERE t57._to = s.n AND t57._to_type = 'Community'
                  UNION ALL SELECT t58._from AS far
                  FROM "REPORTS_IN_TO" t58
                  WHERE t58._to = s.n
                  UNION ALL SELECT t60._from AS far
                  FROM "PARTICIPATES_IN" t59
                  CROSS JOIN "PARTICIPATES_IN" t60
                  WHERE t59._from = s.n AND t59._from_type = 'Community' AND t59._to_type = 'Project' AND t60._to = t59._to AND t60._from_type = 'Unit' AND t60._to_type = 'Project' AND t59._row <> t60._row AND max(coalesce(t59.since_day, ''), coalesce(t60.since_day, '')) <= min(coalesce(t59.until_day, '~'), coalesce(t60.until_day, '~'))
                  UNION ALL SELECT t62._from AS far
                  FROM "PARTICIPATES_IN" t61
                  CROSS JOIN "PARTICIPATES_IN" t62
                  WHERE t61._from = s.n AND t61._from_type = 'Community' AND t61._to_type = 'Activity' AND t62._to = t61._to AND t62._from_type = 'Unit' AND t62._to_type = 'Activity' AND t61._row <> t62._row AND max(coalesce(t61.since_day, ''), coalesce(t62.since_day, '')) <= min(coalesce(t61.until_day, '~'), coalesce(t62.until_day, '~'))
                  UNION ALL SELECT t64._from AS far
                  FROM "LEADS" t63
                  CROSS JOIN "MEMBER_OF" t64
                  WHERE t63._to = s.n AND t63._to_type = 'Community' AND t64._to = t63._from AND max(coalesce(t63.since_day, ''), coalesce(t64.since_day, '')) <= min(coalesce(t63.until_day, '~'), coalesce(t64.until_day, '~'))) d))
            FROM "Venue" v
            WHERE v._row = s.n) WHEN 'Project' THEN (
            SELECT json_object('key', v.key, 'type', 'PROJECT', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t65._to AS far
                  FROM "PAIRED_WITH" t65
                  WHERE t65._from = s.n AND t65._to_type = 'Community'
                  UNION ALL SELECT t66._to AS far
                  FROM "REPORTS_IN_TO" t66
                  WHERE t66._from = s.n
                  UNION ALL SELECT t68._from AS far
                  FROM "PARTICIPATES_IN" t67
                  CROSS JOIN "PARTICIPATES_IN" t68
                  WHERE t67._from = s.n AND t67._from_type = 'Unit' AND t67._to_type = 'Project' AND t68._to = t67._to AND t68._from_type = 'Community' AND t68._to_type = 'Project' AND t67._row <> t68._row AND max(coalesce(t67.since_day, ''), coalesce(t68.since_day, '')) <= min(coalesce(t67.until_day, '~'), coalesce(t68.until_day, '~'))
                  UNION ALL SELECT t70._from AS far
                  FROM "PARTICIPATES_IN" t69
                  CROSS JOIN "PARTICIPATES_IN" t70
                  WHERE t69._from = s.n AND t69._from_type = 'Unit' AND t69._to_type = 'Activity' AND t70._to = t69._to AND t70._from_type = 'Community' AND t70._to_type = 'Activity' AND t69._row <> t70._row AND max(coalesce(t69.since_day, ''), coalesce(t70.since_day, '')) <= min(coalesce(t69.until_day, '~'), coalesce(t70.until_day, '~'))
                  UNION ALL SELECT t72._to AS far
                  FROM "MEMBER_OF" t71
                  CROSS JOIN "LEADS" t72
                  WHERE t71._from = s.n AND t72._from = t71._to AND t72._to_type = 'Community' AND max(coalesce(t71.since_day, ''), coalesce(t72.since_day, '')) <= min(coalesce(t71.until_day, '~'), coalesce(t72.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t73._from AS far
                  FROM "PAIRED_WITH" t73
                  WHERE t73._to = s.n AND t73._to_type = 'Community'
                  UNION ALL SELECT t74._from AS far
                  FROM "REPORTS_IN_TO" t74
                  WHERE t74._to = s.n
                  UNION ALL SELECT t76._from AS far
                  FROM "PARTICIPATES_IN" t75
                  CROSS JOIN "PARTICIPATES_IN" t76
                  WHERE t75._from = s.n AND t75._from_type = 'Community' AND t75._to_type = 'Project' AND t76._to = t75._to AND t76._from_type = 'Unit' AND t76._to_type = 'Project' AND t75._row <> t76._row AND max(coalesce(t75.since_day, ''), coalesce(t76.since_day, '')) <= min(coalesce(t75.until_day, '~'), coalesce(t76.until_day, '~'))
                  UNION ALL SELECT t78._from AS far
                  FROM "PARTICIPATES_IN" t77
                  CROSS JOIN "PARTICIPATES_IN" t78
                  WHERE t77._from = s.n AND t77._from_type = 'Community' AND t77._to_type = 'Activity' AND t78._to = t77._to AND t78._from_type = 'Unit' AND t78._to_type = 'Activity' AND t77._row <> t78._row AND max(coalesce(t77.since_day, ''), coalesce(t78.since_day, '')) <= min(coalesce(t77.until_day, '~'), coalesce(t78.until_day, '~'))
                  UNION ALL SELECT t80._from AS far
                  FROM "LEADS" t79
                  CROSS JOIN "MEMBER_OF" t80
                  WHERE t79._to = s.n AND t79._to_type = 'Community' AND t80._to = t79._from AND max(coalesce(t79.since_day, ''), coalesce(t80.since_day, '')) <= min(coalesce(t79.until_day, '~'), coalesce(t80.until_day, '~'))) d))
            FROM "Project" v
            WHERE v._row = s.n) WHEN 'Team' THEN (
            SELECT json_object('key', v.key, 'type', 'TEAM', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t81._to AS far
                  FROM "PAIRED_WITH" t81
                  WHERE t81._from = s.n AND t81._to_type = 'Community'
                  UNION ALL SELECT t82._to AS far
                  FROM "REPORTS_IN_TO" t82
                  WHERE t82._from = s.n
                  UNION ALL SELECT t84._from AS far
                  FROM "PARTICIPATES_IN" t83
                  CROSS JOIN "PARTICIPATES_IN" t84
                  WHERE t83._from = s.n AND t83._from_type = 'Unit' AND t83._to_type = 'Project' AND t84._to = t83._to AND t84._from_type = 'Community' AND t84._to_type = 'Project' AND t83._row <> t84._row AND max(coalesce(t83.since_day, ''), coalesce(t84.since_day, '')) <= min(coalesce(t83.until_day, '~'), coalesce(t84.until_day, '~'))
                  UNION ALL SELECT t86._from AS far
                  FROM "PARTICIPATES_IN" t85
                  CROSS JOIN "PARTICIPATES_IN" t86
                  WHERE t85._from = s.n AND t85._from_type = 'Unit' AND t85._to_type = 'Activity' AND t86._to = t85._to AND t86._from_type = 'Community' AND t86._to_type = 'Activity' AND t85._row <> t86._row AND max(coalesce(t85.since_day, ''), coalesce(t86.since_day, '')) <= min(coalesce(t85.until_day, '~'), coalesce(t86.until_day, '~'))
                  UNION ALL SELECT t88._to AS far
                  FROM "MEMBER_OF" t87
                  CROSS JOIN "LEADS" t88
                  WHERE t87._from = s.n AND t88._from = t87._to AND t88._to_type = 'Community' AND max(coalesce(t87.since_day, ''), coalesce(t88.since_day, '')) <= min(coalesce(t87.until_day, '~'), coalesce(t88.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t89._from AS far
                  FROM "PAIRED_WITH" t89
                  WHERE t89._to = s.n AND t89._to_type = 'Community'
                  UNION ALL SELECT t90._from AS far
                  FROM "REPORTS_IN_TO" t90
                  WHERE t90._to = s.n
                  UNION ALL SELECT t92._from AS far
                  FROM "PARTICIPATES_IN" t91
                  CROSS JOIN "PARTICIPATES_IN" t92
                  WHERE t91._from = s.n AND t91._from_type = 'Community' AND t91._to_type = 'Project' AND t92._to = t91._to AND t92._from_type = 'Unit' AND t92._to_type = 'Project' AND t91._row <> t92._row AND max(coalesce(t91.since_day, ''), coalesce(t92.since_day, '')) <= min(coalesce(t91.until_day, '~'), coalesce(t92.until_day, '~'))
                  UNION ALL SELECT t94._from AS far
                  FROM "PARTICIPATES_IN" t93
                  CROSS JOIN "PARTICIPATES_IN" t94
                  WHERE t93._from = s.n AND t93._from_type = 'Community' AND t93._to_type = 'Activity' AND t94._to = t93._to AND t94._from_type = 'Unit' AND t94._to_type = 'Activity' AND t93._row <> t94._row AND max(coalesce(t93.since_day, ''), coalesce(t94.since_day, '')) <= min(coalesce(t93.until_day, '~'), coalesce(t94.until_day, '~'))
                  UNION ALL SELECT t96._from AS far
                  FROM "LEADS" t95
                  CROSS JOIN "MEMBER_OF" t96
                  WHERE t95._to = s.n AND t95._to_type = 'Community' AND t96._to = t95._from AND max(coalesce(t95.since_day, ''), coalesce(t96.since_day, '')) <= min(coalesce(t95.until_day, '~'), coalesce(t96.until_day, '~'))) d))
            FROM "Team" v
            WHERE v._row = s.n) WHEN 'Activity' THEN (
            SELECT json_object('key', v.key, 'type', 'ACTIVITY', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t97._to AS far
                  FROM "PAIRED_WITH" t97
                  WHERE t97._from = s.n AND t97._to_type = 'Community'
                  UNION ALL SELECT t98._to AS far
                  FROM "REPORTS_IN_TO" t98
                  WHERE t98._from = s.n
                  UNION ALL SELECT t100._from AS far
                  FROM "PARTICIPATES_IN" t99
                  CROSS JOIN "PARTICIPATES_IN" t100
                  WHERE t99._from = s.n AND t99._from_type = 'Unit' AND t99._to_type = 'Project' AND t100._to = t99._to AND t100._from_type = 'Community' AND t100._to_type = 'Project' AND t99._row <> t100._row AND max(coalesce(t99.since_day, ''), coalesce(t100.since_day, '')) <= min(coalesce(t99.until_day, '~'), coalesce(t100.until_day, '~'))
                  UNION ALL SELECT t102._from AS far
                  FROM "PARTICIPATES_IN" t101
                  CROSS JOIN "PARTICIPATES_IN" t102
                  WHERE t101._from = s.n AND t101._from_type = 'Unit' AND t101._to_type = 'Activity' AND t102._to = t101._to AND t102._from_type = 'Community' AND t102._to_type = 'Activity' AND t101._row <> t102._row AND max(coalesce(t101.since_day, ''), coalesce(t102.since_day, '')) <= min(coalesce(t101.until_day, '~'), coalesce(t102.until_day, '~'))
                  UNION ALL SELECT t104._to AS far
                  FROM "MEMBER_OF" t103
                  CROSS JOIN "LEADS" t104
                  WHERE t103._from = s.n AND t104._from = t103._to AND t104._to_type = 'Community' AND max(coalesce(t103.since_day, ''), coalesce(t104.since_day, '')) <= min(coalesce(t103.until_day, '~'), coalesce(t104.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t105._from AS far
                  FROM "PAIRED_WITH" t105
                  WHERE t105._to = s.n AND t105._to_type = 'Community'
                  UNION ALL SELECT t106._from AS far
                  FROM "REPORTS_IN_TO" t106
                  WHERE t106._to = s.n
                  UNION ALL SELECT t108._from AS far
                  FROM "PARTICIPATES_IN" t107
                  CROSS JOIN "PARTICIPATES_IN" t108
                  WHERE t107._from = s.n AND t107._from_type = 'Community' AND t107._to_type = 'Project' AND t108._to = t107._to AND t108._from_type = 'Unit' AND t108._to_type = 'Project' AND t107._row <> t108._row AND max(coalesce(t107.since_day, ''), coalesce(t108.since_day, '')) <= min(coalesce(t107.until_day, '~'), coalesce(t108.until_day, '~'))
                  UNION ALL SELECT t110._from AS far
                  FROM "PARTICIPATES_IN" t109
                  CROSS JOIN "PARTICIPATES_IN" t110
                  WHERE t109._from = s.n AND t109._from_type = 'Community' AND t109._to_type = 'Activity' AND t110._to = t109._to AND t110._from_type = 'Unit' AND t110._to_type = 'Activity' AND t109._row <> t110._row AND max(coalesce(t109.since_day, ''), coalesce(t110.since_day, '')) <= min(coalesce(t109.until_day, '~'), coalesce(t110.until_day, '~'))
                  UNION ALL SELECT t112._from AS far
                  FROM "LEADS" t111
                  CROSS JOIN "MEMBER_OF" t112
                  WHERE t111._to = s.n AND t111._to_type = 'Community' AND t112._to = t111._from AND max(coalesce(t111.since_day, ''), coalesce(t112.since_day, '')) <= min(coalesce(t111.until_day, '~'), coalesce(t112.until_day, '~'))) d))
            FROM "Activity" v
            WHERE v._row = s.n) WHEN 'Service' THEN (
            SELECT json_object('key', v.key, 'type', 'SERVICE', 'kind', NULL, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t113._to AS far
                  FROM "PAIRED_WITH" t113
                  WHERE t113._from = s.n AND t113._to_type = 'Community'
                  UNION ALL SELECT t114._to AS far
                  FROM "REPORTS_IN_TO" t114
                  WHERE t114._from = s.n
                  UNION ALL SELECT t116._from AS far
                  FROM "PARTICIPATES_IN" t115
                  CROSS JOIN "PARTICIPATES_IN" t116
                  WHERE t115._from = s.n AND t115._from_type = 'Unit' AND t115._to_type = 'Project' AND t116._to = t115._to AND t116._from_type = 'Community' AND t116._to_type = 'Project' AND t115._row <> t116._row AND max(coalesce(t115.since_day, ''), coalesce(t116.since_day, '')) <= min(coalesce(t115.until_day, '~'), coalesce(t116.until_day, '~'))
                  UNION ALL SELECT t118._from AS far
                  FROM "PARTICIPATES_IN" t117
                  CROSS JOIN "PARTICIPATES_IN" t118
                  WHERE t117._from = s.n AND t117._from_type = 'Unit' AND t117._to_type = 'Activity' AND t118._to = t117._to AND t118._from_type = 'Community' AND t118._to_type = 'Activity' AND t117._row <> t118._row AND max(coalesce(t117.since_day, ''), coalesce(t118.since_day, '')) <= min(coalesce(t117.until_day, '~'), coalesce(t118.until_day, '~'))
                  UNION ALL SELECT t120._to AS far
                  FROM "MEMBER_OF" t119
                  CROSS JOIN "LEADS" t120
                  WHERE t119._from = s.n AND t120._from = t119._to AND t120._to_type = 'Community' AND max(coalesce(t119.since_day, ''), coalesce(t120.since_day, '')) <= min(coalesce(t119.until_day, '~'), coalesce(t120.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t121._from AS far
                  FROM "PAIRED_WITH" t121
                  WHERE t121._to = s.n AND t121._to_type = 'Community'
                  UNION ALL SELECT t122._from AS far
                  FROM "REPORTS_IN_TO" t122
                  WHERE t122._to = s.n
                  UNION ALL SELECT t124._from AS far
                  FROM "PARTICIPATES_IN" t123
                  CROSS JOIN "PARTICIPATES_IN" t124
                  WHERE t123._from = s.n AND t123._from_type = 'Community' AND t123._to_type = 'Project' AND t124._to = t123._to AND t124._from_type = 'Unit' AND t124._to_type = 'Project' AND t123._row <> t124._row AND max(coalesce(t123.since_day, ''), coalesce(t124.since_day, '')) <= min(coalesce(t123.until_day, '~'), coalesce(t124.until_day, '~'))
                  UNION ALL SELECT t126._from AS far
                  FROM "PARTICIPATES_IN" t125
                  CROSS JOIN "PARTICIPATES_IN" t126
                  WHERE t125._from = s.n AND t125._from_type = 'Community' AND t125._to_type = 'Activity' AND t126._to = t125._to AND t126._from_type = 'Unit' AND t126._to_type = 'Activity' AND t125._row <> t126._row AND max(coalesce(t125.since_day, ''), coalesce(t126.since_day, '')) <= min(coalesce(t125.until_day, '~'), coalesce(t126.until_day, '~'))
                  UNION ALL SELECT t128._from AS far
                  FROM "LEADS" t127
                  CROSS JOIN "MEMBER_OF" t128
                  WHERE t127._to = s.n AND t127._to_type = 'Community' AND t128._to = t127._from AND max(coalesce(t127.since_day, ''), coalesce(t128.since_day, '')) <= min(coalesce(t127.until_day, '~'), coalesce(t128.until_day, '~'))) d))
            FROM "Service" v
            WHERE v._row = s.n) WHEN 'Area' THEN (
            SELECT json_object('key', v.key, 'type', 'AREA', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t129._to AS far
                  FROM "PAIRED_WITH" t129
                  WHERE t129._from = s.n AND t129._to_type = 'Community'
                  UNION ALL SELECT t130._to AS far
                  FROM "REPORTS_IN_TO" t130
                  WHERE t130._from = s.n
                  UNION ALL SELECT t132._from AS far
                  FROM "PARTICIPATES_IN" t131
                  CROSS JOIN "PARTICIPATES_IN" t132
                  WHERE t131._from = s.n AND t131._from_type = 'Unit' AND t131._to_type = 'Project' AND t132._to = t131._to AND t132._from_type = 'Community' AND t132._to_type = 'Project' AND t131._row <> t132._row AND max(coalesce(t131.since_day, ''), coalesce(t132.since_day, '')) <= min(coalesce(t131.until_day, '~'), coalesce(t132.until_day, '~'))
                  UNION ALL SELECT t134._from AS far
                  FROM "PARTICIPATES_IN" t133
                  CROSS JOIN "PARTICIPATES_IN" t134
                  WHERE t133._from = s.n AND t133._from_type = 'Unit' AND t133._to_type = 'Activity' AND t134._to = t133._to AND t134._from_type = 'Community' AND t134._to_type = 'Activity' AND t133._row <> t134._row AND max(coalesce(t133.since_day, ''), coalesce(t134.since_day, '')) <= min(coalesce(t133.until_day, '~'), coalesce(t134.until_day, '~'))
                  UNION ALL SELECT t136._to AS far
                  FROM "MEMBER_OF" t135
                  CROSS JOIN "LEADS" t136
                  WHERE t135._from = s.n AND t136._from = t135._to AND t136._to_type = 'Community' AND max(coalesce(t135.since_day, ''), coalesce(t136.since_day, '')) <= min(coalesce(t135.until_day, '~'), coalesce(t136.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t137._from AS far
                  FROM "PAIRED_WITH" t137
                  WHERE t137._to = s.n AND t137._to_type = 'Community'
                  UNION ALL SELECT t138._from AS far
                  FROM "REPORTS_IN_TO" t138
                  WHERE t138._to = s.n
                  UNION ALL SELECT t140._from AS far
                  FROM "PARTICIPATES_IN" t139
                  CROSS JOIN "PARTICIPATES_IN" t140
                  WHERE t139._from = s.n AND t139._from_type = 'Community' AND t139._to_type = 'Project' AND t140._to = t139._to AND t140._from_type = 'Unit' AND t140._to_type = 'Project' AND t139._row <> t140._row AND max(coalesce(t139.since_day, ''), coalesce(t140.since_day, '')) <= min(coalesce(t139.until_day, '~'), coalesce(t140.until_day, '~'))
                  UNION ALL SELECT t142._from AS far
                  FROM "PARTICIPATES_IN" t141
                  CROSS JOIN "PARTICIPATES_IN" t142
                  WHERE t141._from = s.n AND t141._from_type = 'Community' AND t141._to_type = 'Activity' AND t142._to = t141._to AND t142._from_type = 'Unit' AND t142._to_type = 'Activity' AND t141._row <> t142._row AND max(coalesce(t141.since_day, ''), coalesce(t142.since_day, '')) <= min(coalesce(t141.until_day, '~'), coalesce(t142.until_day, '~'))
                  UNION ALL SELECT t144._from AS far
                  FROM "LEADS" t143
                  CROSS JOIN "MEMBER_OF" t144
                  WHERE t143._to = s.n AND t143._to_type = 'Community' AND t144._to = t143._from AND max(coalesce(t143.since_day, ''), coalesce(t144.since_day, '')) <= min(coalesce(t143.until_day, '~'), coalesce(t144.until_day, '~'))) d))
            FROM "Area" v
            WHERE v._row = s.n) WHEN 'Indicator' THEN (
            SELECT json_object('key', v.key, 'type', 'INDICATOR', 'kind', NULL, 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t145._to AS far
                  FROM "PAIRED_WITH" t145
                  WHERE t145._from = s.n AND t145._to_type = 'Community'
                  UNION ALL SELECT t146._to AS far
                  FROM "REPORTS_IN_TO" t146
                  WHERE t146._from = s.n
                  UNION ALL SELECT t148._from AS far
                  FROM "PARTICIPATES_IN" t147
                  CROSS JOIN "PARTICIPATES_IN" t148
                  WHERE t147._from = s.n AND t147._from_type = 'Unit' AND t147._to_type = 'Project' AND t148._to = t147._to AND t148._from_type = 'Community' AND t148._to_type = 'Project' AND t147._row <> t148._row AND max(coalesce(t147.since_day, ''), coalesce(t148.since_day, '')) <= min(coalesce(t147.until_day, '~'), coalesce(t148.until_day, '~'))
                  UNION ALL SELECT t150._from AS far
                  FROM "PARTICIPATES_IN" t149
                  CROSS JOIN "PARTICIPATES_IN" t150
                  WHERE t149._from = s.n AND t149._from_type = 'Unit' AND t149._to_type = 'Activity' AND t150._to = t149._to AND t150._from_type = 'Community' AND t150._to_type = 'Activity' AND t149._row <> t150._row AND max(coalesce(t149.since_day, ''), coalesce(t150.since_day, '')) <= min(coalesce(t149.until_day, '~'), coalesce(t150.until_day, '~'))
                  UNION ALL SELECT t152._to AS far
                  FROM "MEMBER_OF" t151
                  CROSS JOIN "LEADS" t152
                  WHERE t151._from = s.n AND t152._from = t151._to AND t152._to_type = 'Community' AND max(coalesce(t151.since_day, ''), coalesce(t152.since_day, '')) <= min(coalesce(t151.until_day, '~'), coalesce(t152.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t153._from AS far
                  FROM "PAIRED_WITH" t153
                  WHERE t153._to = s.n AND t153._to_type = 'Community'
                  UNION ALL SELECT t154._from AS far
                  FROM "REPORTS_IN_TO" t154
                  WHERE t154._to = s.n
                  UNION ALL SELECT t156._from AS far
                  FROM "PARTICIPATES_IN" t155
                  CROSS JOIN "PARTICIPATES_IN" t156
                  WHERE t155._from = s.n AND t155._from_type = 'Community' AND t155._to_type = 'Project' AND t156._to = t155._to AND t156._from_type = 'Unit' AND t156._to_type = 'Project' AND t155._row <> t156._row AND max(coalesce(t155.since_day, ''), coalesce(t156.since_day, '')) <= min(coalesce(t155.until_day, '~'), coalesce(t156.until_day, '~'))
                  UNION ALL SELECT t158._from AS far
                  FROM "PARTICIPATES_IN" t157
                  CROSS JOIN "PARTICIPATES_IN" t158
                  WHERE t157._from = s.n AND t157._from_type = 'Community' AND t157._to_type = 'Activity' AND t158._to = t157._to AND t158._from_type = 'Unit' AND t158._to_type = 'Activity' AND t157._row <> t158._row AND max(coalesce(t157.since_day, ''), coalesce(t158.since_day, '')) <= min(coalesce(t157.until_day, '~'), coalesce(t158.until_day, '~'))
                  UNION ALL SELECT t160._from AS far
                  FROM "LEADS" t159
                  CROSS JOIN "MEMBER_OF" t160
                  WHERE t159._to = s.n AND t159._to_type = 'Community' AND t160._to = t159._from AND max(coalesce(t159.since_day, ''), coalesce(t160.since_day, '')) <= min(coalesce(t159.until_day, '~'), coalesce(t160.until_day, '~'))) d))
            FROM "Indicator" v
            WHERE v._row = s.n) WHEN 'Source' THEN (
            SELECT json_object('key', v.key, 'type', 'SOURCE', 'kind', v."kind", 'degree', (
                SELECT count(*)
                FROM _adjacent c
                WHERE c.near = s.n AND c.kind IN ('PAIRED_WITH') AND (c.far <> c.near OR NOT c.backward)) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t161._to AS far
                  FROM "PAIRED_WITH" t161
                  WHERE t161._from = s.n AND t161._to_type = 'Community'
                  UNION ALL SELECT t162._to AS far
                  FROM "REPORTS_IN_TO" t162
                  WHERE t162._from = s.n
                  UNION ALL SELECT t164._from AS far
                  FROM "PARTICIPATES_IN" t163
                  CROSS JOIN "PARTICIPATES_IN" t164
                  WHERE t163._from = s.n AND t163._from_type = 'Unit' AND t163._to_type = 'Project' AND t164._to = t163._to AND t164._from_type = 'Community' AND t164._to_type = 'Project' AND t163._row <> t164._row AND max(coalesce(t163.since_day, ''), coalesce(t164.since_day, '')) <= min(coalesce(t163.until_day, '~'), coalesce(t164.until_day, '~'))
                  UNION ALL SELECT t166._from AS far
                  FROM "PARTICIPATES_IN" t165
                  CROSS JOIN "PARTICIPATES_IN" t166
                  WHERE t165._from = s.n AND t165._from_type = 'Unit' AND t165._to_type = 'Activity' AND t166._to = t165._to AND t166._from_type = 'Community' AND t166._to_type = 'Activity' AND t165._row <> t166._row AND max(coalesce(t165.since_day, ''), coalesce(t166.since_day, '')) <= min(coalesce(t165.until_day, '~'), coalesce(t166.until_day, '~'))
                  UNION ALL SELECT t168._to AS far
                  FROM "MEMBER_OF" t167
                  CROSS JOIN "LEADS" t168
                  WHERE t167._from = s.n AND t168._from = t167._to AND t168._to_type = 'Community' AND max(coalesce(t167.since_day, ''), coalesce(t168.since_day, '')) <= min(coalesce(t167.until_day, '~'), coalesce(t168.until_day, '~'))) d) + (
                SELECT count(DISTINCT d.far)
                FROM (
                  SELECT t169._from AS far
                  FROM "PAIRED_WITH" t169
                  WHERE t169._to = s.n AND t169._to_type = 'Community'
                  UNION ALL SELECT t170._from AS far
                  FROM "REPORTS_IN_TO" t170
                  WHERE t170._to = s.n
                  UNION ALL SELECT t172._from AS far
                  FROM "PARTICIPATES_IN" t171
                  CROSS JOIN "PARTICIPATES_IN" t172
                  WHERE t171._from = s.n AND t171._from_type = 'Community' AND t171._to_type = 'Project' AND t172._to = t171._to AND t172._from_type = 'Unit' AND t172._to_type = 'Project' AND t171._row <> t172._row AND max(coalesce(t171.since_day, ''), coalesce(t172.since_day, '')) <= min(coalesce(t171.until_day, '~'), coalesce(t172.until_day, '~'))
                  UNION ALL SELECT t174._from AS far
                  FROM "PARTICIPATES_IN" t173
                  CROSS JOIN "PARTICIPATES_IN" t174
                  WHERE t173._from = s.n AND t173._from_type = 'Community' AND t173._to_type = 'Activity' AND t174._to = t173._to AND t174._from_type = 'Unit' AND t174._to_type = 'Activity' AND t173._row <> t174._row AND max(coalesce(t173.since_day, ''), coalesce(t174.since_day, '')) <= min(coalesce(t173.until_day, '~'), coalesce(t174.until_day, '~'))
                  UNION ALL SELECT t176._from AS far
                  FROM "LEADS" t175
                  CROSS JOIN "MEMBER_OF" t176
                  WHERE t175._to = s.n AND t175._to_type = 'Community' AND t176._to = t175._from AND max(coalesce(t175.since_day, ''), coalesce(t176.since_day, '')) <= min(coalesce(t175.until_day, '~'), coalesce(t176.until_day, '~'))) d))
            FROM "Source" v
            WHERE v._row = s.n) END) AS x
        FROM (
          SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
          FROM json_each(l.a) g
          CROSS JOIN _entity e ON e._row = g.value) s
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
            WHERE a.kind IN ('PAIRED_WITH') AND (a.far <> a.near OR NOT a.backward)
            GROUP BY f.id, a.kind
            UNION ALL SELECT f.id, 'CO_BUILDS_WITH', (
              SELECT count(DISTINCT d.far)
              FROM (
                SELECT t177._to AS far
                FROM "PAIRED_WITH" t177
                WHERE t177._from = f.n AND t177._to_type = 'Community'
                UNION ALL SELECT t178._to AS far
                FROM "REPORTS_IN_TO" t178
                WHERE t178._from = f.n
                UNION ALL SELECT t180._from AS far
                FROM "PARTICIPATES_IN" t179
                CROSS JOIN "PARTICIPATES_IN" t180
                WHERE t179._from = f.n AND t179._from_type = 'Unit' AND t179._to_type = 'Project' AND t180._to = t179._to AND t180._from_type = 'Community' AND t180._to_type = 'Project' AND t179._row <> t180._row AND max(coalesce(t179.since_day, ''), coalesce(t180.since_day, '')) <= min(coalesce(t179.until_day, '~'), coalesce(t180.until_day, '~'))
                UNION ALL SELECT t182._from AS far
                FROM "PARTICIPATES_IN" t181
                CROSS JOIN "PARTICIPATES_IN" t182
                WHERE t181._from = f.n AND t181._from_type = 'Unit' AND t181._to_type = 'Activity' AND t182._to = t181._to AND t182._from_type = 'Community' AND t182._to_type = 'Activity' AND t181._row <> t182._row AND max(coalesce(t181.since_day, ''), coalesce(t182.since_day, '')) <= min(coalesce(t181.until_day, '~'), coalesce(t182.until_day, '~'))
                UNION ALL SELECT t184._to AS far
                FROM "MEMBER_OF" t183
                CROSS JOIN "LEADS" t184
                WHERE t183._from = f.n AND t184._from = t183._to AND t184._to_type = 'Community' AND max(coalesce(t183.since_day, ''), coalesce(t184.since_day, '')) <= min(coalesce(t183.until_day, '~'), coalesce(t184.until_day, '~'))) d), f.r
            FROM (
              SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
              FROM json_each(l.a) g
              CROSS JOIN _entity e ON e._row = g.value) f
            UNION ALL SELECT f.id, 'CO_BUILDS_WITH', (
              SELECT count(DISTINCT d.far)
              FROM (
                SELECT t185._from AS far
                FROM "PAIRED_WITH" t185
                WHERE t185._to = f.n AND t185._to_type = 'Community'
                UNION ALL SELECT t186._from AS far
                FROM "REPORTS_IN_TO" t186
                WHERE t186._to = f.n
                UNION ALL SELECT t188._from AS far
                FROM "PARTICIPATES_IN" t187
                CROSS JOIN "PARTICIPATES_IN" t188
                WHERE t187._from = f.n AND t187._from_type = 'Community' AND t187._to_type = 'Project' AND t188._to = t187._to AND t188._from_type = 'Unit' AND t188._to_type = 'Project' AND t187._row <> t188._row AND max(coalesce(t187.since_day, ''), coalesce(t188.since_day, '')) <= min(coalesce(t187.until_day, '~'), coalesce(t188.until_day, '~'))
                UNION ALL SELECT t190._from AS far
                FROM "PARTICIPATES_IN" t189
                CROSS JOIN "PARTICIPATES_IN" t190
                WHERE t189._from = f.n AND t189._from_type = 'Community' AND t189._to_type = 'Activity' AND t190._to = t189._to AND t190._from_type = 'Unit' AND t190._to_type = 'Activity' AND t189._row <> t190._row AND max(coalesce(t189.since_day, ''), coalesce(t190.since_day, '')) <= min(coalesce(t189.until_day, '~'), coalesce(t190.until_day, '~'))
                UNION ALL SELECT t192._from AS far
                FROM "LEADS" t191
                CROSS JOIN "MEMBER_OF" t192
                WHERE t191._to = f.n AND t191._to_type = 'Community' AND t192._to = t191._from AND max(coalesce(t191.since_day, ''), coalesce(t192.since_day, '')) <= min(coalesce(t191.until_day, '~'), coalesce(t192.until_day, '~'))) d), f.r
            FROM (
              SELECT e._row AS n, g.key AS r, e.id AS id, e.type AS type
              FROM json_each(l.a) g
              CROSS JOIN _entity e ON e._row = g.value) f
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
