MATCH (n1:`Project` {key: $p3})
CALL (n1) {
  MATCH (n1)<-[r3:`PARTICIPATES_IN`]-(n2)
  WHERE (r3.`role` IS NULL) = $p0
  WITH count(*) AS g4, r3.`role` AS g5, CASE WHEN n2:`Unit` THEN 'UNIT' WHEN n2:`Community` THEN 'COMMUNITY' WHEN n2:`PartyOrganization` THEN 'PARTY_ORGANIZATION' WHEN n2:`Team` THEN 'TEAM' END AS g6, n2.`since` AS g7, n2.`since_day` AS g8, min(r3.`id`) AS g9
  ORDER BY g4 DESC, g5, g6, g8, g9
  LIMIT $p1
  RETURN collect([g5, g6, g7, g4]) AS c10 }
RETURN [[c10]]
