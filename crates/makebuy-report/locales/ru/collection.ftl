# The page that leads to several reports.
# Russian. See report.ftl for how messages are written.
