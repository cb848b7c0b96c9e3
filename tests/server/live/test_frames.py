"""Finished frames, compared with those of the library."""

import pytest
from websockets.frames import Frame, Opcode

from server.live.frames import frames


@pytest.mark.parametrize("length", [0, 1, 125, 126, 65_535, 65_536])
def test_frames_are_those_of_the_library(length):
    messages = [b"x" * length, "第二".encode()]
    assert frames(messages) == b"".join(Frame(Opcode.TEXT, it).serialize(mask=False) for it in messages)
