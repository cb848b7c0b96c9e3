"""Pictures of the sample: how much larger they get, and that nothing lies on anything else."""

import numpy as np
import pytest

from graph.export.dialects import dot, yed
from graph.export.export import ExportOptions, projected
from graph.export.label_size import labeled_circle
from graph.export.spreading import overlaps, separated
from graph.plan.identity import global_id
from graph.selection.selection import Selection, types_of

JINCHANG = global_id("Community", "410106100003")
BOXES = {"yed": yed.box, "dot": dot.box, "cytoscape": labeled_circle}
TIMES = {"yed": 3, "dot": 3, "cytoscape": 3}


async def drawn(store, ontology, **around):
    """The nodes of the sample, all of them or around a community."""
    types = types_of(ontology, None, [kind.name for kind in ontology.all_relationships])
    async with projected(store, Selection(*types, **around), ExportOptions()) as graph:
        return [node for batch in graph.nodes for node in batch]


@pytest.mark.parametrize("name", BOXES)
async def test_a_network_of_the_sample_has_room(sample_store, ontology, name):
    nodes = await drawn(sample_store, ontology, around=(JINCHANG,), depth=4)
    places, boxes = np.array([node[5:7] for node in nodes]), np.array([BOXES[name](node) for node in nodes])
    moved = separated(places, boxes)
    assert (len(nodes), len(overlaps(moved, boxes))) == (14, 0)
    assert np.ptp(moved) == pytest.approx(np.ptp(places) * TIMES[name], rel=0.01)


@pytest.mark.parametrize("name", BOXES)
async def test_the_whole_sample_has_room(sample_store, ontology, name):
    nodes = await drawn(sample_store, ontology)
    places, boxes = np.array([node[5:7] for node in nodes]), np.array([BOXES[name](node) for node in nodes])
    moved = separated(places, boxes)
    assert (len(nodes), len(overlaps(moved, boxes))) == (228, 0)
    assert np.ptp(moved) == pytest.approx(np.ptp(places) * 10, rel=0.01)
