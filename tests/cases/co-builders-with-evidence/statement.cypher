MATCH (n1:`Community` {key: $p3})
WHERE (n1.since_day IS NULL OR n1.since_day <= $p0) AND (n1.until_day IS NULL OR n1.until_day >= $p0)
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[h17:`PAIRED_WITH`]-(n15:`Unit`)
    WHERE (h17.since_day IS NULL OR h17.since_day <= $p0) AND (h17.until_day IS NULL OR h17.until_day >= $p0)
    RETURN n15, coalesce(h17.since_day + h17.since, '') AS d16_s, coalesce(h17.until_day + h17.until, '~') AS d16_u
    UNION ALL
    MATCH (n1)<-[h18:`REPORTS_IN_TO`]-(n15:`Unit`)
    WHERE (h18.since_day IS NULL OR h18.since_day <= $p0) AND (h18.until_day IS NULL OR h18.until_day >= $p0)
    RETURN n15, coalesce(h18.since_day + h18.since, '') AS d16_s, coalesce(h18.until_day + h18.until, '~') AS d16_u
    UNION ALL
    MATCH (n1)-[h20:`PARTICIPATES_IN`]->(m19:`Project`)<-[h21:`PARTICIPATES_IN`]-(n15:`Unit`)
    WHERE (h20.since_day IS NULL OR h20.since_day <= $p0) AND (h20.until_day IS NULL OR h20.until_day >= $p0) AND (h21.since_day IS NULL OR h21.since_day <= $p0) AND (h21.until_day IS NULL OR h21.until_day >= $p0) AND (m19.since_day IS NULL OR m19.since_day <= $p0) AND (m19.until_day IS NULL OR m19.until_day >= $p0)
    RETURN n15, reduce(x = '', t IN [coalesce(h20.since_day + h20.since, ''), coalesce(h21.since_day + h21.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d16_s, reduce(x = '~', t IN [coalesce(h20.until_day + h20.until, '~'), coalesce(h21.until_day + h21.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d16_u
    UNION ALL
    MATCH (n1)-[h23:`PARTICIPATES_IN`]->(m22:`Activity`)<-[h24:`PARTICIPATES_IN`]-(n15:`Unit`)
    WHERE (h23.since_day IS NULL OR h23.since_day <= $p0) AND (h23.until_day IS NULL OR h23.until_day >= $p0) AND (h24.since_day IS NULL OR h24.since_day <= $p0) AND (h24.until_day IS NULL OR h24.until_day >= $p0) AND (m22.since_day IS NULL OR m22.since_day <= $p0) AND (m22.until_day IS NULL OR m22.until_day >= $p0)
    RETURN n15, reduce(x = '', t IN [coalesce(h23.since_day + h23.since, ''), coalesce(h24.since_day + h24.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d16_s, reduce(x = '~', t IN [coalesce(h23.until_day + h23.until, '~'), coalesce(h24.until_day + h24.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d16_u
    UNION ALL
    MATCH (n1)<-[h26:`LEADS`]-(m25:`PartyOrganization`)<-[h27:`MEMBER_OF`]-(n15:`Unit`)
    WHERE (h26.since_day IS NULL OR h26.since_day <= $p0) AND (h26.until_day IS NULL OR h26.until_day >= $p0) AND (h27.since_day IS NULL OR h27.since_day <= $p0) AND (h27.until_day IS NULL OR h27.until_day >= $p0) AND (m25.since_day IS NULL OR m25.since_day <= $p0) AND (m25.until_day IS NULL OR m25.until_day >= $p0)
    RETURN n15, reduce(x = '', t IN [coalesce(h26.since_day + h26.since, ''), coalesce(h27.since_day + h27.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d16_s, reduce(x = '~', t IN [coalesce(h26.until_day + h26.until, '~'), coalesce(h27.until_day + h27.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d16_u }
  WITH n15, count(*) AS d16_weight, min(d16_s) AS d16_s, max(d16_u) AS d16_u
  WITH n15, d16_weight, CASE d16_s WHEN '' THEN null ELSE substring(d16_s, 10) END AS d16_since, CASE d16_s WHEN '' THEN null ELSE substring(d16_s, 0, 10) END AS d16_since_day, CASE d16_u WHEN '~' THEN null ELSE substring(d16_u, 10) END AS d16_until, CASE d16_u WHEN '~' THEN null ELSE substring(d16_u, 0, 10) END AS d16_until_day
  WHERE (n15.since_day IS NULL OR n15.since_day <= $p0) AND (n15.until_day IS NULL OR n15.until_day >= $p0)
  WITH n15, d16_weight, d16_since, d16_since_day, d16_until, d16_until_day
  ORDER BY d16_weight DESC, 'CO_BUILDS_WITH:' + n15.id + ':' + n1.id
  LIMIT $p2
  RETURN collect([d16_weight, d16_since, d16_until, [n15.`key`, n15.`name`], COLLECT {
        CALL (n15, n1) {
          MATCH (n15)-[h28:`PAIRED_WITH`]->(n1:`Community`)
          WHERE (h28.since_day IS NULL OR h28.since_day <= $p0) AND (h28.until_day IS NULL OR h28.until_day >= $p0)
          RETURN 0 AS p, [0, [[[h28.`since`, [n15.`key`], [n1.`key`], COLLECT {
                    UNWIND range(0, size(h28.`_cited_keys`) - 1) AS i29
                    WITH i29
                    ORDER BY i29
                    RETURN [h28.`_cited_places`[i29]] }]]]] AS shown, h28.id AS k0, '' AS k1
          UNION ALL
          MATCH (n15)-[h31:`REPORTS_IN_TO`]->(n1:`Community`)
          WHERE (h31.since_day IS NULL OR h31.since_day <= $p0) AND (h31.until_day IS NULL OR h31.until_day >= $p0)
          RETURN 1 AS p, [1, [[[h31.`since`, [n15.`key`], [n1.`key`], COLLECT {
                    UNWIND range(0, size(h31.`_cited_keys`) - 1) AS i32
                    WITH i32
                    ORDER BY i32
                    RETURN [h31.`_cited_places`[i32]] }]]]] AS shown, h31.id AS k0, '' AS k1
          UNION ALL
          MATCH (n15)-[h35:`PARTICIPATES_IN`]->(m34:`Project`)<-[h36:`PARTICIPATES_IN`]-(n1:`Community`)
          WHERE (h35.since_day IS NULL OR h35.since_day <= $p0) AND (h35.until_day IS NULL OR h35.until_day >= $p0) AND (h36.since_day IS NULL OR h36.since_day <= $p0) AND (h36.until_day IS NULL OR h36.until_day >= $p0) AND (m34.since_day IS NULL OR m34.since_day <= $p0) AND (m34.until_day IS NULL OR m34.until_day >= $p0)
          RETURN 2 AS p, [2, [[[h35.`since`, [n15.`key`], [m34.`key`], COLLECT {
                    UNWIND range(0, size(h35.`_cited_keys`) - 1) AS i37
                    WITH i37
                    ORDER BY i37
                    RETURN [h35.`_cited_places`[i37]] }], [h36.`since`, [n1.`key`], [m34.`key`], COLLECT {
                    UNWIND range(0, size(h36.`_cited_keys`) - 1) AS i39
                    WITH i39
                    ORDER BY i39
                    RETURN [h36.`_cited_places`[i39]] }]]]] AS shown, h35.id AS k0, h36.id AS k1
          UNION ALL
          MATCH (n15)-[h42:`PARTICIPATES_IN`]->(m41:`Activity`)<-[h43:`PARTICIPATES_IN`]-(n1:`Community`)
          WHERE (h42.since_day IS NULL OR h42.since_day <= $p0) AND (h42.until_day IS NULL OR h42.until_day >= $p0) AND (h43.since_day IS NULL OR h43.since_day <= $p0) AND (h43.until_day IS NULL OR h43.until_day >= $p0) AND (m41.since_day IS NULL OR m41.since_day <= $p0) AND (m41.until_day IS NULL OR m41.until_day >= $p0)
          RETURN 2 AS p, [3, [[[h42.`since`, [n15.`key`], [m41.`key`], COLLECT {
                    UNWIND range(0, size(h42.`_cited_keys`) - 1) AS i44
                    WITH i44
                    ORDER BY i44
                    RETURN [h42.`_cited_places`[i44]] }], [h43.`since`, [n1.`key`], [m41.`key`], COLLECT {
                    UNWIND range(0, size(h43.`_cited_keys`) - 1) AS i46
                    WITH i46
                    ORDER BY i46
                    RETURN [h43.`_cited_places`[i46]] }]]]] AS shown, h42.id AS k0, h43.id AS k1
          UNION ALL
          MATCH (n15)-[h49:`MEMBER_OF`]->(m48:`PartyOrganization`)-[h50:`LEADS`]->(n1:`Community`)
          WHERE (h49.since_day IS NULL OR h49.since_day <= $p0) AND (h49.until_day IS NULL OR h49.until_day >= $p0) AND (h50.since_day IS NULL OR h50.since_day <= $p0) AND (h50.until_day IS NULL OR h50.until_day >= $p0) AND (m48.since_day IS NULL OR m48.since_day <= $p0) AND (m48.until_day IS NULL OR m48.until_day >= $p0)
          RETURN 3 AS p, [4, [[[h49.`since`, [n15.`key`], [m48.`key`], COLLECT {
                    UNWIND range(0, size(h49.`_cited_keys`) - 1) AS i51
                    WITH i51
                    ORDER BY i51
                    RETURN [h49.`_cited_places`[i51]] }], [h50.`since`, [m48.`key`], [n1.`key`], COLLECT {
                    UNWIND range(0, size(h50.`_cited_keys`) - 1) AS i53
                    WITH i53
                    ORDER BY i53
                    RETURN [h50.`_cited_places`[i53]] }]]]] AS shown, h49.id AS k0, h50.id AS k1 }
        WITH p, shown, k0, k1
        ORDER BY p, k0, k1
        LIMIT $p1
        RETURN shown }]) AS c55 }
RETURN [n1.`name`, [COUNT {
      CALL (n1) {
        MATCH (n1)<-[h4:`PAIRED_WITH`]-(n2:`Unit`)
        WHERE (h4.since_day IS NULL OR h4.since_day <= $p0) AND (h4.until_day IS NULL OR h4.until_day >= $p0)
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h5:`REPORTS_IN_TO`]-(n2:`Unit`)
        WHERE (h5.since_day IS NULL OR h5.since_day <= $p0) AND (h5.until_day IS NULL OR h5.until_day >= $p0)
        RETURN n2
        UNION ALL
        MATCH (n1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE (h7.since_day IS NULL OR h7.since_day <= $p0) AND (h7.until_day IS NULL OR h7.until_day >= $p0) AND (h8.since_day IS NULL OR h8.since_day <= $p0) AND (h8.until_day IS NULL OR h8.until_day >= $p0) AND (m6.since_day IS NULL OR m6.since_day <= $p0) AND (m6.until_day IS NULL OR m6.until_day >= $p0)
        RETURN n2
        UNION ALL
        MATCH (n1)-[h10:`PARTICIPATES_IN`]->(m9:`Activity`)<-[h11:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE (h10.since_day IS NULL OR h10.since_day <= $p0) AND (h10.until_day IS NULL OR h10.until_day >= $p0) AND (h11.since_day IS NULL OR h11.since_day <= $p0) AND (h11.until_day IS NULL OR h11.until_day >= $p0) AND (m9.since_day IS NULL OR m9.since_day <= $p0) AND (m9.until_day IS NULL OR m9.until_day >= $p0)
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h13:`LEADS`]-(m12:`PartyOrganization`)<-[h14:`MEMBER_OF`]-(n2:`Unit`)
        WHERE (h13.since_day IS NULL OR h13.since_day <= $p0) AND (h13.until_day IS NULL OR h13.until_day >= $p0) AND (h14.since_day IS NULL OR h14.since_day <= $p0) AND (h14.until_day IS NULL OR h14.until_day >= $p0) AND (m12.since_day IS NULL OR m12.since_day <= $p0) AND (m12.until_day IS NULL OR m12.until_day >= $p0)
        RETURN n2 }
      WITH n2
      WHERE (n2.since_day IS NULL OR n2.since_day <= $p0) AND (n2.until_day IS NULL OR n2.until_day >= $p0)
      RETURN DISTINCT n2 }, c55]]
