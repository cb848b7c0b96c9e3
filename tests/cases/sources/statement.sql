SELECT json_object('sources', json((
      SELECT json_group_array(json_object('locator', json_extract(t2.value, '$[1]'), 'source', json_object('title', t3."title")))
      FROM json_each(t1."sources") t2
      CROSS JOIN "Source" t3 ON t3.key = json_extract(t2.value, '$[0]'))), 'pairedWith', json((
      SELECT json_object('edges', json_group_array(json_object('sources', json((
                SELECT json_group_array(json_object('locator', json_extract(t7.value, '$[1]'), 'source', json_object('kind', t8."kind")))
                FROM json_each(t5."sources") t7
                CROSS JOIN "Source" t8 ON t8.key = json_extract(t7.value, '$[0]'))))))
      FROM (
        SELECT *
        FROM (
          SELECT t10._row AS n, 'Community' AS t, t9._row AS e, t9."id" AS o0
          FROM "PAIRED_WITH" t9
          JOIN "Community" t10 ON t10._row = t9._to
          WHERE t9._from = t1._row AND t9._to_type = 'Community' AND t9."since_day" >= :p1
          UNION ALL SELECT t12._row AS n, 'PartyOrganization' AS t, t11._row AS e, t11."id" AS o0
          FROM "PAIRED_WITH" t11
          JOIN "PartyOrganization" t12 ON t12._row = t11._to
          WHERE t11._from = t1._row AND t11._to_type = 'PartyOrganization' AND t11."since_day" >= :p1)
        ORDER BY o0
        LIMIT :p2) t4
      CROSS JOIN "PAIRED_WITH" t5 ON t5._row = t4.e)))
FROM "Unit" t1
WHERE t1.key = :p0
