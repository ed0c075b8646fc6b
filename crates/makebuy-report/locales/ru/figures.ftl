# What the figures say of themselves.
# Russian. See report.ftl for how messages are written.

map_counts = Числа на карте — количество работ; если ответ задан диапазоном, работа стоит в его середине.
