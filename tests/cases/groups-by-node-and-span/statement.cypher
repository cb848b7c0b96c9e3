CALL () {
  MATCH (s15:`Unit`)
  CALL (s15) {
    MATCH (s15)-[h18:`PAIRED_WITH`]->(n16:`Community`)
    RETURN n16, [0, h18] AS d17_fact, coalesce(h18.`since_day` || h18.`since`, '') AS d17_s, coalesce(h18.`until_day` || h18.`until`, '~') AS d17_u
    UNION ALL
    MATCH (s15)<-[h19:`PAIRED_WITH`]-(n16:`Community`)
    RETURN n16, [0, h19] AS d17_fact, coalesce(h19.`since_day` || h19.`since`, '') AS d17_s, coalesce(h19.`until_day` || h19.`until`, '~') AS d17_u
    UNION ALL
    MATCH (s15)<-[h21:`ORGANIZATION_OF`]-(m20:`PartyOrganization`)-[h22:`PAIRED_WITH`]->(n16:`Community`)
    WHERE coalesce(h21.`since_day`, '') <= coalesce(h22.`until_day`, '~') AND coalesce(h22.`since_day`, '') <= coalesce(h21.`until_day`, '~')
    RETURN n16, [0, h22] AS d17_fact, reduce(x = '', t IN [coalesce(h21.`since_day` || h21.`since`, ''), coalesce(h22.`since_day` || h22.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h21.`until_day` || h21.`until`, '~'), coalesce(h22.`until_day` || h22.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[h24:`ORGANIZATION_OF`]-(m23:`PartyOrganization`)<-[h25:`PAIRED_WITH`]-(n16:`Community`)
    WHERE coalesce(h24.`since_day`, '') <= coalesce(h25.`until_day`, '~') AND coalesce(h25.`since_day`, '') <= coalesce(h24.`until_day`, '~')
    RETURN n16, [0, h25] AS d17_fact, reduce(x = '', t IN [coalesce(h24.`since_day` || h24.`since`, ''), coalesce(h25.`since_day` || h25.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h24.`until_day` || h24.`until`, '~'), coalesce(h25.`until_day` || h25.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)-[h27:`PAIRED_WITH`]->(m26:`PartyOrganization`)-[h28:`ORGANIZATION_OF`]->(n16:`Community`)
    WHERE coalesce(h27.`since_day`, '') <= coalesce(h28.`until_day`, '~') AND coalesce(h28.`since_day`, '') <= coalesce(h27.`until_day`, '~')
    RETURN n16, [0, h27] AS d17_fact, reduce(x = '', t IN [coalesce(h27.`since_day` || h27.`since`, ''), coalesce(h28.`since_day` || h28.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h27.`until_day` || h27.`until`, '~'), coalesce(h28.`until_day` || h28.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[h30:`PAIRED_WITH`]-(m29:`PartyOrganization`)-[h31:`ORGANIZATION_OF`]->(n16:`Community`)
    WHERE coalesce(h30.`since_day`, '') <= coalesce(h31.`until_day`, '~') AND coalesce(h31.`since_day`, '') <= coalesce(h30.`until_day`, '~')
    RETURN n16, [0, h30] AS d17_fact, reduce(x = '', t IN [coalesce(h30.`since_day` || h30.`since`, ''), coalesce(h31.`since_day` || h31.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h30.`until_day` || h30.`until`, '~'), coalesce(h31.`until_day` || h31.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[h34:`ORGANIZATION_OF`]-(m32:`PartyOrganization`)-[h35:`PAIRED_WITH`]->(m33:`PartyOrganization`)-[h36:`ORGANIZATION_OF`]->(n16:`Community`)
    WHERE m32 <> m33 AND coalesce(h34.`since_day`, '') <= coalesce(h35.`until_day`, '~') AND coalesce(h34.`since_day`, '') <= coalesce(h36.`until_day`, '~') AND coalesce(h35.`since_day`, '') <= coalesce(h34.`until_day`, '~') AND coalesce(h35.`since_day`, '') <= coalesce(h36.`until_day`, '~') AND coalesce(h36.`since_day`, '') <= coalesce(h34.`until_day`, '~') AND coalesce(h36.`since_day`, '') <= coalesce(h35.`until_day`, '~')
    RETURN n16, [0, h35] AS d17_fact, reduce(x = '', t IN [coalesce(h34.`since_day` || h34.`since`, ''), coalesce(h35.`since_day` || h35.`since`, ''), coalesce(h36.`since_day` || h36.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h34.`until_day` || h34.`until`, '~'), coalesce(h35.`until_day` || h35.`until`, '~'), coalesce(h36.`until_day` || h36.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[h39:`ORGANIZATION_OF`]-(m37:`PartyOrganization`)<-[h40:`PAIRED_WITH`]-(m38:`PartyOrganization`)-[h41:`ORGANIZATION_OF`]->(n16:`Community`)
    WHERE m37 <> m38 AND coalesce(h39.`since_day`, '') <= coalesce(h40.`until_day`, '~') AND coalesce(h39.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h40.`since_day`, '') <= coalesce(h39.`until_day`, '~') AND coalesce(h40.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h41.`since_day`, '') <= coalesce(h39.`until_day`, '~') AND coalesce(h41.`since_day`, '') <= coalesce(h40.`until_day`, '~')
    RETURN n16, [0, h40] AS d17_fact, reduce(x = '', t IN [coalesce(h39.`since_day` || h39.`since`, ''), coalesce(h40.`since_day` || h40.`since`, ''), coalesce(h41.`since_day` || h41.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h39.`until_day` || h39.`until`, '~'), coalesce(h40.`until_day` || h40.`until`, '~'), coalesce(h41.`until_day` || h41.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)-[h42:`REPORTS_IN_TO`]->(n16:`Community`)
    RETURN n16, [1, h42] AS d17_fact, coalesce(h42.`since_day` || h42.`since`, '') AS d17_s, coalesce(h42.`until_day` || h42.`until`, '~') AS d17_u
    UNION ALL
    MATCH (s15)<-[h44:`ORGANIZATION_OF`]-(m43:`PartyOrganization`)-[h45:`REPORTS_IN_TO`]->(n16:`Community`)
    WHERE coalesce(h44.`since_day`, '') <= coalesce(h45.`until_day`, '~') AND coalesce(h45.`since_day`, '') <= coalesce(h44.`until_day`, '~')
    RETURN n16, [1, h45] AS d17_fact, reduce(x = '', t IN [coalesce(h44.`since_day` || h44.`since`, ''), coalesce(h45.`since_day` || h45.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h44.`until_day` || h44.`until`, '~'), coalesce(h45.`until_day` || h45.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)-[h47:`PARTICIPATES_IN`]->(m46:`Project`)<-[h48:`PARTICIPATES_IN`]-(n16:`Community`)
    WHERE coalesce(h47.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h47.`until_day`, '~')
    RETURN n16, [2, m46] AS d17_fact, reduce(x = '', t IN [coalesce(h47.`since_day` || h47.`since`, ''), coalesce(h48.`since_day` || h48.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h47.`until_day` || h47.`until`, '~'), coalesce(h48.`until_day` || h48.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[h51:`ORGANIZATION_OF`]-(m49:`PartyOrganization`)-[h52:`PARTICIPATES_IN`]->(m50:`Project`)<-[h53:`PARTICIPATES_IN`]-(n16:`Community`)
    WHERE coalesce(h51.`since_day`, '') <= coalesce(h52.`until_day`, '~') AND coalesce(h51.`since_day`, '') <= coalesce(h53.`until_day`, '~') AND coalesce(h52.`since_day`, '') <= coalesce(h51.`until_day`, '~') AND coalesce(h52.`since_day`, '') <= coalesce(h53.`until_day`, '~') AND coalesce(h53.`since_day`, '') <= coalesce(h51.`until_day`, '~') AND coalesce(h53.`since_day`, '') <= coalesce(h52.`until_day`, '~')
    RETURN n16, [2, m50] AS d17_fact, reduce(x = '', t IN [coalesce(h51.`since_day` || h51.`since`, ''), coalesce(h52.`since_day` || h52.`since`, ''), coalesce(h53.`since_day` || h53.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h51.`until_day` || h51.`until`, '~'), coalesce(h52.`until_day` || h52.`until`, '~'), coalesce(h53.`until_day` || h53.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)-[h56:`PARTICIPATES_IN`]->(m54:`Project`)<-[h57:`PARTICIPATES_IN`]-(m55:`PartyOrganization`)-[h58:`ORGANIZATION_OF`]->(n16:`Community`)
    WHERE coalesce(h56.`since_day`, '') <= coalesce(h57.`until_day`, '~') AND coalesce(h56.`since_day`, '') <= coalesce(h58.`until_day`, '~') AND coalesce(h57.`since_day`, '') <= coalesce(h56.`until_day`, '~') AND coalesce(h57.`since_day`, '') <= coalesce(h58.`until_day`, '~') AND coalesce(h58.`since_day`, '') <= coalesce(h56.`until_day`, '~') AND coalesce(h58.`since_day`, '') <= coalesce(h57.`until_day`, '~')
    RETURN n16, [2, m54] AS d17_fact, reduce(x = '', t IN [coalesce(h56.`since_day` || h56.`since`, ''), coalesce(h57.`since_day` || h57.`since`, ''), coalesce(h58.`since_day` || h58.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h56.`until_day` || h56.`until`, '~'), coalesce(h57.`until_day` || h57.`until`, '~'), coalesce(h58.`until_day` || h58.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[h62:`ORGANIZATION_OF`]-(m59:`PartyOrganization`)-[h63:`PARTICIPATES_IN`]->(m60:`Project`)<-[h64:`PARTICIPATES_IN`]-(m61:`PartyOrganization`)-[h65:`ORGANIZATION_OF`]->(n16:`Community`)
    WHERE m59 <> m61 AND coalesce(h62.`since_day`, '') <= coalesce(h63.`until_day`, '~') AND coalesce(h62.`since_day`, '') <= coalesce(h64.`until_day`, '~') AND coalesce(h62.`since_day`, '') <= coalesce(h65.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h62.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h64.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h65.`until_day`, '~') AND coalesce(h64.`since_day`, '') <= coalesce(h62.`until_day`, '~') AND coalesce(h64.`since_day`, '') <= coalesce(h63.`until_day`, '~') AND coalesce(h64.`since_day`, '') <= coalesce(h65.`until_day`, '~') AND coalesce(h65.`since_day`, '') <= coalesce(h62.`until_day`, '~') AND coalesce(h65.`since_day`, '') <= coalesce(h63.`until_day`, '~') AND coalesce(h65.`since_day`, '') <= coalesce(h64.`until_day`, '~')
    RETURN n16, [2, m60] AS d17_fact, reduce(x = '', t IN [coalesce(h62.`since_day` || h62.`since`, ''), coalesce(h63.`since_day` || h63.`since`, ''), coalesce(h64.`since_day` || h64.`since`, ''), coalesce(h65.`since_day` || h65.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h62.`until_day` || h62.`until`, '~'), coalesce(h63.`until_day` || h63.`until`, '~'), coalesce(h64.`until_day` || h64.`until`, '~'), coalesce(h65.`until_day` || h65.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)-[h67:`PARTICIPATES_IN`]->(m66:`Activity`)<-[h68:`PARTICIPATES_IN`]-(n16:`Community`)
    WHERE coalesce(h67.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h67.`until_day`, '~')
    RETURN n16, [3, m66] AS d17_fact, reduce(x = '', t IN [coalesce(h67.`since_day` || h67.`since`, ''), coalesce(h68.`since_day` || h68.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h67.`until_day` || h67.`until`, '~'), coalesce(h68.`until_day` || h68.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[h71:`ORGANIZATION_OF`]-(m69:`PartyOrganization`)-[h72:`PARTICIPATES_IN`]->(m70:`Activity`)<-[h73:`PARTICIPATES_IN`]-(n16:`Community`)
    WHERE coalesce(h71.`since_day`, '') <= coalesce(h72.`until_day`, '~') AND coalesce(h71.`since_day`, '') <= coalesce(h73.`until_day`, '~') AND coalesce(h72.`since_day`, '') <= coalesce(h71.`until_day`, '~') AND coalesce(h72.`since_day`, '') <= coalesce(h73.`until_day`, '~') AND coalesce(h73.`since_day`, '') <= coalesce(h71.`until_day`, '~') AND coalesce(h73.`since_day`, '') <= coalesce(h72.`until_day`, '~')
    RETURN n16, [3, m70] AS d17_fact, reduce(x = '', t IN [coalesce(h71.`since_day` || h71.`since`, ''), coalesce(h72.`since_day` || h72.`since`, ''), coalesce(h73.`since_day` || h73.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h71.`until_day` || h71.`until`, '~'), coalesce(h72.`until_day` || h72.`until`, '~'), coalesce(h73.`until_day` || h73.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)-[h76:`PARTICIPATES_IN`]->(m74:`Activity`)<-[h77:`PARTICIPATES_IN`]-(m75:`PartyOrganization`)-[h78:`ORGANIZATION_OF`]->(n16:`Community`)
    WHERE coalesce(h76.`since_day`, '') <= coalesce(h77.`until_day`, '~') AND coalesce(h76.`since_day`, '') <= coalesce(h78.`until_day`, '~') AND coalesce(h77.`since_day`, '') <= coalesce(h76.`until_day`, '~') AND coalesce(h77.`since_day`, '') <= coalesce(h78.`until_day`, '~') AND coalesce(h78.`since_day`, '') <= coalesce(h76.`until_day`, '~') AND coalesce(h78.`since_day`, '') <= coalesce(h77.`until_day`, '~')
    RETURN n16, [3, m74] AS d17_fact, reduce(x = '', t IN [coalesce(h76.`since_day` || h76.`since`, ''), coalesce(h77.`since_day` || h77.`since`, ''), coalesce(h78.`since_day` || h78.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h76.`until_day` || h76.`until`, '~'), coalesce(h77.`until_day` || h77.`until`, '~'), coalesce(h78.`until_day` || h78.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[h82:`ORGANIZATION_OF`]-(m79:`PartyOrganization`)-[h83:`PARTICIPATES_IN`]->(m80:`Activity`)<-[h84:`PARTICIPATES_IN`]-(m81:`PartyOrganization`)-[h85:`ORGANIZATION_OF`]->(n16:`Community`)
    WHERE m79 <> m81 AND coalesce(h82.`since_day`, '') <= coalesce(h83.`until_day`, '~') AND coalesce(h82.`since_day`, '') <= coalesce(h84.`until_day`, '~') AND coalesce(h82.`since_day`, '') <= coalesce(h85.`until_day`, '~') AND coalesce(h83.`since_day`, '') <= coalesce(h82.`until_day`, '~') AND coalesce(h83.`since_day`, '') <= coalesce(h84.`until_day`, '~') AND coalesce(h83.`since_day`, '') <= coalesce(h85.`until_day`, '~') AND coalesce(h84.`since_day`, '') <= coalesce(h82.`until_day`, '~') AND coalesce(h84.`since_day`, '') <= coalesce(h83.`until_day`, '~') AND coalesce(h84.`since_day`, '') <= coalesce(h85.`until_day`, '~') AND coalesce(h85.`since_day`, '') <= coalesce(h82.`until_day`, '~') AND coalesce(h85.`since_day`, '') <= coalesce(h83.`until_day`, '~') AND coalesce(h85.`since_day`, '') <= coalesce(h84.`until_day`, '~')
    RETURN n16, [3, m80] AS d17_fact, reduce(x = '', t IN [coalesce(h82.`since_day` || h82.`since`, ''), coalesce(h83.`since_day` || h83.`since`, ''), coalesce(h84.`since_day` || h84.`since`, ''), coalesce(h85.`since_day` || h85.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h82.`until_day` || h82.`until`, '~'), coalesce(h83.`until_day` || h83.`until`, '~'), coalesce(h84.`until_day` || h84.`until`, '~'), coalesce(h85.`until_day` || h85.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u }
  WITH s15, n16, count(DISTINCT d17_fact) AS d17_weight, min(d17_s) AS d17_s, max(d17_u) AS d17_u
  WITH s15, n16, d17_weight, CASE d17_s WHEN '' THEN NULL ELSE substring(d17_s, 10) END AS d17_since, CASE d17_s WHEN '' THEN NULL ELSE substring(d17_s, 0, 10) END AS d17_since_day, CASE d17_u WHEN '~' THEN NULL ELSE substring(d17_u, 10) END AS d17_until, CASE d17_u WHEN '~' THEN NULL ELSE substring(d17_u, 0, 10) END AS d17_until_day
  WITH n16.`name_sort` AS c2, n16.`id` AS c3, n16 AS c4, substring(d17_since, 0, 4) AS c5, d17_since AS c6, d17_since_day AS c7, s15 AS c9, d17_weight AS c11
  WITH c4, c2, c3, c5, count(*) AS a1, max(c7 || c6) AS a8, count(DISTINCT c9) AS a10, count(c11) AS a12, sum(toInteger(c11)) AS a13
  WITH *, CASE a12 WHEN 0 THEN NULL ELSE (a13 / a12 * 10000 + (2 * ((a13 % a12) * 10000) + CASE WHEN (a13 % a12) * 10000 < 0 THEN -a12 ELSE a12 END) / (2 * a12)) / 10000.0 END AS r14
  WHERE a10 >= $p0 AND r14 > $p1
  WITH *
  ORDER BY a8 DESC, c2, c3, a1 DESC, c2, c3, c5
  LIMIT $p2
  RETURN collect([[c4.`key`, c4.`name`], c5, a1, a10]) AS c86 }
RETURN [c86]
