SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM (
          SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, 'EVENT' AS cause, CASE WHEN seen_now = ($p1 > $p0) THEN came ELSE went END AS day, CASE seen_now WHEN 1 THEN $p1 ELSE $p0 END AS seen_on
          FROM (
            SELECT t5.id AS id, t5.since AS since, t5.since_day AS since_day, t5.until AS until, t5.until_day AS until_day, t5.sources AS sources, t5._from AS _from, t5._to AS _to, t5._from_type AS _from_type, t5._to_type AS _to_type, 'PAIRED_WITH' AS type, (((coalesce(t5.`since_day`, '') <= $p0 AND coalesce(t5.`until_day`, '~') >= $p0) AND (coalesce(t6.`since_day`, '') <= $p0 AND coalesce(t6.`until_day`, '~') >= $p0) AND (coalesce(t7.`since_day`, '') <= $p0 AND coalesce(t7.`until_day`, '~') >= $p0))) AS seen_then, (((coalesce(t5.`since_day`, '') <= $p1 AND coalesce(t5.`until_day`, '~') >= $p1) AND (coalesce(t6.`since_day`, '') <= $p1 AND coalesce(t6.`until_day`, '~') >= $p1) AND (coalesce(t7.`since_day`, '') <= $p1 AND coalesce(t7.`until_day`, '~') >= $p1))) AS seen_now, max(coalesce(t5.`since_day`, ''), coalesce(t6.`since_day`, ''), coalesce(t7.`since_day`, '')) AS came, min(coalesce(t5.`until_day`, '~'), coalesce(t6.`until_day`, '~'), coalesce(t7.`until_day`, '~')) AS went
            FROM `PAIRED_WITH` t5
            CROSS JOIN `_entity` t6 ON t6._row = t5._from
            CROSS JOIN `_entity` t7 ON t7._row = t5._to)
          WHERE seen_then <> seen_now) t11) + (
        SELECT count(*)
        FROM (
          SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, 'EVENT' AS cause, CASE WHEN seen_now = ($p1 > $p0) THEN came ELSE went END AS day, CASE seen_now WHEN 1 THEN $p1 ELSE $p0 END AS seen_on
          FROM (
            SELECT t8.id AS id, t8.since AS since, t8.since_day AS since_day, t8.until AS until, t8.until_day AS until_day, t8.sources AS sources, t8._from AS _from, t8._to AS _to, t8._from_type AS _from_type, t8._to_type AS _to_type, 'LOCATED_IN' AS type, (((coalesce(t8.`since_day`, '') <= $p0 AND coalesce(t8.`until_day`, '~') >= $p0) AND (coalesce(t9.`since_day`, '') <= $p0 AND coalesce(t9.`until_day`, '~') >= $p0) AND (coalesce(t10.`since_day`, '') <= $p0 AND coalesce(t10.`until_day`, '~') >= $p0))) AS seen_then, (((coalesce(t8.`since_day`, '') <= $p1 AND coalesce(t8.`until_day`, '~') >= $p1) AND (coalesce(t9.`since_day`, '') <= $p1 AND coalesce(t9.`until_day`, '~') >= $p1) AND (coalesce(t10.`since_day`, '') <= $p1 AND coalesce(t10.`until_day`, '~') >= $p1))) AS seen_now, max(coalesce(t8.`since_day`, ''), coalesce(t9.`since_day`, ''), coalesce(t10.`since_day`, '')) AS came, min(coalesce(t8.`until_day`, '~'), coalesce(t9.`until_day`, '~'), coalesce(t10.`until_day`, '~')) AS went
            FROM `LOCATED_IN` t8
            CROSS JOIN `_entity` t9 ON t9._row = t8._from
            CROSS JOIN `_entity` t10 ON t10._row = t8._to)
          WHERE seen_then <> seen_now) t12), 'pageInfo', json_object('hasNextPage', json(CASE coalesce(max(t1.c), 0) > $p2 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)), 'edges', json_group_array(json_object('node', json_object('change', t1.change, 'relationship', json_object('relationshipId', t1.`id`, 'type', t1.type, 'since', t1.`since`, 'until', t1.`until`, 'from', json(CASE t1._from_type WHEN 'Unit' THEN (
                  SELECT json_object('key', t13.`key`)
                  FROM `Unit` t13
                  WHERE t13._row = t1._from) WHEN 'PartyOrganization' THEN (
                  SELECT json_object('key', t14.`key`)
                  FROM `PartyOrganization` t14
                  WHERE t14._row = t1._from) WHEN 'Community' THEN (
                  SELECT json_object('key', t15.`key`)
                  FROM `Community` t15
                  WHERE t15._row = t1._from) WHEN 'Venue' THEN (
                  SELECT json_object('key', t16.`key`)
                  FROM `Venue` t16
                  WHERE t16._row = t1._from) WHEN 'Project' THEN (
                  SELECT json_object('key', t17.`key`)
                  FROM `Project` t17
                  WHERE t17._row = t1._from) END), 'to', json(CASE t1._to_type WHEN 'Community' THEN (
                  SELECT json_object('key', t18.`key`, '__typename', 'Community')
                  FROM `Community` t18
                  WHERE t18._row = t1._to) WHEN 'PartyOrganization' THEN (
                  SELECT json_object('key', t19.`key`, '__typename', 'PartyOrganization')
                  FROM `PartyOrganization` t19
                  WHERE t19._row = t1._to) WHEN 'Unit' THEN (
                  SELECT json_object('key', t20.`key`, '__typename', 'Unit')
                  FROM `Unit` t20
                  WHERE t20._row = t1._to) WHEN 'Area' THEN (
                  SELECT json_object('key', t21.`key`, '__typename', 'Area')
                  FROM `Area` t21
                  WHERE t21._row = t1._to) WHEN 'Venue' THEN (
                  SELECT json_object('key', t22.`key`, '__typename', 'Venue')
                  FROM `Venue` t22
                  WHERE t22._row = t1._to) END), 'sources', json((
                  SELECT json_group_array(json_object('locator', json_extract(t23.value, '$[1]')))
                  FROM json_each(t1.`sources`) t23)))))) FILTER (WHERE t1.i <= $p2))
    FROM (
      SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
      FROM (
        SELECT *
        FROM (
          SELECT t31.*, t31.`day` AS o0, t31.`id` AS o1
          FROM (
            SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, 'EVENT' AS cause, CASE WHEN seen_now = ($p1 > $p0) THEN came ELSE went END AS day, CASE seen_now WHEN 1 THEN $p1 ELSE $p0 END AS seen_on
            FROM (
              SELECT t25.id AS id, t25.since AS since, t25.since_day AS since_day, t25.until AS until, t25.until_day AS until_day, t25.sources AS sources, t25._from AS _from, t25._to AS _to, t25._from_type AS _from_type, t25._to_type AS _to_type, 'PAIRED_WITH' AS type, (((coalesce(t25.`since_day`, '') <= $p0 AND coalesce(t25.`until_day`, '~') >= $p0) AND (coalesce(t26.`since_day`, '') <= $p0 AND coalesce(t26.`until_day`, '~') >= $p0) AND (coalesce(t27.`since_day`, '') <= $p0 AND coalesce(t27.`until_day`, '~') >= $p0))) AS seen_then, (((coalesce(t25.`since_day`, '') <= $p1 AND coalesce(t25.`until_day`, '~') >= $p1) AND (coalesce(t26.`since_day`, '') <= $p1 AND coalesce(t26.`until_day`, '~') >= $p1) AND (coalesce(t27.`since_day`, '') <= $p1 AND coalesce(t27.`until_day`, '~') >= $p1))) AS seen_now, max(coalesce(t25.`since_day`, ''), coalesce(t26.`since_day`, ''), coalesce(t27.`since_day`, '')) AS came, min(coalesce(t25.`until_day`, '~'), coalesce(t26.`until_day`, '~'), coalesce(t27.`until_day`, '~')) AS went
              FROM `PAIRED_WITH` t25
              CROSS JOIN `_entity` t26 ON t26._row = t25._from
              CROSS JOIN `_entity` t27 ON t27._row = t25._to)
            WHERE seen_then <> seen_now) t31
          UNION ALL SELECT t32.*, t32.`day` AS o0, t32.`id` AS o1
          FROM (
            SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, 'EVENT' AS cause, CASE WHEN seen_now = ($p1 > $p0) THEN came ELSE went END AS day, CASE seen_now WHEN 1 THEN $p1 ELSE $p0 END AS seen_on
            FROM (
              SELECT t28.id AS id, t28.since AS since, t28.since_day AS since_day, t28.until AS until, t28.until_day AS until_day, t28.sources AS sources, t28._from AS _from, t28._to AS _to, t28._from_type AS _from_type, t28._to_type AS _to_type, 'LOCATED_IN' AS type, (((coalesce(t28.`since_day`, '') <= $p0 AND coalesce(t28.`until_day`, '~') >= $p0) AND (coalesce(t29.`since_day`, '') <= $p0 AND coalesce(t29.`until_day`, '~') >= $p0) AND (coalesce(t30.`since_day`, '') <= $p0 AND coalesce(t30.`until_day`, '~') >= $p0))) AS seen_then, (((coalesce(t28.`since_day`, '') <= $p1 AND coalesce(t28.`until_day`, '~') >= $p1) AND (coalesce(t29.`since_day`, '') <= $p1 AND coalesce(t29.`until_day`, '~') >= $p1) AND (coalesce(t30.`since_day`, '') <= $p1 AND coalesce(t30.`until_day`, '~') >= $p1))) AS seen_now, max(coalesce(t28.`since_day`, ''), coalesce(t29.`since_day`, ''), coalesce(t30.`since_day`, '')) AS came, min(coalesce(t28.`until_day`, '~'), coalesce(t29.`until_day`, '~'), coalesce(t30.`until_day`, '~')) AS went
              FROM `LOCATED_IN` t28
              CROSS JOIN `_entity` t29 ON t29._row = t28._from
              CROSS JOIN `_entity` t30 ON t30._row = t28._to)
            WHERE seen_then <> seen_now) t32)
        ORDER BY o0, o1
        LIMIT $p2 + 1)) t1))
