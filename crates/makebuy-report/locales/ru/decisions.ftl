# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# Russian. See report.ftl for how messages are written.


## Headings and cover

heading_verdicts = Заключения
heading_providers = Подрядчики и проверка на партнерство
heading_risks = Риски
heading_reviews = Что и когда пересмотреть
# Packs with their versions.
builds_on = Опирается на { $packs }


## Confidence. The short reasons stand beside the word, in a narrow column.

confidence_high = Высокая
confidence_medium = Средняя
confidence_low = Низкая
confidence_none = Нет
confidence_high_meaning = ни один недостающий ответ не изменит рекомендацию, ее перевес — не меньше { $points } баллов, и ни одно допущение ее не решает
confidence_medium_meaning = ни один недостающий ответ ее не изменит, но варианты почти равны или она держится на решающих допущениях
confidence_low_meaning = недостающий ответ может ее изменить, или отказала нужная ей функция
confidence_close = почти поровну
confidence_assumptions =
    { $count ->
        [one] { $count } допущение
        [few] { $count } допущения
       *[other] { $count } допущений
    }
confidence_both =
    { $count ->
        [one] почти поровну, { $count } допущение
        [few] почти поровну, { $count } допущения
       *[other] почти поровну, { $count } допущений
    }
confidence_questions =
    { $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
       *[other] { $count } вопросов
    }
confidence_failed = отказала функция
limit_confidence = Надежность подсчитана, а не измерена. Она говорит, насколько заключение решено этими правилами и ответами, а не насколько вероятен успех.


## Executive summary

# `$options` are options with a count in brackets, with “and” before the last.
recommended = Рекомендации: { $options }.
no_recommendation = пока нет
can_go =
    { $count ->
        [one] Первый шаг для { $count } работы, которую можно передать уже сейчас
       *[other] Первый шаг для { $count } работ, которые можно передать уже сейчас
    }
step_provider = Найти подрядчика.
step_hand_over = Передать: ни одно правило ничего заранее не требует.
assigned_by = { $owner }, срок — { $date }
due_by = срок — { $date }
activities_count =
    { $count ->
        [one] { $count } работа
        [few] { $count } работы
       *[other] { $count } работ
    }


## Risks

risks_more =
    { $count ->
        [one] Еще { $count } риск тех же видов касается меньшего числа работ; он есть в их разделах.
        [few] Еще { $count } риска тех же видов касаются меньшего числа работ; они есть в их разделах.
       *[other] Еще { $count } рисков тех же видов касаются меньшего числа работ; они есть в их разделах.
    }
risk_concentration = У подрядчика { $provider } оказалось бы { $count } из { $all } работ, которые рекомендовано передать
risk_concentration_why = Подсчитано по заключениям: больше половины зависит от одного подрядчика.
risk_close =
    { $count ->
        [one] { $count } работа ушла бы наружу почти без перевеса
        [few] { $count } работы ушли бы наружу почти без перевеса
       *[other] { $count } работ ушли бы наружу почти без перевеса
    }
risk_close_why =
    { $points ->
        [one] Перевес меньше { $points } балла — не измеренная разница.
       *[other] Перевес меньше { $points } баллов — не измеренная разница.
    }
risk_against =
    { $count ->
        [one] Этот довод говорит против рекомендации для { $count } работы, но там перевешивают другие.
       *[other] Этот довод говорит против рекомендации для { $count } работ, но там перевешивают другие.
    }
risk_assumption = Принято без подтверждения: { $fact } — { $value }
risk_assumption_why =
    { $count ->
        [one] Если это не так, может измениться { $count } заключение.
        [few] Если это не так, могут измениться { $count } заключения.
       *[other] Если это не так, могут измениться { $count } заключений.
    }
risk_ask = Спросить: { $question }
risk_unknown = Никто не знает, так ли это: { $rule }
risk_unknown_why =
    { $count ->
        [one] Это нужно для того, что рекомендовано по { $count } работе, а ответа нет.
       *[other] Это нужно для того, что рекомендовано по { $count } работам, а ответа нет.
    }
risk_counter = Довод, который иногда неверен: { $rule }
risk_counter_why =
    { $count ->
        [one] Он говорит за рекомендацию для { $count } работы.
       *[other] Он говорит за рекомендацию для { $count } работ.
    }


## Reviews

review_verdict = Пересмотреть заключение.
review_when_done = Когда это будет сделано
review_when_answered = Когда будет ответ
review_end_date = В срок, который надо назначить
review_regularly = Регулярно
review_when_changed = Когда изменится ответ
review_settled = Эти работы остаются внутри и ничего не ждут. Вернуться к ним, когда какой-либо ответ о них перестанет быть верным.


