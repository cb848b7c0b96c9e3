SELECT json_object('participants', json((
      SELECT json_object('edges', json_group_array(json_object('role', t3."role", 'node', json(CASE t2.t WHEN 'Unit' THEN (
                SELECT json_object('key', t5."key")
                FROM "Unit" t5
                WHERE t5._row = t2.n) WHEN 'Community' THEN (
                SELECT json_object('key', t6."key")
                FROM "Community" t6
                WHERE t6._row = t2.n) WHEN 'PartyOrganization' THEN (
                SELECT json_object('key', t7."key", 'kind', t7."kind")
                FROM "PartyOrganization" t7
                WHERE t7._row = t2.n) WHEN 'Team' THEN (
                SELECT json_object('key', t8."key")
                FROM "Team" t8
                WHERE t8._row = t2.n) END))))
      FROM (
        SELECT *
        FROM (
          SELECT t10._row AS n, 'Unit' AS t, t9._row AS e, t9."id" AS o0
          FROM "PARTICIPATES_IN" t9
          JOIN "Unit" t10 ON t10._row = t9._from
          WHERE t9._to = t1._row AND t9._from_type = 'Unit' AND (1) IS NOT TRUE
          UNION ALL SELECT t12._row AS n, 'Community' AS t, t11._row AS e, t11."id" AS o0
          FROM "PARTICIPATES_IN" t11
          JOIN "Community" t12 ON t12._row = t11._from
          WHERE t11._to = t1._row AND t11._from_type = 'Community' AND (0) IS NOT TRUE
          UNION ALL SELECT t14._row AS n, 'PartyOrganization' AS t, t13._row AS e, t13."id" AS o0
          FROM "PARTICIPATES_IN" t13
          JOIN "PartyOrganization" t14 ON t14._row = t13._from
          WHERE t13._to = t1._row AND t13._from_type = 'PartyOrganization' AND (0) IS NOT TRUE
          UNION ALL SELECT t16._row AS n, 'Team' AS t, t15._row AS e, t15."id" AS o0
          FROM "PARTICIPATES_IN" t15
          JOIN "Team" t16 ON t16._row = t15._from
          WHERE t15._to = t1._row AND t15._from_type = 'Team' AND (0) IS NOT TRUE)
        ORDER BY o0
        LIMIT :p1) t2
      CROSS JOIN "PARTICIPATES_IN" t3 ON t3._row = t2.e)))
FROM "Project" t1
WHERE t1.key = :p0
