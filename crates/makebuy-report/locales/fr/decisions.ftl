# What is decided, by whom and when: confidence, risks, checklists, reviews, providers.
# French. See report.ftl for how messages are written.


## Headings and cover

heading_verdicts = Verdicts
heading_providers = Prestataires et test du partenaire
heading_risks = Risques
heading_reviews = Calendrier des réexamens
# Packs with their versions.
builds_on = S’appuie sur { $packs }


## Confidence. The short reasons stand beside the word, in a narrow column.

confidence_high = Élevée
confidence_medium = Moyenne
confidence_low = Faible
confidence_none = Aucune
confidence_high_meaning = aucune réponse manquante ne peut changer la recommandation, et son avance est d’au moins { $points } points ou il ne reste aucune autre option
confidence_medium_meaning = aucune réponse manquante ne peut changer la recommandation, mais son avance est plus faible
confidence_low_meaning =
    c’est une quasi-égalité (une avance de moins de { $points } { $points ->
        [one] point
       *[other] points
    }), une réponse manquante pourrait changer la recommandation, ou une fonction dont elle dépend a échoué
confidence_close = quasi-égalité
confidence_questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
confidence_failed = une fonction a échoué
limit_confidence = La confiance est un décompte, non une mesure. Elle dit à quel point un verdict est établi par ces règles et ces réponses, et non quelles sont ses chances de réussite. Elle prend les hypothèses telles quelles ; chaque section nomme celles sur lesquelles repose son verdict.


## Executive summary

# `$options` are options with a count in brackets, with “and” before the last.
recommended = Recommandations : { $options }.
no_recommendation = aucune pour l’instant
can_go =
    { $count ->
        [one] Premier pas pour { $count } activité qui peut être confiée à l’extérieur dès maintenant
       *[other] Premier pas pour { $count } activités qui peuvent être confiées à l’extérieur dès maintenant
    }
step_provider = Trouver un prestataire.
step_hand_over = Confier l’activité : aucune règle ne demande rien au préalable.
assigned_by = { $owner }, au plus tard le { $date }
due_by = au plus tard le { $date }
find_out_by = À éclaircir par { $owner }, au plus tard le { $date }
find_out_owner = À éclaircir par { $owner }
find_out_due = À éclaircir au plus tard le { $date }
activities_count =
    { $count ->
        [one] { $count } activité
       *[other] { $count } activités
    }


## Risks

risks_more =
    { $count ->
        [one] Un autre risque du même genre touche moins d’activités ; il figure dans leurs sections.
       *[other] { $count } autres risques du même genre touchent moins d’activités ; ils figurent dans leurs sections.
    }
risk_concentration = { $provider } recevrait { $count } des { $all } activités qu’il est recommandé de confier à l’extérieur
risk_concentration_why = Décompte des verdicts : plus de la moitié dépendent d’un seul prestataire.
risk_close =
    { $total ->
        [1] La seule activité serait confiée à l’extérieur avec une avance presque nulle
       *[other] { $count ->
            [one] { $count } activité serait confiée à l’extérieur avec une avance presque nulle
           *[other] { $count } activités seraient confiées à l’extérieur avec une avance presque nulle
        }
    }
risk_close_why = Une avance de moins de { $points } points n’est pas une différence mesurée.
risk_against =
    { $count ->
        [one] Cet argument va contre la recommandation pour { $count } activité, où d’autres l’emportent.
       *[other] Cet argument va contre la recommandation pour { $count } activités, où d’autres l’emportent.
    }
risk_assumption = Supposé et jamais confirmé : { $fact } ({ $value })
risk_assumption_why =
    { $count ->
        [1] Si c’est faux, le verdict pourrait changer.
       *[other] Si c’est faux, { $count } verdicts pourraient changer.
    }
risk_ask = Demander : { $question }
risk_unknown = Personne ne sait si c’est le cas : { $rule }
risk_unknown_why =
    { $count ->
        [one] La recommandation en dépend pour { $count } activité, et une réponse manque.
       *[other] La recommandation en dépend pour { $count } activités, et une réponse manque.
    }
risk_counter = Un argument parfois faux : { $rule }
risk_counter_why = Il appuie la recommandation pour { $count } activités.


## Reviews

review_verdict = Réexaminer le verdict.
review_when_done = Quand ce sera fait
review_when_answered = Quand la réponse sera connue
review_end_date = À une date à fixer
review_regularly = Régulièrement
review_when_changed = Quand une réponse change
review_settled = Ces activités restent en interne et n’attendent rien. Les réexaminer quand une réponse qui les concerne n’est plus vraie.


## The partner test: how a provider stands; the numbers count activities

test_met = rempli
test_unmet = non rempli
test_unknown = inconnu
test_none = sans objet
# Of a rule that puts an option out.
test_clear = ne s’y oppose pas
test_stops = s’y oppose


