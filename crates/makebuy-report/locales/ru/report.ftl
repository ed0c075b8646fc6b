# The words of the report in Russian.
#
# Each message has the same id and the same variables in every language. A number prints itself as the language writes
# it, and chooses the form of the words beside it. `$points` are points of the score. Texts hold no markup.
#
# A dash between words has U+00A0 before it.


## Marks between words. Templates set a space after the colon and the semicolon.

colon = :
semicolon = ;
quote_open = «
quote_close = »
# A rule, a criterion or a quadrant in a sentence.
quoted = «{ $text }»
# An option in a sentence.
named = «{ $option }»
per_cent = { $number } %
# An answer in per cent.
per_cent_answered = { $number } %
score_range = от { $low } до { $high }


## Headings

default_title = Делать самим или отдать
heading_summary = Главное
heading_map = Обзор портфеля
heading_funnel = Как метод сузил выбор
heading_activities = По каждой работе
heading_appendix = Приложение: как проверить этот отчет
pack_used = Пакет правил «{ $title }», версия { $version }


## What to do with an activity: the groups of the summary

act_now = Действовать сейчас
keep = Оставить
prepare = Сначала подготовить
find_out = Выяснить
no_way_left = Вариантов не осталось


## The whole report in one sentence

answer_none = Нет работ, по которым нужно принимать решение.
answer_some =
    { $total ->
        [1] Единственная работа { $clauses }
        [one] Из { $total } работы { $clauses }
       *[other] Из { $total } работ { $clauses }
    }.
# Clauses of that sentence; `$count` are activities.
clause_go =
    { $total ->
        [1] может быть передана уже сейчас
       *[other] { $count } можно передать уже сейчас
    }
clause_stay =
    { $total ->
        [1] остается внутри
       *[other] { $count ->
            [one] { $count } остается внутри
           *[other] { $count } остаются внутри
        }
    }
clause_prepare =
    { $total ->
        [1] пока не готова
       *[other] { $count ->
            [one] { $count } пока не готова
           *[other] { $count } пока не готовы
        }
    }
clause_open =
    { $total ->
        [1] ждет недостающего ответа
       *[other] { $count ->
            [one] { $count } ждет недостающего ответа
           *[other] { $count } ждут недостающего ответа
        }
    }
clause_impossible =
    { $total ->
        [1] осталась без вариантов
       *[other] { $count ->
            [one] { $count } осталась без вариантов
           *[other] { $count } остались без вариантов
        }
    }


## A verdict in few words

undecided = Рекомендации пока нет
undecided_explained = Рекомендации пока нет: варианты равны.
nothing_apart = варианты равны
no_option = Ни одного варианта
no_rival = других вариантов нет
no_provider = без подрядчика
no_provider_named = подрядчик не назван
toss_up = почти поровну с «{ $rival }»
ahead = на { $points } больше, чем «{ $rival }»
more = и еще { $count }
more_in_sections =
    { $count ->
        [one] Еще { $count } пункт — в разделах по работам.
        [few] Еще { $count } пункта — в разделах по работам.
       *[other] Еще { $count } пунктов — в разделах по работам.
    }

standing_firm = Твердо
standing_not_yet = Пока рано
standing_open = Открыто
standing_impossible = Невозможно
meaning_firm = ни один недостающий ответ этого не изменит
meaning_not_yet = какой бы вариант ни победил, сначала нужно выполнить требования
meaning_open = недостающий ответ еще может это изменить
meaning_impossible = исключены все варианты


## What steps and answers do

unblocks =
    { $count ->
        [one] Этого ждет { $count } работа
        [few] Этого ждут { $count } работы
       *[other] Этого ждут { $count } работ
    }
question_decides =
    { $count ->
        [one] Решает для { $count } работы, возможен ли вариант и готов ли он
       *[other] Решает для { $count } работ, возможен ли вариант и готов ли он
    }
question_tips =
    { $count ->
        [one] Может сдвинуть оценки для { $count } работы
       *[other] Может сдвинуть оценки для { $count } работ
    }
number_of =
    { $all ->
        [1] Единственная работа, которую рассматривает правило
        [one] { $counted } из { $all } работы
       *[other] { $counted } из { $all } работ
    }
# `$found` is the message above.
share_above = { $found } ({ $share }); правило предупреждает, если больше { $limit }


## An activity’s section: the verdict in sentences

