# What the figures say of themselves.
# English. See report.ftl for how messages are written.
