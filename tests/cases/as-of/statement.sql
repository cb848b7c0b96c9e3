SELECT json_object('name', t1.`name`, 'pairedBy', json((
      SELECT json_object('totalCount', (
          SELECT count(*)
          FROM `PAIRED_WITH` t6
          JOIN `Unit` t7 ON t7._row = t6._from
          WHERE t6._to = t1._row AND t6._from_type = 'Unit' AND coalesce(t6.`since_day`, '') <= $p1 AND coalesce(t6.`until_day`, '~') >= $p1 AND coalesce(t7.`since_day`, '') <= $p1 AND coalesce(t7.`until_day`, '~') >= $p1) + (
          SELECT count(*)
          FROM `PAIRED_WITH` t8
          JOIN `PartyOrganization` t9 ON t9._row = t8._from
          WHERE t8._to = t1._row AND t8._from_type = 'PartyOrganization' AND coalesce(t8.`since_day`, '') <= $p1 AND coalesce(t8.`until_day`, '~') >= $p1 AND coalesce(t9.`since_day`, '') <= $p1 AND coalesce(t9.`until_day`, '~') >= $p1) + (
          SELECT count(*)
          FROM `PAIRED_WITH` t10
          JOIN `Community` t11 ON t11._row = t10._from
          WHERE t10._to = t1._row AND t10._from_type = 'Community' AND coalesce(t10.`since_day`, '') <= $p1 AND coalesce(t10.`until_day`, '~') >= $p1 AND coalesce(t11.`since_day`, '') <= $p1 AND coalesce(t11.`until_day`, '~') >= $p1), 'nodes', json_group_array(json(CASE t2.t WHEN 'Unit' THEN (
              SELECT json_object('name', t12.`name`)
              FROM `Unit` t12
              WHERE t12._row = t2.n) WHEN 'PartyOrganization' THEN (
              SELECT json_object('name', t13.`name`)
              FROM `PartyOrganization` t13
              WHERE t13._row = t2.n) WHEN 'Community' THEN (
              SELECT json_object('name', t14.`name`)
              FROM `Community` t14
              WHERE t14._row = t2.n) END)))
      FROM (
        SELECT *
        FROM (
          SELECT t16._row AS n, 'Unit' AS t, t15._row AS e, t15.`id` AS o0
          FROM `PAIRED_WITH` t15
          JOIN `Unit` t16 ON t16._row = t15._from
          WHERE t15._to = t1._row AND t15._from_type = 'Unit' AND coalesce(t15.`since_day`, '') <= $p1 AND coalesce(t15.`until_day`, '~') >= $p1 AND coalesce(t16.`since_day`, '') <= $p1 AND coalesce(t16.`until_day`, '~') >= $p1
          UNION ALL SELECT t18._row AS n, 'PartyOrganization' AS t, t17._row AS e, t17.`id` AS o0
          FROM `PAIRED_WITH` t17
          JOIN `PartyOrganization` t18 ON t18._row = t17._from
          WHERE t17._to = t1._row AND t17._from_type = 'PartyOrganization' AND coalesce(t17.`since_day`, '') <= $p1 AND coalesce(t17.`until_day`, '~') >= $p1 AND coalesce(t18.`since_day`, '') <= $p1 AND coalesce(t18.`until_day`, '~') >= $p1
          UNION ALL SELECT t20._row AS n, 'Community' AS t, t19._row AS e, t19.`id` AS o0
          FROM `PAIRED_WITH` t19
          JOIN `Community` t20 ON t20._row = t19._from
          WHERE t19._to = t1._row AND t19._from_type = 'Community' AND coalesce(t19.`since_day`, '') <= $p1 AND coalesce(t19.`until_day`, '~') >= $p1 AND coalesce(t20.`since_day`, '') <= $p1 AND coalesce(t20.`until_day`, '~') >= $p1)
        ORDER BY o0
        LIMIT $p2) t2
      CROSS JOIN `PAIRED_WITH` t3 ON t3._row = t2.e)))
FROM `Community` t1
WHERE t1.key = $p0 AND coalesce(t1.`since_day`, '') <= $p1 AND coalesce(t1.`until_day`, '~') >= $p1
