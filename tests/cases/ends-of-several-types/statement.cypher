MATCH (n1:`Project` {key: $p0})
RETURN [[COLLECT {
      MATCH (n1)<-[r3:`PARTICIPATES_IN`]-(n2)
      WHERE NOT coalesce((n2:`Unit`), false)
      WITH n2, r3
      ORDER BY r3.`id`
      LIMIT $p1
      RETURN [[r3.`role`, CASE WHEN n2:`Unit` THEN [0, [n2.`key`]] WHEN n2:`Community` THEN [1, [n2.`key`]] WHEN n2:`PartyOrganization` THEN [2, [n2.`key`, n2.`kind`]] WHEN n2:`Team` THEN [3, [n2.`key`]] END]] }]]
