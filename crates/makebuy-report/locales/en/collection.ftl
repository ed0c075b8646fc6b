# The page that leads to several reports.
# English. See report.ftl for how messages are written.
