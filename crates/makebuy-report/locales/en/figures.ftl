# What the figures say of themselves.
# English. See report.ftl for how messages are written.

map_counts = Numbers on the map count activities; one answered with a range stands at its middle.
