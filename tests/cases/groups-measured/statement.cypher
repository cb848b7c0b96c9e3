CALL () {
  MATCH (n2:`Venue`)
  WITH count(*) AS g3, n2.`name` AS g4, n2.`name_sort` AS g5, max(n2.`floorArea`) AS g6, max(n2.`since_day` + n2.`since`) AS g7, count(n2.`floorArea`) AS g8, sum(toInteger(n2.`floorArea`)) AS g9, sum(toInteger(round((n2.`floorArea` - toInteger(n2.`floorArea`)) * 10000))) AS g10, min(n2.`key`) AS g11
  ORDER BY g3 DESC, g5, g11
  LIMIT $p0
  RETURN collect([g4, g3, [g6, substring(g7, 10)], [CASE WHEN g8 = 0 THEN NULL WHEN abs(g9 * 10000.0 + g10) < 1e15 THEN (g9 * 10000.0 + g10) / 10000.0 ELSE g9 + (g10 + CASE WHEN g10 < 0 THEN -5000 ELSE 5000 END) / 10000 END], [CASE g8 WHEN 0 THEN NULL ELSE (g9 / g8 * 10000 + (2 * ((g9 % g8) * 10000 + g10) + CASE WHEN (g9 % g8) * 10000 + g10 < 0 THEN -g8 ELSE g8 END) / (2 * g8)) / 10000.0 END]]) AS c12 }
RETURN [COUNT {
    MATCH (n1:`Venue`) }, c12]
