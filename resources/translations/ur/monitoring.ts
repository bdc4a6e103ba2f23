<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>Put it on record</source>
        <translation>ریکارڈ پر درج کریں</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>ریکارڈ درست کریں</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>یہ کیا ہے</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>ہینڈل</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لنک</translation>
    </message>
    <message>
        <source>Accounts of family members are not recorded.</source>
        <translation>اہلِ خانہ کے اکاؤنٹ درج نہیں کیے جاتے۔</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>کس کا</translation>
    </message>
    <message>
        <source>Owner or admin</source>
        <translation>مالک یا منتظم</translation>
    </message>
    <message>
        <source>Name or belt no.</source>
        <translation>نام یا بیلٹ نمبر</translation>
    </message>
    <message>
        <source>Or by name</source>
        <translation>یا نام سے</translation>
    </message>
    <message>
        <source>Only for somebody who is not on the roll.</source>
        <translation>صرف اس کے لیے جو رول پر نہیں۔</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>کتنا یقین</translation>
    </message>
    <message>
        <source>How it is known whose it is.</source>
        <translation>کیسے معلوم ہوا کہ کس کا ہے۔</translation>
    </message>
    <message>
        <source>Further admins</source>
        <translation>مزید منتظمین</translation>
    </message>
    <message>
        <source>Members by name</source>
        <translation>نامزد ارکان</translation>
    </message>
    <message>
        <source>Officials of this office</source>
        <translation>اس دفتر کے اہلکار</translation>
    </message>
    <message>
        <source>Members of this office</source>
        <translation>اس دفتر کے ارکان</translation>
    </message>
    <message>
        <source>All of them, named or not.</source>
        <translation>سب، نامزد ہوں یا نہ ہوں۔</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>تاریخِ دریافت</translation>
    </message>
    <message>
        <source>Only what is public or was handed over may be recorded: no fake log-in, no searched phone.</source>
        <translation>صرف وہ درج ہو جو عوامی ہو یا کسی نے حوالے کیا ہو: نہ جعلی لاگ اِن، نہ فون کی تلاشی۔</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>کیسے حاصل ہوا</translation>
    </message>
    <message>
        <source>Authorised by order</source>
        <translation>اجازت کا حکم نمبر</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>اجازت دہندہ</translation>
    </message>
    <message>
        <source>Order No.</source>
        <translation>حکم نمبر</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>Closed…</source>
        <translation>بند ہوا…</translation>
    </message>
    <message>
        <source>Confirm closure…</source>
        <translation>بندش کی تصدیق…</translation>
    </message>
    <message>
        <source>Undertaking…</source>
        <translation>اقرار نامہ…</translation>
    </message>
    <message>
        <source>Seen…</source>
        <translation>دیکھا گیا…</translation>
    </message>
    <message>
        <source>Stays open, because…</source>
        <translation>کھلا رہتا ہے، کیونکہ…</translation>
    </message>
    <message>
        <source>Attach proof…</source>
        <translation>ثبوت منسلک کریں…</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>ثبوت محفوظ کریں…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>درست کریں…</translation>
    </message>
    <message>
        <source>Off the register…</source>
        <translation>رجسٹر سے ہٹائیں…</translation>
    </message>
    <message>
        <source>Active again…</source>
        <translation>دوبارہ فعال…</translation>
    </message>
    <message>
        <source>{0} days late</source>
        <translation>⁨{0}⁩ دن تاخیر</translation>
    </message>
    <message>
        <source>How it was seen</source>
        <translation>کیسا دیکھا گیا</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>یہ کیا ہے</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>ہینڈل</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لنک</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>کس کا</translation>
    </message>
    <message>
        <source>Owner or admin</source>
        <translation>مالک یا منتظم</translation>
    </message>
    <message>
        <source>Members of this office</source>
        <translation>اس دفتر کے ارکان</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>تاریخِ دریافت</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>کیسے حاصل ہوا</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>اجازت دہندہ</translation>
    </message>
    <message>
        <source>Undertaking</source>
        <translation>اقرار نامہ</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>تاریخِ بندش</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>تصدیق کنندہ</translation>
    </message>
    <message>
        <source>Stays open because</source>
        <translation>کھلا رہنے کی وجہ</translation>
    </message>
    <message>
        <source>After a closure</source>
        <translation>بندش کے بعد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>no user of this program: {0}</source>
        <translation>اس پروگرام کا صارف نہیں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>دستخط شدہ</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>دستخط نہیں</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>بذریعہ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Active again {0} days after the closure of {1}</source>
        <translation>⁨{1}⁩ کی بندش کے ⁨{0}⁩ دن بعد دوبارہ فعال</translation>
    </message>
