<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>AttributionCard</name>
    <message>
        <source>This is he</source>
        <translation>یہی ہے</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>فیصلہ درج کریں…</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>فیصلہ محفوظ کریں</translation>
    </message>
    <message>
        <source>Fake, hacked, third party and official page clear him: nothing pends against him then.</source>
        <translation>جعلی، ہیک شدہ، کسی اور کا یا سرکاری صفحہ ہو تو وہ بری ہے: پھر اس کے خلاف کچھ زیرِ التوا نہیں۔</translation>
    </message>
    <message>
        <source>Whose doing</source>
        <translation>کس کا فعل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Declared handle, admission, phone number, face</source>
        <translation>ظاہر کردہ ہینڈل، اقرار، فون نمبر، چہرہ</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>فیصلے کی تاریخ</translation>
    </message>
    <message>
        <source>Nobody is identified: {0}</source>
        <translation>کسی کی شناخت نہیں ہوئی: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>CaptureWindow</name>
    <message>
        <source>Capture sheet · {0} · exhibit {1}</source>
        <translation>کیپچر شیٹ · ⁨{0}⁩ · ثبوت ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>22.11.2026 14:30 in Pakistan, or the day alone</source>
        <translation>⁦22.11.2026 14:30⁩ پاکستانی وقت، یا صرف تاریخ</translation>
    </message>
    <message>
        <source>Link (URL)</source>
        <translation>لنک (⁦URL⁩)</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>ہینڈل</translation>
    </message>
    <message>
        <source>Account&apos;s numeric id</source>
        <translation>اکاؤنٹ کا عددی شناختی نمبر</translation>
    </message>
    <message>
        <source>It stays when the handle is changed.</source>
        <translation>ہینڈل بدلنے پر بھی یہ نہیں بدلتا۔</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>دکھایا گیا نام</translation>
    </message>
    <message>
        <source>Put out</source>
        <translation>شائع ہوا</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>محفوظ کیا گیا</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>محفوظ کرنے والا</translation>
    </message>
    <message>
        <source>On which PC or phone</source>
        <translation>کس کمپیوٹر یا فون پر</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>کیسے حاصل ہوا</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>گواہ</translation>
    </message>
    <message>
        <source>Followers then</source>
        <translation>اس وقت فالوورز</translation>
    </message>
    <message>
        <source>Views then</source>
        <translation>اس وقت ویوز</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>زیرِ حراست</translation>
    </message>
    <message>
        <source>An accused in custody is to be seen</source>
        <translation>زیرِ حراست ملزم نظر آتا ہے</translation>
    </message>
    <message>
        <source>It is then kept out of every print.</source>
        <translation>پھر یہ ہر طباعت سے باہر رکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
</context>
<context>
    <name>CopyWindow</name>
    <message>
        <source>Copy of exhibit {0}</source>
        <translation>ثبوت ⁨{0}⁩ کی نقل</translation>
    </message>
    <message>
        <source>Who needs it and for what, as it shall stand on record</source>
        <translation>کسے اور کس کام کے لیے چاہیے، جیسا ریکارڈ پر لکھا جائے</translation>
    </message>
    <message>
        <source>What the copy is for</source>
        <translation>نقل کس لیے ہے</translation>
    </message>
    <message>
        <source>Exact copy, to the last bit: laboratory, tribunal</source>
        <translation>ہوبہو نقل، آخری بٹ تک: لیبارٹری، ٹریبونل</translation>
    </message>
    <message>
        <source>Working copy, stamped below the picture</source>
        <translation>کام کی نقل، تصویر کے نیچے مہر کے ساتھ</translation>
    </message>
    <message>
        <source>Kind of copy</source>
        <translation>نقل کی قسم</translation>
    </message>
    <message>
        <source>An accused in custody is to be seen.</source>
        <translation>زیرِ حراست ملزم نظر آتا ہے۔</translation>
    </message>
    <message>
        <source>He is presumed innocent. Pass no copy on to the media or to a group.</source>
        <translation>وہ بے گناہ تصور ہوتا ہے۔ کوئی نقل میڈیا یا کسی گروپ کو نہ دیں۔</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>فائل منتخب کریں…</translation>
    </message>
    <message>
        <source>What is the copy for?</source>
        <translation>نقل کس لیے ہے؟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>CustodyWindow</name>
    <message>
        <source>Custody log · {0} · exhibit {1}</source>
        <translation>تحویلی ریکارڈ · ⁨{0}⁩ · ثبوت ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>تحویلی ریکارڈ</translation>
    </message>
    <message>
        <source>From the audit trail, whose entries are chained: none can be changed or left out.</source>
        <translation>آڈٹ ہسٹری سے، جس کے اندراجات ایک زنجیر میں ہیں: نہ کوئی بدلا جا سکتا ہے نہ چھوڑا۔</translation>
    </message>
    <message>
        <source>Print with the capture sheet…</source>
        <translation>کیپچر شیٹ کے ساتھ چھاپیں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>اندراج</translation>
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
    <message>
        <source>Why</source>
        <translation>کیوں</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>کمپیوٹر</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Who it is</source>
        <translation>یہ کون ہے</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Take this row</source>
        <translation>یہ قطار لیں</translation>
    </message>
    <message>
        <source>Take as not identified</source>
        <translation>بغیر شناخت کے لیں</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>چھوڑ دیں</translation>
    </message>
    <message>
        <source>The same for all rows that say this</source>
        <translation>یہی لکھنے والی سب قطاروں کے لیے بھی</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>ایک قطار منتخب کریں</translation>
    </message>
    <message>
        <source>Doubtful rows are taken only when somebody has said who it is.</source>
        <translation>مشکوک قطاریں تبھی لی جاتی ہیں جب کوئی بتائے کہ یہ کون ہے۔</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>قطار ⁨{0}⁩</translation>
    </message>
    <message>
        <source>The same for {0} more rows that say this</source>
        <translation>یہی لکھنے والی مزید ⁨{0}⁩ قطاروں کے لیے بھی</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Your drafts</source>
        <translation>آپ کے مسودے</translation>
    </message>
    <message>
        <source>They are in no list, no count and no report.</source>
        <translation>یہ کسی فہرست، گنتی یا رپورٹ میں نہیں۔</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>مسودے کے طور پر رکھیں</translation>
    </message>
    <message>
        <source>No kind and no text yet</source>
        <translation>ابھی نہ قسم نہ متن</translation>
    </message>
    <message>
        <source>Discard this draft</source>
        <translation>یہ مسودہ چھوڑ دیں</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Choose files…</source>
        <translation>فائلیں منتخب کریں…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>چسپاں کریں</translation>
    </message>
    <message>
        <source>Ctrl+V in this box</source>
        <translation>اس خانے میں ⁦Ctrl+V⁩</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>فولڈر منتخب کریں…</translation>
    </message>
    <message>
        <source>…or drop screenshots, videos or a whole folder here.</source>
        <translation>…یا سکرین شاٹ، ویڈیو یا پورا فولڈر یہاں چھوڑیں۔</translation>
    </message>
    <message>
        <source>There is neither a file nor a picture to be taken.</source>
        <translation>لینے کے لیے نہ فائل ہے نہ تصویر۔</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>ثبوت کی فائلیں</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>A folder of screenshots</source>
        <translation>سکرین شاٹس کا فولڈر</translation>
    </message>
    <message>
        <source>and {0} more, {1} together</source>
        <translation>اور مزید ⁨{0}⁩، کل ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>سب چھوڑ دیں</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>نہیں ملا</translation>
    </message>
    <message>
        <source>Leave {0} out</source>
        <translation>⁨{0}⁩ چھوڑ دیں</translation>
    </message>
