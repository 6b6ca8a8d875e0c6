<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls before, the last {when}, without a message.</source>
        <translation>
            <numerusform>%n Anruf zuvor, zuletzt {when}, ohne Nachricht.</numerusform>
            <numerusform>%n Anrufe zuvor, zuletzt {when}, ohne Nachricht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n weicht ab</numerusform>
            <numerusform>%n weichen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n Etikett</numerusform>
            <numerusform>%n Etiketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>promises</comment>
        <translation>
            <numerusform>%n nicht gehalten</numerusform>
            <numerusform>%n nicht gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them early</source>
        <comment>promises</comment>
        <translation>
            <numerusform>%n davon früher</numerusform>
            <numerusform>%n davon früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises</source>
        <translation>
            <numerusform>%n Versprechen</numerusform>
            <numerusform>%n Versprechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases</source>
        <translation>
            <numerusform>%n Kauf</numerusform>
            <numerusform>%n Käufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation>
            <numerusform>%n Erledigung</numerusform>
            <numerusform>%n Erledigungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waits</source>
        <translation>
            <numerusform>einmal gewartet</numerusform>
            <numerusform>%n-mal gewartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>A customer since {month}, always put through.</source>
        <translation>Kundschaft seit {month}, immer durchgestellt.</translation>
    </message>
    <message>
        <source>A customer since {month}.</source>
        <translation>Kundschaft seit {month}.</translation>
    </message>
    <message>
        <source>A field of its own</source>
        <translation>Ein eigenes Feld</translation>
    </message>
    <message>
        <source>A note on {name}’s card</source>
        <translation>Eine Notiz auf der Karte von {name}</translation>
    </message>
    <message>
        <source>A photo</source>
        <translation>Ein Foto</translation>
    </message>
    <message>
        <source>A promise</source>
        <translation>Ein Versprechen</translation>
    </message>
    <message>
        <source>A promise to {name}</source>
        <translation>Ein Versprechen an {name}</translation>
    </message>
    <message>
        <source>A sheet has places 1 to {last}; there is no place {start}.</source>
        <translation>Ein Bogen hat die Plätze 1 bis {last}, einen Platz {start} gibt es nicht.</translation>
    </message>
    <message>
        <source>A table for a spreadsheet</source>
        <translation>Eine Tabelle für die Tabellenkalkulation</translation>
    </message>
    <message>
        <source>A whole file</source>
        <translation>Eine ganze Datei</translation>
    </message>
    <message>
        <source>About</source>
        <comment>the head of a column</comment>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Added {name}</source>
        <translation>{name} hinzugefügt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All of your {people} people have heard from you.</source>
        <translation>Alle {people} Personen haben von Ihnen gehört.</translation>
    </message>
    <message>
        <source>All of your {people} people heard from you.</source>
        <translation>Alle {people} Personen haben von Ihnen gehört.</translation>
    </message>
    <message>
        <source>All that is on this desk, for another Desk</source>
        <translation>Alles auf diesem Desk, für einen anderen Desk</translation>
    </message>
    <message>
        <source>Also this week</source>
        <translation>Auch diese Woche</translation>
    </message>
    <message>
        <source>Alt</source>
        <comment>a key</comment>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Always put through</source>
        <translation>Immer durchstellen</translation>
    </message>
    <message>
        <source>Always put through, A to Z</source>
        <translation>Immer durchgestellt, A bis Z</translation>
    </message>
    <message>
        <source>Always put through.</source>
        <translation>Immer durchgestellt.</translation>
    </message>
    <message>
        <source>Always put {name} through</source>
        <translation>{name} wird immer durchgestellt</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Ein anderes Datum</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Bought in {month}</source>
        <translation>Gekauft im {month}</translation>
    </message>
    <message>
        <source>Bought {what}, {when}.</source>
        <translation>{what} gekauft, {when}.</translation>
    </message>
    <message>
        <source>Bring back from the bin</source>
        <translation>Aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Business, and what they bought</source>
        <translation>Betrieb, und was gekauft wurde</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Call from {who}</source>
        <translation>Anruf von {who}</translation>
    </message>
    <message>
        <source>Call from {who} while you were with someone</source>
        <translation>Anruf von {who}, während Sie bei jemandem waren</translation>
    </message>
    <message>
        <source>Call to {who}</source>
        <translation>Anruf bei {who}</translation>
    </message>
    <message>
        <source>Call {name} direct.</source>
        <translation>{name} direkt anrufen.</translation>
    </message>
    <message>
        <source>Called {name}</source>
        <translation>{name} angerufen</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Es wird gewählt</translation>
    </message>
    <message>
        <source>Calling you</source>
        <translation>Ruft Sie an</translation>
    </message>
    <message>
        <source>Calling you, new number</source>
        <translation>Ruft Sie an, neue Nummer</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Calls are held until you turn this off.</source>
        <translation>Anrufe werden gehalten, bis Sie dies ausschalten.</translation>
    </message>
    <message>
        <source>Calls by weekday and hour. Busiest {hour} and {other}.</source>
        <translation>Anrufe nach Wochentag und Stunde. Am meisten {hour} und {other}.</translation>
    </message>
    <message>
        <source>Calls by weekday and hour. Busiest {hour}.</source>
        <translation>Anrufe nach Wochentag und Stunde. Am meisten {hour}.</translation>
    </message>
    <message>
        <source>Calls by weekday and hour. Nobody called in this time.</source>
        <translation>Anrufe nach Wochentag und Stunde. In dieser Zeit hat niemand angerufen.</translation>
    </message>
    <message>
        <source>Calls, day by day</source>
        <translation>Anrufe Tag für Tag</translation>
    </message>
    <message>
        <source>Calls, waits, promises kept</source>
        <translation>Anrufe, Wartezeiten, Versprechen</translation>
    </message>
    <message>
        <source>Cards are 85x54 (mm) or 3.5x2 (inches), not {text}.</source>
        <translation>Karten sind 85x54 (mm) oder 3.5x2 (Zoll), nicht {text}.</translation>
    </message>
    <message>
        <source>Change the words…</source>
        <translation>Wortlaut ändern …</translation>
    </message>
    <message>
        <source>Change this call…</source>
        <translation>Diesen Anruf ändern …</translation>
    </message>
    <message>
        <source>Change this check-in…</source>
        <translation>Dieses Melden ändern …</translation>
    </message>
    <message>
        <source>Change this note…</source>
        <translation>Diese Notiz ändern …</translation>
    </message>
    <message>
        <source>Change this purchase…</source>
        <translation>Diesen Kauf ändern …</translation>
    </message>
    <message>
        <source>Changed a note on {name}’s card</source>
        <translation>Notiz auf der Karte von {name} geändert</translation>
    </message>
    <message>
        <source>Changed checking in with {name}</source>
        <translation>Melden bei {name} geändert</translation>
    </message>
    <message>
        <source>Changed the call with {name}</source>
        <translation>Anruf mit {name} geändert</translation>
    </message>
    <message>
        <source>Changed what to ask {name}</source>
        <translation>Geändert, wonach {name} zu fragen ist</translation>
    </message>
    <message>
        <source>Changed what to remember about {name}</source>
        <translation>Geändert, was bei {name} zu merken ist</translation>
    </message>
    <message>
        <source>Changed what {name} bought</source>
        <translation>Kauf von {name} geändert</translation>
    </message>
    <message>
        <source>Changed your words about the month</source>
        <translation>Ihre Worte zum Monat geändert</translation>
    </message>
    <message>
        <source>Changed {name}</source>
        <translation>{name} geändert</translation>
    </message>
    <message>
        <source>Changed “{what}”</source>
        <translation>„{what}“ geändert</translation>
    </message>
    <message>
        <source>Chat name</source>
        <translation>Chatname</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Melden</translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n days</source>
        <translation>
            <numerusform>Täglich bei {name} melden</numerusform>
            <numerusform>Alle %n Tage bei {name} melden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n months</source>
        <translation>
            <numerusform>Jeden Monat bei {name} melden</numerusform>
            <numerusform>Alle %n Monate bei {name} melden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n weeks</source>
        <translation>
            <numerusform>Jede Woche bei {name} melden</numerusform>
            <numerusform>Alle %n Wochen bei {name} melden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n years</source>
        <translation>
            <numerusform>Jedes Jahr bei {name} melden</numerusform>
            <numerusform>Alle %n Jahre bei {name} melden</numerusform>
        </translation>
    </message>
    <message>
        <source>Check in with {name} every year</source>
        <translation>Jedes Jahr bei {name} melden</translation>
    </message>
    <message>
        <source>Check in with {name} on {day}</source>
        <translation>Bei {name} melden: {day}</translation>
    </message>
    <message>
        <source>Check in with {name} today</source>
        <translation>Heute bei {name} melden</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Check-in sheet</source>
        <translation>Meldeliste</translation>
    </message>
    <message>
        <source>Check-in with {name}: done</source>
        <translation>Melden bei {name}: erledigt</translation>
    </message>
    <message>
        <source>Check-in with {name}: done, {note}</source>
        <translation>Melden bei {name}: erledigt, {note}</translation>
    </message>
    <message>
        <source>Check-in with {name}: no answer</source>
        <translation>Melden bei {name}: nicht erreicht</translation>
    </message>
    <message>
        <source>Check-in with {name}: no answer, {note}</source>
        <translation>Melden bei {name}: nicht erreicht, {note}</translation>
    </message>
    <message>
        <source>Check-in with {name}: on {day} instead</source>
        <translation>Melden bei {name}: stattdessen am {day}</translation>
    </message>
    <message>
        <source>Check-in with {name}: skipped this time</source>
        <translation>Melden bei {name}: dieses Mal übersprungen</translation>
    </message>
    <message>
        <source>Checked in with {name}</source>
        <translation>Bei {name} gemeldet</translation>
    </message>
    <message>
        <source>Checking in with {name}</source>
        <translation>Melden bei {name}</translation>
    </message>
    <message>
        <source>Choose a longer time to see earlier ones.</source>
        <translation>Wählen Sie eine längere Zeit, um frühere zu sehen.</translation>
    </message>
    <message>
        <source>Choose a longer time, or show all calls.</source>
        <translation>Wählen Sie eine längere Zeit oder zeigen Sie alle Anrufe.</translation>
    </message>
    <message>
        <source>Choose two different people. Nothing was changed.</source>
        <translation>Wählen Sie zwei verschiedene Personen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose who sent them from the list, or empty the field.</source>
        <translation>Wählen Sie aus der Liste, wer sie geschickt hat, oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Coming up in {month}</source>
        <translation>Was im {month} ansteht</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Contact cards (*.vcf)</source>
        <translation>Kontaktkarten (*.vcf)</translation>
    </message>
    <message>
        <source>Contact cards for a phone, or a table for a spreadsheet</source>
        <translation>Kontaktkarten für ein Telefon oder eine Tabelle</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <comment>a key</comment>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Ctrl 1 to {n}</source>
        <translation>Strg 1 bis {n}</translation>
    </message>
    <message>
        <source>Customer history</source>
        <translation>Kundenverlauf</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>the head of a column</comment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Geburtstag (Tag)</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Tage zu spät</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>a key</comment>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Desk cannot work with its database server: {why}. What was saved before is safe. See that the server and the network run, then try again.</source>
        <translation>Desk kann mit seinem Datenbankserver nicht arbeiten: {why}. Was zuvor gespeichert wurde, ist sicher. Sehen Sie nach, ob Server und Netz laufen, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Desk could not save: {why}. What was saved before is safe. Make room or check the folder, then try again.</source>
        <translation>Desk konnte nicht speichern: {why}. Was zuvor gespeichert wurde, ist sicher. Schaffen Sie Platz oder prüfen Sie den Ordner, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Desk could not write {file}: {why}. Whatever was there before is unchanged. Try again, or save it somewhere else.</source>
        <translation>Desk konnte {file} nicht schreiben: {why}. Was zuvor dort war, ist unverändert. Versuchen Sie es noch einmal oder speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>Desk does not know that day yet. Try “friday”, “May 1” or “in 3 weeks”.</source>
        <translation>Diesen Tag kennt Desk noch nicht. Möglich sind „Freitag“, „1. Mai“ oder „in 3 Wochen“.</translation>
    </message>
    <message>
        <source>Desk does not know that moment yet. Try “yesterday at 5”, “9:30” or “20 minutes ago”.</source>
        <translation>Diesen Zeitpunkt kennt Desk noch nicht. Möglich sind „gestern um 5“, „9:30“ oder „vor 20 Minuten“.</translation>
    </message>
    <message>
        <source>Desk does not know the day “{text}” ({what}). Try “Apr 17” or “Apr 17, 1956”.</source>
        <translation>Desk kennt den Tag „{text}“ nicht ({what}). Versuchen Sie „17.4.“ oder „17.4.1956“.</translation>
    </message>
    <message>
        <source>Desk knows that day, but not the time. Try “3 pm”, “15:30” or “noon”.</source>
        <translation>Den Tag kennt Desk, die Uhrzeit nicht. Möglich sind „15 Uhr“, „15:30“ oder „mittags“.</translation>
    </message>
    <message>
        <source>Desk may not write {file}. Whatever was there before is unchanged. Allow it in {folder}, or save somewhere else.</source>
        <translation>Desk darf {file} nicht schreiben. Was zuvor dort war, ist unverändert. Erlauben Sie es in {folder} oder speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>Desk writes people as .vcf, .csv or .json, calls as .csv or .json and all as .json, not {what} as {ending}. Nothing was written.</source>
        <translation>Desk schreibt Personen als .vcf, .csv oder .json, Anrufe als .csv oder .json und alles als .json, nicht {what} als {ending}. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Direct line {number}</source>
        <translation>Direkter Draht {number}</translation>
    </message>
    <message>
        <source>Direct-line cards</source>
        <translation>Karten mit direktem Draht</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Do it now: {what}</source>
        <translation>Gleich tun: {what}</translation>
    </message>
    <message>
        <source>Do it now: {what} for {person}</source>
        <comment>{person} stands at the end</comment>
        <translation>Gleich tun: {what} für {person}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done in {time}</source>
        <translation>Erledigt in {time}</translation>
    </message>
    <message>
        <source>Done in {time}.</source>
        <translation>Erledigt in {time}.</translation>
    </message>
    <message>
        <source>Done in {time}. {name}’s card is up to date.</source>
        <translation>Erledigt in {time}. Die Karte von {name} ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Done. {name}’s card is up to date.</source>
        <translation>Erledigt. Die Karte von {name} ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Done: “{what}”</source>
        <translation>Erledigt: „{what}“</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit a call</source>
        <translation>Einen Anruf ändern</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Erased {what} for good</source>
        <translation>{what} endgültig gelöscht</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>a key</comment>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Täglich</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Jeden Monat</numerusform>
            <numerusform>Alle %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Jede Woche</numerusform>
            <numerusform>Alle %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>Jedes Jahr</numerusform>
            <numerusform>Alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Everyone, A to Z</source>
        <translation>Alle, A bis Z</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything a row can do</source>
        <translation>Alles, was eine Zeile kann</translation>
    </message>
    <message>
        <source>Everything with one person</source>
        <translation>Alles mit einer Person</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Find or jot down</source>
        <translation>Finden oder notieren</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Flat or suite</source>
        <translation>Wohnung oder Zusatz</translation>
    </message>
    <message>
        <source>For another Desk (*.json)</source>
        <translation>Für einen anderen Desk (*.json)</translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation>Zu einem Reiter</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Happy</source>
        <translation>Zufrieden</translation>
    </message>
    <message>
        <source>Held {time}</source>
        <translation>Gehalten {time}</translation>
    </message>
    <message>
        <source>Hi {name}, about this: {what}.</source>
        <translation>Guten Tag {name}, zu: {what}.</translation>
    </message>
    <message>
        <source>Hi {name}, this is done: {what}.</source>
        <translation>Guten Tag {name}, das ist erledigt: {what}.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>How did it go with {name}?</source>
        <translation>Wie war es mit {name}?</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>How it has gone</source>
        <translation>Wie es bisher war</translation>
    </message>
    <message>
        <source>How it has gone with {name}</source>
        <translation>Wie es mit {name} bisher war</translation>
    </message>
    <message>
        <source>How it went with {name}</source>
        <translation>Wie es mit {name} war</translation>
    </message>
    <message>
        <source>How long people waited for a call back</source>
        <translation>Wie lange auf einen Rückruf gewartet wurde</translation>
    </message>
    <message>
        <source>How people felt</source>
        <translation>Wie zufrieden sie waren</translation>
    </message>
    <message>
        <source>How that went has been said, and stays as it was said. Nothing was changed. Add a remark to it instead.</source>
        <translation>Wie es lief, wurde schon gesagt und bleibt, wie es gesagt wurde. Es wurde nichts geändert. Fügen Sie stattdessen eine Bemerkung hinzu.</translation>
    </message>
    <message>
        <source>How they felt</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>How to say the name</source>
        <translation>Aussprache des Namens</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>I answer, or I call you back today.</source>
        <translation>Ich nehme ab oder rufe noch heute zurück.</translation>
    </message>
    <message>
        <source>If it is not there by then, call me:</source>
        <translation>Ist es bis dahin nicht da, rufen Sie mich an:</translation>
    </message>
    <message>
        <source>If it is not there by then, tell me.</source>
        <translation>Ist es bis dahin nicht da, sagen Sie mir Bescheid.</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In Ihren Worten</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>It cannot be read: {why}.</source>
        <translation>Sie kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Jot it down</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Jotted down “{what}”</source>
        <translation>„{what}“ notiert</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep it as a note on {name}’s card</source>
        <translation>Als Notiz auf der Karte von {name} behalten</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Kept line</source>
        <translation>Aufbewahrte Zeile</translation>
    </message>
    <message numerus="yes">
        <source>Kept {count} promises this year, {early} early</source>
        <translation>
            <numerusform>Gehalten: {count} Versprechen dieses Jahr, {early} früher</numerusform>
            <numerusform>Gehalten: {count} Versprechen dieses Jahr, {early} früher</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept “{what}”</source>
        <translation>„{what}“ gehalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Labels of this sheet would be too small for a code that phones can read. Take fewer columns or rows: a label needs {width} by {height} mm.</source>
        <translation>Die Etiketten dieses Bogens wären zu klein für einen Code, den Telefone lesen können. Nehmen Sie weniger Spalten oder Zeilen: Ein Etikett braucht {width} × {height} mm.</translation>
    </message>
    <message>
        <source>Labels with QR</source>
        <translation>Etiketten mit QR-Code</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Last talked</source>
        <translation>Zuletzt gesprochen</translation>
    </message>
    <message>
        <source>Last talked {when}.</source>
        <translation>Zuletzt gesprochen {when}.</translation>
    </message>
    <message>
        <source>Last talked {when}: {about}</source>
        <translation>Zuletzt gesprochen {when}: {about}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>Left a message {when}.</source>
        <translation>Nachricht hinterlassen {when}.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Let go of {name}</source>
        <translation>{name} von der Liste genommen</translation>
    </message>
    <message>
        <source>Let go of “{what}”</source>
        <translation>„{what}“ fallen gelassen</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Lines kept from a card</source>
        <translation>Aufbewahrte Zeilen einer Karte</translation>
    </message>
    <message>
        <source>Link to someone on your desk</source>
        <translation>Mit jemandem auf Ihrem Desk verbinden</translation>
    </message>
    <message>
        <source>Linked {number} to {name}</source>
        <translation>{number} mit {name} verbunden</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Anruf eintragen</translation>
    </message>
    <message>
        <source>Logged a call with {name}</source>
        <translation>Anruf mit {name} eingetragen</translation>
    </message>
    <message>
        <source>Menu</source>
        <comment>a key</comment>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Merged {name}</source>
        <translation>{name} zusammengeführt</translation>
    </message>
    <message>
        <source>Merged {other} into {name}</source>
        <translation>{other} mit {name} zusammengeführt</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Missed call from {who}</source>
        <translation>Verpasster Anruf von {who}</translation>
    </message>
    <message numerus="yes">
        <source>Missed: {promises} and %n more.</source>
        <translation>
            <numerusform>Nicht gehalten: {promises} und %n weiteres.</numerusform>
            <numerusform>Nicht gehalten: {promises} und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed: {promises}.</source>
        <translation>Nicht gehalten: {promises}.</translation>
    </message>
    <message>
        <source>Month in review</source>
        <translation>Monatsrückblick</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Geburtsmonat</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message numerus="yes">
        <source>Most called on {weekday} at {hour}: %n calls.</source>
        <translation>
            <numerusform>Am meisten {weekday} um {hour}: %n Anruf.</numerusform>
            <numerusform>Am meisten {weekday} um {hour}: %n Anrufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>In einer Liste bewegen</translation>
    </message>
    <message>
        <source>Moved {name} to {day}</source>
        <translation>{name} verschoben auf {day}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>the head of a column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Names and numbers on one page</source>
        <translation>Namen und Nummern auf einer Seite</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>New Do it now</source>
        <translation>Neu: Gleich tun</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Next is {name}, {day}.</source>
        <translation>Als Nächstes: {name}, {day}.</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Rufname</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>No call fits that</source>
        <translation>Dazu passt kein Anruf</translation>
    </message>
    <message>
        <source>No calls in {month}.</source>
        <translation>Keine Anrufe im {month}.</translation>
    </message>
    <message>
        <source>No calls since {day}</source>
        <translation>Keine Anrufe seit {day}</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>No clock has run yet</source>
        <translation>Noch lief keine Uhr</translation>
    </message>
    <message>
        <source>No command is called that. Esc, and all of them are back.</source>
        <translation>So heißt kein Befehl. Esc, und alle sind wieder da.</translation>
    </message>
    <message>
        <source>No longer always put {name} through</source>
        <translation>{name} wird nicht mehr immer durchgestellt</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Keine Nachricht</translation>
    </message>
    <message>
        <source>No promise has come to its day.</source>
        <translation>Bei keinem Versprechen war der Tag da.</translation>
    </message>
    <message>
        <source>Nobody called.</source>
        <translation>Niemand hat angerufen.</translation>
    </message>
    <message>
        <source>Nobody had to wait for a call back.</source>
        <translation>Niemand musste auf einen Rückruf warten.</translation>
    </message>
    <message>
        <source>Nobody has said how it went.</source>
        <translation>Niemand hat gesagt, wie es war.</translation>
    </message>
    <message>
        <source>Nobody has this tag.</source>
        <translation>Niemand hat dieses Schlagwort.</translation>
    </message>
    <message>
        <source>Nobody is always put through yet.</source>
        <translation>Noch wird niemand immer durchgestellt.</translation>
    </message>
    <message>
        <source>Nobody is due in {month}.</source>
        <translation>Im {month} steht nichts an.</translation>
    </message>
    <message>
        <source>Nobody is due to hear from you this week.</source>
        <translation>Diese Woche muss niemand von Ihnen hören.</translation>
    </message>
    <message>
        <source>Nobody is on this desk yet.</source>
        <translation>Auf diesem Desk ist noch niemand.</translation>
    </message>
    <message>
        <source>Nobody is on your desk yet.</source>
        <translation>Noch ist niemand auf Ihrem Desk.</translation>
    </message>
    <message>
        <source>Nobody is waiting on you.</source>
        <translation>Niemand wartet auf Sie.</translation>
    </message>
    <message>
        <source>Nobody on this desk has the tag “{tag}”. Nothing was changed.</source>
        <translation>Niemand auf diesem Desk hat das Schlagwort „{tag}“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nobody on this desk is called “{typed}”. Nothing was changed. Try part of the name, a number, or the id.</source>
        <translation>Niemand auf diesem Desk heißt „{typed}“. Es wurde nichts geändert. Versuchen Sie einen Teil des Namens, eine Nummer oder die Kennung.</translation>
    </message>
    <message>
        <source>Nobody picked up</source>
        <translation>Niemand hat abgenommen</translation>
    </message>
    <message>
        <source>Nobody who waited was called back yet.</source>
        <translation>Von denen, die warten, wurde noch niemand zurückgerufen.</translation>
    </message>
    <message>
        <source>Nobody who waited was called back.</source>
        <translation>Von denen, die warteten, wurde niemand zurückgerufen.</translation>
    </message>
    <message>
        <source>None of your {people} people has heard from you yet.</source>
        <translation>Von {people} Personen hat noch niemand von Ihnen gehört.</translation>
    </message>
    <message>
        <source>None of your {people} people heard from you.</source>
        <translation>Von {people} Personen hat niemand von Ihnen gehört.</translation>
    </message>
    <message>
        <source>Noon</source>
        <translation>Mittag</translation>
    </message>
    <message>
        <source>Not a customer.</source>
        <translation>Nicht in Ihrer Kundschaft.</translation>
    </message>
    <message>
        <source>Not asked in twelve months.</source>
        <translation>In zwölf Monaten nicht gefragt.</translation>
    </message>
    <message>
        <source>Not on your desk yet.</source>
        <translation>Noch nicht auf Ihrem Desk.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht eingestellt</translation>
    </message>
    <message>
        <source>Not talked yet</source>
        <translation>Noch nicht gesprochen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Noted on {name}’s card</source>
        <translation>Auf der Karte von {name} notiert</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>In dieser Zeit geschah nichts.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Nothing to do right now</source>
        <translation>Gerade ist nichts zu tun</translation>
    </message>
    <message>
        <source>Nothing was bought in {month} yet.</source>
        <translation>Im {month} wurde noch nichts gekauft.</translation>
    </message>
    <message>
        <source>Nothing was bought in {month}.</source>
        <translation>Im {month} wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number of the card</source>
        <translation>Nummer der Karte</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Of {count} waits for a call back half were over within {time}; {long} took longer than an hour, the longest {longest}.</source>
        <translation>Wartezeiten bis zum Rückruf: {count}, die Hälfte in {time} vorbei; länger als eine Stunde: {long}, am längsten {longest}.</translation>
    </message>
    <message>
        <source>On the line</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>On the line, new number</source>
        <translation>Im Gespräch, neue Nummer</translation>
    </message>
    <message>
        <source>On the record</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>One person to hear from you</source>
        <translation>Eine Person sollte von Ihnen hören</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>Only the day can be kept here. Leave the time out.</source>
        <translation>Hier zählt nur der Tag. Lass die Uhrzeit weg.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>not done yet</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a verb</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open and promised</source>
        <translation>Offen und versprochen</translation>
    </message>
    <message>
        <source>Open {age}</source>
        <translation>Offen seit {age}</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>Eigenes Feld</translation>
    </message>
    <message>
        <source>P.O. box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Page {page} of the first {pages}</source>
        <translation>Seite {page} der ersten {pages}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Page {page} of …</source>
        <translation>Seite {page} von …</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone list</source>
        <translation>Telefonliste</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print direct-line cards</source>
        <translation>Karten mit direktem Draht drucken</translation>
    </message>
    <message>
        <source>Print labels with QR</source>
        <translation>Etiketten mit QR-Code drucken</translation>
    </message>
    <message>
        <source>Print somebody’s history</source>
        <translation>Verlauf einer Person drucken</translation>
    </message>
    <message>
        <source>Print the month in review</source>
        <translation>Monatsrückblick drucken</translation>
    </message>
    <message>
        <source>Print the phone list</source>
        <translation>Telefonliste drucken</translation>
    </message>
    <message>
        <source>Print the week’s check-in sheet</source>
        <translation>Meldeliste der Woche drucken</translation>
    </message>
    <message>
        <source>Printed {day}.</source>
        <translation>Gedruckt am {day}.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>Promise it</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>Promise it by a day…</source>
        <translation>Bis zu einem Tag versprechen …</translation>
    </message>
    <message>
        <source>Promise it to {name} by a day…</source>
        <translation>{name} bis zu einem Tag versprechen …</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Versprechen gehalten</translation>
    </message>
    <message>
        <source>Promise kept early</source>
        <translation>Versprechen früher gehalten</translation>
    </message>
    <message>
        <source>Promise kept, {age} late</source>
        <translation>Versprechen gehalten, {age} zu spät</translation>
    </message>
    <message>
        <source>Promise slip</source>
        <translation>Versprechenszettel</translation>
    </message>
    <message>
        <source>Promise: {what} by {day}</source>
        <translation>Versprechen: {what} bis {day}</translation>
    </message>
    <message>
        <source>Promise: {what} by {day} for {person}</source>
        <comment>{person} stands at the end</comment>
        <translation>Versprechen: {what} bis {day} für {person}</translation>
    </message>
    <message>
        <source>Promised by {day}</source>
        <translation>Versprochen bis {day}</translation>
    </message>
    <message>
        <source>Promised by {name} on {day}.</source>
        <translation>Versprochen von {name} am {day}.</translation>
    </message>
    <message>
        <source>Promised on {day}.</source>
        <translation>Versprochen am {day}.</translation>
    </message>
    <message>
        <source>Promised {name} “{what}” by {day}</source>
        <translation>{name} „{what}“ versprochen bis {day}</translation>
    </message>
    <message>
        <source>Promised {name} “{what}” for today</source>
        <translation>{name} „{what}“ für heute versprochen</translation>
    </message>
    <message>
        <source>Promised “{what}” by {day}</source>
        <translation>„{what}“ versprochen bis {day}</translation>
    </message>
    <message>
        <source>Promised “{what}” for today</source>
        <translation>„{what}“ für heute versprochen</translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation>Versprochen: {what}</translation>
    </message>
    <message>
        <source>Promises in {year}</source>
        <translation>Versprechen {year}</translation>
    </message>
    <message>
        <source>Promises this year</source>
        <translation>Versprechen dieses Jahr</translation>
    </message>
    <message>
        <source>Promises to {name} so far</source>
        <translation>Versprechen an {name} bisher</translation>
    </message>
    <message>
        <source>Put through</source>
        <translation>Durchstellen</translation>
    </message>
    <message>
        <source>QR code with the direct line of {name}: {number}</source>
        <translation>QR-Code mit dem direkten Draht zu {name}: {number}</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this call</source>
        <translation>Diesen Anruf entfernen</translation>
    </message>
    <message>
        <source>Remove this check-in</source>
        <translation>Dieses Melden entfernen</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Diese Notiz entfernen</translation>
    </message>
    <message>
        <source>Remove this purchase</source>
        <translation>Diesen Kauf entfernen</translation>
    </message>
    <message>
        <source>Remove this thing to do</source>
        <translation>Diese Erledigung entfernen</translation>
    </message>
    <message>
        <source>Removed {what}</source>
        <translation>{what} entfernt</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace {file}?</source>
        <translation>{file} ersetzen?</translation>
    </message>
    <message>
        <source>Restored {what}</source>
        <translation>{what} zurückgeholt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>Save call</source>
        <translation>Anruf speichern</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Save remark</source>
        <translation>Anmerkung speichern</translation>
    </message>
    <message>
        <source>Saved {file} in {folder}.</source>
        <translation>{file} in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>Saved {file} in {folder}. A file has all pages of the report.</source>
        <translation>{file} in {folder} gespeichert. Eine Datei hat alle Seiten des Berichts.</translation>
    </message>
    <message>
        <source>Say as</source>
        <translation>Aussprache</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>An {printer} gesendet.</translation>
    </message>
    <message>
        <source>Serial {number}</source>
        <translation>Seriennr. {number}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shift</source>
        <comment>a key</comment>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Skipped {name} this time</source>
        <translation>{name} dieses Mal übersprungen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Snoozed {name}</source>
        <translation>Später an {name} erinnern</translation>
    </message>
    <message>
        <source>Snoozed {name} until {day}</source>
        <translation>An {name} wird wieder erinnert: {day}</translation>
    </message>
    <message>
        <source>Snoozed “{what}” until {day}</source>
        <translation>An „{what}“ wird wieder erinnert: {day}</translation>
    </message>
    <message>
        <source>Somebody else on the number of {names}.</source>
        <translation>Jemand anderes unter der Nummer von {names}.</translation>
    </message>
    <message>
        <source>Something not right?</source>
        <translation>Stimmt etwas nicht?</translation>
    </message>
    <message>
        <source>Something went wrong inside Desk ({kind}). What was saved is safe.</source>
        <translation>In Desk ist etwas schiefgegangen ({kind}). Was gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Something went wrong inside Desk ({kind}). What was saved is safe. The details are in {file} in your data folder.</source>
        <translation>In Desk ist etwas schiefgegangen ({kind}). Was gespeichert wurde, ist sicher. Genaueres steht in {file} in Ihrem Datenordner.</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Start or stop the clock</source>
        <translation>Uhr starten oder anhalten</translation>
    </message>
    <message>
        <source>Started “{what}”</source>
        <translation>„{what}“ begonnen</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Bundesland oder Region</translation>
    </message>
    <message>
        <source>Stick inside what you sold</source>
        <translation>Zum Einkleben in Verkauftes</translation>
    </message>
    <message>
        <source>Stopped checking in with {name}</source>
        <translation>Kein Melden mehr bei {name}</translation>
    </message>
    <message>
        <source>Stopped “{what}”</source>
        <translation>„{what}“ angehalten</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Suffix of the name</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Talked to already: keep {note} on {name}’s card</source>
        <translation>Schon gesprochen: {note} auf der Karte von {name} behalten</translation>
    </message>
    <message>
        <source>Talked {day}</source>
        <translation>Gesprochen {day}</translation>
    </message>
    <message>
        <source>Talked {when}</source>
        <translation>Gesprochen {when}</translation>
    </message>
    <message>
        <source>Tell them</source>
        <translation>Bescheid geben</translation>
    </message>
    <message>
        <source>Tell {name}</source>
        <translation>{name} Bescheid geben</translation>
    </message>
    <message>
        <source>Tell {name} it’s done</source>
        <translation>{name} sagen, dass es erledigt ist</translation>
    </message>
    <message>
        <source>Ten to a page, to hand out</source>
        <translation>Zehn je Seite, zum Verteilen</translation>
    </message>
    <message>
        <source>That call is no longer on this desk. Nothing was changed.</source>
        <translation>Dieser Anruf ist nicht mehr auf diesem Desk. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>That is no longer on this desk. Nothing was removed.</source>
        <translation>Das ist nicht mehr auf diesem Desk. Es wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>That moment is still to come.</source>
        <translation>Dieser Zeitpunkt kommt erst noch.</translation>
    </message>
    <message>
        <source>The call was with {name}</source>
        <translation>Der Anruf war mit {name}</translation>
    </message>
    <message>
        <source>The call with {name}</source>
        <translation>Der Anruf mit {name}</translation>
    </message>
    <message>
        <source>The check-in with {name} was done, moved or stopped meanwhile, by another window or command. Nothing was added.</source>
        <translation>Das Melden bei {name} wurde inzwischen erledigt, verlegt oder beendet, in einem anderen Fenster oder durch einen Befehl. Nichts wurde hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n calls</source>
        <comment>of many</comment>
        <translation>
            <numerusform>Der neueste Anruf</numerusform>
            <numerusform>Die neuesten %n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>The person that {what} belonged to is gone. It stays in the bin.</source>
        <translation>Die Person, zu der {what} gehörte, ist nicht mehr da. Es bleibt im Papierkorb.</translation>
    </message>
    <message>
        <source>The person that {what} belonged to is gone. Look for them in the bin ({people}), restore them first, then try again.</source>
        <translation>Die Person, zu der {what} gehörte, ist nicht mehr da. Suchen Sie sie im Papierkorb ({people}), holen Sie sie zuerst zurück und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The print system of this computer (CUPS) is not running. Nothing was lost: start it and print again, or save the report as PDF.</source>
        <translation>Das Drucksystem dieses Rechners (CUPS) läuft nicht. Nichts ging verloren: Starten Sie es und drucken Sie noch einmal, oder speichern Sie den Bericht als PDF.</translation>
    </message>
    <message>
        <source>The print system of this computer did not answer for a minute. Nothing was lost: try again later, or save the report as PDF.</source>
        <translation>Das Drucksystem dieses Rechners hat eine Minute lang nicht geantwortet. Nichts ging verloren: Versuchen Sie es später noch einmal oder speichern Sie den Bericht als PDF.</translation>
    </message>
    <message>
        <source>The printer {printer} could not print it yet: {why}. Nothing was lost: the report waits in its line, and the printer is tried again.</source>
        <translation>Der Drucker {printer} konnte ihn noch nicht drucken: {why}. Nichts ging verloren: Der Bericht steht in der Warteschlange, und es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the report. Nothing was lost: print it again, or save the report as PDF.</source>
        <translation>Der Drucker {printer} hat den Bericht nicht angenommen. Nichts ging verloren: Drucken Sie ihn noch einmal oder speichern Sie ihn als PDF.</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the report: {why}. Nothing was lost: print it again, or save the report as PDF.</source>
        <translation>Der Drucker {printer} hat den Bericht nicht angenommen: {why}. Nichts ging verloren: Drucken Sie ihn noch einmal oder speichern Sie ihn als PDF.</translation>
    </message>
    <message>
        <source>The printer {printer} stands still. Nothing was lost: the report waits in its line and comes out when the printer goes on.</source>
        <translation>Der Drucker {printer} steht still. Nichts ging verloren: Der Bericht steht in der Warteschlange und kommt heraus, wenn der Drucker weiterläuft.</translation>
    </message>
    <message>
        <source>The printer {printer} stands still: {why}. Nothing was lost: the report waits in its line and comes out when the printer goes on.</source>
        <translation>Der Drucker {printer} steht still: {why}. Nichts ging verloren: Der Bericht steht in der Warteschlange und kommt heraus, wenn der Drucker weiterläuft.</translation>
    </message>
    <message>
        <source>The printer {printer} stopped the job and does not say why. Nothing was lost: print it again, or save the report as PDF.</source>
        <translation>Der Drucker {printer} hat den Auftrag abgebrochen und sagt nicht, warum. Nichts ging verloren: Drucken Sie den Bericht noch einmal oder speichern Sie ihn als PDF.</translation>
    </message>
    <message>
        <source>The printer {printer} stopped the job: {why}. Nothing was lost: print it again, or save the report as PDF.</source>
        <translation>Der Drucker {printer} hat den Auftrag abgebrochen: {why}. Nichts ging verloren: Drucken Sie den Bericht noch einmal oder speichern Sie ihn als PDF.</translation>
    </message>
    <message>
        <source>The printer {printer} takes nothing in at present. Nothing was lost: let it take jobs again or choose another printer, or save the report as PDF.</source>
        <translation>Der Drucker {printer} nimmt zurzeit nichts an. Nichts ging verloren: Lassen Sie ihn wieder Aufträge annehmen, wählen Sie einen anderen Drucker oder speichern Sie den Bericht als PDF.</translation>
    </message>
    <message>
        <source>Their names are alike.</source>
        <translation>Die Namen ähneln sich.</translation>
    </message>
    <message>
        <source>Their names are the same.</source>
        <translation>Die Namen sind gleich.</translation>
    </message>
    <message>
        <source>There is a file of this name. What is in it now would be gone.</source>
        <translation>Es gibt schon eine Datei dieses Namens. Was jetzt darin steht, wäre weg.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Nothing was changed. Make it, or save somewhere else.</source>
        <translation>Den Ordner {folder} gibt es nicht. Es wurde nichts geändert. Legen Sie ihn an oder speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>There is no printer {printer} any more. Nothing was lost: choose another printer, or save the report as PDF.</source>
        <translation>Den Drucker {printer} gibt es nicht mehr. Nichts ging verloren: Wählen Sie einen anderen Drucker oder speichern Sie den Bericht als PDF.</translation>
    </message>
    <message>
        <source>There is no room for {file}. Whatever was there before is unchanged. Make room, or save it somewhere else.</source>
        <translation>Für {file} ist kein Platz. Was zuvor dort war, ist unverändert. Schaffen Sie Platz oder speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>There is no vCard in this file: no line says BEGIN:VCARD.</source>
        <translation>In dieser Datei ist keine vCard: Keine Zeile lautet BEGIN:VCARD.</translation>
    </message>
    <message>
        <source>There is no {code} on sheet {letter}.</source>
        <translation>Auf der Meldeliste {letter} gibt es kein {code}.</translation>
    </message>
    <message>
        <source>They share {shared}.</source>
        <translation>Gemeinsam ist {shared}.</translation>
    </message>
    <message>
        <source>They sound</source>
        <translation>Klingt</translation>
    </message>
    <message>
        <source>This card has no name and no number.</source>
        <translation>Diese Karte hat weder Namen noch Nummer.</translation>
    </message>
    <message>
        <source>This computer has no printer. Nothing was lost: add one in the settings of the system and print again, or save the report as PDF.</source>
        <translation>Dieser Rechner hat keinen Drucker. Nichts ging verloren: Fügen Sie in den Einstellungen des Systems einen hinzu und drucken Sie noch einmal, oder speichern Sie den Bericht als PDF.</translation>
    </message>
    <message>
        <source>This computer has no {program}, the program of CUPS that hands pages to a printer. Nothing was lost: install CUPS, or save the report as PDF.</source>
        <translation>Auf diesem Rechner fehlt {program}, das Programm von CUPS, das Seiten an einen Drucker gibt. Nichts ging verloren: Installieren Sie CUPS oder speichern Sie den Bericht als PDF.</translation>
    </message>
    <message>
        <source>This desk was last used with a newer Desk (its data is at step {step}). Nothing was changed. Update Desk on this computer and open it again.</source>
        <translation>Dieser Desk wurde zuletzt mit einer neueren Fassung benutzt (die Daten sind bei Schritt {step}). Es wurde nichts geändert. Aktualisieren Sie Desk auf diesem Rechner und öffnen Sie ihn wieder.</translation>
    </message>
    <message>
        <source>This is a whole desk, not a list of people.</source>
        <translation>Das ist ein ganzer Desk, keine Liste von Personen.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>This report could not be set on paper ({why}). What is on your desk is safe.</source>
        <translation>Dieser Bericht ließ sich nicht zu Papier bringen ({why}). Was auf Ihrem Desk ist, ist sicher.</translation>
    </message>
    <message>
        <source>This row has no name and no number.</source>
        <translation>Diese Zeile hat weder Namen noch Nummer.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titel vor dem Namen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Told by email.</source>
        <translation>Per E-Mail Bescheid gegeben.</translation>
    </message>
    <message>
        <source>Told by phone.</source>
        <translation>Am Telefon Bescheid gegeben.</translation>
    </message>
    <message>
        <source>Told by text.</source>
        <translation>Per Nachricht Bescheid gegeben.</translation>
    </message>
    <message>
        <source>Told them</source>
        <translation>Bescheid gegeben</translation>
    </message>
    <message>
        <source>Told {name}</source>
        <translation>{name} Bescheid gegeben</translation>
    </message>
    <message>
        <source>Told.</source>
        <translation>Bescheid gegeben.</translation>
    </message>
    <message numerus="yes">
        <source>Took in %n people</source>
        <translation>
            <numerusform>%n Person übernommen</numerusform>
            <numerusform>%n Personen übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried once before, {when}, and left no message.</source>
        <translation>Hat es schon einmal versucht, {when}, ohne Nachricht.</translation>
    </message>
    <message>
        <source>Try fewer letters, a longer time, or show all calls.</source>
        <translation>Versuchen Sie weniger Buchstaben, eine längere Zeit, oder zeigen Sie alle Anrufe.</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>Zwei verschiedene Personen</translation>
    </message>
    <message>
        <source>Type “{code} done”, “{code} no answer” or “{code} Friday” in Desk and the row is taken care of, until {day}.</source>
        <extracomment>Desk reads done, no answer and Friday in English only: leave these words as they are</extracomment>
        <translation>Tippen Sie in Desk „{code} done“, „{code} no answer“ oder „{code} Friday“, und die Zeile ist erledigt. Das gilt bis zum {day}.</translation>
    </message>
    <message>
        <source>Unanswered call to {who}</source>
        <translation>Nicht angenommener Anruf bei {who}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Unzufrieden</translation>
    </message>
    <message>
        <source>Usually {time} each</source>
        <translation>Meist {time}</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Voicemail from {who}</source>
        <translation>Mailbox von {who}</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Website or chat</source>
        <translation>Webseite oder Chat</translation>
    </message>
    <message>
        <source>Week’s check-in sheet</source>
        <translation>Meldeliste der Woche</translation>
    </message>
    <message>
        <source>What</source>
        <comment>the head of a column</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What happened from {first} to {last}, newest first</source>
        <translation>{first} bis {last}: was geschah, Neuestes zuerst</translation>
    </message>
    <message>
        <source>What happened in {time}, newest first</source>
        <translation>{time}: was geschah, Neuestes zuerst</translation>
    </message>
    <message>
        <source>What happened until {day}, newest first</source>
        <translation>Bis {day}: was geschah, Neuestes zuerst</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>Was geschah, Neuestes zuerst</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Worum es ging</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Wonach fragen</translation>
    </message>
    <message>
        <source>What {name} bought</source>
        <translation>Was {name} gekauft hat</translation>
    </message>
    <message>
        <source>When they called</source>
        <translation>Wann sie anriefen</translation>
    </message>
    <message>
        <source>When, and the code</source>
        <translation>Wann, und der Code</translation>
    </message>
    <message>
        <source>Whether it is the preferred one</source>
        <translation>Ob es die bevorzugte ist</translation>
    </message>
    <message>
        <source>Which chat it is</source>
        <translation>Welcher Chat es ist</translation>
    </message>
    <message>
        <source>Which kind the one beside it is</source>
        <translation>Welche Art die daneben ist</translation>
    </message>
    <message>
        <source>Who has a check-in on their card stands here when it is due.</source>
        <translation>Wer auf der Karte ein Melden hat, steht hier, wenn es fällig ist.</translation>
    </message>
    <message>
        <source>Who to call, with room to write</source>
        <translation>Wen anrufen, mit Platz zum Schreiben</translation>
    </message>
    <message>
        <source>Whoever was {code} is no longer on this desk.</source>
        <translation>Wer {code} war, ist nicht mehr auf diesem Desk.</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Adresse</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>With someone</source>
        <translation>Bei jemandem</translation>
    </message>
    <message>
        <source>Write down the next one with Ctrl L: with whom, and what it was about.</source>
        <translation>Schreiben Sie den nächsten mit Strg L auf: mit wem, und worum es ging.</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Gestern {time}</translation>
    </message>
    <message>
        <source>You can bring them back for 30 days, in Settings.</source>
        <translation>30 Tage lang holen Sie sie in den Einstellungen zurück.</translation>
    </message>
    <message>
        <source>You have not talked yet.</source>
        <translation>Sie haben noch nicht gesprochen.</translation>
    </message>
    <message>
        <source>You left a message</source>
        <translation>Sie haben eine Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>You tried {when}.</source>
        <translation>Sie haben es {when} versucht.</translation>
    </message>
    <message>
        <source>You were with someone</source>
        <translation>Sie waren bei jemandem</translation>
    </message>
    <message>
        <source>Your direct line to {name}</source>
        <translation>Ihr direkter Draht zu {name}</translation>
    </message>
    <message>
        <source>Your name and that of your business are not set yet, and nobody would know whose number this is. Fill in one of them in Settings, under Your business, and come back.</source>
        <translation>Ihr Name und der Ihres Betriebs fehlen noch, und niemand wüsste, wessen Nummer das ist. Tragen Sie eines davon in den Einstellungen unter „Ihr Betrieb“ ein und kommen Sie wieder.</translation>
    </message>
    <message>
        <source>Your own number is not set yet, and it is what these lead to. Fill in Phone in Settings, under Your business, and come back.</source>
        <translation>Ihre eigene Nummer fehlt noch, und um sie geht es hier. Tragen Sie in den Einstellungen unter „Ihr Betrieb“ das Telefon ein und kommen Sie wieder.</translation>
    </message>
    <message>
        <source>a day to remember</source>
        <translation>ein besonderer Tag</translation>
    </message>
    <message>
        <source>a file without an ending</source>
        <translation>eine Datei ohne Endung</translation>
    </message>
    <message>
        <source>all of them early</source>
        <translation>alle früher</translation>
    </message>
    <message>
        <source>always put through</source>
        <translation>immer durchstellen</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>und {count} weitere</numerusform>
            <numerusform>und {count} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>answered or made</source>
        <translation>angenommen oder ausgehend</translation>
    </message>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>einmal gefragt</numerusform>
            <numerusform>%n-mal gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>by {day}, {time}</source>
        <translation>bis {day}, {time}</translation>
    </message>
    <message>
        <source>by {when}</source>
        <translation>bis {when}</translation>
    </message>
    <message numerus="yes">
        <source>called %n times</source>
        <translation>
            <numerusform>einmal angerufen</numerusform>
            <numerusform>%n-mal angerufen</numerusform>
        </translation>
    </message>
    <message>
        <source>calls</source>
        <comment>a file&apos;s name</comment>
        <translation>Anrufe</translation>
    </message>
    <message numerus="yes">
        <source>calls</source>
        <comment>of a month</comment>
        <translation>
            <numerusform>Anruf</numerusform>
            <numerusform>Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calls in all</source>
        <comment>one number stands above</comment>
        <translation>
            <numerusform>Anruf insgesamt</numerusform>
            <numerusform>Anrufe insgesamt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calls since {day}</source>
        <comment>one number stands above</comment>
        <translation>
            <numerusform>Anruf seit {day}</numerusform>
            <numerusform>Anrufe seit {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>check in</source>
        <translation>melden</translation>
    </message>
    <message>
        <source>check in on {day}</source>
        <translation>melden am {day}</translation>
    </message>
    <message>
        <source>check in today</source>
        <translation>heute melden</translation>
    </message>
    <message>
        <source>check in {age} late</source>
        <translation>melden, {age} zu spät</translation>
    </message>
    <message>
        <source>check-in {age} late</source>
        <translation>Melden {age} zu spät</translation>
    </message>
    <message>
        <source>check-in {day}</source>
        <translation>Melden {day}</translation>
    </message>
    <message>
        <source>checking in with {name}</source>
        <translation>das Melden bei {name}</translation>
    </message>
    <message>
        <source>d</source>
        <translation>T</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>desk</source>
        <comment>a file&apos;s name</comment>
        <translation>desk</translation>
    </message>
    <message>
        <source>done at {at}</source>
        <translation>erledigt um {at}</translation>
    </message>
    <message>
        <source>done at {at} in {time}</source>
        <translation>erledigt um {at} in {time}</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language that these texts are in: en, de ...</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>fixes in two minutes</source>
        <translation>in zwei Minuten erledigt</translation>
    </message>
    <message>
        <source>for a call back</source>
        <translation>bis zum Rückruf</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>h</source>
        <translation>Std.</translation>
    </message>
    <message>
        <source>half within {time}</source>
        <translation>die Hälfte in {time}</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>zufrieden</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>kept at {time}</source>
        <translation>gehalten um {time}</translation>
    </message>
    <message>
        <source>kept this morning</source>
        <translation>heute Morgen gehalten</translation>
    </message>
    <message>
        <source>kept {age} late</source>
        <translation>{age} zu spät gehalten</translation>
    </message>
    <message>
        <source>late</source>
        <translation>spät</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>länger</translation>
    </message>
    <message>
        <source>m</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>Mitternacht</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message numerus="yes">
        <source>missed, all but %n called back</source>
        <translation>
            <numerusform>verpasst, bis auf einen alle zurückgerufen</numerusform>
            <numerusform>verpasst, bis auf %n alle zurückgerufen</numerusform>
        </translation>
    </message>
    <message>
        <source>missed, all called back</source>
        <translation>verpasst, alle zurückgerufen</translation>
    </message>
    <message>
        <source>missed, none called back</source>
        <translation>verpasst, keiner zurückgerufen</translation>
    </message>
    <message>
        <source>missed, none to call back</source>
        <translation>verpasst, keiner zurückzurufen</translation>
    </message>
    <message>
        <source>missed, {n} to call back</source>
        <translation>verpasst, {n} zurückzurufen</translation>
    </message>
    <message>
        <source>mo</source>
        <translation>Mon.</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>no message</source>
        <translation>keine Nachricht</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>nobody called back yet</source>
        <translation>noch niemand zurückgerufen</translation>
    </message>
    <message>
        <source>nobody had to wait</source>
        <translation>niemand musste warten</translation>
    </message>
    <message>
        <source>nobody was called back</source>
        <translation>niemand zurückgerufen</translation>
    </message>
    <message>
        <source>nobody was talked to</source>
        <translation>kein Gespräch</translation>
    </message>
    <message>
        <source>none by the clock</source>
        <translation>keine mit Uhr</translation>
    </message>
    <message>
        <source>none came in or went out</source>
        <translation>weder eingehend noch ausgehend</translation>
    </message>
    <message>
        <source>none fell due</source>
        <translation>keines war fällig</translation>
    </message>
    <message>
        <source>none of them early</source>
        <translation>keines früher</translation>
    </message>
    <message>
        <source>none took longer</source>
        <translation>keine dauerte länger</translation>
    </message>
    <message>
        <source>noon</source>
        <translation>Mittag</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>noch kein Bescheid</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open for {age}</source>
        <translation>offen seit {age}</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>over {minutes}</source>
        <translation>über {minutes}</translation>
    </message>
    <message>
        <source>people</source>
        <comment>a file&apos;s name</comment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>promised by {day}</source>
        <translation>versprochen bis {day}</translation>
    </message>
    <message>
        <source>promised by {day}, {age} late</source>
        <translation>versprochen bis {day}, {age} zu spät</translation>
    </message>
    <message>
        <source>promised by {day}, {time}</source>
        <translation>versprochen bis {day}, {time}</translation>
    </message>
    <message>
        <source>promised {name}</source>
        <translation>{name} versprochen</translation>
    </message>
    <message>
        <source>promised: {what}, {how}</source>
        <translation>versprochen: {what}, {how}</translation>
    </message>
    <message>
        <source>promises kept</source>
        <translation>Versprechen gehalten</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>talked {when}</source>
        <translation>gesprochen {when}</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>im Gespräch</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>the call with {name}</source>
        <translation>der Anruf mit {name}</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>die Karte</translation>
    </message>
    <message>
        <source>the clock runs</source>
        <translation>die Uhr läuft</translation>
    </message>
    <message>
        <source>the other took {minutes}</source>
        <translation>die andere: {minutes}&#xa0;Min.</translation>
    </message>
    <message>
        <source>the others took {first} and {second}</source>
        <translation>die anderen: {first} und {second}&#xa0;Min.</translation>
    </message>
    <message>
        <source>the others took {first}, {second} and {third}</source>
        <translation>die anderen: {first}, {second} und {third}&#xa0;Min.</translation>
    </message>
    <message>
        <source>the others took {least} to {most}</source>
        <translation>die anderen: {least} bis {most}&#xa0;Min.</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>heute um {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>today, {day}</source>
        <translation>heute, {day}</translation>
    </message>
    <message>
        <source>told by call {when}</source>
        <translation>am Telefon Bescheid gegeben {when}</translation>
    </message>
    <message>
        <source>told by email {when}</source>
        <translation>per E-Mail Bescheid gegeben {when}</translation>
    </message>
    <message>
        <source>told by text {when}</source>
        <translation>per Nachricht Bescheid gegeben {when}</translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation>Bescheid gegeben {when}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen {time}</translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>einmal versucht</numerusform>
            <numerusform>%n-mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>turns {age}</source>
        <translation>wird {age}</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>zwölf</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>unhappy</source>
        <translation>unzufrieden</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>usual wait</source>
        <translation>übliche Wartezeit</translation>
    </message>
    <message>
        <source>usual wait for a call back</source>
        <translation>übliche Wartezeit bis zum Rückruf</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>waiting {age}</source>
        <translation>wartet seit {age}</translation>
    </message>
    <message>
        <source>waits for a call back</source>
        <translation>wartet auf einen Rückruf</translation>
    </message>
    <message>
        <source>wk</source>
        <translation>Wo.</translation>
    </message>
    <message>
        <source>y</source>
        <translation>J.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>gestern um {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <source>you were with someone</source>
        <translation>Sie waren bei jemandem</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>vor {age}</translation>
    </message>
    <message>
        <source>{age} late</source>
        <translation>{age} zu spät</translation>
    </message>
    <message>
        <source>{answered} calls answered or made and {missed} missed. The busiest day was {day}, with {most}.</source>
        <translation>Anrufe angenommen oder ausgehend: {answered}, verpasst: {missed}. Am meisten am {day}: {most}.</translation>
    </message>
    <message>
        <source>{calls}: {which}</source>
        <translation>{calls}: {which}</translation>
    </message>
    <message>
        <source>{code} counted until {day}, a week after printing.</source>
        <translation>{code} galt bis {day}, eine Woche nach dem Drucken.</translation>
    </message>
    <message>
        <source>{code}: a check-in has a day, but no time.</source>
        <translation>{code}: Ein Melden hat einen Tag, aber keine Uhrzeit.</translation>
    </message>
    <message>
        <source>{code}: that day has gone by.</source>
        <translation>{code}: Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>{code}: {name} has no check-in now.</source>
        <translation>{code}: Für {name} ist jetzt kein Melden eingestellt.</translation>
    </message>
    <message>
        <source>{code}: {name} was talked to on {day} already.</source>
        <translation>{code}: Mit {name} wurde schon gesprochen, {day}.</translation>
    </message>
    <message>
        <source>{code}: {name} was talked to today already.</source>
        <translation>{code}: Mit {name} wurde heute schon gesprochen.</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} T</translation>
    </message>
    <message>
        <source>{day} {hours}</source>
        <translation>{day} {hours}</translation>
    </message>
    <message>
        <source>{day}, {age} late</source>
        <translation>{day}, {age} zu spät</translation>
    </message>
    <message numerus="yes">
        <source>{day}, {hours}, %n calls</source>
        <translation>
            <numerusform>{day}, {hours}, %n Anruf</numerusform>
            <numerusform>{day}, {hours}, %n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{file} is a folder. Nothing was changed. Give the name of a file in it.</source>
        <translation>{file} ist ein Ordner. Es wurde nichts geändert. Nennen Sie den Namen einer Datei darin.</translation>
    </message>
    <message>
        <source>{file}: Desk cannot tell which column is the name and which the number. Nothing was changed. Say what each column is, then import it again.</source>
        <translation>{file}: Desk erkennt nicht, welche Spalte der Name und welche die Nummer ist. Es wurde nichts geändert. Sagen Sie, was jede Spalte ist, und übernehmen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>{file}: {why} Nothing was changed.</source>
        <translation>{file}: {why} Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{happy} felt happy, {ok} OK, {unhappy} unhappy.</source>
        <translation>{happy} zufrieden, {ok} OK, {unhappy} unzufrieden.</translation>
    </message>
    <message numerus="yes">
        <source>{heard} of your {people} people have heard from you so far.</source>
        <translation>
            <numerusform>{heard} von {people} Personen hat bisher von Ihnen gehört.</numerusform>
            <numerusform>{heard} von {people} Personen haben bisher von Ihnen gehört.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{heard} of your {people} people heard from you.</source>
        <translation>
            <numerusform>{heard} von {people} Personen hat von Ihnen gehört.</numerusform>
            <numerusform>{heard} von {people} Personen haben von Ihnen gehört.</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;Std.</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours}&#xa0;Std. {minutes}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} m</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;Std. {minutes}&#xa0;Min.</translation>
    </message>
    <message>
        <source>{inside} of {whole} inside two minutes</source>
        <translation>{inside} von {whole} in zwei Minuten</translation>
    </message>
    <message>
        <source>{kept} of {all} kept</source>
        <translation>{kept} von {all} gehalten</translation>
    </message>
    <message>
        <source>{kept} of {all} kept, {early} early</source>
        <translation>{kept} von {all} gehalten, {early} früher</translation>
    </message>
    <message>
        <source>{kept} of {all} kept, {early} early, {on_day} on the day.</source>
        <translation>{kept} von {all} gehalten, {early} früher, {on_day} am Tag selbst.</translation>
    </message>
    <message>
        <source>{kept} of {all} promises kept, {early} early, {on_day} on the day, {missed} missed.</source>
        <translation>{kept} von {all} Versprechen gehalten, {early} früher, {on_day} am Tag selbst, {missed} nicht gehalten.</translation>
    </message>
    <message>
        <source>{kept} of {whole}</source>
        <translation>{kept} von {whole}</translation>
    </message>
    <message>
        <source>{line}. New number</source>
        <translation>{line}. Neue Nummer</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;Min.</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} Min. {seconds} Sek.</translation>
    </message>
    <message>
        <source>{month} so far</source>
        <translation>{month} bisher</translation>
    </message>
    <message>
        <source>{names} still come through.</source>
        <translation>{names} kommen weiterhin durch.</translation>
    </message>
    <message>
        <source>{names} still comes through.</source>
        <translation>{names} kommt weiterhin durch.</translation>
    </message>
    <message>
        <source>{name} and {other} are two people</source>
        <translation>{name} und {other} sind zwei Personen</translation>
    </message>
    <message>
        <source>{name} bought {what}</source>
        <translation>{name} hat {what} gekauft</translation>
    </message>
    <message>
        <source>{name} called</source>
        <translation>{name} hat angerufen</translation>
    </message>
    <message>
        <source>{name} called, missed</source>
        <translation>{name} hat angerufen, verpasst</translation>
    </message>
    <message>
        <source>{name} called, you were with someone</source>
        <translation>{name} hat angerufen, Sie waren bei jemandem</translation>
    </message>
    <message>
        <source>{name} felt OK</source>
        <translation>{name} fand es OK</translation>
    </message>
    <message>
        <source>{name} felt happy</source>
        <translation>{name} war zufrieden</translation>
    </message>
    <message>
        <source>{name} felt unhappy</source>
        <translation>{name} war unzufrieden</translation>
    </message>
    <message>
        <source>{name} has no check-in. Set how often to check in first.</source>
        <translation>Für {name} ist kein Melden eingestellt. Legen Sie zuerst fest, wie oft Sie sich melden.</translation>
    </message>
    <message>
        <source>{name} is due on {day} only, so there is nothing to snooze. Nothing was changed. To have another day, move it.</source>
        <translation>{name} ist noch nicht dran ({day}), es gibt nichts zurückzustellen. Nichts wurde geändert. Für einen anderen Tag: verschieben.</translation>
    </message>
    <message>
        <source>{name} left a voicemail</source>
        <translation>{name} hat auf die Mailbox gesprochen</translation>
    </message>
    <message>
        <source>{name} was called back or let go meanwhile, by another window or command. Nothing was added.</source>
        <translation>{name} wurde inzwischen zurückgerufen oder von der Liste genommen, in einem anderen Fenster oder durch einen Befehl. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile, in another window or by a command. Nothing was saved yet. Look at what differs, then save again.</source>
        <translation>{name} wurde inzwischen geändert, in einem anderen Fenster oder durch einen Befehl. Noch wurde nichts gespeichert. Sehen Sie nach, was abweicht, und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>{number} is not a customer</source>
        <translation>{number} ist nicht in Ihrer Kundschaft</translation>
    </message>
    <message>
        <source>{number} people to hear from you</source>
        <translation>{number} Personen sollten von Ihnen hören</translation>
    </message>
    <message numerus="yes">
        <source>{n} are due to hear from you</source>
        <translation>
            <numerusform>{n} sollte von Ihnen hören</numerusform>
            <numerusform>{n} sollten von Ihnen hören</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} done today</source>
        <translation>{n} heute erledigt</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} Std.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} Min.</translation>
    </message>
    <message numerus="yes">
        <source>{n} people are due to hear from you.</source>
        <translation>
            <numerusform>{n} Person sollte von Ihnen hören.</numerusform>
            <numerusform>{n} Personen sollten von Ihnen hören.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people are waiting for a call</source>
        <translation>
            <numerusform>{n} Person wartet auf einen Anruf</numerusform>
            <numerusform>{n} Personen warten auf einen Anruf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people are waiting for a call.</source>
        <translation>
            <numerusform>{n} Person wartet auf einen Anruf.</numerusform>
            <numerusform>{n} Personen warten auf einen Anruf.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} Sek.</translation>
    </message>
    <message>
        <source>{pages}, {things}</source>
        <translation>{pages}, {things}</translation>
    </message>
    <message>
        <source>{path} is missing, and {beside} is still there: this is no new desk. Nothing was changed. Put the file back from a backup, or choose another folder.</source>
        <translation>{path} fehlt, aber {beside} ist noch da: Das ist kein neuer Desk. Nichts wurde geändert. Legen Sie die Datei aus einer Sicherung zurück oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} is not a desk, or it is damaged. Nothing was changed. Restore a backup, or choose another data folder.</source>
        <translation>{path} ist kein Desk oder ist beschädigt. Es wurde nichts geändert. Spielen Sie eine Sicherung ein oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>{path} is there and empty: this is no new desk. Nothing was changed. Put the file back from a backup, or take it away to begin anew.</source>
        <translation>{path} ist da, aber leer: Das ist kein neuer Desk. Nichts wurde geändert. Legen Sie die Datei aus einer Sicherung zurück, oder nehmen Sie sie weg, um neu anzufangen.</translation>
    </message>
    <message>
        <source>{path} was removed, replaced or cut while Desk had it open. Nothing is saved any more. Save everything as a file, put the desk back, then start Desk again.</source>
        <translation>{path} wurde entfernt, ersetzt oder gekürzt, während Desk offen war. Es wird nichts mehr gespeichert. Sichern Sie alles als Datei, legen Sie die Daten zurück und starten Sie Desk neu.</translation>
    </message>
    <message>
        <source>{rhythm}, next {day}</source>
        <translation>{rhythm}, als Nächstes {day}</translation>
    </message>
    <message>
        <source>{shared} is probably one number.</source>
        <translation>{shared} ist wahrscheinlich eine Nummer.</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} und {last}</translation>
    </message>
    <message>
        <source>{some} and {n} more</source>
        <translation>{some} und {n} weitere</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
    <message>
        <source>{tag}, A to Z</source>
        <translation>{tag}, A bis Z</translation>
    </message>
    <message>
        <source>{text} is no sheet of labels that Desk knows. Say l7160, 5160, or columns and rows such as 3x8.</source>
        <translation>{text} ist kein Etikettenbogen, den Desk kennt. Schreiben Sie l7160, 5160 oder Spalten und Zeilen wie 3x8.</translation>
    </message>
    <message>
        <source>{time} talking</source>
        <translation>{time} im Gespräch</translation>
    </message>
    <message>
        <source>{trouble} Nothing was changed. Find them by name instead.</source>
        <translation>{trouble} Es wurde nichts geändert. Suchen Sie stattdessen nach dem Namen.</translation>
    </message>
    <message>
        <source>{waiting}, {hear}.</source>
        <translation>{waiting}, {hear}.</translation>
    </message>
    <message>
        <source>{what} ({name})</source>
        <translation>{what} ({name})</translation>
    </message>
    <message numerus="yes">
        <source>{what} leave your desk.</source>
        <comment>how many things go</comment>
        <translation>
            <numerusform>{what} verlässt Ihren Desk.</numerusform>
            <numerusform>{what} verlassen Ihren Desk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}, %n years</source>
        <translation>
            <numerusform>{what}, %n Jahr</numerusform>
            <numerusform>{what}, %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>“friday”, “May 1” or “in 3 weeks”</source>
        <translation>„Freitag“, „1. Mai“ oder „in 3 Wochen“</translation>
    </message>
    <message>
        <source>“yesterday at 5” or “Apr 3, 9:30”</source>
        <translation>„gestern um 5“ oder „3. April, 9:30“</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>“{typed}” fits {people}. Nothing was changed. Say more of the name, or the id.</source>
        <translation>„{typed}“ passt auf {people}. Es wurde nichts geändert. Nennen Sie mehr vom Namen oder die Kennung.</translation>
    </message>
    <message>
        <source>“{what}”</source>
        <translation>„{what}“</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone by itself: newer changes build on it. Nothing was changed. Undo the newer ones first.</source>
        <translation>„{what}“ lässt sich nicht einzeln zurücknehmen: neuere Änderungen bauen darauf auf. Es wurde nichts geändert. Nehmen Sie zuerst die neueren zurück.</translation>
    </message>
    <message>
        <source>“{what}” has no day yet. Say which, or take the row away.</source>
        <translation>„{what}“ hat noch keinen Tag. Nennen Sie ihn oder nehmen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>“{what}” was undone already. Nothing was changed.</source>
        <translation>„{what}“ wurde schon zurückgenommen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Erase {what} for good</source>
        <translation>{what} endgültig löschen</translation>
    </message>
    <message>
        <source>Erase {what} for good?</source>
        <translation>{what} endgültig löschen?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>No trace stays on this computer, and no Undo brings it back.</source>
        <translation>Auf diesem Rechner bleibt keine Spur, und kein Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>People, calls and notes that you remove come here first.</source>
        <translation>Personen, Anrufe und Notizen, die Sie entfernen, kommen zuerst hierher.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Restore {what}</source>
        <translation>{what} zurückholen</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>Der Papierkorb</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Was entfernt wurde</translation>
    </message>
    <message>
        <source>What you remove stays here for 30 days and comes back whole.</source>
        <translation>Was Sie entfernen, bleibt 30 Tage hier und kommt ganz zurück.</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>thing to do</source>
        <translation>Erledigung</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{what} is erased for good.</source>
        <translation>{what} ist endgültig gelöscht.</translation>
    </message>
    <message>
        <source>{what}, {kind}, removed {when}</source>
        <translation>{what}, {kind}, entfernt {when}</translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>A call back is late after four of them</source>
        <translation>Ein Rückruf ist nach vier davon zu spät</translation>
    </message>
    <message>
        <source>A day you are closed</source>
        <translation>Ein Tag, an dem Sie geschlossen haben</translation>
    </message>
    <message>
        <source>Add a day you are closed</source>
        <translation>Einen Tag hinzufügen, an dem Sie geschlossen haben</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Name des Betriebs</translation>
    </message>
    <message>
        <source>Changed the country</source>
        <translation>Land geändert</translation>
    </message>
    <message>
        <source>Changed the currency</source>
        <translation>Währung geändert</translation>
    </message>
    <message>
        <source>Changed the opening hours</source>
        <translation>Öffnungszeiten geändert</translation>
    </message>
    <message>
        <source>Changed the working days</source>
        <translation>Arbeitstage geändert</translation>
    </message>
    <message>
        <source>Changed your address</source>
        <translation>Ihre Adresse geändert</translation>
    </message>
    <message>
        <source>Changed your business name</source>
        <translation>Name des Betriebs geändert</translation>
    </message>
    <message>
        <source>Changed your email</source>
        <translation>Ihre E-Mail geändert</translation>
    </message>
    <message>
        <source>Changed your name</source>
        <translation>Ihr Name geändert</translation>
    </message>
    <message>
        <source>Changed your phone</source>
        <translation>Ihre Telefonnummer geändert</translation>
    </message>
    <message>
        <source>Check-ins wait for the next of these</source>
        <translation>Das Melden wartet auf den nächsten davon</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Geschlossen am</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Geschlossen am {day}</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>For what people bought</source>
        <translation>Für das, was gekauft wurde</translation>
    </message>
    <message>
        <source>Holidays and days away count as days off</source>
        <translation>Feiertage und Reisetage zählen als freie Tage</translation>
    </message>
    <message>
        <source>How numbers without a country code are dialled</source>
        <translation>Wie Nummern ohne Landesvorwahl gewählt werden</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Mitternacht</translation>
    </message>
    <message>
        <source>Open again on {day}</source>
        <translation>Am {day} wieder geöffnet</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>Geöffnet ab</translation>
    </message>
    <message>
        <source>Open on {day}</source>
        <translation>Geöffnet am {day}</translation>
    </message>
    <message>
        <source>Open until</source>
        <translation>Geöffnet bis</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Printed on your cards and reports. The hours say when a caller waits long.</source>
        <translation>Steht auf Ihren Karten und Berichten. Die Zeiten sagen, ab wann jemand lange wartet.</translation>
    </message>
    <message>
        <source>Today greets you by it</source>
        <translation>So begrüßt Sie Heute</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Your business</source>
        <translation>Ihr Betrieb</translation>
    </message>
    <message>
        <source>Your first name</source>
        <translation>Ihr Vorname</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>CallEnding</name>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Wie ging es aus?</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