## The partner test: how a provider stands; the numbers count activities

test_met = выполнено
test_unmet = не выполнено
test_unknown = неизвестно
test_none = не встает
# Of a rule that puts an option out.
test_clear = не мешает
test_stops = мешает


## Labels: what templates print by name

confidence = Надежность
confidences = Что означает надежность
confidence_figures = В скобках: сколько допущений решает или сколько вопросов открыто; ≈ почти поровну; ! отказала функция.
scope = О чем отчет
author = Автор
do_now = Что делать сейчас
do_now_none = Сейчас ничего нельзя передать, и заранее обеспечивать ничего не нужно. Где вопрос открыт, начните с ответа на него.
prepare_first = Обеспечить сначала
mend_first = Починить сначала
failed_note = Пока это не исправлено, надежность затронутых заключений низкая.
first_things = Что сделать в первую очередь
decide = Что решить
decide_none = Ничего: почти равных вариантов не осталось, и ни один недостающий ответ заключения не изменит.
decide_close = Почти поровну, и ни один ответ этого не решит
decide_impossible = Вариантов не осталось: измениться должна работа или правило
decide_questions = Вопросы, от которых зависит больше всего
nothing_speaks = никакое правило в отдельности
top_risks = Главные риски
risks_all = Все риски и что с ними делается
risks_note = По порядку: предупреждения о портфеле в целом, зависимость от одного подрядчика, доводы против рекомендованного, допущения, почти равные варианты, то, чего никто не знает, доводы, которые иногда неверны; внутри каждого вида — сначала то, что касается большего числа работ. Рядом стоят обязанности и требования, которые смотрят на те же факты.
risks_none = Оценка не знает ни одного.
risk = Что может пойти не так и почему
risk_done = Что с этим делается
risk_nothing = Ни одно правило ничего не требует: решает руководство.
activities_touched = Работы
review_when = Когда
review_what = Что
review_who = Кто
review_dated = С датой
review_none_dated = Дат пока нет. Сроки и ответственные указываются в портфеле, в разделах [[assign]].
review_undated = Без даты, в ожидаемом порядке
review_none = Пересматривать нечего.
all_activities = Все
matrix = Для чего каждый рассматривался и что из этого вышло
matrix_considered = Рассмотрен для
matrix_chosen = Рекомендован для
matrix_verdicts = Заключения с ним
matrix_unmet = Невыполненные требования
matrix_missing = Недостающие ответы
facts_compared = Что о них известно
fact = Факт
partner_test = Проверка на партнерство
partner_test_note = Чего правила требуют от подрядчика, чтобы он мог стать больше чем продавцом, по работам, для которых он рассматривался. Требование проверяется лишь там, где его еще можно выбрать.
condition = Условие


## An activity

# What hangs on an answer that is missing: these stand between semicolons, the first with a capital. `$options` are
# options between commas, with “or” before the last.
stake_possible = решает, останется ли возможным вариант { $options }
stake_ready = решает, готов ли вариант { $options }
stake_moves =
    { $points ->
        [one] может сдвинуть оценку не более чем на { $points } балл
        [few] может сдвинуть оценку не более чем на { $points } балла
       *[other] может сдвинуть оценку не более чем на { $points } баллов
    }

# A rule that nearly applies: its title stands before. `$changes` are one or two of `near_change`.
near_out = Исключило бы { $options } при другом ответе: { $changes }.
near_held = Отложило бы { $options } при другом ответе: { $changes }.
near_let_in = Снова сделало бы возможным { $options } при другом ответе: { $changes }.
near_tips = Изменило бы исход сравнения при другом ответе: { $changes }.
near_change = { $fact }: { $value } (сейчас: { $now })
# The verdict then. `$standing` begins with a small letter.
near_then = Вывод был бы таким: { $option }, { $standing }.
near_then_same = Рекомендация та же, но { $standing }.
near_then_nothing = Тогда не осталось бы ни одного варианта.

# When something of a checklist is due.
due_with = При исполнении решения
happened_with = Это произошло на { $activity }.
origin_rests_on_failed = зависит от функции, давшей сбой

near = Что было близко
near_note = В разделе «Что было близко» названы правила, по которым один или два других ответа изменили бы вывод.
checklist = Контрольный список
checklist_note = Если в контрольном списке указано только название, текст приведен у одной из предыдущих работ и в приложении.
check_what = Что
check_when = Состояние
owner = Ответственный
by_when = Срок
track = Показатели для наблюдения
take_baseline = Исходный уровень
