### Lo que dice el índice de quien evalúa sobre los informes que fallaron y sobre los problemas: qué arreglar primero, qué no cabe

more_in_problems = { CAPITAL(WORD($n)) } { $n ->
        [one] problema más está
       *[other] problemas más están
    } en problems.csv, junto a esta página.
more_failed = { $n ->
        [one] { CAPITAL(WORD($n)) } informe más falló; lo que lo detuvo está en problems.csv, junto a esta página.
       *[other] { CAPITAL(WORD($n)) } informes más fallaron; lo que los detuvo está en problems.csv, junto a esta página.
    }
mend_first = Para arreglar primero
mend_help = { $others ->
        [yes] Los demás informes no se retrasaron.
       *[no] No se pudo hacer ningún informe.
    }
card-what = Qué pasó
card-where = Dónde
card-mend = Cómo arreglarlo
problem_found = Se encontró: { $found }.
problem_allowed = Se permite: { $allowed }.
