# The page that leads to several reports.
# Italian. See report.ftl for how messages are written.