</context>
<context>
    <name>CallHeader</name>
    <message>
        <source>Close without logging the call</source>
        <translation>Schließen, ohne den Anruf einzutragen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Nobody picked up: log it and close</source>
        <translation>Nicht erreicht: eintragen und schließen</translation>
    </message>
    <message>
        <source>Open the call again</source>
        <translation>Anruf wieder öffnen</translation>
    </message>
    <message>
        <source>Shrink to the corner</source>
        <translation>In die Ecke verkleinern</translation>
    </message>
</context>
<context>
    <name>CallLogActions</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>How did it go?…</source>
        <translation>Wie war es? …</translation>
    </message>
    <message>
        <source>Nobody talked, so there is nothing to say how it went.</source>
        <translation>Niemand hat gesprochen, daher gibt es nichts zu sagen, wie es war.</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation>Versprechen …</translation>
    </message>
    <message>
        <source>Remark on how it went…</source>
        <translation>Anmerken, wie es war …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Say first who it was, then how it went.</source>
        <translation>Sagen Sie zuerst, wer es war, dann, wie es war.</translation>
    </message>
    <message>
        <source>The number was withheld, so there is none to call.</source>
        <translation>Die Nummer war unterdrückt, daher gibt es keine zum Anrufen.</translation>
    </message>
    <message>
        <source>Who is it?…</source>
        <translation>Wer ist das? …</translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Calls, newest first</source>
        <translation>Anrufe, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>CallWindow</name>
    <message>
        <source>Call with {name}</source>
        <translation>Anruf mit {name}</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation>Versprechen …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist das?</translation>
    </message>