</context>
<context>
    <name>AccountsTab</name>
    <message>
        <source>Accounts and groups</source>
        <translation>اکاؤنٹ اور گروپ</translation>
    </message>
    <message>
        <source>Choose an account or group to see it.</source>
        <translation>دیکھنے کے لیے اکاؤنٹ یا گروپ منتخب کریں۔</translation>
    </message>
    <message>
        <source>No account or group here</source>
        <translation>یہاں کوئی اکاؤنٹ یا گروپ نہیں</translation>
    </message>
    <message>
        <source>Put on record what is public or was handed over, with “Add an account or group”.</source>
        <translation>جو عوامی ہو یا کسی نے حوالے کیا ہو اسے ”اکاؤنٹ یا گروپ شامل کریں“ سے درج کریں۔</translation>
    </message>
    <message>
        <source>Name, handle, admin</source>
        <translation>نام، ہینڈل، منتظم</translation>
    </message>
    <message>
        <source>Any standing</source>
        <translation>کوئی بھی کیفیت</translation>
    </message>
    <message>
        <source>Groups only</source>
        <translation>صرف گروپ</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Add an account or group</source>
        <translation>اکاؤنٹ یا گروپ شامل کریں</translation>
    </message>
    <message>
        <source>Week {0}</source>
        <translation>ہفتہ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Show all weeks again</source>
        <translation>تمام ہفتے دوبارہ دکھائیں</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>اکاؤنٹ تلاش کریں</translation>
    </message>
    <message>
        <source>Groups, pages and channels only</source>
        <translation>صرف گروپ، صفحات اور چینل</translation>
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
        <source>Why does it stay open?</source>
        <translation>کھلا کیوں رہتا ہے؟</translation>
    </message>
    <message>
        <source>The reason stands in the compliance certificate as an exception.</source>
        <translation>یہ وجہ تصدیق نامہ تعمیل میں استثنا کے طور پر آتی ہے۔</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>کھلا رکھیں</translation>
    </message>
    <message>
        <source>Why does it go off the register?</source>
        <translation>رجسٹر سے کیوں ہٹایا جائے؟</translation>
    </message>
    <message>
        <source>For one that was entered by mistake, such as a family member&apos;s. The history keeps it.</source>
        <translation>اس کے لیے جو غلطی سے درج ہوا، جیسے اہلِ خانہ کا۔ ہسٹری میں رہتا ہے۔</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>ہٹا دیں</translation>
    </message>
    <message>
        <source>The file that proves the closure</source>
        <translation>بندش کا ثبوت فائل</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>ثبوت محفوظ کریں</translation>
    </message>
    <message>
        <source>It is on record.</source>
        <translation>ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>The proof is kept.</source>
        <translation>ثبوت محفوظ ہو گیا۔</translation>
    </message>
    <message>
        <source>A copy of the proof is saved.</source>
        <translation>ثبوت کی نقل محفوظ ہو گئی۔</translation>
    </message>
    <message>
        <source>The reason is on record.</source>
        <translation>وجہ ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>It is off the register.</source>
        <translation>رجسٹر سے ہٹا دیا گیا۔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>یہ کیا ہے</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>منتظم</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>تاریخِ دریافت</translation>
    </message>
    <message>
        <source>The closure is on record.</source>
        <translation>بندش ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>The closure is confirmed.</source>
        <translation>بندش کی تصدیق ہو گئی۔</translation>
    </message>
    <message>
        <source>The relapse is on record.</source>
        <translation>دوبارہ فعال ہونا ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>The undertaking is on record.</source>
        <translation>اقرار نامہ ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>It is on record how it was seen.</source>
        <translation>کیسا دیکھا گیا، یہ ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>The record is corrected.</source>
        <translation>ریکارڈ درست ہو گیا۔</translation>
    </message>
