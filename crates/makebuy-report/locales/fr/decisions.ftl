# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# French. See report.ftl for how messages are written.