</context>
<context>
    <name>CallWindowActions</name>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Do it now for {name}</source>
        <translation>Gleich tun für {name}</translation>
    </message>
    <message>
        <source>It waits in Do it now, also when the call goes on.</source>
        <translation>Es wartet unter Gleich tun, auch wenn das Gespräch weitergeht.</translation>
    </message>
    <message>
        <source>What needs doing?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
</context>
<context>
    <name>CallWindows</name>
    <message>
        <source>No program here dials. The number is {number}.</source>
        <translation>Hier kann kein Programm wählen. Die Nummer ist {number}.</translation>
    </message>
    <message>
        <source>The call is not logged. What you wrote is in the form that logs a call.</source>
        <translation>Der Anruf ist nicht eingetragen. Was Sie geschrieben haben, steht im Formular für Anrufe.</translation>
    </message>
</context>
<context>
    <name>CallsScreen</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Anruf eintragen</translation>
    </message>
    <message>
        <source>When they call</source>
        <translation>Wann sie anrufen</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Felt</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Worum es ging</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>CaptureLine</name>
    <message>
        <source>What needs doing, and for whom?</source>
        <translation>Was ist zu tun, und für wen?</translation>
    </message>
</context>
<context>
    <name>CardBar</name>
    <message>
        <source>Call {number}</source>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>Call {number} or another number</source>
        <translation>{number} oder eine andere Nummer anrufen</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Email {address}</source>
        <translation>E-Mail an {address}</translation>
    </message>
    <message>
        <source>Email {address} or another address</source>
        <translation>E-Mail an {address} oder eine andere Adresse</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Anruf eintragen</translation>
    </message>
    <message>
        <source>More for this person</source>
        <translation>Mehr für diese Person</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Always put through</source>
        <translation>Immer durchstellen</translation>
    </message>
    <message>
        <source>No longer always put through</source>
        <translation>Nicht mehr immer durchstellen</translation>
    </message>
    <message>
        <source>Number also of {name}</source>
        <translation>Auch die Nummer von {name}</translation>
    </message>
    <message>
        <source>Sent by {name}</source>
        <translation>Empfohlen von {name}</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Mit {name}</translation>
    </message>
    <message>
        <source>say “{name}”</source>
        <translation>sprich „{name}“</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Calls, fixes and notes will stand here.</source>
        <translation>Hier stehen später Anrufe, Erledigungen und Notizen.</translation>
    </message>
    <message>
        <source>Check in says how often to call.</source>
        <translation>Melden sagt, wie oft Sie anrufen.</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Do it now writes a small thing down.</source>
        <translation>Gleich tun hält eine Kleinigkeit fest.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Frühere</translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation>Erledigungen</translation>
    </message>
    <message>
        <source>Log call writes the first one down.</source>
        <translation>Anruf eintragen hält den ersten fest.</translation>
    </message>
    <message>
        <source>More, then Note, writes one.</source>
        <translation>Mehr, dann Notiz, schreibt eine.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>No check-ins yet</source>
        <translation>Noch kein Melden</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing bought yet</source>
        <translation>Noch nichts gekauft</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Noch nichts zu tun</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>The plus at Bought writes it down.</source>
        <translation>Das Plus bei Gekauft hält es fest.</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>Was geschah, Neuestes zuerst</translation>
    </message>
    <message>
        <source>What to show of the timeline</source>
        <translation>Was der Verlauf zeigt</translation>
    </message>
