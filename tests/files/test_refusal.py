"""Why a system refuses something is said in the language of whoever reads it: in English as the system says it."""

import errno
import os
import socket
import sys
from pathlib import Path

import pytest

from cqi_lib.errors import CallError, IntakeError, StoreError
from cqi_lib.files.refusal import _KNOWN, _NAMES, refusal
from cqi_lib.intake.container import open_source
from cqi_lib.intake.log import Log
from cqi_lib.intake.store.faults import in_words
from cqi_lib.locale.said import again, sayings
from cqi_lib.locale.spoken import speaking


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other words")
@pytest.mark.parametrize("code", sorted(_KNOWN))
def test_english_says_it_as_the_system_does_and_spanish_otherwise(code):
    number = getattr(errno, code)
    error = OSError(number, os.strerror(number))
    assert refusal(error) == os.strerror(number)
    with speaking("es"):
        assert refusal(error) not in ("", os.strerror(number))


def test_a_name_that_is_no_computers():
    with pytest.raises(socket.gaierror) as caught:
        socket.getaddrinfo("no-such-host.invalid", 80)
    assert caught.value.errno in _NAMES
    with speaking("es"):
        assert refusal(caught.value) in ("No se conoce ese nombre", "Por ahora no se puede buscar ese nombre")


def test_what_we_say_ourselves_and_what_is_rare_stay():
    own = sayings("files")("kept_file-too_many")
    assert refusal(OSError(17, own)) == own
    with speaking("es"):
        assert refusal(OSError(71, "Protocol error")) == "Protocol error"


def refused_by_the_store():
    with in_words("responses/2026.sqlite"):
        raise PermissionError(13, "Permission denied")


def refused_at_the_door():
    class Denied(type(Path())):
        def stat(self, **how):
            raise PermissionError(13, "Permission denied")

    path = Denied("answers.csv")
    open_source(path, Log("answers.csv"))


@pytest.mark.parametrize("act", [refused_by_the_store, refused_at_the_door], ids=["store", "answers"])
def test_who_is_refused_hears_it_in_their_language(act):
    with pytest.raises((StoreError, IntakeError, CallError)) as caught:
        act()
    assert "Permission denied" in str(caught.value)
    with speaking("es"):
        assert "Permiso denegado" in str(caught.value) and "denied" not in str(again(str(caught.value)))
