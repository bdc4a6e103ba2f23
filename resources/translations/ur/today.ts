<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>FirstSteps</name>
    <message>
        <source>Import the nominal roll</source>
        <translation>نامی فہرست درآمد کریں</translation>
    </message>
    <message>
        <source>Add a single person</source>
        <translation>ایک فرد شامل کریں</translation>
    </message>
    <message>
        <source>Fill in the letterhead</source>
        <translation>لیٹر ہیڈ مکمل کریں</translation>
    </message>
    <message>
        <source>Draw up and look</source>
        <translation>تیار کر کے دیکھیں</translation>
    </message>
    <message>
        <source>Put this card away</source>
        <translation>یہ خانہ ہٹا دیں</translation>
    </message>
    <message>
        <source>What is still open can be done on its page at any time</source>
        <translation>جو باقی ہے وہ کسی وقت بھی اپنے صفحے پر ہو سکتا ہے</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>مجھے دکھائیں</translation>
    </message>
    <message>
        <source>First steps to the first report</source>
        <translation>پہلی رپورٹ تک پہلے قدم</translation>
    </message>
    <message>
        <source>done</source>
        <translation>مکمل</translation>
    </message>
    <message>
        <source>open</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>Office, first user and recovery sheet</source>
        <translation>دفتر، پہلا صارف اور بحالی کا پرچہ</translation>
    </message>
    <message>
        <source>The people: the nominal roll as it is, in Excel, LibreOffice or CSV</source>
        <translation>افراد: نامی فہرست جیسی ہے، ایکسل، لبرے آفس یا ⁦CSV⁩ میں</translation>
    </message>
    <message>
        <source>The letterhead: who signs, telephone, number of letters (can wait)</source>
        <translation>لیٹر ہیڈ: دستخط کنندہ، ٹیلی فون، مراسلہ نمبر (بعد میں بھی ہو سکتا ہے)</translation>
    </message>
    <message>
        <source>The first report: nothing seen is a report too (NIL)</source>
        <translation>پہلی رپورٹ: کچھ نہ دیکھا جانا بھی رپورٹ ہے (نِل)</translation>
    </message>
    <message>
        <source>Can wait: further users and the second officer who freezes, the monitoring unit, old violations and cases.</source>
        <translation>بعد میں: مزید صارف اور منجمد کرنے والا دوسرا افسر، مانیٹرنگ یونٹ، پرانی خلاف ورزیاں اور مقدمات۔</translation>
    </message>
    <message>
        <source>Before the first file goes out the CPO has to know the office (Send &amp; receive).</source>
        <translation>پہلی فائل جانے سے پہلے سی پی او کے ہاں دفتر کا اندراج ضروری ہے (بھیجنا اور وصول کرنا)۔</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>What changed</source>
        <translation>کیا بدلا</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in Records &amp; settings, History</source>
        <translation>
            <numerusform>اور مزید %n، ”ریکارڈ اور ترتیبات“ کی ہسٹری میں</numerusform>
            <numerusform>اور مزید %n، ”ریکارڈ اور ترتیبات“ کی ہسٹری میں</numerusform>
        </translation>
    </message>
    <message>
        <source>You are here for the first time.</source>
        <translation>آپ پہلی بار یہاں ہیں۔</translation>
    </message>
    <message>
        <source>Nobody changed anything since {0}.</source>
        <translation>⁨{0}⁩ کے بعد کسی نے کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>Changed by others since {0}:</source>
        <translation>⁨{0}⁩ کے بعد دوسروں نے بدلا:</translation>
    </message>
    <message numerus="yes">
        <source>{0} (%n times)</source>
        <translation>
            <numerusform>⁨{0}⁩ (%n بار)</numerusform>
            <numerusform>⁨{0}⁩ (%n بار)</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, by {1}</source>
        <translation>⁨{0}⁩، از ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0}, by a file that {1} took in</source>
        <translation>⁨{0}⁩، ⁨{1}⁩ کی وصول کی ہوئی فائل سے</translation>
    </message>
    <message>
        <source>{0}, by a pack of the CPO that {1} took in</source>
        <translation>⁨{0}⁩، سی پی او کے پیک سے جو ⁨{1}⁩ نے وصول کیا</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Report on the directive</source>
        <translation>مراسلے پر رپورٹ</translation>
    </message>
    <message>
        <source>Compliance certificate</source>
        <translation>تصدیق نامہ تعمیل</translation>
    </message>
    <message>
        <source>Notify the monitoring unit</source>
        <translation>مانیٹرنگ یونٹ کا اعلامیہ</translation>
    </message>
    <message>
        <source>Read out and take signatures</source>
        <translation>پڑھ کر سنائیں اور دستخط لیں</translation>
    </message>
    <message>
        <source>Close official groups and accounts</source>
        <translation>سرکاری گروپ اور اکاؤنٹ بند کریں</translation>
    </message>
    <message>
        <source>Stop interviews in custody</source>
        <translation>زیرِ حراست انٹرویو روکیں</translation>
    </message>
    <message>
        <source>No step for {0} days</source>
        <translation>⁨{0}⁩ دن سے کوئی کارروائی نہیں</translation>
    </message>
    <message>
        <source>{0} pending without a case</source>
        <translation>⁨{0}⁩ زیرِ التوا، مقدمہ نہیں</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>خلاف ورزیاں</translation>
    </message>
    <message>
        <source>On paper only: no check for 14 days</source>
        <translation>صرف کاغذ پر: 14 دن سے کوئی پڑتال نہیں</translation>
    </message>
    <message>
        <source>Undertaking to close not kept</source>
        <translation>بند کرنے کا اقرار پورا نہیں ہوا</translation>
    </message>
    <message>
        <source>Freeze last week&apos;s report</source>
        <translation>گزشتہ ہفتے کی رپورٹ منجمد کریں</translation>
    </message>
    <message>
        <source>No receipt from {0} for the file</source>
        <translation>فائل پر ⁨{0}⁩ کی رسید نہیں آئی</translation>
    </message>
    <message>
        <source>Settle what {0} asks for: {1}</source>
        <translation>⁨{0}⁩ نے جو مانگا وہ نمٹائیں: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>The office&apos;s keys were revoked: enrol anew</source>
        <translation>دفتر کی کلیدیں منسوخ ہو گئیں: دوبارہ اندراج کرائیں</translation>
    </message>
    <message>
        <source>The office&apos;s keys have expired: enrol anew</source>
        <translation>دفتر کی کلیدوں کی میعاد ختم ہو گئی: دوبارہ اندراج کرائیں</translation>
    </message>
    <message>
        <source>New keys wait for the CPO&apos;s next file</source>
        <translation>نئی کلیدیں سی پی او کی اگلی فائل کی منتظر ہیں</translation>
    </message>
    <message>
        <source>The office&apos;s keys expire: send a file to renew them</source>
        <translation>دفتر کی کلیدوں کی میعاد ختم ہونے کو ہے: تجدید کے لیے فائل بھیجیں</translation>
    </message>
    <message>
        <source>Send &amp; receive</source>
        <translation>بھیجنا اور وصول کرنا</translation>
    </message>
    <message>
        <source>Accept or decline the transfer from {0}</source>
        <translation>⁨{0}⁩ سے تبادلہ قبول یا رد کریں</translation>
    </message>
    <message>
        <source>Evidence was asked for: {0}</source>
        <translation>ثبوت مانگے گئے: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Answer query {0}</source>
        <translation>استفسار ⁨{0}⁩ کا جواب دیں</translation>
    </message>
    <message>
        <source>Refresh the roster from the present roll</source>
        <translation>موجودہ فہرست سے نفری تازہ کریں</translation>
    </message>
    <message>
        <source>Persons not in the new roll to settle: {0}</source>
        <translation>نئی فہرست میں نہ آنے والے افراد کا فیصلہ باقی: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>نفری</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>بیک اپ بنائیں</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>ابھی کوئی نہیں</translation>
    </message>
    <message>
        <source>Last: {0}</source>
        <translation>آخری: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>کیا واجب ہے</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>کچھ واجب نہیں</translation>
    </message>
    <message>
        <source>Everything that has a day is done.</source>
        <translation>جس جس کام کی تاریخ تھی وہ ہو چکا۔</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>ہفتے</translation>
    </message>
    <message>
        <source>News</source>
        <translation>نئی باتیں</translation>
    </message>
    <message>
        <source>Half-typed</source>
        <translation>ادھورے فارم</translation>
    </message>
    <message>
        <source>What is due: {0}, {1} of them late</source>
        <translation>واجب: ⁨{0}⁩، ان میں سے ⁨{1}⁩ تاخیر سے</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>واجب</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>تاخیر</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بابت</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 دن</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>⁨{0}⁩ دن</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>Beside what is due</source>
        <translation>واجب کاموں کے ساتھ</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>⁨{0}⁩ (⁨{1}⁩)</translation>
    </message>
