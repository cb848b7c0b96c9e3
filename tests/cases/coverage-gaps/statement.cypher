RETURN [COUNT {
    MATCH (n1:`Community`)
    WHERE ((NOT coalesce((EXISTS {
              MATCH (n1)<-[r3:`PAIRED_WITH`]-(n2)
              RETURN 1 AS one }), false)) AND (NOT coalesce((EXISTS {
              MATCH (n1)-[r5:`PARTICIPATES_IN`]->(n4)
              RETURN 1 AS one }), false))) }, COLLECT {
    MATCH (n6:`Community`)
    WHERE ((NOT coalesce((EXISTS {
              MATCH (n6)<-[r8:`PAIRED_WITH`]-(n7)
              RETURN 1 AS one }), false)) AND (NOT coalesce((EXISTS {
              MATCH (n6)-[r10:`PARTICIPATES_IN`]->(n9)
              RETURN 1 AS one }), false)))
    WITH n6
    ORDER BY n6.`name_sort`, n6.`key`
    LIMIT $p0
    RETURN [[n6.`key`, n6.`name`]] }]
