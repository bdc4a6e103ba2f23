<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>AwardsField</name>
    <message>
        <source>Another punishment</source>
        <translation>ایک اور سزا</translation>
    </message>
    <message>
        <source>type a part of its name</source>
        <translation>نام کا کوئی حصہ لکھیں</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>with cumulative effect</source>
        <translation>مستقل اثر کے ساتھ</translation>
    </message>
    <message>
        <source>without cumulative effect</source>
        <translation>مستقل اثر کے بغیر</translation>
    </message>
    <message>
        <source>cumulative?</source>
        <translation>مستقل اثر؟</translation>
    </message>
    <message>
        <source>reduced to the rank of</source>
        <translation>جس عہدے پر تنزلی ہو</translation>
    </message>
    <message>
        <source>Rank reduced to {0}</source>
        <translation>تنزلی کا عہدہ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Punishment {0}</source>
        <translation>سزا ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Amount {0}</source>
        <translation>مقدار ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Cumulative effect {0}</source>
        <translation>مستقل اثر ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>یہ سطر ہٹائیں</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board of cases</source>
        <translation>مقدمات کا تختہ</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>{1} days late: {0}</source>
        <translation>⁨{1}⁩ دن تاخیر: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>No date runs</source>
        <translation>کوئی میعاد نہیں چل رہی</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>⁨{0}⁩ دن</translation>
    </message>
    <message>
        <source>opened on {0}</source>
        <translation>⁨{0}⁩ کو کھلا</translation>
    </message>
</context>
<context>
    <name>CaseFilter</name>
    <message>
        <source>Name, belt no., case or letter number</source>
        <translation>نام، بیلٹ نمبر، مقدمہ یا مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>کوئی بھی مرحلہ</translation>
    </message>
    <message>
        <source>Both tracks</source>
        <translation>دونوں طریقے</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھلے</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>میعاد گزر گئی</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>معطل</translation>
    </message>
    <message>
        <source>No step for {0} days</source>
        <translation>⁨{0}⁩ دن سے کوئی کارروائی نہیں</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>مقدمات تلاش کریں</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>مرحلہ</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>طریقِ کار</translation>
    </message>
    <message>
        <source>Open cases only</source>
        <translation>صرف کھلے مقدمات</translation>
    </message>
    <message>
        <source>Overdue cases only</source>
        <translation>صرف میعاد گزرے مقدمات</translation>
    </message>
    <message>
        <source>Cases of suspended officials only</source>
        <translation>صرف معطل اہلکاروں کے مقدمات</translation>
    </message>
    <message>
        <source>Cases without a step for {0} days</source>
        <translation>⁨{0}⁩ دن سے بغیر کارروائی کے مقدمات</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>مقدمات</translation>
    </message>
    <message>
        <source>No case here</source>
        <translation>یہاں کوئی مقدمہ نہیں</translation>
    </message>
    <message>
        <source>Cases are opened from violations: mark them in the list of violations and press “Open case”.</source>
        <translation>مقدمات خلاف ورزیوں سے کھلتے ہیں: خلاف ورزیوں کی فہرست میں نشان لگائیں اور ”مقدمہ کھولیں“ دبائیں۔</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>تختہ</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>کیا واجب ہے</translation>
    </message>
    <message>
        <source>Character roll</source>
        <translation>کیریکٹر رول</translation>
    </message>
</context>
<context>
    <name>CasePaperWindow</name>
    <message>
        <source>Date in ink</source>
        <translation>تاریخ قلم سے</translation>
    </message>
    <message>
        <source>Draw up anew…</source>
        <translation>دوبارہ تیار کریں…</translation>
    </message>
    <message>
        <source>Issued, edition {0}: it always prints like this.</source>
        <translation>جاری شدہ، اشاعت ⁨{0}⁩: ہمیشہ ایسا ہی چھپتا ہے۔</translation>
    </message>
    <message>
        <source>Not issued yet: printing or saving issues it.</source>
        <translation>ابھی جاری نہیں ہوا: چھاپنے یا محفوظ کرنے سے جاری ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Draw this paper up anew?</source>
        <translation>یہ کاغذ دوبارہ تیار کریں؟</translation>
    </message>
    <message>
        <source>It is written again from today&apos;s data and template. The earlier edition stays on record.</source>
        <translation>یہ آج کے ڈیٹا اور نمونے سے دوبارہ لکھا جائے گا۔ پہلی اشاعت ریکارڈ پر رہے گی۔</translation>
    </message>
    <message>
        <source>Draw up anew</source>
        <translation>دوبارہ تیار کریں</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>son of {0}</source>
        <translation>ولد ⁨{0}⁩</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>معطل</translation>
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
        <source>Dates</source>
        <translation>تاریخیں</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>جانچ</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>کاغذات</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>تعمیل</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>حقائق</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>People</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>ملتے جلتے</translation>
    </message>
    <message>
        <source>History</source>
        <translation>ہسٹری</translation>
    </message>
    <message>
        <source>On record: {0}.</source>
        <translation>ریکارڈ پر: ⁨{0}⁩۔</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>مقدمات</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>تمام مقدمات</translation>
    </message>
    <message>
        <source>Hand-over…</source>
        <translation>چارج حوالگی…</translation>
    </message>
    <message>
        <source>Replies…</source>
        <translation>جوابات…</translation>
    </message>
    <message>
        <source>Orders…</source>
        <translation>احکامات…</translation>
    </message>
    <message>
        <source>Nothing of it was kept yet.</source>
        <translation>اس میں سے ابھی کچھ محفوظ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>چھوڑ دیں</translation>
    </message>
    <message>
        <source>Discard what is half-typed?</source>
        <translation>ادھورا لکھا ہوا چھوڑ دیں؟</translation>
    </message>
    <message>
        <source>{0} cases opened.</source>
        <translation>⁨{0}⁩ مقدمات کھل گئے۔</translation>
    </message>
    <message>
        <source>Case opened.</source>
        <translation>مقدمہ کھل گیا۔</translation>
    </message>
    <message>
        <source>{0} of {1} lines entered.</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ سطریں درج ہوئیں۔</translation>
    </message>
    <message>
        <source>{0} notices</source>
        <translation>⁨{0}⁩ نوٹس</translation>
    </message>
    <message>
        <source>{0} notices are on record.</source>
        <translation>⁨{0}⁩ نوٹس ریکارڈ پر ہیں۔</translation>
    </message>
