### Lo que se dice de los archivos: en la terminal, en formularios y en listas de problemas. Lo encontrado y lo permitido empiezan con minúscula.

any-nothing = nada
any-link_out = un enlace que lleva fuera de la carpeta del grupo de programas
any-inside = archivos dentro de ella
any-copy = Copie el archivo a este lugar.

## text_file

# Qué es un valor de un archivo
text_file-keys = un grupo de claves
text_file-list = una lista
# Qué hay en el lugar de un archivo
text_file-link_to_nothing = un enlace que no lleva a nada
text_file-cannot_look = algo que no se puede examinar ({ $why })
text_file-kind = { $kind ->
        [file] un archivo
        [folder] una carpeta, no un archivo
        [pipe] una tubería con nombre (FIFO), no un archivo
        [socket] un socket, no un archivo
        [device] un dispositivo, no un archivo
       *[other] algo que no es un archivo
    }
text_file-text_file = un archivo de texto
text_file-text_file-mend = Ponga aquí un archivo de texto con este nombre.
text_file-large-found = un archivo de { $size } MB
text_file-large-allowed = como máximo { $most } MB
text_file-large-mend = Compruebe que sea el archivo correcto.
# $why: lo que dice el sistema
text_file-closed-found = un archivo que no se puede abrir ({ $why })
text_file-closed-allowed = un archivo que su cuenta puede leer
text_file-closed-mend = Revise los permisos del archivo y ciérrelo en otros programas.
text_file-signature = { $kind ->
        [zip] un libro de Excel o un archivo zip
        [office] un archivo de Office antiguo o protegido con contraseña
        [pdf] un archivo PDF
        [picture] una imagen
       *[compressed] un archivo comprimido
    }
text_file-plain = texto sin formato
text_file-plain-mend = Guárdelo como texto sin formato (YAML o CSV) con este nombre.
text_file-encoding = texto con la codificación { $encoding }
text_file-encoding-mend = Se leyó así; revise los nombres con acentos o guarde el archivo como «CSV UTF-8».
text_file-bytes = bytes que no son texto
text_file-letters = letras en una codificación que no es UTF-8
text_file-utf8 = texto en UTF-8
text_file-utf8-mend = Ábralo en un editor de texto y guárdelo con la codificación UTF-8.

## kept_file

kept_file-not_saved = No se guardó { $file }.
kept_file-too_many = al lado hay demasiados archivos que no se pudieron guardar
kept_file-refused-found = un lugar donde no se puede escribir ({ SMALL($why) })
kept_file-refused-allowed = una carpeta donde su cuenta puede escribir
kept_file-refused-mend = Lo que escribió sigue en el formulario. Libere espacio o pida permiso para escribir allí; después guarde de nuevo.

## lock

# Va después de un nombre o de la palabra que nombra una ejecución
lock-holder = {" "}(proceso { $pid })
lock-busy = Otra ejecución{ $holder } está trabajando en { $folder }. Espere a que termine y después ejecute de nuevo lo que falte, o elija otra carpeta con --out.

## refusal

# Lo que dice un sistema cuando un archivo no se puede leer o escribir, o una dirección no se puede usar; $code: el nombre que le da el sistema
refusal = { $code ->
        [EACCES] Permiso denegado
        [EPERM] Operación no permitida
        [ENOENT] No existe el archivo o la carpeta
        [ENOSPC] No queda espacio en el disco
        [EROFS] Sistema de archivos de solo lectura
        [ENAMETOOLONG] Nombre de archivo demasiado largo
        [EDQUOT] Se superó la cuota de disco
        [EEXIST] El archivo ya existe
        [EISDIR] Es una carpeta
        [ENOTDIR] No es una carpeta
        [ENOTEMPTY] La carpeta no está vacía
        [EMFILE] Hay demasiados archivos abiertos
        [ENFILE] Hay demasiados archivos abiertos en el sistema
        [EBUSY] El dispositivo o recurso está ocupado
        [EFBIG] El archivo es demasiado grande
        [ELOOP] Hay demasiados enlaces uno tras otro
        [ESTALE] El archivo ya no está donde estaba
        [EADDRINUSE] La dirección ya está en uso
        [EADDRNOTAVAIL] Esa dirección no es de este equipo
        [EAI_NONAME] No se conoce ese nombre
        [EAI_AGAIN] Por ahora no se puede buscar ese nombre
        [EAI_FAIL] No se puede buscar ese nombre
       *[EIO] Error de entrada o salida
    }
