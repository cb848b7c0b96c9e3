from graph.plan.walk import AllNodes, Derivation, Expansion, node_types_of


def test_the_types_that_an_origin_leads_to(ontology):
    leads, co_builds = ontology.relationships["LEADS"], ontology.derived["CO_BUILDS_WITH"]
    assert node_types_of(AllNodes(ontology.nodes["Unit"])) == ("Unit",)
    assert node_types_of(Expansion(leads, False, ("Community", "Team"))) == ("Community", "Team")
    assert node_types_of(Derivation(co_builds, True, ("Unit",))) == ("Unit",)