## Labels: what templates print by name

confidence = Confiance
confidences = Ce que signifient les degrés de confiance
confidence_figures = Entre parenthèses : le nombre de questions ouvertes ; ≈ quasi-égalité ; ! une fonction a échoué.
scope = Périmètre
author = Auteur
do_now = À faire maintenant
do_now_none = Rien ne peut être confié à l’extérieur pour l’instant, et rien n’est à mettre en place au préalable. Là où une question reste ouverte, il faut d’abord y répondre.
prepare_first = À mettre en place d’abord
mend_first = À réparer d’abord
failed_note = Tant que ce n’est pas réparé, la confiance dans les verdicts concernés est faible.
# Before what a plugin’s function said when it failed, in English and in quotation marks.
happened = Message d’origine
first_things = Les premières choses à faire
decide = À décider
decide_none = Rien : il ne reste aucune quasi-égalité, et aucune réponse manquante ne pourrait changer un verdict.
decide_answers = Rien pour l’instant : il faut d’abord répondre aux questions ci-dessus.
decide_close = Quasi-égalités qu’aucune réponse ne tranche
decide_impossible = Sans issue : l’activité ou une règle doit céder
decide_questions = Les questions qui pèsent le plus
nothing_speaks = aucune règle en particulier
top_risks = Principaux risques
risks_all = Tous les risques, avec ce qui est fait pour y parer
risks_note = Dans cet ordre : alertes sur l’ensemble du portefeuille, dépendance envers un seul prestataire, arguments contre ce qui est recommandé, hypothèses, quasi-égalités, ce que personne ne sait, arguments parfois faux ; dans chaque genre, d’abord ce qui touche le plus d’activités. En regard figurent les obligations et les préalables qui portent sur les mêmes faits.
risks_none = L’évaluation n’en connaît aucun.
risk = Ce qui pourrait mal tourner, et pourquoi
risk_done = Ce qui est fait pour y parer
risk_nothing = Aucune règle ne demande rien : à la direction d’en décider.
activities_touched = Activités
review_when = Quand
review_what = Quoi
review_who = Qui
review_dated = Avec une date
review_none_dated = Rien n’a encore de date.
review_undated = Sans date, dans l’ordre prévisible
review_none = Rien n’attend de réexamen.
all_activities = Toutes
matrix = Ce pour quoi chacun a été envisagé, et ce qui en est résulté
matrix_considered = Envisagé pour
matrix_chosen = Recommandé pour
matrix_verdicts = Verdicts rendus avec lui
matrix_unmet = Préalables non remplis
matrix_missing = Réponses manquantes
facts_compared = Ce que l’on sait d’eux
fact = Donnée
partner_test = Le test du partenaire
partner_test_note = Ce que les règles demandent à un prestataire pour qu’il soit plus qu’un simple fournisseur, sur les activités pour lesquelles il a été envisagé. Un préalable n’est examiné que là où le prestataire peut encore être choisi.
condition = Condition


## An activity

# What hangs on an answer that is missing: these stand between semicolons, the first with a capital. `$options` are
# options between commas, with “or” before the last.
stake_possible = décide si l’option { $options } reste possible
stake_ready = décide si l’option { $options } est prête
stake_moves =
    { $points ->
        [one] peut faire varier un score de { $points } point au plus
       *[other] peut faire varier un score de { $points } points au plus
    }

# A rule that nearly applies: its title stands before. `$changes` are one or two of `near_change`.
near_out = Exclurait { $options } si { $changes }.
near_held = Ferait attendre { $options } si { $changes }.
near_let_in = Rouvrirait la voie à { $options } si { $changes }.
near_tips = Ferait basculer les scores si { $changes }.
near_change = la réponse à { $fact } était « { $value } » (aujourd’hui : « { $now } »)
# The verdict then. `$standing` begins with a small letter.
near_then = Verdict dans ce cas : { $option }, { $standing }.
near_then_same = Même recommandation dans ce cas, mais { $standing }.
near_then_nothing = Il ne resterait alors aucune option.

# When something of a checklist is due.
due_with = À la mise en œuvre
happened_with = Cela s’est produit avec { $activity }.
origin_rests_on_failed = repose sur une fonction qui a échoué

near = Ce qui a failli jouer
near_note = « Ce qui a failli jouer » nomme les règles par lesquelles une ou deux réponses différentes changeraient le verdict.
checklist = Liste de contrôle
checklist_note = Là où une liste de contrôle ne donne qu’un titre, le texte figure dans la section d’une activité précédente et en annexe.
check_what = Quoi
check_when = État
owner = Responsable
by_when = Échéance
track = Indicateurs à suivre
take_baseline = Niveau de référence
