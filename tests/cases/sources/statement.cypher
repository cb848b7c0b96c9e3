MATCH (n1:`Unit` {key: $p0})
RETURN [COLLECT {
    UNWIND range(0, coalesce(size(n1.`_cited_keys`), 0) - 1) AS i2
    MATCH (s3:`Source` {key: n1.`_cited_keys`[i2]})
    WITH i2, s3
    ORDER BY i2
    RETURN [n1.`_cited_places`[i2], [s3.`title`]] }, [COLLECT {
      MATCH (n1)-[r5:`PAIRED_WITH`]->(n4)
      WHERE r5.`since_day` >= $p2
      WITH n4, r5
      ORDER BY r5.`id`
      LIMIT $p1
      RETURN [[COLLECT {
            UNWIND range(0, coalesce(size(r5.`_cited_keys`), 0) - 1) AS i6
            MATCH (s7:`Source` {key: r5.`_cited_keys`[i6]})
            WITH i6, s7
            ORDER BY i6
            RETURN [r5.`_cited_places`[i6], [s7.`kind`]] }]] }]]
