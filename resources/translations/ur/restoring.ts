<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>RestoreWindow</name>
    <message>
        <source>Restore a backup</source>
        <translation>بیک اپ بحال کریں</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>فائل منتخب کریں…</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>ابھی کوئی فائل منتخب نہیں۔</translation>
    </message>
    <message>
        <source>The name of a backup ends in .kpb.</source>
        <translation>بیک اپ کے نام کے آخر میں .⁦kpb⁩ ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>بحال کریں…</translation>
    </message>
    <message>
        <source>User</source>
        <translation>صارف</translation>
    </message>
    <message>
        <source>login name</source>
        <translation>لاگ اِن نام</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>پاس ورڈ</translation>
    </message>
    <message>
        <source>The one that this user had on the day the backup was made. He must be an administrator.</source>
        <translation>وہ پاس ورڈ جو بیک اپ بننے کے دن اس صارف کا تھا۔ صارف منتظم ہونا چاہیے۔</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>بیک اپ منتخب کریں</translation>
    </message>
    <message>
        <source>KP Desk backups (*.kpb)</source>
        <translation>کے پی ڈیسک کے بیک اپ (*.kpb)</translation>
    </message>
    <message>
        <source>Records of {0}, made {1}, with {2} entries in their history.</source>
        <translation>⁨{0}⁩ کا ریکارڈ، ⁨{1}⁩ کو بنا، ہسٹری میں ⁨{2}⁩ اندراجات۔</translation>
    </message>
    <message>
        <source>It holds the records of {0}: {1} entries.</source>
        <translation>اس میں ⁨{0}⁩ کا ریکارڈ ہے: ⁨{1}⁩ اندراجات۔</translation>
    </message>
    <message>
        <source>What was entered after that moment is not in it. The present records are not deleted: they are kept beside the backups. The CPO sees that a new epoch began.</source>
        <translation>اس لمحے کے بعد جو درج ہوا وہ اس میں نہیں۔ موجودہ ریکارڈ مٹایا نہیں جاتا: بیک اپ کے ساتھ محفوظ رکھا جاتا ہے۔ سی پی او دیکھتا ہے کہ نیا دور شروع ہوا۔</translation>
    </message>
    <message>
        <source>There are no records in this place yet; nothing is replaced.</source>
        <translation>یہاں ابھی کوئی ریکارڈ نہیں؛ کچھ نہیں بدلا جائے گا۔</translation>
    </message>
    <message>
        <source>Restore the backup of {0}?</source>
        <translation>⁨{0}⁩ کا بیک اپ بحال کریں؟</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>یہ بیک اپ بحال کریں</translation>
    </message>
</context>
</TS>
