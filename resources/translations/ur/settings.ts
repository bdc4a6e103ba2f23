<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>BackupLine</name>
    <message>
        <source>%n day(s)</source>
        <translation>%n دن</translation>
    </message>
    <message>
        <source>under an hour</source>
        <translation>ایک گھنٹے سے کم</translation>
    </message>
    <message>
        <source>%n hour(s)</source>
        <translation>%n گھنٹہ</translation>
    </message>
</context>
<context>
    <name>BackupLookWindow</name>
    <message>
        <source>Inside a backup</source>
        <translation>بیک اپ کے اندر</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>اس میں کیا ہے</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>یہ بیک اپ بحال کریں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>It is whole and opens. Records of {0}, made {1}, {2} entries of history.</source>
        <translation>یہ مکمل ہے اور کھلتا ہے۔ ⁨{0}⁩ کا ریکارڈ، ⁨{1}⁩ کو بنا، ہسٹری کے ⁨{2}⁩ اندراجات۔</translation>
    </message>
    <message>
        <source>Its history is as it was written.</source>
        <translation>اس کی ہسٹری ویسی ہی ہے جیسی لکھی گئی۔</translation>
    </message>
    <message>
        <source>Its own history does not hold: do not restore it before you asked the CPO.</source>
        <translation>اس کی اپنی ہسٹری درست نہیں: سی پی او سے پوچھے بغیر بحال نہ کریں۔</translation>
    </message>
    <message>
        <source>Who could open it: {0}</source>
        <translation>کون کھول سکتا ہے: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Done last in it: {0}</source>
        <translation>اس میں آخری کام: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>بیک اپ میں</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>اب</translation>
    </message>
    <message>
        <source>Only now</source>
        <translation>صرف اب</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>اس کے بعد بدلے</translation>
    </message>
    <message>
        <source>Only in the backup</source>
        <translation>صرف بیک اپ میں</translation>
    </message>
</context>
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
        <source>Look inside…</source>
        <translation>اندر دیکھیں…</translation>
    </message>
    <message>
        <source>Check this backup</source>
        <translation>یہ بیک اپ جانچیں</translation>
    </message>
    <message>
        <source>Look into a file…</source>
        <translation>کسی فائل کے اندر دیکھیں…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>بحال کریں…</translation>
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
        <source>Choose the backup</source>
        <translation>بیک اپ منتخب کریں</translation>
    </message>
    <message>
        <source>KP Desk backups (*.kpb)</source>
        <translation>کے پی ڈیسک کے بیک اپ (*.kpb)</translation>
    </message>
    <message>
        <source>The backup is made here only. {0}</source>
        <translation>بیک اپ صرف یہاں بنا۔ ⁨{0}⁩</translation>
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
        <source>Age</source>
        <translation>عمر</translation>
    </message>
    <message>
        <source>Differs from now</source>
        <translation>اب سے فرق</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مقام</translation>
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
        <source>Size, KB</source>
        <translation>سائز، ⁦KB⁩</translation>
    </message>
    <message>
        <source>A backup opens only with a password of the day it was made. Restoring keeps the present records beside the backups; the CPO sees that a new epoch began. Look inside first.</source>
        <translation>بیک اپ صرف اُس دن کے پاس ورڈ سے کھلتا ہے جس دن بنا۔ بحالی میں موجودہ ریکارڈ بیک اپ کے ساتھ محفوظ رہتا ہے؛ سی پی او دیکھتا ہے کہ نیا دور شروع ہوا۔ پہلے اندر دیکھیں۔</translation>
    </message>