sentence_firm = Ни один недостающий ответ этого не изменит.
sentence_not_yet = Рекомендуется, но пока рано: сначала нужно выполнить требования.
sentence_open = Рекомендуется исходя из того, что известно, но недостающий ответ может это изменить.
sentence_impossible = Исключены все варианты, и ни один недостающий ответ ничего не вернет. Измениться должна либо сама работа, либо правило.
sentence_toss_up = Оценка { $score }, почти наравне с вариантом { $rival }: по баллам этого не решить.
sentence_lead =
    { $points ->
        [one] Оценка { $score }, на { $points } балл больше, чем у варианта { $rival }.
        [few] Оценка { $score }, на { $points } балла больше, чем у варианта { $rival }.
       *[other] Оценка { $score }, на { $points } баллов больше, чем у варианта { $rival }.
    }
sentence_only_option = Это единственный оставшийся вариант; его оценка: { $score }.
sentence_contenders = Какими бы ни были недостающие ответы, выбор остается между вариантами { $options }.
sentence_meanwhile = До тех пор: { $option }.


## How the options compare

options_count =
    { $count ->
        [one] { $count } вариант
        [few] { $count } варианта
       *[other] { $count } вариантов
    }
# Of them, out.
out_none = ни один не исключен
out_all = исключены все
out_some =
    { $count ->
        [one] { $count } исключен
       *[other] { $count } исключены
    }
bounds_open = недостающие ответы еще могут сдвинуть оценки
bounds_closed = недостающие ответы оценок не сдвинут
scores_axis = Оценка по шкале от { $low } до { $high }
# An option’s bar in words: the option and its score, then what else is to be said, between commas.
told_range = может быть { $range }
told_out = исключен
told_may_be_out = возможно, исключен
# Whether an option can be chosen.
state_out_by_rule = исключен правилом; подрядчик не назван
state_out_perhaps_by_rule = исключен: подрядчик не назван; возможно, исключает и правило
state_lacks_provider = исключен: подрядчик не назван
state_out = исключен
state_may_be_out = возможно, исключен
state_ready = можно выбрать
state_not_yet = пока рано
state_perhaps_not_yet = возможно, пока рано


## Why not the others

why_out = Исключен.
why_may_be_out = Возможно, исключен: зависит от недостающего ответа.
why_level = Оценка { $score }, наравне с рекомендованным вариантом.
why_behind =
    { $points ->
        [one] Оценка { $score }, на { $points } балл меньше.
        [few] Оценка { $score }, на { $points } балла меньше.
       *[other] Оценка { $score }, на { $points } баллов меньше.
    }
why_ahead =
    { $points ->
        [one] Оценка { $score }, на { $points } балл больше.
        [few] Оценка { $score }, на { $points } балла больше.
       *[other] Оценка { $score }, на { $points } баллов больше.
    }
why_lacks_provider = Исключен: нужен подрядчик, а он не назван.
why_lacks_provider_too = И подрядчик не назван.
# On one criterion, and on several.
why_weakest =
    { $points ->
        [one] Больше всего теряет по критерию { $criteria } ({ $points } балл).
        [few] Больше всего теряет по критерию { $criteria } ({ $points } балла).
       *[other] Больше всего теряет по критерию { $criteria } ({ $points } баллов).
    }
why_weakest_each =
    { $points ->
        [one] Больше всего теряет по критериям { $criteria } (по { $points } баллу).
        [few] Больше всего теряет по критериям { $criteria } (по { $points } балла).
       *[other] Больше всего теряет по критериям { $criteria } (по { $points } баллов).
    }


## Rules that do not tell the best two options apart

neutral_rules =
    { $count ->
        [one] Тоже верно, но не помогает выбрать между { $options } ({ $count } правило{ $sum })
        [few] Тоже верно, но не помогает выбрать между { $options } ({ $count } правила{ $sum })
       *[other] Тоже верно, но не помогает выбрать между { $options } ({ $count } правил{ $sum })
    }
the_options = вариантами
# What they add to the score, after a semicolon: `$sum` of the sentence above. It is signed, and without sign in
# `$points`.
neutral_sum =
    { $points ->
        [one] { $sum } балл
        [few] { $sum } балла
       *[other] { $sum } баллов
    }
neutral_within = { $sum } из { $score }


## What rules do

