MATCH (n1:`Community` {key: $p0})
RETURN [[COLLECT {
      MATCH (n1)<-[r3:`PAIRED_WITH`]-(n2)
      WITH n2, r3
      ORDER BY r3.`since_day` DESC, r3.`id`
      LIMIT $p1 + 1
      RETURN [[[r3.`since_day`, r3.`id`], r3.`since`, r3.`agreement`, CASE WHEN n2:`Unit` THEN [0, [n2.`key`]] WHEN n2:`PartyOrganization` THEN [1, [n2.`key`]] WHEN n2:`Community` THEN [2, [n2.`key`]] END], [r3.`since_day`, r3.`id`]] }]]
