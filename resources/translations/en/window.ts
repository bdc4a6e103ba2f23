<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CrashWindow</name>
    <message numerus="yes">
        <source>%n half-typed form(s) were kept as drafts and come back.</source>
        <translation>
            <numerusform>%n half-typed form was kept as drafts and come back.</numerusform>
            <numerusform>%n half-typed forms were kept as drafts and come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafeModeWindow</name>
    <message numerus="yes">
        <source>%n check(s) came out bad.</source>
        <translation>
            <numerusform>%n check came out bad.</numerusform>
            <numerusform>%n checks came out bad.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message numerus="yes">
        <source>Taken back: {0}; %n row(s) that were changed since stay.</source>
        <translation>
            <numerusform>Taken back: {0}; %n row that was changed since stay.</numerusform>
            <numerusform>Taken back: {0}; %n rows that were changed since stay.</numerusform>
        </translation>
    </message>
</context>
</TS>
