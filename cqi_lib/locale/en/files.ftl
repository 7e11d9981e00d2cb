### What is said of files: on the terminal, in forms and in lists of problems. What was found and what is allowed begin small.

any-nothing = nothing
any-link_out = a link that leads out of the cohort folder
any-inside = files inside it
any-copy = Copy the file to this place.

## text_file

# What a value in a file is
text_file-keys = a group of keys
text_file-list = a list
# What stands in a file's place
text_file-link_to_nothing = a link to nothing
text_file-cannot_look = something that cannot be looked at ({ $why })
text_file-kind = { $kind ->
        [file] a file
        [folder] a folder, not a file
        [pipe] a named pipe (FIFO), not a file
        [socket] a socket, not a file
        [device] a device, not a file
       *[other] something that is not a file
    }
text_file-text_file = a text file
text_file-text_file-mend = Put a text file of this name here.
text_file-large-found = a file of { $size } MB
text_file-large-allowed = at most { $most } MB
text_file-large-mend = Check that this is the right file.
# $why: what the system says
text_file-closed-found = a file that cannot be opened ({ $why })
text_file-closed-allowed = a file this user may read
text_file-closed-mend = Check the file's permissions, and close it in other programs.
text_file-signature = { $kind ->
        [zip] an Excel workbook or a zip archive
        [office] an old or password-protected Office file
        [pdf] a PDF file
        [picture] a picture
       *[compressed] a compressed file
    }
text_file-plain = plain text
text_file-plain-mend = Save it as plain text (YAML or CSV) under this name.
text_file-encoding = text in the encoding { $encoding }
text_file-encoding-mend = It was read so; check names with accents, or save the file as 'CSV UTF-8'.
text_file-bytes = bytes that are not text
text_file-letters = letters in another encoding than UTF-8
text_file-utf8 = UTF-8 text
text_file-utf8-mend = Open it in a text editor and save it with the encoding UTF-8.

## kept_file

kept_file-not_saved = { $file } was not saved.
kept_file-too_many = too many files that could not be saved lie beside it
kept_file-refused-found = a place that cannot be written ({ SMALL($why) })
kept_file-refused-allowed = a folder this user may write to
kept_file-refused-mend = What was typed is still in the form. Free some space, or ask for the right to write there; then save again.

## lock

# Stands after a name or after "run"
lock-holder = {" "}(process { $pid })
lock-busy = Another run{ $holder } is working on { $folder }. Wait until it has ended, then run again for what is missing; or choose another folder with --out.

## refusal

# What a system says when a file cannot be read or written, or an address not be used; $code: the system's name of it
refusal = { $code ->
        [EACCES] Permission denied
        [EPERM] Operation not permitted
        [ENOENT] No such file or directory
        [ENOSPC] No space left on device
        [EROFS] Read-only file system
        [ENAMETOOLONG] File name too long
        [EDQUOT] Disk quota exceeded
        [EEXIST] File exists
        [EISDIR] Is a directory
        [ENOTDIR] Not a directory
        [ENOTEMPTY] Directory not empty
        [EMFILE] Too many open files
        [ENFILE] Too many open files in system
        [EBUSY] Device or resource busy
        [EFBIG] File too large
        [ELOOP] Too many levels of symbolic links
        [ESTALE] Stale file handle
        [EADDRINUSE] Address already in use
        [EADDRNOTAVAIL] Cannot assign requested address
        [EAI_NONAME] Name or service not known
        [EAI_AGAIN] Temporary failure in name resolution
        [EAI_FAIL] Non-recoverable failure in name resolution
       *[EIO] Input/output error
    }