kind_veto = Вето
kind_exclude = Запрет
kind_lift = Исключение
kind_require = Требование
kind_weigh = Довод
kind_duty = Обязанность
kind_portfolio = Предупреждение по портфелю
status_draft = пробное
status_deprecated = подлежит замене
sets_aside = Отменяет
lifted = Отменено исключением
may_be_lifted = Возможно, отменено исключением
# They follow a colon, or begin a sentence: then the program sets a capital. `$options` are options between commas, with
# “and” before the last; `$rules` and `$effects` likewise.
vetoes = исключает { $options } при любых условиях
excludes = исключает { $options }
requires = обязательно для { $options }
lifts = отменяет { $rules }
# `$todo` and `$duty` are sentences.
requires_todo = для { $options } сначала: { $todo }
obliges = при выборе { $options }: { $duty }
weighs = по критерию «{ $criterion }»: { $effects }
effect_for =
    { $strength ->
        [1] слабо за «{ $option }»
        [2] заметно за «{ $option }»
       *[other] сильно за «{ $option }»
    }
effect_against =
    { $strength ->
        [1] слабо против «{ $option }»
        [2] заметно против «{ $option }»
       *[other] сильно против «{ $option }»
    }
# `$options` with “or” before the last.
warns = предупреждает, если { $options } рекомендуется хотя бы для одной из рассматриваемых работ: { $warning }
warns_above = предупреждает, если { $options } рекомендуется более чем для { $share } рассматриваемых работ: { $warning }


## Requirements, questions, duties, assumptions

requirement_unmet = Не выполнено
requirement_unknown = Неизвестно, выполнено ли
requirement_met = Выполнено
requirement_to_check = Проверить, когда будет выбран подрядчик
requirements_met =
    { $count ->
        [one] Выполнено { $count } требование
        [few] Выполнены { $count } требования
       *[other] Выполнено { $count } требований
    }
needed_for = нужно для { $options }
asked_of_organisation = Вопрос об организации
asked_of_provider = Вопрос о подрядчике
# The range that was answered to a question, after it: a number, or levels.
said_number = Пока указано: { $range }; более точная цифра могла бы решить дело.
said_level = Пока указано: { $range }; более точный ответ мог бы решить дело.
stake_decides = Решает, возможен ли вариант и готов ли он
stake_little = Влияет меньше чем на балл
questions_more =
    { $count ->
        [one] Еще { $count } вопрос, следующий по важности
        [few] Еще { $count } вопроса, следующих по важности
       *[other] Еще { $count } вопросов, следующих по важности
    }
duty_unknown = Зависит от недостающего ответа
duty_to_check = Проверить, когда будет выбран подрядчик
other_assumptions =
    { $count ->
        [one] Еще { $count } объявленное допущение ничего не решает; оно есть в приложении, среди исходных данных.
        [few] Еще { $count } объявленных допущения ничего не решают; они есть в приложении, среди исходных данных.
       *[other] Еще { $count } объявленных допущений ничего не решают; они есть в приложении, среди исходных данных.
    }


## Functions of plugins

functions_failed =
    { $count ->
        [one] Сбой { $count } функции плагинов: что из нее выводится, неизвестно.
        [few] Сбой { $count } функций плагинов: что из них выводится, неизвестно.
       *[other] Сбой { $count } функций плагинов: что из них выводится, неизвестно.
    }
function_failed = Функция { $function } плагина { $plugin }, из которой выводится { $fact }
failed_here = Произошел сбой функции плагина, и поэтому здесь неизвестно, даже если все нужные ответы есть: { $facts }.
plugin_isolated = ABI { $abi }; работал изолированно, в отдельном процессе без файлов, сети и других процессов
plugin_in_process = ABI { $abi }; работал внутри makebuy, со всеми правами запустившего


## Answers

yes = да
no = нет
unknown = неизвестно
# None of several things.
none_of_them = ничего из этого
range_numbers = от { $low } до { $high }
range_levels = { $low } — { $high }
# Where an answer comes from, after it in brackets, and over a list of answers.
origin_assumed = по допущению
origin_derived = вычислено
origin_failed = сбой функции
inputs_given = Дано
inputs_assumed = По допущению
inputs_derived = Вычислено
inputs_failed = Сбой функции
inputs_unknown = Неизвестно


## The map

