SELECT json_object('kind', t1.`kind`, 'typeLabel', json($p1), 'pairedBy', json((
      SELECT json_object('nodes', json_group_array(json(CASE t2.t WHEN 'Unit' THEN (
              SELECT json_object('kind', t6.`kind`, 'kindLabel', $p2 -> t6.`kind`, 'type', json($p3))
              FROM `Unit` t6
              WHERE t6._row = t2.n) WHEN 'PartyOrganization' THEN (
              SELECT json_object('kind', t7.`kind`, 'kindLabel', $p4 -> t7.`kind`, 'type', json($p5))
              FROM `PartyOrganization` t7
              WHERE t7._row = t2.n) WHEN 'Community' THEN (
              SELECT json_object('kind', t8.`kind`, 'kindLabel', $p6 -> t8.`kind`, 'type', json($p7))
              FROM `Community` t8
              WHERE t8._row = t2.n) END)))
      FROM (
        SELECT *
        FROM (
          SELECT t10._row AS n, 'Unit' AS t, t9._row AS e, t9.`id` AS o0
          FROM `PAIRED_WITH` t9
          JOIN `Unit` t10 ON t10._row = t9._from
          WHERE t9._to = t1._row AND t9._from_type = 'Unit'
          UNION ALL SELECT t12._row AS n, 'PartyOrganization' AS t, t11._row AS e, t11.`id` AS o0
          FROM `PAIRED_WITH` t11
          JOIN `PartyOrganization` t12 ON t12._row = t11._from
          WHERE t11._to = t1._row AND t11._from_type = 'PartyOrganization'
          UNION ALL SELECT t14._row AS n, 'Community' AS t, t13._row AS e, t13.`id` AS o0
          FROM `PAIRED_WITH` t13
          JOIN `Community` t14 ON t14._row = t13._from
          WHERE t13._to = t1._row AND t13._from_type = 'Community')
        ORDER BY o0
        LIMIT $p8) t2
      CROSS JOIN `PAIRED_WITH` t3 ON t3._row = t2.e)))
FROM `Community` t1
WHERE t1.key = $p0
