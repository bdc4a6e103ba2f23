<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>BackupsTab</name>
    <message>
        <source>Backups</source>
        <translation>بیک اپ</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>ابھی کوئی بیک اپ نہیں ہے</translation>
    </message>
    <message>
        <source>Make one now; it takes seconds.</source>
        <translation>ابھی بنائیں؛ چند سیکنڈ لگتے ہیں۔</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>ابھی بیک اپ بنائیں</translation>
    </message>
    <message>
        <source>Back up to a stick…</source>
        <translation>یو ایس بی پر بیک اپ…</translation>
    </message>
    <message>
        <source>Check this backup</source>
        <translation>یہ بیک اپ جانچیں</translation>
    </message>
    <message>
        <source>If the computer or the store is lost</source>
        <translation>اگر کمپیوٹر یا ریکارڈ ضائع ہو جائے</translation>
    </message>
    <message>
        <source>{0} is whole and opens with the store&apos;s key.</source>
        <translation>⁨{0}⁩ مکمل ہے اور ریکارڈ کی کلید سے کھلتا ہے۔</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>بیک اپ کا فولڈر</translation>
    </message>
    <message>
        <source>The backup is made and was opened as a test: {0}</source>
        <translation>بیک اپ بن گیا اور آزما کر کھولا گیا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Backup made.</source>
        <translation>بیک اپ بن گیا۔</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>بنا</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>اندراجات</translation>
    </message>
    <message>
        <source>Size, KiB</source>
        <translation>سائز، ⁦KiB⁩</translation>
    </message>
    <message>
        <source>A backup is as secret as the store: it opens only with a password of the day it was made. To restore one, lock the desk and choose “Restore a backup…” below the password; on a new computer it stands below the first form. The present records are kept beside the backups, and the CPO sees that a new epoch began.</source>
        <translation>بیک اپ اتنا ہی خفیہ ہے جتنا ریکارڈ: یہ صرف اُس دن کے پاس ورڈ سے کھلتا ہے جس دن بنا۔ بحال کرنے کے لیے ڈیسک مقفل کریں اور پاس ورڈ کے نیچے ”بیک اپ بحال کریں…“ منتخب کریں؛ نئے کمپیوٹر پر یہ پہلے فارم کے نیچے ہے۔ موجودہ ریکارڈ بیک اپ کے ساتھ محفوظ رکھا جاتا ہے، اور سی پی او دیکھتا ہے کہ نیا دور شروع ہوا۔</translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Check again</source>
        <translation>دوبارہ جانچیں</translation>
    </message>
</context>
<context>
    <name>HistoryFilter</name>
    <message>
        <source>Words of what was done, a name, a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>ہسٹری میں تلاش کریں</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation>از</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تا</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes every hash of the whole history anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>To Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation>ہسٹری</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>کچھ مطابق نہیں</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>History as a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>ورک بکس (*.xlsx)</translation>
    </message>
    <message>
        <source>{0} of {1} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} entries are as they were written.</source>
        <translation>تمام ⁨{0}⁩ اندراجات ویسے ہی ہیں جیسے لکھے گئے۔</translation>
    </message>
    <message>
        <source>The history is not the one that {0} was made from.</source>
        <translation>ہسٹری وہ نہیں جس سے ⁨{0}⁩ بنا تھا۔</translation>
    </message>
    <message>
        <source>Entry {0} of the history was changed afterwards.</source>
        <translation>ہسٹری کا اندراج ⁨{0}⁩ بعد میں بدلا گیا۔</translation>
    </message>
    <message>
        <source>Tell the CPO and keep this store and its backups as they are.</source>
        <translation>سی پی او کو بتائیں اور یہ ریکارڈ اور اس کے بیک اپ جوں کے توں رکھیں۔</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>When</source>
        <translation>کب</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>کون</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
</context>
<context>
    <name>LetterheadWindow</name>
    <message>
        <source>Printed letterhead</source>
        <translation>چھپا ہوا لیٹر ہیڈ</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>پرنٹر</translation>
    </message>
    <message>
        <source>Height of the printed letterhead in millimetres</source>
        <translation>چھپے ہوئے لیٹر ہیڈ کی اونچائی ملی میٹر میں</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Where a printer holds sheets with the office&apos;s printed letterhead, the head of letters is left out on the first sheet, and the letter begins below it.</source>
        <translation>جہاں پرنٹر میں دفتر کے چھپے ہوئے لیٹر ہیڈ والے ورق ہوں، وہاں پہلے ورق پر مراسلے کا سرنامہ چھوڑ دیا جاتا ہے اور مراسلہ اس کے نیچے سے شروع ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>لیٹر ہیڈ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>{0}: {1} mm</source>
        <translation>⁨{0}⁩: ⁨{1}⁩ ملی میٹر</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Not on record</source>
        <translation>ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نہیں</translation>
    </message>
