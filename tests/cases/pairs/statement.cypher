CALL () {
  MATCH (s1:`Unit`)
  CALL (s1) {
    MATCH (s1)-[h4:`PAIRED_WITH`]->(n2:`Community`)
    RETURN n2, [0, h4] AS d3_fact, coalesce(h4.`since_day` || h4.`since`, '') AS d3_s, coalesce(h4.`until_day` || h4.`until`, '~') AS d3_u
    UNION ALL
    MATCH (s1)-[h5:`REPORTS_IN_TO`]->(n2:`Community`)
    RETURN n2, [1, h5] AS d3_fact, coalesce(h5.`since_day` || h5.`since`, '') AS d3_s, coalesce(h5.`until_day` || h5.`until`, '~') AS d3_u
    UNION ALL
    MATCH (s1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Community`)
    WHERE coalesce(h7.`since_day`, '') <= coalesce(h8.`until_day`, '~') AND coalesce(h8.`since_day`, '') <= coalesce(h7.`until_day`, '~')
    RETURN n2, [2, m6] AS d3_fact, reduce(x = '', t IN [coalesce(h7.`since_day` || h7.`since`, ''), coalesce(h8.`since_day` || h8.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h7.`until_day` || h7.`until`, '~'), coalesce(h8.`until_day` || h8.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
    UNION ALL
    MATCH (s1)-[h10:`PARTICIPATES_IN`]->(m9:`Activity`)<-[h11:`PARTICIPATES_IN`]-(n2:`Community`)
    WHERE coalesce(h10.`since_day`, '') <= coalesce(h11.`until_day`, '~') AND coalesce(h11.`since_day`, '') <= coalesce(h10.`until_day`, '~')
    RETURN n2, [2, m9] AS d3_fact, reduce(x = '', t IN [coalesce(h10.`since_day` || h10.`since`, ''), coalesce(h11.`since_day` || h11.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h10.`until_day` || h10.`until`, '~'), coalesce(h11.`until_day` || h11.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
    UNION ALL
    MATCH (s1)-[h13:`MEMBER_OF`]->(m12:`PartyOrganization`)-[h14:`LEADS`]->(n2:`Community`)
    WHERE coalesce(h13.`since_day`, '') <= coalesce(h14.`until_day`, '~') AND coalesce(h14.`since_day`, '') <= coalesce(h13.`until_day`, '~')
    RETURN n2, [3, m12] AS d3_fact, reduce(x = '', t IN [coalesce(h13.`since_day` || h13.`since`, ''), coalesce(h14.`since_day` || h14.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h13.`until_day` || h13.`until`, '~'), coalesce(h14.`until_day` || h14.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u }
  WITH s1, n2, count(DISTINCT d3_fact) AS d3_weight, min(d3_s) AS d3_s, max(d3_u) AS d3_u
  WITH s1, n2, d3_weight, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 10) END AS d3_since, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 0, 10) END AS d3_since_day, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 10) END AS d3_until, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 0, 10) END AS d3_until_day
  WHERE ((s1.`kind` = $p0) AND (d3_weight >= $p1))
  RETURN count(*) AS c15 }
CALL () {
  MATCH (s16:`Unit`)
  CALL (s16) {
    MATCH (s16)-[h19:`PAIRED_WITH`]->(n17:`Community`)
    RETURN n17, [0, h19] AS d18_fact, coalesce(h19.`since_day` || h19.`since`, '') AS d18_s, coalesce(h19.`until_day` || h19.`until`, '~') AS d18_u
    UNION ALL
    MATCH (s16)-[h20:`REPORTS_IN_TO`]->(n17:`Community`)
    RETURN n17, [1, h20] AS d18_fact, coalesce(h20.`since_day` || h20.`since`, '') AS d18_s, coalesce(h20.`until_day` || h20.`until`, '~') AS d18_u
    UNION ALL
    MATCH (s16)-[h22:`PARTICIPATES_IN`]->(m21:`Project`)<-[h23:`PARTICIPATES_IN`]-(n17:`Community`)
    WHERE coalesce(h22.`since_day`, '') <= coalesce(h23.`until_day`, '~') AND coalesce(h23.`since_day`, '') <= coalesce(h22.`until_day`, '~')
    RETURN n17, [2, m21] AS d18_fact, reduce(x = '', t IN [coalesce(h22.`since_day` || h22.`since`, ''), coalesce(h23.`since_day` || h23.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d18_s, reduce(x = '~', t IN [coalesce(h22.`until_day` || h22.`until`, '~'), coalesce(h23.`until_day` || h23.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d18_u
    UNION ALL
    MATCH (s16)-[h25:`PARTICIPATES_IN`]->(m24:`Activity`)<-[h26:`PARTICIPATES_IN`]-(n17:`Community`)
    WHERE coalesce(h25.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h25.`until_day`, '~')
    RETURN n17, [2, m24] AS d18_fact, reduce(x = '', t IN [coalesce(h25.`since_day` || h25.`since`, ''), coalesce(h26.`since_day` || h26.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d18_s, reduce(x = '~', t IN [coalesce(h25.`until_day` || h25.`until`, '~'), coalesce(h26.`until_day` || h26.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d18_u
    UNION ALL
    MATCH (s16)-[h28:`MEMBER_OF`]->(m27:`PartyOrganization`)-[h29:`LEADS`]->(n17:`Community`)
    WHERE coalesce(h28.`since_day`, '') <= coalesce(h29.`until_day`, '~') AND coalesce(h29.`since_day`, '') <= coalesce(h28.`until_day`, '~')
    RETURN n17, [3, m27] AS d18_fact, reduce(x = '', t IN [coalesce(h28.`since_day` || h28.`since`, ''), coalesce(h29.`since_day` || h29.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d18_s, reduce(x = '~', t IN [coalesce(h28.`until_day` || h28.`until`, '~'), coalesce(h29.`until_day` || h29.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d18_u }
  WITH s16, n17, count(DISTINCT d18_fact) AS d18_weight, min(d18_s) AS d18_s, max(d18_u) AS d18_u
  WITH s16, n17, d18_weight, CASE d18_s WHEN '' THEN NULL ELSE substring(d18_s, 10) END AS d18_since, CASE d18_s WHEN '' THEN NULL ELSE substring(d18_s, 0, 10) END AS d18_since_day, CASE d18_u WHEN '~' THEN NULL ELSE substring(d18_u, 10) END AS d18_until, CASE d18_u WHEN '~' THEN NULL ELSE substring(d18_u, 0, 10) END AS d18_until_day
  WHERE ((s16.`kind` = $p0) AND (d18_weight >= $p1))
  WITH s16, n17, d18_weight, d18_since, d18_since_day, d18_until, d18_until_day
  ORDER BY d18_weight DESC, 'CO_BUILDS_WITH:' || s16.id || ':' || n17.id
  LIMIT $p3
  CALL (s16, n17) {
    CALL (s16, n17) {
      MATCH (s16)-[h31:`PAIRED_WITH`]->(n17:`Community`)
      RETURN 'PAIRED' AS f30_pattern, 0 AS f30_p, h31.`id` AS f30_k, coalesce(h31.`since_day` || h31.`since`, '') AS f30_s, coalesce(h31.`until_day` || h31.`until`, '~') AS f30_u
      UNION ALL
      MATCH (s16)-[h32:`REPORTS_IN_TO`]->(n17:`Community`)
      RETURN 'REPORTS_IN' AS f30_pattern, 1 AS f30_p, h32.`id` AS f30_k, coalesce(h32.`since_day` || h32.`since`, '') AS f30_s, coalesce(h32.`until_day` || h32.`until`, '~') AS f30_u
      UNION ALL
      MATCH (s16)-[h34:`PARTICIPATES_IN`]->(m33:`Project`)<-[h35:`PARTICIPATES_IN`]-(n17:`Community`)
      WHERE coalesce(h34.`since_day`, '') <= coalesce(h35.`until_day`, '~') AND coalesce(h35.`since_day`, '') <= coalesce(h34.`until_day`, '~')
      RETURN 'JOINT_PROJECT' AS f30_pattern, 2 AS f30_p, m33.`id` AS f30_k, reduce(x = '', t IN [coalesce(h34.`since_day` || h34.`since`, ''), coalesce(h35.`since_day` || h35.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f30_s, reduce(x = '~', t IN [coalesce(h34.`until_day` || h34.`until`, '~'), coalesce(h35.`until_day` || h35.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f30_u
      UNION ALL
      MATCH (s16)-[h37:`PARTICIPATES_IN`]->(m36:`Activity`)<-[h38:`PARTICIPATES_IN`]-(n17:`Community`)
      WHERE coalesce(h37.`since_day`, '') <= coalesce(h38.`until_day`, '~') AND coalesce(h38.`since_day`, '') <= coalesce(h37.`until_day`, '~')
      RETURN 'JOINT_PROJECT' AS f30_pattern, 2 AS f30_p, m36.`id` AS f30_k, reduce(x = '', t IN [coalesce(h37.`since_day` || h37.`since`, ''), coalesce(h38.`since_day` || h38.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f30_s, reduce(x = '~', t IN [coalesce(h37.`until_day` || h37.`until`, '~'), coalesce(h38.`until_day` || h38.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f30_u
      UNION ALL
      MATCH (s16)-[h40:`MEMBER_OF`]->(m39:`PartyOrganization`)-[h41:`LEADS`]->(n17:`Community`)
      WHERE coalesce(h40.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h41.`since_day`, '') <= coalesce(h40.`until_day`, '~')
      RETURN 'COMMITTEE' AS f30_pattern, 3 AS f30_p, m39.`id` AS f30_k, reduce(x = '', t IN [coalesce(h40.`since_day` || h40.`since`, ''), coalesce(h41.`since_day` || h41.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f30_s, reduce(x = '~', t IN [coalesce(h40.`until_day` || h40.`until`, '~'), coalesce(h41.`until_day` || h41.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f30_u }
    WITH f30_pattern, f30_p, f30_k, min(f30_s) AS f30_s, max(f30_u) AS f30_u
    WITH f30_pattern, f30_p, f30_k, f30_s, f30_u
    ORDER BY f30_p, f30_k
    LIMIT $p2
    RETURN collect([f30_pattern]) AS c42 }
  RETURN collect([[[d18_weight, 'CO_BUILDS_WITH:' || s16.id || ':' || n17.id], d18_weight, [s16.`name`], [n17.`key`], c42]]) AS c43 }
RETURN [c15, c43]
