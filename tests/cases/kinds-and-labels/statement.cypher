MATCH (n1:`Community` {key: $p0})
RETURN [n1.`kind`, [], [COLLECT {
      MATCH (n1)<-[r3:`PAIRED_WITH`]-(n2)
      WITH n2, r3
      ORDER BY r3.`id`
      LIMIT $p1
      RETURN [CASE WHEN n2:`Unit` THEN [0, [n2.`kind`, n2.`kind`, []]] WHEN n2:`PartyOrganization` THEN [1, [n2.`kind`, n2.`kind`, []]] WHEN n2:`Community` THEN [2, [n2.`kind`, n2.`kind`, []]] END] }]]
