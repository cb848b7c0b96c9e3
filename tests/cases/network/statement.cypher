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
      RETURN n2, coalesce(h4.since_day + h4.since, '') AS d3_s, coalesce(h4.until_day + h4.until, '~') AS d3_u
      UNION ALL
      MATCH (f1)-[h5:`REPORTS_IN_TO`]->(n2:`Community`)
      RETURN n2, coalesce(h5.since_day + h5.since, '') AS d3_s, coalesce(h5.until_day + h5.until, '~') AS d3_u
      UNION ALL
      MATCH (f1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Community`)
      WHERE reduce(x = '', t IN [coalesce(h7.since_day, ''), coalesce(h8.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h7.until_day, '~'), coalesce(h8.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n2, reduce(x = '', t IN [coalesce(h7.since_day + h7.since, ''), coalesce(h8.since_day + h8.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h7.until_day + h7.until, '~'), coalesce(h8.until_day + h8.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
      UNION ALL
      MATCH (f1)-[h10:`PARTICIPATES_IN`]->(m9:`Activity`)<-[h11:`PARTICIPATES_IN`]-(n2:`Community`)
      WHERE reduce(x = '', t IN [coalesce(h10.since_day, ''), coalesce(h11.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h10.until_day, '~'), coalesce(h11.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n2, reduce(x = '', t IN [coalesce(h10.since_day + h10.since, ''), coalesce(h11.since_day + h11.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h10.until_day + h10.until, '~'), coalesce(h11.until_day + h11.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
      UNION ALL
      MATCH (f1)-[h13:`MEMBER_OF`]->(m12:`PartyOrganization`)-[h14:`LEADS`]->(n2:`Community`)
      WHERE reduce(x = '', t IN [coalesce(h13.since_day, ''), coalesce(h14.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h13.until_day, '~'), coalesce(h14.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n2, reduce(x = '', t IN [coalesce(h13.since_day + h13.since, ''), coalesce(h14.since_day + h14.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h13.until_day + h13.until, '~'), coalesce(h14.until_day + h14.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u }
    WITH f1, n2, count(*) AS d3_weight, min(d3_s) AS d3_s, max(d3_u) AS d3_u
    WITH f1, n2, d3_weight, CASE d3_s WHEN '' THEN null ELSE substring(d3_s, 10) END AS d3_since, CASE d3_s WHEN '' THEN null ELSE substring(d3_s, 0, 10) END AS d3_since_day, CASE d3_u WHEN '~' THEN null ELSE substring(d3_u, 10) END AS d3_until, CASE d3_u WHEN '~' THEN null ELSE substring(d3_u, 0, 10) END AS d3_until_day
    RETURN n2 AS n, sum(d3_weight) AS w
    UNION ALL
    UNWIND new0 AS f15
    WITH f15
    WHERE f15:`Community`
    CALL (f15) {
      MATCH (f15)<-[h18:`PAIRED_WITH`]-(n16:`Unit`)
      RETURN n16, coalesce(h18.since_day + h18.since, '') AS d17_s, coalesce(h18.until_day + h18.until, '~') AS d17_u
      UNION ALL
      MATCH (f15)<-[h19:`REPORTS_IN_TO`]-(n16:`Unit`)
      RETURN n16, coalesce(h19.since_day + h19.since, '') AS d17_s, coalesce(h19.until_day + h19.until, '~') AS d17_u
      UNION ALL
      MATCH (f15)-[h21:`PARTICIPATES_IN`]->(m20:`Project`)<-[h22:`PARTICIPATES_IN`]-(n16:`Unit`)
      WHERE reduce(x = '', t IN [coalesce(h21.since_day, ''), coalesce(h22.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h21.until_day, '~'), coalesce(h22.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n16, reduce(x = '', t IN [coalesce(h21.since_day + h21.since, ''), coalesce(h22.since_day + h22.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h21.until_day + h21.until, '~'), coalesce(h22.until_day + h22.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
      UNION ALL
      MATCH (f15)-[h24:`PARTICIPATES_IN`]->(m23:`Activity`)<-[h25:`PARTICIPATES_IN`]-(n16:`Unit`)
      WHERE reduce(x = '', t IN [coalesce(h24.since_day, ''), coalesce(h25.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h24.until_day, '~'), coalesce(h25.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n16, reduce(x = '', t IN [coalesce(h24.since_day + h24.since, ''), coalesce(h25.since_day + h25.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h24.until_day + h24.until, '~'), coalesce(h25.until_day + h25.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
      UNION ALL
      MATCH (f15)<-[h27:`LEADS`]-(m26:`PartyOrganization`)<-[h28:`MEMBER_OF`]-(n16:`Unit`)
      WHERE reduce(x = '', t IN [coalesce(h27.since_day, ''), coalesce(h28.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h27.until_day, '~'), coalesce(h28.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n16, reduce(x = '', t IN [coalesce(h27.since_day + h27.since, ''), coalesce(h28.since_day + h28.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h27.until_day + h27.until, '~'), coalesce(h28.until_day + h28.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u }
    WITH f15, n16, count(*) AS d17_weight, min(d17_s) AS d17_s, max(d17_u) AS d17_u
    WITH f15, n16, d17_weight, CASE d17_s WHEN '' THEN null ELSE substring(d17_s, 10) END AS d17_since, CASE d17_s WHEN '' THEN null ELSE substring(d17_s, 0, 10) END AS d17_since_day, CASE d17_u WHEN '~' THEN null ELSE substring(d17_u, 10) END AS d17_until, CASE d17_u WHEN '~' THEN null ELSE substring(d17_u, 0, 10) END AS d17_until_day
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
      WHERE reduce(x = '', t IN [coalesce(h35.since_day, ''), coalesce(h36.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h35.until_day, '~'), coalesce(h36.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n30, reduce(x = '', t IN [coalesce(h35.since_day + h35.since, ''), coalesce(h36.since_day + h36.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d31_s, reduce(x = '~', t IN [coalesce(h35.until_day + h35.until, '~'), coalesce(h36.until_day + h36.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d31_u
      UNION ALL
      MATCH (f29)-[h38:`PARTICIPATES_IN`]->(m37:`Activity`)<-[h39:`PARTICIPATES_IN`]-(n30:`Community`)
      WHERE reduce(x = '', t IN [coalesce(h38.since_day, ''), coalesce(h39.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h38.until_day, '~'), coalesce(h39.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n30, reduce(x = '', t IN [coalesce(h38.since_day + h38.since, ''), coalesce(h39.since_day + h39.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d31_s, reduce(x = '~', t IN [coalesce(h38.until_day + h38.until, '~'), coalesce(h39.until_day + h39.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d31_u
      UNION ALL
      MATCH (f29)-[h41:`MEMBER_OF`]->(m40:`PartyOrganization`)-[h42:`LEADS`]->(n30:`Community`)
      WHERE reduce(x = '', t IN [coalesce(h41.since_day, ''), coalesce(h42.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h41.until_day, '~'), coalesce(h42.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
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
      RETURN n44, coalesce(h46.since_day + h46.since, '') AS d45_s, coalesce(h46.until_day + h46.until, '~') AS d45_u
      UNION ALL
      MATCH (f43)-[h47:`REPORTS_IN_TO`]->(n44:`Community`)
      RETURN n44, coalesce(h47.since_day + h47.since, '') AS d45_s, coalesce(h47.until_day + h47.until, '~') AS d45_u
      UNION ALL
      MATCH (f43)-[h49:`PARTICIPATES_IN`]->(m48:`Project`)<-[h50:`PARTICIPATES_IN`]-(n44:`Community`)
      WHERE reduce(x = '', t IN [coalesce(h49.since_day, ''), coalesce(h50.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h49.until_day, '~'), coalesce(h50.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n44, reduce(x = '', t IN [coalesce(h49.since_day + h49.since, ''), coalesce(h50.since_day + h50.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d45_s, reduce(x = '~', t IN [coalesce(h49.until_day + h49.until, '~'), coalesce(h50.until_day + h50.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d45_u
      UNION ALL
      MATCH (f43)-[h52:`PARTICIPATES_IN`]->(m51:`Activity`)<-[h53:`PARTICIPATES_IN`]-(n44:`Community`)
      WHERE reduce(x = '', t IN [coalesce(h52.since_day, ''), coalesce(h53.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h52.until_day, '~'), coalesce(h53.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n44, reduce(x = '', t IN [coalesce(h52.since_day + h52.since, ''), coalesce(h53.since_day + h53.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d45_s, reduce(x = '~', t IN [coalesce(h52.until_day + h52.until, '~'), coalesce(h53.until_day + h53.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d45_u
      UNION ALL
      MATCH (f43)-[h55:`MEMBER_OF`]->(m54:`PartyOrganization`)-[h56:`LEADS`]->(n44:`Community`)
      WHERE reduce(x = '', t IN [coalesce(h55.since_day, ''), coalesce(h56.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h55.until_day, '~'), coalesce(h56.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n44, reduce(x = '', t IN [coalesce(h55.since_day + h55.since, ''), coalesce(h56.since_day + h56.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d45_s, reduce(x = '~', t IN [coalesce(h55.until_day + h55.until, '~'), coalesce(h56.until_day + h56.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d45_u }
    WITH f43, n44, count(*) AS d45_weight, min(d45_s) AS d45_s, max(d45_u) AS d45_u
    WITH f43, n44, d45_weight, CASE d45_s WHEN '' THEN null ELSE substring(d45_s, 10) END AS d45_since, CASE d45_s WHEN '' THEN null ELSE substring(d45_s, 0, 10) END AS d45_since_day, CASE d45_u WHEN '~' THEN null ELSE substring(d45_u, 10) END AS d45_until, CASE d45_u WHEN '~' THEN null ELSE substring(d45_u, 0, 10) END AS d45_until_day
    RETURN f43.id AS id, 'CO_BUILDS_WITH' AS kind, count(*) AS total
    UNION ALL
    UNWIND all1 AS f57
    WITH f57
    WHERE f57:`Community`
    CALL (f57) {
      MATCH (f57)<-[h60:`PAIRED_WITH`]-(n58:`Unit`)
      RETURN n58, coalesce(h60.since_day + h60.since, '') AS d59_s, coalesce(h60.until_day + h60.until, '~') AS d59_u
      UNION ALL
      MATCH (f57)<-[h61:`REPORTS_IN_TO`]-(n58:`Unit`)
      RETURN n58, coalesce(h61.since_day + h61.since, '') AS d59_s, coalesce(h61.until_day + h61.until, '~') AS d59_u
      UNION ALL
      MATCH (f57)-[h63:`PARTICIPATES_IN`]->(m62:`Project`)<-[h64:`PARTICIPATES_IN`]-(n58:`Unit`)
      WHERE reduce(x = '', t IN [coalesce(h63.since_day, ''), coalesce(h64.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h63.until_day, '~'), coalesce(h64.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n58, reduce(x = '', t IN [coalesce(h63.since_day + h63.since, ''), coalesce(h64.since_day + h64.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d59_s, reduce(x = '~', t IN [coalesce(h63.until_day + h63.until, '~'), coalesce(h64.until_day + h64.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d59_u
      UNION ALL
      MATCH (f57)-[h66:`PARTICIPATES_IN`]->(m65:`Activity`)<-[h67:`PARTICIPATES_IN`]-(n58:`Unit`)
      WHERE reduce(x = '', t IN [coalesce(h66.since_day, ''), coalesce(h67.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h66.until_day, '~'), coalesce(h67.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n58, reduce(x = '', t IN [coalesce(h66.since_day + h66.since, ''), coalesce(h67.since_day + h67.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d59_s, reduce(x = '~', t IN [coalesce(h66.until_day + h66.until, '~'), coalesce(h67.until_day + h67.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d59_u
      UNION ALL
      MATCH (f57)<-[h69:`LEADS`]-(m68:`PartyOrganization`)<-[h70:`MEMBER_OF`]-(n58:`Unit`)
      WHERE reduce(x = '', t IN [coalesce(h69.since_day, ''), coalesce(h70.since_day, '')] | CASE WHEN t > x THEN t ELSE x END) <= reduce(x = '~', t IN [coalesce(h69.until_day, '~'), coalesce(h70.until_day, '~')] | CASE WHEN t < x THEN t ELSE x END)
      RETURN n58, reduce(x = '', t IN [coalesce(h69.since_day + h69.since, ''), coalesce(h70.since_day + h70.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS d59_s, reduce(x = '~', t IN [coalesce(h69.until_day + h69.until, '~'), coalesce(h70.until_day + h70.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d59_u }
    WITH f57, n58, count(*) AS d59_weight, min(d59_s) AS d59_s, max(d59_u) AS d59_u
    WITH f57, n58, d59_weight, CASE d59_s WHEN '' THEN null ELSE substring(d59_s, 10) END AS d59_since, CASE d59_s WHEN '' THEN null ELSE substring(d59_s, 0, 10) END AS d59_since_day, CASE d59_u WHEN '~' THEN null ELSE substring(d59_u, 10) END AS d59_until, CASE d59_u WHEN '~' THEN null ELSE substring(d59_u, 0, 10) END AS d59_until_day
    RETURN f57.id AS id, 'CO_BUILDS_WITH' AS kind, count(*) AS total }
  WITH id, kind, sum(total) AS total
  ORDER BY kind
  RETURN collect([id, kind, total]) AS totals }
RETURN [[n IN all1 | [n.id, CASE WHEN n:`PartyOrganization` THEN 'PARTY_ORGANIZATION' WHEN n:`Unit` THEN 'UNIT' WHEN n:`Community` THEN 'COMMUNITY' WHEN n:`Venue` THEN 'VENUE' WHEN n:`Project` THEN 'PROJECT' WHEN n:`Team` THEN 'TEAM' WHEN n:`Activity` THEN 'ACTIVITY' WHEN n:`Service` THEN 'SERVICE' WHEN n:`Area` THEN 'AREA' WHEN n:`Indicator` THEN 'INDICATOR' WHEN n:`Source` THEN 'SOURCE' END, n.key, n.name, CASE WHEN n:`PartyOrganization` OR n:`Unit` OR n:`Community` OR n:`Venue` OR n:`Project` OR n:`Team` OR n:`Activity` OR n:`Area` OR n:`Source` THEN n.`kind` END]], links, totals]