</context>
<context>
    <name>ListsTab</name>
    <message>
        <source>List</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>فہرست کی قطاریں</translation>
    </message>
    <message>
        <source>This list is empty</source>
        <translation>یہ فہرست خالی ہے</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>نئی قطار</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>نکالیں…</translation>
    </message>
    <message>
        <source>A new row</source>
        <translation>ایک نئی قطار</translation>
    </message>
    <message>
        <source>It stays on record with the reason; papers that were printed with it stay as they are.</source>
        <translation>یہ وجہ کے ساتھ ریکارڈ پر رہتی ہے؛ اس سے چھپے ہوئے کاغذ جوں کے توں رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Take “{0}” out of the list?</source>
        <translation>”⁨{0}⁩“ کو فہرست سے نکال دیں؟</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>نکال دیں</translation>
    </message>
    <message>
        <source>Save what you changed, or cancel it, before you open another row.</source>
        <translation>دوسری قطار کھولنے سے پہلے اپنی تبدیلی محفوظ یا منسوخ کریں۔</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Enter opens a row.</source>
        <translation>⁦Enter⁩ قطار کھولتا ہے۔</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>تصدیق طلب</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>پروگرام کے ساتھ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کوڈ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Urdu name</source>
        <translation>اردو نام</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>نفاذ از</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>نفاذ تا</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحہ</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>کہاں سے</translation>
    </message>
    <message>
        <source>Data pack {0}, {1}</source>
        <translation>ڈیٹا پیک ⁨{0}⁩، ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} is saved.</source>
        <translation>⁨{0}⁩ محفوظ ہو گیا۔</translation>
    </message>
    <message>
        <source>{0} is taken out.</source>
        <translation>⁨{0}⁩ نکال دیا گیا۔</translation>
    </message>
</context>
<context>
    <name>LooksLine</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text {0} %</source>
        <translation>متن ⁨{0}⁩ %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>گہرا</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تیز تضاد</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Open</source>
        <translation>کھلا</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>Holds from now on. Before: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Users &amp; settings</source>
        <translation>صارفین اور ترتیبات</translation>
    </message>
    <message>
        <source>Records and settings</source>
        <translation>ریکارڈ اور ترتیبات</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>صارفین</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>بیک اپ</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>نظام کی جانچ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>ہسٹری</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>فہرستیں</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>کاغذات</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Find a setting: letterhead, paper, تالا, زبان …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>فولڈر منتخب کریں…</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatesTab</name>
    <message>
        <source>Why it is changed</source>
        <translation>کیوں بدلا گیا</translation>
    </message>
    <message>
        <source>An invented paper</source>
        <translation>ایک فرضی کاغذ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Built-in text again…</source>
        <translation>اصل متن پر واپس…</translation>
    </message>
    <message>
        <source>Left out of the built-in text: {0}. Check that no right went with it.</source>
        <translation>اصل متن میں سے رہ گیا: ⁨{0}⁩۔ دیکھ لیں کہ اس کے ساتھ کوئی حق نہ چلا گیا ہو۔</translation>
    </message>
    <message>
        <source>Built-in text again</source>
        <translation>اصل متن پر واپس</translation>
    </message>
    <message>
        <source>The template is kept. Papers issued before stay as they were.</source>
        <translation>نمونہ محفوظ ہو گیا۔ پہلے جاری شدہ کاغذ جوں کے توں رہیں گے۔</translation>
    </message>
    <message>
        <source>Built-in text</source>
        <translation>اصل متن</translation>
    </message>
    <message>
        <source>built-in again</source>
        <translation>دوبارہ اصل متن</translation>
    </message>
    <message>
        <source>data pack {0}</source>
        <translation>ڈیٹا پیک ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>نسخہ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Go back to the built-in text?</source>
        <translation>اصل متن پر واپس جائیں؟</translation>
    </message>
    <message>
        <source>New papers are made from it. The office&apos;s versions stay on record.</source>
        <translation>نئے کاغذ اسی سے بنیں گے۔ دفتر کے اپنے نسخے ریکارڈ پر رہیں گے۔</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>نسخہ</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>نمونے کا متن</translation>
    </message>
    <message>
        <source>English</source>
        <translation>انگریزی</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>اردو</translation>
    </message>
    <message>
        <source>Marks and fields</source>
        <translation>نشانات اور خانے</translation>
    </message>
    <message>
        <source>@title, @under, @to, @text, @copies begin a part; an empty line a paragraph. @if FIELD and @unless FIELD above a paragraph say when it stands, @each {0} repeats it.</source>
        <translation>⁦@title⁩، ⁦@under⁩، ⁦@to⁩، ⁦@text⁩، ⁦@copies⁩ سے حصہ شروع ہوتا ہے؛ خالی سطر سے پیرا۔ پیرے کے اوپر ⁦@if FIELD⁩ اور ⁦@unless FIELD⁩ بتاتے ہیں کہ وہ کب آئے، ⁦@each⁩ ⁨{0}⁩ اسے دہراتا ہے۔</translation>
    </message>