</context>
<context>
    <name>EvidenceViewer</name>
    <message>
        <source>{0} · exhibit {1} · {2}</source>
        <translation>⁨{0}⁩ · ثبوت ⁨{1}⁩ · ⁨{2}⁩</translation>
    </message>
    <message>
        <source>The original, shown from memory. This look stands in the custody log.</source>
        <translation>اصل، حافظے سے دکھایا گیا۔ یہ دیکھنا تحویلی ریکارڈ میں درج ہے۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>An accused in custody is to be seen.</source>
        <translation>زیرِ حراست ملزم نظر آتا ہے۔</translation>
    </message>
    <message>
        <source>He is presumed innocent. Show it to nobody who has no part in the case.</source>
        <translation>وہ بے گناہ تصور ہوتا ہے۔ ایسے کسی کو نہ دکھائیں جس کا مقدمے سے تعلق نہیں۔</translation>
    </message>
    <message>
        <source>The exhibit</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>تصویر پڑھی نہیں جا سکتی۔</translation>
    </message>
    <message>
        <source>It is kept as it came. Save a copy and try another program.</source>
        <translation>جیسا آیا ویسا ہی محفوظ ہے۔ نقل محفوظ کر کے دوسرے پروگرام سے دیکھیں۔</translation>
    </message>
</context>
<context>
    <name>ExhibitLine</name>
    <message>
        <source>Open…</source>
        <translation>کھولیں…</translation>
    </message>
    <message>
        <source>Capture sheet…</source>
        <translation>کیپچر شیٹ…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>More on exhibit {0}</source>
        <translation>ثبوت ⁨{0}⁩ پر مزید</translation>
    </message>
    <message>
        <source>An accused in custody is to be seen: kept out of every print.</source>
        <translation>زیرِ حراست ملزم نظر آتا ہے: ہر طباعت سے باہر رکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Its name says another kind of file than its contents: do not open a copy.</source>
        <translation>نام فائل کی جو قسم بتاتا ہے، اندر کچھ اور ہے: نقل نہ کھولیں۔</translation>
    </message>
    <message>
        <source>The same file stands at {0}</source>
        <translation>یہی فائل ⁨{0}⁩ پر بھی ہے</translation>
    </message>
    <message>
        <source>Custody log…</source>
        <translation>تحویلی ریکارڈ…</translation>
    </message>
    <message>
        <source>Enter at another violation…</source>
        <translation>دوسری خلاف ورزی میں درج کریں…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>واپس لیں…</translation>
    </message>
