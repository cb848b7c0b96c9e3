MATCH (n1:`Community` {key: $p0})
WHERE (n1.since_day IS NULL OR n1.since_day <= $p1) AND (n1.until_day IS NULL OR n1.until_day >= $p1)
RETURN [n1.`name`, [COUNT {
      MATCH (n1)<-[r3:`PAIRED_WITH`]-(n2)
      WHERE (r3.since_day IS NULL OR r3.since_day <= $p1) AND (r3.until_day IS NULL OR r3.until_day >= $p1) AND (n2.since_day IS NULL OR n2.since_day <= $p1) AND (n2.until_day IS NULL OR n2.until_day >= $p1) }, COLLECT {
      MATCH (n1)<-[r5:`PAIRED_WITH`]-(n4)
      WHERE (r5.since_day IS NULL OR r5.since_day <= $p1) AND (r5.until_day IS NULL OR r5.until_day >= $p1) AND (n4.since_day IS NULL OR n4.since_day <= $p1) AND (n4.until_day IS NULL OR n4.until_day >= $p1)
      WITH n4, r5
      ORDER BY r5.`id`
      LIMIT $p2
      RETURN [n4.`name`] }]]
