"""The lock pins every dependency by hash and names no registry."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def _locked() -> dict[str, list[str]]:
    """Return requirement lines of the lock, each with its hashes."""
    entries: dict[str, list[str]] = {}
    name = ""
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        if line.startswith("    --hash=sha256:"):
            entries[name].append(line.strip().removesuffix("\\").strip())
        elif line and not line.startswith("#"):
            name = line.removesuffix("\\").strip()
            assert not line.startswith((" ", "-")), f"neither a requirement nor a hash: {line}"
            entries[name] = []
    return entries


def test_lock_has_no_registry_address():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.findall(r"\w+://|^-.*|--(?!hash=)\S+|file:", text, re.MULTILINE)


def test_lock_pins_every_requirement_by_hash():
    entries = _locked()
    assert len(entries) > 30
    for requirement, hashes in entries.items():
        assert re.match(r"^[a-z0-9][a-z0-9.\-]*==[0-9][^ ]*( ; .+)?$", requirement), requirement
        assert hashes, f"{requirement} has no hash"
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", each) for each in hashes)


def test_lock_has_every_direct_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["postgresql"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    locked = {entry.split("==")[0] for entry in _locked()}
    names = {re.split(r"[\[<>=!~; ]", each)[0].lower().replace("_", "-") for each in asked}
    assert names <= locked


def test_lock_excludes_pyside_6_12_0_below_python_3_12():
    qt = [entry for entry in _locked() if entry.startswith(("pyside6-essentials", "shiboken6"))]
    assert qt
    for entry in qt:
        if "==6.12.0" in entry:
            assert entry.endswith("; python_full_version >= '3.12'")
