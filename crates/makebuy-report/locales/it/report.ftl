# The words of the report in Italian.
#
# Each message has the same id and the same variables in every language. A number prints itself as the language writes
# it, and chooses the form of the words beside it. `$points` are points of the score. Texts hold no markup.


## Marks between words. Templates set a space after the colon and the semicolon.

colon = :
semicolon = ;
quote_open = «
quote_close = »
# A rule, a criterion or a quadrant in a sentence.
quoted = «{ $text }»
# An option in a sentence.
named = «{ $option }»
per_cent = { $number }%
# An answer in per cent.
per_cent_answered = { $number }%
score_range = da { $low } a { $high }


## Headings

default_title = Fare o comprare
heading_summary = Sintesi
heading_map = Il portafoglio a colpo d’occhio
heading_funnel = Come il metodo ha ristretto la scelta
heading_activities = Attività per attività
heading_appendix = Appendice: come verificare questo report
pack_used = Pacchetto «{ $title }», versione { $version }


## What to do with an activity: the groups of the summary

act_now = Agire subito
keep = Tenere all’interno
prepare = Preparare prima
find_out = Accertare
no_way_left = Ripensare


## The whole report in one sentence

answer_none = Non ci sono attività da valutare.
answer_some =
    { $total ->
        [1] L’unica attività { $clauses }
       *[other] Su { $total } attività, { $clauses }
    }.
# Clauses of that sentence; `$count` are activities.
clause_go =
    { $total ->
        [1] si può affidare subito all’esterno
       *[other] { $count ->
            [one] { $count } si può affidare subito all’esterno
           *[other] { $count } si possono affidare subito all’esterno
        }
    }
clause_stay =
    { $total ->
        [1] resta all’interno
       *[other] { $count ->
            [one] { $count } resta all’interno
           *[other] { $count } restano all’interno
        }
    }
clause_prepare =
    { $total ->
        [1] non è ancora pronta
       *[other] { $count ->
            [one] { $count } non è ancora pronta
           *[other] { $count } non sono ancora pronte
        }
    }
clause_open =
    { $total ->
        [1] resta aperta finché manca una risposta
       *[other] { $count ->
            [one] { $count } resta aperta finché manca una risposta
           *[other] { $count } restano aperte finché manca una risposta
        }
    }
clause_impossible =
    { $total ->
        [1] è senza opzioni praticabili
       *[other] { $count ->
            [one] { $count } è senza opzioni praticabili
           *[other] { $count } sono senza opzioni praticabili
        }
    }


## A verdict in few words

undecided = Ancora nessuna raccomandazione
undecided_explained = Ancora nessuna raccomandazione: nulla distingue le opzioni.
nothing_apart = nulla distingue le opzioni
no_option = Nessuna opzione
no_rival = unica opzione rimasta
no_provider = senza fornitore
no_provider_named = nessun fornitore indicato
toss_up = quasi parità con { $rival }
ahead = { $points } in più di { $rival }
more =
    { $count ->
        [one] e un’altra
       *[other] e altre { $count }
    }
more_in_sections =
    { $count ->
        [one] Un’altra nelle sezioni delle attività.
       *[other] Altre { $count } nelle sezioni delle attività.
    }

standing_firm = Stabile
standing_not_yet = Non ancora
standing_open = Aperto
standing_impossible = Impossibile
meaning_firm = nessuna risposta mancante può cambiare il verdetto
meaning_not_yet = ogni opzione che può ancora prevalere ha un requisito da soddisfare
meaning_open = una risposta che ancora manca potrebbe cambiare il verdetto
meaning_impossible = ogni opzione è esclusa


## What steps and answers do

unblocks = Tiene in attesa { $count } attività
question_decides = Decide se un’opzione è possibile o pronta per { $count } attività
question_tips = Potrebbe ribaltare i punteggi di { $count } attività
number_of =
    { $all ->
        [1] L’unica attività che la regola considera
       *[other] { $counted } su { $all } attività
    }
# `$found` is the message above.
share_above = { $found } ({ $share }), mentre la soglia della regola è { $limit }


## An activity’s section: the verdict in sentences

