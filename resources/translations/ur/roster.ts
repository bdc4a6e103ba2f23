<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>AccountsField</name>
    <message>
        <source>One more account</source>
        <translation>ایک اور اکاؤنٹ</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>ہینڈل</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لنک</translation>
    </message>
</context>
<context>
    <name>ActBar</name>
    <message>
        <source>Post…</source>
        <translation>تعینات کریں…</translation>
    </message>
    <message>
        <source>Posts everybody who is chosen, or nobody</source>
        <translation>سب منتخب افراد تعینات ہوتے ہیں، یا کوئی نہیں</translation>
    </message>
    <message>
        <source>Set status…</source>
        <translation>حیثیت بدلیں…</translation>
    </message>
    <message>
        <source>Sets the status of everybody who is chosen, or of nobody</source>
        <translation>سب منتخب افراد کی حیثیت بدلتی ہے، یا کسی کی نہیں</translation>
    </message>
    <message>
        <source>Print list…</source>
        <translation>فہرست چھاپیں…</translation>
    </message>
    <message>
        <source>All whom the list shows, or the chosen ones, on A4 or Legal</source>
        <translation>فہرست کے سب افراد یا منتخب کردہ، ⁦A4⁩ یا ⁦Legal⁩ پر</translation>
    </message>
    <message>
        <source>Strength…</source>
        <translation>نفری کا گوشوارہ…</translation>
    </message>
    <message>
        <source>Sanctioned, actual and vacant posts</source>
        <translation>منظور شدہ، موجود اور خالی آسامیاں</translation>
    </message>
    <message>
        <source>Choose people to post them: Shift, Ctrl+Space, Ctrl+A</source>
        <translation>تعینات کرنے کے لیے افراد منتخب کریں: ⁦Shift⁩، ⁦Ctrl+Space⁩، ⁦Ctrl+A⁩</translation>
    </message>
    <message>
        <source>1 person chosen</source>
        <translation>1 فرد منتخب</translation>
    </message>
    <message>
        <source>{0} persons chosen</source>
        <translation>⁨{0}⁩ افراد منتخب</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>تعینات کریں</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>حیثیت بدلیں</translation>
    </message>
    <message>
        <source>Nominal roll</source>
        <translation>نامی فہرست</translation>
    </message>
    <message>
        <source>{0}. If it is not possible for one of them, it is done for nobody.</source>
        <translation>⁨{0}⁩۔ اگر ان میں سے ایک کے لیے ممکن نہ ہو تو کسی کے لیے نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>Entered for 1 person.</source>
        <translation>1 فرد کے لیے درج ہوا۔</translation>
    </message>
    <message>
        <source>Entered for {0} persons.</source>
        <translation>⁨{0}⁩ افراد کے لیے درج ہوا۔</translation>
    </message>
    <message>
        <source>For {0} it was so already.</source>
        <translation>⁨{0}⁩ کے لیے پہلے سے ایسا ہی تھا۔</translation>
    </message>
</context>
<context>
    <name>DeclarationForm</name>
    <message>
        <source>Put it on record</source>
        <translation>ریکارڈ پر درج کریں</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>دستخط کی تاریخ</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>اکاؤنٹ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Undertaking: no account on any platform</source>
        <translation>اقرار نامہ: کسی پلیٹ فارم پر کوئی اکاؤنٹ نہیں</translation>
    </message>
