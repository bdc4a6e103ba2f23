<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>AsksField</name>
    <message>
        <source>Days for: {0}</source>
        <translation>دن برائے: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>days</source>
        <translation>دن</translation>
    </message>
</context>
<context>
    <name>ByHandWindow</name>
    <message>
        <source>Which page is it?</source>
        <translation>یہ کون سا صفحہ ہے؟</translation>
    </message>
    <message>
        <source>do not keep it</source>
        <translation>محفوظ نہ کریں</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>⁨{0}⁩، صفحہ ⁨{1}⁩</translation>
    </message>
    <message>
        <source>No code of a sheet could be read here. The number of a sheet stands at the foot of its pages.</source>
        <translation>یہاں فہرست کا کوئی کوڈ نہیں پڑھا گیا۔ فہرست کا نمبر اس کے صفحات کے نیچے ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>منسلک کریں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>ChainStrip</name>
    <message>
        <source>The chain of bans in the order of time</source>
        <translation>پابندیوں کا سلسلہ تاریخ وار</translation>
    </message>
</context>
<context>
    <name>DebtsPanel</name>
    <message>
        <source>Note it as done</source>
        <translation>مکمل کے طور پر درج کریں</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>تاریخِ تکمیل</translation>
    </message>
    <message>
        <source>By letter No.</source>
        <translation>بذریعہ مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>This letter asks for nothing that is counted, or it no longer holds.</source>
        <translation>یہ مراسلہ ایسی کوئی چیز نہیں مانگتا جو شمار ہو، یا اب نافذ نہیں۔</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>مکمل…</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>⁨{0}⁩ کو واجب</translation>
    </message>
    <message>
        <source>no term on record</source>
        <translation>میعاد ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>check on the paper copy whether it asks for this</source>
        <translation>کاغذی نقل میں دیکھیں کہ کیا یہ مانگا گیا ہے</translation>
    </message>
    <message>
        <source>done {0}</source>
        <translation>⁨{0}⁩ کو مکمل</translation>
    </message>
    <message>
        <source>{0} days late</source>
        <translation>⁨{0}⁩ دن تاخیر</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>باقی</translation>
    </message>