</context>
<context>
    <name>ClerkWindow</name>
    <message>
        <source>Hand-over of a desk</source>
        <translation>ڈیسک کی حوالگی</translation>
    </message>
    <message>
        <source>Paper to sign…</source>
        <translation>دستخط کا کاغذ…</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>چارج لینے والا</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>بحالی کا پرچہ</translation>
    </message>
    <message>
        <source>Where it lies, sealed</source>
        <translation>کہاں ہے، مہر بند</translation>
    </message>
    <message>
        <source>USB sticks</source>
        <translation>یو ایس بی</translation>
    </message>
    <message>
        <source>How many, how marked</source>
        <translation>کتنی، کیا نشان</translation>
    </message>
    <message>
        <source>Keys, registers, stamp</source>
        <translation>چابیاں، رجسٹر، مہر</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Both have signed: close the account…</source>
        <translation>دونوں نے دستخط کر دیے: کھاتہ بند کریں…</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>کیا باقی ہے</translation>
    </message>
    <message>
        <source>{0} hands over</source>
        <translation>⁨{0}⁩ چارج دے رہا ہے</translation>
    </message>
    <message>
        <source>Whoever takes over needs an account of his own: add him first, with his role.</source>
        <translation>چارج لینے والے کا اپنا کھاتہ ضروری ہے: پہلے اسے اس کے کردار کے ساتھ شامل کریں۔</translation>
    </message>
    <message>
        <source>Open cases: {0}, {1} of them with a step of his</source>
        <translation>کھلے مقدمات: ⁨{0}⁩، ان میں سے ⁨{1}⁩ میں اس کی کارروائی</translation>
    </message>
    <message>
        <source>Letters that wait for an answer: {0}</source>
        <translation>جواب کے منتظر مراسلے: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Files sent without a receipt: {0}</source>
        <translation>بغیر رسید بھیجی گئی فائلیں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Half-typed: {0}</source>
        <translation>ادھورا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>The office&apos;s keys are valid until {0}.</source>
        <translation>دفتر کی کلیدیں ⁨{0}⁩ تک ہیں۔</translation>
    </message>
    <message>
        <source>Close the account of {0}?</source>
        <translation>⁨{0}⁩ کا کھاتہ بند کر دیں؟</translation>
    </message>
    <message>
        <source>His entries stay under his name; half-typed forms of his are on the paper and stay in the store.</source>
        <translation>اس کے اندراجات اس کے نام سے رہیں گے؛ اس کے ادھورے فارم کاغذ پر ہیں اور ریکارڈ میں رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>کھاتہ بند کریں</translation>
    </message>
</context>
<context>
    <name>ErrorsTab</name>
    <message>
        <source>Words of the message, as you read them</source>
        <translation>پیغام کے الفاظ، جیسے آپ نے پڑھے</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>پیغام تلاش کریں</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>پیغامات</translation>
    </message>
    <message>
        <source>No message has these words</source>
        <translation>کسی پیغام میں یہ الفاظ نہیں</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>کیوں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>What helps: {0}</source>
        <translation>علاج: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>پیغام</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>علاج</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کوڈ</translation>
    </message>
</context>
<context>
    <name>HealthActions</name>
    <message>
        <source>The backup is made and was opened as a test.</source>
        <translation>بیک اپ بن گیا اور آزما کر کھولا گیا۔</translation>
    </message>
    <message>
        <source>Remove all but the newest backups?</source>
        <translation>تازہ ترین کے سوا سب بیک اپ ہٹا دیں؟</translation>
    </message>
    <message>
        <source>The newest {0} in the store&apos;s own folder stay; the second place is left alone.</source>
        <translation>ریکارڈ کے اپنے فولڈر میں تازہ ترین ⁨{0}⁩ رہیں گے؛ دوسری جگہ نہیں چھیڑی جاتی۔</translation>
    </message>
    <message>
        <source>Remove old backups</source>
        <translation>پرانے بیک اپ ہٹائیں</translation>
    </message>
    <message>
        <source>Set the clock in the settings of this computer: date and time, time zone Asia/Karachi.</source>
        <translation>اس کمپیوٹر کی ترتیبات میں گھڑی درست کریں: تاریخ اور وقت، ٹائم زون ⁦Asia/Karachi⁩۔</translation>
    </message>
    <message>
        <source>Then check again. A clock that goes wrong each morning needs a new battery.</source>
        <translation>پھر دوبارہ جانچیں۔ جو گھڑی ہر صبح غلط ہو اسے نئی بیٹری چاہیے۔</translation>
    </message>
    <message>
        <source>Stick for the last file</source>
        <translation>آخری فائل کے لیے یو ایس بی</translation>
    </message>
    <message>
        <source>Remove the sealed files that belong to no record?</source>
        <translation>وہ مہر بند فائلیں ہٹا دیں جو کسی ریکارڈ کی نہیں؟</translation>
    </message>
    <message>
        <source>Only those older than a day. Take a file in again first if it is missing at its violation.</source>
        <translation>صرف جو ایک دن سے پرانی ہوں۔ اگر خلاف ورزی پر کوئی فائل نہ ہو تو پہلے اسے دوبارہ شامل کریں۔</translation>
    </message>
    <message>
        <source>Remove stray files</source>
        <translation>بے تعلق فائلیں ہٹائیں</translation>
    </message>
    <message>
        <source>{0} MB are free again.</source>
        <translation>⁨{0}⁩ ⁦MB⁩ خالی ہو گئے۔</translation>
    </message>
    <message>
        <source>{0} was written once more.</source>
        <translation>⁨{0}⁩ ایک بار پھر لکھی گئی۔</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed.</source>
        <translation>
            <numerusform>%n فائل ہٹا دی گئی۔</numerusform>
            <numerusform>%n فائلیں ہٹا دی گئیں۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Check again</source>
        <translation>دوبارہ جانچیں</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>معاونت کی فائل…</translation>
    </message>
    <message>
        <source>A file for whoever mends the program; it contains no names</source>
        <translation>پروگرام درست کرنے والے کے لیے فائل؛ اس میں کوئی نام نہیں</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>نظام کی جانچ</translation>
    </message>