map_title = Карта портфеля: «{ $y }» и «{ $x }»
map_description =
    «{ $x }» растет слева направо, «{ $y }» — снизу вверх. { $count ->
        [one] Показана { $count } работа.
        [few] Показаны { $count } работы.
       *[other] Показано { $count } работ.
    }
map_description_unplaced =
    «{ $x }» растет слева направо, «{ $y }» — снизу вверх. { $count ->
        [one] Показана { $count } работа; без места: { $unplaced }.
        [few] Показаны { $count } работы; без места: { $unplaced }.
       *[other] Показано { $count } работ; без места: { $unplaced }.
    }
map_caption =
    { $go ->
        [0] { $count ->
            [1] Единственную работу на карте сейчас передать нельзя.
            [one] Из { $count } работы на карте сейчас нельзя передать ни одной.
           *[other] Из { $count } работ на карте сейчас нельзя передать ни одной.
        }
       *[other] { $count ->
            [1] Единственную работу на карте можно передать уже сейчас.
            [one] Из { $count } работы на карте { $go } можно передать уже сейчас.
           *[other] Из { $count } работ на карте { $go } можно передать уже сейчас.
        }
    }
# These two stand between semicolons, the first with a capital.
map_in_quadrant =
    { $all ->
        [1] единственная работа на карте — в квадранте «{ $quadrant }»
       *[other] в квадранте «{ $quadrant }»: { $count }
    }
map_on_border = на границе квадрантов: { $count }
look_firm = сплошная заливка: твердо
look_not_yet = бледная заливка: пока рано
look_open = пунктир: открыто
look_impossible = толстое кольцо: невозможно
look_undecided = тонкое кольцо: рекомендации пока нет


## The funnel; every number counts activities

funnel_caption =
    { $total ->
        [1] { $kept ->
            [1] Шаги оставляют единственную работу внутри
           *[other] { $held ->
                [1] Шаги задерживают единственную работу
               *[other] { $ruled ->
                    [1] Шаги оставляют единственную работу без вариантов
                   *[other] { $unsure ->
                        [1] Шаги пропускают единственную работу, но лишь условно
                       *[other] Шаги пропускают единственную работу
                    }
                }
            }
        }
       *[other] Из { $total ->
            [one] { $total } работы
           *[other] { $total } работ
        } шаги оставляют внутри { $kept }, задерживают { $held }{ $ruled ->
            [0] {""}
           *[other] , оставляют без вариантов { $ruled }
        } и пропускают { $through }{ $unsure ->
            [0] {""}
           *[other] , из них условно { $unsure }
        }
    }.
funnel_step = Дошли до шага: { $entered }; прошли: { $through }, из них условно: { $unsure }; ждут: { $held }; остались внутри: { $kept }; выбыли: { $ruled }


## Sources and provenance

# The language of a source.
in_en = на английском
in_fr = на французском
in_it = на итальянском
in_ru = на русском
in_de = на немецком
in_es = на испанском
in_uk = на украинском
in_other = язык: { $language }
direction_up = чем больше, тем лучше
direction_down = чем меньше, тем лучше
direction_steady = должно быть стабильно
adjustment_off = Правило «{ $rule }» отключено
adjustment_weight = Критерий «{ $criterion }» теперь весит { $weight }
adjustment_changed = Критерий «{ $criterion }» изменен
adjustment_other = Изменение
assumptions_used = Недостающие ответы заменены объявленными допущениями.
assumptions_lifted = Объявленные допущения сняты: недостающий ответ считается неизвестным.


## The method in plain words

method_answers = Правило смотрит на ответы об организации, работе и подрядчике и срабатывает, если его условие выполнено. Ответом может быть значение, интервал или «неизвестно»; условие, которое зависит от неизвестного ответа, ни истинно, ни ложно, и отчет так и говорит.
method_hard_rules = Сначала действуют жесткие правила. Вето исключает варианты при любых условиях. Запрет — тоже, если не действует исключение, в котором он назван; вето исключения не касаются никогда. Требование вариант не исключает: оно задерживает его, пока что-то не будет обеспечено.
method_evidence = Затем сравнивают оставшиеся варианты. Каждый довод поднимает или опускает варианты по одному критерию: слабо, заметно или сильно. То, что накопилось по критерию, ограничивают уровнем «сильно», умножают на долю критерия в весах и складывают: получается оценка от −100 до +100. Из-за неизвестных ответов у оценки есть диапазон: наименьшее и наибольшее значение, которое она может принять.
method_toss_up =
    { $points ->
        [one] Рекомендуется неисключенный вариант с самой высокой оценкой. Если его перевес меньше { $points } балла, отчет говорит «почти поровну».
        [few] Рекомендуется неисключенный вариант с самой высокой оценкой. Если его перевес меньше { $points } баллов, отчет говорит «почти поровну».
        [many] Рекомендуется неисключенный вариант с самой высокой оценкой. Если его перевес меньше { $points } баллов, отчет говорит «почти поровну».
       *[other] Рекомендуется неисключенный вариант с самой высокой оценкой. Если его перевес меньше { $points } балла, отчет говорит «почти поровну».
    }
