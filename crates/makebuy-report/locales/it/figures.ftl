# What the figures say of themselves.
# Italian. See report.ftl for how messages are written.
