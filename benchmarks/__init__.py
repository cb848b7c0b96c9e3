"""Benchmarks: the speeds that the product promises, each as a ratio of two things timed in one run, turn by turn.

make bench                     those that need no server, and all when GONGJIAN_TEST_NEO4J names one
python -m benchmarks requests  one of them
"""