</context>
<context>
    <name>ExhibitsCard</name>
    <message>
        <source>This kind concerns an accused in custody: what is added counts as showing him, and is kept out of every print, until its capture sheet says otherwise.</source>
        <translation>اس قسم کا تعلق زیرِ حراست ملزم سے ہے: جو شامل ہو وہ اسے دکھاتا شمار ہوتا ہے اور ہر طباعت سے باہر رہتا ہے، جب تک اس کی کیپچر شیٹ کچھ اور نہ کہے۔</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>ثبوت شامل کریں</translation>
    </message>
    <message>
        <source>Take these files in</source>
        <translation>یہ فائلیں لیں</translation>
    </message>
    <message>
        <source>Show the others</source>
        <translation>باقی دکھائیں</translation>
    </message>
    <message>
        <source>Print sheets…</source>
        <translation>شیٹس چھاپیں…</translation>
    </message>
    <message>
        <source>Check the locker</source>
        <translation>ثبوت خانہ جانچیں</translation>
    </message>
    <message>
        <source>Hashes every evidence file again and names what changed</source>
        <translation>ہر ثبوت فائل کا ہیش دوبارہ نکالتا ہے اور جو بدلا اسے بتاتا ہے</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>No evidence yet: without it nothing stands.</source>
        <translation>ابھی کوئی ثبوت نہیں: اس کے بغیر کچھ قائم نہیں رہتا۔</translation>
    </message>
    <message>
        <source>Show the other {0}</source>
        <translation>باقی ⁨{0}⁩ دکھائیں</translation>
    </message>
    <message>
        <source>Why do you open exhibit {0}?</source>
        <translation>آپ ثبوت ⁨{0}⁩ کیوں کھول رہے ہیں؟</translation>
    </message>
    <message>
        <source>Your name, the time and the reason go into its custody log.</source>
        <translation>آپ کا نام، وقت اور وجہ اس کے تحویلی ریکارڈ میں درج ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>The copy was written; it stands in the custody log.</source>
        <translation>نقل لکھ دی گئی؛ یہ تحویلی ریکارڈ میں درج ہے۔</translation>
    </message>
    <message>
        <source>Save a copy of the exhibit</source>
        <translation>ثبوت کی نقل محفوظ کریں</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>واپس لے لیا گیا۔</translation>
    </message>
    <message>
        <source>Withdraw exhibit {0}?</source>
        <translation>ثبوت ⁨{0}⁩ واپس لیں؟</translation>
    </message>
    <message>
        <source>For a file that does not belong here. The sealed file, its letter and its log stay.</source>
        <translation>ایسی فائل کے لیے جس کا یہاں تعلق نہیں۔ مہر بند فائل، اس کا حرف اور ریکارڈ رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Remove them…</source>
        <translation>انہیں ہٹا دیں…</translation>
    </message>
    <message>
        <source>Only what is older than a day is removed. After an older backup was restored, look first.</source>
        <translation>صرف وہی ہٹتا ہے جو ایک دن سے پرانا ہو۔ پرانا بیک اپ بحال ہونے کے بعد پہلے دیکھ لیں۔</translation>
    </message>
    <message>
        <source>Remove files that no record names?</source>
        <translation>جن فائلوں کا کسی ریکارڈ میں ذکر نہیں، انہیں ہٹا دیں؟</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>انہیں ہٹا دیں</translation>
    </message>
    <message>
        <source>{0} files removed.</source>
        <translation>⁨{0}⁩ فائلیں ہٹا دی گئیں۔</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Who made it, and what it says, is shown to the authority alone.</source>
        <translation>کس نے کی اور اس میں کیا ہے، صرف مجاز افسر کو دکھایا جاتا ہے۔</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>no</source>
        <translation>نہیں</translation>
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
        <source>Account or group</source>
        <translation>اکاؤنٹ یا گروپ</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لنک</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>دیکھی گئی</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>دیکھنے والا</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>کیسے حاصل ہوا</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>تعیناتی کی تاریخ</translation>
    </message>
    <message>
        <source>His part</source>
        <translation>اس کا کردار</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>ڈیوٹی پر</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>تصویر میں</translation>
    </message>
    <message>
        <source>Supervisor of the day</source>
        <translation>اس دن کا نگران</translation>
    </message>
    <message>
        <source>A complaint?</source>
        <translation>شکایت ہے؟</translation>
    </message>
    <message>
        <source>What weighs</source>
        <translation>وزن رکھنے والی باتیں</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Note of the authority</source>
        <translation>اتھارٹی کا نوٹ</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>ارسال</translation>
    </message>
    <message>
        <source>Withdrawn because</source>
        <translation>واپس لینے کی وجہ</translation>
    </message>
    <message>
        <source>Police station</source>
        <translation>تھانہ</translation>
    </message>
    <message>
        <source>FIR</source>
        <translation>ایف آئی آر</translation>
    </message>
    <message>
        <source>Accused (initials)</source>
        <translation>ملزم (ابتدائی حروف)</translation>
    </message>
    <message>
        <source>Media or channel</source>
        <translation>میڈیا یا چینل</translation>
    </message>
    <message>
        <source>Permitted by</source>
        <translation>اجازت دہندہ</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>کی گئی کارروائی</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Violations</source>
        <translation>خلاف ورزیاں</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>شمار کی بنیاد</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>دیکھی گئی از</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>دیکھی گئی تا</translation>
    </message>
    <message>
        <source>from</source>
        <translation>از</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>{0} in all; protected disclosures are in no figure</source>
        <translation>کل ⁨{0}⁩؛ محفوظ انکشافات کسی عدد میں نہیں</translation>
    </message>
    <message>
        <source>Violations by week, with the directives</source>
        <translation>خلاف ورزیاں بلحاظ ہفتہ، مع مراسلے</translation>
    </message>
    <message>
        <source>No violation was seen in this time.</source>
        <translation>اس عرصے میں کوئی خلاف ورزی نہیں دیکھی گئی۔</translation>
    </message>
    <message>
        <source>Violations, {0}</source>
        <translation>خلاف ورزیاں، ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Name, number, account</source>
        <translation>نام، نمبر، اکاؤنٹ</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>کوئی بھی قسم</translation>
    </message>
    <message>
        <source>Any platform</source>
        <translation>کوئی بھی پلیٹ فارم</translation>
    </message>
    <message>
        <source>from</source>
        <translation>از</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>زیرِ التوا</translation>
    </message>
    <message>
        <source>Without a case</source>
        <translation>مقدمے کے بغیر</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>شناخت نہیں ہوئی</translation>
    </message>
    <message>
        <source>Without an exhibit</source>
        <translation>ثبوت کے بغیر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>Search violations</source>
        <translation>خلاف ورزیاں تلاش کریں</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>دیکھی گئی از</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>دیکھی گئی تا</translation>
    </message>
    <message>
        <source>Pending only</source>
        <translation>صرف زیرِ التوا</translation>
    </message>
    <message>
        <source>Without a case only</source>
        <translation>صرف مقدمے کے بغیر</translation>
    </message>
    <message>
        <source>Not identified only</source>
        <translation>صرف بغیر شناخت</translation>
    </message>
    <message>
        <source>Without an exhibit only</source>
        <translation>صرف ثبوت کے بغیر</translation>
    </message>
