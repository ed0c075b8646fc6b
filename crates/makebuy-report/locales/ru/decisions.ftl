# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# Russian. See report.ftl for how messages are written.


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
due_by = Срок
track = Показатели для наблюдения
take_baseline = Исходный уровень
