from graph.plan.search import TIERS


def test_the_root_field_takes_a_text_types_and_a_page_from_the_front(sdl):
    field = sdl.query_type.fields["search"]
    assert {name: str(argument.type) for name, argument in field.args.items()} == {
        "text": "String!",
        "types": "[NodeType!]",
        "first": "Int",
        "after": "String",
        "asOf": "Date",
        "asKnownAt": "String",
    }


def test_hits_have_no_groups_and_the_field_says_why(sdl, fields):
    assert fields("SearchConnection") == {
        "edges": "[SearchEdge!]!",
        "nodes": "[Entity!]!",
        "pageInfo": "PageInfo!",
        "totalCount": "Int!",
    }
    about = sdl.query_type.fields["search"].description
    assert "故无 where、orderBy、groups" in about
    assert "so there are no `where`, `orderBy` and\n`groups`" in about


def test_the_score_tells_of_every_way(sdl):
    about = sdl.type_map["SearchEdge"].fields["score"].description
    assert [tier for tier in TIERS if f"{tier.matched} {tier.score:g}" not in about] == []


def test_a_hit_has_its_score_and_what_matched(fields):
    assert fields("SearchEdge") == {
        "cursor": "String!",
        "score": "Float!",
        "matched": "SearchMatched!",
        "node": "Entity!",
    }
