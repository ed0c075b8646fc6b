# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# English. See report.ftl for how messages are written.