</context>
<context>
    <name>CardPlaceholder</name>
    <message>
        <source>A name or a number is enough to begin with.</source>
        <translation>Ein Name oder eine Nummer genügt für den Anfang.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Bring people in</source>
        <translation>Personen übernehmen</translation>
    </message>
    <message>
        <source>Choose somebody on the left, or add a person.</source>
        <translation>Wählen Sie links jemanden aus oder fügen Sie eine Person hinzu.</translation>
    </message>
    <message>
        <source>Go on adding</source>
        <translation>Weiter hinzufügen</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Niemand ist gewählt</translation>
    </message>
    <message>
        <source>Nobody is on your desk yet</source>
        <translation>Noch ist niemand auf Ihrem Desk</translation>
    </message>
    <message>
        <source>You were adding somebody.</source>
        <translation>Sie waren dabei, jemanden hinzuzufügen.</translation>
    </message>
    <message>
        <source>You were adding {name}.</source>
        <translation>Sie waren dabei, {name} hinzuzufügen.</translation>
    </message>
</context>
<context>
    <name>CardRemember</name>
    <message>
        <source>What is worth remembering about {name}?</source>
        <translation>Was ist bei {name} zu merken?</translation>
    </message>
</context>
<context>
    <name>CardSide</name>
    <message numerus="yes">
        <source>%n times asked</source>
        <translation>
            <numerusform>einmal gefragt</numerusform>
            <numerusform>%n-mal gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>A face after a call or a fix, and it is counted here.</source>
        <translation>Ein Gesicht nach einem Anruf oder einer Erledigung, und es zählt hier.</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Bought {what}, {day}</source>
        <translation>{what} gekauft, {day}</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Check in with {name}: {rhythm}, {day}, {when}</source>
        <translation>Bei {name} melden: {rhythm}, {day}, {when}</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>How it has gone</source>
        <translation>Wie es bisher war</translation>
    </message>
    <message>
        <source>Moved, this once.</source>
        <translation>Verschoben, dieses eine Mal.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht eingestellt</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>not done yet</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Promised by {day}</source>
        <translation>Versprochen bis {day}</translation>
    </message>
    <message>
        <source>Reach and dates</source>
        <translation>Erreichbar und Tage</translation>
    </message>
    <message>
        <source>Set how often to check in with {name}</source>
        <translation>Einstellen, wie oft Sie sich bei {name} melden</translation>
    </message>
    <message>
        <source>Set how often…</source>
        <translation>Wie oft …</translation>
    </message>
    <message>
        <source>Snoozed until {day}.</source>
        <translation>Wieder am {day}.</translation>
    </message>
    <message>
        <source>The clock runs</source>
        <translation>Die Uhr läuft</translation>
    </message>
    <message>
        <source>Waiting {age}</source>
        <translation>Wartet seit {age}</translation>
    </message>
    <message>
        <source>Write down what they bought</source>
        <translation>Aufschreiben, was gekauft wurde</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>late</source>
        <translation>spät</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{age} away</source>
        <translation>in {age}</translation>
    </message>
    <message>
        <source>{age} late</source>
        <translation>{age} zu spät</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
