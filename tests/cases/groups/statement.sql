SELECT json_object('participants', json_object('groups', json((
        SELECT json_group_array(json_object('role', c7, 'type', c8, 'nodeSince', c9, 'count', a6))
        FROM (
          SELECT *
          FROM (
            SELECT c7, c8, c9, c10, count(*) AS a6, min(c11) AS a12
            FROM (
              SELECT t13.`role` AS c7, 'UNIT' AS c8, t14.`since` AS c9, t14.`since_day` AS c10, t13.`id` AS c11
              FROM `PARTICIPATES_IN` t13
              JOIN `Unit` t14 ON t14._row = t13._from
              WHERE t13._to = t1._row AND t13._from_type = 'Unit' AND (t13.`role` IS NULL) = $p1
              UNION ALL SELECT t15.`role` AS c7, 'COMMUNITY' AS c8, t16.`since` AS c9, t16.`since_day` AS c10, t15.`id` AS c11
              FROM `PARTICIPATES_IN` t15
              JOIN `Community` t16 ON t16._row = t15._from
              WHERE t15._to = t1._row AND t15._from_type = 'Community' AND (t15.`role` IS NULL) = $p1
              UNION ALL SELECT t17.`role` AS c7, 'PARTY_ORGANIZATION' AS c8, t18.`since` AS c9, t18.`since_day` AS c10, t17.`id` AS c11
              FROM `PARTICIPATES_IN` t17
              JOIN `PartyOrganization` t18 ON t18._row = t17._from
              WHERE t17._to = t1._row AND t17._from_type = 'PartyOrganization' AND (t17.`role` IS NULL) = $p1
              UNION ALL SELECT t19.`role` AS c7, 'TEAM' AS c8, t20.`since` AS c9, t20.`since_day` AS c10, t19.`id` AS c11
              FROM `PARTICIPATES_IN` t19
              JOIN `Team` t20 ON t20._row = t19._from
              WHERE t19._to = t1._row AND t19._from_type = 'Team' AND (t19.`role` IS NULL) = $p1)
            GROUP BY c7, c8, c9, c10
            ORDER BY a6 DESC, c7 NULLS LAST, c8 NULLS LAST, c10 NULLS LAST, a12
            LIMIT $p2))))))
FROM `Project` t1
WHERE t1.key = $p0
