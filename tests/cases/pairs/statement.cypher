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
    RETURN n2, reduce(x = '', t IN [coalesce(h10.`since_day` || h10.`since`, ''), coalesce(h11.`since_day` || h11.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h10.`until_day` || h10.`until`, '~'), coalesce(h11.`until_day` || h11.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u }
  WITH s1, n2, count(*) AS d3_weight, min(d3_s) AS d3_s, max(d3_u) AS d3_u
  WITH s1, n2, d3_weight, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 10) END AS d3_since, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 0, 10) END AS d3_since_day, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 10) END AS d3_until, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 0, 10) END AS d3_until_day
  WHERE ((s1.`kind` = $p0) AND (d3_weight >= $p1))
  RETURN count(*) AS c12 }
CALL () {
  MATCH (s13:`Unit`)
  CALL (s13) {
    MATCH (s13)-[h16:`PAIRED_WITH`]->(n14:`Community`)
    RETURN n14, coalesce(h16.`since_day` || h16.`since`, '') AS d15_s, coalesce(h16.`until_day` || h16.`until`, '~') AS d15_u
    UNION ALL
    MATCH (s13)-[h17:`REPORTS_IN_TO`]->(n14:`Community`)
    RETURN n14, coalesce(h17.`since_day` || h17.`since`, '') AS d15_s, coalesce(h17.`until_day` || h17.`until`, '~') AS d15_u
    UNION ALL
    MATCH (s13)-[h19:`PARTICIPATES_IN`]->(m18:`Project`)<-[h20:`PARTICIPATES_IN`]-(n14:`Community`)
    WHERE coalesce(h19.`since_day`, '') <= coalesce(h20.`until_day`, '~') AND coalesce(h20.`since_day`, '') <= coalesce(h19.`until_day`, '~')
    RETURN n14, reduce(x = '', t IN [coalesce(h19.`since_day` || h19.`since`, ''), coalesce(h20.`since_day` || h20.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d15_s, reduce(x = '~', t IN [coalesce(h19.`until_day` || h19.`until`, '~'), coalesce(h20.`until_day` || h20.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d15_u
    UNION ALL
    MATCH (s13)-[h22:`PARTICIPATES_IN`]->(m21:`Activity`)<-[h23:`PARTICIPATES_IN`]-(n14:`Community`)
    WHERE coalesce(h22.`since_day`, '') <= coalesce(h23.`until_day`, '~') AND coalesce(h23.`since_day`, '') <= coalesce(h22.`until_day`, '~')
    RETURN n14, reduce(x = '', t IN [coalesce(h22.`since_day` || h22.`since`, ''), coalesce(h23.`since_day` || h23.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d15_s, reduce(x = '~', t IN [coalesce(h22.`until_day` || h22.`until`, '~'), coalesce(h23.`until_day` || h23.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d15_u }
  WITH s13, n14, count(*) AS d15_weight, min(d15_s) AS d15_s, max(d15_u) AS d15_u
  WITH s13, n14, d15_weight, CASE d15_s WHEN '' THEN NULL ELSE substring(d15_s, 10) END AS d15_since, CASE d15_s WHEN '' THEN NULL ELSE substring(d15_s, 0, 10) END AS d15_since_day, CASE d15_u WHEN '~' THEN NULL ELSE substring(d15_u, 10) END AS d15_until, CASE d15_u WHEN '~' THEN NULL ELSE substring(d15_u, 0, 10) END AS d15_until_day
  WHERE ((s13.`kind` = $p0) AND (d15_weight >= $p1))
  WITH s13, n14, d15_weight, d15_since, d15_since_day, d15_until, d15_until_day
  ORDER BY d15_weight DESC, 'CO_BUILDS_WITH:' || s13.id || ':' || n14.id
  LIMIT $p3
  RETURN collect([[[d15_weight, 'CO_BUILDS_WITH:' || s13.id || ':' || n14.id], d15_weight, [s13.`name`], [n14.`key`], COLLECT {
          CALL (s13, n14) {
            MATCH (s13)-[h24:`PAIRED_WITH`]->(n14:`Community`)
            RETURN 0 AS p, [0, []] AS piece, h24.`id` AS k0, '' AS k1
            UNION ALL
            MATCH (s13)-[h25:`REPORTS_IN_TO`]->(n14:`Community`)
            RETURN 1 AS p, [1, []] AS piece, h25.`id` AS k0, '' AS k1
            UNION ALL
            MATCH (s13)-[h27:`PARTICIPATES_IN`]->(m26:`Project`)<-[h28:`PARTICIPATES_IN`]-(n14:`Community`)
            WHERE coalesce(h27.`since_day`, '') <= coalesce(h28.`until_day`, '~') AND coalesce(h28.`since_day`, '') <= coalesce(h27.`until_day`, '~')
            RETURN 2 AS p, [2, []] AS piece, h27.`id` AS k0, h28.`id` AS k1
            UNION ALL
            MATCH (s13)-[h30:`PARTICIPATES_IN`]->(m29:`Activity`)<-[h31:`PARTICIPATES_IN`]-(n14:`Community`)
            WHERE coalesce(h30.`since_day`, '') <= coalesce(h31.`until_day`, '~') AND coalesce(h31.`since_day`, '') <= coalesce(h30.`until_day`, '~')
            RETURN 3 AS p, [3, []] AS piece, h30.`id` AS k0, h31.`id` AS k1 }
          WITH p, piece, k0, k1
          ORDER BY p, k0, k1
          LIMIT $p2
          RETURN piece }]]) AS c32 }
RETURN [c12, c32]