sentence_firm = Nessuna risposta mancante potrebbe cambiare il verdetto.
sentence_not_yet = Raccomandazione da non seguire ancora: prima bisogna predisporre qualcosa.
sentence_open = La raccomandazione vale in base a ciò che si sa, ma una risposta mancante potrebbe cambiarla.
sentence_impossible = Ogni opzione è esclusa e nessuna risposta mancante ne farebbe rientrare una. Deve cambiare l’attività oppure una regola.
sentence_toss_up = Con un punteggio di { $score } è quasi parità con { $rival }: i punti non bastano a decidere.
sentence_lead =
    { $points ->
        [one] Il punteggio è { $score }, { $points } punto in più di { $rival }.
       *[other] Il punteggio è { $score }, { $points } punti in più di { $rival }.
    }
sentence_only_option = È l’unica opzione rimasta, con un punteggio di { $score }.
sentence_contenders = Quali che siano le risposte mancanti, la scelta è tra { $options }.
sentence_meanwhile = Fino ad allora: { $option }.


## How the options compare

options_count =
    { $count ->
        [one] { $count } opzione
       *[other] { $count } opzioni
    }
# Of them, out.
out_none = nessuna è esclusa
out_all = tutte sono escluse
out_some =
    { $count ->
        [one] { $count } esclusa
       *[other] { $count } escluse
    }
bounds_open = alcune risposte mancanti potrebbero ancora spostare i punteggi
bounds_closed = nessuna risposta mancante sposterebbe i punteggi
scores_axis = Punteggio su una scala da { $low } a { $high }
# An option’s bar in words: the option and its score, then what else is to be said, between commas.
told_range = potrebbe andare { $range }
told_out = esclusa
told_may_be_out = forse esclusa
# Whether an option can be chosen.
state_out_by_rule = esclusa da una regola; nessun fornitore indicato
state_out_perhaps_by_rule = esclusa: nessun fornitore indicato; forse la esclude anche una regola
state_lacks_provider = esclusa: nessun fornitore indicato
state_out = esclusa
state_may_be_out = forse esclusa
state_ready = si può scegliere
state_not_yet = non ancora
state_perhaps_not_yet = forse non ancora


## Why not the others

why_out = Esclusa.
why_may_be_out = Forse esclusa: dipende da una risposta mancante.
why_level = Ottiene { $score }, alla pari con la raccomandazione.
why_behind =
    { $points ->
        [one] Ottiene { $score }, { $points } punto in meno.
       *[other] Ottiene { $score }, { $points } punti in meno.
    }
why_ahead =
    { $points ->
        [one] Ottiene { $score }, { $points } punto in più.
       *[other] Ottiene { $score }, { $points } punti in più.
    }
why_lacks_provider = Esclusa: richiede un fornitore, e nessuno è indicato.
why_lacks_provider_too = E nessun fornitore è indicato.
# On one criterion, and on several.
why_weakest =
    { $points ->
        [one] Perde di più su { $criteria } ({ $points } punto).
       *[other] Perde di più su { $criteria } ({ $points } punti).
    }
why_weakest_each =
    { $points ->
        [one] Perde di più su { $criteria } ({ $points } punto ciascuno).
       *[other] Perde di più su { $criteria } ({ $points } punti ciascuno).
    }


## Rules that do not tell the best two options apart

neutral_rules =
    { $count ->
        [one] Vero anche questo, ma non distingue tra { $options } ({ $count } regola{ $sum })
       *[other] Vero anche questo, ma non distingue tra { $options } ({ $count } regole{ $sum })
    }
the_options = le opzioni
# What they add to the score, after a semicolon: `$sum` of the sentence above. It is signed, and without sign in
# `$points`.
neutral_sum =
    { $points ->
        [one] { $sum } punto
       *[other] { $sum } punti
    }
neutral_within = { $sum } dei { $score } punti


## What rules do

