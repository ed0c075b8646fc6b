# What the figures say of themselves.
# French. See report.ftl for how messages are written.
