<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> promises this year, {early} early</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n calls before, the last {when}, without a message.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
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
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
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
        <source>. New number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note on {name}’s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always put {name} through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought {what}, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling you, new number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls are held until you turn this off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a note on {name}’s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed checking in with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the call with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what to ask {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what to remember about {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what {name} bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n weeks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check in with {name} every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with {name} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who sent them from the list, or empty the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl 1 or 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl 1 to {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk could not save: {why}. What was saved before is safe. Make room or check the folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk does not know the day “{text}” ({what}). Try “Apr 17” or “Apr 17, 1956”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk writes people as .vcf, .csv or .json, calls as .csv or .json and all as .json, not {what} as {ending}. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in {time}. {name}’s card is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. {name}’s card is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased {what} for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything a row can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or jot down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi {name}, about this: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi {name}, this is done: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jotted down “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as a note on {name}’s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last talked {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last talked {when}: {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left a message {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked {number} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged a call with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged {other} into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {name} to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clock has run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer always put {name} through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting on you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on this desk is called “{typed}”. Nothing was changed. Try part of the name, a number, or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on your desk yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not talked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted on {name}’s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the line, new number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person is due to hear from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person is waiting for a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person is waiting for a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise it by a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise it to {name} by a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise kept early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise kept, {age} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised {name} “{what}” by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised “{what}” by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped {name} this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed {name} until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed “{what}” until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Desk ({kind}). What was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Desk ({kind}). What was saved is safe. The details are in {file} in your data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped checking in with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a contacts file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {name} it’s done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no longer on this desk. Nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person that {what} belonged to is gone. It stays in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person that {what} belonged to is gone. Look for them in the bin ({people}), restore them first, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk was last used with a newer Desk (its data is at step {step}). Nothing was changed. Update Desk on this computer and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told how? One of {ways}. Nothing was saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Took in %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tried once before, {when}, and left no message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually {time} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can bring them back for 30 days, from the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not talked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You tried {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file without an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always put through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called {n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check in on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check in today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check in {age} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-in {age} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-in {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking in with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done at {at} in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>happy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept this morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one is due to hear from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open for {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told by call {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told by email {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told by text {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried {n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unhappy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you were with someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: Desk cannot tell which column is the name and which the number. Nothing was changed. Say what each column is, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {why} Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inside} of {whole} inside two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} still come through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} still comes through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} bought {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} called, missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} called, you were with someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} felt OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} felt happy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} felt unhappy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no check-in. Set how often to check in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} left a voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is not a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} are due to hear from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people are due to hear from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people are waiting for a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people are waiting for a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a desk, or it is damaged. Nothing was changed. Restore a backup, or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} leave your desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} leaves your desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” fits {people}. Nothing was changed. Say more of the name, or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” cannot be undone by itself: newer changes build on it. Nothing was changed. Undo the newer ones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” has no day yet. Say which, or take the row away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” was undone already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Never mind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase {what} for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase {what} for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trace stays on this computer, and no Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, calls and notes that you remove come here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you remove stays here for 30 days and comes back whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is erased for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {kind}, removed {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>A call back is late after four of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day you are closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a day you are closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed your address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed your business name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed your email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-ins wait for the next of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what people bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays and days away count as days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How numbers without a country code are dialled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on your cards and reports. The hours say when a caller waits long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today greets you by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallDeeds</name>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits in Do it now, also when the call goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What needs doing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallEnding</name>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallWindow</name>
    <message>
        <source>Call with {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallWindows</name>
    <message>
        <source>No program here dials. The number is {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is not logged. What you wrote is in the form that logs a call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptureLine</name>
    <message>
        <source>Ctrl N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What needs doing, and for whom?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardBar</name>
    <message>
        <source>Call {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {number} or another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email {address} or another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDeeds</name>
    <message>
        <source>Always put through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a contact card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer put through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact card is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Always put through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer always put through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number also of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardNotice</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were changing this card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls, fixes and notes will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in says how often to call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now writes a small thing down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log call writes the first one down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More, then Note, writes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check-ins yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing bought yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plus at Bought writes it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardRemember</name>
    <message>
        <source>What is worth remembering about {name}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardSide</name>
    <message>
        <source>A face after a call or a fix, and it is counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought {what}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with {name}: {rhythm}, {day}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it has gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved, this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set how often to check in with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set how often…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what they bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} times asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInDeeds</name>
    <message>
        <source>Another rhythm…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how often…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with {name}, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, we talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name}, this once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once, on a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown with the check-in when it is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop checking in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to ask about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to ask…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInsPage</name>
    <message>
        <source>A word now and then, before people have to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At what time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born on February 29</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the time of check-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the usual rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what February 29 means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day is one. The rhythm itself never moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February 28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In years without that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day of the week is a working day, so they come on any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on {days}: the next working day. The rhythm itself never moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered first when you begin to check in with somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When check-ins and promises of the day come up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersScreen</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log call…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how often…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, we talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name}, this once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise something…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop checking in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in people from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the sample people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the sample people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {screen}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How check-ins work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let somebody through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours and working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and business</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>A word or two is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how often…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk does not know that day yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk does not know that rhythm yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear about {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day has gone by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{often}, from when you last talked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“3 months”, “every 2 weeks” or “yearly”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“friday”, “May 1” or “in 3 weeks”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneRow</name>
    <message>
        <source>Tell them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorForm</name>
    <message>
        <source>1 more line of their contact card is kept, and goes out again with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a web page or chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always put through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always put through, also while you are with someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr 17, 1956</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk does not know that day yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat or suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PO box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year may be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth knowing before a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to this one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anniversary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more lines of their contact card are kept, and go out again with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorRow</name>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacePicker</name>
    <message>
        <source>Happy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find someone, or jot down something to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixDeeds</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise by a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixRowWidget</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Never mind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Anything you can finish in two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without logging the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody picked up: log it and close (Alt N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink to the corner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDeeds</name>
    <message>
        <source>Change the words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this {what}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it go?…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line. Two minutes is the measure, not a limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise by a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What needs doing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>And {n} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in this file is on your desk already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on your desk is overwritten, and one Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in 1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in {n} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody in this file that Desk can take in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>C calls, D is done, S snoozes: in a row of a list, never while you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be done without the mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message numerus="yes">
        <source>%n more on the card</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Or is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably: the number {number} ends like theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lamp</name>
    <message>
        <source>Lamp grey: phone not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamp lit: you are reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamp out: with someone, calls are held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogCallDialog</name>
    <message>
        <source>6 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk does not know that moment yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was earlier…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“yesterday at 5” or “Apr 3, 9:30”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day and by night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window leaves the lamp and the reminders on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything grows with the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this computer. Another one on the same desk keeps its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fades or slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders come without opening the window first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login could not be changed: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NobodyPage</name>
    <message>
        <source>A name or a number is enough to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody on the left, or add a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on your desk yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a contacts file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were adding somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were adding {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenItem</name>
    <message>
        <source>Done: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenRow</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>No email program answered. The address is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are copied, to paste into your messages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Business name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and business</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find or jot down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find someone, or jot down something to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone has been called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed calls and voicemails line up here, longest wait first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is due to hear from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on a card how often to check in, and they come up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>, {n} always put through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person, or take in a contacts file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest not talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people by name, number, business or what they bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a contacts file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try part of a name, a number or a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} person found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>{name}, always let through</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what you had typed, not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Choose a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickPanel</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>By when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk does not know that day yet. Try “friday” or “May 1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk reminds you the day before, and again that morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number, if it is for somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type a day, like “May 1” or “in 3 weeks”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise {name} something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you promise?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You usually keep a promise the same day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You usually need {days}; say {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. Desk reminds you the day before, and again that morning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromiseRowWidget</name>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurchaseDialog</name>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk does not know that day yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remember</name>
    <message>
        <source>Remember: {lines}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RememberNote</name>
    <message>
        <source>Edit what to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in Call back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One call while you were busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One reminder came meanwhile; it is on Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in Call back, longest wait first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} calls while you were busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people to hear from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} reminders came meanwhile; they are on Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things are due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log the call (Ctrl Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise them something (Alt P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something to do for them (Alt D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>Clear sample people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These people are made up, to try Desk with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever waits for what you finish can be told here: by text, email or call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Star</name>
    <message>
        <source>Always put through</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>%1 of %2 promises kept, %3 early</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>Already told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the words. Send them from your phone, so the reply comes to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to tell them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once they know, say so here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number or email address on the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your email program opens with this written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your messages open with this written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingsPage</name>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot the next one down as you hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing done yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing promised for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises come up here on their day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two minutes or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you finish stands here for the day, with the time it took.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerRing</name>
    <message>
        <source>30 seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock started, two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock stopped at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-minute clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Hold calls while you are with someone (Ctrl Shift W)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n to call back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check in with</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot something down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With someone, calls are held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unknown</name>
    <message>
        <source>A name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name} as someone new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to someone on your desk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a customer, don’t ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unreadable</name>
    <message>
        <source>Today could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>12 made-up customers, cleared with one click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name or a number is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the greeting and the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with sample people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can add more at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vCard or CSV from a phone, Google or Outlook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithSomeonePage</name>
    <message>
        <source>Add someone to let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>After %n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Changed when With someone turns itself off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold calls and notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In case you forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let someone through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let these people through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the tray lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred people ring anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Starred people ring anyway, %n more too</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The lamp goes out while calls are held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their calls ring and their check-ins come up while you are with someone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They line up in Call back, with the time they came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn itself off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a customer is standing in front of you, nothing should pull you away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With someone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithSomeonePill</name>
    <message>
        <source>%1 calls held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 call held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With someone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DoneMark</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NoteSheet</name>
    <message>
        <source>Never mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to remember, one thing a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_OrderButton</name>
    <message>
        <source>Order: {order}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_RemovableTag</name>
    <message>
        <source>Take away the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ScoreRow</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>happy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unhappy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{happy} happy, {ok} OK, {unhappy} unhappy in twelve months</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
