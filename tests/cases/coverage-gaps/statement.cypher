RETURN [COUNT {
    MATCH (n6:`Community`)
    WHERE ((NOT coalesce(EXISTS {
            MATCH (n6)<-[r8:`PAIRED_WITH`]-(n7:`Unit`)
            RETURN 1 AS one }, false)) AND (NOT coalesce(EXISTS {
            MATCH (n6)-[r10:`PARTICIPATES_IN`]->(n9:`Project`|`Activity`)
            RETURN 1 AS one }, false))) }, COLLECT {
    MATCH (n1:`Community`)
    WHERE ((NOT coalesce(EXISTS {
            MATCH (n1)<-[r3:`PAIRED_WITH`]-(n2:`Unit`)
            RETURN 1 AS one }, false)) AND (NOT coalesce(EXISTS {
            MATCH (n1)-[r5:`PARTICIPATES_IN`]->(n4:`Project`|`Activity`)
            RETURN 1 AS one }, false)))
    WITH n1
    ORDER BY n1.`name_sort`, n1.`key`
    LIMIT $p0
    RETURN [[n1.`key`, n1.`name`], null] }, false]
