"""The commands of gongjian, each in the file of its name; the other files are what commands share."""