</context>
<context>
    <name>BoardTab</name>
    <message>
        <source>Closures: {0} · active again: {1} (within 7 days: {2}, 30 days: {3}, 90 days: {4})</source>
        <translation>بندشیں: ⁨{0}⁩ · دوبارہ فعال: ⁨{1}⁩ (7 دن میں: ⁨{2}⁩، 30 دن: ⁨{3}⁩، 90 دن: ⁨{4}⁩)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>⁨{0}⁩ دن</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>⁨{0}⁩ تاخیر میں</translation>
    </message>
</context>
<context>
    <name>ChartTab</name>
    <message>
        <source>Last {0} weeks</source>
        <translation>آخری ⁨{0}⁩ ہفتے</translation>
    </message>
    <message>
        <source>How many weeks are shown</source>
        <translation>کتنے ہفتے دکھائے جائیں</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>ہفتہ</translation>
    </message>
    <message>
        <source>Enter or a click on a bar shows its accounts.</source>
        <translation>ستون پر ⁦Enter⁩ یا کلک اس کے اکاؤنٹ دکھاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message>
        <source>Check log</source>
        <translation>پڑتالوں کا رجسٹر</translation>
    </message>
    <message>
        <source>Log every look at public accounts, also where nothing was found: it proves the unit works.</source>
        <translation>عوامی اکاؤنٹس کی ہر پڑتال درج کریں، جہاں کچھ نہ ملے وہ بھی: یہی ثبوت ہے کہ یونٹ کام کرتا ہے۔</translation>
    </message>
    <message>
        <source>No check in this period</source>
        <translation>اس عرصے میں کوئی پڑتال نہیں</translation>
    </message>
    <message>
        <source>Press “Log a check” after each round.</source>
        <translation>ہر دور کے بعد ”پڑتال درج کریں“ دبائیں۔</translation>
    </message>
    <message>
        <source>Log a check</source>
        <translation>پڑتال درج کریں</translation>
    </message>
    <message>
        <source>Checks from</source>
        <translation>پڑتالیں از</translation>
    </message>
    <message>
        <source>Checks to</source>
        <translation>پڑتالیں تا</translation>
    </message>
    <message>
        <source>Log the check</source>
        <translation>پڑتال درج کریں</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>یونٹ</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>دیکھنے والا</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>Accounts looked at</source>
        <translation>دیکھے گئے اکاؤنٹ</translation>
    </message>
    <message>
        <source>Accounts of the register that were looked at, and how each was seen.</source>
        <translation>رجسٹر کے جو اکاؤنٹ دیکھے گئے، اور ہر ایک کیسا دیکھا گیا۔</translation>
    </message>
    <message>
        <source>On the register</source>
        <translation>رجسٹر پر</translation>
    </message>
    <message>
        <source>Name, handle</source>
        <translation>نام، ہینڈل</translation>
    </message>
    <message>
        <source>Others looked at</source>
        <translation>دیگر دیکھے گئے</translation>
    </message>
    <message>
        <source>Handles, one in each line.</source>
        <translation>ہینڈل، ہر سطر میں ایک۔</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>کچھ نہیں ملا</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>کیا ملا</translation>
    </message>
    <message>
        <source>Checks: {0} · days: {1} · accounts: {2}</source>
        <translation>پڑتالیں: ⁨{0}⁩ · دن: ⁨{1}⁩ · اکاؤنٹ: ⁨{2}⁩</translation>
    </message>
    <message>
        <source>The check is on record.</source>
        <translation>پڑتال ریکارڈ پر ہے۔</translation>
    </message>
