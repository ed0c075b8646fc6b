# Documents and workbooks.
# English. See report.ftl for how messages are written.
