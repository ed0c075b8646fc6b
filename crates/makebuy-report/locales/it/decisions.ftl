# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# Italian. See report.ftl for how messages are written.


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
near_held = Rinvierebbe { $options } se { $changes }.
near_let_in = Riaprirebbe la strada a { $options } se { $changes }.
near_tips = Ribalterebbe i punteggi se { $changes }.
near_change = la risposta a { $fact } fosse: { $value } (ora: { $now })
# The verdict then. `$standing` begins with a small letter.
near_then = Il verdetto sarebbe allora: { $option }, { $standing }.
near_then_same = La stessa raccomandazione, ma { $standing }.
near_then_nothing = Non resterebbe allora alcuna opzione.

# When something of a checklist is due.
due_with = All’attuazione
happened_with = È accaduto con { $activity }.
origin_rests_on_failed = si basa su una funzione che non è riuscita

near = Che cosa è mancato di poco
near_note = «Che cosa è mancato di poco» indica le regole per le quali una o due risposte diverse cambierebbero il verdetto.
checklist = Lista di controllo
checklist_note = Dove una lista di controllo ha solo un titolo, il testo è riportato a un’attività precedente e nell’appendice.
check_what = Che cosa
check_when = Stato
owner = Responsabile
due_by = Entro
track = Indicatori da seguire
take_baseline = Valore di partenza
