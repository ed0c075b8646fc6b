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
confidence_high_meaning = ни один недостающий ответ не изменит рекомендацию, и ее перевес — не меньше { $points } баллов или других вариантов не осталось
confidence_medium_meaning = ни один недостающий ответ ее не изменит, но перевес меньше
confidence_low_meaning =
    варианты почти равны («почти поровну»: перевес меньше { $points } { $points ->
        [one] балла
        [few] баллов
        [many] баллов
       *[other] балла
    }), недостающий ответ может ее изменить, или произошел сбой функции, от которой она зависит
confidence_close = почти поровну
confidence_questions =
    { $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
       *[other] { $count } вопросов
    }
confidence_failed = сбой функции
limit_confidence = Надежность подсчитана, а не измерена. Она говорит, насколько заключение решено этими правилами и ответами, а не насколько вероятен успех. Допущения она берет как есть; те, на которых держится заключение, названы в разделе работы.


## Executive summary

# `$options` are options with a count in brackets, with “and” before the last.
recommended = Рекомендации: { $options }.
no_recommendation = пока нет
can_go =
    { $count ->
        [one] С этого начинается передача { $count } работы
       *[other] С этого начинается передача { $count } работ
    }
step_provider = Найти подрядчика.
step_hand_over = Передавать: ни одно правило ничего заранее не требует.
assigned_by = { $owner }, срок — { $date }
due_by = срок — { $date }
find_out_by = Выясняет: { $owner }, срок — { $date }
find_out_owner = Выясняет: { $owner }
find_out_due = Выяснить, срок — { $date }
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
risk_concentration = На подрядчика { $provider } пришлось бы { $count } из { $all } работ, которые рекомендовано передать
risk_concentration_why = Подсчитано по заключениям: больше половины зависит от одного подрядчика.
risk_close =
    { $total ->
        [1] Единственная работа была бы передана почти без перевеса
       *[other] { $count ->
            [one] { $count } работа была бы передана почти без перевеса
            [few] { $count } работы были бы переданы почти без перевеса
           *[other] { $count } работ были бы переданы почти без перевеса
        }
    }
risk_close_why =
    { $points ->
        [one] Перевес меньше { $points } балла нельзя считать настоящей разницей.
       *[other] Перевес меньше { $points } баллов нельзя считать настоящей разницей.
    }
risk_against =
    { $count ->
        [one] Этот довод говорит против рекомендации для { $count } работы, но там перевешивают другие.
       *[other] Этот довод говорит против рекомендаций для { $count } работ, но там перевешивают другие.
    }
risk_assumption = Принято без подтверждения: { $fact } — { $value }
risk_assumption_why =
    { $count ->
        [1] Если это не так, заключение может измениться.
        [one] Если это не так, может измениться { $count } заключение.
        [few] Если это не так, могут измениться { $count } заключения.
       *[other] Если это не так, могут измениться { $count } заключений.
    }
risk_ask = Спросить: { $question }
risk_unknown = Никто не знает, так ли это: { $rule }
risk_unknown_why =
    { $count ->
        [one] От этого зависит рекомендация для { $count } работы, а ответа нет.
       *[other] От этого зависят рекомендации для { $count } работ, а ответа нет.
    }
risk_counter = Довод, который иногда неверен: { $rule }
risk_counter_why =
    { $count ->
        [one] Этот довод говорит за рекомендацию для { $count } работы.
       *[other] Этот довод говорит за рекомендации для { $count } работ.
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
test_none = не применяется
# Of a rule that puts an option out.
test_clear = не препятствует
test_stops = препятствует


## Labels: what templates print by name

confidence = Надежность
confidences = Что означает надежность
confidence_figures = В скобках: сколько вопросов открыто; ≈ почти поровну; ! сбой функции.
scope = О чем отчет
author = Автор
do_now = Что делать сейчас
do_now_none = Сейчас ничего нельзя передать, и заранее обеспечивать ничего не нужно. Где вопрос открыт, начните с ответа на него.
prepare_first = Сначала обеспечить
mend_first = Сначала исправить
failed_note = Пока это не исправлено, надежность затронутых заключений низкая.
# Before what a plugin’s function said when it failed, in English and in quotation marks.
happened = Исходное сообщение
first_things = Что сделать в первую очередь
decide = Что решить
decide_none = Ничего: почти равных вариантов не осталось, и ни один недостающий ответ заключения не изменит.
decide_answers = Пока ничего: сначала нужны ответы на вопросы выше.
decide_close = Почти поровну, и ни один ответ этого не решит
decide_impossible = Вариантов не осталось: измениться должна работа или правило
decide_questions = Вопросы, от которых зависит больше всего
nothing_speaks = отдельных доводов нет
top_risks = Главные риски
risks_all = Все риски и меры по ним
risks_note = По порядку: предупреждения о портфеле в целом, зависимость от одного подрядчика, доводы против рекомендованного, допущения, почти равные варианты, то, чего никто не знает, доводы, которые иногда неверны; внутри каждого вида — сначала то, что касается большего числа работ. Рядом — обязанности и требования, связанные с теми же фактами.
risks_none = По этим правилам и ответам рисков не видно.
risk = Что может пойти не так и почему
risk_done = Меры
risk_nothing = Ни одно правило ничего не требует: решает руководство.
activities_touched = Работы
review_when = Когда
review_what = Что
review_who = Кто
review_dated = С датой
review_none_dated = Дат пока нет.
review_undated = Без даты, в ожидаемом порядке
review_none = Пересматривать нечего.
all_activities = Все
matrix = Для каких работ рассматривался каждый и что из этого вышло
matrix_considered = Рассмотрен для
matrix_chosen = Рекомендован для
matrix_verdicts = Заключения с ним
matrix_unmet = Невыполненные требования
matrix_missing = Недостающие ответы
facts_compared = Что о них известно
fact = Факт
partner_test = Проверка на партнерство
partner_test_note = Чего правила требуют от подрядчика, чтобы он мог стать больше чем поставщиком, по работам, для которых он рассматривался. Требование проверяется лишь там, где вариант, к которому оно относится, еще можно выбрать.
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
near_change = { $fact } — { $value } (сейчас: { $now })
# The verdict then. `$standing` begins with a small letter.
near_then = Тогда заключение — { $option } со статусом «{ $standing }».
near_then_same = Рекомендация осталась бы прежней, но со статусом «{ $standing }».
near_then_nothing = Тогда не осталось бы ни одного варианта.

# When something of a checklist is due.
due_with = При исполнении решения
happened_with = Это произошло при оценке работы { $activity }.
origin_rests_on_failed = зависит от функции, в которой произошел сбой

near = Что было близко
near_note = В разделе «Что было близко» названы правила, по которым один или два других ответа изменили бы заключение.
checklist = Контрольный список
checklist_note = Если в контрольном списке указано только название, текст приведен у одной из предыдущих работ и в приложении.
check_what = Что
check_when = Состояние
owner = Ответственный
by_when = Срок
track = Показатели для наблюдения
take_baseline = Исходный уровень
