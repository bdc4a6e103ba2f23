<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>The backup is restored. Records that stood here before are kept in the folder of backups.</source>
        <translation>بیک اپ بحال ہو گیا۔ پہلے کا ریکارڈ بیک اپ کے فولڈر میں محفوظ ہے۔</translation>
    </message>
    <message>
        <source>The other language holds from the next log-in: a form is open.</source>
        <translation>دوسری زبان اگلے لاگ اِن سے لاگو ہوگی: ایک فارم کھلا ہے۔</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>PRACTICE</source>
        <translation>مشق</translation>
    </message>
    <message>
        <source>Close and discard what is half-typed?</source>
        <translation>بند کر دیں اور ادھورا لکھا ہوا چھوڑ دیں؟</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>چھوڑ کر بند کریں</translation>
    </message>
    <message>
        <source>Stop the work that is running and close?</source>
        <translation>جاری کام روک کر بند کر دیں؟</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>روک کر بند کریں</translation>
    </message>
    <message>
        <source>Everything that was saved stays.</source>
        <translation>جو محفوظ ہو چکا وہ محفوظ رہے گا۔</translation>
    </message>
</context>
</TS>
