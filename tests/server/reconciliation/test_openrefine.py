"""What OpenRefine's own classes read of the service."""

import asyncio
import json
import os
from pathlib import Path
from typing import Any

import pytest

from server.app import Application
from tests.serving import serving

pytestmark = pytest.mark.openrefine

ROOT = Path(__file__).parents[3]
CLIENT = ROOT / "var" / "openrefine"


async def printed(address: str, node_type: str, properties: str, *names: str) -> list[list[Any]]:
    """The lines that the client prints."""
    reader = ROOT / "tests" / "readers" / "openrefine" / "Reconcile.java"
    command = ["java", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", f"{CLIENT}/*", str(reader)]
    process = await asyncio.create_subprocess_exec(
        *command,
        *(f"{address}/reconcile", node_type, properties, *names),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,  # OpenRefine logs there
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    output, _ = await process.communicate()
    return [json.loads(line) for line in output.decode().splitlines()]


@pytest.mark.usefixtures("loaded")
async def test_names_are_reconciled_and_extended(app: Application) -> None:
    properties = '{"properties": [{"id": "kind"}, {"id": "pairedWith"}]}'
    async with serving(app) as served:
        lines = await printed(
            f"http://127.0.0.1:{served.port}", "Unit", properties, "钱学森小学", "学森小学", "没有这个"
        )
    assert lines == [
        ["name", "Matched", None, "钱学森小学", ["钱学森小学"]],
        ["name", "None", None, None, ["钱学森小学"]],
        ["name", "None", None, None, []],
        ["column", "kind", "类型 Kind", None],
        ["column", "pairedWith", "结对对象 Paired with", None],
        ["row", "中小学", {"node": "金昌社区"}],
    ]
