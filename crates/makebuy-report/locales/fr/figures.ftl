# What the figures say of themselves.
# French. See report.ftl for how messages are written.

map_counts = Les nombres sur la carte comptent des activités ; une réponse donnée par un intervalle est placée en son milieu.
