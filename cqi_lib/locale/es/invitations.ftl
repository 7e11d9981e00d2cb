### El correo que lleva un enlace personal, para una combinación de correspondencia.

subject = { $cohort }, { $round_label }: su enlace personal para responder
mail-greeting = Hola:
mail-request = estamos preguntando a las personas de { $cohort } cómo funcionan las cosas en sus { -program(form: "many") }. Nos gustaría conocer su opinión sobre { $program } (su función: { $role }).
mail-link = Este es su enlace personal. Funciona en un teléfono, una tableta o una computadora, y no hay que instalar nada:
mail-way = La primera página explica para qué se usan las respuestas y quién las verá. Puede parar en cualquier página y seguir más tarde con el mismo enlace. Por favor, no lo comparta: quien lo tenga puede leer y cambiar sus respuestas.
mail-thanks = ¡Gracias!
