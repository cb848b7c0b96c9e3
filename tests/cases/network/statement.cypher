CALL () {
  UNWIND range(0, size($p0) - 1) AS i
  MATCH (n:Entity {id: $p0[i]})
  WITH n, min(i) AS i
  ORDER BY i
  LIMIT $p1
  RETURN collect(n) AS new0 }
WITH new0, new0 AS all0
CALL (new0, all0) {
  CALL (new0) {
    UNWIND new0 AS f
    MATCH (f)-[r:`PAIRED_WITH`]-(n)
    RETURN n, count(*) AS w
    UNION ALL
    UNWIND new0 AS f
    WITH f
    WHERE f:`Unit`
    CALL (f) {
      MATCH (f)-[h1:`PAIRED_WITH`]->(n:`Community`)
      RETURN n
      UNION ALL
      MATCH (f)-[h2:`REPORTS_IN_TO`]->(n:`Community`)
      RETURN n
      UNION ALL
      MATCH (f)-[h4:`PARTICIPATES_IN`]->(m3:`Project`)<-[h5:`PARTICIPATES_IN`]-(n:`Community`)
      WHERE coalesce(h4.`since_day`, '') <= coalesce(h5.`until_day`, '~') AND coalesce(h5.`since_day`, '') <= coalesce(h4.`until_day`, '~')
      RETURN n
      UNION ALL
      MATCH (f)-[h7:`PARTICIPATES_IN`]->(m6:`Activity`)<-[h8:`PARTICIPATES_IN`]-(n:`Community`)
      WHERE coalesce(h7.`since_day`, '') <= coalesce(h8.`until_day`, '~') AND coalesce(h8.`since_day`, '') <= coalesce(h7.`until_day`, '~')
      RETURN n }
    RETURN n, count(*) AS w
    UNION ALL
    UNWIND new0 AS f
    WITH f
    WHERE f:`Community`
    CALL (f) {
      MATCH (f)<-[h9:`PAIRED_WITH`]-(n:`Unit`)
      RETURN n
      UNION ALL
      MATCH (f)<-[h10:`REPORTS_IN_TO`]-(n:`Unit`)
      RETURN n
      UNION ALL
      MATCH (f)-[h12:`PARTICIPATES_IN`]->(m11:`Project`)<-[h13:`PARTICIPATES_IN`]-(n:`Unit`)
      WHERE coalesce(h12.`since_day`, '') <= coalesce(h13.`until_day`, '~') AND coalesce(h13.`since_day`, '') <= coalesce(h12.`until_day`, '~')
      RETURN n
      UNION ALL
      MATCH (f)-[h15:`PARTICIPATES_IN`]->(m14:`Activity`)<-[h16:`PARTICIPATES_IN`]-(n:`Unit`)
      WHERE coalesce(h15.`since_day`, '') <= coalesce(h16.`until_day`, '~') AND coalesce(h16.`since_day`, '') <= coalesce(h15.`until_day`, '~')
      RETURN n }
    RETURN n, count(*) AS w }
  WITH n, sum(w) AS ties
  WHERE NOT n IN all0
  WITH n, ties, COUNT { (n)-[:`PAIRED_WITH`]-() } AS degree
  ORDER BY ties DESC, degree DESC, n.name_sort, n.id
  LIMIT $p1
  RETURN collect(n) AS reached }
