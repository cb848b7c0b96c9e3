import asyncio
import threading

import pytest

from graph.threads import ended, in_own_thread, to_its_end


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("own", [False, True], ids=["a thread of the loop", "a thread of its own"])
async def test_work_that_is_canceled_is_waited_for(own, times):
    begun, stopped, has_ended = threading.Event(), threading.Event(), threading.Event()

    def work():
        begun.set()
        stopped.wait(30)
        has_ended.set()

    task = asyncio.create_task(in_own_thread(work, lambda: None) if own else to_its_end(work))
    await asyncio.to_thread(begun.wait, 30)
    for _ in range(times):
        task.cancel()
        await asyncio.sleep(0.01)
    assert not task.done()
    stopped.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert has_ended.is_set()


async def test_work_in_a_thread_of_its_own_is_told_to_stop():
    stopped = threading.Event()
    task = asyncio.create_task(in_own_thread(lambda: stopped.wait(30), stopped.set))
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert stopped.is_set()


async def test_a_task_that_was_canceled_or_failed_has_ended():
    waiting, failing = asyncio.create_task(asyncio.sleep(30)), asyncio.create_task(asyncio.to_thread(int, "x"))
    waiting.cancel()
    await ended(waiting)
    await ended(failing)
    assert (waiting.cancelled(), type(failing.exception())) == (True, ValueError)


async def test_the_result_of_the_work_is_returned():
    assert await to_its_end(lambda: 1) + await in_own_thread(lambda: 2, lambda: None) == 3
