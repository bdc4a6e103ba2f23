<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>CertificateTab</name>
    <message>
        <source>Reasons for the exceptions</source>
        <translation>استثنا کی وجوہات</translation>
    </message>
    <message>
        <source>Exceptions on the certificate: {0}.</source>
        <translation>تصدیق نامے پر استثنا: ⁨{0}⁩۔</translation>
    </message>
    <message>
        <source>Put the records right and draw the week up again, or state the reasons and let it be signed.</source>
        <translation>ریکارڈ درست کر کے ہفتہ دوبارہ تیار کریں، یا وجوہات درج کر کے دستخط کرائیں۔</translation>
    </message>
    <message>
        <source>The certificate is NIL: there is nothing to report.</source>
        <translation>تصدیق نامہ نِل ہے: رپورٹ کے لیے کچھ نہیں۔</translation>
    </message>
    <message>
        <source>The certificate is clean: every statement holds.</source>
        <translation>تصدیق نامہ بلا استثنا ہے: ہر بیان درست ہے۔</translation>
    </message>
    <message>
        <source>Holds with exceptions</source>
        <translation>استثنا کے ساتھ درست</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>Change reason…</source>
        <translation>وجہ بدلیں…</translation>
    </message>
    <message>
        <source>State reason…</source>
        <translation>وجہ درج کریں…</translation>
    </message>
    <message>
        <source>State the reason: {0}</source>
        <translation>وجہ درج کریں: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>ChangesTab</name>
    <message>
        <source>Reason of the revision…</source>
        <translation>ترمیم کی وجہ…</translation>
    </message>
    <message>
        <source>Other reason for this figure…</source>
        <translation>اس عدد کی الگ وجہ…</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پہلے</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>اب</translation>
    </message>
    <message>
        <source>Violations concerned</source>
        <translation>متعلقہ خلاف ورزیاں</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Changed figures</source>
        <translation>بدلے ہوئے اعداد</translation>
    </message>
    <message>
        <source>Takes the place of {0}.</source>
        <translation>⁨{0}⁩ کی جگہ۔</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>وجہ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>No reason is stated yet.</source>
        <translation>ابھی کوئی وجہ درج نہیں۔</translation>
    </message>
</context>
<context>
    <name>ChartsTab</name>
    <message>
        <source>By week</source>
        <translation>بلحاظ ہفتہ</translation>
    </message>
    <message>
        <source>By kind and platform</source>
        <translation>بلحاظ قسم و پلیٹ فارم</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>بلحاظ مدت</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>خاکہ</translation>
    </message>
    <message>
        <source>This week was frozen before charts were kept. Its paper has none.</source>
        <translation>یہ ہفتہ خاکے رکھے جانے سے پہلے منجمد ہوا۔ اس کے کاغذ پر خاکے نہیں۔</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>شمار کی بنیاد</translation>
    </message>
    <message>
        <source>Enter or a click on a bar shows its rows.</source>
        <translation>ستون پر ⁦Enter⁩ یا کلک اس کی قطاریں دکھاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>CheckResults</name>
    <message>
        <source>Page</source>
        <translation>صفحہ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>رپورٹ</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>نتیجہ</translation>
    </message>
    <message>
        <source>Pages checked</source>
        <translation>جانچے گئے صفحات</translation>
    </message>
    <message>
        <source>Nothing was checked yet</source>
        <translation>ابھی کچھ نہیں جانچا گیا</translation>
    </message>
    <message>
        <source>Paste what a phone reads from the square code.</source>
        <translation>فون نے مربع کوڈ سے جو پڑھا وہ یہاں چسپاں کریں۔</translation>
    </message>
    <message>
        <source>On the true page</source>
        <translation>اصلی صفحے پر</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Figures of the true page</source>
        <translation>اصلی صفحے کے اعداد</translation>
    </message>
    <message>
        <source>Its figures are not known here</source>
        <translation>اس کے اعداد یہاں معلوم نہیں</translation>
    </message>
    <message>
        <source>Missing of {0}, revision {1}: pages {2} of {3}.</source>
        <translation>⁨{0}⁩، نظرثانی ⁨{1}⁩ میں سے رہ گئے: ⁨{3}⁩ میں سے صفحات ⁨{2}⁩۔</translation>
    </message>
    <message>
        <source>No code could be read on page {0} of the file.</source>
        <translation>فائل کے صفحہ ⁨{0}⁩ پر کوئی کوڈ نہیں پڑھا گیا۔</translation>
    </message>
    <message>
        <source>{0} {1}, revision {2}</source>
        <translation>⁨{0}⁩ ⁨{1}⁩، نظرثانی ⁨{2}⁩</translation>
    </message>
    <message>
        <source>True</source>
        <translation>اصلی</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>منسوخ شدہ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>تبدیل شدہ</translation>
    </message>