method_standing = Статус говорит, насколько это окончательно. Твердо: ни один недостающий ответ этого не изменит. Пока рано: какой бы вариант ни победил, для него не выполнено какое-то требование. Открыто: недостающий ответ может это изменить. Невозможно: исключены все варианты.
method_providers = Если подрядчиков несколько, о работе судят с каждым из них и показывают лучший итог, в котором подрядчик участвует; все они сравниваются в разделе этой работы. У некоторых вопросов есть объявленное допущение: оно заменяет ответ, когда ничего не сказано; в каждом заключении перечислены те, на которых оно держится.
method_rounding = Оценки напечатаны в целых баллах. Перевес вычислен до округления, поэтому может на балл расходиться с напечатанными оценками.

limit_answers = Заключения не лучше ответов. Неверный ответ считается наравне с верным.
limit_sources = Правило стоит столько, сколько стоит его основание: названные в нем источники — рядом с каждым указано, что это такое, и часто это мнение практиков, — а если источника нет, суждение того, кто его написал. Если известно, где правило ошибается, об этом говорит возражение при нем.
limit_weights = Веса и сила доводов — суждения. Небольшой перевес еще не означает настоящей разницы, а там, где почти поровну, решать надо по другим основаниям.
limit_scores = Оценки сравнивают варианты одной работы. О том, какая из двух работ важнее, они не говорят.
limit_scope = О затратах, договорах и праве судят лишь настолько, насколько о них спрашивают вопросы.
limit_in_process = Эти плагины работали внутри makebuy, без изоляции: { $plugins }. Что бы они ни делали, программа не могла этому помешать, и отчету можно доверять лишь настолько, насколько доверяют им.


## The page of a pack in the handbook. `$id`, `$packs`, `$values`, `$expression` and `$claims` are names as they are typed.

page_pack = Пакет { $id }: { $counts }.
page_extends = Основан на { $packs }.
page_toss_up =
    { $points ->
        [one] Перевес меньше { $points } балла — это почти поровну.
        [few] Перевес меньше { $points } баллов — это почти поровну.
        [many] Перевес меньше { $points } баллов — это почти поровну.
       *[other] Перевес меньше { $points } балла — это почти поровну.
    }
page_rules =
    { $count ->
        [one] { $count } правило
        [few] { $count } правила
       *[other] { $count } правил
    }
page_questions =
    { $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
       *[other] { $count } вопросов
    }
page_steps =
    { $count ->
        [one] { $count } шаг
        [few] { $count } шага
       *[other] { $count } шагов
    }
page_sources =
    { $count ->
        [one] { $count } источник
        [few] { $count } источника
       *[other] { $count } источников
    }
page_claims = Утверждения: { $claims }.

page_heading_options = Варианты
page_heading_criteria = Критерии
page_heading_questions = Вопросы
page_heading_rules = Правила
page_heading_metrics = Показатели
page_heading_functions = Функции
page_function_of = Из плагина { $plugin }.
page_heading_adjustments = Что он меняет в том, на чем основан
page_heading_notes = Как поняты источники и разрешены противоречия
page_heading_sources = Источники
page_about_organisation = Об организации
page_about_activity = О работе
page_about_provider = О подрядчике
page_no_step = Вне шагов

page_id = Код
page_uses_provider = Нужен ли подрядчик
page_provider_named = да, и он должен быть назван
page_provider_used = да
page_provider_unused = нет

