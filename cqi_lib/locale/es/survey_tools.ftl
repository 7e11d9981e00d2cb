### Por qué un cuestionario no se puede escribir como formulario de una herramienta de encuestas: KoboToolbox y ODK, REDCap, LimeSurvey.

cannot-write = El cuestionario { $instrument } no se puede escribir como { $tool }.
no-language = { $instrument } no tiene textos en { $language }; tiene { $known }.
no-round = No existe la ronda { $round }; existen { $known }.
no-short = { $instrument } no marca ninguna frase con `short: true`, así que no tiene forma corta.
cannot-take = { $tool ->
        [xlsform] KoboToolbox y ODK no aceptan esto.
        [redcap] REDCap no acepta esto.
       *[limesurvey] LimeSurvey no acepta esto.
    }

## Dónde, qué, qué se permite, cómo arreglarlo

where-item = { $form }, frase { $name }
where-question = { $form }, pregunta { $name }
code = el código { $code }
name-twice = el nombre { $name } dos veces
name-of-two = { $name } para { $one } y { $other }
name-becomes = { $name }, en LimeSurvey { $becomes }
signs-in-text = los signos { $signs } en un texto
xlsform-names = letras, cifras, _ y -, primero una letra
xlsform-codes = códigos sin espacios
xlsform-texts = textos sin { $signs }
redcap-names = letras, cifras y _ sueltos, primero una letra, como máximo { $most } signos
redcap-codes = códigos de letras, cifras y _
limesurvey-names = como máximo { $most } letras y cifras, primero una letra
names-differ = nombres distintos
codes-differ = códigos distintos
mend-id = Dé otro id a la frase.
mend-ids = Dé otro id a la frase o al ámbito.
mend-codes = Dé a los niveles de la escala códigos como 1, 2, 3.
mend-text = Escriba el texto sin ellos.