</context>
<context>
    <name>ClosureForm</name>
    <message>
        <source>Record the closure</source>
        <translation>بندش درج کریں</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>تاریخِ بندش</translation>
    </message>
    <message>
        <source>Such as the screenshot of the deleted group, or his undertaking with its number.</source>
        <translation>جیسے حذف شدہ گروپ کا سکرین شاٹ، یا اس کا اقرار نامہ نمبر کے ساتھ۔</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>Kept encrypted, with its SHA-256.</source>
        <translation>اپنے ⁦SHA-256⁩ کے ساتھ خفیہ محفوظ۔</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
</context>
<context>
    <name>ConfirmationForm</name>
    <message>
        <source>Confirm the closure</source>
        <translation>بندش کی تصدیق کریں</translation>
    </message>
    <message>
        <source>You confirm it as {0}; whoever recorded the closure cannot.</source>
        <translation>آپ ⁨{0}⁩ کے طور پر تصدیق کرتے ہیں؛ جس نے بندش درج کی وہ نہیں کر سکتا۔</translation>
    </message>
    <message>
        <source>Seen closed on</source>
        <translation>بند دیکھا گیا</translation>
    </message>
    <message>
        <source>Only where this office has no second user: a colleague who saw it closed.</source>
        <translation>صرف جہاں اس دفتر کا دوسرا صارف نہ ہو: وہ ساتھی جس نے بند دیکھا۔</translation>
    </message>
    <message>
        <source>Or seen by</source>
        <translation>یا دیکھنے والا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>His rank or post</source>
        <translation>اس کا عہدہ یا تعیناتی</translation>
    </message>
    <message>
        <source>Stands on record beside his name.</source>
        <translation>ریکارڈ پر اس کے نام کے ساتھ آتا ہے۔</translation>
    </message>
    <message>
        <source>Why no second user</source>
        <translation>دوسرا صارف کیوں نہیں</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation>فائل منتخب کریں…</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>کوئی فائل نہیں</translation>
    </message>
    <message>
        <source>none: choose one, drop it here, or paste a screenshot with Ctrl+V</source>
        <translation>کوئی نہیں: منتخب کریں، یہاں چھوڑیں، یا ⁦Ctrl+V⁩ سے سکرین شاٹ چسپاں کریں</translation>
    </message>
    <message>
        <source>The file that proves the closure</source>
        <translation>بندش کا ثبوت فائل</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>تمام فائلیں (*)</translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>He left</source>
        <translation>یونٹ چھوڑا</translation>
    </message>
    <message>
        <source>The first day on which he no longer belonged to it.</source>
        <translation>پہلا دن جس پر وہ رکن نہیں رہا۔</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>تاریخِ علیحدگی</translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message>
        <source>Member</source>
        <translation>رکن</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>To</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>Members of the unit</source>
        <translation>یونٹ کے ارکان</translation>
    </message>
    <message>
        <source>No member yet</source>
        <translation>ابھی کوئی رکن نہیں</translation>
    </message>
    <message>
        <source>Name below who joins.</source>
        <translation>شامل ہونے والے کا نام نیچے لکھیں۔</translation>
    </message>
    <message>
        <source>Somebody joins…</source>
        <translation>کوئی شامل ہوا…</translation>
    </message>
    <message>
        <source>He left…</source>
        <translation>رکن نے چھوڑا…</translation>
    </message>
    <message>
        <source>Correct the unit…</source>
        <translation>یونٹ درست کریں…</translation>
    </message>
    <message>
        <source>members today: {0}</source>
        <translation>آج ارکان: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Notified by order No. {0} of {1}</source>
        <translation>حکم نمبر ⁨{0}⁩ مورخہ ⁨{1}⁩ سے اعلامیہ</translation>
    </message>
    <message>
        <source>no check for 14 days: on paper only</source>
        <translation>14 دن سے کوئی پڑتال نہیں: صرف کاغذ پر</translation>
    </message>
    <message>
        <source>Let him join</source>
        <translation>شامل کریں</translation>
    </message>
    <message>
        <source>Who joins</source>
        <translation>کون شامل ہوا</translation>
    </message>
    <message>
        <source>Name or belt no.</source>
        <translation>نام یا بیلٹ نمبر</translation>
    </message>
    <message>
        <source>Or by name</source>
        <translation>یا نام سے</translation>
    </message>
    <message>
        <source>Only for somebody who is not on the roll.</source>
        <translation>صرف اس کے لیے جو رول پر نہیں۔</translation>
    </message>
