# Documents and workbooks.
# Italian. See report.ftl for how messages are written.
