### Números con palabras y períodos de días.

numbers-none = sin datos
levels-none = no se muestra
levels-about = cerca de { $level }
levels-or-less = { $level } o menos
levels-or-more = { $level } o más
changes-same = casi igual
changes-untold = no se distingue
changes-higher = más alto
changes-lower = más bajo
changes-about = cerca de { $change }

dates-one-month = del { DATE($first, form: "day") } al { $last }
dates-one-year = del { DATE($first, form: "monthday") } al { $last }
dates-years = del { $first } al { $last }
