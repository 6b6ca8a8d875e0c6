"""German words for days and times; umlauts are folded to "ae", "oe", "ue"."""

from desk.domain.date_words.language import DateLanguage, numbered, said

_NUMBERS = (
    *("zwei zwo", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun", "zehn", "elf"),
    *("zwoelf", "dreizehn", "vierzehn", "fuenfzehn", "sechzehn", "siebzehn", "achtzehn"),
    *("neunzehn", "zwanzig"),
)
_ORDINALS = (
    *("erst", "zweit", "dritt", "viert", "fuenft", "sechst", "siebt", "acht", "neunt", "zehnt"),
    *("elft", "zwoelft", "dreizehnt", "vierzehnt", "fuenfzehnt", "sechzehnt", "siebzehnt"),
    *("achtzehnt", "neunzehnt", "zwanzigst", "einundzwanzigst", "zweiundzwanzigst"),
    *("dreiundzwanzigst", "vierundzwanzigst", "fuenfundzwanzigst", "sechsundzwanzigst"),
    *("siebenundzwanzigst", "achtundzwanzigst", "neunundzwanzigst", "dreissigst"),
    "einunddreissigst",
)
_WEEKDAYS = (
    *("montag mo mon", "dienstag di", "mittwoch mi mit", "donnerstag do don"),
    *("freitag fr fre", "samstag sa sam sonnabend", "sonntag so son"),
)
_LONG = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
_PARTS = "frueh|morgen|vormittag|mittag|nachmittag|abend|nacht"


def _endings(stem: str, token: str) -> dict[str, str]:
    return {stem + ending: token for ending in ("e", "en", "er", "es", "em")}


GERMAN = DateLanguage(
    words=numbered("wd", _WEEKDAYS)
    | numbered(
        "mo",
        (
            *("januar jan jaenner jaen", "februar feb feber", "maerz maer mrz", "april apr"),
            *("mai", "juni jun juno", "juli jul julei", "august aug", "september sep sept"),
            *("oktober okt", "november nov", "dezember dez"),
        ),
        1,
    )
    | numbered("n", _NUMBERS, 2)
    | {
        f"{stem}{ending}": f"ord:{number}"
        for number, stem in enumerate(_ORDINALS, 1)
        for ending in ("e", "en", "er")
    }
    | _endings("naechst", "next")
    | _endings("kommend", "coming")
    | _endings("folgend", "coming")
    | _endings("uebernaechst", "next-but-one")
    | _endings("dies", "this")
    | _endings("letzt", "last")
    | _endings("vergangen", "last")
    | _endings("vorig", "last")
    | said(
        ("heute|heut", "rel:0"),
        ("morgen", "rel:1"),
        ("uebermorgen", "rel:2"),
        ("gestern", "rel:-1"),
        ("vorgestern", "rel:-2"),
        ("heute nacht|heut nacht", "rel:0 part:night"),
        ("letzte nacht", "rel:-1 part:night"),
        ("morgens|am morgen|in der frueh|in der fruehe|frueh", "part:morning"),
        ("vormittag|vormittags|am vormittag", "part:morning"),
        ("nachmittag|nachmittags|am nachmittag", "part:afternoon"),
        ("abend|abends|am abend", "part:evening"),
        ("nacht|nachts|in der nacht", "part:night"),
        ("mittag|mittags|am mittag|zu mittag", "noon"),
        ("feierabend|zum feierabend|dienstschluss", "rel:0 part:close"),
        ("ende des tages|tagesende", "rel:0 part:close"),
        ("uhr", "oclock"),
        ("halb", "half-to"),
        ("viertel nach", "n:15 past"),
        ("viertel vor", "n:15 to"),
        ("nach", "past"),
        ("halbe stunde|einer halben stunde|eine halbe stunde|halben stunde", "n:30 u:minute"),
        ("anderthalb stunden|eineinhalb stunden", "n:90 u:minute"),
        ("dreiviertelstunde|einer dreiviertelstunde", "n:45 u:minute"),
        ("viertelstunde|einer viertelstunde|eine viertelstunde", "n:15 u:minute"),
        ("halbes jahr|einem halben jahr", "n:6 u:month"),
        ("tag|tage|tagen|tages|t", "u:day"),
        ("woche|wochen", "u:week"),
        ("monat|monate|monaten|monats", "u:month"),
        ("quartal|quartals|quartale|quartalen", "u:quarter"),
        ("jahr|jahre|jahren|jahres", "u:year"),
        ("jahrzehnt|jahrzehnte|jahrzehnten", "u:decade"),
        ("stunde|stunden|std|h", "u:hour"),
        ("minute|minuten|min|m", "u:minute"),
        ("sekunde|sekunden|sek|s", "u:second"),
        ("werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen", "u:workday"),
        ("jetzt|gerade eben|gerade|eben|soeben", "now"),
        ("ein|eine|einem|einer|einen", "a"),
        ("der|die|das|den|dem|des", "the"),
        ("alle|jede|jeden|jedes|jeder|pro|einmal pro|einmal im", "every"),
        ("taeglich", "u:day"),
        ("woechentlich", "u:week"),
        ("vierzehntaegig|zweiwoechentlich", "n:2 u:week"),
        ("monatlich", "u:month"),
        ("vierteljaehrlich|vierteljahr", "u:quarter"),
        ("halbjaehrlich|halbe jahr", "n:6 u:month"),
        ("jaehrlich", "u:year"),
        ("und", "and"),
        ("am|an|zum|zu", "on"),
        ("um|gegen|ca", "at"),
        ("bis|bis zum|bis zu|bis am|bis spaetestens|spaetestens|spaetestens am", "by"),
        ("bis um", "by at"),
        ("in|im|binnen|innerhalb von|in etwa|in ca|in den naechsten", "in"),
        ("+", "plus"),
        ("her", "ago"),
        ("vor|vor etwa|vor ca|vor rund", "before"),
        ("ab heute|von heute an|von jetzt an|spaeter", "later"),
        ("ende|ende der|ende des|am ende des|am ende der|zum ende des|zum ende der", "end"),
        ("mitte|mitte des", "mid"),
        ("wochenende|am wochenende|zum wochenende|dieses wochenende|diesem wochenende", "weekend"),
        ("ende der woche|ende dieser woche|ende der laufenden woche", "week-end"),
        ("wochenausklang", "week-end"),
        ("monatsende", "end u:month"),
        ("jahresende", "end u:year"),
        ("weihnachten|erster weihnachtstag", "holiday:12-25"),
        ("heiligabend|heilig abend|heiliger abend", "holiday:12-24"),
        ("silvester|sylvester", "holiday:12-31"),
        ("neujahr|neujahrstag", "holiday:1-1"),
        ("nikolaus", "holiday:12-6"),
        ("-", "minus"),
    ),
    rewrites=(
        # "heute morgen" is this morning, "Freitagabend" Friday evening, "morgen früh" tomorrow.
        (rf"\b({_LONG})({_PARTS})s?\b", r"\1 \2"),
        (rf"\b(heute|gestern|vorgestern|uebermorgen|morgen|{_LONG}) morgen\b", r"\1 frueh"),
    ),
    ordinal=r"(\d{1,2})\.(?!\d)",
    deadline=("bis spätestens", "bis zum", "bis", "spätestens", "by"),
    recipient=("für", "an", "for", "to"),
    dotted=True,
    next_is_unclear=True,
    clock_24=True,
)