kind_veto = Veto
kind_exclude = Esclusione
kind_lift = Eccezione
kind_require = Requisito
kind_weigh = Elemento di valutazione
kind_duty = Obbligo
kind_portfolio = Avviso sul portafoglio
status_draft = in prova
status_deprecated = da sostituire
sets_aside = Mette da parte
lifted = Messa da parte da un’eccezione
may_be_lifted = Forse messa da parte da un’eccezione
# They follow a colon, or begin a sentence: then the program sets a capital. `$options` are options between commas, with
# “and” before the last; `$rules` and `$effects` likewise.
vetoes = esclude { $options }, in ogni caso
excludes = esclude { $options }
requires = va soddisfatto per { $options }
lifts = mette da parte { $rules }
# `$todo` and `$duty` are sentences.
requires_todo = per { $options }, prima: { $todo }
obliges = con { $options }: { $duty }
weighs = su «{ $criterion }»: { $effects }
effect_for =
    { $strength ->
        [1] leggermente a favore di «{ $option }»
        [2] chiaramente a favore di «{ $option }»
       *[other] fortemente a favore di «{ $option }»
    }
effect_against =
    { $strength ->
        [1] leggermente contro «{ $option }»
        [2] chiaramente contro «{ $option }»
       *[other] fortemente contro «{ $option }»
    }
# `$options` with “or” before the last.
warns = avverte se { $options } è la raccomandazione per una qualsiasi delle attività considerate: { $warning }
warns_above = avverte se { $options } è la raccomandazione per troppe delle attività considerate (soglia: { $share }): { $warning }


## Requirements, questions, duties, assumptions

requirement_unmet = Da fare
requirement_unknown = Non è noto se è soddisfatto
requirement_met = Soddisfatto
requirement_to_check = Da verificare una volta scelto il fornitore
requirements_met =
    { $count ->
        [one] { $count } requisito soddisfatto
       *[other] { $count } requisiti soddisfatti
    }
needed_for = necessario per { $options }
asked_of_organisation = Riguarda l’organizzazione
asked_of_provider = Riguarda il fornitore
# The range that was answered to a question, after it: a number, or levels.
said_number = Risposta data: { $range }; una cifra più precisa potrebbe bastare a decidere.
said_level = Risposta data: { $range }; una risposta più precisa potrebbe bastare a decidere.
stake_decides = Decide se un’opzione è possibile o pronta
stake_little = Meno di un punto in gioco
questions_more =
    { $count ->
        [one] Un’altra domanda, che viene dopo queste
       *[other] Altre { $count } domande, che vengono dopo queste
    }
duty_unknown = Dipende da una risposta mancante
duty_to_check = Da verificare una volta scelto il fornitore
other_assumptions =
    { $count ->
        [one] Un’altra ipotesi dichiarata non è decisiva; l’appendice la riporta con i dati di partenza.
       *[other] Altre { $count } ipotesi dichiarate non sono decisive; l’appendice le riporta con i dati di partenza.
    }


## Functions of plugins

functions_failed =
    { $count ->
        [one] { $count } funzione di un plugin ha dato errore: ciò che calcola non è noto.
       *[other] { $count } funzioni di plugin hanno dato errore: ciò che calcolano non è noto.
    }
function_failed = Funzione { $function } del plugin { $plugin }, da cui si calcola { $fact }
failed_here = Una funzione di un plugin ha dato errore, perciò questo non è noto, anche se le risposte necessarie possono esserci tutte: { $facts }.
plugin_isolated = ABI { $abi }; eseguito isolato, in un processo proprio senza file, rete e altri processi
plugin_in_process = ABI { $abi }; eseguito dentro makebuy, con tutti i diritti di chi lo ha avviato


## Answers

yes = sì
no = no
unknown = non noto
# None of several things.
none_of_them = niente di tutto ciò
range_numbers = da { $low } a { $high }
range_levels = tra { $low } e { $high }
# Where an answer comes from, after it in brackets, and over a list of answers.
origin_assumed = per ipotesi
origin_derived = calcolato
origin_failed = la sua funzione ha dato errore
inputs_given = Risposta
inputs_assumed = Ipotesi
inputs_derived = Calcolo
inputs_failed = Errore della funzione
inputs_unknown = Non noto


## The map

map_title = Mappa del portafoglio: «{ $y }» rispetto a «{ $x }»
map_description =
    «{ $x }» va da sinistra a destra, «{ $y }» dal basso in alto. { $count ->
        [one] { $count } attività rappresentata.
       *[other] { $count } attività rappresentate.
    }
map_description_unplaced =
    «{ $x }» va da sinistra a destra, «{ $y }» dal basso in alto. { $count ->
        [one] { $count } attività rappresentata; { $unplaced } senza posizione.
       *[other] { $count } attività rappresentate; { $unplaced } senza posizione.
    }
