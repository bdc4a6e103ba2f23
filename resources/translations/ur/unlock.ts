<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>The practice office is being set up: a few seconds, the first time only.</source>
        <translation>مشقی دفتر تیار ہو رہا ہے: چند سیکنڈ، صرف پہلی بار۔</translation>
    </message>
    <message>
        <source>Practice data: log in as “{0}” with the password “{1}”.</source>
        <translation>مشقی ڈیٹا: ”⁨{0}⁩“ کے نام سے پاس ورڈ ”⁨{1}⁩“ کے ساتھ داخل ہوں۔</translation>
    </message>
    <message>
        <source>Practise with invented data</source>
        <translation>فرضی ڈیٹا سے مشق کریں</translation>
    </message>
    <message>
        <source>Leave practice: to the office&apos;s own records</source>
        <translation>مشق چھوڑیں: دفتر کے اپنے ریکارڈ پر</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>The records of this office are locked. Say who you are.</source>
        <translation>اس دفتر کا ریکارڈ مقفل ہے۔ بتائیں آپ کون ہیں۔</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>آپ کا نام</translation>
    </message>
    <message>
        <source>the six words of the sheet</source>
        <translation>پرچے کے چھ الفاظ</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Use the recovery sheet</source>
        <translation>بحالی کا پرچہ استعمال کریں</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>بیک اپ بحال کریں…</translation>
    </message>
    <message>
        <source>User</source>
        <translation>صارف</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>پاس ورڈ</translation>
    </message>
    <message>
        <source>Words of the recovery sheet</source>
        <translation>بحالی کے پرچے کے الفاظ</translation>
    </message>
    <message>
        <source>Type the words of the recovery sheet. It opens the first administrator&apos;s desk.</source>
        <translation>بحالی کے پرچے کے الفاظ لکھیں۔ ان سے پہلے منتظم کی ڈیسک کھلتی ہے۔</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الفاظ</translation>
    </message>
    <message>
        <source>Use a password</source>
        <translation>پاس ورڈ استعمال کریں</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>کھل رہا ہے…</translation>
    </message>
    <message>
        <source>Wait {0} seconds</source>
        <translation>⁨{0}⁩ سیکنڈ انتظار کریں</translation>
    </message>
</context>
</TS>
