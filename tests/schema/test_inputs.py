import graphql
import pytest

COMMON_ORDER = {"id", "key", "name", "since", "until", "confirmedOn", "createdAt", "updatedAt"}
CONNECTIVES = {"AND", "OR", "NOT"}


def test_every_order_is_one_of(sdl):
    orders = [sdl.type_map[name] for name in sdl.type_map if name.endswith("Order") and not name.endswith("CountOrder")]
    # Nodes, edges with properties of their own, other recorded ones, derived ones, connections, Entity, pairs, groups.
    assert len(orders) == 13 + 8 + 1 + 1 + 25 + 1 + 2 + 2
    assert all(isinstance(order, graphql.GraphQLInputObjectType) and order.is_one_of for order in orders)


def test_no_other_input_is_one_of(sdl):
    inputs = {name: type_ for name, type_ in sdl.type_map.items() if isinstance(type_, graphql.GraphQLInputObjectType)}
    orders = {name for name in inputs if name.endswith("Order") and not name.endswith("CountOrder")}
    assert {name for name in inputs if inputs[name].is_one_of} == orders


@pytest.mark.parametrize("text", ["{name: ASC, key: ASC}", "{}"])
async def test_an_order_of_two_or_no_properties_is_refused(schema, text):
    result = await schema.execute(f"{{ units(orderBy: [{text}]) {{ totalCount }} }}")
    (error,) = result.errors
    assert error.message == "OneOf Input Object 'UnitOrder' must specify exactly one key."


def test_orders_of_nodes(fields, ontology):
    assert set(fields("EntityOrder")) == COMMON_ORDER
    counts = {connection.field for connection in ontology.connections_of("Venue")}
    properties = COMMON_ORDER | {"kind", "status", "floorArea", "demonstrationSite", "summary"}
    assert {name for name, of in fields("VenueOrder").items() if of == "Direction"} == properties
    assert {name for name, of in fields("VenueOrder").items() if of.endswith("CountOrder")} == counts


def test_an_order_by_a_number_of_rows_needs_a_direction(fields):
    assert fields("CoBuildsWithUnitCountOrder") == {"count": "Direction!", "where": "CoBuildsWithUnitWhere"}


def test_orders_of_edges(fields):
    assert set(fields("PairedWithEdgeOrder")) == {
        "relationshipId",
        "since",
        "until",
        "confirmedOn",
        "createdAt",
        "updatedAt",
        "agreement",
    }
    assert set(fields("DerivedEdgeOrder")) == {"weight", "since", "until"}
    assert fields("RelatedActivityOrder") == {"node": "ActivityOrder", "edge": "RelatedEdgeOrder"}
    assert fields("PairedWithEntityOrder") == {"node": "EntityOrder", "edge": "PairedWithEdgeOrder"}


def test_conditions_on_nodes(fields):
    common = {"id", "key", "name", "aliases", "since", "until", "confirmedOn", "createdAt", "updatedAt", "sources"}
    one_type = {
        name: type_ for name, type_ in fields("EntityWhere").items() if type_ == f"{name[0].upper()}{name[1:]}Where"
    }
    assert len(one_type) == 13
    assert set(fields("EntityWhere")) == common | CONNECTIVES | {"type"} | one_type.keys()
    assert set(fields("ServiceWhere")) == common | CONNECTIVES | {"summary", "offeredBy", "indicators", "askedBy"}
    assert fields("EntityWhere")["type"] == "NodeTypeFilter"


def test_conditions_on_edges(fields):
    properties = {
        "relationshipId",
        "since",
        "until",
        "confirmedOn",
        "createdAt",
        "updatedAt",
        "role",
        "posts",
        "sources",
    }
    assert set(fields("PostedToEdgeWhere")) == properties | CONNECTIVES
    assert fields("PostedToEdgeWhere")["role"] == "PostedToRoleFilter"
    assert set(fields("CoBuildsWithEdgeWhere")) == {"weight", "since", "until", "evidence"} | CONNECTIVES


def test_conditions_on_evidence(fields):
    assert fields("CoBuildsWithEdgeWhere")["evidence"] == "CoBuildsWithEvidenceQuantifier"
    assert fields("CoBuildsWithEvidenceQuantifier")["count"] == "CoBuildsWithEvidenceCountFilter"
    asked = {"pattern": "CoBuildsWithPatternFilter", "since": "DateFilter", "until": "DateFilter"}
    where = fields("CoBuildsWithEvidenceWhere")
    assert {name: where[name] for name in asked} == asked
    assert fields("CoBuildingWhere")["evidence"] == "CoBuildsWithEvidenceQuantifier"


@pytest.mark.parametrize("name", ["UnitWhere", "EntityWhere", "PairedWithEdgeWhere", "CoBuildsWithEvidenceWhere"])
def test_conditions_on_what_is_cited(fields, name):
    assert fields(name)["sources"] == "CitationQuantifier"
    quantified = dict.fromkeys(("some", "none", "all", "single"), "CitationWhere")
    assert fields("CitationQuantifier") == {**quantified, "count": "CitationCountFilter"}
    assert fields("CitationWhere").items() >= {"locator": "LocatorFilter", "source": "SourceWhere"}.items()


@pytest.mark.parametrize("name", ["UnitWhere", "EntityWhere", "PairedWithEntityWhere", "PairedWithEdgeWhere"])
def test_connectives_combine_conditions_of_the_same_type(fields, name):
    members = {member: fields(name)[member] for member in CONNECTIVES}
    assert members == {"AND": f"[{name}!]", "OR": f"[{name}!]", "NOT": name}


def test_quantifiers_stand_over_the_conditions_of_a_connection(fields):
    assert fields("UnitWhere")["pairedWith"] == "PairedWithEntityQuantifier"
    quantified = dict.fromkeys(("some", "none", "all", "single"), "PairedWithEntityWhere")
    assert fields("PairedWithEntityQuantifier") == {**quantified, "count": "PairedWithEntityCountFilter"}
    counted = {"gte": "Int", "notIn": "[Int!]", "where": "PairedWithEntityWhere"}
    assert fields("PairedWithEntityCountFilter").items() >= counted.items()
    assert fields("PairedWithEntityWhere").items() >= {"node": "EntityWhere", "edge": "PairedWithEdgeWhere"}.items()
    assert fields("RelatedActivityWhere")["node"] == "ActivityWhere"
