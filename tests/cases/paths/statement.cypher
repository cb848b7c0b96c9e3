OPTIONAL
MATCH (a:Entity {id: $p1})
WHERE coalesce(a.`since_day`, '') <= $p2 AND coalesce(a.`until_day`, '~') >= $p2
OPTIONAL
MATCH (b:Entity {id: $p3})
WHERE coalesce(b.`since_day`, '') <= $p2 AND coalesce(b.`until_day`, '~') >= $p2
WITH a, b
CALL (a, b) {
  WITH a, b
  WHERE a <> b
  MATCH p = allShortestPaths((a)-[:`PARTICIPATES_IN`|`PAIRED_WITH`*..4]-(b))
  WHERE all(x IN relationships(p)
    WHERE coalesce(x.`since_day`, '') <= $p2 AND coalesce(x.`until_day`, '~') >= $p2) AND all(x IN nodes(p)
    WHERE coalesce(x.`since_day`, '') <= $p2 AND coalesce(x.`until_day`, '~') >= $p2)
  WITH p, [x IN relationships(p) | x._mark] AS marks
  ORDER BY marks
  LIMIT $p0
  WITH relationships(p) AS hops, nodes(p) AS met, marks
  ORDER BY marks
  RETURN collect([i IN range(0, size(hops) - 1) | [hops[i], startNode(hops[i]) <> met[i]]]) AS found }
WITH a, b, found AS found1
CALL (a, b, found1) {
  WITH *
  WHERE 0 < size(found1) AND size(found1) < $p0 AND size(found1[0]) < 2
  MATCH (a)-[r0:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n1)-[r1:`PARTICIPATES_IN`|`PAIRED_WITH`]-(b)
  WHERE a <> n1 AND a <> b AND n1 <> b AND coalesce(r0.`since_day`, '') <= $p2 AND coalesce(r0.`until_day`, '~') >= $p2 AND coalesce(r1.`since_day`, '') <= $p2 AND coalesce(r1.`until_day`, '~') >= $p2 AND coalesce(n1.`since_day`, '') <= $p2 AND coalesce(n1.`until_day`, '~') >= $p2
  WITH [[r0, startNode(r0) <> a], [r1, startNode(r1) <> n1]] AS path, r0._mark AS mr0, r1._mark AS mr1
  ORDER BY mr0, mr1
  LIMIT $p0
  RETURN collect(path) AS found }
WITH a, b, (found1 + found)[0..$p0] AS found2
CALL (a, b, found2) {
  WITH *
  WHERE 0 < size(found2) AND size(found2) < $p0 AND size(found2[0]) < 3
  MATCH (a)-[r0:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n1)-[r1:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n2)-[r2:`PARTICIPATES_IN`|`PAIRED_WITH`]-(b)
  WHERE a <> n1 AND a <> n2 AND a <> b AND n1 <> n2 AND n1 <> b AND n2 <> b AND coalesce(r0.`since_day`, '') <= $p2 AND coalesce(r0.`until_day`, '~') >= $p2 AND coalesce(r1.`since_day`, '') <= $p2 AND coalesce(r1.`until_day`, '~') >= $p2 AND coalesce(r2.`since_day`, '') <= $p2 AND coalesce(r2.`until_day`, '~') >= $p2 AND coalesce(n1.`since_day`, '') <= $p2 AND coalesce(n1.`until_day`, '~') >= $p2 AND coalesce(n2.`since_day`, '') <= $p2 AND coalesce(n2.`until_day`, '~') >= $p2
  WITH [[r0, startNode(r0) <> a], [r1, startNode(r1) <> n1], [r2, startNode(r2) <> n2]] AS path, r0._mark AS mr0, r1._mark AS mr1, r2._mark AS mr2
  ORDER BY mr0, mr1, mr2
  LIMIT $p0
  RETURN collect(path) AS found }
