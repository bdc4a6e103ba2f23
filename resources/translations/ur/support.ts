<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>یہ پیغام بند کریں</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>اور مزید ⁨{0}⁩</translation>
    </message>
    <message>
        <source>One thing must be put right first.</source>
        <translation>پہلے ایک بات درست کرنی ہوگی۔</translation>
    </message>
    <message>
        <source>{0} things must be put right first.</source>
        <translation>پہلے ⁨{0}⁩ باتیں درست کرنی ہوں گی۔</translation>
    </message>
    <message>
        <source>One thing to look at.</source>
        <translation>ایک بات دیکھنے کی ہے۔</translation>
    </message>
    <message>
        <source>{0} things to look at.</source>
        <translation>⁨{0}⁩ باتیں دیکھنے کی ہیں۔</translation>
    </message>
</context>
<context>
    <name>BundleWindow</name>
    <message>
        <source>Support bundle</source>
        <translation>معاونت کی فائل</translation>
    </message>
    <message>
        <source>Parts of the bundle</source>
        <translation>فائل کے حصے</translation>
    </message>
    <message>
        <source>Everything in this part</source>
        <translation>اس حصے کی ہر چیز</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>محفوظ کریں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>What the bundle holds</source>
        <translation>فائل میں کیا ہے</translation>
    </message>
    <message>
        <source>Versions, states, counts and where the program stopped. No names, no CNICs, no texts of records, no file names. Read it, then save it and send it as you like; the program sends nothing.</source>
        <translation>نسخے، کیفیتیں، تعداد اور پروگرام کہاں رکا۔ نہ نام، نہ شناختی کارڈ، نہ ریکارڈ کا متن، نہ فائلوں کے نام۔ پڑھیں، پھر محفوظ کر کے جیسے چاہیں بھیجیں؛ پروگرام کچھ نہیں بھیجتا۔</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>معاونت کی فائل محفوظ کریں</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>آرکائیو (*.zip)</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>لکھی گئی: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation>کیلنڈر</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>ماہ کے دن</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>پچھلا ماہ</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>اگلا ماہ</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>As a table</source>
        <translation>جدول کی صورت میں</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>پی ڈی ایف محفوظ کریں…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>Copy the chart, or the table where it is shown</source>
        <translation>خاکہ نقل کریں، یا جدول جہاں وہ دکھایا گیا ہو</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>تصویر کلپ بورڈ پر ہے۔</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>محفوظ ہوا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Printed: {0} pages</source>
        <translation>چھپ گیا: ⁨{0}⁩ صفحات</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>خاکے کی صورت میں</translation>
    </message>
    <message>
        <source>{0}: {1} in all, the most in {2}: {3}</source>
        <translation>⁨{0}⁩: کل ⁨{1}⁩، سب سے زیادہ ⁨{2}⁩ میں: ⁨{3}⁩</translation>
    </message>
    <message>
        <source>Arrows walk through the figures, Enter opens one.</source>
        <translation>تیر کے بٹن اعداد پر چلاتے ہیں، ⁦Enter⁩ ایک کو کھولتا ہے۔</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>مراسلے</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>خاکہ محفوظ کریں</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>پی ڈی ایف (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ColumnsWindow</name>
    <message>
        <source>Columns of the list “{0}”</source>
        <translation>فہرست ”⁨{0}⁩“ کے کالم</translation>
    </message>
    <message>
        <source>Columns, from the first to the last</source>
        <translation>کالم، پہلے سے آخری تک</translation>
    </message>
    <message>
        <source>Further to the front</source>
        <translation>آگے لائیں</translation>
    </message>
    <message>
        <source>Further to the end</source>
        <translation>پیچھے لے جائیں</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>چوڑا کریں</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>تنگ کریں</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>پہلے جیسا</translation>
    </message>
    <message>
        <source>Space shows or hides a column; Alt+Up and Alt+Down move it.</source>
        <translation>⁦Space⁩ کالم دکھاتا یا چھپاتا ہے؛ ⁦Alt+Up⁩ اور ⁦Alt+Down⁩ اسے ہلاتے ہیں۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>دن.ماہ.سال</translation>
    </message>
    <message>
        <source>Type 5.3.26, 5-3, 5 mar, today, y for yesterday or +3; Down opens a calendar</source>
        <translation>⁦5.3.26⁩، ⁦5-3⁩، ⁦5 mar⁩، آج، کل یا +3 لکھیں؛ نیچے کا تیر کیلنڈر کھولتا ہے</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>کیلنڈر</translation>
    </message>
</context>
<context>
    <name>DraftStrip</name>
    <message>
        <source>Keep</source>
        <translation>رکھیں</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>چھوڑ دیں</translation>
    </message>
    <message>
        <source>Draft, typed {0}</source>
        <translation>مسودہ، ⁨{0}⁩ کو لکھا گیا</translation>
    </message>
    <message>
        <source>The record was changed meanwhile; what you typed stands in the form.</source>
        <translation>اس دوران ریکارڈ بدل گیا؛ آپ کا لکھا فارم میں ہے۔</translation>
    </message>
    <message>
        <source>{0}: on record now “{1}”, before “{2}”</source>
        <translation>⁨{0}⁩: اب ریکارڈ پر ”⁨{1}⁩“، پہلے ”⁨{2}⁩“</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) could not be brought back.</source>
        <translation>
            <numerusform>%n خانہ واپس نہ لایا جا سکا۔</numerusform>
            <numerusform>%n خانے واپس نہ لائے جا سکے۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>Half-typed: {0}</source>
        <translation>ادھورا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Half-typed: {0} and {1} more</source>
        <translation>ادھورے: ⁨{0}⁩ اور مزید ⁨{1}⁩</translation>
    </message>
