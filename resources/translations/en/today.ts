<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>NewsCard</name>
    <message numerus="yes">
        <source>and %n more, in Records &amp; settings, History</source>
        <translation>
            <numerusform>and %n more, in Records &amp; settings, History</numerusform>
            <numerusform>and %n more, in Records &amp; settings, History</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} (%n times)</source>
        <translation>
            <numerusform>{0} (%n times)</numerusform>
            <numerusform>{0} (%n times)</numerusform>
        </translation>
    </message>
</context>
</TS>
