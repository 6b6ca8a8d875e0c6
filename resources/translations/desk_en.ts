<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls before, the last {when}, without a message.</source>
        <translation>
            <numerusform>%n call before, the last {when}, without a message.</numerusform>
            <numerusform>%n calls before, the last {when}, without a message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>promises</comment>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them early</source>
        <comment>promises</comment>
        <translation>
            <numerusform>%n of them early</numerusform>
            <numerusform>%n of them early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases</source>
        <translation>
            <numerusform>%n purchase</numerusform>
            <numerusform>%n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waits</source>
        <translation>
            <numerusform>%n wait</numerusform>
            <numerusform>%n waits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n days</source>
        <translation>
            <numerusform>Check in with {name} every day</numerusform>
            <numerusform>Check in with {name} every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n months</source>
        <translation>
            <numerusform>Check in with {name} every month</numerusform>
            <numerusform>Check in with {name} every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n weeks</source>
        <translation>
            <numerusform>Check in with {name} every week</numerusform>
            <numerusform>Check in with {name} every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check in with {name} every %n years</source>
        <translation>
            <numerusform>Check in with {name} every year</numerusform>
            <numerusform>Check in with {name} every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Every month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>Every year</numerusform>
            <numerusform>Every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept {count} promises this year, {early} early</source>
        <translation>
            <numerusform>Kept {count} promise this year, {early} early</numerusform>
            <numerusform>Kept {count} promises this year, {early} early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: {promises} and %n more.</source>
        <translation>
            <numerusform>Missed: {promises} and %n more.</numerusform>
            <numerusform>Missed: {promises} and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Most called on {weekday} at {hour}: %n calls.</source>
        <translation>
            <numerusform>Most called on {weekday} at {hour}: %n call.</numerusform>
            <numerusform>Most called on {weekday} at {hour}: %n calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n calls</source>
        <comment>of many</comment>
        <translation>
            <numerusform>The newest call</numerusform>
            <numerusform>The newest %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n people</source>
        <translation>
            <numerusform>Took in one person</numerusform>
            <numerusform>Took in %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>and {count} more</numerusform>
            <numerusform>and {count} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>asked once</numerusform>
            <numerusform>asked %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>called %n times</source>
        <translation>
            <numerusform>called once</numerusform>
            <numerusform>called %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calls</source>
        <comment>of a month</comment>
        <translation>
            <numerusform>call</numerusform>
            <numerusform>calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calls in all</source>
        <comment>one number stands above</comment>
        <translation>
            <numerusform>call in all</numerusform>
            <numerusform>calls in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calls since {day}</source>
        <comment>one number stands above</comment>
        <translation>
            <numerusform>call since {day}</numerusform>
            <numerusform>calls since {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed, all but %n called back</source>
        <translation>
            <numerusform>missed, all but %n called back</numerusform>
            <numerusform>missed, all but %n called back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>tried once</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, {hours}, %n calls</source>
        <translation>
            <numerusform>{day}, {hours}, %n call</numerusform>
            <numerusform>{day}, {hours}, %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{heard} of your {people} people have heard from you so far.</source>
        <translation>
            <numerusform>{heard} of your {people} people has heard from you so far.</numerusform>
            <numerusform>{heard} of your {people} people have heard from you so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{heard} of your {people} people heard from you.</source>
        <translation>
            <numerusform>{heard} of your {people} people heard from you.</numerusform>
            <numerusform>{heard} of your {people} people heard from you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are due to hear from you</source>
        <translation>
            <numerusform>{n} is due to hear from you</numerusform>
            <numerusform>{n} are due to hear from you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people are due to hear from you.</source>
        <translation>
            <numerusform>{n} person is due to hear from you.</numerusform>
            <numerusform>{n} people are due to hear from you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people are waiting for a call</source>
        <translation>
            <numerusform>{n} person is waiting for a call</numerusform>
            <numerusform>{n} people are waiting for a call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people are waiting for a call.</source>
        <translation>
            <numerusform>{n} person is waiting for a call.</numerusform>
            <numerusform>{n} people are waiting for a call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} leave your desk.</source>
        <comment>how many things go</comment>
        <translation>
            <numerusform>{what} leaves your desk.</numerusform>
            <numerusform>{what} leave your desk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}, %n years</source>
        <translation>
            <numerusform>{what}, %n year</numerusform>
            <numerusform>{what}, %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardSide</name>
    <message numerus="yes">
        <source>%n times asked</source>
        <translation>
            <numerusform>once asked</numerusform>
            <numerusform>%n times asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneStage</name>
    <message numerus="yes">
        <source>%n entries were not understood and stayed out.</source>
        <translation>
            <numerusform>%n entry was not understood and stayed out.</numerusform>
            <numerusform>%n entries were not understood and stayed out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people came in or were brought up to date.</source>
        <translation>
            <numerusform>%n person came in or was brought up to date.</numerusform>
            <numerusform>%n people came in or were brought up to date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesScreen</name>
    <message numerus="yes">
        <source>%n pairs may be one person each.</source>
        <translation>
            <numerusform>%n pair may be one person each.</numerusform>
            <numerusform>%n pairs may be one person each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The likeliest %n pairs come first.</source>
        <translation>
            <numerusform>The likeliest %n pair come first.</numerusform>
            <numerusform>The likeliest %n pairs come first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message numerus="yes">
        <source>%n pasted lines</source>
        <translation>
            <numerusform>%n pasted line</numerusform>
            <numerusform>%n pasted lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n people</source>
        <translation>
            <numerusform>Bring in %n person</numerusform>
            <numerusform>Bring in %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownCaller</name>
    <message numerus="yes">
        <source>%n more on the card</source>
        <translation>
            <numerusform>%n more on the card</numerusform>
            <numerusform>%n more on the card</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message numerus="yes">
        <source>%Ln always put through</source>
        <translation>
            <numerusform>%Ln always put through</numerusform>
            <numerusform>%Ln always put through</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people found</source>
        <translation>
            <numerusform>%Ln person found</numerusform>
            <numerusform>%Ln people found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderScheduler</name>
    <message numerus="yes">
        <source>%n calls while you were busy</source>
        <translation>
            <numerusform>One call while you were busy</numerusform>
            <numerusform>%n calls while you were busy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people to hear from you</source>
        <translation>
            <numerusform>One person to hear from you</numerusform>
            <numerusform>%n people to hear from you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders came meanwhile; they are on Today.</source>
        <translation>
            <numerusform>One reminder came meanwhile; it is on Today.</numerusform>
            <numerusform>%n reminders came meanwhile; they are on Today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are due</source>
        <translation>
            <numerusform>One thing is due</numerusform>
            <numerusform>%n things are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By {time}, %n minutes left.</source>
        <translation>
            <numerusform>By {time}, %n minute left.</numerusform>
            <numerusform>By {time}, %n minutes left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are in Call back, longest wait first.</source>
        <comment>how many calls</comment>
        <translation>
            <numerusform>It is in Call back.</numerusform>
            <numerusform>They are in Call back, longest wait first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message numerus="yes">
        <source>About %n pages</source>
        <translation>
            <numerusform>About %n page</numerusform>
            <numerusform>About %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would be about %n pages.</source>
        <translation>
            <numerusform>It would be about %n page.</numerusform>
            <numerusform>It would be about %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setting about %n pages</source>
        <translation>
            <numerusform>Setting about %n page</numerusform>
            <numerusform>Setting about %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n to call back</source>
        <translation>
            <numerusform>%n to call back</numerusform>
            <numerusform>%n to call back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check in with</source>
        <translation>
            <numerusform>%n to check in with</numerusform>
            <numerusform>%n to check in with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do now</source>
        <translation>
            <numerusform>%n to do now</numerusform>
            <numerusform>%n to do now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoIsIt</name>
    <message numerus="yes">
        <source>%n calls from {number}. All of them will be theirs.</source>
        <translation>
            <numerusform>%n call from {number}. It will be theirs.</numerusform>
            <numerusform>%n calls from {number}. All of them will be theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithSomeonePage</name>
    <message numerus="yes">
        <source>After %n hours</source>
        <translation>
            <numerusform>After %n hour</numerusform>
            <numerusform>After %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starred people ring anyway, %n more too</source>
        <translation>
            <numerusform>Starred people ring anyway, %n more too</numerusform>
            <numerusform>Starred people ring anyway, %n more too</numerusform>
        </translation>
    </message>
</context>
</TS>