</context>
<context>
    <name>ForumCard</name>
    <message>
        <source>Was it a complaint to a competent forum, a court, the ombudsperson or under the RTI Act? Then it is no violation, leaves the figures, and who made it is shown to the authority alone. Otherwise the authority&apos;s reasoned note is needed before any action.</source>
        <translation>کیا یہ کسی مجاز فورم، عدالت، محتسب یا آر ٹی آئی ایکٹ کے تحت شکایت تھی؟ پھر یہ خلاف ورزی نہیں، اعداد سے نکل جاتی ہے، اور شکایت کنندہ صرف مجاز افسر کو دکھایا جاتا ہے۔ ورنہ کسی کارروائی سے پہلے اتھارٹی کا مدلل نوٹ ضروری ہے۔</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>جواب محفوظ کریں</translation>
    </message>
    <message>
        <source>A complaint?</source>
        <translation>شکایت ہے؟</translation>
    </message>
    <message>
        <source>Reasoned note</source>
        <translation>مدلل نوٹ</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>جواب دیں…</translation>
    </message>
    <message>
        <source>Criticism</source>
        <translation>تنقید</translation>
    </message>
    <message>
        <source>The authority answers this.</source>
        <translation>اس کا جواب اتھارٹی دیتی ہے۔</translation>
    </message>
</context>
<context>
    <name>IncidentCard</name>
    <message>
        <source>Add somebody…</source>
        <translation>کسی کو شامل کریں…</translation>
    </message>
    <message>
        <source>{0} persons in this incident</source>
        <translation>اس واقعے میں ⁨{0}⁩ افراد</translation>
    </message>
    <message>
        <source>The incident</source>
        <translation>واقعہ</translation>
    </message>
    <message>
        <source>Nobody else is on record in it.</source>
        <translation>اس میں کوئی اور ریکارڈ پر نہیں۔</translation>
    </message>
    <message>
        <source>protected disclosure</source>
        <translation>محفوظ انکشاف</translation>
    </message>
</context>
<context>
    <name>InvolvedField</name>
    <message>
        <source>Same kind</source>
        <translation>وہی قسم</translation>
    </message>
    <message>
        <source>Part of {0}</source>
        <translation>⁨{0}⁩ کا کردار</translation>
    </message>
    <message>
        <source>Kind for {0}</source>
        <translation>⁨{0}⁩ کے لیے قسم</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>What may be recorded</source>
        <translation>کیا درج کیا جا سکتا ہے</translation>
    </message>
    <message>
        <source>Only what is public, or what was handed over. The program itself never goes on-line.</source>
        <translation>صرف وہ جو عوامی ہو، یا کسی نے حوالے کیا ہو۔ پروگرام خود کبھی آن لائن نہیں جاتا۔</translation>
    </message>
    <message>
        <source>Nothing of his family: accounts of wife, children and parents are not recorded.</source>
        <translation>اس کے اہلِ خانہ کا کچھ نہیں: بیوی، بچوں اور والدین کے اکاؤنٹ درج نہیں کیے جاتے۔</translation>
    </message>
    <message>
        <source>Who it is stays open until attribution is decided; a namesake must not be harmed.</source>
        <translation>یہ کون ہے، فیصلہ ہونے تک کھلا رہتا ہے؛ ہم نام کو نقصان نہیں پہنچنا چاہیے۔</translation>
    </message>
    <message>
        <source>The directives in force on the day attach themselves, with his acknowledgement of each.</source>
        <translation>اُس دن نافذ مراسلے خود منسلک ہوتے ہیں، ہر ایک کی اطلاع یابی کے ساتھ۔</translation>
    </message>
    <message>
        <source>{0} days are given to put it right before it counts.</source>
        <translation>شمار ہونے سے پہلے درستی کے لیے ⁨{0}⁩ دن دیے جاتے ہیں۔</translation>
    </message>
</context>
<context>
    <name>KnownCard</name>
    <message>
        <source>Directives in force that day</source>
        <translation>اُس دن نافذ مراسلے</translation>
    </message>
    <message>
        <source>No directive was in force on that day.</source>
        <translation>اُس دن کوئی مراسلہ نافذ نہیں تھا۔</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>نمبر ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} of {1} signed before it</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ پر اس سے پہلے دستخط</translation>
    </message>
    <message>
        <source>after the violation: no proof that he knew it</source>
        <translation>خلاف ورزی کے بعد: جاننے کا ثبوت نہیں</translation>
    </message>
    <message>
        <source>nothing on record</source>
        <translation>کچھ ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>when logged: {0}</source>
        <translation>اندراج کے وقت: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>LinkWindow</name>
    <message>
        <source>Exhibit {0} at another violation</source>
        <translation>ثبوت ⁨{0}⁩ دوسری خلاف ورزی میں</translation>
    </message>
    <message>
        <source>Number of the other violation</source>
        <translation>دوسری خلاف ورزی کا نمبر</translation>
    </message>
    <message>
        <source>Enter it there</source>
        <translation>وہاں درج کریں</translation>
    </message>
    <message>
        <source>At which violation?</source>
        <translation>کس خلاف ورزی میں؟</translation>
    </message>
    <message>
        <source>The same sealed file gets a letter there; both custody logs say so.</source>
        <translation>وہی مہر بند فائل وہاں ایک حرف پاتی ہے؛ دونوں تحویلی ریکارڈ یہ بتاتے ہیں۔</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>All rows</source>
        <translation>تمام قطاریں</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>قطاریں دکھائیں</translation>
    </message>
    <message>
        <source>Choose the sheet…</source>
        <translation>شیٹ منتخب کریں…</translation>
    </message>
    <message>
        <source>Log violations</source>
        <translation>خلاف ورزیاں درج کریں</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>شیٹ کی قطاریں</translation>
    </message>
    <message>
        <source>No sheet is chosen</source>
        <translation>کوئی شیٹ منتخب نہیں</translation>
    </message>
    <message>
        <source>Excel, OpenDocument or CSV, just as the monitoring unit wrote it. Nothing changes before you accept.</source>
        <translation>ایکسل، اوپن ڈاکیومنٹ یا ⁦CSV⁩، جیسی مانیٹرنگ یونٹ نے لکھی۔ آپ کی منظوری سے پہلے کچھ نہیں بدلتا۔</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv);;All files (*)</source>
        <translation>شیٹیں (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv);;تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>The monitoring unit&apos;s sheet</source>
        <translation>مانیٹرنگ یونٹ کی شیٹ</translation>
    </message>
    <message>
        <source>Take an import back…</source>
        <translation>درآمد واپس لیں…</translation>
    </message>
    <message>
        <source>Leave without importing</source>
        <translation>درآمد کیے بغیر چھوڑیں</translation>
    </message>
    <message>
        <source>There is no import that could be taken back.</source>
        <translation>ایسی کوئی درآمد نہیں جو واپس لی جا سکے۔</translation>
    </message>
    <message>
        <source>Take the import of {0} back?</source>
        <translation>⁨{0}⁩ کی درآمد واپس لیں؟</translation>
    </message>
    <message>
        <source>{0} of its {1} violations stand. Those somebody has worked on since stay.</source>
        <translation>اس کی ⁨{1}⁩ میں سے ⁨{0}⁩ خلاف ورزیاں قائم ہیں۔ جن پر کسی نے کام کیا وہ رہیں گی۔</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>{0} violations were taken back.</source>
        <translation>⁨{0}⁩ خلاف ورزیاں واپس لی گئیں۔</translation>
    </message>
    <message>
        <source>These stay: {0}</source>
        <translation>یہ رہیں گی: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>No sheet yet</source>
        <translation>ابھی کوئی شیٹ نہیں</translation>
    </message>
    <message>
        <source>Log {0} violations</source>
        <translation>⁨{0}⁩ خلاف ورزیاں درج کریں</translation>
    </message>