</context>
<context>
    <name>CheckInsPage</name>
    <message>
        <source>A word now and then, before people have to ask.</source>
        <translation>Ab und zu ein Wort, bevor jemand fragen muss.</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>Um welche Uhrzeit</translation>
    </message>
    <message>
        <source>Born on February 29</source>
        <translation>Am 29. Februar geboren</translation>
    </message>
    <message>
        <source>Change the working days</source>
        <translation>Arbeitstage ändern</translation>
    </message>
    <message>
        <source>Changed the time of check-ins</source>
        <translation>Uhrzeit des Meldens geändert</translation>
    </message>
    <message>
        <source>Changed the usual rhythm</source>
        <translation>Üblichen Rhythmus geändert</translation>
    </message>
    <message>
        <source>Changed what February 29 means</source>
        <translation>Geändert, was der 29. Februar bedeutet</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Every day is one. The rhythm itself never moves</source>
        <translation>Jeder Tag ist einer. Der Rhythmus selbst verschiebt sich nie</translation>
    </message>
    <message>
        <source>February 28</source>
        <translation>28. Februar</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>In years without that day</source>
        <translation>In Jahren ohne diesen Tag</translation>
    </message>
    <message>
        <source>March 1</source>
        <translation>1. März</translation>
    </message>
    <message>
        <source>No day of the week is a working day, so they come on any day</source>
        <translation>Kein Wochentag ist ein Arbeitstag, daher kommt es an jedem Tag</translation>
    </message>
    <message>
        <source>Not on {days}: the next working day. The rhythm itself never moves</source>
        <translation>Nicht am {days}: am nächsten Arbeitstag. Der Rhythmus selbst verschiebt sich nie</translation>
    </message>
    <message>
        <source>Offered first when you begin to check in with somebody</source>
        <translation>Wird zuerst angeboten, wenn Sie beginnen, sich bei jemandem zu melden</translation>
    </message>
    <message>
        <source>On working days</source>
        <translation>An Arbeitstagen</translation>
    </message>
    <message>
        <source>When check-ins and promises of the day come up</source>
        <translation>Wann Melden und Versprechen des Tages erscheinen</translation>
    </message>
</context>
<context>
    <name>ChooseWhat</name>
    <message>
        <source>Choose the place…</source>
        <translation>Ort wählen …</translation>
    </message>
    <message>
        <source>Desk writes one file, to the place you choose.</source>
        <translation>Desk schreibt eine Datei dorthin, wo Sie es sagen.</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
</context>
<context>
    <name>ColumnsStage</name>
    <message>
        <source>The first people would be</source>
        <translation>Die ersten Personen wären</translation>
    </message>
    <message>
        <source>The first row has the headings</source>
        <translation>Die erste Zeile enthält die Überschriften</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>Was jede Spalte ist</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>A word or two is enough.</source>
        <translation>Ein, zwei Worte genügen.</translation>
    </message>
    <message>
        <source>Check in with {name}</source>
        <translation>Bei {name} melden</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>War nicht möglich</translation>
    </message>
    <message>
        <source>Desk does not know that rhythm yet.</source>
        <translation>Diesen Rhythmus kennt Desk noch nicht.</translation>
    </message>
    <message>
        <source>How often?</source>
        <translation>Wie oft?</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} behalten</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>Nicht mehr gewünscht</translation>
    </message>
    <message>
        <source>Only the day can be kept here. Leave the time out.</source>
        <translation>Hier zählt nur der Tag. Lass die Uhrzeit weg.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>Sales call</source>
        <translation>Werbeanruf</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Einstellen</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Etwas anderes …</translation>
    </message>
    <message>
        <source>Sorted out</source>
        <translation>Hat sich geklärt</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>Dieser Tag</translation>
    </message>
    <message>
        <source>That day has gone by.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>That time has gone by.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>Welcher Tag?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsch verbunden</translation>
    </message>
    <message>
        <source>{often}, from when you last talked.</source>
        <translation>{often}, ab dem letzten Gespräch.</translation>
    </message>
    <message>
        <source>“3 months”, “every 2 weeks” or “yearly”</source>
        <translation>„3 Monate“, „alle 2 Wochen“ oder „jährlich“</translation>
    </message>
</context>
<context>
    <name>DoItNowHeader</name>
    <message>
        <source>Anything you can finish in two minutes</source>
        <translation>Alles, was in zwei Minuten zu schaffen ist</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
</context>
<context>
    <name>DoItNowSide</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Tell them</source>
        <translation>Bescheid geben</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Whoever waits for what you finish can be told here: by text, email or call.</source>
        <translation>Wer auf etwas wartet, erfährt hier, dass es erledigt ist: per Nachricht, E-Mail oder Anruf.</translation>
    </message>
</context>
<context>
    <name>DoneRow</name>
    <message>
        <source>Tell them</source>
        <translation>Bescheid geben</translation>
    </message>
    <message>
        <source>Told them</source>
        <translation>Bescheid gegeben</translation>
    </message>
</context>
<context>
    <name>DoneStage</name>
    <message numerus="yes">
        <source>%n entries were not understood and stayed out.</source>
        <translation>
            <numerusform>%n Eintrag wurde nicht verstanden und blieb draußen.</numerusform>
            <numerusform>%n Einträge wurden nicht verstanden und blieben draußen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people came in or were brought up to date.</source>
        <translation>
            <numerusform>%n Person kam dazu oder ist auf dem neuesten Stand.</numerusform>
            <numerusform>%n Personen kamen dazu oder sind auf dem neuesten Stand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in it was understood.</source>
        <translation>Alles darin wurde verstanden.</translation>
    </message>
    <message>
        <source>Find doubles</source>
        <translation>Doppelte finden</translation>
    </message>
    <message>
        <source>See your customers</source>
        <translation>Zu Ihrer Kundschaft</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>DraftBanner</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>You were changing this card.</source>
        <translation>Sie waren dabei, diese Karte zu ändern.</translation>
    </message>
</context>
<context>
    <name>DuplicateList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely doubles</source>
        <translation>Wahrscheinlich doppelt</translation>
    </message>
    <message>
        <source>No likely doubles</source>
        <translation>Keine wahrscheinlich Doppelten</translation>
    </message>
    <message>
        <source>Nobody shares a number, an email or a name with somebody else.</source>
        <translation>Niemand teilt Nummer, E-Mail oder Namen mit jemand anderem.</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>Zwei verschiedene Personen</translation>
    </message>
