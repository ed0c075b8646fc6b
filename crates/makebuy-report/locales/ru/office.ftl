# Documents and workbooks.
# Russian. See report.ftl for how messages are written.
