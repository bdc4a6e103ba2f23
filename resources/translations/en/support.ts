<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DraftStrip</name>
    <message numerus="yes">
        <source>%n field(s) could not be brought back.</source>
        <translation>
            <numerusform>%n field could not be brought back.</numerusform>
            <numerusform>%n fields could not be brought back.</numerusform>
        </translation>
    </message>
</context>
</TS>
