CALL () {
  MATCH (n1:`Unit`)
  WHERE (EXISTS {
      CALL (n1) {
        MATCH (n1)-[h4:`PAIRED_WITH`]->(n2:`Community`)
        RETURN n2, coalesce(h4.`since_day` || h4.`since`, '') AS d3_s, coalesce(h4.`until_day` || h4.`until`, '~') AS d3_u
        UNION ALL
        MATCH (n1)-[h5:`REPORTS_IN_TO`]->(n2:`Community`)
        RETURN n2, coalesce(h5.`since_day` || h5.`since`, '') AS d3_s, coalesce(h5.`until_day` || h5.`until`, '~') AS d3_u
        UNION ALL
        MATCH (n1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Community`)
        WHERE coalesce(h7.`since_day`, '') <= coalesce(h8.`until_day`, '~') AND coalesce(h8.`since_day`, '') <= coalesce(h7.`until_day`, '~')
        RETURN n2, reduce(x = '', t IN [coalesce(h7.`since_day` || h7.`since`, ''), coalesce(h8.`since_day` || h8.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h7.`until_day` || h7.`until`, '~'), coalesce(h8.`until_day` || h8.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)-[h10:`PARTICIPATES_IN`]->(m9:`Activity`)<-[h11:`PARTICIPATES_IN`]-(n2:`Community`)
        WHERE coalesce(h10.`since_day`, '') <= coalesce(h11.`until_day`, '~') AND coalesce(h11.`since_day`, '') <= coalesce(h10.`until_day`, '~')
        RETURN n2, reduce(x = '', t IN [coalesce(h10.`since_day` || h10.`since`, ''), coalesce(h11.`since_day` || h11.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h10.`until_day` || h10.`until`, '~'), coalesce(h11.`until_day` || h11.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u }
      WITH n2, count(*) AS d3_weight, min(d3_s) AS d3_s, max(d3_u) AS d3_u
      WITH n2, d3_weight, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 10) END AS d3_since, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 0, 10) END AS d3_since_day, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 10) END AS d3_until, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 0, 10) END AS d3_until_day
      WHERE d3_weight >= $p1
      RETURN 1 AS one })
  WITH n1
  ORDER BY n1.`key`
  LIMIT $p0
  RETURN collect([[n1.`key`]]) AS c12 }
RETURN [c12]