</context>
<context>
    <name>LoggingView</name>
    <message>
        <source>He is added to the incident of {0}.</source>
        <translation>اسے ⁨{0}⁩ کے واقعے میں شامل کیا جاتا ہے۔</translation>
    </message>
    <message>
        <source>What is typed now is not kept.</source>
        <translation>اب جو لکھا ہے وہ نہیں رکھا جائے گا۔</translation>
    </message>
    <message>
        <source>Go on with the draft?</source>
        <translation>مسودے پر آگے بڑھیں؟</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>مسودے پر آگے بڑھیں</translation>
    </message>
</context>
<context>
    <name>PatternsView</name>
    <message>
        <source>All patterns</source>
        <translation>تمام رجحانات</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>رجحان</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>رجحانات</translation>
    </message>
    <message>
        <source>Nothing repeats</source>
        <translation>کچھ نہیں دہرایا گیا</translation>
    </message>
    <message>
        <source>Cleared and protected ones are left out.</source>
        <translation>بری اور محفوظ شدہ اس میں شامل نہیں۔</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>قطاریں دکھائیں</translation>
    </message>
    <message>
        <source>Rows laid side by side. No score is made of them, and nobody is ranked.</source>
        <translation>قطاریں ساتھ ساتھ رکھی گئی ہیں۔ نہ ان سے کوئی نمبر بنتا ہے، نہ کسی کی درجہ بندی ہوتی ہے۔</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بابت</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>خلاف ورزیاں</translation>
    </message>
    <message>
        <source>First</source>
        <translation>پہلی</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>آخری</translation>
    </message>
    <message>
        <source>Choose a finding to see what lies beside it.</source>
        <translation>ساتھ کیا ہے یہ دیکھنے کے لیے ایک منتخب کریں۔</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Type a name, father&apos;s name, belt no., CNIC or mobile</source>
        <translation>نام، ولدیت، بیلٹ نمبر، شناختی کارڈ یا موبائل لکھیں</translation>
    </message>
    <message>
        <source>Search the roster</source>
        <translation>نفری میں تلاش کریں</translation>
    </message>
    <message>
        <source>Take {0} out</source>
        <translation>⁨{0}⁩ کو نکالیں</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>The exhibit</source>
        <translation>ثبوت</translation>
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
        <source>Fit</source>
        <translation>پورا دکھائیں</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>اصل سائز</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>گھمائیں</translation>
    </message>
</context>
<context>
    <name>ViolationForm</name>
    <message>
        <source>Log the violation</source>
        <translation>خلاف ورزی درج کریں</translation>
    </message>
    <message>
        <source>Everybody in the incident, each in his part, with a kind of his own where it differs.</source>
        <translation>واقعے کے سب افراد، ہر ایک اپنے کردار میں، جہاں قسم الگ ہو وہاں اپنی قسم کے ساتھ۔</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>اہلکار</translation>
    </message>
    <message>
        <source>He can be identified later.</source>
        <translation>شناخت بعد میں ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>شناخت نہیں ہوئی</translation>
    </message>
    <message>
        <source>What is known of him</source>
        <translation>اس کے بارے میں کیا معلوم ہے</translation>
    </message>
    <message>
        <source>His part</source>
        <translation>اس کا کردار</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Code or a part of the name</source>
        <translation>کوڈ یا نام کا حصہ</translation>
    </message>
    <message>
        <source>A complaint to a forum of the law is no violation; then only the authority sees who made it.</source>
        <translation>قانونی فورم کو شکایت خلاف ورزی نہیں؛ پھر شکایت کنندہ صرف مجاز افسر دیکھتا ہے۔</translation>
    </message>
    <message>
        <source>Was it a complaint?</source>
        <translation>کیا یہ شکایت تھی؟</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>کیا دیکھا گیا</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>Account or group</source>
        <translation>اکاؤنٹ یا گروپ</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لنک</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>دیکھی گئی</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>دیکھنے والا</translation>
    </message>
    <message>
        <source>Who noticed it, or which unit</source>
        <translation>کس نے یا کس یونٹ نے دیکھا</translation>
    </message>
    <message>
        <source>Nothing else may be recorded: no fake log-in, no searched phone, no private account.</source>
        <translation>اس کے سوا کچھ درج نہ ہو: نہ جعلی لاگ اِن، نہ کسی کے فون کی تلاشی، نہ نجی اکاؤنٹ۔</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>کیسے حاصل ہوا</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>تعیناتی کی تاریخ</translation>
    </message>
    <message>
        <source>If it is known.</source>
        <translation>اگر معلوم ہو۔</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نہیں</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>ڈیوٹی پر</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>تصویر میں</translation>
    </message>
    <message>
        <source>What weighs</source>
        <translation>وزن رکھنے والی باتیں</translation>
    </message>
    <message>
        <source>Accused in custody</source>
        <translation>زیرِ حراست ملزم</translation>
    </message>
    <message>
        <source>Police station</source>
        <translation>تھانہ</translation>
    </message>
    <message>
        <source>FIR No.</source>
        <translation>ایف آئی آر نمبر</translation>
    </message>
    <message>
        <source>FIR date</source>
        <translation>ایف آئی آر کی تاریخ</translation>
    </message>
    <message>
        <source>Initials only, such as A.K.; never the name of an accused.</source>
        <translation>صرف ابتدائی حروف، جیسے ⁦A.K.⁩؛ ملزم کا نام کبھی نہیں۔</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>ملزم</translation>
    </message>
    <message>
        <source>Media or channel</source>
        <translation>میڈیا یا چینل</translation>
    </message>
    <message>
        <source>Permitted by</source>
        <translation>اجازت دہندہ</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>کی گئی کارروائی</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>Note for the office</source>
        <translation>دفتر کے لیے نوٹ</translation>
    </message>
