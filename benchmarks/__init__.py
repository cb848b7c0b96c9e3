"""Benchmarks of the speeds that the product promises (docs/benchmarks.md).

Most promises are ratios of two things that are timed in one run, in turns, so that they hold on any machine.

make bench                     those that need no server, and all when GONGJIAN_TEST_NEO4J names one
python -m benchmarks requests  one of them
"""
