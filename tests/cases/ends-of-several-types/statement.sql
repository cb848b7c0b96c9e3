SELECT json_object('participants', json((
      SELECT json_object('edges', json_group_array(json_object('role', t3.`role`, 'node', json(CASE t2.t WHEN 'Unit' THEN (
                SELECT json_object('key', t6.`key`)
                FROM `Unit` t6
                WHERE t6._row = t2.n) WHEN 'Community' THEN (
                SELECT json_object('key', t7.`key`)
                FROM `Community` t7
                WHERE t7._row = t2.n) WHEN 'PartyOrganization' THEN (
                SELECT json_object('key', t8.`key`, 'kind', t8.`kind`)
                FROM `PartyOrganization` t8
                WHERE t8._row = t2.n) WHEN 'Team' THEN (
                SELECT json_object('key', t9.`key`)
                FROM `Team` t9
                WHERE t9._row = t2.n) END))))
      FROM (
        SELECT *
        FROM (
          SELECT t11._row AS n, 'Unit' AS t, t10._row AS e, t10.`id` AS o0
          FROM `PARTICIPATES_IN` t10
          JOIN `Unit` t11 ON t11._row = t10._from
          WHERE t10._to = t1._row AND t10._from_type = 'Unit' AND NOT coalesce(true, false)
          UNION ALL SELECT t13._row AS n, 'Community' AS t, t12._row AS e, t12.`id` AS o0
          FROM `PARTICIPATES_IN` t12
          JOIN `Community` t13 ON t13._row = t12._from
          WHERE t12._to = t1._row AND t12._from_type = 'Community' AND NOT coalesce(false, false)
          UNION ALL SELECT t15._row AS n, 'PartyOrganization' AS t, t14._row AS e, t14.`id` AS o0
          FROM `PARTICIPATES_IN` t14
          JOIN `PartyOrganization` t15 ON t15._row = t14._from
          WHERE t14._to = t1._row AND t14._from_type = 'PartyOrganization' AND NOT coalesce(false, false)
          UNION ALL SELECT t17._row AS n, 'Team' AS t, t16._row AS e, t16.`id` AS o0
          FROM `PARTICIPATES_IN` t16
          JOIN `Team` t17 ON t17._row = t16._from
          WHERE t16._to = t1._row AND t16._from_type = 'Team' AND NOT coalesce(false, false))
        ORDER BY o0
        LIMIT $p1) t2
      CROSS JOIN `PARTICIPATES_IN` t3 ON t3._row = t2.e)))
FROM `Project` t1
WHERE t1.key = $p0