</context>
<context>
    <name>ChargesField</name>
    <message>
        <source>in short, why</source>
        <translation>مختصراً، کیوں</translation>
    </message>
    <message>
        <source>Finding on charge {0}</source>
        <translation>الزام ⁨{0}⁩ پر نتیجہ</translation>
    </message>
    <message>
        <source>Reason for charge {0}</source>
        <translation>الزام ⁨{0}⁩ کی وجہ</translation>
    </message>
</context>
<context>
    <name>DueCalendar</name>
    <message>
        <source>Calendar of what is due</source>
        <translation>واجب کاموں کا کیلنڈر</translation>
    </message>
    <message>
        <source>{0} due</source>
        <translation>⁨{0}⁩ واجب</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Dates and findings</source>
        <translation>تاریخیں اور نتائجِ جانچ</translation>
    </message>
    <message>
        <source>Dates that run</source>
        <translation>جاری میعادیں</translation>
    </message>
    <message>
        <source>No date runs in this case.</source>
        <translation>اس مقدمے میں کوئی میعاد نہیں چل رہی۔</translation>
    </message>
    <message>
        <source>{0} days late</source>
        <translation>⁨{0}⁩ دن تاخیر</translation>
    </message>
    <message>
        <source>Counted from the paper: its service is not on record.</source>
        <translation>کاغذ کی تاریخ سے شمار: تعمیل ریکارڈ پر نہیں۔</translation>
    </message>
    <message>
        <source>Findings on record</source>
        <translation>ریکارڈ پر نتائج</translation>
    </message>
    <message>
        <source>Punishment</source>
        <translation>سزا</translation>
    </message>
    <message>
        <source>today</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>in {0} days</source>
        <translation>⁨{0}⁩ دن میں</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>گزر گئی</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>نافذ</translation>
    </message>
    <message>
        <source>under appeal</source>
        <translation>زیرِ اپیل</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>تبدیل</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>منسوخ</translation>
    </message>
    <message>
        <source>Appeal until {0}</source>
        <translation>اپیل ⁨{0}⁩ تک</translation>
    </message>
    <message>
        <source>Character roll: struck out {0}</source>
        <translation>کیریکٹر رول: ⁨{0}⁩ کو منسوخ</translation>
    </message>
    <message>
        <source>Character roll: entered {0}</source>
        <translation>کیریکٹر رول: ⁨{0}⁩ کو درج</translation>
    </message>
    <message>
        <source>Character roll: entry due on {0}</source>
        <translation>کیریکٹر رول: اندراج ⁨{0}⁩ کو واجب</translation>
    </message>
</context>
<context>
    <name>DueView</name>
    <message>
        <source>Late and next 7 days</source>
        <translation>تاخیر اور اگلے 7 دن</translation>
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
        <source>Nothing is late, and nothing falls due within 7 days.</source>
        <translation>کچھ تاخیر میں نہیں، اور 7 دن میں کچھ واجب نہیں۔</translation>
    </message>
    <message>
        <source>Late, and due within 7 days</source>
        <translation>تاخیر میں، اور 7 دن کے اندر واجب</translation>
    </message>
    <message>
        <source>The office is closed.</source>
        <translation>دفتر بند ہے۔</translation>
    </message>
    <message>
        <source>Due on {0}</source>
        <translation>⁨{0}⁩ کو واجب</translation>
    </message>
    <message>
        <source>A number is how much falls due; shaded days are off.</source>
        <translation>عدد بتاتا ہے کہ کتنا واجب ہے؛ سایہ دار دن تعطیل ہیں۔</translation>
    </message>