</context>
<context>
    <name>DutyStates</name>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Casual leave</source>
        <translation>اتفاقیہ رخصت</translation>
    </message>
    <message>
        <source>Earned leave</source>
        <translation>رخصتِ استحقاقیہ</translation>
    </message>
    <message>
        <source>Medical leave</source>
        <translation>طبی رخصت</translation>
    </message>
    <message>
        <source>Maternity leave</source>
        <translation>زچگی رخصت</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غیر حاضر</translation>
    </message>
    <message>
        <source>On course</source>
        <translation>کورس پر</translation>
    </message>
    <message>
        <source>On deputation</source>
        <translation>ڈیپوٹیشن پر</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>منسلک</translation>
    </message>
    <message>
        <source>Closed to Lines</source>
        <translation>لائن حاضر</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>ہسپتال میں</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>زیرِ حراست</translation>
    </message>
    <message>
        <source>Security duty</source>
        <translation>سیکیورٹی ڈیوٹی</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>ولدیت</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>Belt No.</source>
        <translation>بیلٹ نمبر</translation>
    </message>
    <message>
        <source>BPS</source>
        <translation>بی پی ایس</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Personnel No.</source>
        <translation>پرسنل نمبر</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاریخِ پیدائش</translation>
    </message>
    <message>
        <source>Date of enlistment</source>
        <translation>تاریخِ بھرتی</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>تعیناتی کی تاریخ</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>موبائل</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>نام اردو میں</translation>
    </message>
    <message>
        <source>Father&apos;s name in Urdu</source>
        <translation>ولدیت اردو میں</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>ڈیوٹی</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>تعلیم</translation>
    </message>
    <message>
        <source>Domicile</source>
        <translation>ڈومیسائل</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتہ</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>نمبر شمار</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Choose the file…</source>
        <translation>فائل منتخب کریں…</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>پہلے کی درآمدات</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>ابھی کچھ درآمد نہیں ہوا</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>یہ درآمد واپس لیں</translation>
    </message>
    <message>
        <source>Rolls (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)</source>
        <translation>فہرستیں (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>Nominal roll</source>
        <translation>نامی فہرست</translation>
    </message>
    <message>
        <source>Drop the nominal roll here</source>
        <translation>نامی فہرست یہاں چھوڑیں</translation>
    </message>
    <message>
        <source>Excel, LibreOffice or CSV, with headings in English or Urdu, as the office has it.</source>
        <translation>ایکسل، لبرے آفس یا ⁦CSV⁩، سرخیاں انگریزی یا اردو میں، جیسی دفتر میں ہے۔</translation>
    </message>
    <message>
        <source>Nothing is taken in before you have seen it.</source>
        <translation>آپ کے دیکھنے سے پہلے کچھ شامل نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>When</source>
        <translation>کب</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>By</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>شامل</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>بدلے</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>واپس لی گئی</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>1 person:</source>
        <translation>1 فرد:</translation>
    </message>
    <message>
        <source>{0} persons:</source>
        <translation>⁨{0}⁩ افراد:</translation>
    </message>
    <message>
        <source>Take this away</source>
        <translation>یہ ہٹائیں</translation>
    </message>
    <message>
        <source>Take this condition away: {0}</source>
        <translation>یہ شرط ہٹائیں: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>کالم</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>کیا بدلے گا</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مکمل</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>ایکسل ورک بک (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the sheet with marks</source>
        <translation>نشان لگی شیٹ محفوظ کریں</translation>
    </message>
    <message>
        <source>{0} rows marked in {1}. Correct them there and import that file.</source>
        <translation>⁨{1}⁩ میں ⁨{0}⁩ قطاروں پر نشان لگا۔ وہاں درست کریں اور وہی فائل درآمد کریں۔</translation>
    </message>
    <message>
        <source>{0} row marked in {1}. Correct it there and import that file.</source>
        <translation>⁨{1}⁩ میں ⁨{0}⁩ قطار پر نشان لگا۔ وہاں درست کریں اور وہی فائل درآمد کریں۔</translation>
    </message>
    <message>
        <source>Take the import of {0} back?</source>
        <translation>⁨{0}⁩ کی درآمد واپس لیں؟</translation>
    </message>
    <message>
        <source>Who came with it leaves the list; what it changed gets its old value. Later changes are kept.</source>
        <translation>جو اس کے ساتھ آئے وہ فہرست سے نکل جائیں گے؛ جو بدلا اسے پہلی قدر ملے گی۔ بعد کی تبدیلیاں رہیں گی۔</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>واپس لیں</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>Sheet</source>
        <translation>پرچہ</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>فائل کی پہلی قطاریں</translation>
    </message>
    <message>
        <source>Compare with the roster</source>
        <translation>نفری سے موازنہ کریں</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>دوسری فائل</translation>
    </message>
    <message>
        <source>Is each column what the list above it says? Correct what is not.</source>
        <translation>کیا ہر کالم وہی ہے جو اس کے اوپر لکھا ہے؟ جو نہیں اسے درست کریں۔</translation>
    </message>
    <message>
        <source>All {0} sheets</source>
        <translation>تمام ⁨{0}⁩ شیٹیں</translation>
    </message>
    <message>
        <source>{0} (hidden)</source>
        <translation>⁨{0}⁩ (چھپی ہوئی)</translation>
    </message>
    <message>
        <source>Take the hidden rows too ({0})</source>
        <translation>چھپی ہوئی قطاریں بھی لیں (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>Take the hidden sheets too ({0})</source>
        <translation>چھپی ہوئی شیٹیں بھی لیں (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>Take what is hidden too: rows ({0}) and sheets ({1})</source>
        <translation>جو چھپا ہے وہ بھی لیں: قطاریں (⁨{0}⁩) اور شیٹیں (⁨{1}⁩)</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>نہیں لیا جاتا</translation>
    </message>
    <message>
        <source>Column {0} holds</source>
        <translation>کالم ⁨{0}⁩ میں ہے</translation>
    </message>
    <message>
        <source>No column holds the name yet: choose it.</source>
        <translation>ابھی کسی کالم میں نام نہیں: منتخب کریں۔</translation>
    </message>
    <message>
        <source>Without CNIC or personnel number every row will be doubtful.</source>
        <translation>شناختی کارڈ یا پرسنل نمبر کے بغیر ہر قطار مشکوک ہوگی۔</translation>
    </message>
    <message>
        <source>Not sure about: {0}. Please look at these.</source>
        <translation>یقین نہیں: ⁨{0}⁩۔ براہِ کرم انہیں دیکھ لیں۔</translation>
    </message>
    <message>
        <source>Nothing is taken from: {0}.</source>
        <translation>ان سے کچھ نہیں لیا جاتا: ⁨{0}⁩۔</translation>
    </message>
</context>
<context>
    <name>MissingForm</name>
    <message>
        <source>Transferred; offered to the other office</source>
        <translation>تبادلہ ہو گیا؛ دوسرے دفتر کو پیش</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>فیصلہ درج کریں</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>ان کا کیا ہوا</translation>
    </message>
    <message>
        <source>To the office</source>
        <translation>کس دفتر کو</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Order No.</source>
        <translation>حکم نمبر</translation>
    </message>
    <message>
        <source>Left out by mistake; serves here as before</source>
        <translation>غلطی سے رہ گئے؛ یہاں پہلے کی طرح خدمت میں ہیں</translation>
    </message>
    <message>
        <source>No transfer</source>
        <translation>تبادلہ نہیں</translation>
    </message>
</context>
<context>
    <name>MissingView</name>
    <message>
        <source>Persons who are not in the new roll</source>
        <translation>وہ افراد جو نئی فہرست میں نہیں</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>کوئی منتظر نہیں</translation>
    </message>
    <message>
        <source>Everybody whom the last roll did not name has been settled.</source>
        <translation>پچھلی فہرست میں نہ آنے والے سب افراد کا فیصلہ ہو چکا۔</translation>
    </message>
    <message>
        <source>Say what became of them…</source>
        <translation>بتائیں ان کا کیا ہوا…</translation>
    </message>
    <message>
        <source>Transferred, retired, died, dismissed, removed; for all who are chosen</source>
        <translation>تبادلہ، ریٹائرڈ، وفات، برخاست، برطرف؛ سب منتخب افراد کے لیے</translation>
    </message>
    <message>
        <source>Left out by mistake</source>
        <translation>غلطی سے رہ گئے</translation>
    </message>
    <message>
        <source>They serve here as before; asked about again with the next roll only</source>
        <translation>وہ یہاں پہلے کی طرح خدمت میں ہیں؛ صرف اگلی فہرست پر دوبارہ پوچھا جائے گا</translation>
    </message>
    <message>
        <source>The last roll does not name these persons, who serve on record. Nothing happens to them until somebody says what became of them.</source>
        <translation>پچھلی فہرست میں یہ افراد نہیں جو ریکارڈ پر خدمت میں ہیں۔ جب تک کوئی نہ بتائے کہ ان کا کیا ہوا، ان کے ساتھ کچھ نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>Choose people: Shift and arrows, Ctrl+A for all</source>
        <translation>افراد منتخب کریں: ⁦Shift⁩ اور تیر، سب کے لیے ⁦Ctrl+A⁩</translation>
    </message>
    <message>
        <source>1 person chosen</source>
        <translation>1 فرد منتخب</translation>
    </message>
    <message>
        <source>{0} persons chosen</source>
        <translation>⁨{0}⁩ افراد منتخب</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>ان کا کیا ہوا</translation>
    </message>
    <message>
        <source>1 person settled.</source>
        <translation>1 فرد کا فیصلہ درج ہوا۔</translation>
    </message>
    <message>
        <source>{0} persons settled.</source>
        <translation>⁨{0}⁩ افراد کا فیصلہ درج ہوا۔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>ولدیت</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>Belt No.</source>
        <translation>بیلٹ نمبر</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>Not in the roll</source>
        <translation>فہرست میں نہیں</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>کب سے</translation>
    </message>
</context>
<context>
    <name>PeopleFilters</name>
    <message>
        <source>Name, father&apos;s name, belt No., CNIC, mobile</source>
        <translation>نام، ولدیت، بیلٹ نمبر، شناختی کارڈ، موبائل</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>افراد تلاش کریں</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>Any rank</source>
        <translation>کوئی بھی عہدہ</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>Any posting</source>
        <translation>کوئی بھی تعیناتی</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>کوئی بھی حیثیت</translation>
    </message>
    <message>
        <source>More conditions: duty, serving or not, years of service</source>
        <translation>مزید شرائط: ڈیوٹی، حاضر ملازمت یا نہیں، سروس کے سال</translation>
    </message>
    <message>
        <source>Show everybody again</source>
        <translation>سب دوبارہ دکھائیں</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>ڈیوٹی</translation>
    </message>
    <message>
        <source>Any duty</source>
        <translation>کوئی بھی ڈیوٹی</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>حاضر ملازمت</translation>
    </message>
    <message>
        <source>Serving or not</source>
        <translation>حاضر ملازمت یا نہیں</translation>
    </message>
    <message>
        <source>No longer serving</source>
        <translation>اب ملازمت میں نہیں</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>ولدیت</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>Belt No.</source>
        <translation>بیلٹ نمبر</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>ڈیوٹی</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>People</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>Nobody is on record yet</source>
        <translation>ابھی کوئی ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Import the nominal roll first (Ctrl+I), or drop the file here. Single persons: Ctrl+N.</source>
        <translation>پہلے نامی فہرست درآمد کریں (⁦Ctrl+I⁩)، یا فائل یہاں چھوڑیں۔ ایک ایک فرد: ⁦Ctrl+N⁩۔</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>کوئی مطابق نہیں</translation>
    </message>
    <message>
        <source>Try fewer letters, or take a condition away above.</source>
        <translation>کم حروف لکھیں، یا اوپر سے کوئی شرط ہٹائیں۔</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>8 digits</source>
        <translation>8 ہندسے</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>More</source>
        <translation>مزید</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Pending</source>
        <translation>زیرِ التوا</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>نمٹائی گئی</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>واپس لی گئی</translation>
    </message>
    <message>
        <source>Show CNIC and mobile</source>
        <translation>شناختی کارڈ اور موبائل دکھائیں</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>فہرست سے ہٹائیں…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>طریقِ کار</translation>
    </message>
    <message>
        <source>History</source>
        <translation>ہسٹری</translation>
    </message>
    <message>
        <source>Nothing is on record yet</source>
        <translation>ابھی کچھ ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>خلاف ورزیاں</translation>
    </message>
    <message>
        <source>No violation is on record</source>
        <translation>کوئی خلاف ورزی ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>مقدمات</translation>
    </message>
    <message>
        <source>No case is on record</source>
        <translation>کوئی مقدمہ ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Service record</source>
        <translation>سروس ریکارڈ</translation>
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
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Changed on the record meanwhile: {0}. What you typed stands in the form; Save keeps it.</source>
        <translation>اس دوران ریکارڈ پر بدلا: ⁨{0}⁩۔ آپ کا لکھا فارم میں ہے؛ محفوظ کرنے سے وہی رہے گا۔</translation>
    </message>
    <message>
        <source>Only the name must be given; a CNIC tells namesakes apart.</source>
        <translation>صرف نام لازم ہے؛ شناختی کارڈ ہم ناموں میں فرق کرتا ہے۔</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>نیا فرد</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>محفوظ ہو گیا۔</translation>
    </message>
    <message>
        <source>Take this person off the list?</source>
        <translation>اس فرد کو فہرست سے ہٹا دیں؟</translation>
    </message>
    <message>
        <source>Only for one who was entered by mistake. Who leaves the force gets another status instead.</source>
        <translation>صرف اس کے لیے جو غلطی سے درج ہوا۔ جو فورس چھوڑے اس کی حیثیت بدلی جاتی ہے۔</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>فہرست سے ہٹائیں</translation>
    </message>
    <message>
        <source>{0} was taken off the list.</source>
        <translation>⁨{0}⁩ کو فہرست سے ہٹا دیا گیا۔</translation>
    </message>
</context>
<context>
    <name>PhotoButton</name>
    <message>
        <source>Photo: click for a menu, drop a picture here, or Ctrl+V</source>
        <translation>تصویر: مینو کے لیے کلک کریں، تصویر یہاں چھوڑیں، یا ⁦Ctrl+V⁩</translation>
    </message>
    <message>
        <source>Replace the photo…</source>
        <translation>تصویر بدلیں…</translation>
    </message>
    <message>
        <source>Take a photo in…</source>
        <translation>تصویر لگائیں…</translation>
    </message>
    <message>
        <source>Paste a picture (Ctrl+V)</source>
        <translation>تصویر چسپاں کریں (⁦Ctrl+V⁩)</translation>
    </message>
    <message>
        <source>Take the photo off…</source>
        <translation>تصویر ہٹائیں…</translation>
    </message>
    <message>
        <source>Photo of {0}</source>
        <translation>⁨{0}⁩ کی تصویر</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>تصاویر (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>The photo is on record.</source>
        <translation>تصویر ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>The photo was taken off.</source>
        <translation>تصویر ہٹا دی گئی۔</translation>
    </message>
    <message>
        <source>Take the photo off?</source>
        <translation>تصویر ہٹا دیں؟</translation>
    </message>
    <message>
        <source>The history keeps that there was one.</source>
        <translation>ہسٹری میں رہے گا کہ تصویر تھی۔</translation>
    </message>
    <message>
        <source>Take the photo off</source>
        <translation>تصویر ہٹائیں</translation>
    </message>
    <message>
        <source>Photo on record</source>
        <translation>تصویر ریکارڈ پر</translation>
    </message>
    <message>
        <source>No photo on record</source>
        <translation>تصویر ریکارڈ پر نہیں</translation>
    </message>
</context>
<context>
    <name>PlanLines</name>
    <message>
        <source>On record and serving, but not in this file; stays as it is.</source>
        <translation>ریکارڈ پر اور ملازمت میں، مگر اس فائل میں نہیں؛ جوں کا توں رہتا ہے۔</translation>
    </message>
    <message>
        <source>{0}: {1} → nothing</source>
        <translation>⁨{0}⁩: ⁨{1}⁩ ← کچھ نہیں</translation>
    </message>
    <message>
        <source>{0}: {1} (was empty)</source>
        <translation>⁨{0}⁩: ⁨{1}⁩ (خالی تھا)</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>⁨{0}⁩: ⁨{1}⁩ ← ⁨{2}⁩</translation>
    </message>
    <message>
        <source>a heading repeated</source>
        <translation>دہرائی گئی سرخی</translation>
    </message>
    <message>
        <source>a remark</source>
        <translation>ایک کیفیت</translation>
    </message>
    <message>
        <source>a section heading</source>
        <translation>حصے کی سرخی</translation>
    </message>
    <message>
        <source>a total</source>
        <translation>میزان</translation>
    </message>
    <message>
        <source>a signature or closing line</source>
        <translation>دستخط یا آخری سطر</translation>
    </message>
    <message>
        <source>a serial number without a person</source>
        <translation>بغیر فرد کے نمبر شمار</translation>
    </message>
    <message>
        <source>a hidden row</source>
        <translation>چھپی ہوئی قطار</translation>
    </message>
    <message>
        <source>a row to leave out, as you answered</source>
        <translation>چھوڑنے کی قطار، جیسا آپ نے جواب دیا</translation>
    </message>
    <message>
        <source>“{0}” was taken for {1}.</source>
        <translation>”⁨{0}⁩“ سے ⁨{1}⁩ مراد لی گئی۔</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Rows of the plan</source>
        <translation>درآمد کی قطاریں</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>کالموں پر واپس</translation>
    </message>
    <message>
        <source>Save the sheet with marks…</source>
        <translation>نشان لگی شیٹ محفوظ کریں…</translation>
    </message>
    <message>
        <source>A copy of the file in which each refused or doubtful cell is coloured and says what is wrong</source>
        <translation>فائل کی نقل جس میں ہر رد یا مشکوک خانہ رنگین ہے اور بتاتا ہے کہ کیا غلط ہے</translation>
    </message>
    <message>
        <source>Take the doubtful row too; I have looked at it</source>
        <translation>مشکوک قطار بھی لیں؛ میں نے دیکھ لی ہے</translation>
    </message>
    <message>
        <source>Take the {0} doubtful rows too; I have looked at them</source>
        <translation>⁨{0}⁩ مشکوک قطاریں بھی لیں؛ میں نے دیکھ لی ہیں</translation>
    </message>
    <message>
        <source>This is the whole roll: the 1 person whom it does not name is put aside to be settled</source>
        <translation>یہ پوری فہرست ہے: 1 فرد جو اس میں نہیں فیصلے کے لیے الگ رکھا جاتا ہے</translation>
    </message>
    <message>
        <source>This is the whole roll: the {0} whom it does not name are put aside to be settled</source>
        <translation>یہ پوری فہرست ہے: ⁨{0}⁩ افراد جو اس میں نہیں فیصلے کے لیے الگ رکھے جاتے ہیں</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>پرچہ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>کالم</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>فرد</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>⁨{0}⁩ نئے</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>⁨{0}⁩ بدلے</translation>
    </message>
    <message>
        <source>{0} unchanged</source>
        <translation>⁨{0}⁩ جوں کے توں</translation>
    </message>
    <message>
        <source>{0} doubtful</source>
        <translation>⁨{0}⁩ مشکوک</translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation>⁨{0}⁩ رد</translation>
    </message>
    <message>
        <source>{0} not in the file</source>
        <translation>⁨{0}⁩ فائل میں نہیں</translation>
    </message>
    <message>
        <source>{0} other rows</source>
        <translation>⁨{0}⁩ دیگر قطاریں</translation>
    </message>
    <message>
        <source>These persons are not on record and will be entered.</source>
        <translation>یہ افراد ریکارڈ پر نہیں اور درج کیے جائیں گے۔</translation>
    </message>
    <message>
        <source>These are on record; only the fields listed here change. A blank changes nothing.</source>
        <translation>یہ ریکارڈ پر ہیں؛ صرف یہاں لکھے خانے بدلتے ہیں۔ خالی خانہ کچھ نہیں بدلتا۔</translation>
    </message>
    <message>
        <source>These stand on record exactly so; nothing happens to them.</source>
        <translation>یہ ریکارڈ پر بالکل ایسے ہی ہیں؛ ان کے ساتھ کچھ نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>These are left out unless you take them: each line says what is unclear.</source>
        <translation>جب تک آپ نہ لیں یہ چھوڑ دیے جاتے ہیں: ہر سطر بتاتی ہے کہ کیا غیر واضح ہے۔</translation>
    </message>
    <message>
        <source>Nobody is removed by an import. Of a whole roll these wait on the roster page until somebody says whether they were transferred, retired, died, were dismissed, or are left out by mistake.</source>
        <translation>درآمد سے کوئی نہیں ہٹتا۔ پوری فہرست ہو تو یہ نفری کے صفحے پر منتظر رہتے ہیں جب تک کوئی نہ بتائے کہ تبادلہ، ریٹائرڈ، وفات، برخاست، یا غلطی سے رہ گئے۔</translation>
    </message>
    <message>
        <source>These rows of the file were not taken for persons.</source>
        <translation>فائل کی یہ قطاریں افراد نہیں سمجھی گئیں۔</translation>
    </message>
    <message>
        <source>These cannot be taken so. Answer the question above, or correct the cell and import the file again.</source>
        <translation>یہ اس طرح نہیں لی جا سکتیں۔ اوپر کے سوال کا جواب دیں، یا خانہ درست کر کے فائل دوبارہ درآمد کریں۔</translation>
    </message>
    <message>
        <source>These cannot be taken so. Correct the cell and import the file again; the others need not wait.</source>
        <translation>یہ اس طرح نہیں لی جا سکتیں۔ خانہ درست کر کے فائل دوبارہ درآمد کریں؛ باقیوں کو انتظار کی ضرورت نہیں۔</translation>
    </message>
    <message>
        <source>Put the missing aside</source>
        <translation>جو نہیں ہیں انہیں الگ رکھیں</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>درآمد کے لیے کچھ نہیں</translation>
    </message>
    <message>
        <source>Import 1 person</source>
        <translation>1 فرد درآمد کریں</translation>
    </message>
    <message>
        <source>Import {0} persons</source>
        <translation>⁨{0}⁩ افراد درآمد کریں</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Use these answers</source>
        <translation>یہ جوابات استعمال کریں</translation>
    </message>
    <message>
        <source>Shows what would change with them; nothing is imported yet</source>
        <translation>دکھاتا ہے کہ ان سے کیا بدلے گا؛ ابھی کچھ درآمد نہیں ہوتا</translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation>جواب منتخب کریں</translation>
    </message>
    <message>
        <source>Every question is answered</source>
        <translation>ہر سوال کا جواب ہو چکا</translation>
    </message>
    <message>
        <source>1 question: its rows wait for the answer</source>
        <translation>1 سوال: اس کی قطاریں جواب کی منتظر ہیں</translation>
    </message>
    <message>
        <source>{0} questions: their rows wait for the answers</source>
        <translation>⁨{0}⁩ سوالات: ان کی قطاریں جوابات کی منتظر ہیں</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>قطار ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} rows: {1}</source>
        <translation>⁨{0}⁩ قطاریں: ⁨{1}⁩</translation>
    </message>
</context>
<context>
    <name>RecordForms</name>
    <message>
        <source>Post</source>
        <translation>تعینات کریں</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Order No.</source>
        <translation>حکم نمبر</translation>
    </message>
    <message>
        <source>Supervisor there</source>
        <translation>وہاں کا نگران</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>حیثیت بدلیں</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>جوں کا توں رہتا ہے</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>ڈیوٹی</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>پیش کریں</translation>
    </message>
    <message>
        <source>To the office</source>
        <translation>کس دفتر کو</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>پیشکش کی تاریخ</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
</context>
<context>
    <name>RecordTab</name>
    <message>
        <source>Service record</source>
        <translation>سروس ریکارڈ</translation>
    </message>
    <message>
        <source>Nothing is on record yet</source>
        <translation>ابھی کچھ ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Post…</source>
        <translation>تعینات کریں…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>حیثیت…</translation>
    </message>
    <message>
        <source>Declare…</source>
        <translation>اقرار نامہ درج کریں…</translation>
    </message>
    <message>
        <source>Offer transfer…</source>
        <translation>تبادلہ پیش کریں…</translation>
    </message>
    <message>
        <source>Accepted…</source>
        <translation>قبول ہوا…</translation>
    </message>
    <message>
        <source>Not taken…</source>
        <translation>قبول نہیں ہوا…</translation>
    </message>
    <message>
        <source>Take offer back…</source>
        <translation>پیشکش واپس لیں…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>واپس لیں…</translation>
    </message>
    <message>
        <source>For a mistake: what held before holds again</source>
        <translation>غلطی کے لیے: جو پہلے تھا وہی دوبارہ ہوتا ہے</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>اندراج</translation>
    </message>
    <message>
        <source>Order No.</source>
        <translation>حکم نمبر</translation>
    </message>
    <message>
        <source>More</source>
        <translation>مزید</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>حیثیت بدلیں</translation>
    </message>
    <message>
        <source>What was declared about accounts</source>
        <translation>اکاؤنٹس کے بارے میں اقرار</translation>
    </message>
    <message>
        <source>Offer a transfer</source>
        <translation>تبادلہ پیش کریں</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>قبول ہوا</translation>
    </message>
    <message>
        <source>The other office accepted the transfer</source>
        <translation>دوسرے دفتر نے تبادلہ قبول کر لیا</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>قبول نہیں ہوا</translation>
    </message>
    <message>
        <source>The other office does not take the transfer</source>
        <translation>دوسرا دفتر تبادلہ نہیں لیتا</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Take the offer back</source>
        <translation>پیشکش واپس لیں</translation>
    </message>
    <message>
        <source>Take this entry back?</source>
        <translation>یہ اندراج واپس لیں؟</translation>
    </message>
    <message>
        <source>{0}: {1}. What held before holds again; the history keeps both and your reason.</source>
        <translation>⁨{0}⁩: ⁨{1}⁩۔ جو پہلے تھا وہی دوبارہ ہوگا؛ ہسٹری میں دونوں اور آپ کی وجہ رہتی ہے۔</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>واپس لے لیا گیا۔</translation>
    </message>
    <message>
        <source>Entered.</source>
        <translation>درج ہو گیا۔</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Go to the roster</source>
        <translation>نفری پر جائیں</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>یہ درآمد واپس لیں</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>دوسری فائل درآمد کریں</translation>
    </message>
    <message>
        <source>Settle them…</source>
        <translation>ان کا فیصلہ کریں…</translation>
    </message>
    <message>
        <source>Undo takes the whole import back as one. What people change afterwards is kept.</source>
        <translation>واپس لینے سے پوری درآمد ایک ساتھ واپس ہوتی ہے۔ بعد میں جو لوگ بدلیں وہ رہتا ہے۔</translation>
    </message>
    <message>
        <source>Everything stands on record exactly so.</source>
        <translation>سب کچھ ریکارڈ پر بالکل ایسا ہی ہے۔</translation>
    </message>
    <message>
        <source>1 person on record is not in this roll: say what became of that person.</source>
        <translation>ریکارڈ کا 1 فرد اس فہرست میں نہیں: بتائیں اس کا کیا ہوا۔</translation>
    </message>
    <message>
        <source>{0} persons on record are not in this roll: say what became of them.</source>
        <translation>ریکارڈ کے ⁨{0}⁩ افراد اس فہرست میں نہیں: بتائیں ان کا کیا ہوا۔</translation>
    </message>
    <message>
        <source>1 refused or doubtful row was not taken in; correct it and import the file again.</source>
        <translation>1 رد یا مشکوک قطار نہیں لی گئی؛ درست کر کے فائل دوبارہ درآمد کریں۔</translation>
    </message>
    <message>
        <source>{0} refused or doubtful rows were not taken in; correct them and import the file again.</source>
        <translation>⁨{0}⁩ رد یا مشکوک قطاریں نہیں لی گئیں؛ درست کر کے فائل دوبارہ درآمد کریں۔</translation>
    </message>
    <message>
        <source>1 person entered</source>
        <translation>1 فرد درج ہوا</translation>
    </message>
    <message>
        <source>{0} persons entered</source>
        <translation>⁨{0}⁩ افراد درج ہوئے</translation>
    </message>
    <message>
        <source>Nobody entered</source>
        <translation>کوئی درج نہیں ہوا</translation>
    </message>
    <message>
        <source>{0}, {1} changed</source>
        <translation>⁨{0}⁩، ⁨{1}⁩ بدلے</translation>
    </message>
    <message>
        <source>service</source>
        <translation>سروس</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>تبادلہ</translation>
    </message>
    <message>
        <source>The roster is as it was before.</source>
        <translation>نفری پہلے جیسی ہے۔</translation>
    </message>
    <message>
        <source>Left as they are, because they were changed or used since ({0}): {1}</source>
        <translation>جوں کے توں چھوڑے گئے کیونکہ اس کے بعد بدلے یا استعمال ہوئے (⁨{0}⁩): ⁨{1}⁩</translation>
    </message>
    <message>
        <source>The import was taken back: {0} persons</source>
        <translation>درآمد واپس لی گئی: ⁨{0}⁩ افراد</translation>
    </message>
    <message>
        <source>The import was taken back: {0} person</source>
        <translation>درآمد واپس لی گئی: ⁨{0}⁩ فرد</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Roster</source>
        <translation>نفری</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>فہرست پر واپس</translation>
    </message>
    <message>
        <source>Import a nominal roll</source>
        <translation>نامی فہرست درآمد کریں</translation>
    </message>
    <message>
        <source>Persons who are not in the new roll</source>
        <translation>وہ افراد جو نئی فہرست میں نہیں</translation>
    </message>
    <message>
        <source>On record and serving, but not in the last roll: say what became of them</source>
        <translation>ریکارڈ پر اور ملازمت میں، مگر پچھلی فہرست میں نہیں: بتائیں ان کا کیا ہوا</translation>
    </message>
    <message>
        <source>Show CNIC</source>
        <translation>شناختی کارڈ دکھائیں</translation>
    </message>
    <message>
        <source>Noted in the history</source>
        <translation>ہسٹری میں درج ہوتا ہے</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد…</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>فرد شامل کریں</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>درآمد…</translation>
    </message>
    <message>
        <source>1 to settle…</source>
        <translation>1 کا فیصلہ باقی…</translation>
    </message>
    <message>
        <source>{0} to settle…</source>
        <translation>⁨{0}⁩ کا فیصلہ باقی…</translation>
    </message>
    <message>
        <source>Not in the new roll: {0}</source>
        <translation>نئی فہرست میں نہیں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>1 person on record</source>
        <translation>1 فرد ریکارڈ پر</translation>
    </message>
    <message>
        <source>{0} persons on record</source>
        <translation>⁨{0}⁩ افراد ریکارڈ پر</translation>
    </message>
    <message>
        <source>1 person found</source>
        <translation>1 فرد ملا</translation>
    </message>
    <message>
        <source>{0} persons found</source>
        <translation>⁨{0}⁩ افراد ملے</translation>
    </message>
    <message>
        <source>Hide CNIC</source>
        <translation>شناختی کارڈ چھپائیں</translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation>نفری برآمد کریں</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>ایکسل ورک بک (*.xlsx)</translation>
    </message>
    <message>
        <source>{0} person written to {1}</source>
        <translation>⁨{0}⁩ فرد ⁨{1}⁩ میں لکھا گیا</translation>
    </message>
    <message>
        <source>{0} persons written to {1}</source>
        <translation>⁨{0}⁩ افراد ⁨{1}⁩ میں لکھے گئے</translation>
    </message>
</context>
<context>
    <name>ServiceRecord</name>
    <message>
        <source>Posting</source>
        <translation>تعیناتی</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>ڈیوٹی</translation>
    </message>
    <message>
        <source>Belt No.</source>
        <translation>بیلٹ نمبر</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>offered, not accepted yet</source>
        <translation>پیش کیا گیا، ابھی قبول نہیں ہوا</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>قبول ہوا</translation>
    </message>
    <message>
        <source>offer taken back</source>
        <translation>پیشکش واپس لی گئی</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>نہیں لیا جاتا</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تبادلہ</translation>
    </message>
    <message>
        <source>Undertaking: no account</source>
        <translation>اقرار نامہ: کوئی اکاؤنٹ نہیں</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>اقرار</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>⁨{0}⁩ تا ⁨{1}⁩</translation>
    </message>
    <message>
        <source>under {0}</source>
        <translation>ماتحت ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>ServiceStates</name>
    <message>
        <source>In service</source>
        <translation>ملازمت میں</translation>
    </message>
    <message>
        <source>On probation</source>
        <translation>آزمائشی مدت پر</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>معطل</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>تنزلی یافتہ</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>ریٹائرڈ</translation>
    </message>
    <message>
        <source>Compulsorily retired</source>
        <translation>جبری ریٹائرڈ</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>برطرف</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>برخاست</translation>
    </message>
    <message>
        <source>Resigned</source>
        <translation>مستعفی</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>ڈسچارج</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>وفات</translation>
    </message>
    <message>
        <source>Shaheed</source>
        <translation>شہید</translation>
    </message>
    <message>
        <source>Reinstated</source>
        <translation>بحال</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>تبادلہ شدہ</translation>
    </message>
</context>
<context>
    <name>StrengthWindow</name>
    <message>
        <source>Strength</source>
        <translation>نفری کا گوشوارہ</translation>
    </message>
    <message>
        <source>By station and rank</source>
        <translation>تھانے اور عہدے کے لحاظ سے</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>عہدے کے لحاظ سے</translation>
    </message>
    <message>
        <source>By station</source>
        <translation>تھانے کے لحاظ سے</translation>
    </message>
    <message>
        <source>How it is summed up</source>
        <translation>کس طرح جمع ہو</translation>
    </message>
    <message>
        <source>Nobody is on record yet</source>
        <translation>ابھی کوئی ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>Sanctioned posts…</source>
        <translation>منظور شدہ آسامیاں…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>شامل کریں…</translation>
    </message>
    <message>
        <source>Sanctioned posts of a rank or a station where nobody serves</source>
        <translation>جہاں کوئی تعینات نہیں وہاں کے عہدے یا تھانے کی منظور شدہ آسامیاں</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>{0} serve; sanctioned: {1}</source>
        <translation>⁨{0}⁩ تعینات؛ منظور شدہ: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>not wholly on record</source>
        <translation>پورا ریکارڈ پر نہیں</translation>
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
        <source>Sanctioned</source>
        <translation>منظور شدہ</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>Strength statement</source>
        <translation>گوشوارہ نفری</translation>
    </message>
    <message>
        <source>This line has no rank or no station; its posts cannot be sanctioned.</source>
        <translation>اس سطر کا کوئی عہدہ یا تھانہ نہیں؛ اس کی آسامیاں منظور نہیں کی جا سکتیں۔</translation>
    </message>
    <message>
        <source>the whole office</source>
        <translation>پورا دفتر</translation>
    </message>
    <message>
        <source>The stations have {0} together. A figure here counts instead of their sum.</source>
        <translation>تھانوں کی کل ⁨{0}⁩ ہیں۔ یہاں کا عدد ان کے مجموعے کی جگہ شمار ہوگا۔</translation>
    </message>
    <message>
        <source>Also where nobody serves yet</source>
        <translation>جہاں ابھی کوئی تعینات نہیں وہاں بھی</translation>
    </message>
    <message>
        <source>Sanctioned posts</source>
        <translation>منظور شدہ آسامیاں</translation>
    </message>
    <message>
        <source>Export the strength</source>
        <translation>نفری برآمد کریں</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>ایکسل ورک بک (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>محفوظ ہوا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Order No.</source>
        <translation>حکم نمبر</translation>
    </message>
    <message>
        <source>Put it on record</source>
        <translation>ریکارڈ پر درج کریں</translation>
    </message>
    <message>
        <source>Empty: the office as a whole</source>
        <translation>خالی: پورا دفتر</translation>
    </message>
    <message>
        <source>Empty: not on record</source>
        <translation>خالی: ریکارڈ پر نہیں</translation>
    </message>
</context>
<context>
    <name>WhomMenu</name>
    <message>
        <source>The {0} who are chosen</source>
        <translation>منتخب کردہ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>All {0} whom the list shows</source>
        <translation>فہرست کے تمام ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>YearsFilter</name>
    <message>
        <source>is</source>
        <translation>ہے</translation>
    </message>
    <message>
        <source>Turn this condition round</source>
        <translation>یہ شرط الٹ دیں</translation>
    </message>
    <message>
        <source>Length of service: turn the condition round</source>
        <translation>ملازمت کی مدت: شرط الٹ دیں</translation>
    </message>
    <message>
        <source>Completed years of service, at least</source>
        <translation>مکمل سالِ ملازمت، کم از کم</translation>
    </message>
    <message>
        <source>Completed years of service, at most</source>
        <translation>مکمل سالِ ملازمت، زیادہ سے زیادہ</translation>
    </message>
    <message>
        <source>Years of service</source>
        <translation>سروس کے سال</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>نہیں ہے</translation>
    </message>
</context>
</TS>
