"""`make translations`: renew resources/translations/ from the texts in the code.

New texts are added to the .ts files as unfinished, for Qt Linguist or an editor; texts that are
no longer in the code are removed. Each .ts is compiled to the .qm beside it, which Desk loads.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "translations"
LANGUAGES = ("en", "de")
_TOOLS = Path(sys.executable).parent


def main() -> int:
    CATALOGUES.mkdir(exist_ok=True)
    for language in LANGUAGES:
        catalogue = CATALOGUES / f"desk_{language}.ts"
        extract(catalogue, language)
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
    return 0


def extract(catalogue: Path, language: str) -> None:
    """Update a .ts file from the code. The English one has only texts with plurals."""
    subprocess.run(
        [
            _TOOLS / "pyside6-lupdate",
            "-tr-function-alias",
            "tr+=message,tr+=_tr",
            "-locations",
            "none",
            "-no-obsolete",
            "-sort-messages",
            "-source-language",
            "en",
            "-target-language",
            language,
            *(["-pluralonly"] if language == "en" else []),
            *sorted(str(file.relative_to(ROOT)) for file in (ROOT / "desk").rglob("*.py")),
            "-ts",
            catalogue,
        ],
        cwd=ROOT,
        check=True,
    )


def compile_catalogue(catalogue: Path, file: Path) -> None:
    subprocess.run(
        [_TOOLS / "pyside6-lrelease", "-silent", catalogue, "-qm", file], cwd=ROOT, check=True
    )


if __name__ == "__main__":
    sys.exit(main())
