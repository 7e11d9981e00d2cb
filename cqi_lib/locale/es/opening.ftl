### Lo que se dice cuando se abre un programa o un grupo de programas en un cuaderno.

## open

open-text = El parámetro { $parameter } debe ser texto, como 'maple-street', no { $value }.
open-path = El parámetro 'cohort' debe ser la ruta de la carpeta de un grupo de programas, no { $value }.
# $near: " ¿Quiso decir …?" o nada
open-no_cohort = No hay una carpeta de un grupo de programas { $cohort } (una carpeta con un cohort.yml).{ $near } En parameters/ hay: { $cohorts }.
open-no_cohort-none = No hay una carpeta de un grupo de programas { $cohort } (una carpeta con un cohort.yml).{ $near } En parameters/ no hay ninguna.

## program

# $as_of: un día como 2025-11-14
program-opened = { $program }, { $round }: { program-answered }, al { $as_of }
program-opened-cycle = { $program }, { $round }, ciclo { $cycle }: { program-answered }, al { $as_of }
program-answered = { $people ->
        [one] { $people } persona respondió
       *[other] { $people } personas respondieron
    }
program-cycle = El parámetro 'cycle' es { $cycle }, que { $program } no tiene.{ $near } Se permite: { $cycles }.
program-cycle-none = El parámetro 'cycle' es { $cycle }, que { $program } no tiene.{ $near } Todavía no hay ninguno.
program-unknown = El parámetro 'program' es { $program }, que no es un programa de { $cohort }.{ $near } Se permite: { $programs }.

## prepared

prepared-not_published = { $table } no ha pasado el control de privacidad, así que no se puede mostrar nada de ella. Tome `publish('{ $table }')` del programa abierto o, en una celda con la etiqueta `desk`, `unpublished(program)` de `cqi_lib/program/prepared.py`.

## cohort_round

cohort_round-opened = { $cohort }, { $round }: { $n ->
        [one] { $n } programa
       *[other] { $n } programas
    }