</context>
<context>
    <name>CheckWindow</name>
    <message>
        <source>Check a paper</source>
        <translation>کاغذ جانچیں</translation>
    </message>
    <message>
        <source>Text of the square code</source>
        <translation>مربع کوڈ کا متن</translation>
    </message>
    <message>
        <source>Paste here what a phone reads from the square code: KPD1:…, of a register KPR1:…</source>
        <translation>فون نے مربع کوڈ سے جو پڑھا یہاں چسپاں کریں: ⁦KPD1:⁩…، رجسٹر کا ⁦KPR1:⁩…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>جانچیں</translation>
    </message>
    <message>
        <source>Scan, picture or PDF…</source>
        <translation>سکین، تصویر یا پی ڈی ایف…</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>یہ کاغذ</translation>
    </message>
    <message>
        <source>The true page</source>
        <translation>اصلی صفحہ</translation>
    </message>
    <message>
        <source>The true page, as it was frozen</source>
        <translation>اصلی صفحہ، جیسا منجمد ہوا</translation>
    </message>
    <message>
        <source>A file can also be dropped anywhere on this window. Nothing leaves this computer.</source>
        <translation>فائل اس دریچے پر کہیں بھی چھوڑی جا سکتی ہے۔ اس کمپیوٹر سے کچھ باہر نہیں جاتا۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Paper to check</source>
        <translation>جانچنے کا کاغذ</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>اکاؤنٹ</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>کیا دیکھا گیا</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>نتیجہ</translation>
    </message>
    <message>
        <source>Checks of the week</source>
        <translation>ہفتے کی پڑتالیں</translation>
    </message>
    <message>
        <source>No check of public accounts is on record for this week; the paper says so.</source>
        <translation>اس ہفتے عوامی اکاؤنٹس کی کوئی پڑتال ریکارڈ پر نہیں؛ کاغذ پر یہی لکھا ہے۔</translation>
    </message>
    <message>
        <source>Checks behind it</source>
        <translation>پیچھے کی پڑتالیں</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>کچھ نہیں ملا</translation>
    </message>
    <message>
        <source>Something found</source>
        <translation>کچھ ملا</translation>
    </message>
</context>
<context>
    <name>CountedWindow</name>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>کون یا کیا</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>شمار ہوا</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Rows counted</source>
        <translation>گنی گئی قطاریں</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>Enter or a double click on a number shows the rows that it was counted from.</source>
        <translation>عدد پر ⁦Enter⁩ یا دوہرا کلک وہ قطاریں دکھاتا ہے جن سے وہ گنا گیا۔</translation>
    </message>
    <message>
        <source>NIL report. But no check of public accounts is on record for this week, and the certificate says so.</source>
        <translation>نِل رپورٹ۔ مگر اس ہفتے عوامی اکاؤنٹس کی کوئی پڑتال ریکارڈ پر نہیں، اور تصدیق نامہ یہی کہتا ہے۔</translation>
    </message>
    <message>
        <source>NIL report. Behind it: {0} check(s) of {1} public account(s) in this week; nothing came to notice.</source>
        <translation>نِل رپورٹ۔ اس کی بنیاد: اس ہفتے ⁨{1}⁩ عوامی اکاؤنٹس کی ⁨{0}⁩ پڑتالیں؛ کچھ سامنے نہیں آیا۔</translation>
    </message>
    <message>
        <source>By kind of violation</source>
        <translation>خلاف ورزی کی قسم کے لحاظ سے</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>عہدے کے لحاظ سے</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>نگرانی</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>کی گئی کارروائی</translation>
    </message>
    <message>
        <source>Results and appeals</source>
        <translation>نتائج اور اپیلیں</translation>
    </message>
    <message>
        <source>Accounts and groups</source>
        <translation>اکاؤنٹ اور گروپ</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>بقایا جات</translation>
    </message>
    <message>
        <source>New, by platform</source>
        <translation>نئی، بلحاظ پلیٹ فارم</translation>
    </message>
