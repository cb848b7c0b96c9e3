RETURN [COLLECT {
    MATCH (n1:`Community`)
    WHERE (COUNT {
        CALL (n1) {
          MATCH (n1)<-[h76:`PAIRED_WITH`]-(n75:`Unit`)
          RETURN n75
          UNION ALL
          MATCH (n1)-[h77:`PAIRED_WITH`]->(n75:`Unit`)
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h79:`PAIRED_WITH`]-(m78:`PartyOrganization`)-[h80:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE coalesce(h79.`since_day`, '') <= coalesce(h80.`until_day`, '~') AND coalesce(h80.`since_day`, '') <= coalesce(h79.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)-[h82:`PAIRED_WITH`]->(m81:`PartyOrganization`)-[h83:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE coalesce(h82.`since_day`, '') <= coalesce(h83.`until_day`, '~') AND coalesce(h83.`since_day`, '') <= coalesce(h82.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h85:`ORGANIZATION_OF`]-(m84:`PartyOrganization`)<-[h86:`PAIRED_WITH`]-(n75:`Unit`)
          WHERE coalesce(h85.`since_day`, '') <= coalesce(h86.`until_day`, '~') AND coalesce(h86.`since_day`, '') <= coalesce(h85.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h88:`ORGANIZATION_OF`]-(m87:`PartyOrganization`)-[h89:`PAIRED_WITH`]->(n75:`Unit`)
          WHERE coalesce(h88.`since_day`, '') <= coalesce(h89.`until_day`, '~') AND coalesce(h89.`since_day`, '') <= coalesce(h88.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h92:`ORGANIZATION_OF`]-(m90:`PartyOrganization`)<-[h93:`PAIRED_WITH`]-(m91:`PartyOrganization`)-[h94:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE m90 <> m91 AND coalesce(h92.`since_day`, '') <= coalesce(h93.`until_day`, '~') AND coalesce(h92.`since_day`, '') <= coalesce(h94.`until_day`, '~') AND coalesce(h93.`since_day`, '') <= coalesce(h92.`until_day`, '~') AND coalesce(h93.`since_day`, '') <= coalesce(h94.`until_day`, '~') AND coalesce(h94.`since_day`, '') <= coalesce(h92.`until_day`, '~') AND coalesce(h94.`since_day`, '') <= coalesce(h93.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h97:`ORGANIZATION_OF`]-(m95:`PartyOrganization`)-[h98:`PAIRED_WITH`]->(m96:`PartyOrganization`)-[h99:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE m95 <> m96 AND coalesce(h97.`since_day`, '') <= coalesce(h98.`until_day`, '~') AND coalesce(h97.`since_day`, '') <= coalesce(h99.`until_day`, '~') AND coalesce(h98.`since_day`, '') <= coalesce(h97.`until_day`, '~') AND coalesce(h98.`since_day`, '') <= coalesce(h99.`until_day`, '~') AND coalesce(h99.`since_day`, '') <= coalesce(h97.`until_day`, '~') AND coalesce(h99.`since_day`, '') <= coalesce(h98.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h100:`REPORTS_IN_TO`]-(n75:`Unit`)
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h102:`REPORTS_IN_TO`]-(m101:`PartyOrganization`)-[h103:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE coalesce(h102.`since_day`, '') <= coalesce(h103.`until_day`, '~') AND coalesce(h103.`since_day`, '') <= coalesce(h102.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)-[h105:`PARTICIPATES_IN`]->(m104:`Project`)<-[h106:`PARTICIPATES_IN`]-(n75:`Unit`)
          WHERE coalesce(h105.`since_day`, '') <= coalesce(h106.`until_day`, '~') AND coalesce(h106.`since_day`, '') <= coalesce(h105.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)-[h109:`PARTICIPATES_IN`]->(m107:`Project`)<-[h110:`PARTICIPATES_IN`]-(m108:`PartyOrganization`)-[h111:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE coalesce(h109.`since_day`, '') <= coalesce(h110.`until_day`, '~') AND coalesce(h109.`since_day`, '') <= coalesce(h111.`until_day`, '~') AND coalesce(h110.`since_day`, '') <= coalesce(h109.`until_day`, '~') AND coalesce(h110.`since_day`, '') <= coalesce(h111.`until_day`, '~') AND coalesce(h111.`since_day`, '') <= coalesce(h109.`until_day`, '~') AND coalesce(h111.`since_day`, '') <= coalesce(h110.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h114:`ORGANIZATION_OF`]-(m112:`PartyOrganization`)-[h115:`PARTICIPATES_IN`]->(m113:`Project`)<-[h116:`PARTICIPATES_IN`]-(n75:`Unit`)
          WHERE coalesce(h114.`since_day`, '') <= coalesce(h115.`until_day`, '~') AND coalesce(h114.`since_day`, '') <= coalesce(h116.`until_day`, '~') AND coalesce(h115.`since_day`, '') <= coalesce(h114.`until_day`, '~') AND coalesce(h115.`since_day`, '') <= coalesce(h116.`until_day`, '~') AND coalesce(h116.`since_day`, '') <= coalesce(h114.`until_day`, '~') AND coalesce(h116.`since_day`, '') <= coalesce(h115.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h120:`ORGANIZATION_OF`]-(m117:`PartyOrganization`)-[h121:`PARTICIPATES_IN`]->(m118:`Project`)<-[h122:`PARTICIPATES_IN`]-(m119:`PartyOrganization`)-[h123:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE m117 <> m119 AND coalesce(h120.`since_day`, '') <= coalesce(h121.`until_day`, '~') AND coalesce(h120.`since_day`, '') <= coalesce(h122.`until_day`, '~') AND coalesce(h120.`since_day`, '') <= coalesce(h123.`until_day`, '~') AND coalesce(h121.`since_day`, '') <= coalesce(h120.`until_day`, '~') AND coalesce(h121.`since_day`, '') <= coalesce(h122.`until_day`, '~') AND coalesce(h121.`since_day`, '') <= coalesce(h123.`until_day`, '~') AND coalesce(h122.`since_day`, '') <= coalesce(h120.`until_day`, '~') AND coalesce(h122.`since_day`, '') <= coalesce(h121.`until_day`, '~') AND coalesce(h122.`since_day`, '') <= coalesce(h123.`until_day`, '~') AND coalesce(h123.`since_day`, '') <= coalesce(h120.`until_day`, '~') AND coalesce(h123.`since_day`, '') <= coalesce(h121.`until_day`, '~') AND coalesce(h123.`since_day`, '') <= coalesce(h122.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)-[h125:`PARTICIPATES_IN`]->(m124:`Activity`)<-[h126:`PARTICIPATES_IN`]-(n75:`Unit`)
          WHERE coalesce(h125.`since_day`, '') <= coalesce(h126.`until_day`, '~') AND coalesce(h126.`since_day`, '') <= coalesce(h125.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)-[h129:`PARTICIPATES_IN`]->(m127:`Activity`)<-[h130:`PARTICIPATES_IN`]-(m128:`PartyOrganization`)-[h131:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE coalesce(h129.`since_day`, '') <= coalesce(h130.`until_day`, '~') AND coalesce(h129.`since_day`, '') <= coalesce(h131.`until_day`, '~') AND coalesce(h130.`since_day`, '') <= coalesce(h129.`until_day`, '~') AND coalesce(h130.`since_day`, '') <= coalesce(h131.`until_day`, '~') AND coalesce(h131.`since_day`, '') <= coalesce(h129.`until_day`, '~') AND coalesce(h131.`since_day`, '') <= coalesce(h130.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h134:`ORGANIZATION_OF`]-(m132:`PartyOrganization`)-[h135:`PARTICIPATES_IN`]->(m133:`Activity`)<-[h136:`PARTICIPATES_IN`]-(n75:`Unit`)
          WHERE coalesce(h134.`since_day`, '') <= coalesce(h135.`until_day`, '~') AND coalesce(h134.`since_day`, '') <= coalesce(h136.`until_day`, '~') AND coalesce(h135.`since_day`, '') <= coalesce(h134.`until_day`, '~') AND coalesce(h135.`since_day`, '') <= coalesce(h136.`until_day`, '~') AND coalesce(h136.`since_day`, '') <= coalesce(h134.`until_day`, '~') AND coalesce(h136.`since_day`, '') <= coalesce(h135.`until_day`, '~')
          RETURN n75
          UNION ALL
          MATCH (n1)<-[h140:`ORGANIZATION_OF`]-(m137:`PartyOrganization`)-[h141:`PARTICIPATES_IN`]->(m138:`Activity`)<-[h142:`PARTICIPATES_IN`]-(m139:`PartyOrganization`)-[h143:`ORGANIZATION_OF`]->(n75:`Unit`)
          WHERE m137 <> m139 AND coalesce(h140.`since_day`, '') <= coalesce(h141.`until_day`, '~') AND coalesce(h140.`since_day`, '') <= coalesce(h142.`until_day`, '~') AND coalesce(h140.`since_day`, '') <= coalesce(h143.`until_day`, '~') AND coalesce(h141.`since_day`, '') <= coalesce(h140.`until_day`, '~') AND coalesce(h141.`since_day`, '') <= coalesce(h142.`until_day`, '~') AND coalesce(h141.`since_day`, '') <= coalesce(h143.`until_day`, '~') AND coalesce(h142.`since_day`, '') <= coalesce(h140.`until_day`, '~') AND coalesce(h142.`since_day`, '') <= coalesce(h141.`until_day`, '~') AND coalesce(h142.`since_day`, '') <= coalesce(h143.`until_day`, '~') AND coalesce(h143.`since_day`, '') <= coalesce(h140.`until_day`, '~') AND coalesce(h143.`since_day`, '') <= coalesce(h141.`until_day`, '~') AND coalesce(h143.`since_day`, '') <= coalesce(h142.`until_day`, '~')
          RETURN n75 }
        WITH n75
        RETURN DISTINCT n75 }) >= $p2
    WITH n1, COUNT {
      CALL (n1) {
        MATCH (n1)<-[h3:`PAIRED_WITH`]-(n2:`Unit`)
        RETURN n2
        UNION ALL
        MATCH (n1)-[h4:`PAIRED_WITH`]->(n2:`Unit`)
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h6:`PAIRED_WITH`]-(m5:`PartyOrganization`)-[h7:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(h6.`since_day`, '') <= coalesce(h7.`until_day`, '~') AND coalesce(h7.`since_day`, '') <= coalesce(h6.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)-[h9:`PAIRED_WITH`]->(m8:`PartyOrganization`)-[h10:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(h9.`since_day`, '') <= coalesce(h10.`until_day`, '~') AND coalesce(h10.`since_day`, '') <= coalesce(h9.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h12:`ORGANIZATION_OF`]-(m11:`PartyOrganization`)<-[h13:`PAIRED_WITH`]-(n2:`Unit`)
        WHERE coalesce(h12.`since_day`, '') <= coalesce(h13.`until_day`, '~') AND coalesce(h13.`since_day`, '') <= coalesce(h12.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h15:`ORGANIZATION_OF`]-(m14:`PartyOrganization`)-[h16:`PAIRED_WITH`]->(n2:`Unit`)
        WHERE coalesce(h15.`since_day`, '') <= coalesce(h16.`until_day`, '~') AND coalesce(h16.`since_day`, '') <= coalesce(h15.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h19:`ORGANIZATION_OF`]-(m17:`PartyOrganization`)<-[h20:`PAIRED_WITH`]-(m18:`PartyOrganization`)-[h21:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE m17 <> m18 AND coalesce(h19.`since_day`, '') <= coalesce(h20.`until_day`, '~') AND coalesce(h19.`since_day`, '') <= coalesce(h21.`until_day`, '~') AND coalesce(h20.`since_day`, '') <= coalesce(h19.`until_day`, '~') AND coalesce(h20.`since_day`, '') <= coalesce(h21.`until_day`, '~') AND coalesce(h21.`since_day`, '') <= coalesce(h19.`until_day`, '~') AND coalesce(h21.`since_day`, '') <= coalesce(h20.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h24:`ORGANIZATION_OF`]-(m22:`PartyOrganization`)-[h25:`PAIRED_WITH`]->(m23:`PartyOrganization`)-[h26:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE m22 <> m23 AND coalesce(h24.`since_day`, '') <= coalesce(h25.`until_day`, '~') AND coalesce(h24.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h25.`since_day`, '') <= coalesce(h24.`until_day`, '~') AND coalesce(h25.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h24.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h25.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h27:`REPORTS_IN_TO`]-(n2:`Unit`)
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h29:`REPORTS_IN_TO`]-(m28:`PartyOrganization`)-[h30:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(h29.`since_day`, '') <= coalesce(h30.`until_day`, '~') AND coalesce(h30.`since_day`, '') <= coalesce(h29.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)-[h32:`PARTICIPATES_IN`]->(m31:`Project`)<-[h33:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(h32.`since_day`, '') <= coalesce(h33.`until_day`, '~') AND coalesce(h33.`since_day`, '') <= coalesce(h32.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)-[h36:`PARTICIPATES_IN`]->(m34:`Project`)<-[h37:`PARTICIPATES_IN`]-(m35:`PartyOrganization`)-[h38:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(h36.`since_day`, '') <= coalesce(h37.`until_day`, '~') AND coalesce(h36.`since_day`, '') <= coalesce(h38.`until_day`, '~') AND coalesce(h37.`since_day`, '') <= coalesce(h36.`until_day`, '~') AND coalesce(h37.`since_day`, '') <= coalesce(h38.`until_day`, '~') AND coalesce(h38.`since_day`, '') <= coalesce(h36.`until_day`, '~') AND coalesce(h38.`since_day`, '') <= coalesce(h37.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h41:`ORGANIZATION_OF`]-(m39:`PartyOrganization`)-[h42:`PARTICIPATES_IN`]->(m40:`Project`)<-[h43:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(h41.`since_day`, '') <= coalesce(h42.`until_day`, '~') AND coalesce(h41.`since_day`, '') <= coalesce(h43.`until_day`, '~') AND coalesce(h42.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h42.`since_day`, '') <= coalesce(h43.`until_day`, '~') AND coalesce(h43.`since_day`, '') <= coalesce(h41.`until_day`, '~') AND coalesce(h43.`since_day`, '') <= coalesce(h42.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h47:`ORGANIZATION_OF`]-(m44:`PartyOrganization`)-[h48:`PARTICIPATES_IN`]->(m45:`Project`)<-[h49:`PARTICIPATES_IN`]-(m46:`PartyOrganization`)-[h50:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE m44 <> m46 AND coalesce(h47.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h47.`since_day`, '') <= coalesce(h49.`until_day`, '~') AND coalesce(h47.`since_day`, '') <= coalesce(h50.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h47.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h49.`until_day`, '~') AND coalesce(h48.`since_day`, '') <= coalesce(h50.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h47.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h50.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h47.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h48.`until_day`, '~') AND coalesce(h50.`since_day`, '') <= coalesce(h49.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)-[h52:`PARTICIPATES_IN`]->(m51:`Activity`)<-[h53:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(h52.`since_day`, '') <= coalesce(h53.`until_day`, '~') AND coalesce(h53.`since_day`, '') <= coalesce(h52.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)-[h56:`PARTICIPATES_IN`]->(m54:`Activity`)<-[h57:`PARTICIPATES_IN`]-(m55:`PartyOrganization`)-[h58:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(h56.`since_day`, '') <= coalesce(h57.`until_day`, '~') AND coalesce(h56.`since_day`, '') <= coalesce(h58.`until_day`, '~') AND coalesce(h57.`since_day`, '') <= coalesce(h56.`until_day`, '~') AND coalesce(h57.`since_day`, '') <= coalesce(h58.`until_day`, '~') AND coalesce(h58.`since_day`, '') <= coalesce(h56.`until_day`, '~') AND coalesce(h58.`since_day`, '') <= coalesce(h57.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h61:`ORGANIZATION_OF`]-(m59:`PartyOrganization`)-[h62:`PARTICIPATES_IN`]->(m60:`Activity`)<-[h63:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(h61.`since_day`, '') <= coalesce(h62.`until_day`, '~') AND coalesce(h61.`since_day`, '') <= coalesce(h63.`until_day`, '~') AND coalesce(h62.`since_day`, '') <= coalesce(h61.`until_day`, '~') AND coalesce(h62.`since_day`, '') <= coalesce(h63.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h61.`until_day`, '~') AND coalesce(h63.`since_day`, '') <= coalesce(h62.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h67:`ORGANIZATION_OF`]-(m64:`PartyOrganization`)-[h68:`PARTICIPATES_IN`]->(m65:`Activity`)<-[h69:`PARTICIPATES_IN`]-(m66:`PartyOrganization`)-[h70:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE m64 <> m66 AND coalesce(h67.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h67.`since_day`, '') <= coalesce(h69.`until_day`, '~') AND coalesce(h67.`since_day`, '') <= coalesce(h70.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h67.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h69.`until_day`, '~') AND coalesce(h68.`since_day`, '') <= coalesce(h70.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h67.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h69.`since_day`, '') <= coalesce(h70.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h67.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h68.`until_day`, '~') AND coalesce(h70.`since_day`, '') <= coalesce(h69.`until_day`, '~')
        RETURN n2 }
      WITH n2
      RETURN DISTINCT n2 } AS o71, COUNT {
      MATCH (n1)<-[r73:`PAIRED_WITH`]-(n72)
      WHERE r73.`since_day` < $p0 } AS o74
    WITH n1, o71, o74
    ORDER BY o71 DESC, o74, n1.`key`
    LIMIT $p1 + 1
    RETURN [[n1.`key`], [[o71, o74, n1.`key`]]] }]
