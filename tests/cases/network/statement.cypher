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
    UNWIND new0 AS f1
    WITH f1
    WHERE f1:`Unit`
    CALL (f1) {
      MATCH (f1)-[h4:`PAIRED_WITH`]->(n2:`Community`)
      RETURN n2
      UNION ALL
      MATCH (f1)-[h5:`REPORTS_IN_TO`]->(n2:`Community`)
      RETURN n2
      UNION ALL
      MATCH (f1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Community`)
      WHERE coalesce(h7.since_day, '') <= coalesce(h8.until_day, '~') AND coalesce(h8.since_day, '') <= coalesce(h7.until_day, '~')
      RETURN n2
      UNION ALL
      MATCH (f1)-[h10:`PARTICIPATES_IN`]->(m9:`Activity`)<-[h11:`PARTICIPATES_IN`]-(n2:`Community`)
      WHERE coalesce(h10.since_day, '') <= coalesce(h11.until_day, '~') AND coalesce(h11.since_day, '') <= coalesce(h10.until_day, '~')
      RETURN n2
      UNION ALL
      MATCH (f1)-[h13:`MEMBER_OF`]->(m12:`PartyOrganization`)-[h14:`LEADS`]->(n2:`Community`)
      WHERE coalesce(h13.since_day, '') <= coalesce(h14.until_day, '~') AND coalesce(h14.since_day, '') <= coalesce(h13.until_day, '~')
      RETURN n2 }
    WITH f1, n2, count(*) AS d3_weight
    RETURN n2 AS n, sum(d3_weight) AS w
    UNION ALL
    UNWIND new0 AS f15
    WITH f15
    WHERE f15:`Community`
    CALL (f15) {
      MATCH (f15)<-[h18:`PAIRED_WITH`]-(n16:`Unit`)
      RETURN n16
      UNION ALL
      MATCH (f15)<-[h19:`REPORTS_IN_TO`]-(n16:`Unit`)
      RETURN n16
      UNION ALL
      MATCH (f15)-[h21:`PARTICIPATES_IN`]->(m20:`Project`)<-[h22:`PARTICIPATES_IN`]-(n16:`Unit`)
      WHERE coalesce(h21.since_day, '') <= coalesce(h22.until_day, '~') AND coalesce(h22.since_day, '') <= coalesce(h21.until_day, '~')
      RETURN n16
      UNION ALL
      MATCH (f15)-[h24:`PARTICIPATES_IN`]->(m23:`Activity`)<-[h25:`PARTICIPATES_IN`]-(n16:`Unit`)
      WHERE coalesce(h24.since_day, '') <= coalesce(h25.until_day, '~') AND coalesce(h25.since_day, '') <= coalesce(h24.until_day, '~')
      RETURN n16
      UNION ALL
      MATCH (f15)<-[h27:`LEADS`]-(m26:`PartyOrganization`)<-[h28:`MEMBER_OF`]-(n16:`Unit`)
      WHERE coalesce(h27.since_day, '') <= coalesce(h28.until_day, '~') AND coalesce(h28.since_day, '') <= coalesce(h27.until_day, '~')
      RETURN n16 }
    WITH f15, n16, count(*) AS d17_weight
    RETURN n16 AS n, sum(d17_weight) AS w }
  WITH n, sum(w) AS ties
  WHERE NOT n IN all0
  WITH n, ties, COUNT { (n)-[:`PAIRED_WITH`]-() } AS degree
  ORDER BY ties DESC, degree DESC, n.name_sort, n.id
  LIMIT $p1
  RETURN collect(n) AS found }
WITH all0, found[0..$p1 - size(all0)] AS new1
WITH new1, all0 + new1 AS all1
CALL (all1) {
  CALL (all1) {
    UNWIND all1 AS f
    MATCH (f)-[r:`PAIRED_WITH`]->(o)
    WHERE o IN all1
    RETURN type(r) AS kind, f.id AS source, o.id AS target, 1 AS weight, r._mark AS mark, r.id AS id, r.since AS since, r.until AS until
    UNION ALL
    UNWIND all1 AS f29
    WITH f29
    WHERE f29:`Unit`
    CALL (f29) {
      MATCH (f29)-[h32:`PAIRED_WITH`]->(n30:`Community`)
      RETURN n30, coalesce(h32.since_day + h32.since, '') AS d31_s, coalesce(h32.until_day + h32.until, '~') AS d31_u
      UNION ALL
      MATCH (f29)-[h33:`REPORTS_IN_TO`]->(n30:`Community`)
      RETURN n30, coalesce(h33.since_day + h33.since, '') AS d31_s, coalesce(h33.until_day + h33.until, '~') AS d31_u
      UNION ALL
      MATCH (f29)-[h35:`PARTICIPATES_IN`]->(m34:`Project`)<-[h36:`PARTICIPATES_IN`]-(n30:`Community`)
      WHERE coalesce(h35.since_day, '') <= coalesce(h36.until_day, '~') AND coalesce(h36.since_day, '') <= coalesce(h35.until_day, '~')
      RETURN n30, reduce(x = '', t IN [coalesce(h35.since_day + h35.since, ''), coalesce(h36.since_day + h36.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d31_s, reduce(x = '~', t IN [coalesce(h35.until_day + h35.until, '~'), coalesce(h36.until_day + h36.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d31_u
      UNION ALL
      MATCH (f29)-[h38:`PARTICIPATES_IN`]->(m37:`Activity`)<-[h39:`PARTICIPATES_IN`]-(n30:`Community`)
      WHERE coalesce(h38.since_day, '') <= coalesce(h39.until_day, '~') AND coalesce(h39.since_day, '') <= coalesce(h38.until_day, '~')
      RETURN n30, reduce(x = '', t IN [coalesce(h38.since_day + h38.since, ''), coalesce(h39.since_day + h39.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d31_s, reduce(x = '~', t IN [coalesce(h38.until_day + h38.until, '~'), coalesce(h39.until_day + h39.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d31_u
      UNION ALL
      MATCH (f29)-[h41:`MEMBER_OF`]->(m40:`PartyOrganization`)-[h42:`LEADS`]->(n30:`Community`)
      WHERE coalesce(h41.since_day, '') <= coalesce(h42.until_day, '~') AND coalesce(h42.since_day, '') <= coalesce(h41.until_day, '~')
      RETURN n30, reduce(x = '', t IN [coalesce(h41.since_day + h41.since, ''), coalesce(h42.since_day + h42.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d31_s, reduce(x = '~', t IN [coalesce(h41.until_day + h41.until, '~'), coalesce(h42.until_day + h42.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d31_u }
    WITH f29, n30, count(*) AS d31_weight, min(d31_s) AS d31_s, max(d31_u) AS d31_u
    WITH f29, n30, d31_weight, CASE d31_s WHEN '' THEN null ELSE substring(d31_s, 10) END AS d31_since, CASE d31_s WHEN '' THEN null ELSE substring(d31_s, 0, 10) END AS d31_since_day, CASE d31_u WHEN '~' THEN null ELSE substring(d31_u, 10) END AS d31_until, CASE d31_u WHEN '~' THEN null ELSE substring(d31_u, 0, 10) END AS d31_until_day
    WHERE n30 IN all1
    RETURN 'CO_BUILDS_WITH' AS kind, f29.id AS source, n30.id AS target, d31_weight AS weight, 0 AS mark, 'CO_BUILDS_WITH:' + f29.id + ':' + n30.id AS id, d31_since AS since, d31_until AS until }
  WITH kind, source, target, weight, mark, id, since, until
  ORDER BY weight DESC, kind, mark, source, target
  LIMIT $p1 * 10
  RETURN collect([kind, source, target, weight, id, since, until]) AS links }
CALL (all1) {
  CALL (all1) {
    UNWIND all1 AS f
    MATCH (f)-[r:`PAIRED_WITH`]-(o)
    RETURN f.id AS id, type(r) AS kind, count(*) AS total
    UNION ALL
    UNWIND all1 AS f43
    WITH f43
    WHERE f43:`Unit`
    CALL (f43) {
      MATCH (f43)-[h46:`PAIRED_WITH`]->(n44:`Community`)
      RETURN n44
      UNION ALL
      MATCH (f43)-[h47:`REPORTS_IN_TO`]->(n44:`Community`)
      RETURN n44
      UNION ALL
      MATCH (f43)-[h49:`PARTICIPATES_IN`]->(m48:`Project`)<-[h50:`PARTICIPATES_IN`]-(n44:`Community`)
      WHERE coalesce(h49.since_day, '') <= coalesce(h50.until_day, '~') AND coalesce(h50.since_day, '') <= coalesce(h49.until_day, '~')
      RETURN n44
      UNION ALL
      MATCH (f43)-[h52:`PARTICIPATES_IN`]->(m51:`Activity`)<-[h53:`PARTICIPATES_IN`]-(n44:`Community`)
      WHERE coalesce(h52.since_day, '') <= coalesce(h53.until_day, '~') AND coalesce(h53.since_day, '') <= coalesce(h52.until_day, '~')
      RETURN n44
      UNION ALL
      MATCH (f43)-[h55:`MEMBER_OF`]->(m54:`PartyOrganization`)-[h56:`LEADS`]->(n44:`Community`)
      WHERE coalesce(h55.since_day, '') <= coalesce(h56.until_day, '~') AND coalesce(h56.since_day, '') <= coalesce(h55.until_day, '~')
      RETURN n44 }
    WITH f43, n44, count(*) AS d45_weight
    RETURN f43.id AS id, 'CO_BUILDS_WITH' AS kind, count(*) AS total
    UNION ALL
    UNWIND all1 AS f57
    WITH f57
    WHERE f57:`Community`
    CALL (f57) {
      MATCH (f57)<-[h60:`PAIRED_WITH`]-(n58:`Unit`)
      RETURN n58
      UNION ALL
      MATCH (f57)<-[h61:`REPORTS_IN_TO`]-(n58:`Unit`)
      RETURN n58
      UNION ALL
      MATCH (f57)-[h63:`PARTICIPATES_IN`]->(m62:`Project`)<-[h64:`PARTICIPATES_IN`]-(n58:`Unit`)
      WHERE coalesce(h63.since_day, '') <= coalesce(h64.until_day, '~') AND coalesce(h64.since_day, '') <= coalesce(h63.until_day, '~')
      RETURN n58
      UNION ALL
      MATCH (f57)-[h66:`PARTICIPATES_IN`]->(m65:`Activity`)<-[h67:`PARTICIPATES_IN`]-(n58:`Unit`)
      WHERE coalesce(h66.since_day, '') <= coalesce(h67.until_day, '~') AND coalesce(h67.since_day, '') <= coalesce(h66.until_day, '~')
      RETURN n58
      UNION ALL
      MATCH (f57)<-[h69:`LEADS`]-(m68:`PartyOrganization`)<-[h70:`MEMBER_OF`]-(n58:`Unit`)
      WHERE coalesce(h69.since_day, '') <= coalesce(h70.until_day, '~') AND coalesce(h70.since_day, '') <= coalesce(h69.until_day, '~')
      RETURN n58 }
    WITH f57, n58, count(*) AS d59_weight
    RETURN f57.id AS id, 'CO_BUILDS_WITH' AS kind, count(*) AS total }
  WITH id, kind, sum(total) AS total
  ORDER BY kind
  RETURN collect([id, kind, total]) AS totals }
RETURN [[n IN all1 | [n.id, CASE WHEN n:`PartyOrganization` THEN 'PARTY_ORGANIZATION' WHEN n:`Unit` THEN 'UNIT' WHEN n:`Community` THEN 'COMMUNITY' WHEN n:`Venue` THEN 'VENUE' WHEN n:`Project` THEN 'PROJECT' WHEN n:`Team` THEN 'TEAM' WHEN n:`Activity` THEN 'ACTIVITY' WHEN n:`Service` THEN 'SERVICE' WHEN n:`Area` THEN 'AREA' WHEN n:`Indicator` THEN 'INDICATOR' WHEN n:`Source` THEN 'SOURCE' END, n.key, n.name, CASE WHEN n:`PartyOrganization` OR n:`Unit` OR n:`Community` OR n:`Venue` OR n:`Project` OR n:`Team` OR n:`Activity` OR n:`Area` OR n:`Source` THEN n.`kind` END]], links, totals]
