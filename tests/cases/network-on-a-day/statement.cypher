CALL () {
  UNWIND range(0, size($p0) - 1) AS i
  MATCH (n:Entity {id: $p0[i]})
  WHERE (n.since_day IS NULL OR n.since_day <= $p2) AND (n.until_day IS NULL OR n.until_day >= $p2)
  WITH n, min(i) AS i
  ORDER BY i
  LIMIT $p1
  RETURN collect(n) AS new0 }
WITH new0, new0 AS all0
CALL (new0, all0) {
  CALL (new0) {
    UNWIND new0 AS f
    MATCH (f)-[r:`SUBORDINATE_TO`|`MEMBER_OF`|`LEADS`|`PARTICIPATES_IN`|`PAIRED_WITH`|`REPORTS_IN_TO`|`OPERATES`|`LOCATED_IN`|`PART_OF`|`HELD_AT`|`OFFERS`|`DEPLOYED_TO`|`VISITED`|`POSTED_TO`|`STATED_OF`]-(n)
    WHERE (r.since_day IS NULL OR r.since_day <= $p2) AND (r.until_day IS NULL OR r.until_day >= $p2)
    RETURN n, count(*) AS w }
  WITH n, sum(w) AS ties
  WHERE NOT n IN all0 AND (n:`Unit` OR n:`Community`) AND (n.since_day IS NULL OR n.since_day <= $p2) AND (n.until_day IS NULL OR n.until_day >= $p2)
  WITH n, ties, COUNT {
    MATCH (n)-[c:`SUBORDINATE_TO`|`MEMBER_OF`|`LEADS`|`PARTICIPATES_IN`|`PAIRED_WITH`|`REPORTS_IN_TO`|`OPERATES`|`LOCATED_IN`|`PART_OF`|`HELD_AT`|`OFFERS`|`DEPLOYED_TO`|`VISITED`|`POSTED_TO`|`STATED_OF`]-(d)
    WHERE (c.since_day IS NULL OR c.since_day <= $p2) AND (c.until_day IS NULL OR c.until_day >= $p2) AND ((d:`Unit` OR d:`Community`) OR d.id IN $p0) AND (d.since_day IS NULL OR d.since_day <= $p2) AND (d.until_day IS NULL OR d.until_day >= $p2) } AS degree
  ORDER BY ties DESC, degree DESC, n.name_sort, n.id
  LIMIT $p1
  RETURN collect(n) AS found }
WITH all0, found[0..$p1 - size(all0)] AS new1
WITH new1, all0 + new1 AS all1
CALL (new1, all1) {
  CALL (new1) {
    UNWIND new1 AS f
    MATCH (f)-[r:`SUBORDINATE_TO`|`MEMBER_OF`|`LEADS`|`PARTICIPATES_IN`|`PAIRED_WITH`|`REPORTS_IN_TO`|`OPERATES`|`LOCATED_IN`|`PART_OF`|`HELD_AT`|`OFFERS`|`DEPLOYED_TO`|`VISITED`|`POSTED_TO`|`STATED_OF`]-(n)
    WHERE (r.since_day IS NULL OR r.since_day <= $p2) AND (r.until_day IS NULL OR r.until_day >= $p2)
    RETURN n, count(*) AS w }
  WITH n, sum(w) AS ties
  WHERE NOT n IN all1 AND (n:`Unit` OR n:`Community`) AND (n.since_day IS NULL OR n.since_day <= $p2) AND (n.until_day IS NULL OR n.until_day >= $p2)
  WITH n, ties, COUNT {
    MATCH (n)-[c:`SUBORDINATE_TO`|`MEMBER_OF`|`LEADS`|`PARTICIPATES_IN`|`PAIRED_WITH`|`REPORTS_IN_TO`|`OPERATES`|`LOCATED_IN`|`PART_OF`|`HELD_AT`|`OFFERS`|`DEPLOYED_TO`|`VISITED`|`POSTED_TO`|`STATED_OF`]-(d)
    WHERE (c.since_day IS NULL OR c.since_day <= $p2) AND (c.until_day IS NULL OR c.until_day >= $p2) AND ((d:`Unit` OR d:`Community`) OR d.id IN $p0) AND (d.since_day IS NULL OR d.since_day <= $p2) AND (d.until_day IS NULL OR d.until_day >= $p2) } AS degree
  ORDER BY ties DESC, degree DESC, n.name_sort, n.id
  LIMIT $p1
  RETURN collect(n) AS found }
WITH all1, found[0..$p1 - size(all1)] AS new2
WITH new2, all1 + new2 AS all2
CALL (all2) {
  CALL (all2) {
    UNWIND all2 AS f
    MATCH (f)-[r:`SUBORDINATE_TO`|`MEMBER_OF`|`LEADS`|`PARTICIPATES_IN`|`PAIRED_WITH`|`REPORTS_IN_TO`|`OPERATES`|`LOCATED_IN`|`PART_OF`|`HELD_AT`|`OFFERS`|`DEPLOYED_TO`|`VISITED`|`POSTED_TO`|`STATED_OF`]->(o)
    WHERE o IN all2 AND (r.since_day IS NULL OR r.since_day <= $p2) AND (r.until_day IS NULL OR r.until_day >= $p2)
    RETURN type(r) AS kind, f.id AS source, o.id AS target, 1 AS weight, r._mark AS mark, r.id AS id, r.since AS since, r.until AS until }
  WITH kind, source, target, weight, mark, id, since, until
  ORDER BY weight DESC, kind, mark, source, target
  LIMIT $p1 * 10
  RETURN collect([kind, source, target, weight, id, since, until]) AS links }
CALL (all2) {
  CALL (all2) {
    UNWIND all2 AS f
    MATCH (f)-[r:`SUBORDINATE_TO`|`MEMBER_OF`|`LEADS`|`PARTICIPATES_IN`|`PAIRED_WITH`|`REPORTS_IN_TO`|`OPERATES`|`LOCATED_IN`|`PART_OF`|`HELD_AT`|`OFFERS`|`DEPLOYED_TO`|`VISITED`|`POSTED_TO`|`STATED_OF`]-(o)
    WHERE (r.since_day IS NULL OR r.since_day <= $p2) AND (r.until_day IS NULL OR r.until_day >= $p2) AND ((o:`Unit` OR o:`Community`) OR o.id IN $p0) AND (o.since_day IS NULL OR o.since_day <= $p2) AND (o.until_day IS NULL OR o.until_day >= $p2)
    RETURN f.id AS id, type(r) AS kind, count(*) AS total }
  WITH id, kind, sum(total) AS total
  ORDER BY kind
  RETURN collect([id, kind, total]) AS totals }
RETURN [[n IN all2 | [n.id, CASE WHEN n:`PartyOrganization` THEN 'PARTY_ORGANIZATION' WHEN n:`Unit` THEN 'UNIT' WHEN n:`Community` THEN 'COMMUNITY' WHEN n:`Venue` THEN 'VENUE' WHEN n:`Project` THEN 'PROJECT' WHEN n:`Team` THEN 'TEAM' WHEN n:`Activity` THEN 'ACTIVITY' WHEN n:`Service` THEN 'SERVICE' WHEN n:`Area` THEN 'AREA' WHEN n:`Indicator` THEN 'INDICATOR' WHEN n:`Source` THEN 'SOURCE' END, n.key, n.name, CASE WHEN n:`PartyOrganization` OR n:`Unit` OR n:`Community` OR n:`Venue` OR n:`Project` OR n:`Team` OR n:`Activity` OR n:`Area` OR n:`Source` THEN n.`kind` END]], links, totals]
