# Documents and workbooks.
# Russian. See report.ftl for how messages are written.


## Heads of the columns that are filled in by hand

office_tick = Готово
office_owner = Кто
office_due = Срок


## The sheets of a workbook. Names of sheets hold at most 28 characters and none of []:*?/\

sheet_verdicts = Заключения
sheet_options = Варианты
sheet_reasons = Доводы
sheet_nearly = Было близко
sheet_questions = Вопросы
sheet_todo = Что сделать
sheet_metrics = Показатели
sheet_risks = Риски
sheet_reviews = Пересмотры
sheet_providers = Подрядчики
sheet_answers = Ответы
sheet_rules = Правила
sheet_sources = Источники
sheet_about = О документе


## Heads of columns

sheet_number = №
sheet_id = Идентификатор
sheet_low = Не менее
sheet_high = Не более
sheet_runner_up = Второй вариант
sheet_clear = Насколько однозначно
sheet_next = Что делать
sheet_first = Первый шаг
sheet_limited_by = Что ее ограничивает
sheet_note = Примечание
sheet_recommended = Рекомендован
sheet_out = Исключен
sheet_ready = Готов
sheet_bearing = Говорит
# Follows the head above it.
bearing_for = за
bearing_against = против
bearing_neutral = ни за, ни против
sheet_kind = Вид
sheet_effect = Что делает
sheet_points = Баллы
sheet_because = Потому что
sheet_question = Вопрос
sheet_about_what = О ком или о чем
sheet_stake = Что может изменить
sheet_decides = Решает
sheet_at_stake = Баллы под вопросом
sheet_answer = Ответ
sheet_what = Что
sheet_chosen = Выбран
sheet_name = Название
sheet_fact = Факт
sheet_from = От
sheet_to = До
sheet_origin = Откуда
sheet_applied = Для скольких работ
sheet_would = Что бы изменилось
sheet_then = Тогда
sheet_before = До
sheet_now = Сейчас
sheet_count = Сколько
sheet_year = Год
sheet_language = Язык
sheet_title = Название
sheet_author = Автор
sheet_scope = О чем отчет
sheet_marking = Гриф
sheet_date = Дата
sheet_assumptions = Допущения
# At the end of a text that a cell can not hold.
sheet_cut = … (обрезано: слишком длинно для ячейки)


## What a question or an answer is about

subject_organisation = организация
subject_activity = работа
subject_provider = подрядчик
