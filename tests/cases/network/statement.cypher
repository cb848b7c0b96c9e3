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
      RETURN n, [0, h1] AS fact
      UNION ALL
      MATCH (f)-[h2:`REPORTS_IN_TO`]->(n:`Community`)
      RETURN n, [1, h2] AS fact
      UNION ALL
      MATCH (f)-[h4:`PARTICIPATES_IN`]->(m3:`Project`)<-[h5:`PARTICIPATES_IN`]-(n:`Community`)
      WHERE coalesce(h4.`since_day`, '') <= coalesce(h5.`until_day`, '~') AND coalesce(h5.`since_day`, '') <= coalesce(h4.`until_day`, '~')
      RETURN n, [2, m3] AS fact
      UNION ALL
      MATCH (f)-[h7:`PARTICIPATES_IN`]->(m6:`Activity`)<-[h8:`PARTICIPATES_IN`]-(n:`Community`)
      WHERE coalesce(h7.`since_day`, '') <= coalesce(h8.`until_day`, '~') AND coalesce(h8.`since_day`, '') <= coalesce(h7.`until_day`, '~')
      RETURN n, [2, m6] AS fact
      UNION ALL
      MATCH (f)-[h10:`MEMBER_OF`]->(m9:`PartyOrganization`)-[h11:`LEADS`]->(n:`Community`)
      WHERE coalesce(h10.`since_day`, '') <= coalesce(h11.`until_day`, '~') AND coalesce(h11.`since_day`, '') <= coalesce(h10.`until_day`, '~')
      RETURN n, [3, m9] AS fact }
    WITH f, n, count(DISTINCT fact) AS w
    RETURN n, w
    UNION ALL
    UNWIND new0 AS f
    WITH f
    WHERE f:`Community`
    CALL (f) {
      MATCH (f)<-[h12:`PAIRED_WITH`]-(n:`Unit`)
      RETURN n, [0, h12] AS fact
      UNION ALL
      MATCH (f)<-[h13:`REPORTS_IN_TO`]-(n:`Unit`)
      RETURN n, [1, h13] AS fact
      UNION ALL
      MATCH (f)-[h15:`PARTICIPATES_IN`]->(m14:`Project`)<-[h16:`PARTICIPATES_IN`]-(n:`Unit`)
      WHERE coalesce(h15.`since_day`, '') <= coalesce(h16.`until_day`, '~') AND coalesce(h16.`since_day`, '') <= coalesce(h15.`until_day`, '~')
      RETURN n, [2, m14] AS fact
      UNION ALL
      MATCH (f)-[h18:`PARTICIPATES_IN`]->(m17:`Activity`)<-[h19:`PARTICIPATES_IN`]-(n:`Unit`)
      WHERE coalesce(h18.`since_day`, '') <= coalesce(h19.`until_day`, '~') AND coalesce(h19.`since_day`, '') <= coalesce(h18.`until_day`, '~')
      RETURN n, [2, m17] AS fact
      UNION ALL
      MATCH (f)<-[h21:`LEADS`]-(m20:`PartyOrganization`)<-[h22:`MEMBER_OF`]-(n:`Unit`)
      WHERE coalesce(h21.`since_day`, '') <= coalesce(h22.`until_day`, '~') AND coalesce(h22.`since_day`, '') <= coalesce(h21.`until_day`, '~')
      RETURN n, [3, m20] AS fact }
    WITH f, n, count(DISTINCT fact) AS w
    RETURN n, w }
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
      MATCH (f)-[h25:`PAIRED_WITH`]->(n23:`Community`)
      RETURN n23, [0, h25] AS d24_fact, coalesce(h25.`since_day` || h25.`since`, '') AS d24_s, coalesce(h25.`until_day` || h25.`until`, '~') AS d24_u
      UNION ALL
      MATCH (f)-[h26:`REPORTS_IN_TO`]->(n23:`Community`)
      RETURN n23, [1, h26] AS d24_fact, coalesce(h26.`since_day` || h26.`since`, '') AS d24_s, coalesce(h26.`until_day` || h26.`until`, '~') AS d24_u
      UNION ALL
      MATCH (f)-[h28:`PARTICIPATES_IN`]->(m27:`Project`)<-[h29:`PARTICIPATES_IN`]-(n23:`Community`)
      WHERE coalesce(h28.`since_day`, '') <= coalesce(h29.`until_day`, '~') AND coalesce(h29.`since_day`, '') <= coalesce(h28.`until_day`, '~')
      RETURN n23, [2, m27] AS d24_fact, reduce(x = '', t IN [coalesce(h28.`since_day` || h28.`since`, ''), coalesce(h29.`since_day` || h29.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d24_s, reduce(x = '~', t IN [coalesce(h28.`until_day` || h28.`until`, '~'), coalesce(h29.`until_day` || h29.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d24_u
      UNION ALL
      MATCH (f)-[h31:`PARTICIPATES_IN`]->(m30:`Activity`)<-[h32:`PARTICIPATES_IN`]-(n23:`Community`)
      WHERE coalesce(h31.`since_day`, '') <= coalesce(h32.`until_day`, '~') AND coalesce(h32.`since_day`, '') <= coalesce(h31.`until_day`, '~')
      RETURN n23, [2, m30] AS d24_fact, reduce(x = '', t IN [coalesce(h31.`since_day` || h31.`since`, ''), coalesce(h32.`since_day` || h32.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d24_s, reduce(x = '~', t IN [coalesce(h31.`until_day` || h31.`until`, '~'), coalesce(h32.`until_day` || h32.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d24_u
      UNION ALL
      MATCH (f)-[h34:`MEMBER_OF`]->(m33:`PartyOrganization`)-[h35:`LEADS`]->(n23:`Community`)
      WHERE coalesce(h34.`since_day`, '') <= coalesce(h35.`until_day`, '~') AND coalesce(h35.`since_day`, '') <= coalesce(h34.`until_day`, '~')
      RETURN n23, [3, m33] AS d24_fact, reduce(x = '', t IN [coalesce(h34.`since_day` || h34.`since`, ''), coalesce(h35.`since_day` || h35.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d24_s, reduce(x = '~', t IN [coalesce(h34.`until_day` || h34.`until`, '~'), coalesce(h35.`until_day` || h35.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d24_u }
    WITH f, n23, count(DISTINCT d24_fact) AS d24_weight, min(d24_s) AS d24_s, max(d24_u) AS d24_u
    WITH f, n23, d24_weight, CASE d24_s WHEN '' THEN NULL ELSE substring(d24_s, 10) END AS d24_since, CASE d24_s WHEN '' THEN NULL ELSE substring(d24_s, 0, 10) END AS d24_since_day, CASE d24_u WHEN '~' THEN NULL ELSE substring(d24_u, 10) END AS d24_until, CASE d24_u WHEN '~' THEN NULL ELSE substring(d24_u, 0, 10) END AS d24_until_day
    WHERE n23 IN all1
    RETURN ['CO_BUILDS_WITH', 0, f.id, n23.id, d24_weight, 'CO_BUILDS_WITH:' || f.id || ':' || n23.id, d24_since, d24_until] AS e }
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
      MATCH (f)-[h36:`PAIRED_WITH`]->(o:`Community`)
      RETURN o
      UNION ALL
      MATCH (f)-[h37:`REPORTS_IN_TO`]->(o:`Community`)
      RETURN o
      UNION ALL
      MATCH (f)-[h39:`PARTICIPATES_IN`]->(m38:`Project`)<-[h40:`PARTICIPATES_IN`]-(o:`Community`)
      WHERE coalesce(h39.`since_day`, '') <= coalesce(h40.`until_day`, '~') AND coalesce(h40.`since_day`, '') <= coalesce(h39.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h42:`PARTICIPATES_IN`]->(m41:`Activity`)<-[h43:`PARTICIPATES_IN`]-(o:`Community`)
      WHERE coalesce(h42.`since_day`, '') <= coalesce(h43.`until_day`, '~') AND coalesce(h43.`since_day`, '') <= coalesce(h42.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h45:`MEMBER_OF`]->(m44:`PartyOrganization`)-[h46:`LEADS`]->(o:`Community`)
      WHERE coalesce(h45.`since_day`, '') <= coalesce(h46.`until_day`, '~') AND coalesce(h46.`since_day`, '') <= coalesce(h45.`until_day`, '~')
      RETURN o }
    WITH DISTINCT f, o
    RETURN f.id AS id, 'CO_BUILDS_WITH' AS type, count(*) AS total
    UNION ALL
    UNWIND all1 AS f
    WITH f
    WHERE f:`Community`
    CALL (f) {
      MATCH (f)<-[h47:`PAIRED_WITH`]-(o:`Unit`)
      RETURN o
      UNION ALL
      MATCH (f)<-[h48:`REPORTS_IN_TO`]-(o:`Unit`)
      RETURN o
      UNION ALL
      MATCH (f)-[h50:`PARTICIPATES_IN`]->(m49:`Project`)<-[h51:`PARTICIPATES_IN`]-(o:`Unit`)
      WHERE coalesce(h50.`since_day`, '') <= coalesce(h51.`until_day`, '~') AND coalesce(h51.`since_day`, '') <= coalesce(h50.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h53:`PARTICIPATES_IN`]->(m52:`Activity`)<-[h54:`PARTICIPATES_IN`]-(o:`Unit`)
      WHERE coalesce(h53.`since_day`, '') <= coalesce(h54.`until_day`, '~') AND coalesce(h54.`since_day`, '') <= coalesce(h53.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h56:`LEADS`]-(m55:`PartyOrganization`)<-[h57:`MEMBER_OF`]-(o:`Unit`)
      WHERE coalesce(h56.`since_day`, '') <= coalesce(h57.`until_day`, '~') AND coalesce(h57.`since_day`, '') <= coalesce(h56.`until_day`, '~')
      RETURN o }
    WITH DISTINCT f, o
    RETURN f.id AS id, 'CO_BUILDS_WITH' AS type, count(*) AS total }
  RETURN collect([id, type, total]) AS totals }
RETURN [[n IN all1 | [n.id, labels(n), n.key, n.name, n.`kind`]], kept, totals]
