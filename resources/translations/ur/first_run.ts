<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>FirstRun</name>
    <message>
        <source>KP Desk: set up an office</source>
        <translation>کے پی ڈیسک: دفتر قائم کریں</translation>
    </message>
    <message>
        <source>1  Office and user</source>
        <translation>1  دفتر اور صارف</translation>
    </message>
    <message>
        <source>2  Recovery sheet</source>
        <translation>2  بحالی کا پرچہ</translation>
    </message>
    <message>
        <source>3  Begin</source>
        <translation>3  آغاز</translation>
    </message>
    <message>
        <source>Set up your office</source>
        <translation>اپنا دفتر قائم کریں</translation>
    </message>
    <message>
        <source>Keep the way back in</source>
        <translation>واپسی کا راستہ محفوظ رکھیں</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>سب تیار ہے</translation>
    </message>
</context>
<context>
    <name>JoinWindow</name>
    <message>
        <source>Join an office on a database server</source>
        <translation>ڈیٹا بیس سرور پر دفتر میں شامل ہوں</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>شامل ہوں</translation>
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
        <source>The administrator makes users, on the computer where the office was founded.</source>
        <translation>منتظم صارف اُس کمپیوٹر پر بناتا ہے جہاں دفتر قائم ہوا۔</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>ڈیٹا بیس</translation>
    </message>
    <message>
        <source>PostgreSQL, as its administrator names it. A password in it is kept sealed.</source>
        <translation>پوسٹگریس، جیسا اس کا منتظم بتائے۔ اس میں پاس ورڈ ہو تو مہر بند رکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>فائلوں کا فولڈر</translation>
    </message>
    <message>
        <source>Evidence, inbox and outbox lie there, encrypted.</source>
        <translation>ثبوت اور آنے جانے والی فائلیں یہاں خفیہ شکل میں رہتی ہیں۔</translation>
    </message>
    <message>
        <source>a folder that all the computers see</source>
        <translation>ایسا فولڈر جو سب کمپیوٹر دیکھتے ہوں</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Set up the office</source>
        <translation>دفتر قائم کریں</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation>نام کا کوئی حصہ لکھیں</translation>
    </message>
    <message>
        <source>It stands on every letter and cannot be changed later.</source>
        <translation>یہ ہر مراسلے پر آتا ہے اور بعد میں نہیں بدلا جا سکتا۔</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>آپ کا پورا نام</translation>
    </message>
    <message>
        <source>as it stands in the history</source>
        <translation>جیسا ہسٹری میں لکھا جائے</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>لاگ اِن نام</translation>
    </message>
    <message>
        <source>one word, such as khan</source>
        <translation>ایک لفظ، جیسے ⁦khan⁩</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>پاس ورڈ</translation>
    </message>
    <message>
        <source>At least 8 characters. A few words in a row are easy to remember and hard to guess.</source>
        <translation>کم از کم 8 حروف۔ چند لفظ ایک ساتھ یاد رکھنے میں آسان، بوجھنے میں مشکل ہیں۔</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>پاس ورڈ دوبارہ</translation>
    </message>
    <message>
        <source>Look around with practice data</source>
        <translation>مشقی ڈیٹا سے دیکھیں</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>بیک اپ بحال کریں…</translation>
    </message>
    <message>
        <source>Several operators: a database server…</source>
        <translation>کئی استعمال کرنے والے: ڈیٹا بیس سرور…</translation>
    </message>
    <message>
        <source>Join an office on a server…</source>
        <translation>سرور پر کسی دفتر میں شامل ہوں…</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Save the sheet…</source>
        <translation>پرچہ محفوظ کریں…</translation>
    </message>
    <message>
        <source>Open it to print</source>
        <translation>چھاپنے کے لیے کھولیں</translation>
    </message>
    <message>
        <source>word no. {0}</source>
        <translation>لفظ نمبر ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Word no. {0} of the sheet</source>
        <translation>پرچے کا لفظ نمبر ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>جاری رکھیں</translation>
    </message>
    <message>
        <source>If every password is forgotten, only this sheet opens the records.</source>
        <translation>اگر سب پاس ورڈ بھول جائیں تو ریکارڈ صرف اسی پرچے سے کھلتا ہے۔</translation>
    </message>
    <message>
        <source>It holds six words. Print it, seal it in an envelope, and keep it in the office safe. Nobody else has a copy: not the CPO, and not whoever made this program.</source>
        <translation>اس پر چھ الفاظ ہیں۔ چھاپیں، لفافے میں مہر بند کریں اور دفتر کی تجوری میں رکھیں۔ نقل کسی کے پاس نہیں: نہ سی پی او کے پاس، نہ پروگرام بنانے والے کے پاس۔</translation>
    </message>
    <message>
        <source>Prove that you can read it</source>
        <translation>ثابت کریں کہ آپ اسے پڑھ سکتے ہیں</translation>
    </message>
    <message>
        <source>Type word no. {0} from the sheet.</source>
        <translation>پرچے سے لفظ نمبر ⁨{0}⁩ لکھیں۔</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>بحالی کا پرچہ محفوظ کریں</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>پی ڈی ایف (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet was saved as {0}.</source>
        <translation>پرچہ ⁨{0}⁩ کے نام سے محفوظ ہوا۔</translation>
    </message>
    <message>
        <source>That is not word no. {0}.</source>
        <translation>یہ لفظ نمبر ⁨{0}⁩ نہیں۔</translation>
    </message>
    <message>
        <source>Look at the saved sheet and type the word that stands at this number.</source>
        <translation>محفوظ شدہ پرچہ دیکھیں اور اس نمبر کا لفظ لکھیں۔</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>Import the nominal roll</source>
        <translation>نامی فہرست درآمد کریں</translation>
    </message>
    <message>
        <source>Excel, OpenDocument or CSV as it is; you see every row before anything is saved.</source>
        <translation>ایکسل، اوپن ڈاکیومنٹ یا ⁦CSV⁩ جیسی ہے ویسی؛ محفوظ ہونے سے پہلے ہر قطار دکھائی جاتی ہے۔</translation>
    </message>
    <message>
        <source>Begin with an empty desk</source>
        <translation>خالی ڈیسک سے آغاز کریں</translation>
    </message>
    <message>
        <source>The roll can be imported any time.</source>
        <translation>فہرست کسی وقت بھی درآمد ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>Look around with practice data</source>
        <translation>مشقی ڈیٹا سے دیکھیں</translation>
    </message>
    <message>
        <source>Invented people and two weeks&apos; work, kept apart from your records and never sent.</source>
        <translation>فرضی لوگ اور دو ہفتوں کا کام، آپ کے ریکارڈ سے الگ اور کبھی نہ بھیجا جانے والا۔</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>آغاز کریں</translation>
    </message>
</context>
</TS>
