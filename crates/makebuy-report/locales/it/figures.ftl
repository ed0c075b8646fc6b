# What the figures say of themselves.
# Italian. See report.ftl for how messages are written.

map_counts = I numeri sulla mappa contano le attività; chi ha per risposta un intervallo sta nel suo mezzo.