</context>
<context>
    <name>UserLinkForm</name>
    <message>
        <source>Nobody handles his own violation, or that of the officer he supports.</source>
        <translation>کوئی اپنی خلاف ورزی خود نہیں نمٹاتا، نہ اُس افسر کی جس کے ساتھ وہ کام کرتا ہے۔</translation>
    </message>
    <message>
        <source>He himself</source>
        <translation>وہ خود</translation>
    </message>
    <message>
        <source>The officer whom he supports</source>
        <translation>وہ افسر جس کے ساتھ وہ کام کرتا ہے</translation>
    </message>
    <message>
        <source>Name, belt no. or CNIC</source>
        <translation>نام، بیلٹ نمبر یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>یہی رکھیں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>{0} on the roll</source>
        <translation>⁨{0}⁩ رول پر</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>کوئی نہیں</translation>
    </message>
</context>
<context>
    <name>UsersTab</name>
    <message>
        <source>Users</source>
        <translation>صارفین</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>صارف شامل کریں</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>نیا پاس ورڈ…</translation>
    </message>
    <message>
        <source>On the roll…</source>
        <translation>رول پر…</translation>
    </message>
    <message>
        <source>Close account…</source>
        <translation>کھاتہ بند کریں…</translation>
    </message>
    <message>
        <source>A new user</source>
        <translation>نیا صارف</translation>
    </message>
    <message>
        <source>New password for {0}</source>
        <translation>⁨{0}⁩ کا نیا پاس ورڈ</translation>
    </message>
    <message>
        <source>{0} handles no violation of his own from now on.</source>
        <translation>⁨{0}⁩ اب سے اپنی کوئی خلاف ورزی نہیں نمٹائے گا۔</translation>
    </message>
    <message>
        <source>Add this user</source>
        <translation>یہ صارف شامل کریں</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>پورا نام</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>لاگ اِن نام</translation>
    </message>
    <message>
        <source>One word, such as khan</source>
        <translation>ایک لفظ، جیسے ⁦khan⁩</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>کردار</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>پاس ورڈ</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>کم از کم 8 حروف</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>ایک بار پھر</translation>
    </message>
    <message>
        <source>Set this password</source>
        <translation>یہ پاس ورڈ مقرر کریں</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>نیا پاس ورڈ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>کھاتہ</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>بند</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھلا</translation>
    </message>
    <message>
        <source>{0} can log in as “{1}” now.</source>
        <translation>⁨{0}⁩ اب ”⁨{1}⁩“ کے نام سے داخل ہو سکتا ہے۔</translation>
    </message>
    <message>
        <source>{0} has a new password.</source>
        <translation>⁨{0}⁩ کا پاس ورڈ نیا ہے۔</translation>
    </message>
    <message>
        <source>Close the account of {0}?</source>
        <translation>⁨{0}⁩ کا کھاتہ بند کر دیں؟</translation>
    </message>
    <message>
        <source>He cannot log in any more. His entries stay; a new password opens the account again.</source>
        <translation>وہ اب داخل نہیں ہو سکے گا۔ اس کے اندراجات رہیں گے؛ نیا پاس ورڈ کھاتہ دوبارہ کھول دیتا ہے۔</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>کھاتہ بند کریں</translation>
    </message>
    <message>
        <source>The account of {0} is closed.</source>
        <translation>⁨{0}⁩ کا کھاتہ بند ہو گیا۔</translation>
    </message>
</context>
</TS>
