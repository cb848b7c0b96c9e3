SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM (
          SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, CASE WHEN seen_now = ($p1 > $p0) THEN came ELSE went END AS day
          FROM (
            SELECT t6.id AS id, t6.since AS since, t6.since_day AS since_day, t6.until AS until, t6.until_day AS until_day, t6.sources AS sources, t6._from AS _from, t6._to AS _to, t6._from_type AS _from_type, t6._to_type AS _to_type, 'PAIRED_WITH' AS type, (((coalesce(t6.`since_day`, '') <= $p0 AND coalesce(t6.`until_day`, '~') >= $p0) AND (coalesce(t7.`since_day`, '') <= $p0 AND coalesce(t7.`until_day`, '~') >= $p0) AND (coalesce(t8.`since_day`, '') <= $p0 AND coalesce(t8.`until_day`, '~') >= $p0))) AS seen_then, (((coalesce(t6.`since_day`, '') <= $p1 AND coalesce(t6.`until_day`, '~') >= $p1) AND (coalesce(t7.`since_day`, '') <= $p1 AND coalesce(t7.`until_day`, '~') >= $p1) AND (coalesce(t8.`since_day`, '') <= $p1 AND coalesce(t8.`until_day`, '~') >= $p1))) AS seen_now, max(coalesce(t6.`since_day`, ''), coalesce(t7.`since_day`, ''), coalesce(t8.`since_day`, '')) AS came, min(coalesce(t6.`until_day`, '~'), coalesce(t7.`until_day`, '~'), coalesce(t8.`until_day`, '~')) AS went
            FROM `PAIRED_WITH` t6
            CROSS JOIN _entity t7 ON t7._row = t6._from
            CROSS JOIN _entity t8 ON t8._row = t6._to)
          WHERE seen_then <> seen_now) t5) + (
        SELECT count(*)
        FROM (
          SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, CASE WHEN seen_now = ($p1 > $p0) THEN came ELSE went END AS day
          FROM (
            SELECT t10.id AS id, t10.since AS since, t10.since_day AS since_day, t10.until AS until, t10.until_day AS until_day, t10.sources AS sources, t10._from AS _from, t10._to AS _to, t10._from_type AS _from_type, t10._to_type AS _to_type, 'LOCATED_IN' AS type, (((coalesce(t10.`since_day`, '') <= $p0 AND coalesce(t10.`until_day`, '~') >= $p0) AND (coalesce(t11.`since_day`, '') <= $p0 AND coalesce(t11.`until_day`, '~') >= $p0) AND (coalesce(t12.`since_day`, '') <= $p0 AND coalesce(t12.`until_day`, '~') >= $p0))) AS seen_then, (((coalesce(t10.`since_day`, '') <= $p1 AND coalesce(t10.`until_day`, '~') >= $p1) AND (coalesce(t11.`since_day`, '') <= $p1 AND coalesce(t11.`until_day`, '~') >= $p1) AND (coalesce(t12.`since_day`, '') <= $p1 AND coalesce(t12.`until_day`, '~') >= $p1))) AS seen_now, max(coalesce(t10.`since_day`, ''), coalesce(t11.`since_day`, ''), coalesce(t12.`since_day`, '')) AS came, min(coalesce(t10.`until_day`, '~'), coalesce(t11.`until_day`, '~'), coalesce(t12.`until_day`, '~')) AS went
            FROM `LOCATED_IN` t10
            CROSS JOIN _entity t11 ON t11._row = t10._from
            CROSS JOIN _entity t12 ON t12._row = t10._to)
          WHERE seen_then <> seen_now) t9), 'pageInfo', json_object('hasNextPage', json(CASE coalesce(max(t1.c), 0) > $p2 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)), 'edges', json_group_array(json_object('change', t1.change, 'relationship', json_object('id', t1.`id`, 'type', t1.type, 'since', t1.`since`, 'until', t1.`until`, 'from', json(CASE t1._from_type WHEN 'Unit' THEN (
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
                FROM json_each(t1.`sources`) t23))))) FILTER (WHERE t1.i <= $p2))
    FROM (
      SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
      FROM (
        SELECT *
        FROM (
          SELECT t25.*, t25.`day` AS o0, t25.`id` AS o1
          FROM (
            SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, CASE WHEN seen_now = ($p1 > $p0) THEN came ELSE went END AS day
            FROM (
              SELECT t26.id AS id, t26.since AS since, t26.since_day AS since_day, t26.until AS until, t26.until_day AS until_day, t26.sources AS sources, t26._from AS _from, t26._to AS _to, t26._from_type AS _from_type, t26._to_type AS _to_type, 'PAIRED_WITH' AS type, (((coalesce(t26.`since_day`, '') <= $p0 AND coalesce(t26.`until_day`, '~') >= $p0) AND (coalesce(t27.`since_day`, '') <= $p0 AND coalesce(t27.`until_day`, '~') >= $p0) AND (coalesce(t28.`since_day`, '') <= $p0 AND coalesce(t28.`until_day`, '~') >= $p0))) AS seen_then, (((coalesce(t26.`since_day`, '') <= $p1 AND coalesce(t26.`until_day`, '~') >= $p1) AND (coalesce(t27.`since_day`, '') <= $p1 AND coalesce(t27.`until_day`, '~') >= $p1) AND (coalesce(t28.`since_day`, '') <= $p1 AND coalesce(t28.`until_day`, '~') >= $p1))) AS seen_now, max(coalesce(t26.`since_day`, ''), coalesce(t27.`since_day`, ''), coalesce(t28.`since_day`, '')) AS came, min(coalesce(t26.`until_day`, '~'), coalesce(t27.`until_day`, '~'), coalesce(t28.`until_day`, '~')) AS went
              FROM `PAIRED_WITH` t26
              CROSS JOIN _entity t27 ON t27._row = t26._from
              CROSS JOIN _entity t28 ON t28._row = t26._to)
            WHERE seen_then <> seen_now) t25
          UNION ALL SELECT t29.*, t29.`day` AS o0, t29.`id` AS o1
          FROM (
            SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, CASE WHEN seen_now = ($p1 > $p0) THEN came ELSE went END AS day
            FROM (
              SELECT t30.id AS id, t30.since AS since, t30.since_day AS since_day, t30.until AS until, t30.until_day AS until_day, t30.sources AS sources, t30._from AS _from, t30._to AS _to, t30._from_type AS _from_type, t30._to_type AS _to_type, 'LOCATED_IN' AS type, (((coalesce(t30.`since_day`, '') <= $p0 AND coalesce(t30.`until_day`, '~') >= $p0) AND (coalesce(t31.`since_day`, '') <= $p0 AND coalesce(t31.`until_day`, '~') >= $p0) AND (coalesce(t32.`since_day`, '') <= $p0 AND coalesce(t32.`until_day`, '~') >= $p0))) AS seen_then, (((coalesce(t30.`since_day`, '') <= $p1 AND coalesce(t30.`until_day`, '~') >= $p1) AND (coalesce(t31.`since_day`, '') <= $p1 AND coalesce(t31.`until_day`, '~') >= $p1) AND (coalesce(t32.`since_day`, '') <= $p1 AND coalesce(t32.`until_day`, '~') >= $p1))) AS seen_now, max(coalesce(t30.`since_day`, ''), coalesce(t31.`since_day`, ''), coalesce(t32.`since_day`, '')) AS came, min(coalesce(t30.`until_day`, '~'), coalesce(t31.`until_day`, '~'), coalesce(t32.`until_day`, '~')) AS went
              FROM `LOCATED_IN` t30
              CROSS JOIN _entity t31 ON t31._row = t30._from
              CROSS JOIN _entity t32 ON t32._row = t30._to)
            WHERE seen_then <> seen_now) t29)
        ORDER BY o0, o1
        LIMIT $p2 + 1)) t1))