</context>
<context>
    <name>MonitoringPage</name>
    <message>
        <source>Monitoring</source>
        <translation>مانیٹرنگ</translation>
    </message>
    <message>
        <source>What was half-typed comes back when you open the form again.</source>
        <translation>جو ادھورا لکھا تھا وہ فارم دوبارہ کھولنے پر واپس آتا ہے۔</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>یونٹ</translation>
    </message>
    <message>
        <source>Check log</source>
        <translation>پڑتالوں کا رجسٹر</translation>
    </message>
    <message>
        <source>Accounts and groups</source>
        <translation>اکاؤنٹ اور گروپ</translation>
    </message>
    <message>
        <source>Closure board</source>
        <translation>بندش کا تختہ</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>خاکہ</translation>
    </message>
</context>
<context>
    <name>PickedField</name>
    <message>
        <source>Strike off</source>
        <translation>فہرست سے کاٹیں</translation>
    </message>
    <message>
        <source>Strike off {0}</source>
        <translation>⁨{0}⁩ کاٹیں</translation>
    </message>
</context>
<context>
    <name>RelapseForm</name>
    <message>
        <source>Record the relapse</source>
        <translation>دوبارہ فعال ہونا درج کریں</translation>
    </message>
    <message>
        <source>Found active on</source>
        <translation>فعال پایا گیا</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>کیا دیکھا گیا</translation>
    </message>
</context>
<context>
    <name>SightingForm</name>
    <message>
        <source>Record what was seen</source>
        <translation>جو دیکھا گیا درج کریں</translation>
    </message>
    <message>
        <source>A closed one that is active again becomes a relapse.</source>
        <translation>بند شدہ دوبارہ فعال ہو تو یہ ”دوبارہ فعال“ درج ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>کیسا دیکھا گیا</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>دیکھنے والا</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
</context>
<context>
    <name>UndertakingForm</name>
    <message>
        <source>Record the undertaking</source>
        <translation>اقرار نامہ درج کریں</translation>
    </message>
    <message>
        <source>Undertaken on</source>
        <translation>تاریخِ اقرار</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>کاغذ پر دستخط شدہ</translation>
    </message>
    <message>
        <source>Empty: no day was set.</source>
        <translation>خالی: کوئی دن مقرر نہیں ہوا۔</translation>
    </message>
    <message>
        <source>To close it by</source>
        <translation>بند کرنے کی آخری تاریخ</translation>
    </message>
</context>
<context>
    <name>UnitsTab</name>
    <message>
        <source>Monitoring units</source>
        <translation>مانیٹرنگ یونٹ</translation>
    </message>
    <message>
        <source>Choose a unit to see its members. A unit without a check for 14 days stands on paper only.</source>
        <translation>ارکان دیکھنے کے لیے یونٹ منتخب کریں۔ جس یونٹ کی 14 دن پڑتال نہ ہو وہ صرف کاغذ پر ہے۔</translation>
    </message>
    <message>
        <source>No monitoring unit yet</source>
        <translation>ابھی کوئی مانیٹرنگ یونٹ نہیں</translation>
    </message>
    <message>
        <source>The directive of 08.04.2025 wants one notified by order: press “Notify a unit”.</source>
        <translation>⁦08.04.2025⁩ کا مراسلہ حکم کے ذریعے یونٹ چاہتا ہے: ”یونٹ کا اعلامیہ“ دبائیں۔</translation>
    </message>
    <message>
        <source>Notify a unit</source>
        <translation>یونٹ کا اعلامیہ</translation>
    </message>
    <message>
        <source>End this unit…</source>
        <translation>یہ یونٹ ختم کریں…</translation>
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
        <source>Keep the unit</source>
        <translation>یونٹ محفوظ کریں</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Social Media Monitoring Unit</source>
        <translation>سوشل میڈیا مانیٹرنگ یونٹ</translation>
    </message>
    <message>
        <source>Notified by order No.</source>
        <translation>اعلامیے کا حکم نمبر</translation>
    </message>
    <message>
        <source>Empty: not notified.</source>
        <translation>خالی: اعلامیہ نہیں۔</translation>
    </message>
    <message>
        <source>Order dated</source>
        <translation>حکم مورخہ</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>انچارج</translation>
    </message>
    <message>
        <source>Name or belt no.</source>
        <translation>نام یا بیلٹ نمبر</translation>
    </message>
    <message>
        <source>Only for somebody who is not on the roll.</source>
        <translation>صرف اس کے لیے جو رول پر نہیں۔</translation>
    </message>
    <message>
        <source>Or by name</source>
        <translation>یا نام سے</translation>
    </message>
    <message>
        <source>He is a member of the unit.</source>
        <translation>وہ یونٹ کا رکن ہے۔</translation>
    </message>
    <message>
        <source>He left the unit.</source>
        <translation>اس نے یونٹ چھوڑ دیا۔</translation>
    </message>
    <message>
        <source>The unit is on record.</source>
        <translation>یونٹ ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>End “{0}” from today?</source>
        <translation>”⁨{0}⁩“ آج سے ختم کریں؟</translation>
    </message>
    <message>
        <source>Its checks stay on record.</source>
        <translation>اس کی پڑتالیں ریکارڈ پر رہیں گی۔</translation>
    </message>
    <message>
        <source>End the unit</source>
        <translation>یونٹ ختم کریں</translation>
    </message>