</context>
<context>
    <name>ViolationList</name>
    <message>
        <source>Violations</source>
        <translation>خلاف ورزیاں</translation>
    </message>
    <message>
        <source>No violation here</source>
        <translation>یہاں کوئی خلاف ورزی نہیں</translation>
    </message>
    <message>
        <source>Log what a monitoring unit has seen with “Log a violation”, or import its whole sheet.</source>
        <translation>مانیٹرنگ یونٹ نے جو دیکھا ”خلاف ورزی درج کریں“ سے درج کریں، یا اس کی پوری شیٹ درآمد کریں۔</translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation>مقدمہ کھولیں…</translation>
    </message>
    <message>
        <source>for those marked</source>
        <translation>نشان زدہ کے لیے</translation>
    </message>
    <message>
        <source>Issue notices…</source>
        <translation>نوٹس جاری کریں…</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>سب دوبارہ دکھائیں</translation>
    </message>
    <message>
        <source>Mark rows with Shift and the arrow keys to open cases about them.</source>
        <translation>مقدمات کھولنے کے لیے ⁦Shift⁩ اور تیر سے قطاروں پر نشان لگائیں۔</translation>
    </message>
    <message>
        <source>{0} marked</source>
        <translation>⁨{0}⁩ نشان زدہ</translation>
    </message>
    <message>
        <source>{0} marked, {1} of them ready for a case</source>
        <translation>⁨{0}⁩ نشان زدہ، ان میں سے ⁨{1}⁩ مقدمے کے لیے تیار</translation>
    </message>
</context>
<context>
    <name>ViolationView</name>
    <message>
        <source>Open case…</source>
        <translation>مقدمہ کھولیں…</translation>
    </message>
    <message>
        <source>Protected disclosure…</source>
        <translation>محفوظ انکشاف…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>واپس لیں…</translation>
    </message>
    <message>
        <source>protected disclosure</source>
        <translation>محفوظ انکشاف</translation>
    </message>
    <message>
        <source>son of {0}</source>
        <translation>ولد ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Show case {0}</source>
        <translation>مقدمہ ⁨{0}⁩ دکھائیں</translation>
    </message>
    <message>
        <source>The decision is on record.</source>
        <translation>فیصلہ ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>The person is identified.</source>
        <translation>فرد کی شناخت ہو گئی۔</translation>
    </message>
    <message>
        <source>Taken as a protected disclosure.</source>
        <translation>محفوظ انکشاف قرار دیا گیا۔</translation>
    </message>
    <message>
        <source>The authority&apos;s note is on record.</source>
        <translation>اتھارٹی کا نوٹ ریکارڈ پر ہے۔</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>واپس لے لیا گیا۔</translation>
    </message>
    <message>
        <source>For what was logged in error. Its number and its history stay on record.</source>
        <translation>اس کے لیے جو غلطی سے درج ہوئی۔ اس کا نمبر اور ہسٹری ریکارڈ پر رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Withdraw this violation?</source>
        <translation>یہ خلاف ورزی واپس لیں؟</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