</context>
<context>
    <name>WaitingDrafts</name>
    <message>
        <source>Nothing is half-typed.</source>
        <translation>کچھ ادھورا نہیں۔</translation>
    </message>
    <message>
        <source>Discard this draft</source>
        <translation>یہ مسودہ چھوڑ دیں</translation>
    </message>
    <message>
        <source>Discard: {0}</source>
        <translation>چھوڑ دیں: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>The week: {0}</source>
        <translation>ہفتہ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Enter does the next step</source>
        <translation>⁦Enter⁩ اگلا کام کرتا ہے</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>کارروائی کریں</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>منجمد کریں</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>بھیجیں</translation>
    </message>
    <message>
        <source>Log a violation</source>
        <translation>خلاف ورزی درج کریں</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>مقدمے کھولیں</translation>
    </message>
    <message>
        <source>Write to the stick</source>
        <translation>یو ایس بی پر لکھیں</translation>
    </message>
    <message>
        <source>To the files</source>
        <translation>فائلوں پر جائیں</translation>
    </message>
    <message>
        <source>Draw up and look</source>
        <translation>تیار کر کے دیکھیں</translation>
    </message>
    <message>
        <source>Look and freeze</source>
        <translation>دیکھ کر منجمد کریں</translation>
    </message>
    <message>
        <source>Look at the draft</source>
        <translation>مسودہ دیکھیں</translation>
    </message>
    <message>
        <source>Print and sign</source>
        <translation>چھاپ کر دستخط کریں</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>ہفتہ وار رپورٹ</translation>
    </message>
    <message>
        <source>{0} seen</source>
        <translation>⁨{0}⁩ دیکھی گئیں</translation>
    </message>
    <message>
        <source>{0} checks</source>
        <translation>⁨{0}⁩ پڑتالیں</translation>
    </message>
    <message>
        <source>{0} waiting</source>
        <translation>⁨{0}⁩ منتظر</translation>
    </message>
    <message>
        <source>pending without a case</source>
        <translation>زیرِ التوا، مقدمہ نہیں</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مکمل</translation>
    </message>
    <message>
        <source>nothing waits for a case</source>
        <translation>کوئی مقدمے کی منتظر نہیں</translation>
    </message>
    <message>
        <source>{0} printed</source>
        <translation>⁨{0}⁩ چھپے</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>منجمد</translation>
    </message>
    <message>
        <source>print it, have it signed</source>
        <translation>چھاپیں، دستخط کرائیں</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھلا</translation>
    </message>
    <message>
        <source>not drawn up yet</source>
        <translation>ابھی تیار نہیں ہوئی</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودہ</translation>
    </message>
    <message>
        <source>{0} freezes it: Ctrl+L</source>
        <translation>⁨{0}⁩ منجمد کرے: ⁦Ctrl+L⁩</translation>
    </message>
    <message>
        <source>another officer freezes it</source>
        <translation>دوسرا افسر منجمد کرتا ہے</translation>
    </message>
    <message>
        <source>drawn up, not frozen</source>
        <translation>تیار، منجمد نہیں</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>مشق</translation>
    </message>
    <message>
        <source>nothing is sent from here</source>
        <translation>یہاں سے کچھ نہیں بھیجا جاتا</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>وصولی کی تصدیق</translation>
    </message>
    <message>
        <source>the CPO has it</source>
        <translation>سی پی او کو مل گئی</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>بھیج دی گئی</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>ابھی رسید نہیں</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>اندراج نہیں ہوا</translation>
    </message>
    <message>
        <source>the CPO does not know you yet</source>
        <translation>سی پی او ابھی آپ کو نہیں جانتا</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>نہیں بھیجی گئی</translation>
    </message>
    <message>
        <source>after freezing</source>
        <translation>منجمد کرنے کے بعد</translation>
    </message>
</context>
<context>
    <name>WeeksCard</name>
    <message>
        <source>Week</source>
        <translation>ہفتہ</translation>
    </message>
    <message>
        <source>{0}, week {1}</source>
        <translation>⁨{0}⁩، ہفتہ ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Seen in week {0}</source>
        <translation>ہفتہ ⁨{0}⁩ میں دیکھی گئیں</translation>
    </message>
</context>
</TS>