</context>
<context>
    <name>monitoring</name>
    <message>
        <source>Personal</source>
        <translation>ذاتی</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>اہلکار</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>گروپ</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحہ</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>چینل</translation>
    </message>
    <message>
        <source>An official</source>
        <translation>اہلکار</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>An outsider</source>
        <translation>باہر کا شخص</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>A family member</source>
        <translation>اہلِ خانہ میں سے</translation>
    </message>
    <message>
        <source>Found, open</source>
        <translation>ملا، کھلا</translation>
    </message>
    <message>
        <source>Undertaking</source>
        <translation>اقرار نامہ</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>بند</translation>
    </message>
    <message>
        <source>Closed, confirmed</source>
        <translation>بند، تصدیق شدہ</translation>
    </message>
    <message>
        <source>Active again</source>
        <translation>دوبارہ فعال</translation>
    </message>
    <message>
        <source>Kept open</source>
        <translation>کھلا رکھا گیا</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>مجاز</translation>
    </message>
    <message>
        <source>Closed, relapsed</source>
        <translation>بند، پھر فعال</translation>
    </message>
    <message>
        <source>He declared it</source>
        <translation>اس نے ظاہر کیا</translation>
    </message>
    <message>
        <source>He admitted it</source>
        <translation>اس نے اقرار کیا</translation>
    </message>
    <message>
        <source>His phone number</source>
        <translation>اس کا فون نمبر</translation>
    </message>
    <message>
        <source>Face and context</source>
        <translation>چہرہ اور سیاق</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>یقین نہیں</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>خاموش</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>حذف شدہ</translation>
    </message>
    <message>
        <source>Further admins</source>
        <translation>مزید منتظمین</translation>
    </message>
    <message>
        <source>Members by name</source>
        <translation>نامزد ارکان</translation>
    </message>
    <message>
        <source>Public: anybody can see it</source>
        <translation>عوامی: ہر کوئی دیکھ سکتا ہے</translation>
    </message>
    <message>
        <source>Handed over by somebody who had it</source>
        <translation>کسی ایسے نے حوالے کیا جس کے پاس تھا</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>دریافت</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>دیکھنے والا</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>اکاؤنٹ</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>کچھ نہیں</translation>
    </message>
    <message>
        <source>something</source>
        <translation>کچھ ملا</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>ختم</translation>
    </message>
    <message>
        <source>works</source>
        <translation>کام کر رہا ہے</translation>
    </message>
    <message>
        <source>on paper only</source>
        <translation>صرف کاغذ پر</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>یونٹ</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Order No.</source>
        <translation>حکم نمبر</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>انچارج</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>ارکان</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>آخری پڑتال</translation>
    </message>
</context>
</TS>
