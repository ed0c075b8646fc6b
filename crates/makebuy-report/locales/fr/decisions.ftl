# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# French. See report.ftl for how messages are written.


## An activity

# What hangs on an answer that is missing: these stand between semicolons, the first with a capital. `$options` are
# options between commas, with “or” before the last.
stake_possible = décide si l’option { $options } reste possible
stake_ready = décide si l’option { $options } est prête
stake_moves =
    { $points ->
        [one] peut déplacer un score de { $points } point au plus
       *[other] peut déplacer un score de { $points } points au plus
    }

# A rule that nearly applies: its title stands before. `$changes` are one or two of `near_change`.
near_out = Exclurait { $options } si { $changes }.
near_held = Retarderait { $options } si { $changes }.
near_let_in = Rouvrirait la voie à { $options } si { $changes }.
near_tips = Ferait basculer les scores si { $changes }.
near_change = la réponse à { $fact } était : { $value } (aujourd’hui : { $now })
# The verdict then. `$standing` begins with a small letter.
near_then = Verdict dans ce cas : { $option }, { $standing }.
near_then_same = Même recommandation alors, mais { $standing }.
near_then_nothing = Il ne resterait alors aucune option.

# When something of a checklist is due.
due_with = À la mise en œuvre
happened_with = Cela s’est produit avec { $activity }.
origin_rests_on_failed = repose sur une fonction qui a échoué

near = Ce qui a failli jouer
near_note = « Ce qui a failli jouer » nomme les règles par lesquelles une ou deux réponses différentes changeraient le verdict.
checklist = Liste de contrôle
checklist_note = Là où une liste de contrôle n’a qu’un titre, le texte figure à une activité précédente et en annexe.
check_what = Quoi
check_when = État
owner = Responsable
due_by = Échéance
track = Indicateurs à suivre
take_baseline = Niveau de référence