</context>
<context>
    <name>ExhibitsPanel</name>
    <message>
        <source>Exhibits of the case</source>
        <translation>مقدمے کے ثبوت</translation>
    </message>
    <message>
        <source>Capture sheets · {0}</source>
        <translation>کیپچر شیٹس · ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Open violation {0}</source>
        <translation>خلاف ورزی ⁨{0}⁩ کھولیں</translation>
    </message>
    <message>
        <source>Capture sheets…</source>
        <translation>کیپچر شیٹس…</translation>
    </message>
    <message>
        <source>Protected: only the authority sees these exhibits.</source>
        <translation>محفوظ: یہ ثبوت صرف مجاز افسر دیکھتا ہے۔</translation>
    </message>
    <message>
        <source>No evidence yet. Open the violation to add it: without it nothing stands.</source>
        <translation>ابھی کوئی ثبوت نہیں۔ شامل کرنے کے لیے خلاف ورزی کھولیں: اس کے بغیر کچھ قائم نہیں رہتا۔</translation>
    </message>
    <message>
        <source>Shows an accused in custody: kept out of every print.</source>
        <translation>زیرِ حراست ملزم دکھائی دیتا ہے: ہر طباعت سے باہر رکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Its name says another kind of file than its contents.</source>
        <translation>نام فائل کی جو قسم بتاتا ہے، اندر کچھ اور ہے۔</translation>
    </message>
    <message>
        <source>captured by {0}, taken in {1}</source>
        <translation>⁨{0}⁩ نے محفوظ کیا، ⁨{1}⁩ کو شامل ہوا</translation>
    </message>
    <message>
        <source>witness {0}</source>
        <translation>گواہ ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>FileWindows</name>
    <message>
        <source>Case file…</source>
        <translation>مقدمے کی فائل…</translation>
    </message>
    <message>
        <source>RTI copy…</source>
        <translation>آر ٹی آئی نقل…</translation>
    </message>
    <message>
        <source>The whole file as one PDF: indexed, every page numbered</source>
        <translation>پوری فائل ایک پی ڈی ایف میں: فہرست کے ساتھ، ہر صفحے پر نمبر</translation>
    </message>
    <message>
        <source>A copy under the Right to Information Act, drawn without private data</source>
        <translation>معلومات تک رسائی کے قانون کے تحت نقل، ذاتی معلومات کے بغیر</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>مقدمے کی فائل</translation>
    </message>
    <message>
        <source>Copy on request</source>
        <translation>درخواست پر نقل</translation>
    </message>
