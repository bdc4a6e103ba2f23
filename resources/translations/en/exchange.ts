<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AmberWindow</name>
    <message numerus="yes">
        <source>Take in with %n accepted row(s)</source>
        <translation>
            <numerusform>Take in with %n accepted row</numerusform>
            <numerusform>Take in with %n accepted rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CpoSteps</name>
    <message numerus="yes">
        <source>%n file(s) with the register of directives were written and read back.</source>
        <translation>
            <numerusform>%n file with the register of directives was written and read back.</numerusform>
            <numerusform>%n files with the register of directives were written and read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with the data pack were written and read back.</source>
        <translation>
            <numerusform>%n file with the data pack was written and read back.</numerusform>
            <numerusform>%n files with the data pack were written and read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with keys and revocations were written and read back.</source>
        <translation>
            <numerusform>%n file with keys and revocations was written and read back.</numerusform>
            <numerusform>%n files with keys and revocations were written and read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are revoked from today on.</source>
        <translation>
            <numerusform>%n key is revoked from today on.</numerusform>
            <numerusform>%n keys are revoked from today on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentSteps</name>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n page went to the printer.</numerusform>
            <numerusform>%n pages went to the printer.</numerusform>
        </translation>
    </message>
</context>
</TS>
