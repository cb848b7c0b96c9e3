RETURN [COUNT {
    MATCH (s1)-[r2:`PAIRED_WITH`|`LOCATED_IN`]->(n3)
    WHERE (coalesce(r2.since_day, '') <= $p0 AND coalesce(r2.until_day, '~') >= $p0 AND coalesce(s1.since_day, '') <= $p0 AND coalesce(s1.until_day, '~') >= $p0 AND coalesce(n3.since_day, '') <= $p0 AND coalesce(n3.until_day, '~') >= $p0) <> (coalesce(r2.since_day, '') <= $p1 AND coalesce(r2.until_day, '~') >= $p1 AND coalesce(s1.since_day, '') <= $p1 AND coalesce(s1.until_day, '~') >= $p1 AND coalesce(n3.since_day, '') <= $p1 AND coalesce(n3.until_day, '~') >= $p1) }, COLLECT {
    MATCH (s4)-[r5:`PAIRED_WITH`|`LOCATED_IN`]->(n6)
    WHERE (coalesce(r5.since_day, '') <= $p0 AND coalesce(r5.until_day, '~') >= $p0 AND coalesce(s4.since_day, '') <= $p0 AND coalesce(s4.until_day, '~') >= $p0 AND coalesce(n6.since_day, '') <= $p0 AND coalesce(n6.until_day, '~') >= $p0) <> (coalesce(r5.since_day, '') <= $p1 AND coalesce(r5.until_day, '~') >= $p1 AND coalesce(s4.since_day, '') <= $p1 AND coalesce(s4.until_day, '~') >= $p1 AND coalesce(n6.since_day, '') <= $p1 AND coalesce(n6.until_day, '~') >= $p1)
    WITH s4, n6, r5
    ORDER BY CASE WHEN (coalesce(r5.since_day, '') <= $p1 AND coalesce(r5.until_day, '~') >= $p1 AND coalesce(s4.since_day, '') <= $p1 AND coalesce(s4.until_day, '~') >= $p1 AND coalesce(n6.since_day, '') <= $p1 AND coalesce(n6.until_day, '~') >= $p1) = ($p1 > $p0) THEN reduce(x = '', t IN [coalesce(r5.`since_day`, ''), coalesce(s4.`since_day`, ''), coalesce(n6.`since_day`, '')] | CASE WHEN t > x THEN t ELSE x END) ELSE reduce(x = '~', t IN [coalesce(r5.`until_day`, '~'), coalesce(s4.`until_day`, '~'), coalesce(n6.`until_day`, '~')] | CASE WHEN t < x THEN t ELSE x END) END, r5.`id`
    LIMIT $p2 + 1
    RETURN [[CASE WHEN coalesce(r5.since_day, '') <= $p1 AND coalesce(r5.until_day, '~') >= $p1 AND coalesce(s4.since_day, '') <= $p1 AND coalesce(s4.until_day, '~') >= $p1 AND coalesce(n6.since_day, '') <= $p1 AND coalesce(n6.until_day, '~') >= $p1 THEN 'ADDED' ELSE 'REMOVED' END, [r5.`id`, type(r5), r5.`since`, r5.`until`, CASE WHEN s4:`Unit` THEN [0, [s4.`key`]] WHEN s4:`Venue` THEN [1, [s4.`key`]] WHEN s4:`Community` THEN [2, [s4.`key`]] WHEN s4:`PartyOrganization` THEN [3, [s4.`key`]] WHEN s4:`Project` THEN [4, [s4.`key`]] END, CASE WHEN n6:`Community` THEN [0, [n6.`key`]] WHEN n6:`PartyOrganization` THEN [1, [n6.`key`]] WHEN n6:`Area` THEN [2, [n6.`key`]] WHEN n6:`Venue` THEN [3, [n6.`key`]] END, COLLECT {
            UNWIND range(0, size(r5.`_cited_keys`) - 1) AS i7
            WITH i7
            ORDER BY i7
            RETURN [r5.`_cited_places`[i7]] }]]] }]
