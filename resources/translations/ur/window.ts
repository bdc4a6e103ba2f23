<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>CrashWindow</name>
    <message>
        <source>KP Desk made a mistake</source>
        <translation>کے پی ڈیسک میں غلطی ہوئی</translation>
    </message>
    <message>
        <source>Details for the person who mends it</source>
        <translation>درست کرنے والے کے لیے تفصیل</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>پروگرام میں غلطی ہوئی</translation>
    </message>
    <message>
        <source>Try it again. If it happens twice, save the support bundle: it holds no names, and shows all that is in it first. The log of this computer: {0}</source>
        <translation>دوبارہ کوشش کریں۔ دو بار ہو تو معاونت کی فائل محفوظ کریں: اس میں کوئی نام نہیں، اور پہلے سب کچھ دکھایا جاتا ہے۔ اس کمپیوٹر کا لاگ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>تفصیل نقل کریں</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>معاونت کی فائل…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>جاری رکھیں</translation>
    </message>
    <message>
        <source>What you saved before is safe, and nothing was half saved. The last step was not done.</source>
        <translation>جو پہلے محفوظ ہو چکا وہ سلامت ہے، اور کچھ ادھورا محفوظ نہیں ہوا۔ آخری کام نہیں ہوا۔</translation>
    </message>
    <message numerus="yes">
        <source>%n half-typed form(s) were kept as drafts and come back.</source>
        <translation>
            <numerusform>%n ادھورا فارم مسودے کے طور پر محفوظ ہے اور واپس آئے گا۔</numerusform>
            <numerusform>%n ادھورے فارم مسودوں کے طور پر محفوظ ہیں اور واپس آئیں گے۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsButton</name>
    <message>
        <source>Half-typed forms</source>
        <translation>ادھورے فارم</translation>
    </message>
    <message>
        <source>Opens a form as it was left · {0}</source>
        <translation>فارم ویسے ہی کھولتا ہے جیسے چھوڑا تھا · ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>New here? A tour of two minutes shows the window.</source>
        <translation>نئے ہیں؟ دو منٹ کی سیر سے سب دیکھ لیں۔</translation>
    </message>
    <message>
        <source>It can be had at any time: F1, Guided tour.</source>
        <translation>یہ کسی وقت بھی ہو سکتی ہے: ⁦F1⁩، رہنما سیر۔</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>مجھے دکھائیں</translation>
    </message>
    <message>
        <source>That control is not on the screen now: it appears with its task.</source>
        <translation>یہ بٹن ابھی سکرین پر نہیں: اپنے کام کے ساتھ آتا ہے۔</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>مدد</translation>
    </message>
    <message>
        <source>How do I …</source>
        <translation>میں کیسے …</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>مدد میں تلاش کریں</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>مدد کے صفحات</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>مدد کا متن</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>رہنما سیر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>کچھ نہیں ملا۔ کوئی اور لفظ آزمائیں۔</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>⁨{0}⁩: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Print this page of the help</source>
        <translation>مدد کا یہ صفحہ چھاپیں</translation>
    </message>