</context>
<context>
    <name>HistoryFilter</name>
    <message>
        <source>Words of what was done, a name, a number</source>
        <translation>جو کام ہوا اس کے الفاظ، نام، نمبر</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>ہسٹری میں تلاش کریں</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>کس نے کیا</translation>
    </message>
    <message>
        <source>Whatever was done</source>
        <translation>جو بھی کام ہوا</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>کیا کام ہوا</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>اس دن سے</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>اس دن تک</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>سب دکھائیں</translation>
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
        <translation>تصدیق کریں</translation>
    </message>
    <message>
        <source>Computes every hash of the whole history anew</source>
        <translation>پوری ہسٹری کا ہر ہیش دوبارہ نکالتا ہے</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>To Excel…</source>
        <translation>ایکسل میں…</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>پرانے اندراجات</translation>
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
        <translation>
            <numerusform>%n اندراج لکھا گیا۔</numerusform>
            <numerusform>%n اندراجات لکھے گئے۔</numerusform>
        </translation>
    </message>
    <message>
        <source>History as a workbook</source>
        <translation>ہسٹری ورک بک کی صورت میں</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>ورک بکس (*.xlsx)</translation>
    </message>
    <message>
        <source>{0} of {1} entries</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ اندراجات</translation>
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
        <translation>رنگ</translation>
    </message>
    <message>
        <source>Text {0} %</source>
        <translation>متن ⁨{0}⁩ %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>متن کا سائز</translation>
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
    <name>OwnPasswordForm</name>
    <message>
        <source>Change my password</source>
        <translation>میرا پاس ورڈ بدلیں</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>موجودہ پاس ورڈ</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>نیا پاس ورڈ</translation>
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
        <source>My password</source>
        <translation>میرا پاس ورڈ</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>کھولیں: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Undo</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>واپس: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>Holds from now on. Before: {0}</source>
        <translation>اب سے لاگو ہے۔ پہلے: ⁨{0}⁩</translation>
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
        <source>All settings</source>
        <translation>تمام ترتیبات</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>صارفین</translation>
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
    <message>
        <source>Messages</source>
        <translation>پیغامات</translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>ہسٹری کی تصدیق کریں</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Find a setting: letterhead, paper, تالا, زبان …</source>
        <translation>ترتیب تلاش کریں: لیٹر ہیڈ، کاغذ، تالا، زبان …</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>ترتیب تلاش کریں</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>کسی ترتیب میں یہ الفاظ نہیں۔</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>فولڈر منتخب کریں…</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>بیک اپ کی دوسری جگہ</translation>
    </message>
    <message>
        <source>“{0}” holds from now on.</source>
        <translation>”⁨{0}⁩“ اب سے لاگو ہے۔</translation>
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
        <source>Hand over…</source>
        <translation>چارج حوالے کریں…</translation>
    </message>
    <message>
        <source>My password…</source>
        <translation>میرا پاس ورڈ…</translation>
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
        <source>Your password is changed; it holds from the next log-in.</source>
        <translation>آپ کا پاس ورڈ بدل گیا؛ اگلے لاگ اِن سے لاگو ہے۔</translation>
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
        <source>History…</source>
        <translation>ہسٹری…</translation>
    </message>
    <message>
        <source>Who changed what when</source>
        <translation>کس نے کب کیا بدلا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>آخری لاگ اِن</translation>
    </message>
    <message>
        <source>On computer</source>
        <translation>کمپیوٹر</translation>
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
        <source>At the desk</source>
        <translation>ڈیسک پر</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>{0} may: {1}</source>
        <translation>⁨{0}⁩ کے اختیارات: ⁨{1}⁩</translation>
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
        <source>The account of {0} is closed.</source>
        <translation>⁨{0}⁩ کا کھاتہ بند ہو گیا۔</translation>
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
</context>
</TS>
