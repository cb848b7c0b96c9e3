RETURN [COUNT {
    MATCH (n1:`Unit`)
    WHERE (((((n1.`name_fold` + '') CONTAINS $p0) OR (NOT coalesce(n1.`kind` IN $p1, false)))) AND (n1.`since_day` >= $p2)) }, COLLECT {
    MATCH (n2:`Unit`)
    WHERE (((((n2.`name_fold` + '') CONTAINS $p0) OR (NOT coalesce(n2.`kind` IN $p1, false)))) AND (n2.`since_day` >= $p2))
    WITH n2
    ORDER BY n2.`since_day` DESC, n2.`key`
    LIMIT $p3
    RETURN [[n2.`key`, n2.`since`]] }]
