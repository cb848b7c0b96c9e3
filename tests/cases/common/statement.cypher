CALL () {
  MATCH (near:Entity)
  WHERE near.id IN $p0
  CALL (near) {
    MATCH (near)-[r:`LEADS`|`PAIRED_WITH`]-(far)
    RETURN far, type(r) AS kind, count(*) AS c
    UNION ALL
    CALL (near) {
      WITH near
      WHERE (near:`Unit`)
      CALL (near) {
        MATCH (near)-[h3:`PAIRED_WITH`]->(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h4:`PAIRED_WITH`]-(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h6:`ORGANIZATION_OF`]-(m5:`PartyOrganization`)-[h7:`PAIRED_WITH`]->(far:`Community`)
        WHERE coalesce(h6.`since_day`, '') <= coalesce(h7.`until_day`, '~') AND coalesce(h7.`since_day`, '') <= coalesce(h6.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h9:`ORGANIZATION_OF`]-(m8:`PartyOrganization`)<-[h10:`PAIRED_WITH`]-(far:`Community`)
        WHERE coalesce(h9.`since_day`, '') <= coalesce(h10.`until_day`, '~') AND coalesce(h10.`since_day`, '') <= coalesce(h9.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h12:`PAIRED_WITH`]->(m11:`PartyOrganization`)-[h13:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE coalesce(h12.`since_day`, '') <= coalesce(h13.`until_day`, '~') AND coalesce(h13.`since_day`, '') <= coalesce(h12.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h15:`PAIRED_WITH`]-(m14:`PartyOrganization`)-[h16:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE coalesce(h15.`since_day`, '') <= coalesce(h16.`until_day`, '~') AND coalesce(h16.`since_day`, '') <= coalesce(h15.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h19:`ORGANIZATION_OF`]-(m17:`PartyOrganization`)-[h20:`PAIRED_WITH`]->(m18:`PartyOrganization`)-[h21:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE m17 <> m18 AND coalesce(h19.`since_day`, '') <= coalesce(h20.`until_day`, '~') AND coalesce(h19.`since_day`, '') <= coalesce(h21.`until_day`, '~') AND coalesce(h20.`since_day`, '') <= coalesce(h19.`until_day`, '~') AND coalesce(h20.`since_day`, '') <= coalesce(h21.`until_day`, '~') AND coalesce(h21.`since_day`, '') <= coalesce(h19.`until_day`, '~') AND coalesce(h21.`since_day`, '') <= coalesce(h20.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h24:`ORGANIZATION_OF`]-(m22:`PartyOrganization`)<-[h25:`PAIRED_WITH`]-(m23:`PartyOrganization`)-[h26:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE m22 <> m23 AND coalesce(h24.`since_day`, '') <= coalesce(h25.`until_day`, '~') AND coalesce(h24.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h25.`since_day`, '') <= coalesce(h24.`until_day`, '~') AND coalesce(h25.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h24.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h25.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h27:`REPORTS_IN_TO`]->(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h29:`ORGANIZATION_OF`]-(m28:`PartyOrganization`)-[h30:`REPORTS_IN_TO`]->(far:`Community`)
        WHERE coalesce(h29.`since_day`, '') <= coalesce(h30.`until_day`, '~') AND coalesce(h30.`since_day`, '') <= coalesce(h29.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h32:`PARTICIPATES_IN`]->(m31:`Project`)<-[h33:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h32.`since_day`, '') <= coalesce(h33.`until_day`, '~') AND coalesce(h33.`since_day`, '') <= coalesce(h32.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h36:`ORGANIZATION_OF`]-(m34:`PartyOrganization`)-[h37:`PARTICIPATES_IN`]->(m35:`Project`)<-[h38:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h36.`since_day`, '') <= coalesce(h37.`until_day`, '~') AND coalesce(h36.`since_day`, '') <= coalesce(h38.`until_day`, '~') AND coalesce(h37.`since_day`, '') <= coalesce(h36.`until_day`, '~') AND coalesce(h37.`since_day`, '') <= coalesce(h38.`until_day`, '~') AND coalesce(h38.`since_day`, '') <= coalesce(h36.`until_day`, '~') AND coalesce(h38.`since_day`, '') <= coalesce(h37.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h41:`PARTICIPATES_IN`]->(m39:`Project`)<-[h42:`PARTICIPATES_IN`]-(m40:`PartyOrganization`)-[h43:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE coalesce(h41.`since_day`, '') <= coalesce(h42.`until_day`, '~') AND coalesce(h41.`since_day`, '') <= coalesce(h43.`until_day`, '~') AND coalesce(h42.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h42.`since_day`, '') <= coalesce(h43.`until_day`, '~') AND coalesce(h43.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h43.`since_day`, '') <= coalesce(h42.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h47:`ORGANIZATION_OF`]-(m44:`PartyOrganization`)-[h48:`PARTICIPATES_IN`]->(m45:`Project`)<-[h49:`PARTICIPATES_IN`]-(m46:`PartyOrganization`)-[h50:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE m44 <> m46 AND coalesce(h47.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h47.`since_day`, '') <= coalesce(h49.`until_day`, '~') AND coalesce(h47.`since_day`, '') <= coalesce(h50.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h47.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h49.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h50.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h47.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h50.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h47.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h49.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h52:`PARTICIPATES_IN`]->(m51:`Activity`)<-[h53:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h52.`since_day`, '') <= coalesce(h53.`until_day`, '~') AND coalesce(h53.`since_day`, '') <= coalesce(h52.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h56:`ORGANIZATION_OF`]-(m54:`PartyOrganization`)-[h57:`PARTICIPATES_IN`]->(m55:`Activity`)<-[h58:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h56.`since_day`, '') <= coalesce(h57.`until_day`, '~') AND coalesce(h56.`since_day`, '') <= coalesce(h58.`until_day`, '~') AND coalesce(h57.`since_day`, '') <= coalesce(h56.`until_day`, '~') AND coalesce(h57.`since_day`, '') <= coalesce(h58.`until_day`, '~') AND coalesce(h58.`since_day`, '') <= coalesce(h56.`until_day`, '~') AND coalesce(h58.`since_day`, '') <= coalesce(h57.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h61:`PARTICIPATES_IN`]->(m59:`Activity`)<-[h62:`PARTICIPATES_IN`]-(m60:`PartyOrganization`)-[h63:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE coalesce(h61.`since_day`, '') <= coalesce(h62.`until_day`, '~') AND coalesce(h61.`since_day`, '') <= coalesce(h63.`until_day`, '~') AND coalesce(h62.`since_day`, '') <= coalesce(h61.`until_day`, '~') AND coalesce(h62.`since_day`, '') <= coalesce(h63.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h61.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h62.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h67:`ORGANIZATION_OF`]-(m64:`PartyOrganization`)-[h68:`PARTICIPATES_IN`]->(m65:`Activity`)<-[h69:`PARTICIPATES_IN`]-(m66:`PartyOrganization`)-[h70:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE m64 <> m66 AND coalesce(h67.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h67.`since_day`, '') <= coalesce(h69.`until_day`, '~') AND coalesce(h67.`since_day`, '') <= coalesce(h70.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h67.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h69.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h70.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h67.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h70.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h67.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h69.`until_day`, '~')
        RETURN far }
      RETURN far
      UNION ALL
      WITH near
      WHERE (near:`Community`)
      CALL (near) {
        MATCH (near)<-[h71:`PAIRED_WITH`]-(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)-[h72:`PAIRED_WITH`]->(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h74:`PAIRED_WITH`]-(m73:`PartyOrganization`)-[h75:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h74.`since_day`, '') <= coalesce(h75.`until_day`, '~') AND coalesce(h75.`since_day`, '') <= coalesce(h74.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h77:`PAIRED_WITH`]->(m76:`PartyOrganization`)-[h78:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h77.`since_day`, '') <= coalesce(h78.`until_day`, '~') AND coalesce(h78.`since_day`, '') <= coalesce(h77.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h80:`ORGANIZATION_OF`]-(m79:`PartyOrganization`)<-[h81:`PAIRED_WITH`]-(far:`Unit`)
        WHERE coalesce(h80.`since_day`, '') <= coalesce(h81.`until_day`, '~') AND coalesce(h81.`since_day`, '') <= coalesce(h80.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h83:`ORGANIZATION_OF`]-(m82:`PartyOrganization`)-[h84:`PAIRED_WITH`]->(far:`Unit`)
        WHERE coalesce(h83.`since_day`, '') <= coalesce(h84.`until_day`, '~') AND coalesce(h84.`since_day`, '') <= coalesce(h83.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h87:`ORGANIZATION_OF`]-(m85:`PartyOrganization`)<-[h88:`PAIRED_WITH`]-(m86:`PartyOrganization`)-[h89:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE m85 <> m86 AND coalesce(h87.`since_day`, '') <= coalesce(h88.`until_day`, '~') AND coalesce(h87.`since_day`, '') <= coalesce(h89.`until_day`, '~') AND coalesce(h88.`since_day`, '') <= coalesce(h87.`until_day`, '~') AND coalesce(h88.`since_day`, '') <= coalesce(h89.`until_day`, '~') AND coalesce(h89.`since_day`, '') <= coalesce(h87.`until_day`, '~') AND coalesce(h89.`since_day`, '') <= coalesce(h88.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h92:`ORGANIZATION_OF`]-(m90:`PartyOrganization`)-[h93:`PAIRED_WITH`]->(m91:`PartyOrganization`)-[h94:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE m90 <> m91 AND coalesce(h92.`since_day`, '') <= coalesce(h93.`until_day`, '~') AND coalesce(h92.`since_day`, '') <= coalesce(h94.`until_day`, '~') AND coalesce(h93.`since_day`, '') <= coalesce(h92.`until_day`, '~') AND coalesce(h93.`since_day`, '') <= coalesce(h94.`until_day`, '~') AND coalesce(h94.`since_day`, '') <= coalesce(h92.`until_day`, '~') AND coalesce(h94.`since_day`, '') <= coalesce(h93.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h95:`REPORTS_IN_TO`]-(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h97:`REPORTS_IN_TO`]-(m96:`PartyOrganization`)-[h98:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h97.`since_day`, '') <= coalesce(h98.`until_day`, '~') AND coalesce(h98.`since_day`, '') <= coalesce(h97.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h100:`PARTICIPATES_IN`]->(m99:`Project`)<-[h101:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h100.`since_day`, '') <= coalesce(h101.`until_day`, '~') AND coalesce(h101.`since_day`, '') <= coalesce(h100.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h104:`PARTICIPATES_IN`]->(m102:`Project`)<-[h105:`PARTICIPATES_IN`]-(m103:`PartyOrganization`)-[h106:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h104.`since_day`, '') <= coalesce(h105.`until_day`, '~') AND coalesce(h104.`since_day`, '') <= coalesce(h106.`until_day`, '~') AND coalesce(h105.`since_day`, '') <= coalesce(h104.`until_day`, '~') AND coalesce(h105.`since_day`, '') <= coalesce(h106.`until_day`, '~') AND coalesce(h106.`since_day`, '') <= coalesce(h104.`until_day`, '~') AND coalesce(h106.`since_day`, '') <= coalesce(h105.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h109:`ORGANIZATION_OF`]-(m107:`PartyOrganization`)-[h110:`PARTICIPATES_IN`]->(m108:`Project`)<-[h111:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h109.`since_day`, '') <= coalesce(h110.`until_day`, '~') AND coalesce(h109.`since_day`, '') <= coalesce(h111.`until_day`, '~') AND coalesce(h110.`since_day`, '') <= coalesce(h109.`until_day`, '~') AND coalesce(h110.`since_day`, '') <= coalesce(h111.`until_day`, '~') AND coalesce(h111.`since_day`, '') <= coalesce(h109.`until_day`, '~') AND coalesce(h111.`since_day`, '') <= coalesce(h110.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h115:`ORGANIZATION_OF`]-(m112:`PartyOrganization`)-[h116:`PARTICIPATES_IN`]->(m113:`Project`)<-[h117:`PARTICIPATES_IN`]-(m114:`PartyOrganization`)-[h118:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE m112 <> m114 AND coalesce(h115.`since_day`, '') <= coalesce(h116.`until_day`, '~') AND coalesce(h115.`since_day`, '') <= coalesce(h117.`until_day`, '~') AND coalesce(h115.`since_day`, '') <= coalesce(h118.`until_day`, '~') AND coalesce(h116.`since_day`, '') <= coalesce(h115.`until_day`, '~') AND coalesce(h116.`since_day`, '') <= coalesce(h117.`until_day`, '~') AND coalesce(h116.`since_day`, '') <= coalesce(h118.`until_day`, '~') AND coalesce(h117.`since_day`, '') <= coalesce(h115.`until_day`, '~') AND coalesce(h117.`since_day`, '') <= coalesce(h116.`until_day`, '~') AND coalesce(h117.`since_day`, '') <= coalesce(h118.`until_day`, '~') AND coalesce(h118.`since_day`, '') <= coalesce(h115.`until_day`, '~') AND coalesce(h118.`since_day`, '') <= coalesce(h116.`until_day`, '~') AND coalesce(h118.`since_day`, '') <= coalesce(h117.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h120:`PARTICIPATES_IN`]->(m119:`Activity`)<-[h121:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h120.`since_day`, '') <= coalesce(h121.`until_day`, '~') AND coalesce(h121.`since_day`, '') <= coalesce(h120.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h124:`PARTICIPATES_IN`]->(m122:`Activity`)<-[h125:`PARTICIPATES_IN`]-(m123:`PartyOrganization`)-[h126:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h124.`since_day`, '') <= coalesce(h125.`until_day`, '~') AND coalesce(h124.`since_day`, '') <= coalesce(h126.`until_day`, '~') AND coalesce(h125.`since_day`, '') <= coalesce(h124.`until_day`, '~') AND coalesce(h125.`since_day`, '') <= coalesce(h126.`until_day`, '~') AND coalesce(h126.`since_day`, '') <= coalesce(h124.`until_day`, '~') AND coalesce(h126.`since_day`, '') <= coalesce(h125.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h129:`ORGANIZATION_OF`]-(m127:`PartyOrganization`)-[h130:`PARTICIPATES_IN`]->(m128:`Activity`)<-[h131:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h129.`since_day`, '') <= coalesce(h130.`until_day`, '~') AND coalesce(h129.`since_day`, '') <= coalesce(h131.`until_day`, '~') AND coalesce(h130.`since_day`, '') <= coalesce(h129.`until_day`, '~') AND coalesce(h130.`since_day`, '') <= coalesce(h131.`until_day`, '~') AND coalesce(h131.`since_day`, '') <= coalesce(h129.`until_day`, '~') AND coalesce(h131.`since_day`, '') <= coalesce(h130.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h135:`ORGANIZATION_OF`]-(m132:`PartyOrganization`)-[h136:`PARTICIPATES_IN`]->(m133:`Activity`)<-[h137:`PARTICIPATES_IN`]-(m134:`PartyOrganization`)-[h138:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE m132 <> m134 AND coalesce(h135.`since_day`, '') <= coalesce(h136.`until_day`, '~') AND coalesce(h135.`since_day`, '') <= coalesce(h137.`until_day`, '~') AND coalesce(h135.`since_day`, '') <= coalesce(h138.`until_day`, '~') AND coalesce(h136.`since_day`, '') <= coalesce(h135.`until_day`, '~') AND coalesce(h136.`since_day`, '') <= coalesce(h137.`until_day`, '~') AND coalesce(h136.`since_day`, '') <= coalesce(h138.`until_day`, '~') AND coalesce(h137.`since_day`, '') <= coalesce(h135.`until_day`, '~') AND coalesce(h137.`since_day`, '') <= coalesce(h136.`until_day`, '~') AND coalesce(h137.`since_day`, '') <= coalesce(h138.`until_day`, '~') AND coalesce(h138.`since_day`, '') <= coalesce(h135.`until_day`, '~') AND coalesce(h138.`since_day`, '') <= coalesce(h136.`until_day`, '~') AND coalesce(h138.`since_day`, '') <= coalesce(h137.`until_day`, '~')
        RETURN far }
      RETURN far }
    WITH DISTINCT far
    RETURN far, 'CO_BUILDS_WITH' AS kind, 1 AS c }
  WITH far AS n1, count(DISTINCT near) AS met, sum(c) AS d2_count, collect([kind, c]) AS d2_ties
  WHERE met = size($p0) AND NOT n1.id IN $p0 AND ((n1:`Community`) OR (n1:`Project`))
  WITH n1, [label IN labels(n1)
    WHERE label <> 'Entity'][0] AS d2_type, d2_count, d2_ties
  WHERE (((n1:`Community`)) AND (n1.`demonstrationSite` = $p1))
  RETURN count(*) AS c139 }
CALL () {
  MATCH (near:Entity)
  WHERE near.id IN $p0
  CALL (near) {
    MATCH (near)-[r:`LEADS`|`PAIRED_WITH`]-(far)
    RETURN far, type(r) AS kind, count(*) AS c
    UNION ALL
    CALL (near) {
      WITH near
      WHERE (near:`Unit`)
      CALL (near) {
        MATCH (near)-[h142:`PAIRED_WITH`]->(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h143:`PAIRED_WITH`]-(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h145:`ORGANIZATION_OF`]-(m144:`PartyOrganization`)-[h146:`PAIRED_WITH`]->(far:`Community`)
        WHERE coalesce(h145.`since_day`, '') <= coalesce(h146.`until_day`, '~') AND coalesce(h146.`since_day`, '') <= coalesce(h145.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h148:`ORGANIZATION_OF`]-(m147:`PartyOrganization`)<-[h149:`PAIRED_WITH`]-(far:`Community`)
        WHERE coalesce(h148.`since_day`, '') <= coalesce(h149.`until_day`, '~') AND coalesce(h149.`since_day`, '') <= coalesce(h148.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h151:`PAIRED_WITH`]->(m150:`PartyOrganization`)-[h152:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE coalesce(h151.`since_day`, '') <= coalesce(h152.`until_day`, '~') AND coalesce(h152.`since_day`, '') <= coalesce(h151.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h154:`PAIRED_WITH`]-(m153:`PartyOrganization`)-[h155:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE coalesce(h154.`since_day`, '') <= coalesce(h155.`until_day`, '~') AND coalesce(h155.`since_day`, '') <= coalesce(h154.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h158:`ORGANIZATION_OF`]-(m156:`PartyOrganization`)-[h159:`PAIRED_WITH`]->(m157:`PartyOrganization`)-[h160:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE m156 <> m157 AND coalesce(h158.`since_day`, '') <= coalesce(h159.`until_day`, '~') AND coalesce(h158.`since_day`, '') <= coalesce(h160.`until_day`, '~') AND coalesce(h159.`since_day`, '') <= coalesce(h158.`until_day`, '~') AND coalesce(h159.`since_day`, '') <= coalesce(h160.`until_day`, '~') AND coalesce(h160.`since_day`, '') <= coalesce(h158.`until_day`, '~') AND coalesce(h160.`since_day`, '') <= coalesce(h159.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h163:`ORGANIZATION_OF`]-(m161:`PartyOrganization`)<-[h164:`PAIRED_WITH`]-(m162:`PartyOrganization`)-[h165:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE m161 <> m162 AND coalesce(h163.`since_day`, '') <= coalesce(h164.`until_day`, '~') AND coalesce(h163.`since_day`, '') <= coalesce(h165.`until_day`, '~') AND coalesce(h164.`since_day`, '') <= coalesce(h163.`until_day`, '~') AND coalesce(h164.`since_day`, '') <= coalesce(h165.`until_day`, '~') AND coalesce(h165.`since_day`, '') <= coalesce(h163.`until_day`, '~') AND coalesce(h165.`since_day`, '') <= coalesce(h164.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h166:`REPORTS_IN_TO`]->(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h168:`ORGANIZATION_OF`]-(m167:`PartyOrganization`)-[h169:`REPORTS_IN_TO`]->(far:`Community`)
        WHERE coalesce(h168.`since_day`, '') <= coalesce(h169.`until_day`, '~') AND coalesce(h169.`since_day`, '') <= coalesce(h168.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h171:`PARTICIPATES_IN`]->(m170:`Project`)<-[h172:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h171.`since_day`, '') <= coalesce(h172.`until_day`, '~') AND coalesce(h172.`since_day`, '') <= coalesce(h171.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h175:`ORGANIZATION_OF`]-(m173:`PartyOrganization`)-[h176:`PARTICIPATES_IN`]->(m174:`Project`)<-[h177:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h175.`since_day`, '') <= coalesce(h176.`until_day`, '~') AND coalesce(h175.`since_day`, '') <= coalesce(h177.`until_day`, '~') AND coalesce(h176.`since_day`, '') <= coalesce(h175.`until_day`, '~') AND coalesce(h176.`since_day`, '') <= coalesce(h177.`until_day`, '~') AND coalesce(h177.`since_day`, '') <= coalesce(h175.`until_day`, '~') AND coalesce(h177.`since_day`, '') <= coalesce(h176.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h180:`PARTICIPATES_IN`]->(m178:`Project`)<-[h181:`PARTICIPATES_IN`]-(m179:`PartyOrganization`)-[h182:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE coalesce(h180.`since_day`, '') <= coalesce(h181.`until_day`, '~') AND coalesce(h180.`since_day`, '') <= coalesce(h182.`until_day`, '~') AND coalesce(h181.`since_day`, '') <= coalesce(h180.`until_day`, '~') AND coalesce(h181.`since_day`, '') <= coalesce(h182.`until_day`, '~') AND coalesce(h182.`since_day`, '') <= coalesce(h180.`until_day`, '~') AND coalesce(h182.`since_day`, '') <= coalesce(h181.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h186:`ORGANIZATION_OF`]-(m183:`PartyOrganization`)-[h187:`PARTICIPATES_IN`]->(m184:`Project`)<-[h188:`PARTICIPATES_IN`]-(m185:`PartyOrganization`)-[h189:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE m183 <> m185 AND coalesce(h186.`since_day`, '') <= coalesce(h187.`until_day`, '~') AND coalesce(h186.`since_day`, '') <= coalesce(h188.`until_day`, '~') AND coalesce(h186.`since_day`, '') <= coalesce(h189.`until_day`, '~') AND coalesce(h187.`since_day`, '') <= coalesce(h186.`until_day`, '~') AND coalesce(h187.`since_day`, '') <= coalesce(h188.`until_day`, '~') AND coalesce(h187.`since_day`, '') <= coalesce(h189.`until_day`, '~') AND coalesce(h188.`since_day`, '') <= coalesce(h186.`until_day`, '~') AND coalesce(h188.`since_day`, '') <= coalesce(h187.`until_day`, '~') AND coalesce(h188.`since_day`, '') <= coalesce(h189.`until_day`, '~') AND coalesce(h189.`since_day`, '') <= coalesce(h186.`until_day`, '~') AND coalesce(h189.`since_day`, '') <= coalesce(h187.`until_day`, '~') AND coalesce(h189.`since_day`, '') <= coalesce(h188.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h191:`PARTICIPATES_IN`]->(m190:`Activity`)<-[h192:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h191.`since_day`, '') <= coalesce(h192.`until_day`, '~') AND coalesce(h192.`since_day`, '') <= coalesce(h191.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h195:`ORGANIZATION_OF`]-(m193:`PartyOrganization`)-[h196:`PARTICIPATES_IN`]->(m194:`Activity`)<-[h197:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h195.`since_day`, '') <= coalesce(h196.`until_day`, '~') AND coalesce(h195.`since_day`, '') <= coalesce(h197.`until_day`, '~') AND coalesce(h196.`since_day`, '') <= coalesce(h195.`until_day`, '~') AND coalesce(h196.`since_day`, '') <= coalesce(h197.`until_day`, '~') AND coalesce(h197.`since_day`, '') <= coalesce(h195.`until_day`, '~') AND coalesce(h197.`since_day`, '') <= coalesce(h196.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h200:`PARTICIPATES_IN`]->(m198:`Activity`)<-[h201:`PARTICIPATES_IN`]-(m199:`PartyOrganization`)-[h202:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE coalesce(h200.`since_day`, '') <= coalesce(h201.`until_day`, '~') AND coalesce(h200.`since_day`, '') <= coalesce(h202.`until_day`, '~') AND coalesce(h201.`since_day`, '') <= coalesce(h200.`until_day`, '~') AND coalesce(h201.`since_day`, '') <= coalesce(h202.`until_day`, '~') AND coalesce(h202.`since_day`, '') <= coalesce(h200.`until_day`, '~') AND coalesce(h202.`since_day`, '') <= coalesce(h201.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h206:`ORGANIZATION_OF`]-(m203:`PartyOrganization`)-[h207:`PARTICIPATES_IN`]->(m204:`Activity`)<-[h208:`PARTICIPATES_IN`]-(m205:`PartyOrganization`)-[h209:`ORGANIZATION_OF`]->(far:`Community`)
        WHERE m203 <> m205 AND coalesce(h206.`since_day`, '') <= coalesce(h207.`until_day`, '~') AND coalesce(h206.`since_day`, '') <= coalesce(h208.`until_day`, '~') AND coalesce(h206.`since_day`, '') <= coalesce(h209.`until_day`, '~') AND coalesce(h207.`since_day`, '') <= coalesce(h206.`until_day`, '~') AND coalesce(h207.`since_day`, '') <= coalesce(h208.`until_day`, '~') AND coalesce(h207.`since_day`, '') <= coalesce(h209.`until_day`, '~') AND coalesce(h208.`since_day`, '') <= coalesce(h206.`until_day`, '~') AND coalesce(h208.`since_day`, '') <= coalesce(h207.`until_day`, '~') AND coalesce(h208.`since_day`, '') <= coalesce(h209.`until_day`, '~') AND coalesce(h209.`since_day`, '') <= coalesce(h206.`until_day`, '~') AND coalesce(h209.`since_day`, '') <= coalesce(h207.`until_day`, '~') AND coalesce(h209.`since_day`, '') <= coalesce(h208.`until_day`, '~')
        RETURN far }
      RETURN far
      UNION ALL
      WITH near
      WHERE (near:`Community`)
      CALL (near) {
        MATCH (near)<-[h210:`PAIRED_WITH`]-(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)-[h211:`PAIRED_WITH`]->(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h213:`PAIRED_WITH`]-(m212:`PartyOrganization`)-[h214:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h213.`since_day`, '') <= coalesce(h214.`until_day`, '~') AND coalesce(h214.`since_day`, '') <= coalesce(h213.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h216:`PAIRED_WITH`]->(m215:`PartyOrganization`)-[h217:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h216.`since_day`, '') <= coalesce(h217.`until_day`, '~') AND coalesce(h217.`since_day`, '') <= coalesce(h216.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h219:`ORGANIZATION_OF`]-(m218:`PartyOrganization`)<-[h220:`PAIRED_WITH`]-(far:`Unit`)
        WHERE coalesce(h219.`since_day`, '') <= coalesce(h220.`until_day`, '~') AND coalesce(h220.`since_day`, '') <= coalesce(h219.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h222:`ORGANIZATION_OF`]-(m221:`PartyOrganization`)-[h223:`PAIRED_WITH`]->(far:`Unit`)
        WHERE coalesce(h222.`since_day`, '') <= coalesce(h223.`until_day`, '~') AND coalesce(h223.`since_day`, '') <= coalesce(h222.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h226:`ORGANIZATION_OF`]-(m224:`PartyOrganization`)<-[h227:`PAIRED_WITH`]-(m225:`PartyOrganization`)-[h228:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE m224 <> m225 AND coalesce(h226.`since_day`, '') <= coalesce(h227.`until_day`, '~') AND coalesce(h226.`since_day`, '') <= coalesce(h228.`until_day`, '~') AND coalesce(h227.`since_day`, '') <= coalesce(h226.`until_day`, '~') AND coalesce(h227.`since_day`, '') <= coalesce(h228.`until_day`, '~') AND coalesce(h228.`since_day`, '') <= coalesce(h226.`until_day`, '~') AND coalesce(h228.`since_day`, '') <= coalesce(h227.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h231:`ORGANIZATION_OF`]-(m229:`PartyOrganization`)-[h232:`PAIRED_WITH`]->(m230:`PartyOrganization`)-[h233:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE m229 <> m230 AND coalesce(h231.`since_day`, '') <= coalesce(h232.`until_day`, '~') AND coalesce(h231.`since_day`, '') <= coalesce(h233.`until_day`, '~') AND coalesce(h232.`since_day`, '') <= coalesce(h231.`until_day`, '~') AND coalesce(h232.`since_day`, '') <= coalesce(h233.`until_day`, '~') AND coalesce(h233.`since_day`, '') <= coalesce(h231.`until_day`, '~') AND coalesce(h233.`since_day`, '') <= coalesce(h232.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h234:`REPORTS_IN_TO`]-(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h236:`REPORTS_IN_TO`]-(m235:`PartyOrganization`)-[h237:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h236.`since_day`, '') <= coalesce(h237.`until_day`, '~') AND coalesce(h237.`since_day`, '') <= coalesce(h236.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h239:`PARTICIPATES_IN`]->(m238:`Project`)<-[h240:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h239.`since_day`, '') <= coalesce(h240.`until_day`, '~') AND coalesce(h240.`since_day`, '') <= coalesce(h239.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h243:`PARTICIPATES_IN`]->(m241:`Project`)<-[h244:`PARTICIPATES_IN`]-(m242:`PartyOrganization`)-[h245:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h243.`since_day`, '') <= coalesce(h244.`until_day`, '~') AND coalesce(h243.`since_day`, '') <= coalesce(h245.`until_day`, '~') AND coalesce(h244.`since_day`, '') <= coalesce(h243.`until_day`, '~') AND coalesce(h244.`since_day`, '') <= coalesce(h245.`until_day`, '~') AND coalesce(h245.`since_day`, '') <= coalesce(h243.`until_day`, '~') AND coalesce(h245.`since_day`, '') <= coalesce(h244.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h248:`ORGANIZATION_OF`]-(m246:`PartyOrganization`)-[h249:`PARTICIPATES_IN`]->(m247:`Project`)<-[h250:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h248.`since_day`, '') <= coalesce(h249.`until_day`, '~') AND coalesce(h248.`since_day`, '') <= coalesce(h250.`until_day`, '~') AND coalesce(h249.`since_day`, '') <= coalesce(h248.`until_day`, '~') AND coalesce(h249.`since_day`, '') <= coalesce(h250.`until_day`, '~') AND coalesce(h250.`since_day`, '') <= coalesce(h248.`until_day`, '~') AND coalesce(h250.`since_day`, '') <= coalesce(h249.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h254:`ORGANIZATION_OF`]-(m251:`PartyOrganization`)-[h255:`PARTICIPATES_IN`]->(m252:`Project`)<-[h256:`PARTICIPATES_IN`]-(m253:`PartyOrganization`)-[h257:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE m251 <> m253 AND coalesce(h254.`since_day`, '') <= coalesce(h255.`until_day`, '~') AND coalesce(h254.`since_day`, '') <= coalesce(h256.`until_day`, '~') AND coalesce(h254.`since_day`, '') <= coalesce(h257.`until_day`, '~') AND coalesce(h255.`since_day`, '') <= coalesce(h254.`until_day`, '~') AND coalesce(h255.`since_day`, '') <= coalesce(h256.`until_day`, '~') AND coalesce(h255.`since_day`, '') <= coalesce(h257.`until_day`, '~') AND coalesce(h256.`since_day`, '') <= coalesce(h254.`until_day`, '~') AND coalesce(h256.`since_day`, '') <= coalesce(h255.`until_day`, '~') AND coalesce(h256.`since_day`, '') <= coalesce(h257.`until_day`, '~') AND coalesce(h257.`since_day`, '') <= coalesce(h254.`until_day`, '~') AND coalesce(h257.`since_day`, '') <= coalesce(h255.`until_day`, '~') AND coalesce(h257.`since_day`, '') <= coalesce(h256.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h259:`PARTICIPATES_IN`]->(m258:`Activity`)<-[h260:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h259.`since_day`, '') <= coalesce(h260.`until_day`, '~') AND coalesce(h260.`since_day`, '') <= coalesce(h259.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h263:`PARTICIPATES_IN`]->(m261:`Activity`)<-[h264:`PARTICIPATES_IN`]-(m262:`PartyOrganization`)-[h265:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE coalesce(h263.`since_day`, '') <= coalesce(h264.`until_day`, '~') AND coalesce(h263.`since_day`, '') <= coalesce(h265.`until_day`, '~') AND coalesce(h264.`since_day`, '') <= coalesce(h263.`until_day`, '~') AND coalesce(h264.`since_day`, '') <= coalesce(h265.`until_day`, '~') AND coalesce(h265.`since_day`, '') <= coalesce(h263.`until_day`, '~') AND coalesce(h265.`since_day`, '') <= coalesce(h264.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h268:`ORGANIZATION_OF`]-(m266:`PartyOrganization`)-[h269:`PARTICIPATES_IN`]->(m267:`Activity`)<-[h270:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h268.`since_day`, '') <= coalesce(h269.`until_day`, '~') AND coalesce(h268.`since_day`, '') <= coalesce(h270.`until_day`, '~') AND coalesce(h269.`since_day`, '') <= coalesce(h268.`until_day`, '~') AND coalesce(h269.`since_day`, '') <= coalesce(h270.`until_day`, '~') AND coalesce(h270.`since_day`, '') <= coalesce(h268.`until_day`, '~') AND coalesce(h270.`since_day`, '') <= coalesce(h269.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h274:`ORGANIZATION_OF`]-(m271:`PartyOrganization`)-[h275:`PARTICIPATES_IN`]->(m272:`Activity`)<-[h276:`PARTICIPATES_IN`]-(m273:`PartyOrganization`)-[h277:`ORGANIZATION_OF`]->(far:`Unit`)
        WHERE m271 <> m273 AND coalesce(h274.`since_day`, '') <= coalesce(h275.`until_day`, '~') AND coalesce(h274.`since_day`, '') <= coalesce(h276.`until_day`, '~') AND coalesce(h274.`since_day`, '') <= coalesce(h277.`until_day`, '~') AND coalesce(h275.`since_day`, '') <= coalesce(h274.`until_day`, '~') AND coalesce(h275.`since_day`, '') <= coalesce(h276.`until_day`, '~') AND coalesce(h275.`since_day`, '') <= coalesce(h277.`until_day`, '~') AND coalesce(h276.`since_day`, '') <= coalesce(h274.`until_day`, '~') AND coalesce(h276.`since_day`, '') <= coalesce(h275.`until_day`, '~') AND coalesce(h276.`since_day`, '') <= coalesce(h277.`until_day`, '~') AND coalesce(h277.`since_day`, '') <= coalesce(h274.`until_day`, '~') AND coalesce(h277.`since_day`, '') <= coalesce(h275.`until_day`, '~') AND coalesce(h277.`since_day`, '') <= coalesce(h276.`until_day`, '~')
        RETURN far }
      RETURN far }
    WITH DISTINCT far
    RETURN far, 'CO_BUILDS_WITH' AS kind, 1 AS c }
  WITH far AS n140, count(DISTINCT near) AS met, sum(c) AS d141_count, collect([kind, c]) AS d141_ties
  WHERE met = size($p0) AND NOT n140.id IN $p0 AND ((n140:`Community`) OR (n140:`Project`))
  WITH n140, [label IN labels(n140)
    WHERE label <> 'Entity'][0] AS d141_type, d141_count, d141_ties
  WHERE (((n140:`Community`)) AND (n140.`demonstrationSite` = $p1))
  WITH n140, d141_type, d141_count, d141_ties
  ORDER BY d141_count DESC, d141_type, n140.`key`
  LIMIT $p2
  RETURN collect([[[d141_count, d141_type, n140.`key`], [d141_count, CASE WHEN n140:`Community` THEN [0, [n140.`key`, n140.`kind`]] WHEN n140:`Project` THEN [1, [n140.`key`]] END, d141_ties]]]) AS c278 }
RETURN [COLLECT {
    UNWIND $p0 AS asked
    WITH asked
    WHERE NOT EXISTS {
      MATCH (known:Entity {id: asked})
      RETURN 1 AS one }
    RETURN asked }, [c139, c278]]