</context>
<context>
    <name>GridForm</name>
    <message>
        <source>Cases that wait</source>
        <translation>منتظر مقدمات</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>فائل سے…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>جانچیں</translation>
    </message>
    <message>
        <source>Enter all</source>
        <translation>سب درج کریں</translation>
    </message>
    <message>
        <source>Enter those ready</source>
        <translation>جو تیار ہیں وہ درج کریں</translation>
    </message>
    <message>
        <source>Each line by itself; the others stay here with what was found</source>
        <translation>ہر سطر الگ درج ہوتی ہے؛ باقی یہاں رہتی ہیں اور بتاتی ہیں کہ کیا ملا</translation>
    </message>
    <message>
        <source>{0} of {1} lines are ready.</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ سطریں تیار ہیں۔</translation>
    </message>
    <message>
        <source>Nothing was entered: correct the lines in red, or give a reason.</source>
        <translation>کچھ درج نہیں ہوا: سرخ سطریں درست کریں، یا وجہ لکھیں۔</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
        <translation>ورک بکس (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Lines from a file</source>
        <translation>فائل کی سطریں</translation>
    </message>
    <message>
        <source>Replies of many cases</source>
        <translation>بہت سے مقدمات کے جوابات</translation>
    </message>
    <message>
        <source>Orders in many cases</source>
        <translation>بہت سے مقدمات میں احکامات</translation>
    </message>
    <message>
        <source>One line for each case; lines with nothing but the case are left out. Paste cells from Excel with Ctrl+V, repeat a cell downwards with Ctrl+D. “Found” says what the guard finds.</source>
        <translation>ہر مقدمے کی ایک سطر؛ جن سطروں میں مقدمے کے سوا کچھ نہیں وہ چھوڑ دی جاتی ہیں۔ ایکسل کے خانے ⁦Ctrl+V⁩ سے چسپاں کریں، خانہ نیچے دہرانے کے لیے ⁦Ctrl+D⁩۔ ”کیا ملا“ بتاتا ہے کہ جانچ میں کیا ملا۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message>
        <source>Lines</source>
        <translation>سطریں</translation>
    </message>
</context>
<context>
    <name>GuardPanel</name>
    <message>
        <source>What a tribunal would ask</source>
        <translation>ٹریبونل کیا پوچھے گا</translation>
    </message>
    <message>
        <source>A punishment would still need</source>
        <translation>سزا کے لیے ابھی کیا درکار ہے</translation>
    </message>
    <message>
        <source>Question by question</source>
        <translation>سوال بہ سوال</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>کچھ نہیں ملا</translation>
    </message>
    <message>
        <source>one finding</source>
        <translation>ایک نکتہ</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>⁨{0}⁩ نکات</translation>
    </message>
    <message>
        <source>To be confirmed on the paper copy of the rules: it warns and does not block.</source>
        <translation>قواعد کی کاغذی نقل سے تصدیق طلب: یہ خبردار کرتا ہے، روکتا نہیں۔</translation>
    </message>
    <message>
        <source>Reason on record: {0}</source>
        <translation>ریکارڈ پر وجہ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>No reason on record.</source>
        <translation>کوئی وجہ ریکارڈ پر نہیں۔</translation>
    </message>
    <message>
        <source>Put right: {0}</source>
        <translation>درست کریں: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>HandOverWindow</name>
    <message>
        <source>Hand-over of charge</source>
        <translation>چارج کی حوالگی</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>حوالے کریں</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>چارج لینے والا</translation>
    </message>
    <message>
        <source>His rank</source>
        <translation>اس کا عہدہ</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>حکم نمبر</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Slip to sign…</source>
        <translation>دستخط کی پرچی…</translation>
    </message>
    <message>
        <source>Letters carry the new name from now on; orders before that day stay his who gave them.</source>
        <translation>اب سے مراسلوں پر نیا نام آئے گا؛ اس دن سے پہلے کے احکامات جاری کرنے والے ہی کے رہیں گے۔</translation>
    </message>
    <message>
        <source>Hand-over slip</source>
        <translation>حوالگی کی پرچی</translation>
    </message>
</context>
<context>
    <name>HeardPanel</name>
    <message>
        <source>Replies and hearings</source>
        <translation>جوابات اور سماعتیں</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>جوابات</translation>
    </message>
    <message>
        <source>No reply is on record.</source>
        <translation>کوئی جواب ریکارڈ پر نہیں۔</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>سماعتیں</translation>
    </message>
    <message>
        <source>No hearing is on record.</source>
        <translation>کوئی سماعت ریکارڈ پر نہیں۔</translation>
    </message>
    <message>
        <source>The paper itself is scanned: see Service.</source>
        <translation>خود کاغذ سکین شدہ ہے: تعمیل دیکھیں۔</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>ہسٹری</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>مقدمہ کھلا</translation>
    </message>
    <message>
        <source>Reason given: {0}</source>
        <translation>دی گئی وجہ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>entered by {0}, {1}</source>
        <translation>⁨{0}⁩ نے ⁨{1}⁩ کو درج کیا</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Nothing of it was kept yet.</source>
        <translation>اس میں سے ابھی کچھ محفوظ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>چھوڑ دیں</translation>
    </message>
    <message>
        <source>Discard what is half-typed?</source>
        <translation>ادھورا لکھا ہوا چھوڑ دیں؟</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>اگلی کارروائی</translation>
    </message>
    <message>
        <source>Usually comes: {0}. It belongs to a supervisor or the head of the office.</source>
        <translation>عموماً یہ آتا ہے: ⁨{0}⁩۔ یہ نگران یا سربراہِ دفتر کا کام ہے۔</translation>
    </message>
    <message>
        <source>The office waits. {0}: {1}.</source>
        <translation>دفتر منتظر ہے۔ ⁨{0}⁩: ⁨{1}⁩۔</translation>
    </message>
    <message>
        <source>The office has nothing more to do here.</source>
        <translation>یہاں دفتر کا کوئی کام باقی نہیں۔</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>یا</translation>
    </message>
    <message>
        <source>Also possible</source>
        <translation>یہ بھی ممکن</translation>
    </message>
    <message>
        <source>Asks for: {0}</source>
        <translation>درکار: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Makes: {0}</source>
        <translation>بنتا ہے: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>The next step belongs to a supervisor or the head of the office.</source>
        <translation>اگلی کارروائی نگران یا سربراہِ دفتر کا کام ہے۔</translation>
    </message>
    <message>
        <source>Nothing can follow: the case was withdrawn.</source>
        <translation>آگے کچھ نہیں ہو سکتا: مقدمہ واپس لیا جا چکا ہے۔</translation>
    </message>
    <message>
        <source>with its papers</source>
        <translation>اپنے کاغذات سمیت</translation>
    </message>
</context>
<context>
    <name>NoticesForm</name>
    <message>
        <source>Issue the notices</source>
        <translation>نوٹس جاری کریں</translation>
    </message>
    <message>
        <source>Issue notices</source>
        <translation>نوٹس جاری کریں</translation>
    </message>
    <message>
        <source>{0} violations are marked; each official gets one notice.</source>
        <translation>⁨{0}⁩ خلاف ورزیوں پر نشان ہے؛ ہر اہلکار کو ایک نوٹس جاتا ہے۔</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>نوٹس</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>مورخہ</translation>
    </message>
    <message>
        <source>The others follow one by one. Empty: numbers are written in ink.</source>
        <translation>باقی ایک ایک کر کے آتے ہیں۔ خالی: نمبر قلم سے لکھے جاتے ہیں۔</translation>
    </message>
    <message>
        <source>First letter number</source>
        <translation>پہلا مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Branch after the number</source>
        <translation>نمبر کے بعد برانچ</translation>
    </message>
    <message>
        <source>Date on the papers left for ink</source>
        <translation>کاغذات پر تاریخ قلم کے لیے خالی</translation>
    </message>
    <message>
        <source>Criticism of policy (V07) wants the reasoned note of the authority; it goes to every notice.</source>
        <translation>پالیسی پر تنقید (⁦V07⁩) کے لیے اتھارٹی کا مدلل نوٹ چاہیے؛ وہ ہر نوٹس کے ساتھ جاتا ہے۔</translation>
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
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>پرچہ</translation>
    </message>
</context>
<context>
    <name>OpenCase</name>
    <message>
        <source>Open the case</source>
        <translation>مقدمہ کھولیں</translation>
    </message>
    <message>
        <source>Summary proceedings (orderly room) can end in one minor punishment only.</source>
        <translation>سمری کارروائی (اردلی روم) میں صرف ایک چھوٹی سزا ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>Proceedings</source>
        <translation>کارروائی کی قسم</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>تاریخِ آغاز</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>مقدمہ کھولیں</translation>
    </message>
    <message>
        <source>not yet identified</source>
        <translation>ابھی شناخت نہیں ہوئی</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>اور مزید ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>OpenWorkPanel</name>
    <message>
        <source>Open cases</source>
        <translation>مقدمے کھولیں</translation>
    </message>
    <message>
        <source>Heads of this office</source>
        <translation>اس دفتر کے سربراہان</translation>
    </message>
    <message>
        <source>Nobody is on record.</source>
        <translation>کوئی ریکارڈ پر نہیں۔</translation>
    </message>
    <message>
        <source>Open cases: {0}</source>
        <translation>کھلے مقدمات: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} suspended · {1} late · {2} with findings · {3} violations begun and not entered</source>
        <translation>⁨{0}⁩ معطل · ⁨{1}⁩ تاخیر میں · ⁨{2}⁩ نکات کے ساتھ · ⁨{3}⁩ خلاف ورزیاں شروع، درج نہیں</translation>
    </message>