page_answer = Ответ: { $kind }.
page_gives = Дает: { $kind }.
page_derived = Вычисляется, а не спрашивается: { $expression }.
page_assumed = Допущение, если ничего не сказано: { $value }.
# Kinds of answer, in the middle of a sentence.
page_flag = да или нет
page_level = один из уровней { $values }
page_choice = одно из { $values }
page_set = любые из { $values }
page_number = число
page_text = заметка; правила на нее не смотрят
page_between = от { $low } до { $high }
page_at_least = не меньше { $low }
page_at_most = не больше { $high }

page_always = Когда: всегда.
page_when = Когда { $expression }.
page_need = Необходимо: { $expression }.
page_counter = Возражение: { $counter }
page_adds = Добавляет к заключению: { $qualifier }.
page_measure = Измерять: { $metrics }.
page_source = Источник: { $sources }

# Examples of a rule: `$case` names the case; the answers follow, after a colon.
page_case_applies = Действует в примере { $case }
page_case_silent = Не действует в примере { $case }
page_case_unmet = Не выполнено в примере { $case }
page_case_met = Выполнено в примере { $case }
page_case_warns = Предупреждает в примере { $case }
page_case_no_warning = Не предупреждает в примере { $case }
page_case_verdict = Заключение: { $verdict }.
page_case_missing = Нет примера, где правило действует.
page_cases_in_english = Названия примеров даны по-английски.
page_silent_case_missing = Нет примера, где правило не действует.
page_skip = Пропустить содержание


## Labels: what templates print by name

skip = Перейти к главному
contents = Содержание
activity = Работа
verdict = Заключение
standing = Статус
score = Оценка
lead = Перевес
provider = Подрядчик
option = Вариант
range = Диапазон
state = Состояние
# No score.
none = нет
standings = Что означают статусы
unplaced = Без места, потому что ответ неизвестен
map_table = Карта в виде таблицы
map_keys = Номера на карте — те же, что в таблице ниже.
map_ranges = Черта сквозь знак показывает указанный интервал.
key = №
# Columns of the funnel: what became of the activities at a step.
step = Шаг
entered = Дошли
kept_in = Внутри
held_back = Ждут
ruled_out = Выбыли
let_through = Прошли
unsure = из них условно
scores = Сравнение вариантов
evidence = Из чего сложились баллы
criterion = Критерий
for = За
against = Против
for_none = За этот вариант не говорит ни одно правило: другие отпали или уступают ему.
against_none = Против этого варианта не говорит ни одно правило.
# The answers follow.
because_of = Ответы:
counter = Возражение
source = Источник
why_not = Почему не выбраны другие варианты
may_be_out = Что исключено или может быть исключено
needs_first = Сначала нужно
questions = Что неизвестно
questions_note = Сначала самое важное.
asked_by = Зачем спрашиваем
duties = К чему это обязывает
adds = Добавляет к заключению
assumptions = На каких допущениях это держится
decisive = Заключение может измениться, если неверно хотя бы одно из этих допущений
providers = Сравнение подрядчиков
# The provider in whose row the verdict was reached.
chosen = выбран
to_do = Сделать сначала
# Options that are out with a provider.
options_out = Исключены варианты
open_questions = Вопросы
rule = Правило
# Several of them, before a list.
rules = Правила
method = Метод
steps = Шаги
criteria = Критерии и веса
weight = Вес
share = Доля
rationale = Почему такой вес
adjustments = Что пакет изменил в том, на чем основан
inputs = Исходные данные
organisation = Организация
provider_inputs = Подрядчики
activity_inputs = Работы
idle_assignments = Назначено, но не требуется
idle_assignments_note = Сейчас эти правила ничего не требуют там, где по ним назначены ответственный или срок: в контрольных списках их нет.
asked = Полные формулировки вопросов
declared = Объявленные допущения
declared_note = Что принимается, если вопрос остался без ответа. Ниже такой факт назван без значения, если принято именно это.
rules_applied = Сработавшие правила
rules_others = Правила, которые не сработали
plugins = Плагины
plugin = Плагин
functions = Функции плагинов
when = Когда
always = всегда
need = Необходимо
applied_to = Сработало для
notes = Как пакет понимает свои источники
bibliography = Источники
metrics = Показатели
metric = Показатель
unit = Единица
direction = Направление
baseline = Как снять исходный уровень
watch_metric = За чем следить
provenance = Происхождение
made_with = Составлено программой makebuy
pack = Пакет
portfolio = Портфель
schema = формат результатов
limits = Ограничения
top = К содержанию
