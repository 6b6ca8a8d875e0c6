"""The fast import of PySide6: the cache of compiled code and the restored `__import__`."""

import subprocess
import sys
from pathlib import Path

import pytest

from desk.app.pyside_import import CodeCache


def value_of(code: object) -> object:
    found: dict[str, object] = {}
    exec(code, found)  # type: ignore[arg-type]
    return found["value"]


def test_code_cache_does_not_compile_the_same_source_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = tmp_path / "cache" / "kept.pyc"
    first = CodeCache(file)
    assert value_of(first(b"value = 1", "a.py", "exec")) == 1
    first.save()
    kept = file.read_bytes()
    assert b"a.py" in kept
    # Its source is no longer looked at, only compared.
    second = CodeCache(file)
    second._codes = dict.fromkeys(second._codes, compile(b"value = 'kept'", "a.py", "exec"))
    assert value_of(second(b"value = 1", "a.py", "exec")) == "kept"
    assert value_of(second(b"value = 2", "a.py", "exec")) == 2
    assert value_of(second(b"value = 1", "b.py", "exec")) == 1
    assert eval(second("1 + 1", "c.py", "eval")) == 2
    assert [path.name for path in file.parent.iterdir()] == ["kept.pyc"]


def test_code_cache_works_without_a_usable_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    damaged = tmp_path / "kept.pyc"
    damaged.write_bytes(b"\xff\x00")
    for file in (damaged, tmp_path / "kept.pyc" / "below"):
        kept = CodeCache(file)
        assert value_of(kept(b"value = 1", "a.py", "exec")) == 1
        kept.save()
    assert value_of(CodeCache(damaged)(b"value = 1", "a.py", "exec")) == 1


CHECK = """
import builtins, linecache
before = builtins.compile
import desk.app
assert builtins.compile is before
assert builtins.__import__ is not builtins.__feature_import__
own = desk.__path__[0]
assert not any(name.startswith(own) for name in linecache.cache), list(linecache.cache)
"""


def test_import_of_the_application_restores_import_and_compile() -> None:
    for _ in range(2):  # with nothing kept yet, and kept
        subprocess.run([sys.executable, "-c", CHECK], check=True, timeout=60)
