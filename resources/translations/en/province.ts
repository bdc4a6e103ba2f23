<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
