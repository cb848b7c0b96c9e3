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
    MATCH (f)-[r:`MEMBER_OF`|`PAIRED_WITH`]-(n)
    RETURN n, count(*) AS w }
  WITH n, sum(w) AS ties
  WHERE NOT n IN all0
  WITH n, ties, COUNT { (n)-[:`MEMBER_OF`|`PAIRED_WITH`]-() } AS degree
  ORDER BY ties DESC, degree DESC, n.name_sort, n.id
  LIMIT $p1
  RETURN collect(n) AS reached }
WITH new0, all0, reached[0..$p1 - size(all0)] AS new1
WITH new0, new1, all0 + new1 AS all1
CALL (new1, all1) {
  CALL (new1) {
    UNWIND new1 AS f
    MATCH (f)-[r:`MEMBER_OF`|`PAIRED_WITH`]-(n)
    RETURN n, count(*) AS w }
  WITH n, sum(w) AS ties
  WHERE NOT n IN all1
  WITH n, ties, COUNT { (n)-[:`MEMBER_OF`|`PAIRED_WITH`]-() } AS degree
  ORDER BY ties DESC, degree DESC, n.name_sort, n.id
  LIMIT $p1
  RETURN collect(n) AS reached }
WITH new0, new1, all1, reached[0..$p1 - size(all1)] AS new2
WITH new0, new1, new2, all1 + new2 AS all2
CALL (all2) {
  CALL (all2) {
    UNWIND all2 AS f
    MATCH (f)-[r:`MEMBER_OF`|`PAIRED_WITH`]->(o)
    WHERE o IN all2
    RETURN [type(r), r._mark, f.id, o.id, 1, r.id, r.since, r.until] AS e }
  RETURN collect(e) AS edges }
CALL (edges, new0, new1, new2) {
  WITH edges, new0, new1, new2
  WHERE size(edges) > $p1 * 10
  WITH edges, [n IN new0 | n.id] AS ids0, [n IN new1 | n.id] AS ids1, [n IN new2 | n.id] AS ids2
  UNWIND edges AS e
  WITH e, CASE WHEN e[3] IN ids0 THEN 0 WHEN e[3] IN ids1 THEN 1 WHEN e[3] IN ids2 THEN 2 END - CASE WHEN e[2] IN ids0 THEN 0 WHEN e[2] IN ids1 THEN 1 WHEN e[2] IN ids2 THEN 2 END AS step
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
WITH all2, CASE WHEN size(edges) > $p1 * 10 THEN chosen ELSE edges END AS kept
RETURN [[n IN all2 | [n.id, labels(n), n.key, n.name, n.`kind`]], kept, []]
