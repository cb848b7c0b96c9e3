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
      MATCH (f)<-[h2:`PAIRED_WITH`]-(n:`Community`)
      RETURN n, [0, h2] AS fact
      UNION ALL
      MATCH (f)<-[h4:`ORGANIZATION_OF`]-(m3:`PartyOrganization`)-[h5:`PAIRED_WITH`]->(n:`Community`)
      WHERE coalesce(h4.`since_day`, '') <= coalesce(h5.`until_day`, '~') AND coalesce(h5.`since_day`, '') <= coalesce(h4.`until_day`, '~')
      RETURN n, [0, h5] AS fact
      UNION ALL
      MATCH (f)<-[h7:`ORGANIZATION_OF`]-(m6:`PartyOrganization`)<-[h8:`PAIRED_WITH`]-(n:`Community`)
      WHERE coalesce(h7.`since_day`, '') <= coalesce(h8.`until_day`, '~') AND coalesce(h8.`since_day`, '') <= coalesce(h7.`until_day`, '~')
      RETURN n, [0, h8] AS fact
      UNION ALL
      MATCH (f)-[h10:`PAIRED_WITH`]->(m9:`PartyOrganization`)-[h11:`ORGANIZATION_OF`]->(n:`Community`)
      WHERE coalesce(h10.`since_day`, '') <= coalesce(h11.`until_day`, '~') AND coalesce(h11.`since_day`, '') <= coalesce(h10.`until_day`, '~')
      RETURN n, [0, h10] AS fact
      UNION ALL
      MATCH (f)<-[h13:`PAIRED_WITH`]-(m12:`PartyOrganization`)-[h14:`ORGANIZATION_OF`]->(n:`Community`)
      WHERE coalesce(h13.`since_day`, '') <= coalesce(h14.`until_day`, '~') AND coalesce(h14.`since_day`, '') <= coalesce(h13.`until_day`, '~')
      RETURN n, [0, h13] AS fact
      UNION ALL
      MATCH (f)<-[h17:`ORGANIZATION_OF`]-(m15:`PartyOrganization`)-[h18:`PAIRED_WITH`]->(m16:`PartyOrganization`)-[h19:`ORGANIZATION_OF`]->(n:`Community`)
      WHERE m15 <> m16 AND coalesce(h17.`since_day`, '') <= coalesce(h18.`until_day`, '~') AND coalesce(h17.`since_day`, '') <= coalesce(h19.`until_day`, '~') AND coalesce(h18.`since_day`, '') <= coalesce(h17.`until_day`, '~') AND coalesce(h18.`since_day`, '') <= coalesce(h19.`until_day`, '~') AND coalesce(h19.`since_day`, '') <= coalesce(h17.`until_day`, '~') AND coalesce(h19.`since_day`, '') <= coalesce(h18.`until_day`, '~')
      RETURN n, [0, h18] AS fact
      UNION ALL
      MATCH (f)<-[h22:`ORGANIZATION_OF`]-(m20:`PartyOrganization`)<-[h23:`PAIRED_WITH`]-(m21:`PartyOrganization`)-[h24:`ORGANIZATION_OF`]->(n:`Community`)
      WHERE m20 <> m21 AND coalesce(h22.`since_day`, '') <= coalesce(h23.`until_day`, '~') AND coalesce(h22.`since_day`, '') <= coalesce(h24.`until_day`, '~') AND coalesce(h23.`since_day`, '') <= coalesce(h22.`until_day`, '~') AND coalesce(h23.`since_day`, '') <= coalesce(h24.`until_day`, '~') AND coalesce(h24.`since_day`, '') <= coalesce(h22.`until_day`, '~') AND coalesce(h24.`since_day`, '') <= coalesce(h23.`until_day`, '~')
      RETURN n, [0, h23] AS fact
      UNION ALL
      MATCH (f)-[h25:`REPORTS_IN_TO`]->(n:`Community`)
      RETURN n, [1, h25] AS fact
      UNION ALL
      MATCH (f)<-[h27:`ORGANIZATION_OF`]-(m26:`PartyOrganization`)-[h28:`REPORTS_IN_TO`]->(n:`Community`)
      WHERE coalesce(h27.`since_day`, '') <= coalesce(h28.`until_day`, '~') AND coalesce(h28.`since_day`, '') <= coalesce(h27.`until_day`, '~')
      RETURN n, [1, h28] AS fact
      UNION ALL
      MATCH (f)-[h30:`PARTICIPATES_IN`]->(m29:`Project`)<-[h31:`PARTICIPATES_IN`]-(n:`Community`)
      WHERE coalesce(h30.`since_day`, '') <= coalesce(h31.`until_day`, '~') AND coalesce(h31.`since_day`, '') <= coalesce(h30.`until_day`, '~')
      RETURN n, [2, m29] AS fact
      UNION ALL
      MATCH (f)<-[h34:`ORGANIZATION_OF`]-(m32:`PartyOrganization`)-[h35:`PARTICIPATES_IN`]->(m33:`Project`)<-[h36:`PARTICIPATES_IN`]-(n:`Community`)
      WHERE coalesce(h34.`since_day`, '') <= coalesce(h35.`until_day`, '~') AND coalesce(h34.`since_day`, '') <= coalesce(h36.`until_day`, '~') AND coalesce(h35.`since_day`, '') <= coalesce(h34.`until_day`, '~') AND coalesce(h35.`since_day`, '') <= coalesce(h36.`until_day`, '~') AND coalesce(h36.`since_day`, '') <= coalesce(h34.`until_day`, '~') AND coalesce(h36.`since_day`, '') <= coalesce(h35.`until_day`, '~')
      RETURN n, [2, m33] AS fact
      UNION ALL
      MATCH (f)-[h39:`PARTICIPATES_IN`]->(m37:`Project`)<-[h40:`PARTICIPATES_IN`]-(m38:`PartyOrganization`)-[h41:`ORGANIZATION_OF`]->(n:`Community`)
      WHERE coalesce(h39.`since_day`, '') <= coalesce(h40.`until_day`, '~') AND coalesce(h39.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h40.`since_day`, '') <= coalesce(h39.`until_day`, '~') AND coalesce(h40.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h41.`since_day`, '') <= coalesce(h39.`until_day`, '~') AND coalesce(h41.`since_day`, '') <= coalesce(h40.`until_day`, '~')
      RETURN n, [2, m37] AS fact
      UNION ALL
      MATCH (f)<-[h45:`ORGANIZATION_OF`]-(m42:`PartyOrganization`)-[h46:`PARTICIPATES_IN`]->(m43:`Project`)<-[h47:`PARTICIPATES_IN`]-(m44:`PartyOrganization`)-[h48:`ORGANIZATION_OF`]->(n:`Community`)
      WHERE m42 <> m44 AND coalesce(h45.`since_day`, '') <= coalesce(h46.`until_day`, '~') AND coalesce(h45.`since_day`, '') <= coalesce(h47.`until_day`, '~') AND coalesce(h45.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h46.`since_day`, '') <= coalesce(h45.`until_day`, '~') AND coalesce(h46.`since_day`, '') <= coalesce(h47.`until_day`, '~') AND coalesce(h46.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h47.`since_day`, '') <= coalesce(h45.`until_day`, '~') AND coalesce(h47.`since_day`, '') <= coalesce(h46.`until_day`, '~') AND coalesce(h47.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h45.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h46.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h47.`until_day`, '~')
      RETURN n, [2, m43] AS fact
      UNION ALL
      MATCH (f)-[h50:`PARTICIPATES_IN`]->(m49:`Activity`)<-[h51:`PARTICIPATES_IN`]-(n:`Community`)
      WHERE coalesce(h50.`since_day`, '') <= coalesce(h51.`until_day`, '~') AND coalesce(h51.`since_day`, '') <= coalesce(h50.`until_day`, '~')
      RETURN n, [3, m49] AS fact
      UNION ALL
      MATCH (f)<-[h54:`ORGANIZATION_OF`]-(m52:`PartyOrganization`)-[h55:`PARTICIPATES_IN`]->(m53:`Activity`)<-[h56:`PARTICIPATES_IN`]-(n:`Community`)
      WHERE coalesce(h54.`since_day`, '') <= coalesce(h55.`until_day`, '~') AND coalesce(h54.`since_day`, '') <= coalesce(h56.`until_day`, '~') AND coalesce(h55.`since_day`, '') <= coalesce(h54.`until_day`, '~') AND coalesce(h55.`since_day`, '') <= coalesce(h56.`until_day`, '~') AND coalesce(h56.`since_day`, '') <= coalesce(h54.`until_day`, '~') AND coalesce(h56.`since_day`, '') <= coalesce(h55.`until_day`, '~')
      RETURN n, [3, m53] AS fact
      UNION ALL
      MATCH (f)-[h59:`PARTICIPATES_IN`]->(m57:`Activity`)<-[h60:`PARTICIPATES_IN`]-(m58:`PartyOrganization`)-[h61:`ORGANIZATION_OF`]->(n:`Community`)
      WHERE coalesce(h59.`since_day`, '') <= coalesce(h60.`until_day`, '~') AND coalesce(h59.`since_day`, '') <= coalesce(h61.`until_day`, '~') AND coalesce(h60.`since_day`, '') <= coalesce(h59.`until_day`, '~') AND coalesce(h60.`since_day`, '') <= coalesce(h61.`until_day`, '~') AND coalesce(h61.`since_day`, '') <= coalesce(h59.`until_day`, '~') AND coalesce(h61.`since_day`, '') <= coalesce(h60.`until_day`, '~')
      RETURN n, [3, m57] AS fact
      UNION ALL
      MATCH (f)<-[h65:`ORGANIZATION_OF`]-(m62:`PartyOrganization`)-[h66:`PARTICIPATES_IN`]->(m63:`Activity`)<-[h67:`PARTICIPATES_IN`]-(m64:`PartyOrganization`)-[h68:`ORGANIZATION_OF`]->(n:`Community`)
      WHERE m62 <> m64 AND coalesce(h65.`since_day`, '') <= coalesce(h66.`until_day`, '~') AND coalesce(h65.`since_day`, '') <= coalesce(h67.`until_day`, '~') AND coalesce(h65.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h66.`since_day`, '') <= coalesce(h65.`until_day`, '~') AND coalesce(h66.`since_day`, '') <= coalesce(h67.`until_day`, '~') AND coalesce(h66.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h67.`since_day`, '') <= coalesce(h65.`until_day`, '~') AND coalesce(h67.`since_day`, '') <= coalesce(h66.`until_day`, '~') AND coalesce(h67.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h65.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h66.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h67.`until_day`, '~')
      RETURN n, [3, m63] AS fact }
    WITH f, n, count(DISTINCT fact) AS w
    RETURN n, w
    UNION ALL
    UNWIND new0 AS f
    WITH f
    WHERE f:`Community`
    CALL (f) {
      MATCH (f)<-[h69:`PAIRED_WITH`]-(n:`Unit`)
      RETURN n, [0, h69] AS fact
      UNION ALL
      MATCH (f)-[h70:`PAIRED_WITH`]->(n:`Unit`)
      RETURN n, [0, h70] AS fact
      UNION ALL
      MATCH (f)<-[h72:`PAIRED_WITH`]-(m71:`PartyOrganization`)-[h73:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE coalesce(h72.`since_day`, '') <= coalesce(h73.`until_day`, '~') AND coalesce(h73.`since_day`, '') <= coalesce(h72.`until_day`, '~')
      RETURN n, [0, h72] AS fact
      UNION ALL
      MATCH (f)-[h75:`PAIRED_WITH`]->(m74:`PartyOrganization`)-[h76:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE coalesce(h75.`since_day`, '') <= coalesce(h76.`until_day`, '~') AND coalesce(h76.`since_day`, '') <= coalesce(h75.`until_day`, '~')
      RETURN n, [0, h75] AS fact
      UNION ALL
      MATCH (f)<-[h78:`ORGANIZATION_OF`]-(m77:`PartyOrganization`)<-[h79:`PAIRED_WITH`]-(n:`Unit`)
      WHERE coalesce(h78.`since_day`, '') <= coalesce(h79.`until_day`, '~') AND coalesce(h79.`since_day`, '') <= coalesce(h78.`until_day`, '~')
      RETURN n, [0, h79] AS fact
      UNION ALL
      MATCH (f)<-[h81:`ORGANIZATION_OF`]-(m80:`PartyOrganization`)-[h82:`PAIRED_WITH`]->(n:`Unit`)
      WHERE coalesce(h81.`since_day`, '') <= coalesce(h82.`until_day`, '~') AND coalesce(h82.`since_day`, '') <= coalesce(h81.`until_day`, '~')
      RETURN n, [0, h82] AS fact
      UNION ALL
      MATCH (f)<-[h85:`ORGANIZATION_OF`]-(m83:`PartyOrganization`)<-[h86:`PAIRED_WITH`]-(m84:`PartyOrganization`)-[h87:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE m83 <> m84 AND coalesce(h85.`since_day`, '') <= coalesce(h86.`until_day`, '~') AND coalesce(h85.`since_day`, '') <= coalesce(h87.`until_day`, '~') AND coalesce(h86.`since_day`, '') <= coalesce(h85.`until_day`, '~') AND coalesce(h86.`since_day`, '') <= coalesce(h87.`until_day`, '~') AND coalesce(h87.`since_day`, '') <= coalesce(h85.`until_day`, '~') AND coalesce(h87.`since_day`, '') <= coalesce(h86.`until_day`, '~')
      RETURN n, [0, h86] AS fact
      UNION ALL
      MATCH (f)<-[h90:`ORGANIZATION_OF`]-(m88:`PartyOrganization`)-[h91:`PAIRED_WITH`]->(m89:`PartyOrganization`)-[h92:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE m88 <> m89 AND coalesce(h90.`since_day`, '') <= coalesce(h91.`until_day`, '~') AND coalesce(h90.`since_day`, '') <= coalesce(h92.`until_day`, '~') AND coalesce(h91.`since_day`, '') <= coalesce(h90.`until_day`, '~') AND coalesce(h91.`since_day`, '') <= coalesce(h92.`until_day`, '~') AND coalesce(h92.`since_day`, '') <= coalesce(h90.`until_day`, '~') AND coalesce(h92.`since_day`, '') <= coalesce(h91.`until_day`, '~')
      RETURN n, [0, h91] AS fact
      UNION ALL
      MATCH (f)<-[h93:`REPORTS_IN_TO`]-(n:`Unit`)
      RETURN n, [1, h93] AS fact
      UNION ALL
      MATCH (f)<-[h95:`REPORTS_IN_TO`]-(m94:`PartyOrganization`)-[h96:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE coalesce(h95.`since_day`, '') <= coalesce(h96.`until_day`, '~') AND coalesce(h96.`since_day`, '') <= coalesce(h95.`until_day`, '~')
      RETURN n, [1, h95] AS fact
      UNION ALL
      MATCH (f)-[h98:`PARTICIPATES_IN`]->(m97:`Project`)<-[h99:`PARTICIPATES_IN`]-(n:`Unit`)
      WHERE coalesce(h98.`since_day`, '') <= coalesce(h99.`until_day`, '~') AND coalesce(h99.`since_day`, '') <= coalesce(h98.`until_day`, '~')
      RETURN n, [2, m97] AS fact
      UNION ALL
      MATCH (f)-[h102:`PARTICIPATES_IN`]->(m100:`Project`)<-[h103:`PARTICIPATES_IN`]-(m101:`PartyOrganization`)-[h104:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE coalesce(h102.`since_day`, '') <= coalesce(h103.`until_day`, '~') AND coalesce(h102.`since_day`, '') <= coalesce(h104.`until_day`, '~') AND coalesce(h103.`since_day`, '') <= coalesce(h102.`until_day`, '~') AND coalesce(h103.`since_day`, '') <= coalesce(h104.`until_day`, '~') AND coalesce(h104.`since_day`, '') <= coalesce(h102.`until_day`, '~') AND coalesce(h104.`since_day`, '') <= coalesce(h103.`until_day`, '~')
      RETURN n, [2, m100] AS fact
      UNION ALL
      MATCH (f)<-[h107:`ORGANIZATION_OF`]-(m105:`PartyOrganization`)-[h108:`PARTICIPATES_IN`]->(m106:`Project`)<-[h109:`PARTICIPATES_IN`]-(n:`Unit`)
      WHERE coalesce(h107.`since_day`, '') <= coalesce(h108.`until_day`, '~') AND coalesce(h107.`since_day`, '') <= coalesce(h109.`until_day`, '~') AND coalesce(h108.`since_day`, '') <= coalesce(h107.`until_day`, '~') AND coalesce(h108.`since_day`, '') <= coalesce(h109.`until_day`, '~') AND coalesce(h109.`since_day`, '') <= coalesce(h107.`until_day`, '~') AND coalesce(h109.`since_day`, '') <= coalesce(h108.`until_day`, '~')
      RETURN n, [2, m106] AS fact
      UNION ALL
      MATCH (f)<-[h113:`ORGANIZATION_OF`]-(m110:`PartyOrganization`)-[h114:`PARTICIPATES_IN`]->(m111:`Project`)<-[h115:`PARTICIPATES_IN`]-(m112:`PartyOrganization`)-[h116:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE m110 <> m112 AND coalesce(h113.`since_day`, '') <= coalesce(h114.`until_day`, '~') AND coalesce(h113.`since_day`, '') <= coalesce(h115.`until_day`, '~') AND coalesce(h113.`since_day`, '') <= coalesce(h116.`until_day`, '~') AND coalesce(h114.`since_day`, '') <= coalesce(h113.`until_day`, '~') AND coalesce(h114.`since_day`, '') <= coalesce(h115.`until_day`, '~') AND coalesce(h114.`since_day`, '') <= coalesce(h116.`until_day`, '~') AND coalesce(h115.`since_day`, '') <= coalesce(h113.`until_day`, '~') AND coalesce(h115.`since_day`, '') <= coalesce(h114.`until_day`, '~') AND coalesce(h115.`since_day`, '') <= coalesce(h116.`until_day`, '~') AND coalesce(h116.`since_day`, '') <= coalesce(h113.`until_day`, '~') AND coalesce(h116.`since_day`, '') <= coalesce(h114.`until_day`, '~') AND coalesce(h116.`since_day`, '') <= coalesce(h115.`until_day`, '~')
      RETURN n, [2, m111] AS fact
      UNION ALL
      MATCH (f)-[h118:`PARTICIPATES_IN`]->(m117:`Activity`)<-[h119:`PARTICIPATES_IN`]-(n:`Unit`)
      WHERE coalesce(h118.`since_day`, '') <= coalesce(h119.`until_day`, '~') AND coalesce(h119.`since_day`, '') <= coalesce(h118.`until_day`, '~')
      RETURN n, [3, m117] AS fact
      UNION ALL
      MATCH (f)-[h122:`PARTICIPATES_IN`]->(m120:`Activity`)<-[h123:`PARTICIPATES_IN`]-(m121:`PartyOrganization`)-[h124:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE coalesce(h122.`since_day`, '') <= coalesce(h123.`until_day`, '~') AND coalesce(h122.`since_day`, '') <= coalesce(h124.`until_day`, '~') AND coalesce(h123.`since_day`, '') <= coalesce(h122.`until_day`, '~') AND coalesce(h123.`since_day`, '') <= coalesce(h124.`until_day`, '~') AND coalesce(h124.`since_day`, '') <= coalesce(h122.`until_day`, '~') AND coalesce(h124.`since_day`, '') <= coalesce(h123.`until_day`, '~')
      RETURN n, [3, m120] AS fact
      UNION ALL
      MATCH (f)<-[h127:`ORGANIZATION_OF`]-(m125:`PartyOrganization`)-[h128:`PARTICIPATES_IN`]->(m126:`Activity`)<-[h129:`PARTICIPATES_IN`]-(n:`Unit`)
      WHERE coalesce(h127.`since_day`, '') <= coalesce(h128.`until_day`, '~') AND coalesce(h127.`since_day`, '') <= coalesce(h129.`until_day`, '~') AND coalesce(h128.`since_day`, '') <= coalesce(h127.`until_day`, '~') AND coalesce(h128.`since_day`, '') <= coalesce(h129.`until_day`, '~') AND coalesce(h129.`since_day`, '') <= coalesce(h127.`until_day`, '~') AND coalesce(h129.`since_day`, '') <= coalesce(h128.`until_day`, '~')
      RETURN n, [3, m126] AS fact
      UNION ALL
      MATCH (f)<-[h133:`ORGANIZATION_OF`]-(m130:`PartyOrganization`)-[h134:`PARTICIPATES_IN`]->(m131:`Activity`)<-[h135:`PARTICIPATES_IN`]-(m132:`PartyOrganization`)-[h136:`ORGANIZATION_OF`]->(n:`Unit`)
      WHERE m130 <> m132 AND coalesce(h133.`since_day`, '') <= coalesce(h134.`until_day`, '~') AND coalesce(h133.`since_day`, '') <= coalesce(h135.`until_day`, '~') AND coalesce(h133.`since_day`, '') <= coalesce(h136.`until_day`, '~') AND coalesce(h134.`since_day`, '') <= coalesce(h133.`until_day`, '~') AND coalesce(h134.`since_day`, '') <= coalesce(h135.`until_day`, '~') AND coalesce(h134.`since_day`, '') <= coalesce(h136.`until_day`, '~') AND coalesce(h135.`since_day`, '') <= coalesce(h133.`until_day`, '~') AND coalesce(h135.`since_day`, '') <= coalesce(h134.`until_day`, '~') AND coalesce(h135.`since_day`, '') <= coalesce(h136.`until_day`, '~') AND coalesce(h136.`since_day`, '') <= coalesce(h133.`until_day`, '~') AND coalesce(h136.`since_day`, '') <= coalesce(h134.`until_day`, '~') AND coalesce(h136.`since_day`, '') <= coalesce(h135.`until_day`, '~')
      RETURN n, [3, m131] AS fact }
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
      MATCH (f)-[h139:`PAIRED_WITH`]->(n137:`Community`)
      RETURN n137, [0, h139] AS d138_fact, coalesce(h139.`since_day` || h139.`since`, '') AS d138_s, coalesce(h139.`until_day` || h139.`until`, '~') AS d138_u
      UNION ALL
      MATCH (f)<-[h140:`PAIRED_WITH`]-(n137:`Community`)
      RETURN n137, [0, h140] AS d138_fact, coalesce(h140.`since_day` || h140.`since`, '') AS d138_s, coalesce(h140.`until_day` || h140.`until`, '~') AS d138_u
      UNION ALL
      MATCH (f)<-[h142:`ORGANIZATION_OF`]-(m141:`PartyOrganization`)-[h143:`PAIRED_WITH`]->(n137:`Community`)
      WHERE coalesce(h142.`since_day`, '') <= coalesce(h143.`until_day`, '~') AND coalesce(h143.`since_day`, '') <= coalesce(h142.`until_day`, '~')
      RETURN n137, [0, h143] AS d138_fact, reduce(x = '', t IN [coalesce(h142.`since_day` || h142.`since`, ''), coalesce(h143.`since_day` || h143.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h142.`until_day` || h142.`until`, '~'), coalesce(h143.`until_day` || h143.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)<-[h145:`ORGANIZATION_OF`]-(m144:`PartyOrganization`)<-[h146:`PAIRED_WITH`]-(n137:`Community`)
      WHERE coalesce(h145.`since_day`, '') <= coalesce(h146.`until_day`, '~') AND coalesce(h146.`since_day`, '') <= coalesce(h145.`until_day`, '~')
      RETURN n137, [0, h146] AS d138_fact, reduce(x = '', t IN [coalesce(h145.`since_day` || h145.`since`, ''), coalesce(h146.`since_day` || h146.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h145.`until_day` || h145.`until`, '~'), coalesce(h146.`until_day` || h146.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)-[h148:`PAIRED_WITH`]->(m147:`PartyOrganization`)-[h149:`ORGANIZATION_OF`]->(n137:`Community`)
      WHERE coalesce(h148.`since_day`, '') <= coalesce(h149.`until_day`, '~') AND coalesce(h149.`since_day`, '') <= coalesce(h148.`until_day`, '~')
      RETURN n137, [0, h148] AS d138_fact, reduce(x = '', t IN [coalesce(h148.`since_day` || h148.`since`, ''), coalesce(h149.`since_day` || h149.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h148.`until_day` || h148.`until`, '~'), coalesce(h149.`until_day` || h149.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)<-[h151:`PAIRED_WITH`]-(m150:`PartyOrganization`)-[h152:`ORGANIZATION_OF`]->(n137:`Community`)
      WHERE coalesce(h151.`since_day`, '') <= coalesce(h152.`until_day`, '~') AND coalesce(h152.`since_day`, '') <= coalesce(h151.`until_day`, '~')
      RETURN n137, [0, h151] AS d138_fact, reduce(x = '', t IN [coalesce(h151.`since_day` || h151.`since`, ''), coalesce(h152.`since_day` || h152.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h151.`until_day` || h151.`until`, '~'), coalesce(h152.`until_day` || h152.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)<-[h155:`ORGANIZATION_OF`]-(m153:`PartyOrganization`)-[h156:`PAIRED_WITH`]->(m154:`PartyOrganization`)-[h157:`ORGANIZATION_OF`]->(n137:`Community`)
      WHERE m153 <> m154 AND coalesce(h155.`since_day`, '') <= coalesce(h156.`until_day`, '~') AND coalesce(h155.`since_day`, '') <= coalesce(h157.`until_day`, '~') AND coalesce(h156.`since_day`, '') <= coalesce(h155.`until_day`, '~') AND coalesce(h156.`since_day`, '') <= coalesce(h157.`until_day`, '~') AND coalesce(h157.`since_day`, '') <= coalesce(h155.`until_day`, '~') AND coalesce(h157.`since_day`, '') <= coalesce(h156.`until_day`, '~')
      RETURN n137, [0, h156] AS d138_fact, reduce(x = '', t IN [coalesce(h155.`since_day` || h155.`since`, ''), coalesce(h156.`since_day` || h156.`since`, ''), coalesce(h157.`since_day` || h157.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h155.`until_day` || h155.`until`, '~'), coalesce(h156.`until_day` || h156.`until`, '~'), coalesce(h157.`until_day` || h157.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)<-[h160:`ORGANIZATION_OF`]-(m158:`PartyOrganization`)<-[h161:`PAIRED_WITH`]-(m159:`PartyOrganization`)-[h162:`ORGANIZATION_OF`]->(n137:`Community`)
      WHERE m158 <> m159 AND coalesce(h160.`since_day`, '') <= coalesce(h161.`until_day`, '~') AND coalesce(h160.`since_day`, '') <= coalesce(h162.`until_day`, '~') AND coalesce(h161.`since_day`, '') <= coalesce(h160.`until_day`, '~') AND coalesce(h161.`since_day`, '') <= coalesce(h162.`until_day`, '~') AND coalesce(h162.`since_day`, '') <= coalesce(h160.`until_day`, '~') AND coalesce(h162.`since_day`, '') <= coalesce(h161.`until_day`, '~')
      RETURN n137, [0, h161] AS d138_fact, reduce(x = '', t IN [coalesce(h160.`since_day` || h160.`since`, ''), coalesce(h161.`since_day` || h161.`since`, ''), coalesce(h162.`since_day` || h162.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h160.`until_day` || h160.`until`, '~'), coalesce(h161.`until_day` || h161.`until`, '~'), coalesce(h162.`until_day` || h162.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)-[h163:`REPORTS_IN_TO`]->(n137:`Community`)
      RETURN n137, [1, h163] AS d138_fact, coalesce(h163.`since_day` || h163.`since`, '') AS d138_s, coalesce(h163.`until_day` || h163.`until`, '~') AS d138_u
      UNION ALL
      MATCH (f)<-[h165:`ORGANIZATION_OF`]-(m164:`PartyOrganization`)-[h166:`REPORTS_IN_TO`]->(n137:`Community`)
      WHERE coalesce(h165.`since_day`, '') <= coalesce(h166.`until_day`, '~') AND coalesce(h166.`since_day`, '') <= coalesce(h165.`until_day`, '~')
      RETURN n137, [1, h166] AS d138_fact, reduce(x = '', t IN [coalesce(h165.`since_day` || h165.`since`, ''), coalesce(h166.`since_day` || h166.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h165.`until_day` || h165.`until`, '~'), coalesce(h166.`until_day` || h166.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)-[h168:`PARTICIPATES_IN`]->(m167:`Project`)<-[h169:`PARTICIPATES_IN`]-(n137:`Community`)
      WHERE coalesce(h168.`since_day`, '') <= coalesce(h169.`until_day`, '~') AND coalesce(h169.`since_day`, '') <= coalesce(h168.`until_day`, '~')
      RETURN n137, [2, m167] AS d138_fact, reduce(x = '', t IN [coalesce(h168.`since_day` || h168.`since`, ''), coalesce(h169.`since_day` || h169.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h168.`until_day` || h168.`until`, '~'), coalesce(h169.`until_day` || h169.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)<-[h172:`ORGANIZATION_OF`]-(m170:`PartyOrganization`)-[h173:`PARTICIPATES_IN`]->(m171:`Project`)<-[h174:`PARTICIPATES_IN`]-(n137:`Community`)
      WHERE coalesce(h172.`since_day`, '') <= coalesce(h173.`until_day`, '~') AND coalesce(h172.`since_day`, '') <= coalesce(h174.`until_day`, '~') AND coalesce(h173.`since_day`, '') <= coalesce(h172.`until_day`, '~') AND coalesce(h173.`since_day`, '') <= coalesce(h174.`until_day`, '~') AND coalesce(h174.`since_day`, '') <= coalesce(h172.`until_day`, '~') AND coalesce(h174.`since_day`, '') <= coalesce(h173.`until_day`, '~')
      RETURN n137, [2, m171] AS d138_fact, reduce(x = '', t IN [coalesce(h172.`since_day` || h172.`since`, ''), coalesce(h173.`since_day` || h173.`since`, ''), coalesce(h174.`since_day` || h174.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h172.`until_day` || h172.`until`, '~'), coalesce(h173.`until_day` || h173.`until`, '~'), coalesce(h174.`until_day` || h174.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)-[h177:`PARTICIPATES_IN`]->(m175:`Project`)<-[h178:`PARTICIPATES_IN`]-(m176:`PartyOrganization`)-[h179:`ORGANIZATION_OF`]->(n137:`Community`)
      WHERE coalesce(h177.`since_day`, '') <= coalesce(h178.`until_day`, '~') AND coalesce(h177.`since_day`, '') <= coalesce(h179.`until_day`, '~') AND coalesce(h178.`since_day`, '') <= coalesce(h177.`until_day`, '~') AND coalesce(h178.`since_day`, '') <= coalesce(h179.`until_day`, '~') AND coalesce(h179.`since_day`, '') <= coalesce(h177.`until_day`, '~') AND coalesce(h179.`since_day`, '') <= coalesce(h178.`until_day`, '~')
      RETURN n137, [2, m175] AS d138_fact, reduce(x = '', t IN [coalesce(h177.`since_day` || h177.`since`, ''), coalesce(h178.`since_day` || h178.`since`, ''), coalesce(h179.`since_day` || h179.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h177.`until_day` || h177.`until`, '~'), coalesce(h178.`until_day` || h178.`until`, '~'), coalesce(h179.`until_day` || h179.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)<-[h183:`ORGANIZATION_OF`]-(m180:`PartyOrganization`)-[h184:`PARTICIPATES_IN`]->(m181:`Project`)<-[h185:`PARTICIPATES_IN`]-(m182:`PartyOrganization`)-[h186:`ORGANIZATION_OF`]->(n137:`Community`)
      WHERE m180 <> m182 AND coalesce(h183.`since_day`, '') <= coalesce(h184.`until_day`, '~') AND coalesce(h183.`since_day`, '') <= coalesce(h185.`until_day`, '~') AND coalesce(h183.`since_day`, '') <= coalesce(h186.`until_day`, '~') AND coalesce(h184.`since_day`, '') <= coalesce(h183.`until_day`, '~') AND coalesce(h184.`since_day`, '') <= coalesce(h185.`until_day`, '~') AND coalesce(h184.`since_day`, '') <= coalesce(h186.`until_day`, '~') AND coalesce(h185.`since_day`, '') <= coalesce(h183.`until_day`, '~') AND coalesce(h185.`since_day`, '') <= coalesce(h184.`until_day`, '~') AND coalesce(h185.`since_day`, '') <= coalesce(h186.`until_day`, '~') AND coalesce(h186.`since_day`, '') <= coalesce(h183.`until_day`, '~') AND coalesce(h186.`since_day`, '') <= coalesce(h184.`until_day`, '~') AND coalesce(h186.`since_day`, '') <= coalesce(h185.`until_day`, '~')
      RETURN n137, [2, m181] AS d138_fact, reduce(x = '', t IN [coalesce(h183.`since_day` || h183.`since`, ''), coalesce(h184.`since_day` || h184.`since`, ''), coalesce(h185.`since_day` || h185.`since`, ''), coalesce(h186.`since_day` || h186.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h183.`until_day` || h183.`until`, '~'), coalesce(h184.`until_day` || h184.`until`, '~'), coalesce(h185.`until_day` || h185.`until`, '~'), coalesce(h186.`until_day` || h186.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)-[h188:`PARTICIPATES_IN`]->(m187:`Activity`)<-[h189:`PARTICIPATES_IN`]-(n137:`Community`)
      WHERE coalesce(h188.`since_day`, '') <= coalesce(h189.`until_day`, '~') AND coalesce(h189.`since_day`, '') <= coalesce(h188.`until_day`, '~')
      RETURN n137, [3, m187] AS d138_fact, reduce(x = '', t IN [coalesce(h188.`since_day` || h188.`since`, ''), coalesce(h189.`since_day` || h189.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h188.`until_day` || h188.`until`, '~'), coalesce(h189.`until_day` || h189.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)<-[h192:`ORGANIZATION_OF`]-(m190:`PartyOrganization`)-[h193:`PARTICIPATES_IN`]->(m191:`Activity`)<-[h194:`PARTICIPATES_IN`]-(n137:`Community`)
      WHERE coalesce(h192.`since_day`, '') <= coalesce(h193.`until_day`, '~') AND coalesce(h192.`since_day`, '') <= coalesce(h194.`until_day`, '~') AND coalesce(h193.`since_day`, '') <= coalesce(h192.`until_day`, '~') AND coalesce(h193.`since_day`, '') <= coalesce(h194.`until_day`, '~') AND coalesce(h194.`since_day`, '') <= coalesce(h192.`until_day`, '~') AND coalesce(h194.`since_day`, '') <= coalesce(h193.`until_day`, '~')
      RETURN n137, [3, m191] AS d138_fact, reduce(x = '', t IN [coalesce(h192.`since_day` || h192.`since`, ''), coalesce(h193.`since_day` || h193.`since`, ''), coalesce(h194.`since_day` || h194.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h192.`until_day` || h192.`until`, '~'), coalesce(h193.`until_day` || h193.`until`, '~'), coalesce(h194.`until_day` || h194.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)-[h197:`PARTICIPATES_IN`]->(m195:`Activity`)<-[h198:`PARTICIPATES_IN`]-(m196:`PartyOrganization`)-[h199:`ORGANIZATION_OF`]->(n137:`Community`)
      WHERE coalesce(h197.`since_day`, '') <= coalesce(h198.`until_day`, '~') AND coalesce(h197.`since_day`, '') <= coalesce(h199.`until_day`, '~') AND coalesce(h198.`since_day`, '') <= coalesce(h197.`until_day`, '~') AND coalesce(h198.`since_day`, '') <= coalesce(h199.`until_day`, '~') AND coalesce(h199.`since_day`, '') <= coalesce(h197.`until_day`, '~') AND coalesce(h199.`since_day`, '') <= coalesce(h198.`until_day`, '~')
      RETURN n137, [3, m195] AS d138_fact, reduce(x = '', t IN [coalesce(h197.`since_day` || h197.`since`, ''), coalesce(h198.`since_day` || h198.`since`, ''), coalesce(h199.`since_day` || h199.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h197.`until_day` || h197.`until`, '~'), coalesce(h198.`until_day` || h198.`until`, '~'), coalesce(h199.`until_day` || h199.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u
      UNION ALL
      MATCH (f)<-[h203:`ORGANIZATION_OF`]-(m200:`PartyOrganization`)-[h204:`PARTICIPATES_IN`]->(m201:`Activity`)<-[h205:`PARTICIPATES_IN`]-(m202:`PartyOrganization`)-[h206:`ORGANIZATION_OF`]->(n137:`Community`)
      WHERE m200 <> m202 AND coalesce(h203.`since_day`, '') <= coalesce(h204.`until_day`, '~') AND coalesce(h203.`since_day`, '') <= coalesce(h205.`until_day`, '~') AND coalesce(h203.`since_day`, '') <= coalesce(h206.`until_day`, '~') AND coalesce(h204.`since_day`, '') <= coalesce(h203.`until_day`, '~') AND coalesce(h204.`since_day`, '') <= coalesce(h205.`until_day`, '~') AND coalesce(h204.`since_day`, '') <= coalesce(h206.`until_day`, '~') AND coalesce(h205.`since_day`, '') <= coalesce(h203.`until_day`, '~') AND coalesce(h205.`since_day`, '') <= coalesce(h204.`until_day`, '~') AND coalesce(h205.`since_day`, '') <= coalesce(h206.`until_day`, '~') AND coalesce(h206.`since_day`, '') <= coalesce(h203.`until_day`, '~') AND coalesce(h206.`since_day`, '') <= coalesce(h204.`until_day`, '~') AND coalesce(h206.`since_day`, '') <= coalesce(h205.`until_day`, '~')
      RETURN n137, [3, m201] AS d138_fact, reduce(x = '', t IN [coalesce(h203.`since_day` || h203.`since`, ''), coalesce(h204.`since_day` || h204.`since`, ''), coalesce(h205.`since_day` || h205.`since`, ''), coalesce(h206.`since_day` || h206.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d138_s, reduce(x = '~', t IN [coalesce(h203.`until_day` || h203.`until`, '~'), coalesce(h204.`until_day` || h204.`until`, '~'), coalesce(h205.`until_day` || h205.`until`, '~'), coalesce(h206.`until_day` || h206.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d138_u }
    WITH f, n137, count(DISTINCT d138_fact) AS d138_weight, min(d138_s) AS d138_s, max(d138_u) AS d138_u
    WITH f, n137, d138_weight, CASE d138_s WHEN '' THEN NULL ELSE substring(d138_s, 10) END AS d138_since, CASE d138_s WHEN '' THEN NULL ELSE substring(d138_s, 0, 10) END AS d138_since_day, CASE d138_u WHEN '~' THEN NULL ELSE substring(d138_u, 10) END AS d138_until, CASE d138_u WHEN '~' THEN NULL ELSE substring(d138_u, 0, 10) END AS d138_until_day
    WHERE n137 IN all1
    RETURN ['CO_BUILDS_WITH', 0, f.id, n137.id, d138_weight, 'CO_BUILDS_WITH:' || f.id || ':' || n137.id, d138_since, d138_until] AS e }
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
      MATCH (f)-[h207:`PAIRED_WITH`]->(o:`Community`)
      RETURN o
      UNION ALL
      MATCH (f)<-[h208:`PAIRED_WITH`]-(o:`Community`)
      RETURN o
      UNION ALL
      MATCH (f)<-[h210:`ORGANIZATION_OF`]-(m209:`PartyOrganization`)-[h211:`PAIRED_WITH`]->(o:`Community`)
      WHERE coalesce(h210.`since_day`, '') <= coalesce(h211.`until_day`, '~') AND coalesce(h211.`since_day`, '') <= coalesce(h210.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h213:`ORGANIZATION_OF`]-(m212:`PartyOrganization`)<-[h214:`PAIRED_WITH`]-(o:`Community`)
      WHERE coalesce(h213.`since_day`, '') <= coalesce(h214.`until_day`, '~') AND coalesce(h214.`since_day`, '') <= coalesce(h213.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h216:`PAIRED_WITH`]->(m215:`PartyOrganization`)-[h217:`ORGANIZATION_OF`]->(o:`Community`)
      WHERE coalesce(h216.`since_day`, '') <= coalesce(h217.`until_day`, '~') AND coalesce(h217.`since_day`, '') <= coalesce(h216.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h219:`PAIRED_WITH`]-(m218:`PartyOrganization`)-[h220:`ORGANIZATION_OF`]->(o:`Community`)
      WHERE coalesce(h219.`since_day`, '') <= coalesce(h220.`until_day`, '~') AND coalesce(h220.`since_day`, '') <= coalesce(h219.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h223:`ORGANIZATION_OF`]-(m221:`PartyOrganization`)-[h224:`PAIRED_WITH`]->(m222:`PartyOrganization`)-[h225:`ORGANIZATION_OF`]->(o:`Community`)
      WHERE m221 <> m222 AND coalesce(h223.`since_day`, '') <= coalesce(h224.`until_day`, '~') AND coalesce(h223.`since_day`, '') <= coalesce(h225.`until_day`, '~') AND coalesce(h224.`since_day`, '') <= coalesce(h223.`until_day`, '~') AND coalesce(h224.`since_day`, '') <= coalesce(h225.`until_day`, '~') AND coalesce(h225.`since_day`, '') <= coalesce(h223.`until_day`, '~') AND coalesce(h225.`since_day`, '') <= coalesce(h224.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h228:`ORGANIZATION_OF`]-(m226:`PartyOrganization`)<-[h229:`PAIRED_WITH`]-(m227:`PartyOrganization`)-[h230:`ORGANIZATION_OF`]->(o:`Community`)
      WHERE m226 <> m227 AND coalesce(h228.`since_day`, '') <= coalesce(h229.`until_day`, '~') AND coalesce(h228.`since_day`, '') <= coalesce(h230.`until_day`, '~') AND coalesce(h229.`since_day`, '') <= coalesce(h228.`until_day`, '~') AND coalesce(h229.`since_day`, '') <= coalesce(h230.`until_day`, '~') AND coalesce(h230.`since_day`, '') <= coalesce(h228.`until_day`, '~') AND coalesce(h230.`since_day`, '') <= coalesce(h229.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h231:`REPORTS_IN_TO`]->(o:`Community`)
      RETURN o
      UNION ALL
      MATCH (f)<-[h233:`ORGANIZATION_OF`]-(m232:`PartyOrganization`)-[h234:`REPORTS_IN_TO`]->(o:`Community`)
      WHERE coalesce(h233.`since_day`, '') <= coalesce(h234.`until_day`, '~') AND coalesce(h234.`since_day`, '') <= coalesce(h233.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h236:`PARTICIPATES_IN`]->(m235:`Project`)<-[h237:`PARTICIPATES_IN`]-(o:`Community`)
      WHERE coalesce(h236.`since_day`, '') <= coalesce(h237.`until_day`, '~') AND coalesce(h237.`since_day`, '') <= coalesce(h236.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h240:`ORGANIZATION_OF`]-(m238:`PartyOrganization`)-[h241:`PARTICIPATES_IN`]->(m239:`Project`)<-[h242:`PARTICIPATES_IN`]-(o:`Community`)
      WHERE coalesce(h240.`since_day`, '') <= coalesce(h241.`until_day`, '~') AND coalesce(h240.`since_day`, '') <= coalesce(h242.`until_day`, '~') AND coalesce(h241.`since_day`, '') <= coalesce(h240.`until_day`, '~') AND coalesce(h241.`since_day`, '') <= coalesce(h242.`until_day`, '~') AND coalesce(h242.`since_day`, '') <= coalesce(h240.`until_day`, '~') AND coalesce(h242.`since_day`, '') <= coalesce(h241.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h245:`PARTICIPATES_IN`]->(m243:`Project`)<-[h246:`PARTICIPATES_IN`]-(m244:`PartyOrganization`)-[h247:`ORGANIZATION_OF`]->(o:`Community`)
      WHERE coalesce(h245.`since_day`, '') <= coalesce(h246.`until_day`, '~') AND coalesce(h245.`since_day`, '') <= coalesce(h247.`until_day`, '~') AND coalesce(h246.`since_day`, '') <= coalesce(h245.`until_day`, '~') AND coalesce(h246.`since_day`, '') <= coalesce(h247.`until_day`, '~') AND coalesce(h247.`since_day`, '') <= coalesce(h245.`until_day`, '~') AND coalesce(h247.`since_day`, '') <= coalesce(h246.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h251:`ORGANIZATION_OF`]-(m248:`PartyOrganization`)-[h252:`PARTICIPATES_IN`]->(m249:`Project`)<-[h253:`PARTICIPATES_IN`]-(m250:`PartyOrganization`)-[h254:`ORGANIZATION_OF`]->(o:`Community`)
      WHERE m248 <> m250 AND coalesce(h251.`since_day`, '') <= coalesce(h252.`until_day`, '~') AND coalesce(h251.`since_day`, '') <= coalesce(h253.`until_day`, '~') AND coalesce(h251.`since_day`, '') <= coalesce(h254.`until_day`, '~') AND coalesce(h252.`since_day`, '') <= coalesce(h251.`until_day`, '~') AND coalesce(h252.`since_day`, '') <= coalesce(h253.`until_day`, '~') AND coalesce(h252.`since_day`, '') <= coalesce(h254.`until_day`, '~') AND coalesce(h253.`since_day`, '') <= coalesce(h251.`until_day`, '~') AND coalesce(h253.`since_day`, '') <= coalesce(h252.`until_day`, '~') AND coalesce(h253.`since_day`, '') <= coalesce(h254.`until_day`, '~') AND coalesce(h254.`since_day`, '') <= coalesce(h251.`until_day`, '~') AND coalesce(h254.`since_day`, '') <= coalesce(h252.`until_day`, '~') AND coalesce(h254.`since_day`, '') <= coalesce(h253.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h256:`PARTICIPATES_IN`]->(m255:`Activity`)<-[h257:`PARTICIPATES_IN`]-(o:`Community`)
      WHERE coalesce(h256.`since_day`, '') <= coalesce(h257.`until_day`, '~') AND coalesce(h257.`since_day`, '') <= coalesce(h256.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h260:`ORGANIZATION_OF`]-(m258:`PartyOrganization`)-[h261:`PARTICIPATES_IN`]->(m259:`Activity`)<-[h262:`PARTICIPATES_IN`]-(o:`Community`)
      WHERE coalesce(h260.`since_day`, '') <= coalesce(h261.`until_day`, '~') AND coalesce(h260.`since_day`, '') <= coalesce(h262.`until_day`, '~') AND coalesce(h261.`since_day`, '') <= coalesce(h260.`until_day`, '~') AND coalesce(h261.`since_day`, '') <= coalesce(h262.`until_day`, '~') AND coalesce(h262.`since_day`, '') <= coalesce(h260.`until_day`, '~') AND coalesce(h262.`since_day`, '') <= coalesce(h261.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h265:`PARTICIPATES_IN`]->(m263:`Activity`)<-[h266:`PARTICIPATES_IN`]-(m264:`PartyOrganization`)-[h267:`ORGANIZATION_OF`]->(o:`Community`)
      WHERE coalesce(h265.`since_day`, '') <= coalesce(h266.`until_day`, '~') AND coalesce(h265.`since_day`, '') <= coalesce(h267.`until_day`, '~') AND coalesce(h266.`since_day`, '') <= coalesce(h265.`until_day`, '~') AND coalesce(h266.`since_day`, '') <= coalesce(h267.`until_day`, '~') AND coalesce(h267.`since_day`, '') <= coalesce(h265.`until_day`, '~') AND coalesce(h267.`since_day`, '') <= coalesce(h266.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h271:`ORGANIZATION_OF`]-(m268:`PartyOrganization`)-[h272:`PARTICIPATES_IN`]->(m269:`Activity`)<-[h273:`PARTICIPATES_IN`]-(m270:`PartyOrganization`)-[h274:`ORGANIZATION_OF`]->(o:`Community`)
      WHERE m268 <> m270 AND coalesce(h271.`since_day`, '') <= coalesce(h272.`until_day`, '~') AND coalesce(h271.`since_day`, '') <= coalesce(h273.`until_day`, '~') AND coalesce(h271.`since_day`, '') <= coalesce(h274.`until_day`, '~') AND coalesce(h272.`since_day`, '') <= coalesce(h271.`until_day`, '~') AND coalesce(h272.`since_day`, '') <= coalesce(h273.`until_day`, '~') AND coalesce(h272.`since_day`, '') <= coalesce(h274.`until_day`, '~') AND coalesce(h273.`since_day`, '') <= coalesce(h271.`until_day`, '~') AND coalesce(h273.`since_day`, '') <= coalesce(h272.`until_day`, '~') AND coalesce(h273.`since_day`, '') <= coalesce(h274.`until_day`, '~') AND coalesce(h274.`since_day`, '') <= coalesce(h271.`until_day`, '~') AND coalesce(h274.`since_day`, '') <= coalesce(h272.`until_day`, '~') AND coalesce(h274.`since_day`, '') <= coalesce(h273.`until_day`, '~')
      RETURN o }
    WITH DISTINCT f, o
    RETURN f.id AS id, 'CO_BUILDS_WITH' AS type, count(*) AS total
    UNION ALL
    UNWIND all1 AS f
    WITH f
    WHERE f:`Community`
    CALL (f) {
      MATCH (f)<-[h275:`PAIRED_WITH`]-(o:`Unit`)
      RETURN o
      UNION ALL
      MATCH (f)-[h276:`PAIRED_WITH`]->(o:`Unit`)
      RETURN o
      UNION ALL
      MATCH (f)<-[h278:`PAIRED_WITH`]-(m277:`PartyOrganization`)-[h279:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE coalesce(h278.`since_day`, '') <= coalesce(h279.`until_day`, '~') AND coalesce(h279.`since_day`, '') <= coalesce(h278.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h281:`PAIRED_WITH`]->(m280:`PartyOrganization`)-[h282:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE coalesce(h281.`since_day`, '') <= coalesce(h282.`until_day`, '~') AND coalesce(h282.`since_day`, '') <= coalesce(h281.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h284:`ORGANIZATION_OF`]-(m283:`PartyOrganization`)<-[h285:`PAIRED_WITH`]-(o:`Unit`)
      WHERE coalesce(h284.`since_day`, '') <= coalesce(h285.`until_day`, '~') AND coalesce(h285.`since_day`, '') <= coalesce(h284.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h287:`ORGANIZATION_OF`]-(m286:`PartyOrganization`)-[h288:`PAIRED_WITH`]->(o:`Unit`)
      WHERE coalesce(h287.`since_day`, '') <= coalesce(h288.`until_day`, '~') AND coalesce(h288.`since_day`, '') <= coalesce(h287.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h291:`ORGANIZATION_OF`]-(m289:`PartyOrganization`)<-[h292:`PAIRED_WITH`]-(m290:`PartyOrganization`)-[h293:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE m289 <> m290 AND coalesce(h291.`since_day`, '') <= coalesce(h292.`until_day`, '~') AND coalesce(h291.`since_day`, '') <= coalesce(h293.`until_day`, '~') AND coalesce(h292.`since_day`, '') <= coalesce(h291.`until_day`, '~') AND coalesce(h292.`since_day`, '') <= coalesce(h293.`until_day`, '~') AND coalesce(h293.`since_day`, '') <= coalesce(h291.`until_day`, '~') AND coalesce(h293.`since_day`, '') <= coalesce(h292.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h296:`ORGANIZATION_OF`]-(m294:`PartyOrganization`)-[h297:`PAIRED_WITH`]->(m295:`PartyOrganization`)-[h298:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE m294 <> m295 AND coalesce(h296.`since_day`, '') <= coalesce(h297.`until_day`, '~') AND coalesce(h296.`since_day`, '') <= coalesce(h298.`until_day`, '~') AND coalesce(h297.`since_day`, '') <= coalesce(h296.`until_day`, '~') AND coalesce(h297.`since_day`, '') <= coalesce(h298.`until_day`, '~') AND coalesce(h298.`since_day`, '') <= coalesce(h296.`until_day`, '~') AND coalesce(h298.`since_day`, '') <= coalesce(h297.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h299:`REPORTS_IN_TO`]-(o:`Unit`)
      RETURN o
      UNION ALL
      MATCH (f)<-[h301:`REPORTS_IN_TO`]-(m300:`PartyOrganization`)-[h302:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE coalesce(h301.`since_day`, '') <= coalesce(h302.`until_day`, '~') AND coalesce(h302.`since_day`, '') <= coalesce(h301.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h304:`PARTICIPATES_IN`]->(m303:`Project`)<-[h305:`PARTICIPATES_IN`]-(o:`Unit`)
      WHERE coalesce(h304.`since_day`, '') <= coalesce(h305.`until_day`, '~') AND coalesce(h305.`since_day`, '') <= coalesce(h304.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h308:`PARTICIPATES_IN`]->(m306:`Project`)<-[h309:`PARTICIPATES_IN`]-(m307:`PartyOrganization`)-[h310:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE coalesce(h308.`since_day`, '') <= coalesce(h309.`until_day`, '~') AND coalesce(h308.`since_day`, '') <= coalesce(h310.`until_day`, '~') AND coalesce(h309.`since_day`, '') <= coalesce(h308.`until_day`, '~') AND coalesce(h309.`since_day`, '') <= coalesce(h310.`until_day`, '~') AND coalesce(h310.`since_day`, '') <= coalesce(h308.`until_day`, '~') AND coalesce(h310.`since_day`, '') <= coalesce(h309.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h313:`ORGANIZATION_OF`]-(m311:`PartyOrganization`)-[h314:`PARTICIPATES_IN`]->(m312:`Project`)<-[h315:`PARTICIPATES_IN`]-(o:`Unit`)
      WHERE coalesce(h313.`since_day`, '') <= coalesce(h314.`until_day`, '~') AND coalesce(h313.`since_day`, '') <= coalesce(h315.`until_day`, '~') AND coalesce(h314.`since_day`, '') <= coalesce(h313.`until_day`, '~') AND coalesce(h314.`since_day`, '') <= coalesce(h315.`until_day`, '~') AND coalesce(h315.`since_day`, '') <= coalesce(h313.`until_day`, '~') AND coalesce(h315.`since_day`, '') <= coalesce(h314.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h319:`ORGANIZATION_OF`]-(m316:`PartyOrganization`)-[h320:`PARTICIPATES_IN`]->(m317:`Project`)<-[h321:`PARTICIPATES_IN`]-(m318:`PartyOrganization`)-[h322:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE m316 <> m318 AND coalesce(h319.`since_day`, '') <= coalesce(h320.`until_day`, '~') AND coalesce(h319.`since_day`, '') <= coalesce(h321.`until_day`, '~') AND coalesce(h319.`since_day`, '') <= coalesce(h322.`until_day`, '~') AND coalesce(h320.`since_day`, '') <= coalesce(h319.`until_day`, '~') AND coalesce(h320.`since_day`, '') <= coalesce(h321.`until_day`, '~') AND coalesce(h320.`since_day`, '') <= coalesce(h322.`until_day`, '~') AND coalesce(h321.`since_day`, '') <= coalesce(h319.`until_day`, '~') AND coalesce(h321.`since_day`, '') <= coalesce(h320.`until_day`, '~') AND coalesce(h321.`since_day`, '') <= coalesce(h322.`until_day`, '~') AND coalesce(h322.`since_day`, '') <= coalesce(h319.`until_day`, '~') AND coalesce(h322.`since_day`, '') <= coalesce(h320.`until_day`, '~') AND coalesce(h322.`since_day`, '') <= coalesce(h321.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h324:`PARTICIPATES_IN`]->(m323:`Activity`)<-[h325:`PARTICIPATES_IN`]-(o:`Unit`)
      WHERE coalesce(h324.`since_day`, '') <= coalesce(h325.`until_day`, '~') AND coalesce(h325.`since_day`, '') <= coalesce(h324.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)-[h328:`PARTICIPATES_IN`]->(m326:`Activity`)<-[h329:`PARTICIPATES_IN`]-(m327:`PartyOrganization`)-[h330:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE coalesce(h328.`since_day`, '') <= coalesce(h329.`until_day`, '~') AND coalesce(h328.`since_day`, '') <= coalesce(h330.`until_day`, '~') AND coalesce(h329.`since_day`, '') <= coalesce(h328.`until_day`, '~') AND coalesce(h329.`since_day`, '') <= coalesce(h330.`until_day`, '~') AND coalesce(h330.`since_day`, '') <= coalesce(h328.`until_day`, '~') AND coalesce(h330.`since_day`, '') <= coalesce(h329.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h333:`ORGANIZATION_OF`]-(m331:`PartyOrganization`)-[h334:`PARTICIPATES_IN`]->(m332:`Activity`)<-[h335:`PARTICIPATES_IN`]-(o:`Unit`)
      WHERE coalesce(h333.`since_day`, '') <= coalesce(h334.`until_day`, '~') AND coalesce(h333.`since_day`, '') <= coalesce(h335.`until_day`, '~') AND coalesce(h334.`since_day`, '') <= coalesce(h333.`until_day`, '~') AND coalesce(h334.`since_day`, '') <= coalesce(h335.`until_day`, '~') AND coalesce(h335.`since_day`, '') <= coalesce(h333.`until_day`, '~') AND coalesce(h335.`since_day`, '') <= coalesce(h334.`until_day`, '~')
      RETURN o
      UNION ALL
      MATCH (f)<-[h339:`ORGANIZATION_OF`]-(m336:`PartyOrganization`)-[h340:`PARTICIPATES_IN`]->(m337:`Activity`)<-[h341:`PARTICIPATES_IN`]-(m338:`PartyOrganization`)-[h342:`ORGANIZATION_OF`]->(o:`Unit`)
      WHERE m336 <> m338 AND coalesce(h339.`since_day`, '') <= coalesce(h340.`until_day`, '~') AND coalesce(h339.`since_day`, '') <= coalesce(h341.`until_day`, '~') AND coalesce(h339.`since_day`, '') <= coalesce(h342.`until_day`, '~') AND coalesce(h340.`since_day`, '') <= coalesce(h339.`until_day`, '~') AND coalesce(h340.`since_day`, '') <= coalesce(h341.`until_day`, '~') AND coalesce(h340.`since_day`, '') <= coalesce(h342.`until_day`, '~') AND coalesce(h341.`since_day`, '') <= coalesce(h339.`until_day`, '~') AND coalesce(h341.`since_day`, '') <= coalesce(h340.`until_day`, '~') AND coalesce(h341.`since_day`, '') <= coalesce(h342.`until_day`, '~') AND coalesce(h342.`since_day`, '') <= coalesce(h339.`until_day`, '~') AND coalesce(h342.`since_day`, '') <= coalesce(h340.`until_day`, '~') AND coalesce(h342.`since_day`, '') <= coalesce(h341.`until_day`, '~')
      RETURN o }
    WITH DISTINCT f, o
    RETURN f.id AS id, 'CO_BUILDS_WITH' AS type, count(*) AS total }
  RETURN collect([id, type, total]) AS totals }
RETURN [[n IN all1 | [n.id, labels(n), n.key, n.name, n.`kind`]], kept, totals]
