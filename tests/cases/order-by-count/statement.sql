SELECT json((
    SELECT json_object('nodes', json_group_array(json_object('key', t3.`key`)) FILTER (WHERE t1.i <= $p0), 'edges', json_group_array(json_object('cursor', hex(json_array('13d1c797', t1.o0, t1.o1, t1.o2)))) FILTER (WHERE t1.i <= $p0), 'pageInfo', json_object('hasNextPage', json(CASE coalesce(max(t1.c), 0) > $p0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)))
    FROM (
      SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
      FROM (
        SELECT t5._row AS n, 'Community' AS t, ((
            SELECT count(DISTINCT t6.far)
            FROM (
              SELECT t8._from AS far
              FROM `PAIRED_WITH` t8
              WHERE t8._to = t5._row AND t8._to_type = 'Community'
              UNION ALL SELECT t9._from AS far
              FROM `REPORTS_IN_TO` t9
              WHERE t9._to = t5._row
              UNION ALL SELECT t11._from AS far
              FROM `PARTICIPATES_IN` t10
              CROSS JOIN `PARTICIPATES_IN` t11
              WHERE t10._from = t5._row AND t10._from_type = 'Community' AND t10._to_type = 'Project' AND t11._to = t10._to AND t11._from_type = 'Unit' AND t11._to_type = 'Project' AND t10._row <> t11._row AND coalesce(t10.`since_day`, '') <= coalesce(t11.`until_day`, '~') AND coalesce(t11.`since_day`, '') <= coalesce(t10.`until_day`, '~')
              UNION ALL SELECT t13._from AS far
              FROM `PARTICIPATES_IN` t12
              CROSS JOIN `PARTICIPATES_IN` t13
              WHERE t12._from = t5._row AND t12._from_type = 'Community' AND t12._to_type = 'Activity' AND t13._to = t12._to AND t13._from_type = 'Unit' AND t13._to_type = 'Activity' AND t12._row <> t13._row AND coalesce(t12.`since_day`, '') <= coalesce(t13.`until_day`, '~') AND coalesce(t13.`since_day`, '') <= coalesce(t12.`until_day`, '~')
              UNION ALL SELECT t15._from AS far
              FROM `LEADS` t14
              CROSS JOIN `MEMBER_OF` t15
              WHERE t14._to = t5._row AND t14._to_type = 'Community' AND t15._to = t14._from AND coalesce(t14.`since_day`, '') <= coalesce(t15.`until_day`, '~') AND coalesce(t15.`since_day`, '') <= coalesce(t14.`until_day`, '~')) t6)) AS o0, ((
            SELECT count(*)
            FROM `PAIRED_WITH` t16
            WHERE t16._to = t5._row AND t16.`since_day` < $p1)) AS o1, t5.`key` AS o2
        FROM `Community` t5
        WHERE ((
            SELECT count(DISTINCT t18.far)
            FROM (
              SELECT t20._from AS far
              FROM `PAIRED_WITH` t20
              WHERE t20._to = t5._row AND t20._to_type = 'Community'
              UNION ALL SELECT t21._from AS far
              FROM `REPORTS_IN_TO` t21
              WHERE t21._to = t5._row
              UNION ALL SELECT t23._from AS far
              FROM `PARTICIPATES_IN` t22
              CROSS JOIN `PARTICIPATES_IN` t23
              WHERE t22._from = t5._row AND t22._from_type = 'Community' AND t22._to_type = 'Project' AND t23._to = t22._to AND t23._from_type = 'Unit' AND t23._to_type = 'Project' AND t22._row <> t23._row AND coalesce(t22.`since_day`, '') <= coalesce(t23.`until_day`, '~') AND coalesce(t23.`since_day`, '') <= coalesce(t22.`until_day`, '~')
              UNION ALL SELECT t25._from AS far
              FROM `PARTICIPATES_IN` t24
              CROSS JOIN `PARTICIPATES_IN` t25
              WHERE t24._from = t5._row AND t24._from_type = 'Community' AND t24._to_type = 'Activity' AND t25._to = t24._to AND t25._from_type = 'Unit' AND t25._to_type = 'Activity' AND t24._row <> t25._row AND coalesce(t24.`since_day`, '') <= coalesce(t25.`until_day`, '~') AND coalesce(t25.`since_day`, '') <= coalesce(t24.`until_day`, '~')
              UNION ALL SELECT t27._from AS far
              FROM `LEADS` t26
              CROSS JOIN `MEMBER_OF` t27
              WHERE t26._to = t5._row AND t26._to_type = 'Community' AND t27._to = t26._from AND coalesce(t26.`since_day`, '') <= coalesce(t27.`until_day`, '~') AND coalesce(t27.`since_day`, '') <= coalesce(t26.`until_day`, '~')) t18)) >= $p2
        ORDER BY o0 DESC, o1, o2
        LIMIT $p0 + 1)) t1
    CROSS JOIN `Community` t3 ON t3._row = t1.n))
