# What the figures say of themselves.
# French. See report.ftl for how messages are written.


## All verdicts at a glance

glance_title = La netteté de chaque verdict
glance_description =
    { $count ->
        [1] La seule activité, sur sa ligne.
       *[other] { $count } activités, une par ligne, groupées selon ce qu’il y a à faire, le verdict le plus net en tête.
    } Un symbole montre le score de l’option recommandée, une barre qui le traverse ce que ce score pourrait encore être, un trait vertical le score de la deuxième option.
# How many can go outside; how many are toss-ups follows.
glance_caption =
    { $go ->
        [0] { $total ->
            [1] La seule activité ne peut pas être confiée à l’extérieur dès maintenant
           *[other] Aucune des { $total } activités ne peut être confiée à l’extérieur dès maintenant
        }
        [one] { $total ->
            [1] La seule activité peut être confiée à l’extérieur dès maintenant
           *[other] { $go } activité sur { $total } peut être confiée à l’extérieur dès maintenant
        }
       *[other] { $go } activités sur { $total } peuvent être confiées à l’extérieur dès maintenant
    }.
glance_toss_ups =
    { $total ->
        [1] Son verdict est une quasi-égalité.
       *[other] { $close ->
            [one] { $close } verdict est une quasi-égalité.
           *[other] { $close } verdicts sont des quasi-égalités.
        }
    }
glance_crowd_title = Les verdicts par option et par statut
glance_crowd_description =
    { $count ->
        [one] { $count } activité, un carré
       *[other] { $count } activités, un carré pour chacune
    } : en lignes, les options recommandées ; en colonnes, le statut.


## What marks mean

key_bounds = barre : ce que le score pourrait être
key_rival = trait : score de la deuxième option
key_square = un carré : une activité
key_close = carré vide : quasi-égalité


## The funnel

funnel_description = Une barre par étape, d’autant plus longue que les activités qui y arrivent sont nombreuses, partagée selon ce qu’elles deviennent. { $steps }


## Labels: what templates print by name

map_counts = Les nombres sur la carte comptent des activités ; une réponse donnée par un intervalle compte en son milieu.
glance_table = Tous les verdicts en tableau
runner_up = Deuxième option
toss_ups = Quasi-égalités
let_through_for_now = Passées sous réserve
funnel_table = La figure en tableau, et les activités que chaque étape a arrêtées
funnel_note = Sous réserve : une réponse qui manque peut encore les arrêter ici. En attente : jusqu’à ce qu’un préalable soit rempli. Exclues : il ne reste aucune option.