</context>
<context>
    <name>OverridesBox</name>
    <message>
        <source>One thing that a tribunal would ask</source>
        <translation>ایک بات جو ٹریبونل پوچھے گا</translation>
    </message>
    <message>
        <source>{0} things that a tribunal would ask</source>
        <translation>⁨{0}⁩ باتیں جو ٹریبونل پوچھے گا</translation>
    </message>
    <message>
        <source>No reason helps here: choose another officer.</source>
        <translation>یہاں وجہ کافی نہیں: دوسرا افسر منتخب کریں۔</translation>
    </message>
    <message>
        <source>To be confirmed on paper: a reason may be given, none is needed.</source>
        <translation>کاغذ سے تصدیق طلب: وجہ دی جا سکتی ہے، لازم نہیں۔</translation>
    </message>
    <message>
        <source>Reason for going on, as it shall stand in the file</source>
        <translation>آگے بڑھنے کی وجہ، جیسی فائل میں لکھی جائے</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>وجہ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>بدلیں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>First: {0}</source>
        <translation>پہلے: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>Papers</source>
        <translation>کاغذات</translation>
    </message>
    <message>
        <source>No paper yet: each notice and order makes its own when the step is put on record.</source>
        <translation>ابھی کوئی کاغذ نہیں: ہر نوٹس اور حکم اپنا کاغذ کارروائی درج ہونے پر بناتا ہے۔</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>جاری</translation>
    </message>
    <message>
        <source>edition {0}</source>
        <translation>اشاعت ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Preview, print…</source>
        <translation>پیش منظر، چھاپیں…</translation>
    </message>
    <message>
        <source>Preview, print: {0}</source>
        <translation>پیش منظر، چھاپیں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Goes with the latest paper</source>
        <translation>تازہ ترین کاغذ کے ساتھ جاتا ہے</translation>
    </message>
    <message>
        <source>Legal action</source>
        <translation>قانونی کارروائی</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>نمبر ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>ParityPanel</name>
    <message>
        <source>Similar cases</source>
        <translation>ملتے جلتے مقدمات</translation>
    </message>
    <message>
        <source>Similar cases of this office</source>
        <translation>اس دفتر کے ملتے جلتے مقدمات</translation>
    </message>
    <message>
        <source>Decided cases about the same kind, of the same rank. Each stands on its own facts.</source>
        <translation>اسی قسم اور اسی عہدے کے فیصلہ شدہ مقدمات۔ ہر مقدمہ اپنے حقائق پر ہے۔</translation>
    </message>
    <message>
        <source>All ranks</source>
        <translation>تمام عہدے</translation>
    </message>
    <message>
        <source>Similar cases of all ranks</source>
        <translation>تمام عہدوں کے ملتے جلتے مقدمات</translation>
    </message>
    <message>
        <source>None is on record.</source>
        <translation>کوئی ریکارڈ پر نہیں۔</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>People in the case</source>
        <translation>مقدمے کے افراد</translation>
    </message>
    <message>
        <source>The official</source>
        <translation>متعلقہ اہلکار</translation>
    </message>
    <message>
        <source>son of {0}</source>
        <translation>ولد ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>رپورٹ کنندہ</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>فیصلہ کنندہ</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>گواہان</translation>
    </message>
    <message>
        <source>Witnesses of the defence</source>
        <translation>صفائی کے گواہان</translation>
    </message>
    <message>
        <source>Witnesses of service</source>
        <translation>تعمیل کے گواہان</translation>
    </message>
    <message>
        <source>Enquiry Officer</source>
        <translation>انکوائری افسر</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>مع ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Departmental representative: {0}</source>
        <translation>محکمانہ نمائندہ: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>PublicCopyWindow</name>
    <message>
        <source>Copy of {0} on request</source>
        <translation>درخواست پر ⁨{0}⁩ کی نقل</translation>
    </message>
    <message>
        <source>Name of the person who asked</source>
        <translation>درخواست گزار کا نام</translation>
    </message>
    <message>
        <source>One in each line: names or words that stand in replies and orders</source>
        <translation>ہر سطر میں ایک: وہ نام یا الفاظ جو جوابات اور احکامات میں آتے ہیں</translation>
    </message>
    <message>
        <source>Leave out the official&apos;s own name and belt number too</source>
        <translation>اہلکار کا اپنا نام اور بیلٹ نمبر بھی نکال دیں</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>درخواست گزار</translation>
    </message>
    <message>
        <source>Day of the request</source>
        <translation>درخواست کی تاریخ</translation>
    </message>
    <message>
        <source>More words to leave out</source>
        <translation>مزید الفاظ جو نکالنے ہیں</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>نقل بنائیں</translation>
    </message>
    <message>
        <source>Copy under the Right to Information Act</source>
        <translation>معلومات تک رسائی کے قانون کے تحت نقل</translation>
    </message>
    <message>
        <source>Identity card and telephone numbers, addresses, parentage, complainants, witnesses, scans, pictures are left out. Names that stand only in the words of a reply are not known to the program: write them below, and read the copy before it goes out.</source>
        <translation>شناختی کارڈ اور ٹیلی فون نمبر، پتے، ولدیت، شکایت کنندگان، گواہ، سکین اور تصاویر نکال دی جاتی ہیں۔ جو نام صرف جواب کے متن میں ہوں پروگرام انہیں نہیں جانتا: نیچے لکھیں، اور نقل جاری کرنے سے پہلے پڑھ لیں۔</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>RoadStrip</name>
    <message>
        <source>The road of the case</source>
        <translation>مقدمے کا راستہ</translation>
    </message>
    <message>
        <source>after {0} earlier</source>
        <translation>پہلے کے ⁨{0}⁩ کے بعد</translation>
    </message>
