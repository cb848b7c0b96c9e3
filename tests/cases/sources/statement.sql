SELECT json_object('sources', json((
      SELECT json_group_array(json_object('locator', json_extract(t2.value, '$[1]'), 'source', json_object('title', t3.`title`)))
      FROM json_each(t1.`sources`) t2
      CROSS JOIN `Source` t3 ON t3.key = json_extract(t2.value, '$[0]'))), 'pairedWith', json((
      SELECT json_object('edges', json_group_array(json_object('sources', json((
                SELECT json_group_array(json_object('locator', json_extract(t8.value, '$[1]'), 'source', json_object('kind', t9.`kind`)))
                FROM json_each(t5.`sources`) t8
                CROSS JOIN `Source` t9 ON t9.key = json_extract(t8.value, '$[0]'))))))
      FROM (
        SELECT *
        FROM (
          SELECT t11._row AS n, 'Community' AS t, t10._row AS e, t10.`id` AS o0
          FROM `PAIRED_WITH` t10
          JOIN `Community` t11 ON t11._row = t10._to
          WHERE t10._from = t1._row AND t10._to_type = 'Community' AND t10.`since_day` >= $p1
          UNION ALL SELECT t13._row AS n, 'PartyOrganization' AS t, t12._row AS e, t12.`id` AS o0
          FROM `PAIRED_WITH` t12
          JOIN `PartyOrganization` t13 ON t13._row = t12._to
          WHERE t12._from = t1._row AND t12._to_type = 'PartyOrganization' AND t12.`since_day` >= $p1
          UNION ALL SELECT t15._row AS n, 'Unit' AS t, t14._row AS e, t14.`id` AS o0
          FROM `PAIRED_WITH` t14
          JOIN `Unit` t15 ON t15._row = t14._to
          WHERE t14._from = t1._row AND t14._to_type = 'Unit' AND t14.`since_day` >= $p1)
        ORDER BY o0
        LIMIT $p2) t4
      CROSS JOIN `PAIRED_WITH` t5 ON t5._row = t4.e)))
FROM `Unit` t1
WHERE t1.key = $p0
