"""The commands of gongjian, one in each file."""