</context>
<context>
    <name>RollView</name>
    <message>
        <source>Entries of the character roll</source>
        <translation>کیریکٹر رول کے اندراجات</translation>
    </message>
    <message>
        <source>No entry waits</source>
        <translation>کوئی اندراج باقی نہیں</translation>
    </message>
    <message>
        <source>A punishment comes here with its order; its entry is due after the time for an appeal.</source>
        <translation>سزا اپنے حکم کے ساتھ یہاں آتی ہے؛ اس کا اندراج اپیل کی میعاد کے بعد واجب ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Entry was made</source>
        <translation>اندراج ہو گیا</translation>
    </message>
    <message>
        <source>Settled ones too</source>
        <translation>نمٹائے ہوئے بھی</translation>
    </message>
    <message>
        <source>Struck out in the roll</source>
        <translation>رول میں منسوخ</translation>
    </message>
    <message>
        <source>Entered in the roll</source>
        <translation>رول میں درج</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>ریکارڈ پر درج کریں</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Page of the roll</source>
        <translation>رول کا صفحہ</translation>
    </message>
    <message>
        <source>Why before it is due</source>
        <translation>میعاد سے پہلے کیوں</translation>
    </message>
    <message>
        <source>Only where the time for an appeal still runs.</source>
        <translation>صرف جہاں اپیل کی میعاد ابھی باقی ہو۔</translation>
    </message>
    <message>
        <source>The entry is on record.</source>
        <translation>اندراج ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>Entry was struck out</source>
        <translation>اندراج منسوخ ہوا</translation>
    </message>
    <message>
        <source>Entry due on</source>
        <translation>اندراج واجب</translation>
    </message>
    <message>
        <source>Character roll</source>
        <translation>کیریکٹر رول</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>اہلکار</translation>
    </message>
    <message>
        <source>Punishment</source>
        <translation>سزا</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>تاریخِ حکم</translation>
    </message>
    <message>
        <source>Appeal until</source>
        <translation>اپیل کی آخری تاریخ</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>تاریخِ اندراج</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>مقدمہ</translation>
    </message>
