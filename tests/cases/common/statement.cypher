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
        MATCH (near)-[h4:`REPORTS_IN_TO`]->(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)-[h6:`PARTICIPATES_IN`]->(m5:`Project`)<-[h7:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h6.`since_day`, '') <= coalesce(h7.`until_day`, '~') AND coalesce(h7.`since_day`, '') <= coalesce(h6.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h9:`PARTICIPATES_IN`]->(m8:`Activity`)<-[h10:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h9.`since_day`, '') <= coalesce(h10.`until_day`, '~') AND coalesce(h10.`since_day`, '') <= coalesce(h9.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h12:`MEMBER_OF`]->(m11:`PartyOrganization`)-[h13:`LEADS`]->(far:`Community`)
        WHERE coalesce(h12.`since_day`, '') <= coalesce(h13.`until_day`, '~') AND coalesce(h13.`since_day`, '') <= coalesce(h12.`until_day`, '~')
        RETURN far }
      RETURN far
      UNION ALL
      WITH near
      WHERE (near:`Community`)
      CALL (near) {
        MATCH (near)<-[h14:`PAIRED_WITH`]-(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h15:`REPORTS_IN_TO`]-(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)-[h17:`PARTICIPATES_IN`]->(m16:`Project`)<-[h18:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h17.`since_day`, '') <= coalesce(h18.`until_day`, '~') AND coalesce(h18.`since_day`, '') <= coalesce(h17.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h20:`PARTICIPATES_IN`]->(m19:`Activity`)<-[h21:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h20.`since_day`, '') <= coalesce(h21.`until_day`, '~') AND coalesce(h21.`since_day`, '') <= coalesce(h20.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h23:`LEADS`]-(m22:`PartyOrganization`)<-[h24:`MEMBER_OF`]-(far:`Unit`)
        WHERE coalesce(h23.`since_day`, '') <= coalesce(h24.`until_day`, '~') AND coalesce(h24.`since_day`, '') <= coalesce(h23.`until_day`, '~')
        RETURN far }
      RETURN far }
    WITH DISTINCT far
    RETURN far, 'CO_BUILDS_WITH' AS kind, 1 AS c }
  WITH far AS n1, count(DISTINCT near) AS met, sum(c) AS d2_count, collect([kind, c]) AS d2_ties
  WHERE met = size($p0) AND NOT n1.id IN $p0 AND ((n1:`Community`) OR (n1:`Project`))
  WITH n1, [label IN labels(n1)
    WHERE label <> 'Entity'][0] AS d2_type, d2_count, d2_ties
  WHERE (((n1:`Community`)) AND (n1.`demonstrationSite` = $p1))
  RETURN count(*) AS c25 }
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
        MATCH (near)-[h28:`PAIRED_WITH`]->(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)-[h29:`REPORTS_IN_TO`]->(far:`Community`)
        RETURN far
        UNION ALL
        MATCH (near)-[h31:`PARTICIPATES_IN`]->(m30:`Project`)<-[h32:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h31.`since_day`, '') <= coalesce(h32.`until_day`, '~') AND coalesce(h32.`since_day`, '') <= coalesce(h31.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h34:`PARTICIPATES_IN`]->(m33:`Activity`)<-[h35:`PARTICIPATES_IN`]-(far:`Community`)
        WHERE coalesce(h34.`since_day`, '') <= coalesce(h35.`until_day`, '~') AND coalesce(h35.`since_day`, '') <= coalesce(h34.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h37:`MEMBER_OF`]->(m36:`PartyOrganization`)-[h38:`LEADS`]->(far:`Community`)
        WHERE coalesce(h37.`since_day`, '') <= coalesce(h38.`until_day`, '~') AND coalesce(h38.`since_day`, '') <= coalesce(h37.`until_day`, '~')
        RETURN far }
      RETURN far
      UNION ALL
      WITH near
      WHERE (near:`Community`)
      CALL (near) {
        MATCH (near)<-[h39:`PAIRED_WITH`]-(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)<-[h40:`REPORTS_IN_TO`]-(far:`Unit`)
        RETURN far
        UNION ALL
        MATCH (near)-[h42:`PARTICIPATES_IN`]->(m41:`Project`)<-[h43:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h42.`since_day`, '') <= coalesce(h43.`until_day`, '~') AND coalesce(h43.`since_day`, '') <= coalesce(h42.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)-[h45:`PARTICIPATES_IN`]->(m44:`Activity`)<-[h46:`PARTICIPATES_IN`]-(far:`Unit`)
        WHERE coalesce(h45.`since_day`, '') <= coalesce(h46.`until_day`, '~') AND coalesce(h46.`since_day`, '') <= coalesce(h45.`until_day`, '~')
        RETURN far
        UNION ALL
        MATCH (near)<-[h48:`LEADS`]-(m47:`PartyOrganization`)<-[h49:`MEMBER_OF`]-(far:`Unit`)
        WHERE coalesce(h48.`since_day`, '') <= coalesce(h49.`until_day`, '~') AND coalesce(h49.`since_day`, '') <= coalesce(h48.`until_day`, '~')
        RETURN far }
      RETURN far }
    WITH DISTINCT far
    RETURN far, 'CO_BUILDS_WITH' AS kind, 1 AS c }
  WITH far AS n26, count(DISTINCT near) AS met, sum(c) AS d27_count, collect([kind, c]) AS d27_ties
  WHERE met = size($p0) AND NOT n26.id IN $p0 AND ((n26:`Community`) OR (n26:`Project`))
  WITH n26, [label IN labels(n26)
    WHERE label <> 'Entity'][0] AS d27_type, d27_count, d27_ties
  WHERE (((n26:`Community`)) AND (n26.`demonstrationSite` = $p1))
  WITH n26, d27_type, d27_count, d27_ties
  ORDER BY d27_count DESC, d27_type, n26.`key`
  LIMIT $p2
  RETURN collect([[[d27_count, d27_type, n26.`key`], [d27_count, CASE WHEN n26:`Community` THEN [0, [n26.`key`, n26.`kind`]] WHEN n26:`Project` THEN [1, [n26.`key`]] END, d27_ties]]]) AS c50 }
RETURN [COLLECT {
    UNWIND $p0 AS asked
    WITH asked
    WHERE NOT EXISTS {
      MATCH (known:Entity {id: asked})
      RETURN 1 AS one }
    RETURN asked }, [c25, c50]]
