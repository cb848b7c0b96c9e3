SELECT json_object('participants', json_object('groups', json((
        SELECT json_group_array(json_object('role', c0, 'type', c1, 'nodeSince', c2, 'count', a0))
        FROM (
          SELECT c0, c1, c2, c3, count(*) AS a0, min(c4) AS a1
          FROM (
            SELECT t6."role" AS c0, 'UNIT' AS c1, t7."since" AS c2, t7."since_day" AS c3, t6."id" AS c4
            FROM "PARTICIPATES_IN" t6
            JOIN "Unit" t7 ON t7._row = t6._from
            WHERE t6._to = t1._row AND t6._from_type = 'Unit' AND (t6."role" IS NULL) = :p1
            UNION ALL SELECT t8."role" AS c0, 'COMMUNITY' AS c1, t9."since" AS c2, t9."since_day" AS c3, t8."id" AS c4
            FROM "PARTICIPATES_IN" t8
            JOIN "Community" t9 ON t9._row = t8._from
            WHERE t8._to = t1._row AND t8._from_type = 'Community' AND (t8."role" IS NULL) = :p1
            UNION ALL SELECT t10."role" AS c0, 'PARTY_ORGANIZATION' AS c1, t11."since" AS c2, t11."since_day" AS c3, t10."id" AS c4
            FROM "PARTICIPATES_IN" t10
            JOIN "PartyOrganization" t11 ON t11._row = t10._from
            WHERE t10._to = t1._row AND t10._from_type = 'PartyOrganization' AND (t10."role" IS NULL) = :p1
            UNION ALL SELECT t12."role" AS c0, 'TEAM' AS c1, t13."since" AS c2, t13."since_day" AS c3, t12."id" AS c4
            FROM "PARTICIPATES_IN" t12
            JOIN "Team" t13 ON t13._row = t12._from
            WHERE t12._to = t1._row AND t12._from_type = 'Team' AND (t12."role" IS NULL) = :p1)
          GROUP BY c0, c1, c2, c3
          ORDER BY a0 DESC, c0 NULLS LAST, c1 NULLS LAST, c3 NULLS LAST, a1
          LIMIT :p2)))))
FROM "Project" t1
WHERE t1.key = :p0
