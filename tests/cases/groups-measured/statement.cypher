CALL () {
  MATCH (n17:`Venue`)
  WITH n17.`name` AS c3, n17.`name_sort` AS c4, n17.`floorArea` AS c5, n17.`since` AS c7, n17.`since_day` AS c8, n17.`key` AS c15
  WITH c3, c4, count(*) AS a2, max(c5) AS a6, max(c8 || c7) AS a9, count(c5) AS a10, sum(toInteger(c5)) AS a11, sum(toInteger(round((c5 - toInteger(c5)) * 10000))) AS a12, min(c15) AS a16
  ORDER BY a2 DESC, c4, a16
  LIMIT $p0
  WITH *, CASE WHEN a10 = 0 THEN NULL WHEN abs(a11 * 10000.0 + a12) < 1e15 THEN (a11 * 10000.0 + a12) / 10000.0 ELSE a11 + (a12 + CASE WHEN a12 < 0 THEN -5000 ELSE 5000 END) / 10000 END AS r13, CASE a10 WHEN 0 THEN NULL ELSE (a11 / a10 * 10000 + (2 * ((a11 % a10) * 10000 + a12) + CASE WHEN (a11 % a10) * 10000 + a12 < 0 THEN -a10 ELSE a10 END) / (2 * a10)) / 10000.0 END AS r14
  RETURN collect([c3, a2, [a6, substring(a9, 10)], [r13], [r14]]) AS c18 }
RETURN [COUNT {
    MATCH (n1:`Venue`) }, c18]