</context>
<context>
    <name>DirectivesPage</name>
    <message>
        <source>Directives</source>
        <translation>مراسلے</translation>
    </message>
    <message>
        <source>Chain of letters</source>
        <translation>مراسلوں کا سلسلہ</translation>
    </message>
    <message>
        <source>Correct this letter…</source>
        <translation>یہ مراسلہ درست کریں…</translation>
    </message>
    <message>
        <source>Register a letter</source>
        <translation>مراسلہ درج کریں</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>واجبات</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>دستخط</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>مراسلہ</translation>
    </message>
    <message>
        <source>Nothing is owed under any letter.</source>
        <translation>کسی مراسلے کے تحت کچھ باقی نہیں۔</translation>
    </message>
    <message>
        <source>{0} things are owed; the oldest is {1} days late.</source>
        <translation>⁨{0}⁩ کام باقی ہیں؛ سب سے پرانا ⁨{1}⁩ دن تاخیر میں ہے۔</translation>
    </message>
    <message>
        <source>Discard what was not kept?</source>
        <translation>جو محفوظ نہیں ہوا اسے چھوڑ دیں؟</translation>
    </message>
    <message>
        <source>The record stays as it was.</source>
        <translation>ریکارڈ جوں کا توں رہے گا۔</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>چھوڑ دیں</translation>
    </message>
    <message>
        <source>Noted as done.</source>
        <translation>مکمل کے طور پر درج ہو گیا۔</translation>
    </message>
    <message>
        <source>The letter is on record.</source>
        <translation>مراسلہ ریکارڈ پر ہے۔</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Keep the letter</source>
        <translation>مراسلہ محفوظ کریں</translation>
    </message>
    <message>
        <source>Letter No.</source>
        <translation>مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Empty: not on record.</source>
        <translation>خالی: ریکارڈ پر نہیں۔</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>مورخہ</translation>
    </message>
    <message>
        <source>Only where the day itself is not known: the last day it can have.</source>
        <translation>صرف جہاں دن معلوم نہ ہو: آخری ممکنہ تاریخ۔</translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation>زیادہ سے زیادہ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بابت</translation>
    </message>
    <message>
        <source>About, in Urdu</source>
        <translation>بابت، اردو میں</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>جاری کنندہ</translation>
    </message>
    <message>
        <source>Subject line</source>
        <translation>موضوع کی سطر</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>یہ کیا ہے</translation>
    </message>
    <message>
        <source>none; choose to add</source>
        <translation>کوئی نہیں؛ شامل کرنے کے لیے منتخب کریں</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>اعادہ</translation>
    </message>
    <message>
        <source>Extends</source>
        <translation>توسیع</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>منسوخی و تبدیلی</translation>
    </message>
    <message>
        <source>That one ends on the day before.</source>
        <translation>وہ ایک دن پہلے ختم ہو جاتا ہے۔</translation>
    </message>
    <message>
        <source>For ranks</source>
        <translation>عہدوں کے لیے</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>For offices</source>
        <translation>دفاتر کے لیے</translation>
    </message>
    <message>
        <source>the province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>Violations carry it, with what the official did about it</source>
        <translation>خلاف ورزیوں کے ساتھ آتا ہے، اس کے ساتھ کہ اہلکار نے اس پر کیا کیا</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Note of this office</source>
        <translation>اس دفتر کا نوٹ</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Attach the scan…</source>
        <translation>سکین منسلک کریں…</translation>
    </message>
    <message>
        <source>What this office wants to remember of the letter</source>
        <translation>مراسلے کی جو بات یہ دفتر یاد رکھنا چاہے</translation>
    </message>
    <message>
        <source>Note of this office</source>
        <translation>اس دفتر کا نوٹ</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>نوٹ محفوظ کریں</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>سکین</translation>
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
        <source>not on record</source>
        <translation>ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Letter No.</source>
        <translation>مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>مورخہ</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>یہ کیا ہے</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>جاری کنندہ</translation>
    </message>
    <message>
        <source>Subject line</source>
        <translation>موضوع کی سطر</translation>
    </message>
    <message>
        <source>For ranks</source>
        <translation>عہدوں کے لیے</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>For offices</source>
        <translation>دفاتر کے لیے</translation>
    </message>
    <message>
        <source>the province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>نفاذ تا</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصول شدہ</translation>
    </message>
    <message>
        <source>from the CPO; only the CPO corrects it</source>
        <translation>سی پی او سے؛ تصحیح صرف سی پی او کرتا ہے</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>none on record</source>
        <translation>ریکارڈ پر کوئی نہیں</translation>
    </message>
    <message>
        <source>signed sheets</source>
        <translation>دستخط شدہ فہرستیں</translation>
    </message>
    <message>
        <source>the letter</source>
        <translation>مراسلہ</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>دیکھیں</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>نقل محفوظ کریں…</translation>
    </message>
    <message>
        <source>Take it off the record…</source>
        <translation>ریکارڈ سے ہٹائیں…</translation>
    </message>
    <message>
        <source>SHA-256 {0}</source>
        <translation>⁦SHA-256⁩ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>محفوظ ہوا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>نقل محفوظ کریں</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>Its pages wait for another scan then.</source>
        <translation>پھر اس کے صفحات کسی اور سکین کے منتظر رہیں گے۔</translation>
    </message>
    <message>
        <source>Take {0} off the record?</source>
        <translation>⁨{0}⁩ کو ریکارڈ سے ہٹا دیں؟</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>ہٹا دیں</translation>
    </message>
    <message>
        <source>{0} is attached.</source>
        <translation>⁨{0}⁩ منسلک ہو گیا۔</translation>
    </message>
    <message>
        <source>Scan of the letter</source>
        <translation>مراسلے کا سکین</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>سکین (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>نوٹ محفوظ ہو گیا۔</translation>
    </message>
</context>
<context>
    <name>ManyField</name>
    <message>
        <source>Take out: {0}</source>
        <translation>نکالیں: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>SheetBar</name>
    <message>
        <source>Sheet to sign…</source>
        <translation>دستخطی فہرست…</translation>
    </message>
    <message>
        <source>Signed sheets…</source>
        <translation>دستخط شدہ فہرستیں…</translation>
    </message>
    <message>
        <source>Take in scans of signed sheets; the code on each page says which it is</source>
        <translation>دستخط شدہ فہرستوں کے سکین لیں؛ ہر صفحے کا کوڈ بتاتا ہے کہ کون سا ہے</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>سکین</translation>
    </message>
    <message>
        <source>Print this list…</source>
        <translation>یہ فہرست چھاپیں…</translation>
    </message>
    <message>
        <source>Write this list to a workbook…</source>
        <translation>یہ فہرست ورک بک میں لکھیں…</translation>
    </message>
    <message>
        <source>Scans of signed sheets</source>
        <translation>دستخط شدہ فہرستوں کے سکین</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>سکین (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>{0} signed pages were recognised and attached: {1}</source>
        <translation>⁨{0}⁩ دستخط شدہ صفحات پہچان کر منسلک کیے گئے: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Page {0} of the file · SHA-256 {1}</source>
        <translation>فائل کا صفحہ ⁨{0}⁩ · ⁦SHA-256⁩ ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Acknowledgements of {0}</source>
        <translation>⁨{0}⁩ کی اطلاع یابی</translation>
    </message>
    <message>
        <source>{0} rows written to {1}</source>
        <translation>⁨{0}⁩ قطاریں ⁨{1}⁩ میں لکھی گئیں</translation>
    </message>
    <message>
        <source>Write the list</source>
        <translation>فہرست لکھیں</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>ورک بکس (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>SheetWindow</name>
    <message>
        <source>Signature sheet for {0}</source>
        <translation>⁨{0}⁩ کی دستخطی فہرست</translation>
    </message>
    <message>
        <source>Everybody, each station on its own pages</source>
        <translation>سب، ہر تھانہ اپنے صفحات پر</translation>
    </message>
    <message>
        <source>Only who has not signed yet</source>
        <translation>صرف جنھوں نے ابھی دستخط نہیں کیے</translation>
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
        <source>For</source>
        <translation>برائے</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Every page carries a code, so that its signed scan finds its names by itself.</source>
        <translation>ہر صفحے پر کوڈ ہوتا ہے، تاکہ دستخط شدہ سکین اپنے نام خود ڈھونڈ لے۔</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>فہرست بنائیں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Sheet {0}: {1} officials on {2} pages</source>
        <translation>فہرست ⁨{0}⁩: ⁨{1}⁩ اہلکار، ⁨{2}⁩ صفحات پر</translation>
    </message>
</context>
<context>
    <name>SignatureFilter</name>
    <message>
        <source>Name, belt no. or posting</source>
        <translation>نام، بیلٹ نمبر یا تعیناتی</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>ابھی دستخط نہیں کیے</translation>
    </message>
    <message>
        <source>Nothing on record</source>
        <translation>ریکارڈ پر کچھ نہیں</translation>
    </message>
    <message>
        <source>Search officials</source>
        <translation>اہلکار تلاش کریں</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>تھانہ / مقام</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>کون دکھائے جائیں</translation>
    </message>
    <message>
        <source>Page of a signature sheet</source>
        <translation>دستخطی فہرست کا صفحہ</translation>
    </message>
    <message>
        <source>Any station</source>
        <translation>کوئی بھی تھانہ</translation>
    </message>
    <message>
        <source>No sheet: all officials</source>
        <translation>فہرست نہیں: تمام اہلکار</translation>
    </message>
</context>
<context>
    <name>SignaturesPanel</name>
    <message>
        <source>Sheet no.</source>
        <translation>فہرست نمبر</translation>
    </message>
    <message>
        <source>Witnesses, note</source>
        <translation>گواہ، نوٹ</translation>
    </message>
    <message>
        <source>Who has signed</source>
        <translation>کس نے دستخط کیے</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>یہاں کوئی نہیں</translation>
    </message>
    <message>
        <source>Import the nominal roll first, or widen the filter.</source>
        <translation>پہلے نامی فہرست درآمد کریں، یا شرطیں کم کریں۔</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>دستخط کی تاریخ</translation>
    </message>
    <message>
        <source>Sheet number</source>
        <translation>فہرست کا نمبر</translation>
    </message>
    <message>
        <source>Witnesses of a refusal, or another note</source>
        <translation>انکار کے گواہ، یا کوئی اور نوٹ</translation>
    </message>
    <message>
        <source>Keys: {0}</source>
        <translation>بٹن: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>on</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>{0} of {1} signed</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ نے دستخط کیے</translation>
    </message>
    <message>
        <source>{0} read out</source>
        <translation>⁨{0}⁩ کو پڑھ کر سنایا</translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation>⁨{0}⁩ رد</translation>
    </message>
    <message>
        <source>{0} absent</source>
        <translation>⁨{0}⁩ غیر حاضر</translation>
    </message>
    <message>
        <source>{0} on leave</source>
        <translation>⁨{0}⁩ رخصت پر</translation>
    </message>
    <message>
        <source>before: {0} ({1})</source>
        <translation>پہلے: ⁨{0}⁩ (⁨{1}⁩)</translation>
    </message>
    <message>
        <source>Keep {0} marks</source>
        <translation>⁨{0}⁩ نشانات محفوظ کریں</translation>
    </message>
    <message>
        <source>Acknowledgements kept: {0}</source>
        <translation>اطلاع یابی محفوظ ہوئی: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>directives</name>
    <message>
        <source>Report to the CPO</source>
        <translation>سی پی او کو رپورٹ</translation>
    </message>
    <message>
        <source>Compliance certificate</source>
        <translation>تصدیق نامہ تعمیل</translation>
    </message>
    <message>
        <source>Monitoring unit notified</source>
        <translation>مانیٹرنگ یونٹ کا اعلامیہ</translation>
    </message>
    <message>
        <source>Read out and signed for</source>
        <translation>پڑھ کر سنایا گیا اور دستخط لیے گئے</translation>
    </message>
    <message>
        <source>Groups and pages closed</source>
        <translation>گروپ اور صفحات بند</translation>
    </message>
    <message>
        <source>Interviews in custody stopped</source>
        <translation>زیرِ حراست انٹرویو بند</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>دستخط کیے</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>پڑھ کر سنایا</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غیر حاضر</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>رخصت پر</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>پابندی</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>مراسلہ</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>پیغام</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>قاعدہ</translation>
    </message>
    <message>
        <source>Order of a court</source>
        <translation>عدالت کا حکم</translation>
    </message>
    <message>
        <source>Order of an office</source>
        <translation>دفتر کا حکم</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>اعادہ کرتا ہے</translation>
    </message>
    <message>
        <source>repeated by</source>
        <translation>جس کا اعادہ ہوا</translation>
    </message>
    <message>
        <source>extends</source>
        <translation>توسیع کرتا ہے</translation>
    </message>
    <message>
        <source>extended by</source>
        <translation>جس کی توسیع ہوئی</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>جگہ لیتا ہے</translation>
    </message>
    <message>
        <source>replaced by</source>
        <translation>جس کی جگہ لی گئی</translation>
    </message>
    <message>
        <source>all done</source>
        <translation>سب مکمل</translation>
    </message>
    <message>
        <source>Letter no.</source>
        <translation>مراسلہ نمبر</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>مورخہ</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>واجبات</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بابت</translation>
    </message>
    <message>
        <source>{0}, {1} days late</source>
        <translation>⁨{0}⁩، ⁨{1}⁩ دن تاخیر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>اہلکار</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>Belt</source>
        <translation>بیلٹ</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>پرچہ</translation>
    </message>
    <message>
        <source>s/o</source>
        <translation>ولد</translation>
    </message>
</context>
</TS>