</context>
<context>
    <name>KeysWindow</name>
    <message>
        <source>Keys</source>
        <translation>کی بورڈ کے بٹن</translation>
    </message>
    <message>
        <source>Print as a card…</source>
        <translation>کارڈ کی صورت میں چھاپیں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Print the keys as a card</source>
        <translation>بٹنوں کی فہرست کارڈ کی صورت میں چھاپیں</translation>
    </message>
    <message>
        <source>Search persons, cases, letters, commands</source>
        <translation>افراد، مقدمات، مراسلے، کام تلاش کریں</translation>
    </message>
    <message>
        <source>Go to a page, from the first to the ninth</source>
        <translation>صفحے پر جائیں، پہلے سے نویں تک</translation>
    </message>
    <message>
        <source>Go on with a form that was left half-typed</source>
        <translation>ادھورا چھوڑا ہوا فارم آگے بڑھائیں</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>ہر جگہ</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>فہرستوں میں</translation>
    </message>
    <message>
        <source>In forms</source>
        <translation>فارموں میں</translation>
    </message>
    <message>
        <source>Open what the list stands on</source>
        <translation>فہرست کی موجودہ قطار کھولیں</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>منتخب قطاریں نقل کریں</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>تمام قطاریں منتخب کریں</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>فارم محفوظ کریں</translation>
    </message>
    <message>
        <source>Leave the form; asks only if something was changed</source>
        <translation>فارم چھوڑیں؛ صرف تبدیلی ہونے پر پوچھا جاتا ہے</translation>
    </message>
    <message>
        <source>In a date: open the calendar</source>
        <translation>تاریخ کے خانے میں: کیلنڈر کھولیں</translation>
    </message>
    <message>
        <source>On the page {0}</source>
        <translation>صفحہ ⁨{0}⁩ پر</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Nobody seems to be here: the desk locks in {0} seconds.</source>
        <translation>لگتا ہے یہاں کوئی نہیں: ڈیسک ⁨{0}⁩ سیکنڈ میں مقفل ہو جائے گی۔</translation>
    </message>
    <message>
        <source>The desk is locked. Work goes on; you can unlock when it is done.</source>
        <translation>ڈیسک مقفل ہے۔ کام جاری ہے؛ مکمل ہونے پر کھول سکتے ہیں۔</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>{0}: done.</source>
        <translation>⁨{0}⁩: مکمل۔</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>{0}: this did not work.</source>
        <translation>⁨{0}⁩: یہ نہ ہو سکا۔</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>وجہ دیکھیں</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Pages</source>
        <translation>صفحات</translation>
    </message>
    <message>
        <source>Ctrl+/ shows the keys</source>
        <translation>⁦Ctrl+/⁩ سے بٹنوں کی فہرست کھلتی ہے</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>نسخہ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0}, {1} due</source>
        <translation>⁨{0}⁩، ⁨{1}⁩ واجب</translation>
    </message>
</context>
<context>
    <name>PAGES</name>
    <message>
        <source>Today</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>نفری</translation>
    </message>
    <message>
        <source>Directives</source>
        <translation>مراسلے</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>مانیٹرنگ</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>خلاف ورزیاں</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>مقدمات</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>ہفتہ وار رپورٹ</translation>
    </message>
    <message>
        <source>Send &amp; receive</source>
        <translation>بھیجنا اور وصول کرنا</translation>
    </message>
    <message>
        <source>Users &amp; settings</source>
        <translation>صارفین اور ترتیبات</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Show it</source>
        <translation>دکھائیں</translation>
    </message>
</context>
<context>
    <name>SafeModeWindow</name>
    <message>
        <source>Safe mode</source>
        <translation>محفوظ حالت</translation>
    </message>
    <message>
        <source>Back up and check everything</source>
        <translation>بیک اپ بنائیں اور سب جانچیں</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>معاونت کی فائل…</translation>
    </message>
    <message>
        <source>Go on in safe mode</source>
        <translation>محفوظ حالت میں جاری رکھیں</translation>
    </message>
    <message>
        <source>Leave safe mode</source>
        <translation>محفوظ حالت چھوڑیں</translation>
    </message>
    <message>
        <source>KP Desk ended badly twice in a row</source>
        <translation>کے پی ڈیسک لگاتار دو بار خراب بند ہوا</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. To be on the safe side the window has its plain colours and columns now, and builds no page before you open it. Make a backup first: it is opened as a test, and the store is looked through. When all is well, leave safe mode; it also ends when you close KP Desk in the usual way.</source>
        <translation>جو محفوظ تھا وہ ضائع نہیں ہوا۔ احتیاطاً اب سادہ رنگ اور کالم ہیں، اور کوئی صفحہ آپ کے کھولنے سے پہلے نہیں بنتا۔ پہلے بیک اپ بنائیں: اسے آزما کر کھولا جاتا ہے اور ریکارڈ دیکھا جاتا ہے۔ سب ٹھیک ہو تو محفوظ حالت چھوڑ دیں؛ کے پی ڈیسک عام طریقے سے بند کرنے پر بھی یہ ختم ہو جاتی ہے۔</translation>
    </message>
    <message>
        <source>All is well. The backup is {0}; it was opened as a test.</source>
        <translation>سب ٹھیک ہے۔ بیک اپ ⁨{0}⁩ ہے؛ اسے آزما کر کھولا گیا۔</translation>
    </message>
    <message>
        <source>The history does not hold.</source>
        <translation>ہسٹری درست نہیں۔</translation>
    </message>
    <message>
        <source>Keep this store and its backups as they are and tell the CPO.</source>
        <translation>یہ ریکارڈ اور اس کے بیک اپ جوں کے توں رکھیں اور سی پی او کو بتائیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) came out bad.</source>
        <translation>
            <numerusform>%n جانچ خراب نکلی۔</numerusform>
            <numerusform>%n جانچیں خراب نکلیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Users &amp; settings › Health: each has its remedy.</source>
        <translation>”صارفین اور ترتیبات“ میں ”نظام کی جانچ“ کھولیں: ہر ایک کا علاج وہاں ہے۔</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>تلاش</translation>
    </message>
    <message>
        <source>Search anything, or type what to do…   Ctrl+K</source>
        <translation>کچھ بھی تلاش کریں، یا لکھیں کیا کرنا ہے…   ⁦Ctrl+K⁩</translation>
    </message>
    <message>
        <source>Nothing found. Try a belt number, part of a name, or a letter number.</source>
        <translation>کچھ نہیں ملا۔ بیلٹ نمبر، نام کا حصہ یا مراسلہ نمبر آزمائیں۔</translation>
    </message>
