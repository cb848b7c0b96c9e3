MATCH (n1:`Community` {key: $p2})
WHERE (n1.since_day IS NULL OR n1.since_day <= $p0) AND (n1.until_day IS NULL OR n1.until_day >= $p0)
RETURN [n1.`name`, [COUNT {
      MATCH (n1)<-[r3:`PAIRED_WITH`]-(n2)
      WHERE (r3.since_day IS NULL OR r3.since_day <= $p0) AND (r3.until_day IS NULL OR r3.until_day >= $p0) AND (n2.since_day IS NULL OR n2.since_day <= $p0) AND (n2.until_day IS NULL OR n2.until_day >= $p0) }, COLLECT {
      MATCH (n1)<-[r5:`PAIRED_WITH`]-(n4)
      WHERE (r5.since_day IS NULL OR r5.since_day <= $p0) AND (r5.until_day IS NULL OR r5.until_day >= $p0) AND (n4.since_day IS NULL OR n4.since_day <= $p0) AND (n4.until_day IS NULL OR n4.until_day >= $p0)
      WITH n4, r5
      ORDER BY r5.`id`
      LIMIT $p1
      RETURN [n4.`name`] }]]
