# What the figures say of themselves.
# Russian. See report.ftl for how messages are written.