</context>
<context>
    <name>SearchList</name>
    <message>
        <source>Search results</source>
        <translation>تلاش کے نتائج</translation>
    </message>
</context>
<context>
    <name>StickNotice</name>
    <message>
        <source>Stick found with one file for this office.</source>
        <translation>یو ایس بی ملی جس میں اس دفتر کے لیے ایک فائل ہے۔</translation>
    </message>
    <message>
        <source>Stick found with {0} files for this office.</source>
        <translation>یو ایس بی ملی جس میں اس دفتر کے لیے ⁨{0}⁩ فائلیں ہیں۔</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>وصول کریں</translation>
    </message>
    <message>
        <source>Stick found. The week {0} has not been sent yet.</source>
        <translation>یو ایس بی ملی۔ ہفتہ ⁨{0}⁩ ابھی نہیں بھیجا گیا۔</translation>
    </message>
    <message>
        <source>Send to this stick</source>
        <translation>اس یو ایس بی پر بھیجیں</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Colours and text size</source>
        <translation>رنگ اور متن کا سائز</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>مقفل کریں</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>ڈیسک مقفل کریں</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>مشق</translation>
    </message>
    <message>
        <source>Invented data: nothing here is real, and nothing is sent from here.</source>
        <translation>فرضی ڈیٹا: یہاں کچھ بھی اصلی نہیں، اور یہاں سے کچھ نہیں بھیجا جاتا۔</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>کلرک</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>نگران</translation>
    </message>
    <message>
        <source>Head of office</source>
        <translation>سربراہِ دفتر</translation>
    </message>
    <message>
        <source>CPO desk</source>
        <translation>سی پی او ڈیسک</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>منتظم</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>آڈیٹر</translation>
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
    <message>
        <source>Text {0} %</source>
        <translation>متن ⁨{0}⁩ %</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Ctrl+1 to Ctrl+9 open them. A number beside a name says how much is due there.</source>
        <translation>⁦Ctrl+1⁩ تا ⁦Ctrl+9⁩ انہیں کھولتے ہیں۔ نام کے ساتھ عدد بتاتا ہے کہ وہاں کتنا واجب ہے۔</translation>
    </message>
    <message>
        <source>A name, a belt number, a case, or what you want to do. Urdu and English spellings find each other.</source>
        <translation>نام، بیلٹ نمبر، مقدمہ، یا جو آپ کرنا چاہیں۔ اردو اور انگریزی ہجے ایک دوسرے کو ڈھونڈ لیتے ہیں۔</translation>
    </message>
    <message>
        <source>F1 opens the help of the page, Ctrl+/ shows the keys. The tour can be had again from the help.</source>
        <translation>⁦F1⁩ صفحے کی مدد کھولتا ہے، ⁦Ctrl+/⁩ کی بورڈ کے بٹن دکھاتا ہے۔ سیر مدد سے دوبارہ کی جا سکتی ہے۔</translation>
    </message>
    <message>
        <source>The pages, in the order of the week</source>
        <translation>صفحات، ہفتے کی ترتیب سے</translation>
    </message>
    <message>
        <source>Find anything: Ctrl+K</source>
        <translation>کچھ بھی تلاش کریں: ⁦Ctrl+K⁩</translation>
    </message>
    <message>
        <source>Help: F1</source>
        <translation>مدد: ⁦F1⁩</translation>
    </message>
    <message>
        <source>The week in four steps</source>
        <translation>ہفتہ چار قدموں میں</translation>
    </message>
    <message>
        <source>Log, act, freeze, send. The next step has the cursor: Enter does it.</source>
        <translation>درج کریں، کارروائی کریں، منجمد کریں، بھیجیں۔ کرسر اگلے قدم پر ہے: ⁦Enter⁩ اسے کرتا ہے۔</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>کیا واجب ہے</translation>
    </message>
    <message>
        <source>Everything that has a day, the latest first. Enter opens the page that settles it.</source>
        <translation>ہر وہ کام جس کی تاریخ ہے، سب سے زیادہ تاخیر والا پہلے۔ ⁦Enter⁩ وہ صفحہ کھولتا ہے جہاں وہ نمٹتا ہے۔</translation>
    </message>
    <message>
        <source>The people</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>The nominal roll, imported as it is. Everything else is tied to a person on it.</source>
        <translation>نامی فہرست، جیسی ہے درآمد شدہ۔ باقی سب کچھ اسی کے کسی فرد سے جڑا ہے۔</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>کیا دیکھا گیا</translation>
    </message>
    <message>
        <source>Log what the monitoring unit saw, with the picture. Who did it is decided later, with a reason.</source>
        <translation>مانیٹرنگ یونٹ نے جو دیکھا تصویر کے ساتھ درج کریں۔ کس نے کیا، یہ بعد میں وجہ کے ساتھ طے ہوتا ہے۔</translation>
    </message>
    <message>
        <source>The weekly report</source>
        <translation>ہفتہ وار رپورٹ</translation>
    </message>
    <message>
        <source>Counted from the records. A draft changes as often as you like; what is frozen stands for good.</source>
        <translation>ریکارڈ سے گنی جاتی ہے۔ مسودہ جتنی بار چاہیں بدلے؛ جو منجمد ہو وہ مستقل ہے۔</translation>
    </message>
    <message>
        <source>To the CPO</source>
        <translation>سی پی او کو</translation>
    </message>
    <message>
        <source>One encrypted, signed file on a stick. The CPO&apos;s receipt comes back the same way.</source>
        <translation>یو ایس بی پر ایک خفیہ، دستخط شدہ فائل۔ سی پی او کی رسید اسی راستے واپس آتی ہے۔</translation>
    </message>
    <message>
        <source>Who has reported</source>
        <translation>کس نے رپورٹ دی</translation>
    </message>
    <message>
        <source>Each office and each week. Enter on a cell opens what came in, or says what is missing.</source>
        <translation>ہر دفتر اور ہر ہفتہ۔ خانے پر ⁦Enter⁩ جو آیا اسے کھولتا ہے، یا بتاتا ہے کہ کیا نہیں آیا۔</translation>
    </message>
    <message>
        <source>The letters</source>
        <translation>مراسلے</translation>
    </message>
    <message>
        <source>Each letter with what it asks for. They go out to the offices as files.</source>
        <translation>ہر مراسلہ اور جو وہ مانگتا ہے۔ دفاتر کو فائلوں کی صورت میں جاتے ہیں۔</translation>
    </message>
    <message>
        <source>Files from the offices</source>
        <translation>دفاتر کی فائلیں</translation>
    </message>
    <message>
        <source>Drop them here. Each is proved and planned before a row is written, and answered by a receipt.</source>
        <translation>یہاں چھوڑیں۔ کوئی قطار لکھنے سے پہلے ہر ایک جانچی اور دکھائی جاتی ہے، اور رسید سے جواب دیا جاتا ہے۔</translation>
    </message>
    <message>
        <source>The records</source>
        <translation>ریکارڈ</translation>
    </message>
    <message>
        <source>You read everything and change nothing. Enter opens a record with its history.</source>
        <translation>آپ سب کچھ پڑھتے ہیں اور کچھ نہیں بدلتے۔ ⁦Enter⁩ ریکارڈ اس کی ہسٹری کے ساتھ کھولتا ہے۔</translation>
    </message>
    <message>
        <source>The reports</source>
        <translation>رپورٹیں</translation>
    </message>
    <message>
        <source>Every edition as it was signed. Each number opens the rows that it was counted from.</source>
        <translation>ہر اشاعت جیسی دستخط ہوئی۔ ہر عدد وہ قطاریں کھولتا ہے جن سے وہ گنا گیا۔</translation>
    </message>
    <message>
        <source>Is this paper true?</source>
        <translation>کیا یہ کاغذ اصلی ہے؟</translation>
    </message>
    <message>
        <source>Hold the code of a printed page against the records.</source>
        <translation>چھپے صفحے کا کوڈ ریکارڈ سے ملائیں۔</translation>
    </message>
    <message>
        <source>The history</source>
        <translation>ہسٹری</translation>
    </message>
    <message>
        <source>Who did what and when, chained so that nothing can be taken out unseen.</source>
        <translation>کس نے کب کیا کیا، ایسی زنجیر میں کہ کچھ چپکے سے نکالا نہیں جا سکتا۔</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>stays</source>
        <translation>رہتا ہے</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>واپس: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>واپس لیا گیا</translation>
    </message>
    <message>
        <source>can be undone</source>
        <translation>واپس ہو سکتا ہے</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>Undo what you did last</source>
        <translation>آخری کام واپس لیں</translation>
    </message>
    <message>
        <source>Your last actions</source>
        <translation>آپ کے آخری کام</translation>
    </message>
    <message>
        <source>take back revert mistake</source>
        <translation>واپس غلطی پہلے جیسا</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>واپس لیا ہوا دوبارہ کریں</translation>
    </message>
    <message>
        <source>redo repeat</source>
        <translation>دوبارہ دہرائیں</translation>
    </message>
    <message>
        <source>undo list history</source>
        <translation>واپس فہرست ہسٹری</translation>
    </message>
    <message>
        <source>{0} takes it back, {1} does again what was taken back last.</source>
        <translation>⁨{0}⁩ اسے واپس لیتا ہے، ⁨{1}⁩ آخری واپس لیا ہوا کام دوبارہ کرتا ہے۔</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>واپس لیا گیا: ⁨{0}⁩</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: {0}; %n row(s) that were changed since stay.</source>
        <translation>
            <numerusform>واپس لیا گیا: ⁨{0}⁩؛ %n قطار جو اس کے بعد بدلی وہ رہتی ہے۔</numerusform>
            <numerusform>واپس لیا گیا: ⁨{0}⁩؛ %n قطاریں جو اس کے بعد بدلیں وہ رہتی ہیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>دوبارہ ہو گیا۔</translation>
    </message>
