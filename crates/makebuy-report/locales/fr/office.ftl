# Documents and workbooks.
# French. See report.ftl for how messages are written.
