# The page that leads to several reports.
# French. See report.ftl for how messages are written.
