### Lectura de archivos de respuestas: qué pasa con un archivo, sus hojas y sus columnas.

## spelling

# El comienzo de una lista y cuántos más tiene
spelling-listed = { $first } y { $more } más
# Varias filas de un archivo: "2-4, 9"
spelling-rows = filas { $rows }