WITH a, b, (found2 + found)[0..$p0] AS found3
CALL (a, b, found3) {
  WITH *
  WHERE 0 < size(found3) AND size(found3) < $p0 AND size(found3[0]) < 4
  MATCH (a)-[r0:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n1)-[r1:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n2)-[r2:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n3)-[r3:`PARTICIPATES_IN`|`PAIRED_WITH`]-(b)
  WHERE a <> n1 AND a <> n2 AND a <> n3 AND a <> b AND n1 <> n2 AND n1 <> n3 AND n1 <> b AND n2 <> n3 AND n2 <> b AND n3 <> b AND coalesce(r0.`since_day`, '') <= $p2 AND coalesce(r0.`until_day`, '~') >= $p2 AND coalesce(r1.`since_day`, '') <= $p2 AND coalesce(r1.`until_day`, '~') >= $p2 AND coalesce(r2.`since_day`, '') <= $p2 AND coalesce(r2.`until_day`, '~') >= $p2 AND coalesce(r3.`since_day`, '') <= $p2 AND coalesce(r3.`until_day`, '~') >= $p2 AND coalesce(n1.`since_day`, '') <= $p2 AND coalesce(n1.`until_day`, '~') >= $p2 AND coalesce(n2.`since_day`, '') <= $p2 AND coalesce(n2.`until_day`, '~') >= $p2 AND coalesce(n3.`since_day`, '') <= $p2 AND coalesce(n3.`until_day`, '~') >= $p2
  WITH [[r0, startNode(r0) <> a], [r1, startNode(r1) <> n1], [r2, startNode(r2) <> n2], [r3, startNode(r3) <> n3]] AS path, r0._mark AS mr0, r1._mark AS mr1, r2._mark AS mr2, r3._mark AS mr3
  ORDER BY mr0, mr1, mr2, mr3
  LIMIT $p0
  RETURN collect(path) AS found }
WITH a, b, (found3 + found)[0..$p0] AS found4
CALL (a, b) {
  WITH a, b
  WHERE a <> b
  MATCH connected = shortestPath((a)-[:`PARTICIPATES_IN`|`PAIRED_WITH`*..4]-(b))
  WITH a, b
  CALL (a, b) {
    MATCH (a)-[r0:`PARTICIPATES_IN`|`PAIRED_WITH`]-(b)
    WHERE a <> b AND coalesce(r0.`since_day`, '') <= $p2 AND coalesce(r0.`until_day`, '~') >= $p2
    RETURN [[type(r0), startNode(r0) <> a, [label IN labels(b)
          WHERE label <> 'Entity'][0]]] AS steps, [a.id, b.id] AS met
    UNION ALL
    MATCH (a)-[r0:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n1)-[r1:`PARTICIPATES_IN`|`PAIRED_WITH`]-(b)
    WHERE a <> n1 AND a <> b AND n1 <> b AND coalesce(r0.`since_day`, '') <= $p2 AND coalesce(r0.`until_day`, '~') >= $p2 AND coalesce(r1.`since_day`, '') <= $p2 AND coalesce(r1.`until_day`, '~') >= $p2 AND coalesce(n1.`since_day`, '') <= $p2 AND coalesce(n1.`until_day`, '~') >= $p2
    RETURN [[type(r0), startNode(r0) <> a, [label IN labels(n1)
          WHERE label <> 'Entity'][0]], [type(r1), startNode(r1) <> n1, [label IN labels(b)
          WHERE label <> 'Entity'][0]]] AS steps, [a.id, n1.id, b.id] AS met
    UNION ALL
    MATCH (a)-[r0:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n1)-[r1:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n2)-[r2:`PARTICIPATES_IN`|`PAIRED_WITH`]-(b)
    WHERE a <> n1 AND a <> n2 AND a <> b AND n1 <> n2 AND n1 <> b AND n2 <> b AND coalesce(r0.`since_day`, '') <= $p2 AND coalesce(r0.`until_day`, '~') >= $p2 AND coalesce(r1.`since_day`, '') <= $p2 AND coalesce(r1.`until_day`, '~') >= $p2 AND coalesce(r2.`since_day`, '') <= $p2 AND coalesce(r2.`until_day`, '~') >= $p2 AND coalesce(n1.`since_day`, '') <= $p2 AND coalesce(n1.`until_day`, '~') >= $p2 AND coalesce(n2.`since_day`, '') <= $p2 AND coalesce(n2.`until_day`, '~') >= $p2
    RETURN [[type(r0), startNode(r0) <> a, [label IN labels(n1)
          WHERE label <> 'Entity'][0]], [type(r1), startNode(r1) <> n1, [label IN labels(n2)
          WHERE label <> 'Entity'][0]], [type(r2), startNode(r2) <> n2, [label IN labels(b)
          WHERE label <> 'Entity'][0]]] AS steps, [a.id, n1.id, n2.id, b.id] AS met
    UNION ALL
    MATCH (a)-[r0:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n1)-[r1:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n2)-[r2:`PARTICIPATES_IN`|`PAIRED_WITH`]-(n3)-[r3:`PARTICIPATES_IN`|`PAIRED_WITH`]-(b)
    WHERE a <> n1 AND a <> n2 AND a <> n3 AND a <> b AND n1 <> n2 AND n1 <> n3 AND n1 <> b AND n2 <> n3 AND n2 <> b AND n3 <> b AND coalesce(r0.`since_day`, '') <= $p2 AND coalesce(r0.`until_day`, '~') >= $p2 AND coalesce(r1.`since_day`, '') <= $p2 AND coalesce(r1.`until_day`, '~') >= $p2 AND coalesce(r2.`since_day`, '') <= $p2 AND coalesce(r2.`until_day`, '~') >= $p2 AND coalesce(r3.`since_day`, '') <= $p2 AND coalesce(r3.`until_day`, '~') >= $p2 AND coalesce(n1.`since_day`, '') <= $p2 AND coalesce(n1.`until_day`, '~') >= $p2 AND coalesce(n2.`since_day`, '') <= $p2 AND coalesce(n2.`until_day`, '~') >= $p2 AND coalesce(n3.`since_day`, '') <= $p2 AND coalesce(n3.`until_day`, '~') >= $p2
    RETURN [[type(r0), startNode(r0) <> a, [label IN labels(n1)
          WHERE label <> 'Entity'][0]], [type(r1), startNode(r1) <> n1, [label IN labels(n2)
          WHERE label <> 'Entity'][0]], [type(r2), startNode(r2) <> n2, [label IN labels(n3)
          WHERE label <> 'Entity'][0]], [type(r3), startNode(r3) <> n3, [label IN labels(b)
          WHERE label <> 'Entity'][0]]] AS steps, [a.id, n1.id, n2.id, n3.id, b.id] AS met }
  WITH steps, met
  LIMIT 20001
  WITH steps, count(*) AS paths, count(DISTINCT met) AS ways
  RETURN collect([steps, paths, ways]) AS counted }