</context>
<context>
    <name>ServicePanel</name>
    <message>
        <source>Service of papers</source>
        <translation>کاغذات کی تعمیل</translation>
    </message>
    <message>
        <source>No paper was issued that must reach the official.</source>
        <translation>کوئی ایسا کاغذ جاری نہیں ہوا جو اہلکار تک پہنچنا ہو۔</translation>
    </message>
    <message>
        <source>The scan is kept.</source>
        <translation>سکین محفوظ ہو گیا۔</translation>
    </message>
    <message>
        <source>It is kept already.</source>
        <translation>یہ پہلے سے محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Attached by {0} · SHA-256 {1}</source>
        <translation>⁨{0}⁩ نے منسلک کیا · ⁦SHA-256⁩ ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>سکین (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Scan of the receipt or report</source>
        <translation>رسید یا رپورٹ کا سکین</translation>
    </message>
    <message>
        <source>served</source>
        <translation>تعمیل شدہ</translation>
    </message>
    <message>
        <source>not on record</source>
        <translation>ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Issued {0}</source>
        <translation>⁨{0}⁩ کو جاری</translation>
    </message>
    <message>
        <source>Enter its service</source>
        <translation>تعمیل درج کریں</translation>
    </message>
    <message>
        <source>served {0}</source>
        <translation>⁨{0}⁩ کو تعمیل</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>بذریعہ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Witnesses: {0}</source>
        <translation>گواہان: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Attach the scan…</source>
        <translation>سکین منسلک کریں…</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>وصولی کی تصدیق</translation>
    </message>
    <message>
        <source>he refused to sign</source>
        <translation>دستخط سے انکار کیا</translation>
    </message>
</context>
<context>
    <name>StageColumn</name>
    <message>
        <source>{0} late</source>
        <translation>⁨{0}⁩ تاخیر میں</translation>
    </message>
    <message>
        <source>over {0} days: {1} · over {2}: {3}</source>
        <translation>⁨{0}⁩ دن سے زائد: ⁨{1}⁩ · ⁨{2}⁩ سے زائد: ⁨{3}⁩</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>مقدمہ نہیں</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نہیں</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Write beside each finding why the step is taken all the same ({0} left).</source>
        <translation>ہر نکتے کے ساتھ لکھیں کہ پھر بھی کارروائی کیوں کی جا رہی ہے (⁨{0}⁩ باقی)۔</translation>
    </message>
</context>
<context>
    <name>ViolationsPanel</name>
    <message>
        <source>Violations of the case</source>
        <translation>مقدمے کی خلاف ورزیاں</translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <source>Letter number</source>
        <translation>مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>تاریخِ تعمیل</translation>
    </message>
    <message>
        <source>Allegations</source>
        <translation>الزامات</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>جواب کی آخری تاریخ</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>مختصراً</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>افسر</translation>
    </message>
    <message>
        <source>His rank</source>
        <translation>اس کا عہدہ</translation>
    </message>
    <message>
        <source>Report by</source>
        <translation>رپورٹ کی آخری تاریخ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>وجوہات</translation>
    </message>
    <message>
        <source>Punishment proposed</source>
        <translation>تجویز کردہ سزا</translation>
    </message>
    <message>
        <source>Why no inquiry is needed</source>
        <translation>انکوائری کیوں ضروری نہیں</translation>
    </message>
    <message>
        <source>Note of the authority</source>
        <translation>اتھارٹی کا نوٹ</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>الزامات (چارج)</translation>
    </message>
    <message>
        <source>Wants to be heard</source>
        <translation>سماعت چاہتا ہے</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>گواہان</translation>
    </message>
    <message>
        <source>Cross-examination offered</source>
        <translation>جرح کا موقع دیا گیا</translation>
    </message>
    <message>
        <source>Adjourned to</source>
        <translation>ملتوی تا</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>نتیجہ</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>سفارش</translation>
    </message>
    <message>
        <source>Report enclosed</source>
        <translation>رپورٹ منسلک</translation>
    </message>
    <message>
        <source>Hearing on</source>
        <translation>سماعت بتاریخ</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>فیصلہ</translation>
    </message>
    <message>
        <source>Punishment</source>
        <translation>سزا</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>اتھارٹی</translation>
    </message>
    <message>
        <source>OB number</source>
        <translation>او بی نمبر</translation>
    </message>
    <message>
        <source>With effect from</source>
        <translation>نفاذ از</translation>
    </message>
    <message>
        <source>Suspension counts as</source>
        <translation>معطلی کا عرصہ شمار ہو</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>کس کو</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>بنیاد</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Punishment now</source>
        <translation>اب سزا</translation>
    </message>
    <message>
        <source>Days, years or rupees</source>
        <translation>دن، سال یا روپے</translation>
    </message>
    <message>
        <source>With cumulative effect</source>
        <translation>مستقل اثر کے ساتھ</translation>
    </message>
    <message>
        <source>Reduced to the rank</source>
        <translation>جس عہدے پر تنزلی ہوئی</translation>
    </message>
    <message>
        <source>Rank held before</source>
        <translation>پہلے کا عہدہ</translation>
    </message>
    <message>
        <source>Reply weighed</source>
        <translation>جواب پر غور ہوا</translation>
    </message>
    <message>
        <source>Heard before</source>
        <translation>پہلے سنا گیا</translation>
    </message>
    <message>
        <source>Show-cause given before</source>
        <translation>پہلے شوکاز دیا گیا</translation>
    </message>
    <message>
        <source>Paper served</source>
        <translation>تعمیل شدہ کاغذ</translation>
    </message>
    <message>
        <source>How</source>
        <translation>کیسے</translation>
    </message>
    <message>
        <source>Acknowledged by him</source>
        <translation>اس نے وصولی کی تصدیق کی</translation>
    </message>
    <message>
        <source>Period counts as</source>
        <translation>عرصہ شمار ہو</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>اقدام</translation>
    </message>
    <message>
        <source>Police station</source>
        <translation>تھانہ</translation>
    </message>
    <message>
        <source>Sections of law</source>
        <translation>قانون کی دفعات</translation>
    </message>
    <message>
        <source>Other members of the committee</source>
        <translation>کمیٹی کے دیگر ارکان</translation>
    </message>
    <message>
        <source>Departmental representative</source>
        <translation>محکمانہ نمائندہ</translation>
    </message>
    <message>
        <source>Days for the reply</source>
        <translation>جواب کے دن</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>Witnesses of the defence</source>
        <translation>صفائی کے گواہان</translation>
    </message>
    <message>
        <source>Findings per charge</source>
        <translation>ہر الزام پر نتیجہ</translation>
    </message>
    <message>
        <source>Anew, to be completed by</source>
        <translation>ازسرِنو، تکمیل کی تاریخ</translation>
    </message>
    <message>
        <source>Next review by</source>
        <translation>آئندہ جائزہ</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>درخواست کنندہ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>مورخہ</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>موجودہ کیفیت</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>ذاتی طور پر</translation>
    </message>
    <message>
        <source>Through the police station</source>
        <translation>بذریعہ تھانہ</translation>
    </message>
    <message>
        <source>Pasted at his house</source>
        <translation>مکان پر چسپاں</translation>
    </message>
    <message>
        <source>By registered post</source>
        <translation>بذریعہ رجسٹری</translation>
    </message>
    <message>
        <source>Period on duty</source>
        <translation>عرصۂ ڈیوٹی</translation>
    </message>
    <message>
        <source>Leave of the kind due</source>
        <translation>واجب الادا رخصت</translation>
    </message>
    <message>
        <source>Leave without pay</source>
        <translation>رخصت بلا تنخواہ</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>ثابت</translation>
    </message>
    <message>
        <source>Partly proved</source>
        <translation>جزوی طور پر ثابت</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>ثابت نہیں</translation>
    </message>
    <message>
        <source>FIR registered</source>
        <translation>ایف آئی آر درج</translation>
    </message>
    <message>
        <source>Referred to NCCIA</source>
        <translation>این سی سی آئی اے کو ارسال</translation>
    </message>
    <message>
        <source>Removal requested</source>
        <translation>ہٹانے کی درخواست</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>بھیج دی گئی</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>وصولی کی تصدیق</translation>
    </message>
    <message>
        <source>Under investigation</source>
        <translation>زیرِ تفتیش</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>انکار</translation>
    </message>
    <message>
        <source>Challan in court</source>
        <translation>چالان عدالت میں</translation>
    </message>
    <message>
        <source>Decided by the court</source>
        <translation>عدالت سے فیصلہ شدہ</translation>
    </message>
    <message>
        <source>Content removed</source>
        <translation>مواد ہٹا دیا گیا</translation>
    </message>
    <message>
        <source>The official</source>
        <translation>متعلقہ اہلکار</translation>
    </message>
    <message>
        <source>The department</source>
        <translation>محکمہ</translation>
    </message>
    <message>
        <source>Leave empty until it is served; every term runs from service.</source>
        <translation>تعمیل تک خالی چھوڑیں؛ ہر میعاد تعمیل سے چلتی ہے۔</translation>
    </message>
    <message>
        <source>Leave empty to write it in ink.</source>
        <translation>قلم سے لکھنے کے لیے خالی چھوڑیں۔</translation>
    </message>
    <message>
        <source>One charge in each line.</source>
        <translation>ہر سطر میں ایک الزام۔</translation>
    </message>
    <message>
        <source>One name in each line.</source>
        <translation>ہر سطر میں ایک نام۔</translation>
    </message>
    <message>
        <source>Empty: taken from the violations of the case.</source>
        <translation>خالی: مقدمے کی خلاف ورزیوں سے لیا جاتا ہے۔</translation>
    </message>
    <message>
        <source>As the punishment is counted.</source>
        <translation>جیسے سزا شمار ہوتی ہے۔</translation>
    </message>
    <message>
        <source>Empty: as the rules give.</source>
        <translation>خالی: جیسا قواعد میں ہے۔</translation>
    </message>
    <message>
        <source>A committee: rank and name, one in each line.</source>
        <translation>کمیٹی: عہدہ اور نام، ہر سطر میں ایک۔</translation>
    </message>
    <message>
        <source>The day that the remand sets, if it sets one.</source>
        <translation>وہ دن جو واپسی کے حکم میں مقرر ہو، اگر ہو۔</translation>
    </message>
    <message>
        <source>Empty: counted by the term of the rules.</source>
        <translation>خالی: قواعد کی میعاد سے شمار ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Of the FIR or the letter; empty: the day of this step.</source>
        <translation>ایف آئی آر یا مراسلے کی؛ خالی: اس کارروائی کا دن۔</translation>
    </message>
    <message>
        <source>News of an action: the same number again with where it stands now.</source>
        <translation>کارروائی کی نئی خبر: وہی نمبر دوبارہ، موجودہ کیفیت کے ساتھ۔</translation>
    </message>
    <message>
        <source>days</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>months</source>
        <translation>ماہ</translation>
    </message>
    <message>
        <source>years</source>
        <translation>سال</translation>
    </message>
    <message>
        <source>rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>اہلکار</translation>
    </message>
    <message>
        <source>Rank, belt</source>
        <translation>عہدہ، بیلٹ</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>طریقِ کار</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>موجودہ مرحلہ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>واجب</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>واجب تاریخ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>تاخیر کے دن</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>مقدمہ</translation>
    </message>
    <message>
        <source>s/o</source>
        <translation>ولد</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>تیار</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>کیا ملا</translation>
    </message>
</context>
</TS>