</context>
<context>
    <name>DuplicatesScreen</name>
    <message numerus="yes">
        <source>%n pairs may be one person each.</source>
        <translation>
            <numerusform>%n Paar ist vielleicht eine Person.</numerusform>
            <numerusform>%n Paare sind vielleicht je eine Person.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose what the card says where they differ; the rest of both is kept.</source>
        <translation>Wählen Sie, was auf der Karte steht, wo sie sich unterscheiden; alles andere von beiden bleibt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everybody is on your desk once.</source>
        <translation>Alle sind nur einmal auf Ihrem Desk.</translation>
    </message>
    <message>
        <source>Likely doubles</source>
        <translation>Wahrscheinlich doppelt</translation>
    </message>
    <message>
        <source>Looking who is on your desk twice.</source>
        <translation>Es wird nachgesehen, wer doppelt auf Ihrem Desk ist.</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>Zu einer zusammenführen</translation>
    </message>
    <message>
        <source>Merged, everything of both is on one card.</source>
        <translation>Zusammengeführt, alles von beiden steht auf einer Karte.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dieselbe</translation>
    </message>
    <message>
        <source>One person, or two?</source>
        <translation>Eine Person oder zwei?</translation>
    </message>
    <message numerus="yes">
        <source>The likeliest %n pairs come first.</source>
        <translation>
            <numerusform>Das wahrscheinlichste Paar kommt zuerst.</numerusform>
            <numerusform>Die wahrscheinlichsten %n Paare kommen zuerst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditFixDialog</name>
    <message>
        <source>For whom?</source>
        <translation>Für wen?</translation>
    </message>
    <message>
        <source>Name or number, if it is for somebody</source>
        <translation>Name oder Nummer, wenn es für jemanden ist</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
</context>
<context>
    <name>EditorForm</name>
    <message>
        <source>1 more line of their contact card is kept, and goes out again with it.</source>
        <translation>1 weitere Zeile der Kontaktkarte wird aufbewahrt und mit ihr wieder ausgegeben.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Telefon hinzufügen</translation>
    </message>
    <message>
        <source>Add a web page or chat</source>
        <translation>Webseite oder Chat hinzufügen</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Add an email</source>
        <translation>E-Mail hinzufügen</translation>
    </message>
    <message>
        <source>Add another day</source>
        <translation>Weiteren Tag hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address or name</source>
        <translation>Adresse oder Name</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>After the name</source>
        <translation>Nach dem Namen</translation>
    </message>
    <message>
        <source>Also kept</source>
        <translation>Auch aufbewahrt</translation>
    </message>
    <message>
        <source>Always put through</source>
        <translation>Immer durchstellen</translation>
    </message>
    <message>
        <source>Always put through, also while you are with someone</source>
        <translation>Immer durchstellen, auch wenn Sie bei jemandem sind</translation>
    </message>
    <message>
        <source>Apr 17, 1956</source>
        <translation>17.4.1956</translation>
    </message>
    <message>
        <source>Before the name</source>
        <translation>Vor dem Namen</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Call this one first</source>
        <translation>Zuerst hier anrufen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Desk does not know that day yet.</source>
        <translation>Diesen Tag kennt Desk noch nicht.</translation>
    </message>
    <message>
        <source>Dr.</source>
        <translation>Dr.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Emails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Flat or suite</source>
        <translation>Wohnung oder Zusatz</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>Aussprache</translation>
    </message>
    <message>
        <source>Jr.</source>
        <translation>jun.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>More of the name</source>
        <translation>Mehr vom Namen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>Near them</source>
        <translation>Im Umfeld</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Rufname</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>The name as a whole</source>
        <translation>Der ganze Name</translation>
    </message>
    <message>
        <source>The year may be left out.</source>
        <translation>Das Jahr darf fehlen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welcher</translation>
    </message>
    <message>
        <source>Worth knowing before a call</source>
        <translation>Gut zu wissen vor einem Anruf</translation>
    </message>
    <message>
        <source>Write to this one first</source>
        <translation>Zuerst hierhin schreiben</translation>
    </message>
    <message>
        <source>anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>home</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>main</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>work</source>
        <translation>geschäftlich</translation>
    </message>
    <message>
        <source>{n} more lines of their contact card are kept, and go out again with it.</source>
        <translation>{n} weitere Zeilen der Kontaktkarte werden aufbewahrt und mit ihr wieder ausgegeben.</translation>
    </message>
</context>
<context>
    <name>EditorRow</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation>Nach oben: {name}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Take away: {name}</source>
        <translation>Wegnehmen: {name}</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>A whole file</source>
        <translation>Eine ganze Datei</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Joins another entry of the same file.</source>
        <translation>Kommt zu einem anderen Eintrag derselben Datei.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Not on your desk yet.</source>
        <translation>Noch nicht auf Ihrem Desk.</translation>
    </message>
    <message>
        <source>On your desk</source>
        <translation>Auf Ihrem Desk</translation>
    </message>
    <message>
        <source>On your desk already. Choose what each line is to say.</source>
        <translation>Schon auf Ihrem Desk. Wählen Sie, was in jeder Zeile stehen soll.</translation>
    </message>
    <message>
        <source>Take the file’s</source>
        <translation>Aus der Datei</translation>
    </message>
    <message>
        <source>Your desk knows all of this already.</source>
        <translation>All das weiß Ihr Desk schon.</translation>
    </message>
</context>
<context>
    <name>ExternalPrograms</name>
    <message>
        <source>No email program answered. The address is copied.</source>
        <translation>Kein E-Mail-Programm hat geantwortet. Die Adresse ist kopiert.</translation>
    </message>
    <message>
        <source>The words are copied, to paste into your messages.</source>
        <translation>Der Wortlaut ist kopiert, zum Einfügen in Ihre Nachrichten.</translation>
    </message>
</context>
<context>
    <name>FacePicker</name>
    <message>
        <source>Happy</source>
        <translation>Zufrieden</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Unzufrieden</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>FileReader</name>
    <message>
        <source>Looking who is on your desk already.</source>
        <translation>Es wird nachgesehen, wer schon auf Ihrem Desk ist.</translation>
    </message>
    <message>
        <source>Reading {file}.</source>
        <translation>{file} wird gelesen.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All calls</source>
        <translation>Alle Anrufe</translation>
    </message>
    <message>
        <source>How far back: {period}</source>
        <translation>Wie weit zurück: {period}</translation>
    </message>
    <message>
        <source>How far back?</source>
        <translation>Wie weit zurück?</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Search calls by what they were about, by name or number</source>
        <translation>Anrufe suchen: worum es ging, Name oder Nummer</translation>
    </message>
    <message>
        <source>Search notes and names</source>
        <translation>Notizen und Namen suchen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find someone, or jot down something to do</source>
        <translation>Jemanden finden oder etwas notieren</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message numerus="yes">
        <source>%n pasted lines</source>
        <translation>
            <numerusform>%n eingefügte Zeile</numerusform>
            <numerusform>%n eingefügte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>12 made-up customers</source>
        <translation>12 erfundene Personen</translation>
    </message>
    <message>
        <source>A direct line to someone who knows who you are.</source>
        <translation>Ein direkter Draht zu jemandem, der weiß, wer Sie sind.</translation>
    </message>
    <message>
        <source>About a minute. You can change all of this later in Settings.</source>
        <translation>Etwa eine Minute. Alles lässt sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Bring your people</source>
        <translation>Bringen Sie Ihre Leute mit</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Name des Betriebs</translation>
    </message>
    <message>
        <source>CSV or pasted columns</source>
        <translation>CSV oder eingefügte Spalten</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv);;All files (*)</source>
        <translation>Kontakte (*.vcf *.vcard *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Contacts file</source>
        <translation>Kontaktdatei</translation>
    </message>
    <message>
        <source>Desk remembers every customer, every call and every promise, so nobody has to start over with you.</source>
        <translation>Desk merkt sich jede Kundin, jeden Anruf und jedes Versprechen, damit niemand bei Ihnen von vorn anfangen muss.</translation>
    </message>
    <message>
        <source>Open my desk</source>
        <translation>Meinen Desk öffnen</translation>
    </message>
    <message>
        <source>Paste the copied columns</source>
        <translation>Kopierte Spalten einfügen</translation>
    </message>
    <message>
        <source>Printed on your cards and reports</source>
        <translation>Steht auf Ihren Karten und Berichten</translation>
    </message>
    <message>
        <source>Set up your desk</source>
        <translation>Richten Sie Ihren Desk ein</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Start with an empty desk</source>
        <translation>Mit leerem Desk beginnen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Try it with sample people</source>
        <translation>Mit Beispielpersonen ausprobieren</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Wer Sie sind</translation>
    </message>
    <message>
        <source>You can add more at any time</source>
        <translation>Weitere kommen jederzeit dazu</translation>
    </message>
    <message>
        <source>Your first name</source>
        <translation>Ihr Vorname</translation>
    </message>
    <message>
        <source>vCard from iPhone, Android, Outlook</source>
        <translation>vCard von iPhone, Android, Outlook</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} und %n weitere</numerusform>
            <numerusform>{name} und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixActions</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>How did it go?…</source>
        <translation>Wie war es? …</translation>
    </message>
    <message>
        <source>Kept it</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Let go of “{what}”</source>
        <translation>„{what}“ fallen gelassen</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>Fallen lassen …</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Promise another day…</source>
        <translation>Anderen Tag versprechen …</translation>
    </message>
    <message>
        <source>Promise by a day…</source>
        <translation>Bis zu einem Tag versprechen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Später …</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Uhr starten</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Uhr anhalten</translation>
    </message>
</context>
<context>
    <name>FixRowWidget</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start: {what}</source>
        <translation>Start: {what}</translation>
    </message>
</context>
<context>
    <name>HourCells</name>
    <message>
        <source>When they call</source>
        <translation>Wann sie anrufen</translation>
    </message>
