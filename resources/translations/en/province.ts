<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProvincePage</name>
    <message numerus="yes">
        <source>%n weekly return(s)</source>
        <translation>
            <numerusform>%n weekly return</numerusform>
            <numerusform>%n weekly returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the report under %n directive(s)</source>
        <translation>
            <numerusform>the report under %n directive</numerusform>
            <numerusform>the report under %n directives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n page went to the printer.</numerusform>
            <numerusform>%n pages went to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersTab</name>
    <message numerus="yes">
        <source>%n office(s) owe something; each gets one letter with everything listed.</source>
        <translation>
            <numerusform>%n office owes something; each gets one letter with everything listed.</numerusform>
            <numerusform>%n offices owe something; each gets one letter with everything listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) were issued and numbered.</source>
        <translation>
            <numerusform>%n reminder was issued and numbered.</numerusform>
            <numerusform>%n reminders were issued and numbered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileView</name>
    <message numerus="yes">
        <source>{0}. {1} in all; %n office(s) not reported.</source>
        <translation>
            <numerusform>{0}. {1} in all; %n office not reported.</numerusform>
            <numerusform>{0}. {1} in all; %n offices not reported.</numerusform>
        </translation>
    </message>
</context>
</TS>
