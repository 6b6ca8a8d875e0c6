"""The owner's language: which catalogue is loaded, and texts outside a class said in it.

Texts of a class are translated by its own `tr`; a function outside a class uses `tr` here. The
catalogues are resources/translations/; `make translations` renews them from the code.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desk.messages import DayText, Message

SOURCE_LANGUAGE = "en"


def load_languages(application: QCoreApplication, folder: Path, languages: list[str]) -> str:
    """Install the first catalogue in `folder` that fits one of `languages` ("de-AT", "de"), and
    below it the English one, which has the plurals. Returns the code of what is spoken."""
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
    """What the owner has told the system to speak, best first."""
    return list(QLocale.system().uiLanguages())


def tr(text: str, comment: str = "", number: int = -1) -> str:
    """A text of a function; %n in it is `number`."""
    return QCoreApplication.translate("", text, comment or None, number)


def key_names(keys: str) -> str:
    """ "Ctrl Shift W" as it stands on the owner's keyboard."""
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


def said(text: str, day: Callable[[DayText], str] = str) -> str:
    """What a service said, in the owner's language; `day` writes the days in it.

    Text that is no Sentence is a template without values, or what somebody typed, which no
    catalogue knows.
    """
    if isinstance(text, Message):
        values = {name: _value(value, day) for name, value in text.values.items()}
        return tr(text.template, text.comment, text.number).format(**values)
    return tr(text) if text else text


def _value(value: object, day: Callable[[DayText], str]) -> object:
    """Names and other texts of the owner's are never translated."""
    if isinstance(value, DayText):
        return day(value)
    return said(value, day) if isinstance(value, Message) else value