</context>
<context>
    <name>FileTaker</name>
    <message>
        <source>Or drop a file here; Ctrl+V pastes a screenshot</source>
        <translation>یا فائل یہاں چھوڑیں؛ ⁦Ctrl+V⁩ سکرین شاٹ چسپاں کرتا ہے</translation>
    </message>
</context>
<context>
    <name>FilterChoice</name>
    <message>
        <source>is</source>
        <translation>ہے</translation>
    </message>
    <message>
        <source>Turn this condition round</source>
        <translation>یہ شرط الٹ دیں</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>نہیں ہے</translation>
    </message>
    <message>
        <source>{0}: turn the condition round</source>
        <translation>⁨{0}⁩: شرط الٹ دیں</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in this list</source>
        <translation>اس فہرست میں تلاش کریں</translation>
    </message>
    <message>
        <source>with</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>Rows with these words, or without them</source>
        <translation>ان الفاظ والی قطاریں، یا ان کے بغیر</translation>
    </message>
    <message>
        <source>without</source>
        <translation>بغیر</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Search results</source>
        <translation>تلاش کے نتائج</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>کچھ نہیں ملا۔</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>جو آپ نے بدلا اسے چھوڑ دیں؟</translation>
    </message>
    <message>
        <source>The record stays as it was.</source>
        <translation>ریکارڈ جوں کا توں رہے گا۔</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تبدیلیاں چھوڑ دیں</translation>
    </message>
</context>
<context>
    <name>HistoryLines</name>
    <message>
        <source>History</source>
        <translation>ہسٹری</translation>
    </message>
    <message>
        <source>{0}, by {1}</source>
        <translation>⁨{0}⁩، از ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>پرانے اندراجات</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>ہسٹری</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>ListFrame</name>
    <message>
        <source>List</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Columns, copy, Excel workbook, print</source>
        <translation>کالم، نقل، ایکسل ورک بک، چھپائی</translation>
    </message>
    <message>
        <source>Rows: {0}</source>
        <translation>قطاریں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Rows: {0} of {1}</source>
        <translation>قطاریں: ⁨{1}⁩ میں سے ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} · chosen: {1}</source>
        <translation>⁨{0}⁩ · منتخب: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Columns…	Ctrl+Shift+C</source>
        <translation>کالم…	⁦Ctrl+Shift+C⁩</translation>
    </message>
    <message>
        <source>Copy the chosen rows	Ctrl+C</source>
        <translation>منتخب قطاریں نقل کریں	⁦Ctrl+C⁩</translation>
    </message>
    <message>
        <source>Save all rows as an Excel workbook…</source>
        <translation>تمام قطاریں ایکسل ورک بک میں محفوظ کریں…</translation>
    </message>
    <message>
        <source>Print all rows…</source>
        <translation>تمام قطاریں چھاپیں…</translation>
    </message>
    <message>
        <source>Save the {0} chosen as an Excel workbook…</source>
        <translation>منتخب ⁨{0}⁩ ایکسل ورک بک میں محفوظ کریں…</translation>
    </message>
    <message>
        <source>Print the {0} chosen…</source>
        <translation>منتخب ⁨{0}⁩ چھاپیں…</translation>
    </message>
