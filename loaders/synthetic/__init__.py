"""A made-up district of any size, for demonstrations and benchmarks, in the files that the product loads.

It says of itself that it is made up: everything cites one source of kind SYNTHETIC, keys begin with `syn-`, and names
with 虚构. Where something is made up:

    district.py             how many there are of everything, and the random draws
    names.py                names; suffixes tell the kind, as 小学 of a school
    periods.py              when something began and ended, and how precisely a row says so
    places.py               areas, communities, service centers, buildings, sites, and services
    party_organizations.py  Party committees at all levels, branches, what they lead
    units.py                units, and all that ties them: pairings, reports, memberships, parts in projects
    projects.py             projects, activities and teams
    indicators.py           figures that sources state

`nodes.py` has the keys of nodes, `rows.py` the form of rows, and `files.py` writes them. `synthesize.py` puts all of
this together.
"""