map_caption =
    { $count ->
        [1] { $go ->
            [0] L’unica attività sulla mappa non si può affidare subito all’esterno.
           *[other] L’unica attività sulla mappa si può affidare subito all’esterno.
        }
       *[other] { $go ->
            [0] Nessuna delle { $count } attività sulla mappa si può affidare subito all’esterno.
            [one] Delle { $count } attività sulla mappa, { $go } si può affidare subito all’esterno.
           *[other] Delle { $count } attività sulla mappa, { $go } si possono affidare subito all’esterno.
        }
    }
# These two stand between semicolons, the first with a capital.
map_in_quadrant =
    { $all ->
        [1] l’unica attività sulla mappa è in «{ $quadrant }»
       *[other] in «{ $quadrant }»: { $count }
    }
map_on_border = al confine tra quadranti: { $count }
look_firm = pieno: stabile
look_not_yet = chiaro: non ancora
look_open = tratteggiato: aperto
look_impossible = anello spesso: impossibile
look_undecided = anello sottile: ancora nessuna raccomandazione


## The funnel; every number counts activities

funnel_caption =
    { $total ->
        [1] { $kept ->
            [1] I passi tengono all’interno l’unica attività
           *[other] { $held ->
                [1] I passi mettono in attesa l’unica attività
               *[other] { $ruled ->
                    [1] I passi lasciano l’unica attività senza opzioni praticabili
                   *[other] { $unsure ->
                        [1] I passi lasciano passare l’unica attività, ma con riserva
                       *[other] I passi lasciano passare l’unica attività
                    }
                }
            }
        }
       *[other] Su { $total } attività, i passi ne tengono { $kept } all’interno, ne mettono in attesa { $held }{ $ruled ->
            [0] {""}
           *[other] , ne lasciano { $ruled } senza opzioni praticabili
        } e ne lasciano passare { $through }{ $unsure ->
            [0] {""}
           *[other] , di cui { $unsure } con riserva
        }
    }.
funnel_step = Arrivate al passo: { $entered }; passate: { $through }, di cui con riserva: { $unsure }; in attesa: { $held }; tenute all’interno: { $kept }; escluse: { $ruled }


## Sources and provenance

# The language of a source.
in_en = in inglese
in_fr = in francese
in_it = in italiano
in_ru = in russo
in_de = in tedesco
in_es = in spagnolo
in_uk = in ucraino
in_other = lingua: { $language }
direction_up = meglio se sale
direction_down = meglio se scende
direction_steady = dovrebbe restare stabile
adjustment_off = La regola «{ $rule }» è disattivata
adjustment_weight = Il criterio «{ $criterion }» ora pesa { $weight }
adjustment_changed = Il criterio «{ $criterion }» è modificato
adjustment_other = Una modifica
assumptions_used = Le ipotesi dichiarate hanno preso il posto delle risposte mancanti.
assumptions_lifted = Le ipotesi dichiarate sono state tolte: una risposta mancante vale come non nota.


## The method in plain words

method_answers = Una regola guarda le risposte sull’organizzazione, sull’attività e sul fornitore, e si applica se la sua condizione è soddisfatta. Una risposta può essere un valore, un intervallo, o non nota; una condizione che dipende da una risposta non nota non è né vera né falsa, e il report lo dice.
method_hard_rules = Prima vengono le regole rigide. Un veto esclude certe opzioni in ogni caso. Un’esclusione fa altrettanto, a meno che non valga un’eccezione che la nomina; un’eccezione non tocca mai un veto. Un requisito non esclude un’opzione: la tiene in attesa finché qualcosa non è predisposto.
method_evidence = Poi si confrontano le opzioni rimaste. Ogni elemento di valutazione fa salire o scendere alcune opzioni su un criterio, leggermente, chiaramente o fortemente. Ciò che si accumula su un criterio si ferma a «fortemente», si moltiplica per la quota del criterio nei pesi e si somma: ne risulta un punteggio da −100 a +100. Le risposte non note danno al punteggio dei limiti: il minimo e il massimo che potrebbe raggiungere.
method_toss_up =
    { $points ->
        [one] Si raccomanda l’opzione con il punteggio più alto tra quelle non escluse. Se il suo distacco dalla seconda è inferiore a { $points } punto, il report parla di quasi parità.
       *[other] Si raccomanda l’opzione con il punteggio più alto tra quelle non escluse. Se il suo distacco dalla seconda è inferiore a { $points } punti, il report parla di quasi parità.
    }
