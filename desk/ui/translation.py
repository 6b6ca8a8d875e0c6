"""Translation with Qt: loads the catalogue of the owner's language and looks texts up in it.

A widget translates its texts with its own `tr`, a function outside a class with `tr` of this
module, and `desk.formatting` through a `Formatter`. The catalogues are in
resources/translations/; `make translations` renews them from the code.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desk.messages import DayText, Message

SOURCE_LANGUAGE = "en"


def load_languages(application: QCoreApplication, folder: Path, languages: list[str]) -> str:
    """Install the first catalogue in `folder` that fits one of `languages` ("de-AT", "de").

    The English one, which has the plurals, is installed below it. Returns the code of the
    language, "en" if no catalogue fits.
    """
    spoken = SOURCE_LANGUAGE
    for language in languages:
        code = language.replace("_", "-").split("-")[0]
        if code == SOURCE_LANGUAGE or (folder / f"desk_{code}.qm").exists():
            spoken = code
            break
    files = [folder / f"desk_{SOURCE_LANGUAGE}.qm"]
    if spoken != SOURCE_LANGUAGE:
        # Qt's own words: the buttons and menus of its fields and file dialogs.
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        files += [qt / f"qtbase_{spoken}.qm", folder / f"desk_{spoken}.qm"]
    for file in files:
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
    return spoken


def system_languages() -> list[str]:
    """Return the languages that the system is set to, preferred first."""
    return list(QLocale.system().uiLanguages())


def tr(text: str, comment: str = "", number: int = -1) -> str:
    """Translate a text outside a class; %n in it is replaced by `number`."""
    return QCoreApplication.translate("", text, comment or None, number)


def key_names(keys: str) -> str:
    """Return the names of keys ("Ctrl Shift W") as they are printed on the owner's keyboard."""
    names = {
        "Ctrl": tr("Ctrl", "a key"),
        "Shift": tr("Shift", "a key"),
        "Alt": tr("Alt", "a key"),
        "Enter": tr("Enter", "a key"),
        "Esc": tr("Esc", "a key"),
        "Del": tr("Del", "a key"),
        "Space": tr("Space", "a key"),
        "Menu": tr("Menu", "a key"),
    }
    return " ".join(names.get(key, key) for key in keys.split(" "))


def translated(text: str, write_day: Callable[[DayText], str] = str) -> str:
    """Return a message of a service in the owner's language; `write_day` writes the days in it.

    A text that is no `Message` is a template without values, or was typed by somebody and is in
    no catalogue.
    """
    if isinstance(text, Message):
        values = {name: _value(value, write_day) for name, value in text.values.items()}
        return tr(text.template, text.comment, text.number).format(**values)
    return tr(text) if text else text


def _value(value: object, write_day: Callable[[DayText], str]) -> object:
    """Translate the messages and days among a message's values; names stay as they are."""
    if isinstance(value, DayText):
        return write_day(value)
    return translated(value, write_day) if isinstance(value, Message) else value
