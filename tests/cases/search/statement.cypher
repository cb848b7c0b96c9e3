RETURN [COUNT {
    MATCH (n1:Entity) USING TEXT INDEX n1:Entity(_search)
    WHERE n1._search CONTAINS $p0 AND coalesce(n1.`since_day`, '') <= $p1 AND coalesce(n1.`until_day`, '~') >= $p1 AND (n1:`Area` OR n1:`PartyOrganization`)
    WITH n1, split(n1._search, '\n') AS l2
    WITH n1, CASE WHEN l2[1] CONTAINS $p2 THEN 0 WHEN l2[2] CONTAINS $p2 THEN 1 WHEN l2[3] CONTAINS $p2 THEN 2 WHEN l2[4] CONTAINS $p5 THEN 3 WHEN l2[5] CONTAINS $p2 THEN 4 WHEN l2[1] CONTAINS $p3 THEN 5 WHEN l2[2] CONTAINS $p3 THEN 6 WHEN l2[4] CONTAINS $p6 THEN 7 WHEN l2[5] CONTAINS $p3 THEN 8 WHEN l2[1] CONTAINS $p4 THEN 9 WHEN l2[2] CONTAINS $p4 THEN 10 WHEN l2[6] CONTAINS $p7 THEN 11 WHEN l2[5] CONTAINS $p4 THEN 12 WHEN l2[3] CONTAINS $p3 THEN 13 WHEN l2[3] CONTAINS $p4 THEN 14 END AS t3
    WHERE t3 IS NOT NULL
    RETURN 1 AS one }, COLLECT {
    MATCH (n1:Entity) USING TEXT INDEX n1:Entity(_search)
    WHERE n1._search CONTAINS $p0 AND coalesce(n1.`since_day`, '') <= $p1 AND coalesce(n1.`until_day`, '~') >= $p1 AND (n1:`Area` OR n1:`PartyOrganization`)
    WITH n1, split(n1._search, '\n') AS l2
    WITH n1, CASE WHEN l2[1] CONTAINS $p2 THEN 0 WHEN l2[2] CONTAINS $p2 THEN 1 WHEN l2[3] CONTAINS $p2 THEN 2 WHEN l2[4] CONTAINS $p5 THEN 3 WHEN l2[5] CONTAINS $p2 THEN 4 WHEN l2[1] CONTAINS $p3 THEN 5 WHEN l2[2] CONTAINS $p3 THEN 6 WHEN l2[4] CONTAINS $p6 THEN 7 WHEN l2[5] CONTAINS $p3 THEN 8 WHEN l2[1] CONTAINS $p4 THEN 9 WHEN l2[2] CONTAINS $p4 THEN 10 WHEN l2[6] CONTAINS $p7 THEN 11 WHEN l2[5] CONTAINS $p4 THEN 12 WHEN l2[3] CONTAINS $p3 THEN 13 WHEN l2[3] CONTAINS $p4 THEN 14 END AS t3
    WHERE t3 IS NOT NULL
    WITH n1, t3
    ORDER BY t3, n1._search_rank
    LIMIT $p8 + 1
    RETURN [[[1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25][t3], t3, CASE WHEN n1:`Area` THEN [0, [n1.`id`, n1.`key`, n1.`name`]] WHEN n1:`PartyOrganization` THEN [1, [n1.`id`, n1.`key`, n1.`name`]] END], [[1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25][t3], n1._search_rank]] }]