</context>
<context>
    <name>ListOut</name>
    <message>
        <source>On the clipboard, rows: {0}</source>
        <translation>کلپ بورڈ پر، قطاریں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>ایکسل ورک بک (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the list as a workbook</source>
        <translation>فہرست ورک بک میں محفوظ کریں</translation>
    </message>
    <message>
        <source>Saved in {0}, rows: {1}</source>
        <translation>⁨{0}⁩ میں محفوظ، قطاریں: ⁨{1}⁩</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Offices</source>
        <translation>دفاتر</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>عہدہ جاتِ تعیناتی</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>عہدے</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>Kinds of violation</source>
        <translation>خلاف ورزی کی اقسام</translation>
    </message>
    <message>
        <source>Disciplinary rules</source>
        <translation>تادیبی قواعد</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>میعادیں</translation>
    </message>
    <message>
        <source>Punishments</source>
        <translation>سزائیں</translation>
    </message>
    <message>
        <source>Measures that are no punishment</source>
        <translation>اقدامات جو سزا نہیں</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>مجاز اتھارٹیاں</translation>
    </message>
    <message>
        <source>Directives</source>
        <translation>مراسلے</translation>
    </message>
    <message>
        <source>Offences</source>
        <translation>جرائم</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>تعطیلات</translation>
    </message>
    <message>
        <source>Who gets CNIC and mobile</source>
        <translation>شناختی کارڈ اور موبائل کسے ملتے ہیں</translation>
    </message>
    <message>
        <source>Postings that are sought after</source>
        <translation>پُرکشش تعیناتیاں</translation>
    </message>
    <message>
        <source>Texts of papers</source>
        <translation>کاغذات کے متن</translation>
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
        <source>Name in Urdu</source>
        <translation>نام اردو میں</translation>
    </message>
    <message>
        <source>Other spellings, one per line</source>
        <translation>دیگر ہجے، ہر سطر میں ایک</translation>
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
        <source>Page of the paper copy</source>
        <translation>کاغذی نقل کا صفحہ</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>تصدیق طلب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Kind of office</source>
        <translation>دفتر کی قسم</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>ریجن</translation>
    </message>
    <message>
        <source>Office above</source>
        <translation>بالا دفتر</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>تھانہ / مقام</translation>
    </message>
    <message>
        <source>Code of the head&apos;s post</source>
        <translation>سربراہ کے عہدے کا کوڈ</translation>
    </message>
    <message>
        <source>Designation of the head</source>
        <translation>سربراہ کا عہدہ</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>لیٹر ہیڈ</translation>
    </message>
    <message>
        <source>Office before it</source>
        <translation>پچھلا دفتر</translation>
    </message>
    <message>
        <source>Office it was merged into</source>
        <translation>جس دفتر میں ضم ہوا</translation>
    </message>
    <message>
        <source>Sends a weekly return</source>
        <translation>ہفتہ وار رپورٹ بھیجتا ہے</translation>
    </message>
    <message>
        <source>Where it is found</source>
        <translation>کہاں ہوتا ہے</translation>
    </message>
    <message>
        <source>Ranks, one code per line</source>
        <translation>عہدے، ہر سطر میں ایک کوڈ</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>مخفف</translation>
    </message>
    <message>
        <source>Rank whose rules apply</source>
        <translation>عہدہ جس کے قواعد لاگو ہیں</translation>
    </message>
    <message>
        <source>Place in seniority</source>
        <translation>سینیارٹی میں درجہ</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>کیڈر</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>قواعد</translation>
    </message>
    <message>
        <source>Pay scale (BPS)</source>
        <translation>پے سکیل (بی پی ایس)</translation>
    </message>
    <message>
        <source>Other pay scales, one per line</source>
        <translation>دیگر پے سکیل، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>Web addresses, one per line</source>
        <translation>ویب پتے، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>Named by the policy</source>
        <translation>پالیسی میں نامزد</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>فائل کی قسم</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>کسے ملتی ہے</translation>
    </message>
    <message>
        <source>Field of a person</source>
        <translation>فرد کا خانہ</translation>
    </message>
    <message>
        <source>How much of it he gets</source>
        <translation>اسے کتنا ملتا ہے</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>شدت</translation>
    </message>
    <message>
        <source>Highest severity</source>
        <translation>زیادہ سے زیادہ شدت</translation>
    </message>
    <message>
        <source>Rules it breaks, one per line</source>
        <translation>قواعد جن کی خلاف ورزی ہے، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>To look out for, one per line</source>
        <translation>جن باتوں پر نظر رہے، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>Words in reports, one per line</source>
        <translation>رپورٹوں کے الفاظ، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>Days to put it right</source>
        <translation>درستی کے دن</translation>
    </message>
    <message>
        <source>Title on orders</source>
        <translation>احکامات پر لقب</translation>
    </message>
    <message>
        <source>Cadres, one per line</source>
        <translation>کیڈر، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>Handled by this office</source>
        <translation>یہ دفتر خود نمٹاتا ہے</translation>
    </message>
    <message>
        <source>Proceedings it knows, one per line</source>
        <translation>جن کارروائیوں کا علم ہے، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>Steps it knows, one per line</source>
        <translation>جن مراحل کا علم ہے، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>A departmental representative takes part</source>
        <translation>محکمانہ نمائندہ شریک ہوتا ہے</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>کارروائی</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>Days at most</source>
        <translation>زیادہ سے زیادہ دن</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>شمار کب سے</translation>
    </message>
    <message>
        <source>Binds</source>
        <translation>لازم ہے</translation>
    </message>
    <message>
        <source>Moves off holidays to the next working day</source>
        <translation>تعطیل ہو تو اگلے کام کے دن پر منتقل</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>پہلا دن</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخری دن</translation>
    </message>
    <message>
        <source>On the same days every year</source>
        <translation>ہر سال انہی دنوں</translation>
    </message>
    <message>
        <source>Class of punishment</source>
        <translation>سزا کا درجہ</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>Limit counted in</source>
        <translation>حد کی اکائی</translation>
    </message>
    <message>
        <source>The order must state, one per line</source>
        <translation>حکم میں لکھنا لازم، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>Can be appealed</source>
        <translation>اپیل ہو سکتی ہے</translation>
    </message>
    <message>
        <source>State in the roster that it brings</source>
        <translation>اس سے نفری میں جو حیثیت آتی ہے</translation>
    </message>
    <message>
        <source>Bars future employment</source>
        <translation>آئندہ ملازمت سے محروم کرتی ہے</translation>
    </message>
    <message>
        <source>Punishments, one code per line</source>
        <translation>سزائیں، ہر سطر میں ایک کوڈ</translation>
    </message>
    <message>
        <source>Posts, one code per line</source>
        <translation>تعیناتی کے عہدے، ہر سطر میں ایک کوڈ</translation>
    </message>
    <message>
        <source>Appeal to, one code per line</source>
        <translation>اپیل کس کو، ہر سطر میں ایک کوڈ</translation>
    </message>
    <message>
        <source>Narrowed by its scope</source>
        <translation>دائرۂ اختیار سے محدود</translation>
    </message>
    <message>
        <source>Review instead of appeal</source>
        <translation>اپیل کی جگہ نظرثانی</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>یہ کیا ہے</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>جاری ہوا</translation>
    </message>
    <message>
        <source>Issued at the latest</source>
        <translation>زیادہ سے زیادہ تاریخِ اجرا</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>جاری کنندہ</translation>
    </message>
    <message>
        <source>Number among the bans</source>
        <translation>پابندیوں میں نمبر</translation>
    </message>
    <message>
        <source>Repeats the directive</source>
        <translation>کس مراسلے کا اعادہ</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>کیا مانگتا ہے</translation>
    </message>
    <message>
        <source>Offices it binds, one code per line</source>
        <translation>جن دفاتر پر لازم ہے، ہر سطر میں ایک کوڈ</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>قانون</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>دفعہ</translation>
    </message>
    <message>
        <source>Months at least</source>
        <translation>کم از کم ماہ</translation>
    </message>
    <message>
        <source>Months at most</source>
        <translation>زیادہ سے زیادہ ماہ</translation>
    </message>
    <message>
        <source>Fine in rupees</source>
        <translation>جرمانہ روپے میں</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>کسے بھیجا جائے</translation>
    </message>
</context>
<context>
    <name>MeanwhileWindow</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>اس دوران بدل گیا</translation>
    </message>
    <message>
        <source>Where you typed nothing, the record stands as it is now.</source>
        <translation>جہاں آپ نے کچھ نہیں لکھا وہاں ریکارڈ اب جیسا ہے ویسا رہے گا۔</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>میرا لکھا رکھیں</translation>
    </message>
    <message>
        <source>Take what is on record</source>
        <translation>ریکارڈ والا لیں</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>فارم پر واپس</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>خانہ</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>آپ کا</translation>
    </message>
    <message>
        <source>On record now</source>
        <translation>اب ریکارڈ پر</translation>
    </message>
    <message>
        <source>not touched by you</source>
        <translation>آپ نے نہیں چھیڑا</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>خالی</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>What was half-typed comes back when you open the form again.</source>
        <translation>جو ادھورا لکھا تھا وہ فارم دوبارہ کھولنے پر واپس آتا ہے۔</translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>English</source>
        <translation>انگریزی</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>اردو</translation>
    </message>
    <message>
        <source>CNIC in full (noted in the history)</source>
        <translation>شناختی کارڈ پورا (ہسٹری میں درج ہوتا ہے)</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>کاغذ کی زبان</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>پرچہ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>پی ڈی ایف محفوظ کریں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>محفوظ ہوا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Printed: {0} pages</source>
        <translation>چھپ گیا: ⁨{0}⁩ صفحات</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>کاغذ محفوظ کریں</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>پی ڈی ایف (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Page width</source>
        <translation>صفحے کی چوڑائی</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>پورا صفحہ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>بڑا کریں</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>چھوٹا کریں</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 صفحہ</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>⁨{0}⁩ صفحات</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>How far the work is</source>
        <translation>کام کہاں تک پہنچا</translation>
    </message>
    <message>
        <source>Work that waits</source>
        <translation>منتظر کام</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>روکیں</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>مزید %n منتظر</numerusform>
            <numerusform>مزید %n منتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>تقریباً %n منٹ باقی</numerusform>
            <numerusform>تقریباً %n منٹ باقی</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>تقریباً %n سیکنڈ باقی</numerusform>
            <numerusform>تقریباً %n سیکنڈ باقی</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not do: {0}</source>
        <translation>نہ کریں: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Filters</source>
        <translation>شرطیں</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>محفوظ شرطیں</translation>
    </message>
    <message>
        <source>Name the filter that stands here, or take one that has a name</source>
        <translation>یہاں کی شرطوں کو نام دیں، یا نام والی شرطیں لیں</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>کوئی شرط نہیں</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>یہ شرطیں محفوظ کریں…</translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation>محفوظ شرطیں بھلا دیں</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>This picture cannot be shown here. Save a copy to look at it.</source>
        <translation>یہ تصویر یہاں نہیں دکھائی جا سکتی۔ دیکھنے کے لیے نقل محفوظ کریں۔</translation>
    </message>
</context>
<context>
    <name>ScanWindow</name>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>_NameWindow</name>
    <message>
        <source>Save this filter</source>
        <translation>یہ شرطیں محفوظ کریں</translation>
    </message>
    <message>
        <source>What the filter is called</source>
        <translation>شرطوں کا نام</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Reason, as it shall stand on record</source>
        <translation>وجہ، جیسی ریکارڈ پر لکھی جائے</translation>
    </message>
</context>
</TS>