method_standing = Lo stato dice quanto l’esito sia acquisito. Stabile: nessuna risposta mancante può cambiarlo. Non ancora: ogni opzione che può ancora prevalere ha un requisito da soddisfare. Aperto: una risposta mancante potrebbe cambiarlo. Impossibile: ogni opzione è esclusa.
method_providers = Se i fornitori sono più d’uno, l’attività si valuta con ciascuno, e si mostra il miglior esito che ne impiega uno; tutti sono confrontati nella sezione dell’attività. Alcune domande hanno un’ipotesi dichiarata, che prende il posto della risposta quando non si dice nulla; ogni verdetto elenca quelle su cui poggia.
method_rounding = I punteggi sono stampati in punti interi. I distacchi sono calcolati prima di arrotondare, perciò possono scostarsi di un punto dai punteggi stampati.

limit_answers = I verdetti valgono quanto le risposte. Una risposta sbagliata conta quanto una giusta.
limit_sources = Una regola vale quanto ciò su cui poggia: le fonti che cita, con accanto a ciascuna di che tipo è, spesso opinioni di professionisti; se non ne cita, il giudizio di chi l’ha scritta. Dove si sa che una regola sbaglia, lo dice l’argomento contrario che la accompagna.
limit_weights = I pesi e la forza degli elementi di valutazione sono giudizi. Un piccolo distacco non è una differenza misurata, e una quasi parità va decisa su altre basi.
limit_scores = I punteggi confrontano le opzioni di una stessa attività. Non dicono quale di due attività conti di più.
limit_scope = Costi, contratti e diritto sono valutati solo per quanto ne chiedono le domande.
limit_in_process = Questi plugin sono stati eseguiti dentro makebuy e non isolati: { $plugins }. Qualunque cosa facciano, il programma non poteva impedirlo, e la valutazione merita solo la fiducia che meritano loro.


## The page of a pack in the handbook. `$id`, `$packs`, `$values`, `$expression` and `$claims` are names as they are typed.

page_pack = Pacchetto { $id }: { $counts }.
page_extends = Si basa su { $packs }.
page_toss_up =
    { $points ->
        [one] Un distacco inferiore a { $points } punto è una quasi parità.
       *[other] Un distacco inferiore a { $points } punti è una quasi parità.
    }
page_rules =
    { $count ->
        [one] { $count } regola
       *[other] { $count } regole
    }
page_questions =
    { $count ->
        [one] { $count } domanda
       *[other] { $count } domande
    }
page_steps =
    { $count ->
        [one] { $count } passo
       *[other] { $count } passi
    }
page_sources =
    { $count ->
        [one] { $count } fonte
       *[other] { $count } fonti
    }
page_claims = Affermazioni: { $claims }.

page_heading_options = Opzioni
page_heading_criteria = Criteri
page_heading_questions = Domande
page_heading_rules = Regole
page_heading_metrics = Indicatori
page_heading_functions = Funzioni
page_function_of = Dal plugin { $plugin }.
page_heading_adjustments = Che cosa cambia di ciò su cui si basa
page_heading_notes = Letture delle fonti e soluzioni dei contrasti
page_heading_sources = Fonti
page_about_organisation = Sull’organizzazione
page_about_activity = Sull’attività
page_about_provider = Sul fornitore
page_no_step = Fuori dai passi

page_id = Identificativo
page_uses_provider = Impiega un fornitore
page_provider_named = sì, e va indicato
page_provider_used = sì
page_provider_unused = no

page_answer = Risposta: { $kind }.
page_gives = Dà { $kind }.
page_derived = Si calcola, non si chiede: { $expression }.
page_assumed = Ipotesi se non si dice nulla: { $value }.
# Kinds of answer, in the middle of a sentence.
page_flag = sì o no
page_level = un livello tra { $values }
page_choice = un valore tra { $values }
page_set = uno o più valori tra { $values }
page_number = un numero
page_text = una nota; nessuna regola la considera
page_between = da { $low } a { $high }
page_at_least = almeno { $low }
page_at_most = al massimo { $high }