RETURN [COLLECT {
    UNWIND range(0, size(found4) - 1) AS i
    WITH found4[i] AS p, i
    ORDER BY i
    RETURN [[size(p), COLLECT {
          UNWIND range(0, size(p) - 1) AS j
          WITH p[j][0] AS r, p[j][1] AS back, j
          WITH r, back, startNode(r) AS s, endNode(r) AS t, j
          ORDER BY j
          RETURN [back, [type(r), r.`since`, CASE WHEN s:`PartyOrganization` THEN [0, [s.`key`]] WHEN s:`Unit` THEN [1, [s.`key`]] WHEN s:`Community` THEN [2, [s.`key`]] WHEN s:`Venue` THEN [3, [s.`key`]] WHEN s:`Project` THEN [4, [s.`key`]] WHEN s:`Team` THEN [5, [s.`key`]] WHEN s:`Activity` THEN [6, [s.`key`]] WHEN s:`Service` THEN [7, [s.`key`]] WHEN s:`Area` THEN [8, [s.`key`]] WHEN s:`Indicator` THEN [9, [s.`key`]] WHEN s:`Source` THEN [10, [s.`key`]] WHEN s:`Need` THEN [11, [s.`key`]] WHEN s:`Resource` THEN [12, [s.`key`]] END, CASE WHEN t:`PartyOrganization` THEN [0, [t.`name`]] WHEN t:`Unit` THEN [1, [t.`name`]] WHEN t:`Community` THEN [2, [t.`name`]] WHEN t:`Venue` THEN [3, [t.`name`]] WHEN t:`Project` THEN [4, [t.`name`]] WHEN t:`Team` THEN [5, [t.`name`]] WHEN t:`Activity` THEN [6, [t.`name`]] WHEN t:`Service` THEN [7, [t.`name`]] WHEN t:`Area` THEN [8, [t.`name`]] WHEN t:`Indicator` THEN [9, [t.`name`]] WHEN t:`Source` THEN [10, [t.`name`]] WHEN t:`Need` THEN [11, [t.`name`]] WHEN t:`Resource` THEN [12, [t.`name`]] END, COLLECT {
                UNWIND range(0, coalesce(size(r.`_cited_keys`), 0) - 1) AS i1
                WITH i1
                ORDER BY i1
                RETURN [r.`_cited_places`[i1]] }]] }]] }, counted]