</context>
<context>
    <name>ViolationsPage</name>
    <message>
        <source>Violations</source>
        <translation>خلاف ورزیاں</translation>
    </message>
    <message>
        <source>All violations</source>
        <translation>تمام خلاف ورزیاں</translation>
    </message>
    <message>
        <source>Log a violation</source>
        <translation>خلاف ورزی درج کریں</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>شیٹ درآمد کریں…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>اعداد</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>رجحانات</translation>
    </message>
    <message>
        <source>Kept as a draft; it is counted nowhere.</source>
        <translation>مسودے کے طور پر محفوظ؛ کہیں شمار نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>A violation is half-typed, as a draft of {0}.</source>
        <translation>ایک خلاف ورزی ادھوری لکھی ہے، ⁨{0}⁩ کے مسودے کے طور پر۔</translation>
    </message>
    <message>
        <source>No kind and no text yet.</source>
        <translation>ابھی نہ قسم نہ متن۔</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>مسودے پر آگے بڑھیں</translation>
    </message>
    <message>
        <source>Discard what is half-typed?</source>
        <translation>ادھورا لکھا ہوا چھوڑ دیں؟</translation>
    </message>
    <message>
        <source>Ctrl+D keeps it as a draft.</source>
        <translation>⁦Ctrl+D⁩ اسے مسودے کے طور پر رکھتا ہے۔</translation>
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
        <source>Logged: {0}.</source>
        <translation>درج ہوئی: ⁨{0}⁩۔</translation>
    </message>
    <message>
        <source>{0} violations logged.</source>
        <translation>⁨{0}⁩ خلاف ورزیاں درج ہوئیں۔</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>{0} files taken in.</source>
        <translation>⁨{0}⁩ فائلیں لی گئیں۔</translation>
    </message>
    <message>
        <source>{0} of {1} exhibits are not as they were taken in.</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ ثبوت ویسے نہیں جیسے لیے گئے تھے۔</translation>
    </message>
    <message>
        <source>{0} sealed files belong to no record: the power went while they were taken in.</source>
        <translation>⁨{0}⁩ مہر بند فائلیں کسی ریکارڈ کی نہیں: انہیں لیتے وقت بجلی چلی گئی۔</translation>
    </message>
    <message>
        <source>{0}: here already as exhibit {1}</source>
        <translation>⁨{0}⁩: پہلے سے ثبوت ⁨{1}⁩ کے طور پر موجود</translation>
    </message>
    <message>
        <source>Exhibit {0}: also at {1}</source>
        <translation>ثبوت ⁨{0}⁩: ⁨{1}⁩ پر بھی</translation>
    </message>
    <message>
        <source>All {0} evidence files are as they were taken in.</source>
        <translation>تمام ⁨{0}⁩ ثبوت فائلیں ویسی ہی ہیں جیسی لی گئیں۔</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>اور مزید ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Capture sheets · {0}</source>
        <translation>کیپچر شیٹس · ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>violations</name>
    <message>
        <source>Not decided yet</source>
        <translation>ابھی فیصلہ نہیں ہوا</translation>
    </message>
    <message>
        <source>Confirmed: his doing</source>
        <translation>تصدیق شدہ: اسی کا فعل</translation>
    </message>
    <message>
        <source>Admitted by him</source>
        <translation>اس نے اقرار کیا</translation>
    </message>
    <message>
        <source>Denied by him</source>
        <translation>اس نے انکار کیا</translation>
    </message>
    <message>
        <source>Fake account or namesake</source>
        <translation>جعلی اکاؤنٹ یا ہم نام</translation>
    </message>
    <message>
        <source>Account was hacked</source>
        <translation>اکاؤنٹ ہیک ہوا تھا</translation>
    </message>
    <message>
        <source>Put out by a third party</source>
        <translation>کسی اور نے شائع کیا</translation>
    </message>
    <message>
        <source>Official page</source>
        <translation>سرکاری صفحہ</translation>
    </message>
    <message>
        <source>Did it</source>
        <translation>خود کیا</translation>
    </message>
    <message>
        <source>Appears in it</source>
        <translation>اس میں نظر آتا ہے</translation>
    </message>
    <message>
        <source>Filmed it</source>
        <translation>ویڈیو بنائی</translation>
    </message>
    <message>
        <source>Administers the group or page</source>
        <translation>گروپ یا صفحے کا منتظم</translation>
    </message>
    <message>
        <source>Promoted or supported it</source>
        <translation>فروغ دیا یا حمایت کی</translation>
    </message>
    <message>
        <source>Failed to supervise</source>
        <translation>نگرانی میں ناکام</translation>
    </message>
    <message>
        <source>Allowed media access</source>
        <translation>میڈیا کو رسائی دی</translation>
    </message>
    <message>
        <source>in uniform</source>
        <translation>وردی میں</translation>
    </message>
    <message>
        <source>official vehicle</source>
        <translation>سرکاری گاڑی</translation>
    </message>
    <message>
        <source>office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>police station</source>
        <translation>تھانہ</translation>
    </message>
    <message>
        <source>Yes, to a competent forum</source>
        <translation>ہاں، مجاز فورم کو</translation>
    </message>
    <message>
        <source>Yes, to a court</source>
        <translation>ہاں، عدالت کو</translation>
    </message>
    <message>
        <source>Yes, to the ombudsperson</source>
        <translation>ہاں، محتسب کو</translation>
    </message>
    <message>
        <source>Yes, under the RTI Act</source>
        <translation>ہاں، آر ٹی آئی ایکٹ کے تحت</translation>
    </message>
    <message>
        <source>No, to none of these</source>
        <translation>نہیں، ان میں سے کسی کو نہیں</translation>
    </message>
    <message>
        <source>Same person again</source>
        <translation>وہی فرد دوبارہ</translation>
    </message>
    <message>
        <source>Same account again</source>
        <translation>وہی اکاؤنٹ دوبارہ</translation>
    </message>
    <message>
        <source>After an undertaking</source>
        <translation>اقرار نامے کے بعد</translation>
    </message>
    <message>
        <source>After the account was closed</source>
        <translation>اکاؤنٹ بند ہونے کے بعد</translation>
    </message>
    <message>
        <source>By station</source>
        <translation>تھانے کے لحاظ سے</translation>
    </message>
    <message>
        <source>By supervisor of the day</source>
        <translation>اس دن کے نگران کے لحاظ سے</translation>
    </message>
    <message>
        <source>Posted elsewhere within 12 months after it</source>
        <translation>اس کے بعد 12 ماہ میں کہیں اور تعینات</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>بلحاظ ہفتہ</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>بلحاظ قسم</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>بلحاظ پلیٹ فارم</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>عہدے کے لحاظ سے</translation>
    </message>
    <message>
        <source>By whose doing</source>
        <translation>بلحاظ فاعل</translation>
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
        <source>read out to him</source>
        <translation>پڑھ کر سنایا گیا</translation>
    </message>
    <message>
        <source>signed by him</source>
        <translation>دستخط کیے</translation>
    </message>
    <message>
        <source>refused to sign</source>
        <translation>دستخط سے انکار کیا</translation>
    </message>
    <message>
        <source>was absent</source>
        <translation>غیر حاضر تھا</translation>
    </message>
    <message>
        <source>was on leave</source>
        <translation>رخصت پر تھا</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>داخلِ دفتر</translation>
    </message>
    <message>
        <source>Exonerated</source>
        <translation>بری</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>تنبیہ</translation>
    </message>
    <message>
        <source>Displeasure conveyed</source>
        <translation>ناپسندیدگی کا اظہار</translation>
    </message>
    <message>
        <source>Minor punishment</source>
        <translation>چھوٹی سزا</translation>
    </message>
    <message>
        <source>Major punishment</source>
        <translation>بڑی سزا</translation>
    </message>
    <message>
        <source>Not his doing</source>
        <translation>اس کا فعل نہیں</translation>
    </message>
    <message>
        <source>Protected disclosure</source>
        <translation>محفوظ انکشاف</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>ارسال</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>تبادلہ شدہ</translation>
    </message>
    <message>
        <source>Abated</source>
        <translation>ساقط</translation>
    </message>
    <message>
        <source>supervisory rank</source>
        <translation>نگران عہدہ</translation>
    </message>
    <message>
        <source>after an undertaking</source>
        <translation>اقرار نامے کے بعد</translation>
    </message>
    <message>
        <source>uniform and weapon</source>
        <translation>وردی اور اسلحہ</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>ڈیوٹی پر</translation>
    </message>
    <message>
        <source>harm to an operation</source>
        <translation>آپریشن کو نقصان</translation>
    </message>
    <message>
        <source>identity of a victim shown</source>
        <translation>متاثرہ شخص کی شناخت ظاہر</translation>
    </message>
    <message>
        <source>wide reach</source>
        <translation>وسیع رسائی</translation>
    </message>
    <message>
        <source>earned money</source>
        <translation>پیسے کمائے</translation>
    </message>
    <message>
        <source>false denial or deletion of proof</source>
        <translation>جھوٹا انکار یا ثبوت مٹانا</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>پہلی بار</translation>
    </message>
    <message>
        <source>deleted at once</source>
        <translation>فوراً مٹا دیا</translation>
    </message>
    <message>
        <source>old post from before the ban</source>
        <translation>پابندی سے پہلے کی پرانی پوسٹ</translation>
    </message>
    <message>
        <source>family photograph</source>
        <translation>خاندانی تصویر</translation>
    </message>
    <message>
        <source>Criticism: was it a complaint to a competent forum, a court, the ombudsperson or under the RTI Act? Otherwise the authority&apos;s reasoned note is needed.</source>
        <translation>تنقید: کیا یہ مجاز فورم، عدالت، محتسب یا آر ٹی آئی ایکٹ کے تحت شکایت تھی؟ ورنہ اتھارٹی کا مدلل نوٹ ضروری ہے۔</translation>
    </message>
    <message>
        <source>Criticism, and no complaint to a forum: the authority&apos;s reasoned note is needed before action.</source>
        <translation>تنقید ہے اور کسی فورم کو شکایت نہیں: کارروائی سے پہلے اتھارٹی کا مدلل نوٹ ضروری ہے۔</translation>
    </message>
    <message>
        <source>An accused in custody: write initials only, and keep his footage out of prints.</source>
        <translation>زیرِ حراست ملزم: صرف ابتدائی حروف لکھیں، اور اس کی تصاویر طباعت سے باہر رکھیں۔</translation>
    </message>
    <message>
        <source>This concerns a supervisor: he takes no part in the case.</source>
        <translation>یہ ایک نگران سے متعلق ہے: وہ مقدمے میں کوئی حصہ نہیں لیتا۔</translation>
    </message>
    <message>
        <source>Consider a referral to NCCIA.</source>
        <translation>این سی سی آئی اے کو بھیجنے پر غور کریں۔</translation>
    </message>
    <message>
        <source>The author may be an outsider.</source>
        <translation>لکھنے والا کوئی باہر کا شخص ہو سکتا ہے۔</translation>
    </message>
    <message>
        <source>Put out before the first ban of 26.11.2021: it broke no ban.</source>
        <translation>⁦26.11.2021⁩ کی پہلی پابندی سے پہلے شائع: کسی پابندی کی خلاف ورزی نہیں۔</translation>
    </message>
    <message>
        <source>A family photograph: nothing of the family is recorded.</source>
        <translation>خاندانی تصویر: اہلِ خانہ کا کچھ درج نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>Nobody is identified yet.</source>
        <translation>ابھی کسی کی شناخت نہیں ہوئی۔</translation>
    </message>
    <message>
        <source>A protected disclosure: it is no violation.</source>
        <translation>محفوظ انکشاف: یہ خلاف ورزی نہیں۔</translation>
    </message>
    <message>
        <source>New</source>
        <translation>نئی</translation>
    </message>
    <message>
        <source>Already on record</source>
        <translation>پہلے سے ریکارڈ پر</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>مشکوک</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رد</translation>
    </message>
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
        <source>{0} son of {1}</source>
        <translation>⁨{0}⁩ ولد ⁨{1}⁩</translation>
    </message>
    <message>
        <source>protected disclosure</source>
        <translation>محفوظ انکشاف</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>تصدیق شدہ</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>اقرار</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>انکار</translation>
    </message>
    <message>
        <source>Fake, namesake</source>
        <translation>جعلی، ہم نام</translation>
    </message>
    <message>
        <source>Hacked</source>
        <translation>ہیک شدہ</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>کسی اور کا</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>دیکھی گئی</translation>
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
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>Whose doing</source>
        <translation>کس کا فعل</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>not identified</source>
        <translation>شناخت نہیں ہوئی</translation>
    </message>
    <message>
        <source>s/o</source>
        <translation>ولد</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>فیصلہ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>بنے گا</translation>
    </message>
    <message>
        <source>As the unit wrote</source>
        <translation>جیسا یونٹ نے لکھا</translation>
    </message>
    <message>
        <source>On the roll</source>
        <translation>رول پر</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>کیا مسئلہ ہے</translation>
    </message>
</context>
</TS>