WITH new0, all0, reached[0..$p1 - size(all0)] AS new1
WITH new0, new1, all0 + new1 AS all1
CALL (all1) {
  CALL (all1) {
    UNWIND all1 AS f
    MATCH (f)-[r:`PAIRED_WITH`]->(o)
    WHERE o IN all1
    RETURN [type(r), r._mark, f.id, o.id, 1, r.id, r.since, r.until] AS e
    UNION ALL
    UNWIND all1 AS f
    WITH f
    WHERE f:`Unit`
    CALL (f) {
      MATCH (f)-[h19:`PAIRED_WITH`]->(n17:`Community`)
      RETURN n17, coalesce(h19.`since_day` || h19.`since`, '') AS d18_s, coalesce(h19.`until_day` || h19.`until`, '~') AS d18_u
      UNION ALL
      MATCH (f)-[h20:`REPORTS_IN_TO`]->(n17:`Community`)
      RETURN n17, coalesce(h20.`since_day` || h20.`since`, '') AS d18_s, coalesce(h20.`until_day` || h20.`until`, '~') AS d18_u
      UNION ALL
      MATCH (f)-[h22:`PARTICIPATES_IN`]->(m21:`Project`)<-[h23:`PARTICIPATES_IN`]-(n17:`Community`)
      WHERE coalesce(h22.`since_day`, '') <= coalesce(h23.`until_day`, '~') AND coalesce(h23.`since_day`, '') <= coalesce(h22.`until_day`, '~')
      RETURN n17, reduce(x = '', t IN [coalesce(h22.`since_day` || h22.`since`, ''), coalesce(h23.`since_day` || h23.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d18_s, reduce(x = '~', t IN [coalesce(h22.`until_day` || h22.`until`, '~'), coalesce(h23.`until_day` || h23.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d18_u
      UNION ALL
      MATCH (f)-[h25:`PARTICIPATES_IN`]->(m24:`Activity`)<-[h26:`PARTICIPATES_IN`]-(n17:`Community`)
      WHERE coalesce(h25.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h25.`until_day`, '~')
      RETURN n17, reduce(x = '', t IN [coalesce(h25.`since_day` || h25.`since`, ''), coalesce(h26.`since_day` || h26.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d18_s, reduce(x = '~', t IN [coalesce(h25.`until_day` || h25.`until`, '~'), coalesce(h26.`until_day` || h26.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d18_u }
    WITH f, n17, count(*) AS d18_weight, min(d18_s) AS d18_s, max(d18_u) AS d18_u
    WITH f, n17, d18_weight, CASE d18_s WHEN '' THEN NULL ELSE substring(d18_s, 10) END AS d18_since, CASE d18_s WHEN '' THEN NULL ELSE substring(d18_s, 0, 10) END AS d18_since_day, CASE d18_u WHEN '~' THEN NULL ELSE substring(d18_u, 10) END AS d18_until, CASE d18_u WHEN '~' THEN NULL ELSE substring(d18_u, 0, 10) END AS d18_until_day
    WHERE n17 IN all1
    RETURN ['CO_BUILDS_WITH', 0, f.id, n17.id, d18_weight, 'CO_BUILDS_WITH:' || f.id || ':' || n17.id, d18_since, d18_until] AS e }
  RETURN collect(e) AS edges }
CALL (edges, new0, new1) {
  WITH edges, new0, new1
  WHERE size(edges) > $p1 * 10
  WITH edges, [n IN new0 | n.id] AS ids0, [n IN new1 | n.id] AS ids1
  UNWIND edges AS e
  WITH e, CASE WHEN e[3] IN ids0 THEN 0 WHEN e[3] IN ids1 THEN 1 END - CASE WHEN e[2] IN ids0 THEN 0 WHEN e[2] IN ids1 THEN 1 END AS step
  WITH e, CASE step WHEN 1 THEN e[3] WHEN -1 THEN e[2] END AS reached
  ORDER BY e[4] DESC, e[0], e[1], e[2], e[3]
  WITH reached, collect(e) AS es
  UNWIND range(0, size(es) - 1) AS i
  WITH es[i] AS e, reached IS NOT NULL AND i = 0 AS first
  ORDER BY e[4] DESC, e[0], e[1], e[2], e[3]
  WITH first, e[0] AS type, collect(e) AS es
  UNWIND range(0, size(es) - 1) AS turn
  WITH es[turn] AS e, first, turn, type
  ORDER BY first DESC, CASE WHEN first THEN 0 ELSE turn END, type
  LIMIT $p1 * 10
  RETURN collect(e) AS chosen }
WITH all1, CASE WHEN size(edges) > $p1 * 10 THEN chosen ELSE edges END AS kept
CALL (all1) {
  CALL (all1) {
    UNWIND all1 AS f
    MATCH (f)-[r:`PAIRED_WITH`]-(o)
    RETURN f.id AS id, type(r) AS type, count(*) AS total
    UNION ALL
    UNWIND all1 AS f
    WITH f
    WHERE f:`Unit`
    CALL (f) {
      MATCH (f)-[h27:`PAIRED_WITH`]->(o:`Community`)
      RETURN o
      UNION ALL
      MATCH (f)-[h28:`REPORTS_IN_TO`]->(o:`Community`)
      RETURN o
      UNION ALL
      MATCH (f)-[h30:`PARTICIPATES_IN`]->(m29:`Project`)<-[h31:`PARTICIPATES_IN`]-(o:`Community`)
      WHERE coalesce(h30.`since_day`, '') <= coalesce(h31.`until_day`, '~') AND coalesce(h31.`since_day`, '') <= coalesce(h30.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h33:`PARTICIPATES_IN`]->(m32:`Activity`)<-[h34:`PARTICIPATES_IN`]-(o:`Community`)
      WHERE coalesce(h33.`since_day`, '') <= coalesce(h34.`until_day`, '~') AND coalesce(h34.`since_day`, '') <= coalesce(h33.`until_day`, '~')
      RETURN o }
    WITH DISTINCT f, o
    RETURN f.id AS id, 'CO_BUILDS_WITH' AS type, count(*) AS total
    UNION ALL
    UNWIND all1 AS f
    WITH f
    WHERE f:`Community`
    CALL (f) {
      MATCH (f)<-[h35:`PAIRED_WITH`]-(o:`Unit`)
      RETURN o
      UNION ALL
      MATCH (f)<-[h36:`REPORTS_IN_TO`]-(o:`Unit`)
      RETURN o
      UNION ALL
      MATCH (f)-[h38:`PARTICIPATES_IN`]->(m37:`Project`)<-[h39:`PARTICIPATES_IN`]-(o:`Unit`)
      WHERE coalesce(h38.`since_day`, '') <= coalesce(h39.`until_day`, '~') AND coalesce(h39.`since_day`, '') <= coalesce(h38.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h41:`PARTICIPATES_IN`]->(m40:`Activity`)<-[h42:`PARTICIPATES_IN`]-(o:`Unit`)
      WHERE coalesce(h41.`since_day`, '') <= coalesce(h42.`until_day`, '~') AND coalesce(h42.`since_day`, '') <= coalesce(h41.`until_day`, '~')
      RETURN o }
    WITH DISTINCT f, o
    RETURN f.id AS id, 'CO_BUILDS_WITH' AS type, count(*) AS total }
  RETURN collect([id, type, total]) AS totals }
RETURN [[n IN all1 | [n.id, labels(n), n.key, n.name, n.`kind`]], kept, totals]