</context>
<context>
    <name>UndoWindow</name>
    <message>
        <source>Your last actions</source>
        <translation>آپ کے آخری کام</translation>
    </message>
    <message>
        <source>When</source>
        <translation>کب</translation>
    </message>
    <message>
        <source>What you did</source>
        <translation>آپ نے کیا کیا</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>ابھی کچھ نہیں</translation>
    </message>
    <message>
        <source>What you enter, change or import stands here.</source>
        <translation>آپ جو درج کریں، بدلیں یا درآمد کریں وہ یہاں ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>یہ واپس لیں</translation>
    </message>
    <message>
        <source>Undo brings back what was there; the history tells both.</source>
        <translation>واپس لینے سے پہلے والی حالت آتی ہے؛ ہسٹری دونوں بتاتی ہے۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Taken back: {0}.</source>
        <translation>واپس لیا گیا: ⁨{0}⁩۔</translation>
    </message>
</context>
<context>
    <name>WindowSearch</name>
    <message>
        <source>shortcuts keyboard</source>
        <translation>شارٹ کٹ کی بورڈ بٹن</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>ڈیسک مقفل کریں</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>اس صفحے کی مدد</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>بٹنوں کی فہرست دکھائیں</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>رہنما سیر</translation>
    </message>
    <message>
        <source>introduction learn help</source>
        <translation>تعارف سیکھیں مدد</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>صفحہ دوبارہ پڑھیں</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>تازہ</translation>
    </message>