page_always = Quando: sempre.
page_when = Quando { $expression }.
page_need = Occorre: { $expression }.
page_counter = Argomento contrario: { $counter }
page_adds = Aggiunge al verdetto: { $qualifier }.
page_measure = Misurare: { $metrics }.
page_source = Fonte: { $sources }

# Examples of a rule: `$case` names the case; the answers follow, after a colon.
page_case_applies = Si applica nel caso { $case }
page_case_silent = Non si applica nel caso { $case }
page_case_unmet = Non soddisfatto nel caso { $case }
page_case_met = Soddisfatto nel caso { $case }
page_case_warns = Avverte nel caso { $case }
page_case_no_warning = Non avverte nel caso { $case }
page_case_verdict = Verdetto: { $verdict }.
page_case_missing = Nessun caso mostra dove si applica.
page_cases_in_english = I titoli dei casi sono in inglese.
page_silent_case_missing = Nessun caso mostra dove non si applica.
page_skip = Salta l’indice


## Labels: what templates print by name

skip = Vai alla sintesi
contents = Indice
activity = Attività
verdict = Verdetto
standing = Stato
score = Punteggio
lead = Distacco
provider = Fornitore
option = Opzione
range = Potrebbe andare
state = Situazione
# No score.
none = nessuno
standings = Che cosa significano gli stati
unplaced = Senza posizione, perché una risposta non è nota
map_table = La mappa in forma di tabella
map_keys = I numeri sulla mappa sono quelli della tabella qui sotto.
map_ranges = Una barra attraverso un simbolo copre l’intervallo dato come risposta.
key = N.
# Columns of the funnel: what became of the activities at a step.
step = Passo
entered = Arrivate
kept_in = Tenute
held_back = In attesa
ruled_out = Escluse
let_through = Passate
unsure = di cui con riserva
scores = Le opzioni a confronto
evidence = Da dove vengono i punti
criterion = Criterio
for = A favore
against = Contro
for_none = Nessuna regola è a favore: è l’opzione che resta.
against_none = Nessuna regola è contro.
# The answers follow.
because_of = Risposte:
counter = Argomento contrario
source = Fonte
why_not = Perché non le altre
may_be_out = Che cosa è escluso, o potrebbe esserlo
needs_first = Prima occorre
questions = Che cosa non si sa
questions_note = Le più decisive per prime.
asked_by = Richiesta da
duties = Che cosa comporta
adds = Aggiunge al verdetto
assumptions = Che cosa presuppone
decisive = Il verdetto potrebbe cambiare se una di queste ipotesi fosse sbagliata
providers = I fornitori a confronto
# The provider in whose row the verdict was reached.
chosen = scelto
to_do = Da fare prima
# Options that are out with a provider.
options_out = Opzioni escluse
open_questions = Domande
rule = Regola
# Several of them, before a list.
rules = Regole
method = Metodo
steps = Passi
criteria = Criteri e pesi
weight = Peso
share = Quota
rationale = Perché questo peso
adjustments = Che cosa il pacchetto ha cambiato di ciò su cui si basa
inputs = Dati di partenza
organisation = Organizzazione
provider_inputs = Fornitori
activity_inputs = Attività
idle_assignments = Assegnato, ma non richiesto
idle_assignments_note = Allo stato attuale queste regole non chiedono nulla dove sono assegnate: non vi compaiono in alcuna lista di controllo.
asked = Le domande dietro i nomi brevi
declared = Ipotesi dichiarate
declared_note = Che cosa vale quando una domanda resta senza risposta. Più avanti, un dato citato senza valore è un dato per cui è stata presa questa ipotesi.
rules_applied = Regole applicate
rules_others = Regole non applicate
plugins = Plugin
plugin = Plugin
functions = Funzioni dei plugin
when = Quando
always = sempre
need = Occorre
applied_to = Applicata a
notes = Come il pacchetto legge le sue fonti
bibliography = Fonti
metrics = Indicatori
metric = Indicatore
unit = Unità
direction = Direzione
baseline = Come rilevare il valore di partenza
watch_metric = Che cosa tenere d’occhio
provenance = Provenienza
made_with = Prodotto con makebuy
pack = Pacchetto
portfolio = Portafoglio
schema = formato della valutazione
limits = Limiti
top = Torna all’indice