</context>
<context>
    <name>LetterTab</name>
    <message>
        <source>English</source>
        <translation>انگریزی</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>اردو</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>کاغذ کی زبان</translation>
    </message>
    <message>
        <source>Drafted words</source>
        <translation>مسودے کے الفاظ</translation>
    </message>
    <message>
        <source>Puts the words back that were drafted from the figures</source>
        <translation>اعداد سے بنے ہوئے الفاظ واپس لاتا ہے</translation>
    </message>
    <message>
        <source>Save in the draft</source>
        <translation>مسودے میں محفوظ کریں</translation>
    </message>
    <message>
        <source>This return is frozen; its letter is changed by a revision only.</source>
        <translation>یہ رپورٹ منجمد ہے؛ اس کا مراسلہ صرف نظرثانی سے بدلتا ہے۔</translation>
    </message>
    <message>
        <source>The week in words is drafted from the figures.</source>
        <translation>ہفتے کا بیان اعداد سے بنتا ہے۔</translation>
    </message>
    <message>
        <source>The week in words was worded by {0} on {1}; the paper says so.</source>
        <translation>ہفتے کا بیان ⁨{0}⁩ نے ⁨{1}⁩ کو لکھا؛ کاغذ پر یہی لکھا ہے۔</translation>
    </message>
</context>
<context>
    <name>NoReturn</name>
    <message>
        <source>Draw up</source>
        <translation>تیار کریں</translation>
    </message>
    <message>
        <source>Drawing up counts violations, cases, groups and checks of these seven days. It is a draft: it can be drawn up again as often as you like, and becomes final only when it is frozen.</source>
        <translation>تیار کرنے سے ان سات دنوں کی خلاف ورزیاں، مقدمات، گروپ اور پڑتالیں گنی جاتی ہیں۔ یہ مسودہ ہے: جتنی بار چاہیں دوبارہ تیار ہو سکتا ہے، اور صرف منجمد کرنے پر حتمی ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Week {0}, {1} has not been drawn up</source>
        <translation>ہفتہ ⁨{0}⁩، ⁨{1}⁩ ابھی تیار نہیں ہوا</translation>
    </message>
</context>
<context>
    <name>PreviewTab</name>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
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
        <source>Language of the paper</source>
        <translation>کاغذ کی زبان</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>رپورٹ کے صفحات</translation>
    </message>
</context>
<context>
    <name>RegisterChoices</name>
    <message>
        <source>Punishment register</source>
        <translation>رجسٹر سزا</translation>
    </message>
    <message>
        <source>Measures that are no punishment</source>
        <translation>اقدامات جو سزا نہیں</translation>
    </message>
    <message>
        <source>Pending cases</source>
        <translation>زیرِ التوا مقدمات</translation>
    </message>
    <message>
        <source>Register of groups</source>
        <translation>گروپوں کا رجسٹر</translation>
    </message>
    <message>
        <source>Acknowledgement statement</source>
        <translation>گوشوارہ اطلاع یابی</translation>
    </message>
    <message>
        <source>Strength statement</source>
        <translation>گوشوارہ نفری</translation>
    </message>
    <message>
        <source>As typed below</source>
        <translation>جیسا نیچے لکھا ہے</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>یہ ماہ</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>گزشتہ ماہ</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>یہ سال</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>گزشتہ سال</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>شروع سے</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>رجسٹر</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
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
        <source>Letter</source>
        <translation>مراسلہ</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>تھانہ / مقام</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>تمام تھانے</translation>
    </message>
    <message>
        <source>All ranks</source>
        <translation>تمام عہدے</translation>
    </message>
    <message>
        <source>All letters in force, counted</source>
        <translation>تمام نافذ مراسلے، شمار کے ساتھ</translation>
    </message>
    <message>
        <source>As on</source>
        <translation>بتاریخ</translation>
    </message>
    <message>
        <source>Only since (may stay empty)</source>
        <translation>صرف از (خالی رہ سکتا ہے)</translation>
    </message>
