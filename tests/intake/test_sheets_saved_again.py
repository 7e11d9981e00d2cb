"""Generated spreadsheets opened and saved again by LibreOffice, as XLSX and as ODS: no number is read that is not theirs."""

import os
import random
import shutil
import subprocess

import made_sheets
import pytest
from test_sheets_made import proposed

SEED = int(os.environ.get("CQI_SHEETS_SEED") or random.SystemRandom().randrange(10**6))
SHAPES = 10
LEAST_WHOLE = 7
"""Of so many as all shapes in both formats: what LibreOffice makes of a date may have to be asked."""


@pytest.mark.nightly
@pytest.mark.slow
def test_what_libreoffice_saved_again_is_read_without_a_wrong_number(tmp_path, subtests):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("no LibreOffice: it is no dependency, and CI has none")
    given = {}
    for n in random.Random(SEED).sample(range(len(made_sheets.SHAPES)), SHAPES):
        made = made_sheets.made(n, SEED)
        path = tmp_path / "given" / f"{n}-{made.name}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(made.content)
        given[path] = made
    for kind in ("xlsx", "ods"):
        out = tmp_path / kind
        call = [office, "--headless", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"]
        subprocess.run(
            [*call, "--convert-to", kind, "--outdir", out, *given], check=True, capture_output=True, timeout=1800
        )
        whole = 0
        for path, made in given.items():
            with subtests.test(kind, file=path.name, seed=SEED):
                again = made_sheets.Made(
                    path.with_suffix(f".{kind}").name, (out / f"{path.stem}.{kind}").read_bytes(), {}
                )
                found, questions, problems = proposed(tmp_path, again)
                if questions:
                    found, questions, problems = proposed(tmp_path, again, made.told)
                wrong = {k: v for k, v in found.items() if k not in made.answer or made.answer[k] != pytest.approx(v)}
                assert not wrong, f"seed {SEED}: {wrong}"
                missing = made.answer.keys() - found.keys()
                assert not missing or questions or problems, f"seed {SEED}: not read and not said: {missing}"
                whole += not missing
        assert whole >= LEAST_WHOLE, f"seed {SEED}: {kind}"
