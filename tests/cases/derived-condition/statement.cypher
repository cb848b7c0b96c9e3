CALL () {
  MATCH (n1:`Unit`)
  WHERE (EXISTS {
      CALL (n1) {
        MATCH (n1)-[h4:`PAIRED_WITH`]->(n2:`Community`)
        RETURN n2, [0, h4] AS d3_fact, coalesce(h4.`since_day` || h4.`since`, '') AS d3_s, coalesce(h4.`until_day` || h4.`until`, '~') AS d3_u
        UNION ALL
        MATCH (n1)<-[h5:`PAIRED_WITH`]-(n2:`Community`)
        RETURN n2, [0, h5] AS d3_fact, coalesce(h5.`since_day` || h5.`since`, '') AS d3_s, coalesce(h5.`until_day` || h5.`until`, '~') AS d3_u
        UNION ALL
        MATCH (n1)<-[h7:`ORGANIZATION_OF`]-(m6:`PartyOrganization`)-[h8:`PAIRED_WITH`]->(n2:`Community`)
        WHERE coalesce(h7.`since_day`, '') <= coalesce(h8.`until_day`, '~') AND coalesce(h8.`since_day`, '') <= coalesce(h7.`until_day`, '~')
        RETURN n2, [0, h8] AS d3_fact, reduce(x = '', t IN [coalesce(h7.`since_day` || h7.`since`, ''), coalesce(h8.`since_day` || h8.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h7.`until_day` || h7.`until`, '~'), coalesce(h8.`until_day` || h8.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[h10:`ORGANIZATION_OF`]-(m9:`PartyOrganization`)<-[h11:`PAIRED_WITH`]-(n2:`Community`)
        WHERE coalesce(h10.`since_day`, '') <= coalesce(h11.`until_day`, '~') AND coalesce(h11.`since_day`, '') <= coalesce(h10.`until_day`, '~')
        RETURN n2, [0, h11] AS d3_fact, reduce(x = '', t IN [coalesce(h10.`since_day` || h10.`since`, ''), coalesce(h11.`since_day` || h11.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h10.`until_day` || h10.`until`, '~'), coalesce(h11.`until_day` || h11.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)-[h13:`PAIRED_WITH`]->(m12:`PartyOrganization`)-[h14:`ORGANIZATION_OF`]->(n2:`Community`)
        WHERE coalesce(h13.`since_day`, '') <= coalesce(h14.`until_day`, '~') AND coalesce(h14.`since_day`, '') <= coalesce(h13.`until_day`, '~')
        RETURN n2, [0, h13] AS d3_fact, reduce(x = '', t IN [coalesce(h13.`since_day` || h13.`since`, ''), coalesce(h14.`since_day` || h14.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h13.`until_day` || h13.`until`, '~'), coalesce(h14.`until_day` || h14.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[h16:`PAIRED_WITH`]-(m15:`PartyOrganization`)-[h17:`ORGANIZATION_OF`]->(n2:`Community`)
        WHERE coalesce(h16.`since_day`, '') <= coalesce(h17.`until_day`, '~') AND coalesce(h17.`since_day`, '') <= coalesce(h16.`until_day`, '~')
        RETURN n2, [0, h16] AS d3_fact, reduce(x = '', t IN [coalesce(h16.`since_day` || h16.`since`, ''), coalesce(h17.`since_day` || h17.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h16.`until_day` || h16.`until`, '~'), coalesce(h17.`until_day` || h17.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[h20:`ORGANIZATION_OF`]-(m18:`PartyOrganization`)-[h21:`PAIRED_WITH`]->(m19:`PartyOrganization`)-[h22:`ORGANIZATION_OF`]->(n2:`Community`)
        WHERE m18 <> m19 AND coalesce(h20.`since_day`, '') <= coalesce(h21.`until_day`, '~') AND coalesce(h20.`since_day`, '') <= coalesce(h22.`until_day`, '~') AND coalesce(h21.`since_day`, '') <= coalesce(h20.`until_day`, '~') AND coalesce(h21.`since_day`, '') <= coalesce(h22.`until_day`, '~') AND coalesce(h22.`since_day`, '') <= coalesce(h20.`until_day`, '~') AND coalesce(h22.`since_day`, '') <= coalesce(h21.`until_day`, '~')
        RETURN n2, [0, h21] AS d3_fact, reduce(x = '', t IN [coalesce(h20.`since_day` || h20.`since`, ''), coalesce(h21.`since_day` || h21.`since`, ''), coalesce(h22.`since_day` || h22.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h20.`until_day` || h20.`until`, '~'), coalesce(h21.`until_day` || h21.`until`, '~'), coalesce(h22.`until_day` || h22.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[h25:`ORGANIZATION_OF`]-(m23:`PartyOrganization`)<-[h26:`PAIRED_WITH`]-(m24:`PartyOrganization`)-[h27:`ORGANIZATION_OF`]->(n2:`Community`)
        WHERE m23 <> m24 AND coalesce(h25.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h25.`since_day`, '') <= coalesce(h27.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h25.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h27.`until_day`, '~') AND coalesce(h27.`since_day`, '') <= coalesce(h25.`until_day`, '~') AND coalesce(h27.`since_day`, '') <= coalesce(h26.`until_day`, '~')
        RETURN n2, [0, h26] AS d3_fact, reduce(x = '', t IN [coalesce(h25.`since_day` || h25.`since`, ''), coalesce(h26.`since_day` || h26.`since`, ''), coalesce(h27.`since_day` || h27.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h25.`until_day` || h25.`until`, '~'), coalesce(h26.`until_day` || h26.`until`, '~'), coalesce(h27.`until_day` || h27.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)-[h28:`REPORTS_IN_TO`]->(n2:`Community`)
        RETURN n2, [1, h28] AS d3_fact, coalesce(h28.`since_day` || h28.`since`, '') AS d3_s, coalesce(h28.`until_day` || h28.`until`, '~') AS d3_u
        UNION ALL
        MATCH (n1)<-[h30:`ORGANIZATION_OF`]-(m29:`PartyOrganization`)-[h31:`REPORTS_IN_TO`]->(n2:`Community`)
        WHERE coalesce(h30.`since_day`, '') <= coalesce(h31.`until_day`, '~') AND coalesce(h31.`since_day`, '') <= coalesce(h30.`until_day`, '~')
        RETURN n2, [1, h31] AS d3_fact, reduce(x = '', t IN [coalesce(h30.`since_day` || h30.`since`, ''), coalesce(h31.`since_day` || h31.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h30.`until_day` || h30.`until`, '~'), coalesce(h31.`until_day` || h31.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)-[h33:`PARTICIPATES_IN`]->(m32:`Project`)<-[h34:`PARTICIPATES_IN`]-(n2:`Community`)
        WHERE coalesce(h33.`since_day`, '') <= coalesce(h34.`until_day`, '~') AND coalesce(h34.`since_day`, '') <= coalesce(h33.`until_day`, '~')
        RETURN n2, [2, m32] AS d3_fact, reduce(x = '', t IN [coalesce(h33.`since_day` || h33.`since`, ''), coalesce(h34.`since_day` || h34.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h33.`until_day` || h33.`until`, '~'), coalesce(h34.`until_day` || h34.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[h37:`ORGANIZATION_OF`]-(m35:`PartyOrganization`)-[h38:`PARTICIPATES_IN`]->(m36:`Project`)<-[h39:`PARTICIPATES_IN`]-(n2:`Community`)
        WHERE coalesce(h37.`since_day`, '') <= coalesce(h38.`until_day`, '~') AND coalesce(h37.`since_day`, '') <= coalesce(h39.`until_day`, '~') AND coalesce(h38.`since_day`, '') <= coalesce(h37.`until_day`, '~') AND coalesce(h38.`since_day`, '') <= coalesce(h39.`until_day`, '~') AND coalesce(h39.`since_day`, '') <= coalesce(h37.`until_day`, '~') AND coalesce(h39.`since_day`, '') <= coalesce(h38.`until_day`, '~')
        RETURN n2, [2, m36] AS d3_fact, reduce(x = '', t IN [coalesce(h37.`since_day` || h37.`since`, ''), coalesce(h38.`since_day` || h38.`since`, ''), coalesce(h39.`since_day` || h39.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h37.`until_day` || h37.`until`, '~'), coalesce(h38.`until_day` || h38.`until`, '~'), coalesce(h39.`until_day` || h39.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)-[h42:`PARTICIPATES_IN`]->(m40:`Project`)<-[h43:`PARTICIPATES_IN`]-(m41:`PartyOrganization`)-[h44:`ORGANIZATION_OF`]->(n2:`Community`)
        WHERE coalesce(h42.`since_day`, '') <= coalesce(h43.`until_day`, '~') AND coalesce(h42.`since_day`, '') <= coalesce(h44.`until_day`, '~') AND coalesce(h43.`since_day`, '') <= coalesce(h42.`until_day`, '~') AND coalesce(h43.`since_day`, '') <= coalesce(h44.`until_day`, '~') AND coalesce(h44.`since_day`, '') <= coalesce(h42.`until_day`, '~') AND coalesce(h44.`since_day`, '') <= coalesce(h43.`until_day`, '~')
        RETURN n2, [2, m40] AS d3_fact, reduce(x = '', t IN [coalesce(h42.`since_day` || h42.`since`, ''), coalesce(h43.`since_day` || h43.`since`, ''), coalesce(h44.`since_day` || h44.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h42.`until_day` || h42.`until`, '~'), coalesce(h43.`until_day` || h43.`until`, '~'), coalesce(h44.`until_day` || h44.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[h48:`ORGANIZATION_OF`]-(m45:`PartyOrganization`)-[h49:`PARTICIPATES_IN`]->(m46:`Project`)<-[h50:`PARTICIPATES_IN`]-(m47:`PartyOrganization`)-[h51:`ORGANIZATION_OF`]->(n2:`Community`)
        WHERE m45 <> m47 AND coalesce(h48.`since_day`, '') <= coalesce(h49.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h50.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h51.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h50.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h51.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h49.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h51.`until_day`, '~') AND coalesce(h51.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h51.`since_day`, '') <= coalesce(h49.`until_day`, '~') AND coalesce(h51.`since_day`, '') <= coalesce(h50.`until_day`, '~')
        RETURN n2, [2, m46] AS d3_fact, reduce(x = '', t IN [coalesce(h48.`since_day` || h48.`since`, ''), coalesce(h49.`since_day` || h49.`since`, ''), coalesce(h50.`since_day` || h50.`since`, ''), coalesce(h51.`since_day` || h51.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h48.`until_day` || h48.`until`, '~'), coalesce(h49.`until_day` || h49.`until`, '~'), coalesce(h50.`until_day` || h50.`until`, '~'), coalesce(h51.`until_day` || h51.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)-[h53:`PARTICIPATES_IN`]->(m52:`Activity`)<-[h54:`PARTICIPATES_IN`]-(n2:`Community`)
        WHERE coalesce(h53.`since_day`, '') <= coalesce(h54.`until_day`, '~') AND coalesce(h54.`since_day`, '') <= coalesce(h53.`until_day`, '~')
        RETURN n2, [3, m52] AS d3_fact, reduce(x = '', t IN [coalesce(h53.`since_day` || h53.`since`, ''), coalesce(h54.`since_day` || h54.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h53.`until_day` || h53.`until`, '~'), coalesce(h54.`until_day` || h54.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[h57:`ORGANIZATION_OF`]-(m55:`PartyOrganization`)-[h58:`PARTICIPATES_IN`]->(m56:`Activity`)<-[h59:`PARTICIPATES_IN`]-(n2:`Community`)
        WHERE coalesce(h57.`since_day`, '') <= coalesce(h58.`until_day`, '~') AND coalesce(h57.`since_day`, '') <= coalesce(h59.`until_day`, '~') AND coalesce(h58.`since_day`, '') <= coalesce(h57.`until_day`, '~') AND coalesce(h58.`since_day`, '') <= coalesce(h59.`until_day`, '~') AND coalesce(h59.`since_day`, '') <= coalesce(h57.`until_day`, '~') AND coalesce(h59.`since_day`, '') <= coalesce(h58.`until_day`, '~')
        RETURN n2, [3, m56] AS d3_fact, reduce(x = '', t IN [coalesce(h57.`since_day` || h57.`since`, ''), coalesce(h58.`since_day` || h58.`since`, ''), coalesce(h59.`since_day` || h59.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h57.`until_day` || h57.`until`, '~'), coalesce(h58.`until_day` || h58.`until`, '~'), coalesce(h59.`until_day` || h59.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)-[h62:`PARTICIPATES_IN`]->(m60:`Activity`)<-[h63:`PARTICIPATES_IN`]-(m61:`PartyOrganization`)-[h64:`ORGANIZATION_OF`]->(n2:`Community`)
        WHERE coalesce(h62.`since_day`, '') <= coalesce(h63.`until_day`, '~') AND coalesce(h62.`since_day`, '') <= coalesce(h64.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h62.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h64.`until_day`, '~') AND coalesce(h64.`since_day`, '') <= coalesce(h62.`until_day`, '~') AND coalesce(h64.`since_day`, '') <= coalesce(h63.`until_day`, '~')
        RETURN n2, [3, m60] AS d3_fact, reduce(x = '', t IN [coalesce(h62.`since_day` || h62.`since`, ''), coalesce(h63.`since_day` || h63.`since`, ''), coalesce(h64.`since_day` || h64.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h62.`until_day` || h62.`until`, '~'), coalesce(h63.`until_day` || h63.`until`, '~'), coalesce(h64.`until_day` || h64.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[h68:`ORGANIZATION_OF`]-(m65:`PartyOrganization`)-[h69:`PARTICIPATES_IN`]->(m66:`Activity`)<-[h70:`PARTICIPATES_IN`]-(m67:`PartyOrganization`)-[h71:`ORGANIZATION_OF`]->(n2:`Community`)
        WHERE m65 <> m67 AND coalesce(h68.`since_day`, '') <= coalesce(h69.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h70.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h71.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h70.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h71.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h69.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h71.`until_day`, '~') AND coalesce(h71.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h71.`since_day`, '') <= coalesce(h69.`until_day`, '~') AND coalesce(h71.`since_day`, '') <= coalesce(h70.`until_day`, '~')
        RETURN n2, [3, m66] AS d3_fact, reduce(x = '', t IN [coalesce(h68.`since_day` || h68.`since`, ''), coalesce(h69.`since_day` || h69.`since`, ''), coalesce(h70.`since_day` || h70.`since`, ''), coalesce(h71.`since_day` || h71.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d3_s, reduce(x = '~', t IN [coalesce(h68.`until_day` || h68.`until`, '~'), coalesce(h69.`until_day` || h69.`until`, '~'), coalesce(h70.`until_day` || h70.`until`, '~'), coalesce(h71.`until_day` || h71.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d3_u }
      WITH n2, count(DISTINCT d3_fact) AS d3_weight, min(d3_s) AS d3_s, max(d3_u) AS d3_u
      WITH n2, d3_weight, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 10) END AS d3_since, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 0, 10) END AS d3_since_day, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 10) END AS d3_until, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 0, 10) END AS d3_until_day
      WHERE d3_weight >= $p1
      RETURN 1 AS one })
  WITH n1
  ORDER BY n1.`key`
  LIMIT $p0
  RETURN collect([[n1.`key`]]) AS c72 }
RETURN [c72]
