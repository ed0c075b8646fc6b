# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# Italian. See report.ftl for how messages are written.


## Headings and cover

heading_verdicts = Verdetti
heading_providers = I fornitori e la verifica del partner
heading_risks = Rischi
heading_reviews = Calendario dei riesami
# Packs with their versions.
builds_on = Si basa su { $packs }


## Confidence. The short reasons stand beside the word, in a narrow column.

confidence_high = Alta
confidence_medium = Media
confidence_low = Bassa
confidence_none = Nessuna
confidence_high_meaning = nessuna risposta mancante può cambiare la raccomandazione, e il suo distacco è di almeno { $points } punti o non resta altra opzione
confidence_medium_meaning = nessuna risposta mancante può cambiare la raccomandazione, ma il suo distacco è minore
confidence_low_meaning =
    è quasi parità (un distacco inferiore a { $points } { $points ->
        [one] punto
       *[other] punti
    }), una risposta mancante potrebbe cambiare la raccomandazione, o una funzione che le serve ha dato errore
confidence_close = quasi parità
confidence_questions =
    { $count ->
        [one] { $count } domanda
       *[other] { $count } domande
    }
confidence_failed = una funzione ha dato errore
limit_confidence = L’attendibilità si conta, non si misura. Dice quanto un verdetto è assodato secondo queste regole e queste risposte, non quanto è probabile che si riveli giusto. Prende le ipotesi così come sono; ogni sezione indica quelle su cui poggia il suo verdetto.


## Executive summary

# `$options` are options with a count in brackets, with “and” before the last.
recommended = Raccomandazioni: { $options }.
no_recommendation = ancora nessuna
can_go =
    { $count ->
        [one] Primo passo per { $count } attività che si può affidare subito all’esterno
       *[other] Primo passo per { $count } attività che si possono affidare subito all’esterno
    }
step_provider = Trovare un fornitore.
step_hand_over = Affidarla: nessuna regola chiede altro prima.
assigned_by = { $owner }, scadenza { $date }
due_by = scadenza { $date }
find_out_by = Da accertare a cura di { $owner }, scadenza { $date }
find_out_owner = Da accertare a cura di { $owner }
find_out_due = Da accertare, scadenza { $date }
activities_count = { $count } attività


## Risks

risks_more =
    { $count ->
        [one] Un altro degli stessi tipi tocca meno attività; si trova nelle sezioni di quelle attività.
       *[other] Altri { $count } degli stessi tipi toccano meno attività; si trovano nelle sezioni di quelle attività.
    }
risk_concentration = A { $provider } andrebbero { $count } delle { $all } attività che si raccomanda di affidare all’esterno
risk_concentration_why = Conteggio sui verdetti: più della metà dipende da un solo fornitore.
risk_close =
    { $total ->
        [1] L’unica attività andrebbe all’esterno con un distacco minimo
       *[other] { $count ->
            [one] { $count } attività andrebbe all’esterno con un distacco minimo
           *[other] { $count } attività andrebbero all’esterno con un distacco minimo
        }
    }
risk_close_why = Un distacco inferiore a { $points } punti non è una differenza misurata.
risk_against = È una ragione contro la raccomandazione per { $count } attività, dove però altre ragioni pesano di più.
risk_assumption = Ipotesi mai confermata su { $fact }: { $value }
risk_assumption_why =
    { $count ->
        [1] Se è sbagliata, il verdetto potrebbe cambiare.
       *[other] Se è sbagliata, { $count } verdetti potrebbero cambiare.
    }
risk_ask = Chiedere: { $question }
risk_unknown = Non si sa se questo valga: { $rule }
risk_unknown_why = Serve a ciò che è raccomandato per { $count } attività, e manca una risposta.
risk_counter = Una ragione che a volte non vale: { $rule }
risk_counter_why = Sostiene la raccomandazione per { $count } attività.


## Reviews

review_verdict = Riesaminare il verdetto.
review_when_done = A lavoro compiuto
review_when_answered = Quando si avrà la risposta
review_end_date = In data da fissare
review_regularly = Regolarmente
review_when_changed = Quando cambia una risposta
review_settled = Queste attività restano all’interno e non attendono nulla. Riesaminarle quando una risposta che le riguarda non vale più.


## The partner test: how a provider stands; the numbers count activities

test_met = soddisfatta
test_unmet = non soddisfatta
test_unknown = non nota
test_none = non si pone
# Of a rule that puts an option out.
test_clear = nessun ostacolo
test_stops = è un ostacolo


## Labels: what templates print by name