</context>
<context>
    <name>HourMap</name>
    <message>
        <source>When they call</source>
        <translation>Wann sie anrufen</translation>
    </message>
    <message>
        <source>few</source>
        <translation>wenige</translation>
    </message>
    <message>
        <source>many</source>
        <translation>viele</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n people</source>
        <translation>
            <numerusform>%n Person übernehmen</numerusform>
            <numerusform>%n Personen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in more</source>
        <translation>Weitere übernehmen</translation>
    </message>
    <message>
        <source>Bring people in</source>
        <translation>Personen übernehmen</translation>
    </message>
    <message>
        <source>Bringing them in.</source>
        <translation>Wird übernommen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Contacts and tables (*.vcf *.vcard *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Kontakte und Tabellen (*.vcf *.vcard *.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>From a phone, an address book or a spreadsheet.</source>
        <translation>Vom Telefon, aus einem Adressbuch oder einer Tabelle.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Nobody to bring in</source>
        <translation>Niemand zu übernehmen</translation>
    </message>
    <message>
        <source>Pasted columns</source>
        <translation>Eingefügte Spalten</translation>
    </message>
    <message>
        <source>Save what was not understood</source>
        <translation>Speichern, was nicht verstanden wurde</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>Wird angehalten.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy the columns first.</source>
        <translation>Es gibt nichts einzufügen. Kopieren Sie zuerst die Spalten.</translation>
    </message>
    <message>
        <source>not understood.txt</source>
        <translation>nicht verstanden.txt</translation>
    </message>
    <message>
        <source>{file}: look whether each column is what Desk takes it for.</source>
        <translation>{file}: Sehen Sie nach, ob jede Spalte das ist, wofür Desk sie hält.</translation>
    </message>
</context>
<context>
    <name>InteractionDialog</name>
    <message>
        <source>What came of it?</source>
        <translation>Was kam dabei heraus?</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Wann war das?</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>C calls, D is done, S snoozes: in a row of a list, never while you type</source>
        <translation>C ruft an, D ist erledigt, S heißt später: in der Zeile einer Liste, nie beim Tippen</translation>
    </message>
    <message>
        <source>Everything can be done without the mouse.</source>
        <translation>Alles geht ohne Maus.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation>Einzelne Buchstaben</translation>
    </message>
</context>
<context>
    <name>KnownCaller</name>
    <message numerus="yes">
        <source>%n more on the card</source>
        <translation>
            <numerusform>%n weitere auf der Karte</numerusform>
            <numerusform>%n weitere auf der Karte</numerusform>
        </translation>
    </message>
    <message>
        <source>Or is it</source>
        <translation>Oder ist es</translation>
    </message>
    <message>
        <source>Probably: the number {number} ends like theirs.</source>
        <translation>Wahrscheinlich: die Nummer {number} endet wie ihre.</translation>
    </message>
    <message>
        <source>somebody else…</source>
        <translation>jemand anderes …</translation>
    </message>
</context>
<context>
    <name>LogCallDialog</name>
    <message>
        <source>A length is written like “6 min” or “1:20”.</source>
        <translation>Eine Dauer schreibt sich wie „6 min“ oder „1:20“.</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>Wie lange?</translation>
    </message>
    <message>
        <source>I did</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>It was earlier…</source>
        <translation>Es war früher …</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation>Versprechen …</translation>
    </message>
    <message>
        <source>They did</source>
        <translation>Die anderen</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>Worum ging es?</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Wann war das?</translation>
    </message>
    <message>
        <source>Who called?</source>
        <translation>Wer hat angerufen?</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>like 6 min</source>
        <translation>etwa 6 min</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>By day and by night</source>
        <translation>Am Tag und in der Nacht</translation>
    </message>
    <message>
        <source>Closing the window leaves the lamp and the reminders on</source>
        <translation>Beim Schließen des Fensters bleiben Lampe und Erinnerungen an</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Everything grows with the letters</source>
        <translation>Alles wächst mit der Schrift</translation>
    </message>
    <message>
        <source>For this computer. Another one on the same desk keeps its own.</source>
        <translation>Für diesen Rechner. Ein anderer am selben Desk behält seine eigenen.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Look and text size</source>
        <translation>Aussehen und Schriftgröße</translation>
    </message>
    <message>
        <source>Nothing fades or slides</source>
        <translation>Nichts blendet oder gleitet</translation>
    </message>
    <message>
        <source>Reminders come without opening the window first</source>
        <translation>Erinnerungen kommen, ohne dass zuerst das Fenster geöffnet wird</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Start at login could not be changed: {why}.</source>
        <translation>Der Start beim Anmelden ließ sich nicht ändern: {why}.</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>In der Leiste bleiben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Go to {screen}</source>
        <translation>Zu {screen}</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>With someone</source>
        <translation>Bei jemandem</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>A name or a number</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>First you see both side by side. Nothing changes until then.</source>
        <translation>Zuerst sehen Sie beide nebeneinander. Bis dahin ändert sich nichts.</translation>
    </message>
    <message>
        <source>Merge {name} with…</source>
        <translation>{name} zusammenführen mit …</translation>
    </message>
    <message>
        <source>That is the same card. Choose another one.</source>
        <translation>Das ist dieselbe Karte. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation>Anruf eintragen</translation>
    </message>
    <message>
        <source>Promise them something</source>
        <translation>Etwas versprechen</translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation>Versprechen …</translation>
    </message>
    <message>
        <source>Something to do for them</source>
        <translation>Etwas für sie tun</translation>
    </message>
    <message>
        <source>They sound</source>
        <translation>Klingt</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
</context>
<context>
    <name>OpenFixesPage</name>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Heute erledigt</translation>
    </message>
    <message>
        <source>Jot the next one down as you hear it.</source>
        <translation>Notieren Sie das Nächste, sobald Sie es hören.</translation>
    </message>
    <message>
        <source>Nothing done yet today</source>
        <translation>Heute noch nichts erledigt</translation>
    </message>
    <message>
        <source>Nothing to do right now</source>
        <translation>Gerade ist nichts zu tun</translation>
    </message>
    <message>
        <source>What you finish stands here for the day, with the time it took.</source>
        <translation>Was Sie erledigen, steht hier für den Tag, mit der Zeit, die es brauchte.</translation>
    </message>
</context>
<context>
    <name>OpenItemActions</name>
    <message>
        <source>Change the words…</source>
        <translation>Wortlaut ändern …</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Für {name}</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation>Was war es?</translation>
    </message>
</context>
<context>
    <name>OpenItemRow</name>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation>Gehalten: {what}</translation>
    </message>
</context>
<context>
    <name>OpenRow</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>More for this</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>More for: {what}</source>
        <translation>Mehr zu: {what}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start: {what}</source>
        <translation>Start: {what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop: {what}</source>
        <translation>Anhalten: {what}</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>3.5 × 2 inches, ten to a page</source>
        <translation>3,5 × 2 Zoll, zehn je Seite</translation>
    </message>
    <message>
        <source>85 × 54 mm, ten to a page</source>
        <translation>85 × 54 mm, zehn je Seite</translation>
    </message>
    <message>
        <source>Always put through</source>
        <translation>Immer durchstellen</translation>
    </message>
    <message>
        <source>Another sheet of labels</source>
        <translation>Anderer Etikettenbogen</translation>
    </message>
    <message>
        <source>Another sheet…</source>
        <translation>Anderer Bogen …</translation>
    </message>
    <message>
        <source>Columns and rows</source>
        <translation>Spalten und Zeilen</translation>
    </message>
    <message>
        <source>Each label is {width} by {height} mm, without margins or gaps.</source>
        <translation>Jedes Etikett ist {width} × {height} mm groß, ohne Ränder und Abstände.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything since {year}</source>
        <translation>Alles seit {year}</translation>
    </message>
    <message>
        <source>First label to print</source>
        <translation>Erstes Etikett zum Drucken</translation>
    </message>
    <message>
        <source>From label {n}</source>
        <translation>Ab Etikett {n}</translation>
    </message>
    <message>
        <source>How many labels lie beside and below each other, like “3 x 8”.</source>
        <translation>Wie viele Etiketten neben- und untereinander liegen, etwa „3 x 8“.</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In Ihren Worten</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Only {year}</source>
        <translation>Nur {year}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Save as a table for a spreadsheet</source>
        <translation>Als Tabelle speichern</translation>
    </message>
    <message>
        <source>Sheet of labels</source>
        <translation>Etikettenbogen</translation>
    </message>
    <message>
        <source>Size of the cards</source>
        <translation>Größe der Karten</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>Which month</source>
        <translation>Welcher Monat</translation>
    </message>
    <message>
        <source>Which time</source>
        <translation>Welche Zeit</translation>
    </message>
    <message>
        <source>Which week</source>
        <translation>Welche Woche</translation>
    </message>
    <message>
        <source>Who is on it</source>
        <translation>Wer darauf steht</translation>
    </message>
    <message>
        <source>{name}, {count} to a sheet</source>
        <translation>{name}, {count} je Bogen</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Desk menu</source>
        <translation>Desk-Menü</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Business name</source>
        <translation>Name des Betriebs</translation>
    </message>
    <message>
        <source>Your first name</source>
        <translation>Ihr Vorname</translation>
    </message>
    <message>
        <source>Your name and business</source>
        <translation>Ihr Name und Betrieb</translation>
    </message>
</context>
<context>
    <name>PagePlaceholder</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>Never talked</source>
        <translation>Nie gesprochen</translation>
    </message>
    <message>
        <source>Talked today</source>
        <translation>Heute gesprochen</translation>
    </message>
    <message>
        <source>Talked {age} ago</source>
        <translation>Vor {age} gesprochen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find or jot down</source>
        <translation>Finden oder notieren</translation>
    </message>
    <message>
        <source>Find someone, or jot down something to do</source>
        <translation>Jemanden finden oder etwas notieren</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>Everyone has been called back</source>
        <translation>Alle sind zurückgerufen</translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation>Wer am längsten wartet zuerst</translation>
    </message>
    <message>
        <source>Missed calls and voicemails line up here, longest wait first.</source>
        <translation>Verpasste Anrufe und Mailbox stehen hier, wer am längsten wartet zuerst.</translation>
    </message>
    <message>
        <source>Nobody is due to hear from you</source>
        <translation>Niemand muss gerade von Ihnen hören</translation>
    </message>
    <message>
        <source>Say on a card how often to check in, and they come up here.</source>
        <translation>Sagen Sie auf einer Karte, wie oft Sie sich melden, dann erscheinen sie hier.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message numerus="yes">
        <source>%Ln always put through</source>
        <translation>
            <numerusform>%Ln immer durchgestellt</numerusform>
            <numerusform>%Ln immer durchgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people found</source>
        <translation>
            <numerusform>%Ln Person gefunden</numerusform>
            <numerusform>%Ln Personen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Add a person, or bring people in from a file.</source>
        <translation>Fügen Sie eine Person hinzu oder übernehmen Sie Personen aus einer Datei.</translation>
    </message>
    <message>
        <source>Bring people in…</source>
        <translation>Personen übernehmen …</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>In the order of</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Longest not talked</source>
        <translation>Am längsten nicht gesprochen</translation>
    </message>
    <message>
        <source>More about the list</source>
        <translation>Mehr zur Liste</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>Nächstes Melden</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>Search people by name, number, business or what they bought</source>
        <translation>Personen suchen nach Name, Nummer, Betrieb oder Kauf</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>The bin…</source>
        <translation>Der Papierkorb …</translation>
    </message>
    <message>
        <source>Try part of a name, a number or a place.</source>
        <translation>Versuchen Sie einen Teil von Name, Nummer oder Ort.</translation>
    </message>
    <message>
        <source>{people}, {through}</source>
        <translation>{people}, {through}</translation>
    </message>
</context>
<context>
    <name>PersonActions</name>
    <message>
        <source>A note about {name}</source>
        <translation>Eine Notiz zu {name}</translation>
    </message>
    <message>
        <source>Always put through</source>
        <translation>Immer durchstellen</translation>
    </message>
    <message>
        <source>Always put {name} through</source>
        <translation>{name} wird immer durchgestellt</translation>
    </message>
    <message>
        <source>Another rhythm…</source>
        <translation>Anderer Rhythmus …</translation>
    </message>
    <message>
        <source>Bought…</source>
        <translation>Gekauft …</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>Call…</source>
        <translation>Anrufen…</translation>
    </message>
    <message>
        <source>Change how often…</source>
        <translation>Ändern, wie oft …</translation>
    </message>
    <message>
        <source>Change {name}’s card</source>
        <translation>Karte von {name} ändern</translation>
    </message>
    <message>
        <source>Check in with {name}</source>
        <translation>Bei {name} melden</translation>
    </message>
    <message>
        <source>Check in with {name}, once</source>
        <translation>Bei {name} melden, einmal</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopiert: {text}</translation>
    </message>
    <message>
        <source>Copy as a contact card</source>
        <translation>Als Kontaktkarte kopieren</translation>
    </message>
    <message>
        <source>Do it now for {name}</source>
        <translation>Gleich tun für {name}</translation>
    </message>
    <message>
        <source>Done, we talked</source>
        <translation>Erledigt, wir haben gesprochen</translation>
    </message>
    <message>
        <source>Each birthday</source>
        <translation>Jeden Geburtstag</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>How it has gone…</source>
        <translation>Wie es bisher war …</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Log a call with {name}</source>
        <translation>Anruf mit {name} eintragen</translation>
    </message>
    <message>
        <source>Log call…</source>
        <translation>Anruf eintragen …</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Zusammenführen mit …</translation>
    </message>
    <message>
        <source>Move to another day…</source>
        <translation>Auf einen anderen Tag …</translation>
    </message>
    <message>
        <source>No longer put through</source>
        <translation>Nicht mehr durchstellen</translation>
    </message>
    <message>
        <source>No longer put {name} through</source>
        <translation>{name} nicht mehr durchstellen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Once, on a day…</source>
        <translation>Einmal, an einem Tag …</translation>
    </message>
    <message>
        <source>One line. Two minutes is the measure, not a limit.</source>
        <translation>Eine Zeile. Zwei Minuten sind das Maß, keine Grenze.</translation>
    </message>
    <message>
        <source>Print history…</source>
        <translation>Verlauf drucken …</translation>
    </message>
    <message>
        <source>Print {name}’s history</source>
        <translation>Verlauf von {name} drucken</translation>
    </message>
    <message>
        <source>Promise {name} something</source>
        <translation>{name} etwas versprechen</translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation>Versprechen …</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Shown with the check-in when it is due.</source>
        <translation>Steht dabei, wenn das Melden fällig ist.</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Dieses Mal auslassen</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Später …</translation>
    </message>
    <message>
        <source>Stop checking in</source>
        <translation>Nicht mehr melden</translation>
    </message>
    <message>
        <source>The contact card is copied.</source>
        <translation>Die Kontaktkarte ist kopiert.</translation>
    </message>
    <message>
        <source>What needs doing?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>What to ask about?</source>
        <translation>Wonach fragen?</translation>
    </message>
    <message>
        <source>What to ask…</source>
        <translation>Wonach fragen …</translation>
    </message>
    <message>
        <source>What {name} bought</source>
        <translation>Was {name} gekauft hat</translation>
    </message>
    <message>
        <source>When to check in with {name}</source>
        <translation>Wann bei {name} melden</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>{name} schreiben</translation>
    </message>
    <message>
        <source>Write {name} an email</source>
        <translation>{name} eine E-Mail schreiben</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Weiter tippen</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>{name}, always let through</source>
        <translation>{name}, immer durchgestellt</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Choose somebody</source>
        <translation>Person wählen</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>Wessen Verlauf</translation>
    </message>
    <message>
        <source>Whose history, {name}</source>
        <translation>Wessen Verlauf, {name}</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save what is here</source>
        <translation>Das hier speichern</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>This is what you had typed, not saved yet.</source>
        <translation>Das hatten Sie getippt, noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>the value of a field</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{field}: there {theirs}, here {ours}</source>
        <translation>{field}: dort {theirs}, hier {ours}</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Choose who that is from the list, or type a number.</source>
        <translation>Wählen Sie aus der Liste, wer das ist, oder tippen Sie eine Nummer.</translation>
    </message>
    <message>
        <source>Nobody on your desk is called that. A number will do, too.</source>
        <translation>Niemand auf Ihrem Desk heißt so. Eine Nummer genügt auch.</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Choose a photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>Foto wählen …</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
</context>
<context>
    <name>PickPanel</name>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
</context>
<context>
    <name>PreviewStage</name>
    <message>
        <source>Entries of the file</source>
        <translation>Einträge der Datei</translation>
    </message>
    <message>
        <source>Keep all of mine</source>
        <translation>Alles Meine behalten</translation>
    </message>
    <message>
        <source>Known already, with something else.</source>
        <translation>Schon bekannt, mit anderem.</translation>
    </message>
    <message>
        <source>Nothing of these changes anything.</source>
        <translation>Keiner davon ändert etwas.</translation>
    </message>
    <message>
        <source>Save as a list…</source>
        <translation>Als Liste speichern …</translation>
    </message>
    <message>
        <source>Take all of the file’s</source>
        <translation>Alles aus der Datei</translation>
    </message>
    <message>
        <source>These people are not on your desk yet.</source>
        <translation>Diese Personen sind noch nicht auf Ihrem Desk.</translation>
    </message>
    <message>
        <source>These stay out. Everything else comes in.</source>
        <translation>Diese bleiben draußen. Alles andere kommt herein.</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>By when?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>Desk reminds you the day before, and again that morning.</source>
        <translation>Desk erinnert Sie am Vortag und am Morgen noch einmal.</translation>
    </message>
    <message>
        <source>Name or number, if it is for somebody</source>
        <translation>Name oder Nummer, wenn es für jemanden ist</translation>
    </message>
    <message>
        <source>Next {weekday}</source>
        <translation>Nächsten {weekday}</translation>
    </message>
    <message>
        <source>Or type a day, like “May 1” or “in 3 weeks”</source>
        <translation>Oder einen Tag tippen, etwa „1. Mai“ oder „in 3 Wochen“</translation>
    </message>
    <message>
        <source>Print a slip for them too</source>
        <translation>Auch einen Zettel dazu drucken</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Zettel drucken</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Etwas versprechen</translation>
    </message>
    <message>
        <source>Promise {name} something</source>
        <translation>{name} etwas versprechen</translation>
    </message>
    <message>
        <source>Say {day}</source>
        <translation>{day} sagen</translation>
    </message>
    <message>
        <source>That day has gone by.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>That time has gone by.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>What did you promise?</source>
        <translation>Was haben Sie versprochen?</translation>
    </message>
    <message>
        <source>Whom?</source>
        <translation>Wem?</translation>
    </message>
    <message>
        <source>You usually keep a promise the same day.</source>
        <translation>Meist halten Sie ein Versprechen am selben Tag.</translation>
    </message>
    <message>
        <source>You usually need {days}; say {day}.</source>
        <translation>Meist brauchen Sie {days}; sagen Sie {day}.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{day}. Desk reminds you that morning.</source>
        <translation>{day}. Desk erinnert dich an dem Morgen.</translation>
    </message>
    <message>
        <source>{day}. Desk reminds you the day before, and again that morning.</source>
        <translation>{day}. Desk erinnert Sie am Vortag und am Morgen noch einmal.</translation>
    </message>
    <message>
        <source>{day}. That is today; it stands on Today at once.</source>
        <translation>{day}. Das ist heute; es steht gleich auf „Heute“.</translation>
    </message>
</context>
<context>
    <name>PromiseRowWidget</name>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation>Gehalten: {what}</translation>
    </message>
</context>
<context>
    <name>PurchaseDialog</name>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Today.</source>
        <translation>Heute.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>RatingDialog</name>
    <message>
        <source>In their own words</source>
        <translation>In eigenen Worten</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>Write a remark</source>
        <translation>Anmerkung schreiben</translation>
    </message>
    <message>
        <source>Your remark: {remark}</source>
        <translation>Ihre Anmerkung: {remark}</translation>
    </message>
</context>
<context>
    <name>RatingsDialog</name>
    <message>
        <source>A face after a call or a fix, and it stands here.</source>
        <translation>Ein Gesicht nach einem Anruf oder einer Erledigung, und es steht hier.</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Nobody has said yet</source>
        <translation>Noch hat niemand etwas gesagt</translation>
    </message>
    <message>
        <source>The last twelve months, which count</source>
        <translation>Die letzten zwölf Monate, die zählen</translation>
    </message>
</context>
<context>
    <name>RemarkDialog</name>
    <message>
        <source>What they said stays as it was, and counts as it did.</source>
        <translation>Was gesagt wurde, bleibt, wie es war, und zählt wie zuvor.</translation>
    </message>
    <message>
        <source>Your remark</source>
        <translation>Ihre Anmerkung</translation>
    </message>
</context>
<context>
    <name>RememberNote</name>
    <message>
        <source>Edit what to remember</source>
        <translation>Bearbeiten, was zu merken ist</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Remember: %1</source>
        <translation>Merken: %1</translation>
    </message>
</context>
<context>
    <name>ReminderNote</name>
    <message>
        <source>Remember: {lines}</source>
        <translation>Merken: {lines}</translation>
    </message>
</context>
<context>
    <name>ReminderScheduler</name>
    <message numerus="yes">
        <source>%n calls while you were busy</source>
        <translation>
            <numerusform>Ein Anruf, während Sie beschäftigt waren</numerusform>
            <numerusform>%n Anrufe, während Sie beschäftigt waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people to hear from you</source>
        <translation>
            <numerusform>Eine Person sollte von Ihnen hören</numerusform>
            <numerusform>%n Personen sollten von Ihnen hören</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders came meanwhile; they are on Today.</source>
        <translation>
            <numerusform>Inzwischen kam eine Erinnerung; sie steht auf Heute.</numerusform>
            <numerusform>Inzwischen kamen %n Erinnerungen; sie stehen auf Heute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are due</source>
        <translation>
            <numerusform>Eine Sache ist fällig</numerusform>
            <numerusform>%n Dinge sind fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>By {time} today.</source>
        <translation>Heute bis {time}.</translation>
    </message>
    <message numerus="yes">
        <source>By {time}, %n minutes left.</source>
        <translation>
            <numerusform>Bis {time}, noch %n Minute.</numerusform>
            <numerusform>Bis {time}, noch %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>By {time}, {day}.</source>
        <translation>Bis {time}, {day}.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Check in with {name}</source>
        <translation>Bei {name} melden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>It was promised by {time}.</source>
        <translation>Versprochen war es bis {time}.</translation>
    </message>
    <message>
        <source>Kept it</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open Call back</source>
        <translation>Zurückrufen öffnen</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Promised {name}</source>
        <translation>{name} versprochen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message numerus="yes">
        <source>They are in Call back, longest wait first.</source>
        <comment>how many calls</comment>
        <translation>
            <numerusform>Er steht unter Zurückrufen.</numerusform>
            <numerusform>Sie stehen unter Zurückrufen, die längste Wartezeit zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message numerus="yes">
        <source>About %n pages</source>
        <translation>
            <numerusform>Etwa %n Seite</numerusform>
            <numerusform>Etwa %n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Add somebody, or bring people in, and their report is here.</source>
        <translation>Fügen Sie jemanden hinzu oder übernehmen Sie Personen, dann steht der Bericht hier.</translation>
    </message>
    <message>
        <source>Bring people in</source>
        <translation>Personen übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>It would be about %n pages.</source>
        <translation>
            <numerusform>Es wäre etwa %n Seite.</numerusform>
            <numerusform>Es wären etwa %n Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No font on this computer has {characters}. On paper their codes stand instead.</source>
        <translation>Keine Schrift auf diesem Rechner hat {characters}. Auf dem Papier stehen dafür die Codes.</translation>
    </message>
    <message>
        <source>Nobody to print yet</source>
        <translation>Noch niemand zum Drucken</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message numerus="yes">
        <source>Setting about %n pages</source>
        <translation>
            <numerusform>Etwa %n Seite wird gesetzt</numerusform>
            <numerusform>Etwa %n Seiten werden gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting it</source>
        <translation>Wird gesetzt</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Showing them takes a while. You can save or print them all the same.</source>
        <translation>Das Anzeigen dauert eine Weile. Speichern und drucken lassen sie sich auch so.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Your name and business</source>
        <translation>Ihr Name und Betrieb</translation>
    </message>
    <message>
        <source>{report}, {page}</source>
        <translation>{report}, {page}</translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>Clear sample people</source>
        <translation>Beispielpersonen entfernen</translation>
    </message>
    <message>
        <source>These people are made up, to try Desk with.</source>
        <translation>Diese Personen sind erfunden, zum Ausprobieren.</translation>
    </message>
</context>
<context>
    <name>SaveProgressDialog</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Saving {file}.</source>
        <translation>{file} wird gespeichert.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>ScoreRow</name>
    <message>
        <source>All that they said</source>
        <translation>Alles, was gesagt wurde</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>zufrieden</translation>
    </message>
    <message>
        <source>unhappy</source>
        <translation>unzufrieden</translation>
    </message>
    <message>
        <source>{happy} happy, {ok} OK, {unhappy} unhappy in twelve months</source>
        <translation>{happy} zufrieden, {ok} OK, {unhappy} unzufrieden in zwölf Monaten</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>SnoozeMenus</name>
    <message>
        <source>Change how often…</source>
        <translation>Ändern, wie oft …</translation>
    </message>
    <message>
        <source>Hear about {name} again</source>
        <translation>Wieder an {name} erinnern</translation>
    </message>
    <message>
        <source>Move to another day…</source>
        <translation>Auf einen anderen Tag …</translation>
    </message>
    <message>
        <source>Move {name}, this once</source>
        <translation>{name} verschieben, dieses eine Mal</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation>Tag wählen …</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Dieses Mal auslassen</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Heute Nachmittag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>nächsten {day}</translation>
    </message>
    <message>
        <source>not again</source>
        <translation>nicht mehr</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dies</translation>
    </message>
    <message>
        <source>this caller</source>
        <translation>dieser Anruf</translation>
    </message>
    <message>
        <source>this once</source>
        <translation>dieses eine Mal</translation>
    </message>
    <message>
        <source>{name}’s birthday</source>
        <translation>Geburtstag von {name}</translation>
    </message>
</context>
<context>
    <name>Star</name>
    <message>
        <source>Always put through</source>
        <translation>Immer durchstellen</translation>
    </message>
</context>
<context>
    <name>StartStage</name>
    <message>
        <source>Desk reads contacts files (vCard) of any phone, and tables (CSV) of Google, Outlook and spreadsheets.</source>
        <translation>Desk liest Kontaktdateien (vCard) von jedem Telefon und Tabellen (CSV) von Google, Outlook und Tabellenkalkulationen.</translation>
    </message>
    <message>
        <source>You see first what would come. Blanks never overwrite what you know, and one Undo takes it all back.</source>
        <translation>Sie sehen zuerst, was käme. Leeres überschreibt nie, was Sie wissen, und ein Rückgängig nimmt alles zurück.</translation>
    </message>
</context>
<context>
    <name>StatusIcon</name>
    <message>
        <source>Lamp grey: phone not connected</source>
        <translation>Lampe grau: Telefon nicht verbunden</translation>
    </message>
    <message>
        <source>Lamp lit: you are reachable</source>
        <translation>Lampe an: Sie sind erreichbar</translation>
    </message>
    <message>
        <source>Lamp out: with someone, calls are held</source>
        <translation>Lampe aus: bei jemandem, Anrufe werden gehalten</translation>
    </message>
</context>
<context>
    <name>StaysHere</name>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>StorageWatch</name>
    <message>
        <source>Desk cannot save in {folder}: {why}. What was saved before is safe and shown. Make room or allow it, then go on.</source>
        <translation>Desk kann in {folder} nicht speichern: {why}. Was zuvor gespeichert wurde, ist sicher und wird gezeigt. Schaffen Sie Platz oder erlauben Sie das Schreiben, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Save everything…</source>
        <translation>Alles sichern …</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
</context>
<context>
    <name>TallyMarks</name>
    <message>
        <source>%1 of %2 promises kept, %3 early</source>
        <translation>%1 von %2 Versprechen gehalten, %3 früher</translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>Already told</source>
        <translation>Schon gesagt</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Copies the words, to send from your phone.</source>
        <translation>Kopiert den Wortlaut, zum Senden vom Telefon.</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>How to tell them</source>
        <translation>Wie Bescheid geben</translation>
    </message>
    <message>
        <source>Once they know, say so here.</source>
        <translation>Wenn sie es wissen, sagen Sie es hier.</translation>
    </message>
    <message>
        <source>Send text</source>
        <translation>Nachricht senden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>There is no number or email address on the card.</source>
        <translation>Auf der Karte steht weder Nummer noch E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Told by call</source>
        <translation>Am Telefon gesagt</translation>
    </message>
    <message>
        <source>Told by email</source>
        <translation>Per E-Mail gesagt</translation>
    </message>
    <message>
        <source>Told by text</source>
        <translation>Per Nachricht gesagt</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Was zu sagen ist</translation>
    </message>
    <message>
        <source>Write email</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Your email program opens with this written.</source>
        <translation>Ihr E-Mail-Programm öffnet sich mit diesem Text.</translation>
    </message>
    <message>
        <source>Your messages open with this written.</source>
        <translation>Ihre Nachrichten öffnen sich mit diesem Text.</translation>
    </message>
</context>
<context>
    <name>TimelineActions</name>
    <message>
        <source>Copy the words</source>
        <translation>Wortlaut kopieren</translation>
    </message>
    <message>
        <source>How did it go?…</source>
        <translation>Wie war es? …</translation>
    </message>
    <message>
        <source>Remark on this…</source>
        <translation>Dazu anmerken …</translation>
    </message>
</context>
<context>
    <name>TimerRing</name>
    <message>
        <source>30 seconds left</source>
        <translation>Noch 30 Sekunden</translation>
    </message>
    <message>
        <source>Clock started, two minutes</source>
        <translation>Uhr gestartet, zwei Minuten</translation>
    </message>
    <message>
        <source>Clock stopped at %1</source>
        <translation>Uhr angehalten bei %1</translation>
    </message>
    <message>
        <source>Two-minute clock</source>
        <translation>Zwei-Minuten-Uhr</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TodayActions</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Change how often…</source>
        <translation>Ändern, wie oft …</translation>
    </message>
    <message>
        <source>Done, we talked</source>
        <translation>Erledigt, wir haben gesprochen</translation>
    </message>
    <message>
        <source>Let go of {name}</source>
        <translation>{name} von der Liste genommen</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>Fallen lassen …</translation>
    </message>
    <message>
        <source>Move to another day…</source>
        <translation>Auf einen anderen Tag …</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Promise something…</source>
        <translation>Etwas versprechen …</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Dieses Mal auslassen</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Später …</translation>
    </message>
    <message>
        <source>Stop checking in</source>
        <translation>Nicht mehr melden</translation>
    </message>
</context>
<context>
    <name>TodayFixesPage</name>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Jot the next one down as you hear it.</source>
        <translation>Notieren Sie das Nächste, sobald Sie es hören.</translation>
    </message>
    <message>
        <source>Nothing promised for today</source>
        <translation>Für heute nichts versprochen</translation>
    </message>
    <message>
        <source>Promised for today</source>
        <translation>Für heute versprochen</translation>
    </message>
    <message>
        <source>Promises come up here on their day.</source>
        <translation>Versprechen erscheinen hier an ihrem Tag.</translation>
    </message>
    <message>
        <source>Two minutes or less</source>
        <translation>Zwei Minuten oder weniger</translation>
    </message>
</context>
<context>
    <name>TodayPersonRow</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done with {name}</source>
        <translation>Erledigt mit {name}</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Snooze {name}</source>
        <translation>{name} später</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Hold calls while you are with someone (Ctrl Shift W)</source>
        <translation>Anrufe halten, während Sie bei jemandem sind (Strg Umschalt W)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n to call back</source>
        <translation>
            <numerusform>%n zurückzurufen</numerusform>
            <numerusform>%n zurückzurufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check in with</source>
        <translation>
            <numerusform>bei %n zu melden</numerusform>
            <numerusform>bei %n zu melden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do now</source>
        <translation>
            <numerusform>%n gleich zu tun</numerusform>
            <numerusform>%n gleich zu tun</numerusform>
        </translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Calls are held</source>
        <translation>Anrufe werden gehalten</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Jot something down…</source>
        <translation>Etwas notieren …</translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation>Anruf eintragen …</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Niemand wartet</translation>
    </message>
    <message>
        <source>Open Desk</source>
        <translation>Desk öffnen</translation>
    </message>
    <message>
        <source>Phone not connected</source>
        <translation>Telefon nicht verbunden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>With someone</source>
        <translation>Bei jemandem</translation>
    </message>
    <message>
        <source>With someone, calls are held</source>
        <translation>Bei jemandem, Anrufe werden gehalten</translation>
    </message>
    <message>
        <source>You’re reachable</source>
        <translation>Sie sind erreichbar</translation>
    </message>
</context>
<context>
    <name>UiFactory</name>
    <message>
        <source>Bring people in</source>
        <translation>Personen übernehmen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kundschaft</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Gleich tun</translation>
    </message>
    <message>
        <source>Likely doubles</source>
        <translation>Wahrscheinlich doppelt</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>Unknown</name>
    <message>
        <source>Nobody of that name</source>
        <translation>Niemand mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>UnknownCaller</name>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>Add {name} as someone new</source>
        <translation>{name} neu hinzufügen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation>Es ist {name}</translation>
    </message>
    <message>
        <source>Link to someone on your desk…</source>
        <translation>Mit jemandem auf Ihrem Desk verbinden …</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Keine Nummer</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>Niemand mit diesem Namen</translation>
    </message>
    <message>
        <source>Not a customer, don’t ask again</source>
        <translation>Nicht in meiner Kundschaft, nicht mehr fragen</translation>
    </message>
    <message>
        <source>Type a name or a number</source>
        <translation>Name oder Nummer tippen</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist das?</translation>
    </message>
</context>
<context>
    <name>Unreadable</name>
    <message>
        <source>Today could not be read</source>
        <translation>Heute konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>12 made-up customers, cleared with one click</source>
        <translation>12 erfundene Personen, mit einem Klick wieder weg</translation>
    </message>
    <message>
        <source>A name or a number is enough</source>
        <translation>Ein Name oder eine Nummer genügt</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Bring your people</source>
        <translation>Bringen Sie Ihre Leute mit</translation>
    </message>
    <message>
        <source>Contacts file</source>
        <translation>Kontaktdatei</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>For the greeting and the tray</source>
        <translation>Für die Begrüßung und die Leiste</translation>
    </message>
    <message>
        <source>Try it with sample people</source>
        <translation>Mit Beispielpersonen ausprobieren</translation>
    </message>
    <message>
        <source>You can add more at any time</source>
        <translation>Weitere kommen jederzeit dazu</translation>
    </message>
    <message>
        <source>Your name and business</source>
        <translation>Ihr Name und Betrieb</translation>
    </message>
    <message>
        <source>vCard or CSV from a phone, Google or Outlook</source>
        <translation>vCard oder CSV vom Telefon, von Google oder Outlook</translation>
    </message>
</context>
<context>
    <name>WhoIsIt</name>
    <message numerus="yes">
        <source>%n calls from {number}. All of them will be theirs.</source>
        <translation>
            <numerusform>%n Anruf von {number}. Er wird zugeordnet.</numerusform>
            <numerusform>%n Anrufe von {number}. Alle werden zugeordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A name, new or known</source>
        <translation>Ein Name, neu oder bekannt</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Neu hinzufügen</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>Probably {name}</source>
        <translation>Wahrscheinlich {name}</translation>
    </message>
    <message>
        <source>That is who</source>
        <translation>So ist es</translation>
    </message>
    <message>
        <source>The number was withheld, so it is this one call that will be theirs.</source>
        <translation>Die Nummer war unterdrückt, daher wird nur dieser Anruf zugeordnet.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{number} will be on their card.</source>
        <translation>{number} kommt auf die Karte.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Bring people in from a file</source>
        <translation>Personen aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Change the look</source>
        <translation>Aussehen ändern</translation>
    </message>
    <message>
        <source>Change the text size</source>
        <translation>Schriftgröße ändern</translation>
    </message>
    <message>
        <source>Clear the sample people</source>
        <translation>Beispielpersonen entfernen</translation>
    </message>
    <message>
        <source>Fill in the sample people</source>
        <translation>Beispielpersonen einsetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Find doubles</source>
        <translation>Doppelte finden</translation>
    </message>
    <message>
        <source>How check-ins work</source>
        <translation>Wie das Melden geht</translation>
    </message>
    <message>
        <source>Let somebody through</source>
        <translation>Jemanden durchstellen</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Anruf eintragen</translation>
    </message>
    <message>
        <source>New Do it now</source>
        <translation>Neu: Gleich tun</translation>
    </message>
    <message>
        <source>Open the bin</source>
        <translation>Papierkorb öffnen</translation>
    </message>
    <message>
        <source>Opening hours and working days</source>
        <translation>Öffnungszeiten und Arbeitstage</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Etwas versprechen</translation>
    </message>
    <message>
        <source>Quit Desk</source>
        <translation>Desk beenden</translation>
    </message>
    <message>
        <source>Save people, calls or everything as a file</source>
        <translation>Personen, Anrufe oder alles als Datei speichern</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>Der Papierkorb</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Your name and business</source>
        <translation>Ihr Name und Betrieb</translation>
    </message>
</context>
<context>
    <name>WithSomeonePage</name>
    <message>
        <source>Add someone to let through</source>
        <translation>Jemanden zum Durchstellen hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>After %n hours</source>
        <translation>
            <numerusform>Nach %n Stunde</numerusform>
            <numerusform>Nach %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>Nach %n Minute</numerusform>
            <numerusform>Nach %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed when With someone turns itself off</source>
        <translation>Geändert, wann Bei jemandem von selbst ausgeht</translation>
    </message>
    <message>
        <source>Hold calls and notifications</source>
        <translation>Anrufe und Meldungen halten</translation>
    </message>
    <message>
        <source>In case you forget</source>
        <translation>Falls Sie es vergessen</translation>
    </message>
    <message>
        <source>Let someone through</source>
        <translation>Jemanden durchstellen</translation>
    </message>
    <message>
        <source>Let these people through</source>
        <translation>Diese Personen durchstellen</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>No longer let through</source>
        <translation>Nicht mehr durchgestellt</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Show on the tray lamp</source>
        <translation>Mit der Lampe zeigen</translation>
    </message>
    <message>
        <source>Starred people ring anyway</source>
        <translation>Personen mit Stern klingeln trotzdem</translation>
    </message>
    <message numerus="yes">
        <source>Starred people ring anyway, %n more too</source>
        <translation>
            <numerusform>Personen mit Stern klingeln trotzdem, %n weitere auch</numerusform>
            <numerusform>Personen mit Stern klingeln trotzdem, %n weitere auch</numerusform>
        </translation>
    </message>
    <message>
        <source>The lamp goes out while calls are held</source>
        <translation>Die Lampe geht aus, solange Anrufe gehalten werden</translation>
    </message>
    <message>
        <source>Their calls ring and their check-ins come up while you are with someone.</source>
        <translation>Ihre Anrufe klingeln und ihr Melden erscheint, während Sie bei jemandem sind.</translation>
    </message>
    <message>
        <source>They line up in Call back, with the time they came in</source>
        <translation>Sie reihen sich unter Zurückrufen ein, mit der Zeit, zu der sie kamen</translation>
    </message>
    <message>
        <source>Turn itself off</source>
        <translation>Von selbst ausschalten</translation>
    </message>
    <message>
        <source>When a customer is standing in front of you, nothing should pull you away.</source>
        <translation>Wenn jemand vor Ihnen steht, soll Sie nichts wegrufen.</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
    <message>
        <source>With someone</source>
        <translation>Bei jemandem</translation>
    </message>
</context>
<context>
    <name>WithSomeonePill</name>
    <message>
        <source>%1 calls held</source>
        <translation>%1 Anrufe gehalten</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>1 call held</source>
        <translation>1 Anruf gehalten</translation>
    </message>
    <message>
        <source>With someone</source>
        <translation>Bei jemandem</translation>
    </message>
</context>
<context>
    <name>WorkStage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>ZoomStrip</name>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
</context>
<context>
    <name>_ColumnRow</name>
    <message>
        <source>Column {n}</source>
        <translation>Spalte {n}</translation>
    </message>
    <message>
        <source>What “{heading}” is</source>
        <translation>Was „{heading}“ ist</translation>
    </message>
</context>
<context>
    <name>_ComparedRow</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{label} as on the card of {name}: {text}</source>
        <translation>{label} wie auf der Karte von {name}: {text}</translation>
    </message>
    <message>
        <source>{label}: {text}</source>
        <translation>{label}: {text}</translation>
    </message>
</context>
<context>
    <name>_Difference</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>{field} in the file: {text}</source>
        <translation>{field} in der Datei: {text}</translation>
    </message>
    <message>
        <source>{field} on your desk: {text}</source>
        <translation>{field} auf Ihrem Desk: {text}</translation>
    </message>
</context>
<context>
    <name>_DoneMark</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>_DropZone</name>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hierher ziehen</translation>
    </message>
    <message>
        <source>Paste columns</source>
        <translation>Spalten einfügen</translation>
    </message>
    <message>
        <source>or paste columns from a spreadsheet with Ctrl V</source>
        <translation>oder Spalten aus einer Tabelle mit Strg V einfügen</translation>
    </message>
</context>
<context>
    <name>_NoteSheet</name>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>One thing a line</source>
        <translation>Eines je Zeile</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What to remember, one thing a line</source>
        <translation>Was zu merken ist, eines je Zeile</translation>
    </message>
</context>
<context>
    <name>_OrderButton</name>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
</context>
<context>
    <name>_PairRow</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare {name} and {other}</source>
        <translation>{name} und {other} vergleichen</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dieselbe</translation>
    </message>
    <message>
        <source>{name} and {other} are not the same</source>
        <translation>{name} und {other} sind nicht dieselbe Person</translation>
    </message>
    <message>
        <source>{name} and {other}. {why}</source>
        <translation>{name} und {other}. {why}</translation>
    </message>
</context>
<context>
    <name>_PaletteFooter</name>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>_People</name>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>_RemovableTag</name>
    <message>
        <source>Take away the tag {tag}</source>
        <translation>Schlagwort {tag} wegnehmen</translation>
    </message>
</context>
</TS>
