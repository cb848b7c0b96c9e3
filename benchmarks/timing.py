"""Times several things in turns, so that a noisy machine is noisy for all of them, and compares them by a ratio."""

import statistics
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence

Work = Callable[[], Awaitable[object]]


async def medians(works: Mapping[str, Work], rounds: int, warm_up: int = 20) -> dict[str, float]:
    """The median time of each work, by its name, in milliseconds; the turns of the warm-up are not counted."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(warm_up + rounds):
        order = list(works.items())
        # Every other turn runs backward, since a work may be slower after some other work than by itself.
        for name, work in order if turn % 2 else reversed(order):
            start = time.perf_counter()
            await work()
            if turn >= warm_up:
                times[name].append((time.perf_counter() - start) * 1_000)
    return {name: statistics.median(milliseconds) for name, milliseconds in times.items()}


def report(title: str, times: Mapping[str, float], ratio: float, maximum: float) -> bool:
    """Prints the times in milliseconds and the ratio; returns whether the ratio is at most the promised maximum."""
    print(f"\n{title}")
    for name, milliseconds in times.items():
        print(f"  {name:<44} {milliseconds:9.3f} ms")
    print(f"  {'ratio':<44} {ratio:9.2f}    (at most {maximum:g}){missed_mark(ratio, maximum)}")
    return ratio <= maximum


def report_latency(name: str, times: Sequence[float], maximum: float) -> bool:
    """Prints the median of times in milliseconds, and which time 99 of 100 stay below; whether that is kept."""
    slowest = statistics.quantiles(times, n=100)[98]
    promise = f"(at most {maximum:g}){missed_mark(slowest, maximum)}"
    print(f"  {name:<16} median {statistics.median(times):7.3f} ms   p99 {slowest:7.3f} ms    {promise}")
    return slowest <= maximum


def missed_mark(value: float, maximum: float) -> str:
    """What stands behind a measured value that is above the promised maximum; '' where the promise is kept."""
    return "" if value <= maximum else "   MISSED"