</context>
<context>
    <name>RegistersWindow</name>
    <message>
        <source>Lists and registers</source>
        <translation>فہرستیں اور رجسٹر</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>ایکسل محفوظ کریں…</translation>
    </message>
    <message>
        <source>The same rows and columns as a workbook</source>
        <translation>وہی قطاریں اور کالم ورک بک کی صورت میں</translation>
    </message>
    <message>
        <source>Code, then Enter</source>
        <translation>کوڈ، پھر ⁦Enter⁩</translation>
    </message>
    <message>
        <source>Code of a printed page</source>
        <translation>چھپے صفحے کا کوڈ</translation>
    </message>
    <message>
        <source>Saved: {0}, {1} rows</source>
        <translation>محفوظ ہوا: ⁨{0}⁩، ⁨{1}⁩ قطاریں</translation>
    </message>
    <message>
        <source>Lists and registers: {0}</source>
        <translation>فہرستیں اور رجسٹر: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>رجسٹر محفوظ کریں</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>ایکسل ورک بک (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ScansWindow</name>
    <message>
        <source>Signed paper of week {0}, revision {1}</source>
        <translation>ہفتہ ⁨{0}⁩، نظرثانی ⁨{1}⁩ کا دستخط شدہ کاغذ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>صفحات</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>منسلک</translation>
    </message>
    <message>
        <source>Scans of the signed paper</source>
        <translation>دستخط شدہ کاغذ کے سکین</translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation>ابھی کوئی سکین نہیں</translation>
    </message>
    <message>
        <source>Scan the signed pages and drop the file here, in any order.</source>
        <translation>دستخط شدہ صفحات سکین کر کے فائل یہاں چھوڑیں، کسی بھی ترتیب میں۔</translation>
    </message>
    <message>
        <source>The scan</source>
        <translation>سکین</translation>
    </message>
    <message>
        <source>Attach scans…</source>
        <translation>سکین منسلک کریں…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>نقل محفوظ کریں…</translation>
    </message>
    <message>
        <source>Take off…</source>
        <translation>ہٹائیں…</translation>
    </message>
    <message>
        <source>It is this report, from page 1</source>
        <translation>یہ یہی رپورٹ ہے، صفحہ 1 سے</translation>
    </message>
    <message>
        <source>Attached, but look at this:</source>
        <translation>منسلک ہو گیا، مگر یہ دیکھیں:</translation>
    </message>
    <message>
        <source>Attached: every page of the signed paper is here.</source>
        <translation>منسلک: دستخط شدہ کاغذ کا ہر صفحہ یہاں ہے۔</translation>
    </message>
    <message>
        <source>{0} lies with week {1}.</source>
        <translation>⁨{0}⁩ ہفتہ ⁨{1}⁩ کے ساتھ ہے۔</translation>
    </message>
    <message>
        <source>{0} is of revision {1} of {2}; revision {3} is the last.</source>
        <translation>⁨{0}⁩ ⁨{2}⁩ کی نظرثانی ⁨{1}⁩ کا ہے؛ آخری نظرثانی ⁨{3}⁩ ہے۔</translation>
    </message>
    <message>
        <source>Missing of {0}: page {1} of {2}.</source>
        <translation>⁨{0}⁩ میں سے رہ گیا: ⁨{2}⁩ میں سے صفحہ ⁨{1}⁩۔</translation>
    </message>
    <message>
        <source>{0}: no code could be read on page {1} of the file.</source>
        <translation>⁨{0}⁩: فائل کے صفحہ ⁨{1}⁩ پر کوئی کوڈ نہیں پڑھا گیا۔</translation>
    </message>
    <message>
        <source>{0}: page {1} of the file is of no frozen report of this office.</source>
        <translation>⁨{0}⁩: فائل کا صفحہ ⁨{1}⁩ اس دفتر کی کسی منجمد رپورٹ کا نہیں۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>The signed paper has not been scanned yet.</source>
        <translation>دستخط شدہ کاغذ ابھی سکین نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Scanned, but page {0} of {1} is missing.</source>
        <translation>سکین ہوا، مگر ⁨{1}⁩ میں سے صفحہ ⁨{0}⁩ نہیں۔</translation>
    </message>
    <message>
        <source>All {0} pages of the signed paper are here.</source>
        <translation>دستخط شدہ کاغذ کے تمام ⁨{0}⁩ صفحات یہاں ہیں۔</translation>
    </message>
    <message>
        <source>This is an old revision; revision {0} is the last.</source>
        <translation>یہ پرانی نظرثانی ہے؛ آخری نظرثانی ⁨{0}⁩ ہے۔</translation>
    </message>
    <message>
        <source>Copies printed: {0}.</source>
        <translation>چھپی نقول: ⁨{0}⁩۔</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>محفوظ ہوا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Copy of the scan</source>
        <translation>سکین کی نقل</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>Take {0} off this week?</source>
        <translation>⁨{0}⁩ کو اس ہفتے سے ہٹا دیں؟</translation>
    </message>
    <message>
        <source>The file stays sealed in the store, and the history says who took it off and why.</source>
        <translation>فائل مہر بند محفوظ رہتی ہے، اور ہسٹری بتاتی ہے کہ کس نے اور کیوں ہٹائی۔</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>ہٹا دیں</translation>
    </message>
</context>
<context>
    <name>WeekList</name>
    <message>
        <source>Weeks</source>
        <translation>ہفتے</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>ہفتہ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message>
        <source>History…</source>
        <translation>ہسٹری…</translation>
    </message>
    <message>
        <source>Who changed what when</source>
        <translation>کس نے کب کیا بدلا</translation>
    </message>
    <message>
        <source>Sides of the report</source>
        <translation>رپورٹ کے رخ</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>اعداد</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>خاکے</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>تصدیق نامہ</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>تبدیلیاں</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>مراسلہ ہمراہی</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>پیش منظر</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>منجمد کریں…</translation>
    </message>
    <message>
        <source>Makes it final: it can be signed, printed and sent</source>
        <translation>حتمی بناتا ہے: پھر دستخط، طباعت اور ارسال ہو سکتا ہے</translation>
    </message>
    <message>
        <source>Send to CPO</source>
        <translation>سی پی او کو بھیجیں</translation>
    </message>
    <message>
        <source>Draw up again</source>
        <translation>دوبارہ تیار کریں</translation>
    </message>
    <message>
        <source>Counts the records anew</source>
        <translation>ریکارڈ نئے سرے سے گنتا ہے</translation>
    </message>
    <message>
        <source>Draw up revision</source>
        <translation>نظرثانی تیار کریں</translation>
    </message>
    <message>
        <source>A new, numbered edition that names what changed; the frozen one stays</source>
        <translation>نئی، نمبر والی اشاعت جو بتاتی ہے کہ کیا بدلا؛ منجمد شدہ قائم رہتی ہے</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>پی ڈی ایف محفوظ کریں…</translation>
    </message>
    <message>
        <source>Signed paper…</source>
        <translation>دستخط شدہ کاغذ…</translation>
    </message>
    <message>
        <source>Scans of the signed pages, and which are missing</source>
        <translation>دستخط شدہ صفحات کے سکین، اور کون سے رہتے ہیں</translation>
    </message>
    <message>
        <source>Week {0}, {1}</source>
        <translation>ہفتہ ⁨{0}⁩، ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0}, Revised ({1})</source>
        <translation>⁨{0}⁩، نظرثانی شدہ (⁨{1}⁩)</translation>
    </message>
    <message>
        <source>Certificate: {0}</source>
        <translation>تصدیق نامہ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Drawn up by {0}, frozen by {1} on {2}; printed copies carry its code.</source>
        <translation>⁨{0}⁩ نے تیار کیا، ⁨{1}⁩ نے ⁨{2}⁩ کو منجمد کیا؛ چھپی نقول پر اس کا کوڈ ہے۔</translation>
    </message>
    <message>
        <source> Nobody else froze it: {0}</source>
        <translation> کسی اور نے منجمد نہیں کیا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Drawn up by {0}; not final before it is frozen.</source>
        <translation>⁨{0}⁩ نے تیار کیا؛ منجمد ہونے تک حتمی نہیں۔</translation>
    </message>
    <message>
        <source>Another role does this in your office: ask the supervisor or the head.</source>
        <translation>آپ کے دفتر میں یہ کام کسی اور کا ہے: نگران یا سربراہ سے کہیں۔</translation>
    </message>
