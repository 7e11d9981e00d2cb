### Compartido por todos los catálogos en español: términos y números pequeños en palabras.

## Un número en una frase: WORD($n), ante un sustantivo masculino. Otras formas: WORD($n, form: "feminine"),
## WORD($n, form: "alone") sin sustantivo detrás.

number-0 = ningún
number-0-feminine = ninguna
number-0-alone = ninguno
number-0-zero = cero
number-0-none = ninguno
number-1 = un
number-1-feminine = una
number-1-alone = uno
number-2 = dos
number-3 = tres
number-4 = cuatro
number-5 = cinco
number-6 = seis
number-7 = siete
number-8 = ocho
number-9 = nueve
number-10 = diez
number-11 = once
number-12 = doce
number-13 = trece
