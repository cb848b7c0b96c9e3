CALL () {
  MATCH (s1:`Unit`)
  CALL (s1) {
    MATCH (s1)-[h4:`PAIRED_WITH`]->(n2:`Community`)
    RETURN n2, coalesce(h4.`since_day` || h4.`since`, '') AS d3_s, coalesce(h4.`until_day` || h4.`until`, '~') AS d3_u
    UNION ALL
    MATCH (s1)-[h5:`REPORTS_IN_TO`]->(n2:`Community`)
    RETURN n2, coalesce(h5.`since_day` || h5.`since`, '') AS d3_s, coalesce(h5.`until_day` || h5.`until`, '~') AS d3_u
    UNION ALL
    MATCH (s1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Community`)
    WHERE coalesce(h7.`since_day`, '') <= coalesce(h8.`until_day`, '~') AND coalesce(h8.`since_day`, '') <= coalesce(h7.`until_day`, '~')
    RETURN n2, reduce(x = '', t IN [coalesce(h7.`since_day` || h7.`since`, ''), coalesce(h8.`since_day` || h8.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h7.`until_day` || h7.`until`, '~'), coalesce(h8.`until_day` || h8.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
    UNION ALL
    MATCH (s1)-[h10:`PARTICIPATES_IN`]->(m9:`Activity`)<-[h11:`PARTICIPATES_IN`]-(n2:`Community`)
    WHERE coalesce(h10.`since_day`, '') <= coalesce(h11.`until_day`, '~') AND coalesce(h11.`since_day`, '') <= coalesce(h10.`until_day`, '~')
    RETURN n2, reduce(x = '', t IN [coalesce(h10.`since_day` || h10.`since`, ''), coalesce(h11.`since_day` || h11.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h10.`until_day` || h10.`until`, '~'), coalesce(h11.`until_day` || h11.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
    UNION ALL
    MATCH (s1)-[h13:`MEMBER_OF`]->(m12:`PartyOrganization`)-[h14:`LEADS`]->(n2:`Community`)
    WHERE coalesce(h13.`since_day`, '') <= coalesce(h14.`until_day`, '~') AND coalesce(h14.`since_day`, '') <= coalesce(h13.`until_day`, '~')
    RETURN n2, reduce(x = '', t IN [coalesce(h13.`since_day` || h13.`since`, ''), coalesce(h14.`since_day` || h14.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h13.`until_day` || h13.`until`, '~'), coalesce(h14.`until_day` || h14.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u }
  WITH s1, n2, count(*) AS d3_weight, min(d3_s) AS d3_s, max(d3_u) AS d3_u
  WITH s1, n2, d3_weight, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 10) END AS d3_since, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 0, 10) END AS d3_since_day, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 10) END AS d3_until, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 0, 10) END AS d3_until_day
  WHERE ((s1.`kind` = $p0) AND (d3_weight >= $p1))
  RETURN count(*) AS c15 }
CALL () {
  MATCH (s16:`Unit`)
  CALL (s16) {
    MATCH (s16)-[h19:`PAIRED_WITH`]->(n17:`Community`)
    RETURN n17, coalesce(h19.`since_day` || h19.`since`, '') AS d18_s, coalesce(h19.`until_day` || h19.`until`, '~') AS d18_u
    UNION ALL
    MATCH (s16)-[h20:`REPORTS_IN_TO`]->(n17:`Community`)
    RETURN n17, coalesce(h20.`since_day` || h20.`since`, '') AS d18_s, coalesce(h20.`until_day` || h20.`until`, '~') AS d18_u
    UNION ALL
    MATCH (s16)-[h22:`PARTICIPATES_IN`]->(m21:`Project`)<-[h23:`PARTICIPATES_IN`]-(n17:`Community`)
    WHERE coalesce(h22.`since_day`, '') <= coalesce(h23.`until_day`, '~') AND coalesce(h23.`since_day`, '') <= coalesce(h22.`until_day`, '~')
    RETURN n17, reduce(x = '', t IN [coalesce(h22.`since_day` || h22.`since`, ''), coalesce(h23.`since_day` || h23.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d18_s, reduce(x = '~', t IN [coalesce(h22.`until_day` || h22.`until`, '~'), coalesce(h23.`until_day` || h23.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d18_u
    UNION ALL
    MATCH (s16)-[h25:`PARTICIPATES_IN`]->(m24:`Activity`)<-[h26:`PARTICIPATES_IN`]-(n17:`Community`)
    WHERE coalesce(h25.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h25.`until_day`, '~')
    RETURN n17, reduce(x = '', t IN [coalesce(h25.`since_day` || h25.`since`, ''), coalesce(h26.`since_day` || h26.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d18_s, reduce(x = '~', t IN [coalesce(h25.`until_day` || h25.`until`, '~'), coalesce(h26.`until_day` || h26.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d18_u
    UNION ALL
    MATCH (s16)-[h28:`MEMBER_OF`]->(m27:`PartyOrganization`)-[h29:`LEADS`]->(n17:`Community`)
    WHERE coalesce(h28.`since_day`, '') <= coalesce(h29.`until_day`, '~') AND coalesce(h29.`since_day`, '') <= coalesce(h28.`until_day`, '~')
    RETURN n17, reduce(x = '', t IN [coalesce(h28.`since_day` || h28.`since`, ''), coalesce(h29.`since_day` || h29.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d18_s, reduce(x = '~', t IN [coalesce(h28.`until_day` || h28.`until`, '~'), coalesce(h29.`until_day` || h29.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d18_u }
  WITH s16, n17, count(*) AS d18_weight, min(d18_s) AS d18_s, max(d18_u) AS d18_u
  WITH s16, n17, d18_weight, CASE d18_s WHEN '' THEN NULL ELSE substring(d18_s, 10) END AS d18_since, CASE d18_s WHEN '' THEN NULL ELSE substring(d18_s, 0, 10) END AS d18_since_day, CASE d18_u WHEN '~' THEN NULL ELSE substring(d18_u, 10) END AS d18_until, CASE d18_u WHEN '~' THEN NULL ELSE substring(d18_u, 0, 10) END AS d18_until_day
  WHERE ((s16.`kind` = $p0) AND (d18_weight >= $p1))
  WITH s16, n17, d18_weight, d18_since, d18_since_day, d18_until, d18_until_day
  ORDER BY d18_weight DESC, 'CO_BUILDS_WITH:' || s16.id || ':' || n17.id
  LIMIT $p3
  RETURN collect([[[d18_weight, 'CO_BUILDS_WITH:' || s16.id || ':' || n17.id], d18_weight, [s16.`name`], [n17.`key`], COLLECT {
          CALL (s16, n17) {
            MATCH (s16)-[h30:`PAIRED_WITH`]->(n17:`Community`)
            RETURN 0 AS p, [0, []] AS piece, h30.`id` AS k0, '' AS k1
            UNION ALL
            MATCH (s16)-[h31:`REPORTS_IN_TO`]->(n17:`Community`)
            RETURN 1 AS p, [1, []] AS piece, h31.`id` AS k0, '' AS k1
            UNION ALL
            MATCH (s16)-[h33:`PARTICIPATES_IN`]->(m32:`Project`)<-[h34:`PARTICIPATES_IN`]-(n17:`Community`)
            WHERE coalesce(h33.`since_day`, '') <= coalesce(h34.`until_day`, '~') AND coalesce(h34.`since_day`, '') <= coalesce(h33.`until_day`, '~')
            RETURN 2 AS p, [2, []] AS piece, h33.`id` AS k0, h34.`id` AS k1
            UNION ALL
            MATCH (s16)-[h36:`PARTICIPATES_IN`]->(m35:`Activity`)<-[h37:`PARTICIPATES_IN`]-(n17:`Community`)
            WHERE coalesce(h36.`since_day`, '') <= coalesce(h37.`until_day`, '~') AND coalesce(h37.`since_day`, '') <= coalesce(h36.`until_day`, '~')
            RETURN 2 AS p, [3, []] AS piece, h36.`id` AS k0, h37.`id` AS k1
            UNION ALL
            MATCH (s16)-[h39:`MEMBER_OF`]->(m38:`PartyOrganization`)-[h40:`LEADS`]->(n17:`Community`)
            WHERE coalesce(h39.`since_day`, '') <= coalesce(h40.`until_day`, '~') AND coalesce(h40.`since_day`, '') <= coalesce(h39.`until_day`, '~')
            RETURN 3 AS p, [4, []] AS piece, h39.`id` AS k0, h40.`id` AS k1 }
          WITH p, piece, k0, k1
          ORDER BY p, k0, k1
          LIMIT $p2
          RETURN piece }]]) AS c41 }
RETURN [c15, c41]
