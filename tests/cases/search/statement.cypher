RETURN [COUNT {
    UNWIND $p2 AS x6
    MATCH (n1:Entity) USING TEXT INDEX n1:Entity(_search)
    WHERE n1._search CONTAINS x6 AND coalesce(n1.`since_day`, '') <= $p0 AND coalesce(n1.`until_day`, '~') >= $p0 AND (n1:`Area` OR n1:`PartyOrganization`)
    WITH DISTINCT n1
    WITH n1, split(n1._search, '\n') AS l2
    WITH n1, [w7 IN $p1 | CASE WHEN l2[1] CONTAINS w7.name_whole THEN 0 WHEN l2[2] CONTAINS w7.name_whole THEN 1 WHEN l2[3] CONTAINS w7.key_whole THEN 2 WHEN l2[4] CONTAINS w7.pinyin_whole THEN 3 WHEN l2[5] CONTAINS w7.key_whole THEN 4 WHEN l2[1] CONTAINS w7.name_beginning THEN 5 WHEN l2[2] CONTAINS w7.name_beginning THEN 6 WHEN l2[4] CONTAINS w7.pinyin_beginning THEN 7 WHEN l2[5] CONTAINS w7.key_beginning THEN 8 WHEN l2[1] CONTAINS w7.name_inside THEN 9 WHEN l2[2] CONTAINS w7.name_inside THEN 10 WHEN l2[6] CONTAINS w7.pinyin_inside THEN 11 WHEN l2[5] CONTAINS w7.key_inside THEN 12 WHEN l2[3] CONTAINS w7.key_beginning THEN 13 WHEN l2[3] CONTAINS w7.key_inside THEN 14 WHEN all(p IN w7.pairs
        WHERE l2[7] CONTAINS p) AND (l2[1] CONTAINS w7.first OR l2[8] CONTAINS w7.last) THEN 15 WHEN any(s IN w7.slips_beginning
        WHERE l2[4] CONTAINS s.text AND none(o IN s.others
          WHERE l2[9] CONTAINS o)) THEN 16 WHEN any(s IN w7.slips_inside
        WHERE l2[6] CONTAINS s.text AND none(o IN s.others
          WHERE l2[9] CONTAINS o)) THEN 17 END] AS t3
    WITH n1, t3, reduce(w4 = -1, w7 IN tail(t3) | CASE WHEN w7 > w4 THEN w7 WHEN w7 <= w4 THEN w4 END) AS w4
    WITH n1, CASE WHEN w4 >= 0 AND coalesce(t3[0] > w4, true) THEN w4 ELSE t3[0] END AS t5
    WHERE t5 IS NOT NULL
    RETURN 1 AS one }, COLLECT {
    UNWIND $p2 AS x6
    MATCH (n1:Entity) USING TEXT INDEX n1:Entity(_search)
    WHERE n1._search CONTAINS x6 AND coalesce(n1.`since_day`, '') <= $p0 AND coalesce(n1.`until_day`, '~') >= $p0 AND (n1:`Area` OR n1:`PartyOrganization`)
    WITH DISTINCT n1
    WITH n1, split(n1._search, '\n') AS l2
    WITH n1, [w7 IN $p1 | CASE WHEN l2[1] CONTAINS w7.name_whole THEN 0 WHEN l2[2] CONTAINS w7.name_whole THEN 1 WHEN l2[3] CONTAINS w7.key_whole THEN 2 WHEN l2[4] CONTAINS w7.pinyin_whole THEN 3 WHEN l2[5] CONTAINS w7.key_whole THEN 4 WHEN l2[1] CONTAINS w7.name_beginning THEN 5 WHEN l2[2] CONTAINS w7.name_beginning THEN 6 WHEN l2[4] CONTAINS w7.pinyin_beginning THEN 7 WHEN l2[5] CONTAINS w7.key_beginning THEN 8 WHEN l2[1] CONTAINS w7.name_inside THEN 9 WHEN l2[2] CONTAINS w7.name_inside THEN 10 WHEN l2[6] CONTAINS w7.pinyin_inside THEN 11 WHEN l2[5] CONTAINS w7.key_inside THEN 12 WHEN l2[3] CONTAINS w7.key_beginning THEN 13 WHEN l2[3] CONTAINS w7.key_inside THEN 14 WHEN all(p IN w7.pairs
        WHERE l2[7] CONTAINS p) AND (l2[1] CONTAINS w7.first OR l2[8] CONTAINS w7.last) THEN 15 WHEN any(s IN w7.slips_beginning
        WHERE l2[4] CONTAINS s.text AND none(o IN s.others
          WHERE l2[9] CONTAINS o)) THEN 16 WHEN any(s IN w7.slips_inside
        WHERE l2[6] CONTAINS s.text AND none(o IN s.others
          WHERE l2[9] CONTAINS o)) THEN 17 END] AS t3
    WITH n1, t3, reduce(w4 = -1, w7 IN tail(t3) | CASE WHEN w7 > w4 THEN w7 WHEN w7 <= w4 THEN w4 END) AS w4
    WITH n1, CASE WHEN w4 >= 0 AND coalesce(t3[0] > w4, true) THEN w4 ELSE t3[0] END AS t5
    WHERE t5 IS NOT NULL
    WITH n1, t5
    ORDER BY t5, n1._search_rank
    LIMIT $p4 + 1
    RETURN [[[1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1][t5], t5, CASE WHEN n1:`Area` THEN [0, [$p3 || n1.`id`, n1.`key`, n1.`name`]] WHEN n1:`PartyOrganization` THEN [1, [$p3 || n1.`id`, n1.`key`, n1.`name`]] END], [[1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1][t5], n1._search_rank]] }]
