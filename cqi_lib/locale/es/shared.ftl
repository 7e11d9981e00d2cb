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

## Lo que un grupo de programas puede llamar de otra manera (`words:` en cohort.yml). Donde esa palabra está en un texto, va su
## término: { -program }, { -program(form: "many") }, { -program(form: "the") }, { CAPITAL(-program(form: "the")) }; también en
## lugar de lo que concuerda con ella, como { -program(form: "none") } y { -program(form: "each-other") }.

-program = { $form ->
       *[one] programa
        [many] programas
        [a] un programa
        [the] el programa
        [the-many] los programas
        [of-the] del programa
        [to-the] al programa
        [this] este programa
        [no] ningún programa
        [all] todos los programas
        [the-others] los demás programas
        [how-many] cuántos programas
        [few] pocos programas
        [that] ese programa
        [the-only] el único programa
        [a-single] un solo programa
        [own] propio programa
        [to-the-own] al propio programa
        [so-many] tantos programas
        [these] estos
        [them] los
        [it] lo
        [they] ellos
        [one-of] uno
        [none] ninguno
        [some] alguno
        [another] otro
        [others] otros
        [the-rest] los demás
        [the-other] el otro
        [the-other-ones] los otros
        [the-first] los primeros
        [each-other] unos de otros
        [together] juntos
        [few-of-them] pocos
        [selves] sí mismos
    }
    .gender = masculine
-coach = { $form ->
       *[one] coach
        [many] coaches
        [a] un coach
    }
    .gender = masculine
# El personal, como grupo: un nombre en singular, como «equipo»
-staff = { $form ->
       *[many] personal
        [a] una persona del personal
        [the] el personal
        [of-the] del personal
        [to-the] al personal
    }
    .gender = masculine
-people = { $form ->
       *[one] participante
        [many] participantes
        [a] una persona participante
    }
# Cómo se dice en estas formas la palabra propia de un grupo; lo que aquí se usa de $one, $other, $gender y $article se le pide;
# «el» llevan las palabras femeninas que comienzan por a tónica: «el área», «un área», pero «esta área», «una sola área»
-own = { $form ->
       *[one] { $one }
        [many] { $other }
        [a] { $gender ->
            [feminine] { $article ->
                [el] un
               *[la] una
            }
           *[masculine] un
        } { $one }
        [the] { $gender ->
            [feminine] { $article ->
                [el] el
               *[la] la
            }
           *[masculine] el
        } { $one }
        [the-many] { $gender ->
            [feminine] las
           *[masculine] los
        } { $other }
        [of-the] { $gender ->
            [feminine] { $article ->
                [el] del
               *[la] de la
            }
           *[masculine] del
        } { $one }
        [to-the] { $gender ->
            [feminine] { $article ->
                [el] al
               *[la] a la
            }
           *[masculine] al
        } { $one }
        [this] { $gender ->
            [feminine] esta
           *[masculine] este
        } { $one }
        [no] { $gender ->
            [feminine] { $article ->
                [el] ningún
               *[la] ninguna
            }
           *[masculine] ningún
        } { $one }
        [all] { $gender ->
            [feminine] todas las
           *[masculine] todos los
        } { $other }
        [the-others] { $gender ->
            [feminine] las demás
           *[masculine] los demás
        } { $other }
        [how-many] { $gender ->
            [feminine] cuántas
           *[masculine] cuántos
        } { $other }
        [few] { $gender ->
            [feminine] pocas
           *[masculine] pocos
        } { $other }
        [that] { $gender ->
            [feminine] esa
           *[masculine] ese
        } { $one }
        [the-only] { $gender ->
            [feminine] la única
           *[masculine] el único
        } { $one }
        [a-single] { $gender ->
            [feminine] una sola
           *[masculine] un solo
        } { $one }
        [own] { $gender ->
            [feminine] propia
           *[masculine] propio
        } { $one }
        [to-the-own] { $gender ->
            [feminine] a la propia
           *[masculine] al propio
        } { $one }
        [so-many] { $gender ->
            [feminine] tantas
           *[masculine] tantos
        } { $other }
        [these] { $gender ->
            [feminine] estas
           *[masculine] estos
        }
        [them] { $gender ->
            [feminine] las
           *[masculine] los
        }
        [it] { $gender ->
            [feminine] la
           *[masculine] lo
        }
        [they] { $gender ->
            [feminine] ellas
           *[masculine] ellos
        }
        [one-of] { $gender ->
            [feminine] una
           *[masculine] uno
        }
        [none] { $gender ->
            [feminine] ninguna
           *[masculine] ninguno
        }
        [some] { $gender ->
            [feminine] alguna
           *[masculine] alguno
        }
        [another] { $gender ->
            [feminine] otra
           *[masculine] otro
        }
        [others] { $gender ->
            [feminine] otras
           *[masculine] otros
        }
        [the-other] { $gender ->
            [feminine] la otra
           *[masculine] el otro
        }
        [the-other-ones] { $gender ->
            [feminine] las otras
           *[masculine] los otros
        }
        [the-first] { $gender ->
            [feminine] las primeras
           *[masculine] los primeros
        }
        [the-rest] { $gender ->
            [feminine] las demás
           *[masculine] los demás
        }
        [each-other] { $gender ->
            [feminine] unas de otras
           *[masculine] unos de otros
        }
        [together] { $gender ->
            [feminine] juntas
           *[masculine] juntos
        }
        [few-of-them] { $gender ->
            [feminine] pocas
           *[masculine] pocos
        }
        [selves] { $gender ->
            [feminine] sí mismas
           *[masculine] sí mismos
        }
    }
    .gender = { $gender }
# Lo mismo para el personal: un nombre del grupo en singular, como «equipo»
-own-staff = { $form ->
       *[many] { $other }
        [a] una persona { $gender ->
            [feminine] { $article ->
                [el] del
               *[la] de la
            }
           *[masculine] del
        } { $other }
        [the] { $gender ->
            [feminine] { $article ->
                [el] el
               *[la] la
            }
           *[masculine] el
        } { $other }
        [of-the] { $gender ->
            [feminine] { $article ->
                [el] del
               *[la] de la
            }
           *[masculine] del
        } { $other }
        [to-the] { $gender ->
            [feminine] { $article ->
                [el] al
               *[la] a la
            }
           *[masculine] al
        } { $other }
    }
    .gender = { $gender }
# Y para las personas atendidas, que van sin artículo
-own-people = { $form ->
       *[one] { $one }
        [many] { $other }
        [a] { $one }
    }
