"""Times several things in turn, so that a noisy machine is noisy for all of them, and compares by ratio."""

import statistics
import time
from collections.abc import Awaitable, Callable, Mapping

Work = Callable[[], Awaitable[object]]


async def medians(works: Mapping[str, Work], rounds: int, warm_up: int = 20) -> dict[str, float]:
    """The median time of each, in milliseconds; every other turn runs backward, so that none always follows another."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(warm_up + rounds):
        order = list(works.items())
        for name, work in order if turn % 2 else reversed(order):
            start = time.perf_counter()
            await work()
            if turn >= warm_up:
                taken[name].append((time.perf_counter() - start) * 1_000)
    return {name: statistics.median(times) for name, times in taken.items()}


def report(title: str, times: Mapping[str, float], ratio: float, most: float) -> bool:
    """Prints the times and the ratio; returns whether the ratio is kept."""
    print(f"\n{title}")
    for name, milliseconds in times.items():
        print(f"  {name:<44} {milliseconds:9.3f} ms")
    print(f"  {'ratio':<44} {ratio:9.2f}    (at most {most:g}){'' if ratio <= most else '   MISSED'}")
    return ratio <= most
