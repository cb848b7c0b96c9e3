MATCH (n1:`Community` {key: $p0})
WHERE coalesce(n1.`since_day`, '') <= $p1 AND coalesce(n1.`until_day`, '~') >= $p1
RETURN [n1.`name`, [COUNT {
      MATCH (n1)<-[r3:`PAIRED_WITH`]-(n2)
      WHERE coalesce(r3.`since_day`, '') <= $p1 AND coalesce(r3.`until_day`, '~') >= $p1 AND coalesce(n2.`since_day`, '') <= $p1 AND coalesce(n2.`until_day`, '~') >= $p1 }, COLLECT {
      MATCH (n1)<-[r5:`PAIRED_WITH`]-(n4)
      WHERE coalesce(r5.`since_day`, '') <= $p1 AND coalesce(r5.`until_day`, '~') >= $p1 AND coalesce(n4.`since_day`, '') <= $p1 AND coalesce(n4.`until_day`, '~') >= $p1
      WITH n4, r5
      ORDER BY r5.`id`
      LIMIT $p2
      RETURN [CASE WHEN n4:`Unit` THEN [0, [n4.`name`]] WHEN n4:`PartyOrganization` THEN [1, [n4.`name`]] WHEN n4:`Community` THEN [2, [n4.`name`]] END] }]]