</context>
<context>
    <name>_Bubble</name>
    <message>
        <source>Back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>سیر ختم کریں</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مکمل</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>No backup yet</source>
        <translation>ابھی کوئی بیک اپ نہیں</translation>
    </message>
    <message>
        <source>Last backup {0}</source>
        <translation>آخری بیک اپ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Half-typed violations: {0}</source>
        <translation>ادھوری لکھی خلاف ورزیاں: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Opened lately</source>
        <translation>حال ہی میں کھولے گئے</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>کام</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>مقدمات</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>خلاف ورزیاں</translation>
    </message>
    <message>
        <source>Issued papers</source>
        <translation>جاری شدہ کاغذات</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>مراسلے</translation>
    </message>
    <message>
        <source>Accounts and groups</source>
        <translation>اکاؤنٹ اور گروپ</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>ہفتے</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مدد</translation>
    </message>
</context>
<context>
    <name>window_commands</name>
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
    <message>
        <source>Back up now</source>
        <translation>ابھی بیک اپ بنائیں</translation>
    </message>
    <message>
        <source>backup copy safe</source>
        <translation>بیک اپ نقل محفوظ</translation>
    </message>
    <message>
        <source>New violation</source>
        <translation>نئی خلاف ورزی</translation>
    </message>
    <message>
        <source>log add enter</source>
        <translation>درج شامل اندراج</translation>
    </message>
    <message>
        <source>Import a log of violations</source>
        <translation>خلاف ورزیوں کی شیٹ درآمد کریں</translation>
    </message>
    <message>
        <source>excel sheet</source>
        <translation>ایکسل شیٹ</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>نیا فرد</translation>
    </message>
    <message>
        <source>add enter officer constable</source>
        <translation>شامل درج افسر کانسٹیبل</translation>
    </message>
    <message>
        <source>Import the nominal roll</source>
        <translation>نامی فہرست درآمد کریں</translation>
    </message>
    <message>
        <source>excel sheet persons</source>
        <translation>ایکسل شیٹ افراد</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>بیک اپ</translation>
    </message>
    <message>
        <source>restore copy</source>
        <translation>بحال نقل</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>نظام کی جانچ</translation>
    </message>
    <message>
        <source>doctor integrity disk clock</source>
        <translation>جانچ درستی ڈسک گھڑی</translation>
    </message>
    <message>
        <source>History of the records</source>
        <translation>ریکارڈ کی ہسٹری</translation>
    </message>
    <message>
        <source>audit trail who changed</source>
        <translation>آڈٹ کس نے بدلا</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>صارفین</translation>
    </message>
    <message>
        <source>password role clerk</source>
        <translation>پاس ورڈ کردار کلرک</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>⁨{0}⁩ پر جائیں</translation>
    </message>
    <message>
        <source>looks theme dark light contrast</source>
        <translation>رنگ گہرا روشن تضاد</translation>
    </message>
    <message>
        <source>looks size larger smaller zoom</source>
        <translation>سائز بڑا چھوٹا متن</translation>
    </message>
    <message>
        <source>Backup made.</source>
        <translation>بیک اپ بن گیا۔</translation>
    </message>
    <message>
        <source>Colours: {0}</source>
        <translation>رنگ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Text {0} %</source>
        <translation>متن ⁨{0}⁩ %</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>زبان: ⁨{0}⁩</translation>
    </message>
</context>
</TS>