</context>
<context>
    <name>WeeklyPage</name>
    <message>
        <source>Weekly report</source>
        <translation>ہفتہ وار رپورٹ</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>پچھلا ہفتہ</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>اگلا ہفتہ</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>یہ ہفتہ</translation>
    </message>
    <message>
        <source>Registers…</source>
        <translation>رجسٹر…</translation>
    </message>
    <message>
        <source>Punishments, pending cases, groups, acknowledgements, strength: for any period</source>
        <translation>سزائیں، زیرِ التوا مقدمات، گروپ، اطلاع یابی، نفری: کسی بھی مدت کے لیے</translation>
    </message>
    <message>
        <source>Check a paper…</source>
        <translation>کاغذ جانچیں…</translation>
    </message>
    <message>
        <source>Is a printed page true? Hold its square code against the records</source>
        <translation>کیا چھپا ہوا صفحہ اصلی ہے؟ اس کا مربع کوڈ ریکارڈ سے ملائیں</translation>
    </message>
    <message>
        <source>Week {0} was drawn up.</source>
        <translation>ہفتہ ⁨{0}⁩ تیار ہو گیا۔</translation>
    </message>
    <message>
        <source>The letter of week {0} is saved.</source>
        <translation>ہفتہ ⁨{0}⁩ کا مراسلہ محفوظ ہو گیا۔</translation>
    </message>
    <message>
        <source>The revision as a whole</source>
        <translation>پوری نظرثانی</translation>
    </message>
    <message>
        <source>The reason stands on record.</source>
        <translation>وجہ ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>رپورٹ پی ڈی ایف محفوظ کریں</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>پی ڈی ایف (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>محفوظ ہوا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>رپورٹ چھاپیں</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n صفحہ پرنٹر کو گیا۔</numerusform>
            <numerusform>%n صفحات پرنٹر کو گئے۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weekly</name>
    <message>
        <source>Ctrl+L locks the desk, so that the other logs in: {0}</source>
        <translation>⁦Ctrl+L⁩ ڈیسک مقفل کرتا ہے تاکہ دوسرا داخل ہو: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Week {0} is frozen. Print it, sign it, send it.</source>
        <translation>ہفتہ ⁨{0}⁩ منجمد ہو گیا۔ چھاپیں، دستخط کریں، بھیجیں۔</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Left empty, the paper has a line for it: many offices write it by hand at despatch.</source>
        <translation>خالی ہو تو کاغذ پر اس کے لیے لکیر ہوتی ہے: بہت سے دفتر ارسال کے وقت ہاتھ سے لکھتے ہیں۔</translation>
    </message>
    <message>
        <source>To</source>
        <translation>بنام</translation>
    </message>
    <message>
        <source>Refers also to</source>
        <translation>مزید حوالہ</translation>
    </message>
    <message>
        <source>Letters beside the one that the certificate answers, one a line.</source>
        <translation>تصدیق نامہ جس مراسلے کا جواب ہے اس کے علاوہ مراسلے، ہر سطر میں ایک۔</translation>
    </message>
    <message>
        <source>The week in words</source>
        <translation>ہفتے کا بیان</translation>
    </message>
    <message>
        <source>Drafted from the figures. What you word otherwise is marked as yours on the paper.</source>
        <translation>اعداد سے بنا ہوا۔ جو آپ الگ لکھیں وہ کاغذ پر آپ کا لکھا ہوا بتایا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Own paragraph</source>
        <translation>اپنا پیرا</translation>
    </message>
    <message>
        <source>Stands after the week in words, on both papers.</source>
        <translation>دونوں کاغذوں پر ہفتے کے بیان کے بعد آتا ہے۔</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>منسلکات</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>ہر سطر میں ایک۔</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>نقول بنام</translation>
    </message>
    <message>
        <source>Endorsements below the letter, one a line.</source>
        <translation>مراسلے کے نیچے پرت ہائے نقول، ہر سطر میں ایک۔</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>دستخط کنندہ</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>Signs for</source>
        <translation>کس کی جگہ دستخط</translation>
    </message>
    <message>
        <source>The post for whose holder he signs; empty where he signs for himself.</source>
        <translation>وہ عہدہ جس کے حامل کی جگہ دستخط کرتا ہے؛ خود دستخط کرے تو خالی۔</translation>
    </message>
    <message>
        <source>Not drawn up</source>
        <translation>تیار نہیں</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودہ</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>منجمد</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>تبدیل شدہ</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>بلا استثنا</translation>
    </message>
    <message>
        <source>With exceptions</source>
        <translation>استثنا کے ساتھ</translation>
    </message>
    <message>
        <source>NIL</source>
        <translation>نِل</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>کچھ نہیں ملا</translation>
    </message>
    <message>
        <source>Something found</source>
        <translation>کچھ ملا</translation>
    </message>
    <message>
        <source>{0} accounts looked at; {1}</source>
        <translation>⁨{0}⁩ اکاؤنٹ دیکھے گئے؛ ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Its figures, its rows and its pages are kept as they are, signed, and never changed again. A correction is a numbered revision.</source>
        <translation>اس کے اعداد، قطاریں اور صفحات جوں کے توں دستخط کے ساتھ محفوظ ہوتے ہیں اور پھر کبھی نہیں بدلتے۔ تصحیح نمبر والی نظرثانی ہوتی ہے۔</translation>
    </message>
    <message>
        <source>You drew this week up, so another officer freezes it. Only where one person does all the work of the office may you do it yourself; state that as the reason.</source>
        <translation>یہ ہفتہ آپ نے تیار کیا، اس لیے دوسرا افسر منجمد کرتا ہے۔ صرف جہاں دفتر کا سارا کام ایک ہی شخص کرتا ہو آپ خود کر سکتے ہیں؛ وجہ میں یہی لکھیں۔</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>منجمد کریں</translation>
    </message>
    <message>
        <source>What is the reason?</source>
        <translation>وجہ کیا ہے؟</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>وجہ درج کریں</translation>
    </message>
    <message>
        <source>Freeze week {0}?</source>
        <translation>ہفتہ ⁨{0}⁩ منجمد کریں؟</translation>
    </message>
    <message>
        <source>Compare period and rows with the paper; drawn up again it shows what is on record now.</source>
        <translation>مدت اور قطاریں کاغذ سے ملائیں؛ دوبارہ تیار کرنے پر یہ وہ دکھاتا ہے جو اب ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>This office never issued a register with this code.</source>
        <translation>اس دفتر نے اس کوڈ کا کوئی رجسٹر جاری نہیں کیا۔</translation>
    </message>
    <message>
        <source>Look at the office in the code, and type it once more.</source>
        <translation>کوڈ میں دفتر دیکھیں اور ایک بار پھر لکھیں۔</translation>
    </message>
    <message>
        <source>{0}, {1}, {2} rows: issued by {3} on {4}.</source>
        <translation>⁨{0}⁩، ⁨{1}⁩، ⁨{2}⁩ قطاریں: ⁨{3}⁩ نے ⁨{4}⁩ کو جاری کیا۔</translation>
    </message>
</context>
</TS>