confidence = Attendibilità
confidences = Che cosa significano i gradi di attendibilità
confidence_figures = Tra parentesi: quante domande restano aperte; ≈ quasi parità; ! una funzione ha dato errore.
scope = Ambito
author = Autore
do_now = Che cosa fare adesso
do_now_none = Nulla può andare subito all’esterno, e non c’è nulla da predisporre prima. Dove una domanda è aperta, si comincia dalla risposta.
prepare_first = Da predisporre prima
mend_first = Da risolvere prima
failed_note = Finché non si rimedia, l’attendibilità dei verdetti interessati è bassa.
# Before what a plugin’s function said when it failed, in English and in quotation marks.
happened = Messaggio originale
first_things = Le prime cose da fare
decide = Che cosa decidere
decide_none = Nulla: non resta alcuna quasi parità, e nessuna risposta mancante potrebbe cambiare un verdetto.
decide_answers = Per ora nulla: prima si risponde alle domande qui sopra.
decide_close = Quasi parità che nessuna risposta risolve
decide_impossible = Nessuna opzione praticabile: deve cambiare l’attività o una regola
decide_questions = Le domande da cui dipende di più
nothing_speaks = nessuna regola in particolare
top_risks = Rischi principali
risks_all = Tutti i rischi, con ciò che si fa per contenerli
risks_note = In quest’ordine: avvisi sull’intero portafoglio, dipendenza da un solo fornitore, ragioni contro ciò che è raccomandato, ipotesi, quasi parità, ciò che non si sa, ragioni che a volte non valgono; in ogni tipo, prima ciò che tocca più attività. Accanto a ciascuno stanno gli obblighi e i requisiti che guardano agli stessi dati.
risks_none = La valutazione non ne conosce.
risk = Che cosa potrebbe andare storto, e perché
risk_done = Che cosa si fa al riguardo
risk_nothing = Nessuna regola chiede nulla: decide la direzione.
activities_touched = Attività
review_when = Quando
review_what = Che cosa
review_who = Responsabile
review_dated = Con una data
review_none_dated = Nulla ha ancora una data.
review_undated = Senza data, nell’ordine in cui sono attesi
review_none = Nulla attende un riesame.
all_activities = Tutte
matrix = Per che cosa ciascuno è stato considerato, e con quale esito
matrix_considered = Considerato per
matrix_chosen = Raccomandato per
matrix_verdicts = Verdetti con il fornitore
matrix_unmet = Requisiti non soddisfatti
matrix_missing = Risposte mancanti
facts_compared = Che cosa se ne sa
fact = Dato
partner_test = La verifica del partner
partner_test_note = Ciò che le regole chiedono a un fornitore perché possa essere più di un semplice fornitore, per le attività per cui è stato considerato. Un requisito si esamina solo dove il fornitore può ancora essere scelto.
condition = Condizione


## An activity

# What hangs on an answer that is missing: these stand between semicolons, the first with a capital. `$options` are
# options between commas, with “or” before the last.
stake_possible = decide se l’opzione { $options } resta possibile
stake_ready = decide se l’opzione { $options } è pronta
stake_moves =
    { $points ->
        [one] può spostare un punteggio di { $points } punto al massimo
       *[other] può spostare un punteggio di { $points } punti al massimo
    }

# A rule that nearly applies: its title stands before. `$changes` are one or two of `near_change`.
near_out = Escluderebbe { $options } se { $changes }.
near_held = Metterebbe in attesa { $options } se { $changes }.
near_let_in = Riaprirebbe la strada a { $options } se { $changes }.
near_tips = Ribalterebbe i punteggi se { $changes }.
near_change = la risposta a { $fact } fosse: { $value } (ora: { $now })
# The verdict then. `$standing` begins with a small letter.
near_then = Il verdetto sarebbe allora { $option }, con lo stato «{ $standing }».
near_then_same = La raccomandazione sarebbe la stessa, ma con lo stato «{ $standing }».
near_then_nothing = Non resterebbe più alcuna opzione.

# When something of a checklist is due.
due_with = Al momento di procedere
happened_with = È accaduto con { $activity }.
origin_rests_on_failed = si basa su una funzione che ha dato errore

near = Dove è mancato poco
near_note = «Dove è mancato poco» indica le regole per le quali una o due risposte diverse cambierebbero il verdetto.
checklist = Lista di controllo
checklist_note = Dove una lista di controllo ha solo un titolo, il testo si trova sotto un’attività precedente e nell’appendice.
check_what = Che cosa
check_when = Situazione
owner = Responsabile
by_when = Entro
track = Indicatori da seguire
take_baseline = Valore di partenza
