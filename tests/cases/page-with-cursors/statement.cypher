MATCH (n1:`Community` {key: $p0})
RETURN [[COLLECT {
      MATCH (n1)<-[r3:`PAIRED_WITH`]-(n2)
      WITH n2, r3
      ORDER BY r3.`since_day` DESC, r3.`id`
      LIMIT $p1 + 1
      RETURN [[[r3.`since_day`, r3.`id`], r3.`since`, r3.`agreement`, [n2.`key`]], [r3.`since_day`, r3.`id`]] }]]
