WITH g6 AS MATERIALIZED (
  SELECT t7.near AS near, count(DISTINCT t7.far) AS number
  FROM (
    SELECT t9._to AS near, t9._from AS far
    FROM `PAIRED_WITH` t9
    WHERE t9._to_type = 'Community'
    UNION ALL SELECT t10._to AS near, t10._from AS far
    FROM `REPORTS_IN_TO` t10
    UNION ALL SELECT t11._from AS near, t12._from AS far
    FROM `PARTICIPATES_IN` t11
    CROSS JOIN `PARTICIPATES_IN` t12
    WHERE t11._from_type = 'Community' AND t11._to_type = 'Project' AND t12._to = t11._to AND t12._from_type = 'Unit' AND t12._to_type = 'Project' AND t11._row <> t12._row AND coalesce(t11.`since_day`, '') <= coalesce(t12.`until_day`, '~') AND coalesce(t12.`since_day`, '') <= coalesce(t11.`until_day`, '~')
    UNION ALL SELECT t13._from AS near, t14._from AS far
    FROM `PARTICIPATES_IN` t13
    CROSS JOIN `PARTICIPATES_IN` t14
    WHERE t13._from_type = 'Community' AND t13._to_type = 'Activity' AND t14._to = t13._to AND t14._from_type = 'Unit' AND t14._to_type = 'Activity' AND t13._row <> t14._row AND coalesce(t13.`since_day`, '') <= coalesce(t14.`until_day`, '~') AND coalesce(t14.`since_day`, '') <= coalesce(t13.`until_day`, '~')
    UNION ALL SELECT t15._to AS near, t16._from AS far
    FROM `LEADS` t15
    CROSS JOIN `MEMBER_OF` t16
    WHERE t15._to_type = 'Community' AND t16._to = t15._from AND coalesce(t15.`since_day`, '') <= coalesce(t16.`until_day`, '~') AND coalesce(t16.`since_day`, '') <= coalesce(t15.`until_day`, '~')) t7
  GROUP BY t7.near) SELECT json((
    SELECT json_object('nodes', json_group_array(json_object('key', t3.`key`)) FILTER (WHERE t1.i <= $p0), 'edges', json_group_array(json_object('cursor', hex(json_array('13d1c797', t1.o0, t1.o1, t1.o2)))) FILTER (WHERE t1.i <= $p0), 'pageInfo', json_object('hasNextPage', json(CASE coalesce(max(t1.c), 0) > $p0 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)))
    FROM (
      SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
      FROM (
        SELECT t5._row AS n, 'Community' AS t, coalesce((
            SELECT number
            FROM g6
            WHERE near = t5._row), 0) AS o0, ((
            SELECT count(*)
            FROM `PAIRED_WITH` t17
            WHERE t17._to = t5._row AND t17.`since_day` < $p1)) AS o1, t5.`key` AS o2
        FROM `Community` t5
        WHERE t5._row IN (
          SELECT near
          FROM g6
          WHERE number >= $p2)
        ORDER BY o0 DESC, o1, o2
        LIMIT $p0 + 1)) t1
    CROSS JOIN `Community` t3 ON t3._row = t1.n))
