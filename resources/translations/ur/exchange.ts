<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>AcceptWindow</name>
    <message>
        <source>Accept an office</source>
        <translation>دفتر قبول کریں</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>دیکھیں</translation>
    </message>
    <message>
        <source>Enrolment file</source>
        <translation>اندراج کی فائل</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>فائل منتخب کریں…</translation>
    </message>
    <message>
        <source>Six words</source>
        <translation>چھ الفاظ</translation>
    </message>
    <message>
        <source>As the office reads them out by telephone, with spaces between.</source>
        <translation>جیسے دفتر فون پر پڑھ کر سنائے، درمیان میں وقفے کے ساتھ۔</translation>
    </message>
    <message>
        <source>Read these check words out; the office compares them with its slip</source>
        <translation>یہ جانچ کے الفاظ پڑھ کر سنائیں؛ دفتر انہیں اپنی پرچی سے ملاتا ہے</translation>
    </message>
    <message>
        <source>Certify: the words agree</source>
        <translation>تصدیق کریں: الفاظ ایک ہیں</translation>
    </message>
    <message>
        <source>They differ: stop</source>
        <translation>الفاظ مختلف ہیں: روک دیں</translation>
    </message>
    <message>
        <source>Enrolment files (*_enrol.xlsx);;All files (*)</source>
        <translation>اندراج کی فائلیں (*_enrol.xlsx);;تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>This file comes from {0}</source>
        <translation>یہ فائل ⁨{0}⁩ سے آئی ہے</translation>
    </message>
    <message>
        <source>Fingerprint: {0}</source>
        <translation>کلیدی نشان: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>AcknowledgementSteps</name>
    <message>
        <source>Stick or folder to write to</source>
        <translation>لکھنے کے لیے یو ایس بی یا فولڈر</translation>
    </message>
    <message>
        <source>Send all of them again</source>
        <translation>سب دوبارہ بھیجیں</translation>
    </message>
    <message>
        <source>{0} was written and read back as its receiver will read it.</source>
        <translation>⁨{0}⁩ لکھی گئی اور ویسے ہی واپس پڑھی گئی جیسے وصول کنندہ پڑھے گا۔</translation>
    </message>
    <message>
        <source>{0} acknowledgements, file no. {1}. It is safe to remove the stick.</source>
        <translation>⁨{0}⁩ اطلاع یابیاں، فائل نمبر ⁨{1}⁩۔ اب یو ایس بی نکالی جا سکتی ہے۔</translation>
    </message>
</context>
<context>
    <name>AmberWindow</name>
    <message>
        <source>Rows changed after sealing</source>
        <translation>مہر کے بعد بدلی گئی قطاریں</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>بدلی ہوئی قطاریں</translation>
    </message>
    <message>
        <source>Cells of the row</source>
        <translation>قطار کے خانے</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>موازنے کے لیے کچھ نہیں</translation>
    </message>
    <message>
        <source>This place shows what stands elsewhere.</source>
        <translation>یہ جگہ وہی دکھاتی ہے جو کہیں اور ہے۔</translation>
    </message>
    <message>
        <source>Why this row is accepted</source>
        <translation>یہ قطار کیوں قبول ہے</translation>
    </message>
    <message>
        <source>Accept this row</source>
        <translation>یہ قطار قبول کریں</translation>
    </message>
    <message>
        <source>Ask for a new file…</source>
        <translation>نئی فائل مانگیں…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>No row of it can be accepted.</source>
        <translation>اس کی کوئی قطار قبول نہیں ہو سکتی۔</translation>
    </message>
    <message>
        <source>{0} sealed this file, and somebody changed it afterwards. All other rows are proved.</source>
        <translation>یہ فائل ⁨{0}⁩ نے مہر بند کی، اور بعد میں کسی نے بدل دی۔ باقی سب قطاریں ثابت ہیں۔</translation>
    </message>
    <message>
        <source>Best ask for a new file. Accept a row only where you know that the changed value is right.</source>
        <translation>بہتر ہے نئی فائل مانگیں۔ قطار صرف وہاں قبول کریں جہاں آپ کو معلوم ہو کہ بدلی ہوئی قدر درست ہے۔</translation>
    </message>
    <message>
        <source>Take the row out again</source>
        <translation>قطار دوبارہ نکالیں</translation>
    </message>
    <message numerus="yes">
        <source>Take in with %n accepted row(s)</source>
        <translation>
            <numerusform>%n قبول شدہ قطار کے ساتھ وصول کریں</numerusform>
            <numerusform>%n قبول شدہ قطاروں کے ساتھ وصول کریں</numerusform>
        </translation>
    </message>
    <message>
        <source>Stick or folder for the receipt</source>
        <translation>رسید کے لیے یو ایس بی یا فولڈر</translation>
    </message>
</context>
<context>
    <name>AnswerWindow</name>
    <message>
        <source>Query {0} of {1}</source>
        <translation>⁨{1}⁩ کا استفسار ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Rows that it rests on</source>
        <translation>قطاریں جن پر یہ مبنی ہے</translation>
    </message>
    <message>
        <source>What the office says to it</source>
        <translation>دفتر اس پر کیا کہتا ہے</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Name and designation</source>
        <translation>نام اور عہدہ</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>جواب دینے والا</translation>
    </message>
    <message>
        <source>Write to a folder or stick…</source>
        <translation>فولڈر یا یو ایس بی پر لکھیں…</translation>
    </message>
    <message>
        <source>Asked by {0}; answer due on {1}</source>
        <translation>⁨{0}⁩ نے پوچھا؛ جواب ⁨{1}⁩ تک</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Where to write the answer</source>
        <translation>جواب کہاں لکھا جائے</translation>
    </message>
</context>
<context>
    <name>BoxSteps</name>
    <message>
        <source>Stick or folder to write to</source>
        <translation>لکھنے کے لیے یو ایس بی یا فولڈر</translation>
    </message>
    <message>
        <source>Discard the copy of {0}?</source>
        <translation>⁨{0}⁩ کی نقل چھوڑ دیں؟</translation>
    </message>
    <message>
        <source>That it came, and your reason, stay in the history; the copy itself is taken away.</source>
        <translation>یہ آئی تھی اور آپ کی وجہ ہسٹری میں رہتی ہے؛ خود نقل ہٹا دی جاتی ہے۔</translation>
    </message>
    <message>
        <source>Discard the copy</source>
        <translation>نقل چھوڑ دیں</translation>
    </message>
    <message>
        <source>Take data pack {0} back?</source>
        <translation>ڈیٹا پیک ⁨{0}⁩ واپس لیں؟</translation>
    </message>
    <message>
        <source>The lists are then as they were before it. Rows changed since, and steps taken, stay as they are.</source>
        <translation>فہرستیں پھر ویسی ہو جاتی ہیں جیسی اس سے پہلے تھیں۔ بعد میں بدلی قطاریں اور ہو چکی کارروائیاں جوں کی توں رہتی ہیں۔</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Data pack {0} was taken back: {1} rows are as before.</source>
        <translation>ڈیٹا پیک ⁨{0}⁩ واپس لیا گیا: ⁨{1}⁩ قطاریں پہلے جیسی ہیں۔</translation>
    </message>
    <message>
        <source>Changed since and left as they are: {0}</source>
        <translation>بعد میں بدلی گئیں، جوں کی توں چھوڑی گئیں: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Show the password for Excel?</source>
        <translation>ایکسل کا پاس ورڈ دکھائیں؟</translation>
    </message>
    <message>
        <source>Whoever has it can read {0}. That it was shown is written into the history.</source>
        <translation>جس کے پاس یہ ہو وہ ⁨{0}⁩ پڑھ سکتا ہے۔ دکھانا ہسٹری میں لکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>پاس ورڈ دکھائیں</translation>
    </message>
    <message>
        <source>Stick or folder for the answer to the sender</source>
        <translation>بھیجنے والے کے جواب کے لیے یو ایس بی یا فولڈر</translation>
    </message>
    <message>
        <source>Open a late window for {0} of {1}?</source>
        <translation>⁨{1}⁩ کے ⁨{0}⁩ کے لیے مہلت کھولیں؟</translation>
    </message>
    <message>
        <source>The week was accepted. The window stays open for seven days; this correction is taken in now.</source>
        <translation>ہفتہ قبول ہو چکا تھا۔ مہلت سات دن کھلی رہتی ہے؛ یہ تصحیح ابھی وصول ہو جاتی ہے۔</translation>
    </message>
    <message>
        <source>Open it and take the file in</source>
        <translation>مہلت کھولیں اور فائل وصول کریں</translation>
    </message>
    <message>
        <source>Take {0} in late?</source>
        <translation>⁨{0}⁩ دیر سے وصول کریں؟</translation>
    </message>
    <message>
        <source>It is one of the missing numbers. Rows that newer files brought stay as they are.</source>
        <translation>یہ گم شدہ نمبروں میں سے ہے۔ نئی فائلوں کی لائی ہوئی قطاریں جوں کی توں رہتی ہیں۔</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>وصول کریں</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>نمٹا دیا گیا۔</translation>
    </message>
    <message>
        <source>{0} things are still asked for.</source>
        <translation>ابھی ⁨{0}⁩ باتیں مطلوب ہیں۔</translation>
    </message>
    <message>
        <source>Correction no. {0} of {1} was sent.</source>
        <translation>⁨{1}⁩ کی تصحیح نمبر ⁨{0}⁩ بھیج دی گئی۔</translation>
    </message>
    <message>
        <source>Send correction no. {0}</source>
        <translation>تصحیح نمبر ⁨{0}⁩ بھیجیں</translation>
    </message>
    <message>
        <source>Correction no. {0} of {1} is frozen and can go.</source>
        <translation>⁨{1}⁩ کی تصحیح نمبر ⁨{0}⁩ منجمد ہے اور جا سکتی ہے۔</translation>
    </message>
    <message>
        <source>Put the rows right, then draw up correction no. {0} of {1} and freeze it.</source>
        <translation>قطاریں درست کریں، پھر ⁨{1}⁩ کی تصحیح نمبر ⁨{0}⁩ تیار کر کے منجمد کریں۔</translation>
    </message>
    <message>
        <source>Correction no. {0} of {1} is drawn up and waits to be frozen.</source>
        <translation>⁨{1}⁩ کی تصحیح نمبر ⁨{0}⁩ تیار ہے اور منجمد ہونے کی منتظر ہے۔</translation>
    </message>
    <message>
        <source>Open the week</source>
        <translation>ہفتہ کھولیں</translation>
    </message>
    <message>
        <source>{0} was written once more and read back.</source>
        <translation>⁨{0}⁩ ایک بار پھر لکھی اور واپس پڑھی گئی۔</translation>
    </message>
    <message>
        <source>It is safe to remove the stick.</source>
        <translation>اب یو ایس بی نکالی جا سکتی ہے۔</translation>
    </message>
    <message>
        <source>The answer to the sender is {0}.</source>
        <translation>بھیجنے والے کا جواب ⁨{0}⁩ ہے۔</translation>
    </message>
    <message>
        <source>It was read back; it is safe to remove the stick.</source>
        <translation>واپس پڑھ لی گئی؛ اب یو ایس بی نکالی جا سکتی ہے۔</translation>
    </message>
    <message>
        <source>The copy was taken away; the history keeps the reason.</source>
        <translation>نقل ہٹا دی گئی؛ وجہ ہسٹری میں ہے۔</translation>
    </message>
</context>
<context>
    <name>Boxes</name>
    <message>
        <source>Files</source>
        <translation>فائلیں</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>بھیجی گئی</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>موصولہ</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>قرنطینہ</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>کرنے کے کام</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
</context>
<context>
    <name>CpoSteps</name>
    <message>
        <source>Stick or folder to write to</source>
        <translation>لکھنے کے لیے یو ایس بی یا فولڈر</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with the register of directives were written and read back.</source>
        <translation>
            <numerusform>مراسلوں کے رجسٹر کی %n فائل لکھی اور واپس پڑھی گئی۔</numerusform>
            <numerusform>مراسلوں کے رجسٹر کی %n فائلیں لکھی اور واپس پڑھی گئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is locked for its own office; it is safe to remove the stick.</source>
        <translation>ہر فائل اپنے دفتر کے لیے مقفل ہے؛ اب یو ایس بی نکالی جا سکتی ہے۔</translation>
    </message>
    <message>
        <source>all offices</source>
        <translation>تمام دفاتر</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with the data pack were written and read back.</source>
        <translation>
            <numerusform>ڈیٹا پیک کی %n فائل لکھی اور واپس پڑھی گئی۔</numerusform>
            <numerusform>ڈیٹا پیک کی %n فائلیں لکھی اور واپس پڑھی گئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is certified.</source>
        <translation>⁨{0}⁩ کی تصدیق ہو گئی۔</translation>
    </message>
    <message>
        <source>Its answer lies beside its file, for the way back: {0}</source>
        <translation>اس کا جواب اس کی فائل کے ساتھ ہے، واپسی کے لیے: ⁨{0}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with keys and revocations were written and read back.</source>
        <translation>
            <numerusform>کلیدوں اور منسوخیوں کی %n فائل لکھی اور واپس پڑھی گئی۔</numerusform>
            <numerusform>کلیدوں اور منسوخیوں کی %n فائلیں لکھی اور واپس پڑھی گئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>It is safe to remove the stick.</source>
        <translation>اب یو ایس بی نکالی جا سکتی ہے۔</translation>
    </message>
    <message>
        <source>Revoke the keys of {0}?</source>
        <translation>⁨{0}⁩ کی کلیدیں منسوخ کریں؟</translation>
    </message>
    <message>
        <source>Files sealed from today on are refused, here at once and at the other offices with your next file. The office then enrols anew.</source>
        <translation>آج سے مہر ہونے والی فائلیں رد ہوں گی، یہاں فوراً اور دوسرے دفاتر میں آپ کی اگلی فائل کے ساتھ۔ پھر دفتر دوبارہ اندراج کراتا ہے۔</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are revoked from today on.</source>
        <translation>
            <numerusform>%n کلید آج سے منسوخ ہے۔</numerusform>
            <numerusform>%n کلیدیں آج سے منسوخ ہیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Send keys, or any file, so that the other offices know.</source>
        <translation>کلیدیں یا کوئی بھی فائل بھیجیں، تاکہ دوسرے دفاتر کو معلوم ہو۔</translation>
    </message>
</context>
<context>
    <name>EnrolmentCard</name>
    <message>
        <source>Once, before the first report: write the enrolment file, take it to the CPO, tell it the six words by telephone. Then read the keys file that comes back.</source>
        <translation>ایک بار، پہلی رپورٹ سے پہلے: اندراج کی فائل لکھیں، سی پی او لے جائیں، چھ الفاظ فون پر بتائیں۔ پھر جو کلیدوں کی فائل آئے اسے پڑھیں۔</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>اندراج نہیں ہوا</translation>
    </message>
    <message>
        <source>Write file…</source>
        <translation>فائل لکھیں…</translation>
    </message>
    <message>
        <source>Read keys file…</source>
        <translation>کلیدوں کی فائل پڑھیں…</translation>
    </message>
    <message>
        <source>Accept an office…</source>
        <translation>دفتر قبول کریں…</translation>
    </message>
    <message>
        <source>With its enrolment file and the six words that it reads out</source>
        <translation>اس کی اندراج کی فائل اور فون پر سنائے گئے چھ الفاظ کے ساتھ</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>اندراج (سی پی او کے ساتھ)</translation>
    </message>
</context>
<context>
    <name>EnrolmentSteps</name>
    <message>
        <source>Stick or folder for the enrolment file</source>
        <translation>اندراج کی فائل کے لیے یو ایس بی یا فولڈر</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>پرچی محفوظ کریں</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>پی ڈی ایف (*.pdf)</translation>
    </message>
    <message>
        <source>Enrolment slip</source>
        <translation>اندراج کی پرچی</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>محفوظ ہوا: ⁨{0}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n صفحہ پرنٹر کو گیا۔</numerusform>
            <numerusform>%n صفحات پرنٹر کو گئے۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys file of the CPO</source>
        <translation>سی پی او کی کلیدوں کی فائل</translation>
    </message>
    <message>
        <source>Keys files (*_keys.xlsx);;All files (*)</source>
        <translation>کلیدوں کی فائلیں (*_keys.xlsx);;تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>This office is enrolled: its files will be opened and trusted.</source>
        <translation>اس دفتر کا اندراج ہو گیا: اس کی فائلیں کھلیں گی اور قابلِ اعتماد ہوں گی۔</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Violation</source>
        <translation>خلاف ورزی</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>KB</source>
        <translation>⁦KB⁩</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Evidence from and for other offices</source>
        <translation>دوسرے دفاتر سے اور ان کے لیے ثبوت</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>نقل محفوظ کریں…</translation>
    </message>
    <message>
        <source>Ask for it…</source>
        <translation>مانگیں…</translation>
    </message>
    <message>
        <source>Send what was asked…</source>
        <translation>جو مانگا گیا بھیجیں…</translation>
    </message>
    <message>
        <source>No evidence is on its way</source>
        <translation>کوئی ثبوت راستے میں نہیں</translation>
    </message>
    <message>
        <source>What comes with returns, and what is asked of this office, stands here.</source>
        <translation>جو رپورٹوں کے ساتھ آئے، اور جو اس دفتر سے مانگا جائے، یہاں ہوتا ہے۔</translation>
    </message>
    <message>
        <source>{0} was written with what was asked for.</source>
        <translation>جو مانگا گیا اس کے ساتھ ⁨{0}⁩ لکھی گئی۔</translation>
    </message>
    <message>
        <source>The next receipt asks {0} for it.</source>
        <translation>اگلی رسید ⁨{0}⁩ سے یہ مانگے گی۔</translation>
    </message>
    <message>
        <source>{0} was saved; the history names you and your reason.</source>
        <translation>⁨{0}⁩ محفوظ ہوا؛ ہسٹری میں آپ کا نام اور وجہ ہے۔</translation>
    </message>
    <message>
        <source>An accused in custody is to be seen: it goes only where a person says so.</source>
        <translation>زیرِ حراست ملزم نظر آتا ہے: تبھی جاتا ہے جب کوئی شخص کہے۔</translation>
    </message>
    <message>
        <source>Asked of this office</source>
        <translation>اس دفتر سے مانگا گیا</translation>
    </message>
    <message>
        <source>Did not come; asked for</source>
        <translation>نہیں آیا؛ مانگا گیا</translation>
    </message>
    <message>
        <source>Only listed</source>
        <translation>صرف فہرست میں</translation>
    </message>
    <message>
        <source>Here, sealed</source>
        <translation>یہاں، مہر بند</translation>
    </message>
    <message>
        <source>Stick or folder to write to</source>
        <translation>لکھنے کے لیے یو ایس بی یا فولڈر</translation>
    </message>
    <message>
        <source>Ask {0} for exhibit {1}?</source>
        <translation>⁨{0}⁩ سے ثبوت ⁨{1}⁩ مانگیں؟</translation>
    </message>
    <message>
        <source>The next receipt tells the office, with your reason.</source>
        <translation>اگلی رسید دفتر کو آپ کی وجہ کے ساتھ بتاتی ہے۔</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>مانگیں</translation>
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
        <source>Save a copy of exhibit {0}?</source>
        <translation>ثبوت ⁨{0}⁩ کی نقل محفوظ کریں؟</translation>
    </message>
    <message>
        <source>Who took it, when and why stands in the history.</source>
        <translation>کس نے، کب اور کیوں لی، یہ ہسٹری میں ہوتا ہے۔</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Send &amp; receive</source>
        <translation>بھیجنا اور وصول کرنا</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>استفسارات</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>Stick or folder to write to</source>
        <translation>لکھنے کے لیے یو ایس بی یا فولڈر</translation>
    </message>
    <message>
        <source>Hand over that file, or write the week once more on purpose.</source>
        <translation>وہی فائل حوالے کریں، یا ہفتہ جان بوجھ کر ایک بار اور لکھیں۔</translation>
    </message>
    <message>
        <source>Write it again under a new number</source>
        <translation>نئے نمبر سے دوبارہ لکھیں</translation>
    </message>
    <message>
        <source>Week {0} is packed in {1}: {2}.</source>
        <translation>ہفتہ ⁨{0}⁩، ⁨{1}⁩ میں باندھا گیا: ⁨{2}⁩۔</translation>
    </message>
    <message>
        <source>Print the slip and sign it. Tell the password for Excel by telephone, never in the e-mail.</source>
        <translation>پرچی چھاپ کر دستخط کریں۔ ایکسل کا پاس ورڈ فون پر بتائیں، ای میل میں کبھی نہیں۔</translation>
    </message>
    <message>
        <source>{0} was written and read back as its receiver will read it.</source>
        <translation>⁨{0}⁩ لکھی گئی اور ویسے ہی واپس پڑھی گئی جیسے وصول کنندہ پڑھے گا۔</translation>
    </message>
    <message>
        <source>{0} rows, file no. {1}. It is safe to remove the stick.</source>
        <translation>⁨{0}⁩ قطاریں، فائل نمبر ⁨{1}⁩۔ اب یو ایس بی نکالی جا سکتی ہے۔</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Office to write for</source>
        <translation>دفتر جس کے لیے لکھنا ہے</translation>
    </message>
    <message>
        <source>Send directives…</source>
        <translation>مراسلے بھیجیں…</translation>
    </message>
    <message>
        <source>Send data pack…</source>
        <translation>ڈیٹا پیک بھیجیں…</translation>
    </message>
    <message>
        <source>Send keys…</source>
        <translation>کلیدیں بھیجیں…</translation>
    </message>
    <message>
        <source>Certificates and revocations: for an office that missed a file with them</source>
        <translation>تصدیقیں اور منسوخیاں: اس دفتر کے لیے جس سے ان کی فائل رہ گئی</translation>
    </message>
    <message>
        <source>For the offices</source>
        <translation>دفاتر کے لیے</translation>
    </message>
    <message>
        <source>All offices ({0})</source>
        <translation>تمام دفاتر (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>The register of directives, or the lists as a data pack: a file for each office.</source>
        <translation>مراسلوں کا رجسٹر، یا فہرستیں ڈیٹا پیک کے طور پر: ہر دفتر کی الگ فائل۔</translation>
    </message>
    <message>
        <source>No office is certified yet; the card beside says how.</source>
        <translation>ابھی کسی دفتر کی تصدیق نہیں ہوئی؛ ساتھ والا خانہ طریقہ بتاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>OutboxBox</name>
    <message>
        <source>Hand over again…</source>
        <translation>دوبارہ حوالے کریں…</translation>
    </message>
    <message>
        <source>The same file, byte for byte, onto another stick</source>
        <translation>وہی فائل، حرف بہ حرف، دوسری یو ایس بی پر</translation>
    </message>
    <message>
        <source>Write it anew…</source>
        <translation>نئے سرے سے لکھیں…</translation>
    </message>
    <message>
        <source>The week once more, as a file with a new number</source>
        <translation>ہفتہ ایک بار اور، نئے نمبر کی فائل کے طور پر</translation>
    </message>
    <message>
        <source>Password for Excel…</source>
        <translation>ایکسل کا پاس ورڈ…</translation>
    </message>
    <message>
        <source>Showing it is written into the history</source>
        <translation>دکھانا ہسٹری میں لکھا جاتا ہے</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فولڈر کھولیں</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>ابھی کچھ نہیں لکھا گیا</translation>
    </message>
    <message>
        <source>A frozen week is written with the button Send to CPO.</source>
        <translation>منجمد ہفتہ ”سی پی او کو بھیجیں“ کے بٹن سے لکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>{0} Review by {1}: {2}.</source>
        <translation>⁨{0}⁩ ⁨{1}⁩ کا جائزہ: ⁨{2}⁩۔</translation>
    </message>
    <message>
        <source>No receipt for 14 days: ask {0}, or hand it over once more.</source>
        <translation>14 دن سے رسید نہیں: ⁨{0}⁩ سے پوچھیں، یا ایک بار اور حوالے کریں۔</translation>
    </message>
    <message>
        <source>Written on {0}, but not yet on a stick.</source>
        <translation>⁨{0}⁩ کو لکھی گئی، مگر ابھی یو ایس بی پر نہیں۔</translation>
    </message>
    <message>
        <source>Handed over on {0}.</source>
        <translation>⁨{0}⁩ کو حوالے کی گئی۔</translation>
    </message>
    <message>
        <source>{0} has taken it in on {1}; receipt no. {2}.</source>
        <translation>⁨{0}⁩ نے ⁨{1}⁩ کو وصول کی؛ رسید نمبر ⁨{2}⁩۔</translation>
    </message>
    <message>
        <source>Taken in but for {0} rows; receipt no. {1}. The tab To do lists them.</source>
        <translation>⁨{0}⁩ قطاروں کے سوا وصول ہوئی؛ رسید نمبر ⁨{1}⁩۔ ”کرنے کے کام“ میں ان کی فہرست ہے۔</translation>
    </message>
    <message>
        <source>Not taken in; receipt no. {0}. The tab To do says why, and what to do.</source>
        <translation>وصول نہیں ہوئی؛ رسید نمبر ⁨{0}⁩۔ ”کرنے کے کام“ بتاتا ہے کہ کیوں، اور کیا کرنا ہے۔</translation>
    </message>
</context>
<context>
    <name>PackRows</name>
    <message>
        <source>Rows that the data pack changes</source>
        <translation>قطاریں جو ڈیٹا پیک بدلتا ہے</translation>
    </message>
    <message>
        <source>Rows that the data pack changes: {0}</source>
        <translation>قطاریں جو ڈیٹا پیک بدلتا ہے: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>کیا ہوتا ہے</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>خانہ</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>یہاں اب</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>پیک میں</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>⁨{0}⁩: ⁨{1}⁩ ← ⁨{2}⁩</translation>
    </message>
</context>
<context>
    <name>PackWindow</name>
    <message>
        <source>Data pack</source>
        <translation>ڈیٹا پیک</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>فولڈر منتخب کریں…</translation>
    </message>
    <message>
        <source>Data pack for {0}</source>
        <translation>⁨{0}⁩ کے لیے ڈیٹا پیک</translation>
    </message>
    <message>
        <source>The lists go as they stand in Records &amp; settings. Each office sees row by row what would change before it accepts. Rows that you left as the program brought them change nothing there.</source>
        <translation>فہرستیں ویسی جاتی ہیں جیسی ”ریکارڈ اور ترتیبات“ میں ہیں۔ ہر دفتر قبول کرنے سے پہلے قطار بہ قطار دیکھتا ہے کہ کیا بدلے گا۔ جو قطاریں آپ نے پروگرام والی ہی رکھیں وہ وہاں کچھ نہیں بدلتیں۔</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>تمام فہرستیں</translation>
    </message>
    <message>
        <source>None</source>
        <translation>کچھ نہیں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>PasswordWindow</name>
    <message>
        <source>Password for Excel</source>
        <translation>ایکسل کا پاس ورڈ</translation>
    </message>
    <message>
        <source>That it was shown stands in the history, with your name. It opens this one file only.</source>
        <translation>دکھانا آپ کے نام کے ساتھ ہسٹری میں ہے۔ یہ صرف اسی ایک فائل کو کھولتا ہے۔</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>QueriesBox</name>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>From</source>
        <translation>منجانب</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سوال</translation>
    </message>
    <message>
        <source>Answer due on</source>
        <translation>جواب کی آخری تاریخ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Queries to this office</source>
        <translation>اس دفتر سے استفسارات</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>جواب دیں…</translation>
    </message>
    <message>
        <source>Nothing is asked of this office</source>
        <translation>اس دفتر سے کچھ نہیں پوچھا گیا</translation>
    </message>
    <message>
        <source>Queries of the CPO stand here after Receive.</source>
        <translation>سی پی او کے استفسارات وصولی کے بعد یہاں ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>The answer was written: {0}</source>
        <translation>جواب لکھ دیا گیا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>جواب دیا گیا</translation>
    </message>
    <message>
        <source>{0} days late</source>
        <translation>⁨{0}⁩ دن تاخیر</translation>
    </message>
    <message>
        <source>Answer not sent</source>
        <translation>جواب نہیں بھیجا</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>جواب باقی</translation>
    </message>
</context>
<context>
    <name>ReceiveCard</name>
    <message>
        <source>Receive…</source>
        <translation>وصول کریں…</translation>
    </message>
    <message>
        <source>Or drop files anywhere on the window.</source>
        <translation>یا فائلیں دریچے پر کہیں بھی چھوڑیں۔</translation>
    </message>
    <message>
        <source>Transfer files (*.xlsx *.kpe);;All files (*)</source>
        <translation>تبادلے کی فائلیں (*.xlsx *.kpe);;تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>Files to receive</source>
        <translation>وصول کرنے کی فائلیں</translation>
    </message>
</context>
<context>
    <name>ReceiveWindow</name>
    <message>
        <source>Receive</source>
        <translation>وصول کریں</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>فائلیں</translation>
    </message>
    <message>
        <source>Also take in older files whose numbers are missing here</source>
        <translation>پرانی فائلیں بھی لیں جن کے نمبر یہاں نہیں</translation>
    </message>
    <message>
        <source>Write the receipts beside the files</source>
        <translation>رسیدیں فائلوں کے ساتھ لکھیں</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول کریں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>نتیجہ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>منجانب</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>شامل</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>تازہ</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>ویسی ہی</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>تضاد</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>وصول</translation>
    </message>
    <message>
        <source>Received files</source>
        <translation>موصولہ فائلیں</translation>
    </message>
    <message>
        <source>Keep in quarantine</source>
        <translation>قرنطینہ میں رکھیں</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>Week to send</source>
        <translation>بھیجنے کا ہفتہ</translation>
    </message>
    <message>
        <source>Send to CPO…</source>
        <translation>سی پی او کو بھیجیں…</translation>
    </message>
    <message>
        <source>With PDF and slip…</source>
        <translation>پی ڈی ایف اور پرچی کے ساتھ…</translation>
    </message>
    <message>
        <source>For e-mail or a stick: the report as PDF, the encrypted workbook and a covering slip</source>
        <translation>ای میل یا یو ایس بی کے لیے: رپورٹ پی ڈی ایف، خفیہ ورک بک اور ہمراہی پرچی</translation>
    </message>
    <message>
        <source>To the region…</source>
        <translation>ریجن کو…</translation>
    </message>
    <message>
        <source>The same week as a file for the office&apos;s own region</source>
        <translation>یہی ہفتہ دفتر کے اپنے ریجن کے لیے فائل کی صورت میں</translation>
    </message>
    <message>
        <source>Acknowledgements…</source>
        <translation>اطلاع یابی…</translation>
    </message>
    <message>
        <source>Who has signed for the directives, as a file for the CPO: what it does not have yet</source>
        <translation>مراسلوں پر کس نے دستخط کیے، سی پی او کے لیے فائل: جو اس کے پاس ابھی نہیں</translation>
    </message>
    <message>
        <source>Send all records again</source>
        <translation>تمام ریکارڈ دوبارہ بھیجیں</translation>
    </message>
    <message>
        <source>Also those that the recipient has confirmed: for one that lost its own. Holds for one file</source>
        <translation>وہ بھی جس کی وصول کنندہ تصدیق کر چکا: اس کے لیے جس کا اپنا ضائع ہو گیا۔ صرف ایک فائل پر لاگو</translation>
    </message>
    <message>
        <source>{0}, sent</source>
        <translation>⁨{0}⁩، بھیجا گیا</translation>
    </message>
    <message>
        <source>The office has to be enrolled first; the card beside says how.</source>
        <translation>پہلے دفتر کا اندراج ضروری ہے؛ ساتھ والا خانہ طریقہ بتاتا ہے۔</translation>
    </message>
    <message>
        <source>No week is frozen yet. Draw one up and freeze it on the page Weekly report.</source>
        <translation>ابھی کوئی ہفتہ منجمد نہیں۔ ”ہفتہ وار رپورٹ“ کے صفحے پر تیار کر کے منجمد کریں۔</translation>
    </message>
    <message>
        <source>Every frozen week has been written for the CPO.</source>
        <translation>ہر منجمد ہفتہ سی پی او کے لیے لکھا جا چکا ہے۔</translation>
    </message>
    <message>
        <source>Waiting to be sent: {0}. The file is encrypted, signed, and read back from the stick.</source>
        <translation>بھیجنے کے منتظر: ⁨{0}⁩۔ فائل خفیہ اور دستخط شدہ ہوتی ہے اور یو ایس بی سے واپس پڑھی جاتی ہے۔</translation>
    </message>
</context>
<context>
    <name>SlipWindow</name>
    <message>
        <source>Enrolment file written</source>
        <translation>اندراج کی فائل لکھی گئی</translation>
    </message>
    <message>
        <source>Six words that open the file: tell them to the CPO by telephone</source>
        <translation>فائل کھولنے والے چھ الفاظ: سی پی او کو فون پر بتائیں</translation>
    </message>
    <message>
        <source>Check words: the CPO reads these back to you</source>
        <translation>جانچ کے الفاظ: سی پی او یہ آپ کو پڑھ کر سناتا ہے</translation>
    </message>
    <message>
        <source>Fingerprint: {0}</source>
        <translation>کلیدی نشان: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Print slip…</source>
        <translation>پرچی چھاپیں…</translation>
    </message>
    <message>
        <source>Save slip…</source>
        <translation>پرچی محفوظ کریں…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مکمل</translation>
    </message>
</context>
<context>
    <name>TransferBox</name>
    <message>
        <source>Person</source>
        <translation>فرد</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>سمت</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>حکم</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>پیشکش کی تاریخ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Transfers of persons</source>
        <translation>افراد کے تبادلے</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>فائل لکھیں…</translation>
    </message>
    <message>
        <source>Take the offer back…</source>
        <translation>پیشکش واپس لیں…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>رد کریں…</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>قبول کریں…</translation>
    </message>
    <message>
        <source>Nobody is on his way</source>
        <translation>کوئی راستے میں نہیں</translation>
    </message>
    <message>
        <source>Offer a person to another office on the page Roster; the file is written here.</source>
        <translation>فرد کو دوسرے دفتر کے لیے نفری کے صفحے پر پیش کریں؛ فائل یہاں لکھی جاتی ہے۔</translation>
    </message>
    <message>
        <source>{0} was written.</source>
        <translation>⁨{0}⁩ لکھی گئی۔</translation>
    </message>
    <message>
        <source>{0} takes the offer back.</source>
        <translation>⁨{0}⁩ پیشکش واپس لیتی ہے۔</translation>
    </message>
    <message>
        <source>He is yours; {0} tells his old office.</source>
        <translation>اب وہ آپ کا ہے؛ ⁨{0}⁩ اس کے پرانے دفتر کو بتاتی ہے۔</translation>
    </message>
    <message>
        <source>{0} tells the other office.</source>
        <translation>⁨{0}⁩ دوسرے دفتر کو بتاتی ہے۔</translation>
    </message>
    <message>
        <source>Write the answer again…</source>
        <translation>جواب دوبارہ لکھیں…</translation>
    </message>
    <message>
        <source>Offered on the roll. The file takes his records and open cases to {0}.</source>
        <translation>رول پر پیش کیا گیا۔ فائل اس کا ریکارڈ اور کھلے مقدمات ⁨{0}⁩ لے جاتی ہے۔</translation>
    </message>
    <message>
        <source>{0} violations ({1} pending), {2} cases ({3} open), {4} exhibits, {5} papers.</source>
        <translation>⁨{0}⁩ خلاف ورزیاں (⁨{1}⁩ زیرِ التوا)، ⁨{2}⁩ مقدمات (⁨{3}⁩ کھلے)، ⁨{4}⁩ ثبوت، ⁨{5}⁩ کاغذات۔</translation>
    </message>
    <message>
        <source>{0} scans and photos stay: send them on paper.</source>
        <translation>⁨{0}⁩ سکین اور تصاویر یہیں رہتی ہیں: کاغذ پر بھیجیں۔</translation>
    </message>
    <message>
        <source>Changed here after the file was written: tell the office on paper what was added.</source>
        <translation>فائل لکھنے کے بعد یہاں بدلا: دفتر کو کاغذ پر بتائیں کہ کیا اضافہ ہوا۔</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>⁨{0}⁩ سے</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>⁨{0}⁩ کو</translation>
    </message>
    <message>
        <source>Offered; the file is not written</source>
        <translation>پیش کیا گیا؛ فائل نہیں لکھی گئی</translation>
    </message>
    <message>
        <source>Waits to be accepted here</source>
        <translation>یہاں قبولیت کا منتظر</translation>
    </message>
    <message>
        <source>Waits for the answer</source>
        <translation>جواب کا منتظر</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>قبول ہوا</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>انکار</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>واپس لی گئی</translation>
    </message>
    <message>
        <source>Take {0} over from {1}?</source>
        <translation>⁨{0}⁩ کو ⁨{1}⁩ سے لیں؟</translation>
    </message>
    <message>
        <source>His cases become this office&apos;s and go on from where they stand. The answer tells the other office.</source>
        <translation>اس کے مقدمات اس دفتر کے ہو جاتے ہیں اور جہاں ہیں وہیں سے آگے چلتے ہیں۔ جواب دوسرے دفتر کو بتاتا ہے۔</translation>
    </message>
    <message>
        <source>Take him over</source>
        <translation>اسے لیں</translation>
    </message>
    <message>
        <source>Decline {0}?</source>
        <translation>⁨{0}⁩ کو رد کریں؟</translation>
    </message>
    <message>
        <source>He stays with {0}; your reason goes back to it.</source>
        <translation>وہ ⁨{0}⁩ کے پاس رہتا ہے؛ آپ کی وجہ اسے واپس جاتی ہے۔</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رد کریں</translation>
    </message>
    <message>
        <source>Stick or folder to write to</source>
        <translation>لکھنے کے لیے یو ایس بی یا فولڈر</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Column</source>
        <translation>کالم</translation>
    </message>
    <message>
        <source>As known here</source>
        <translation>جیسا یہاں معلوم ہے</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>اس فائل میں</translation>
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
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>بدلے</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>قبول ہوا</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>یہاں معلوم نہیں</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>پڑھا نہیں جا سکتا</translation>
    </message>
    <message>
        <source>Whole sheet</source>
        <translation>پوری شیٹ</translation>
    </message>
    <message>
        <source>Only shown</source>
        <translation>صرف دکھایا گیا</translation>
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
        <source>Files in quarantine</source>
        <translation>قرنطینہ کی فائلیں</translation>
    </message>
    <message>
        <source>Files received</source>
        <translation>موصول فائلیں</translation>
    </message>
    <message>
        <source>Take the pack back…</source>
        <translation>پیک واپس لیں…</translation>
    </message>
    <message>
        <source>Discard the copy…</source>
        <translation>نقل چھوڑ دیں…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مدد</translation>
    </message>
    <message>
        <source>Nothing lies in quarantine</source>
        <translation>قرنطینہ میں کچھ نہیں</translation>
    </message>
    <message>
        <source>Files that cannot be taken in lie here.</source>
        <translation>جو فائلیں وصول نہیں ہو سکتیں وہ یہاں ہوتی ہیں۔</translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation>ابھی کچھ نہیں آیا</translation>
    </message>
    <message>
        <source>Choose files with the button Receive, or drop them on the window.</source>
        <translation>”وصول کریں“ کے بٹن سے فائلیں منتخب کریں، یا دریچے پر چھوڑیں۔</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>From</source>
        <translation>منجانب</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Week or pack</source>
        <translation>ہفتہ یا پیک</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>لایا</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصول شدہ</translation>
    </message>
    <message>
        <source>The sender was asked with {0}.</source>
        <translation>بھیجنے والے سے ⁨{0}⁩ کے ذریعے پوچھا گیا۔</translation>
    </message>
    <message>
        <source>It brought {0} new rows, {1} changed ones, {2} as before.</source>
        <translation>یہ ⁨{0}⁩ نئی قطاریں لائی، ⁨{1}⁩ بدلی ہوئی، ⁨{2}⁩ پہلے جیسی۔</translation>
    </message>
    <message>
        <source>Accepted: {0}.</source>
        <translation>قبول: ⁨{0}⁩۔</translation>
    </message>
    <message>
        <source>Left out: {0}; the receipt lists them.</source>
        <translation>چھوڑی گئیں: ⁨{0}⁩؛ رسید میں ان کی فہرست ہے۔</translation>
    </message>
    <message>
        <source>Numbers that never came: {0}.</source>
        <translation>نمبر جو کبھی نہیں آئے: ⁨{0}⁩۔</translation>
    </message>
    <message>
        <source>Open the help</source>
        <translation>مدد کھولیں</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>پہلے سے یہاں</translation>
    </message>
    <message>
        <source>No receipt for 14 days</source>
        <translation>14 دن سے رسید نہیں</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>وصول</translation>
    </message>
    <message>
        <source>New file asked for</source>
        <translation>نئی فائل مانگی گئی</translation>
    </message>
    <message>
        <source>Weekly return</source>
        <translation>ہفتہ وار رپورٹ</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>رسید</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>اندراج (سی پی او کے ساتھ)</translation>
    </message>
    <message>
        <source>Keys of the CPO</source>
        <translation>سی پی او کی کلیدیں</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تبادلہ</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>ثبوت فائل</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>اطلاع یابی</translation>
    </message>
    <message>
        <source>Directives</source>
        <translation>مراسلے</translation>
    </message>
    <message>
        <source>Data pack</source>
        <translation>ڈیٹا پیک</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>استفسار</translation>
    </message>
    <message>
        <source>Answer to a query</source>
        <translation>استفسار کا جواب</translation>
    </message>
    <message>
        <source>Ask for a new file…</source>
        <translation>نئی فائل مانگیں…</translation>
    </message>
    <message>
        <source>Look at what was changed…</source>
        <translation>دیکھیں کیا بدلا گیا…</translation>
    </message>
    <message>
        <source>Take it in late…</source>
        <translation>دیر سے وصول کریں…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Open a late window and take it in…</source>
        <translation>مہلت کھول کر وصول کریں…</translation>
    </message>
    <message>
        <source>Accept the office…</source>
        <translation>دفتر قبول کریں…</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>Was changed</source>
        <translation>بدلی گئی</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Written, not handed over</source>
        <translation>لکھی گئی، حوالے نہیں ہوئی</translation>
    </message>
    <message>
        <source>Handed over, no receipt yet</source>
        <translation>حوالے ہوئی، ابھی رسید نہیں</translation>
    </message>
    <message>
        <source>Correction asked</source>
        <translation>تصحیح مانگی گئی</translation>
    </message>
    <message>
        <source>Accepted by {0}</source>
        <translation>⁨{0}⁩ نے قبول کی</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>حوالے کی گئی</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>لکھی گئی فائلیں</translation>
    </message>
    <message>
        <source>To</source>
        <translation>بنام</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>قطاریں</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>لکھی گئی</translation>
    </message>
    <message>
        <source>Own row is taken out</source>
        <translation>اپنی قطار نکالی جاتی ہے</translation>
    </message>
    <message>
        <source>New</source>
        <translation>نئی</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>نکالی گئی</translation>
    </message>
    <message>
        <source>Own value is replaced</source>
        <translation>اپنی قدر بدلی جاتی ہے</translation>
    </message>
    <message>
        <source>Own value stays</source>
        <translation>اپنی قدر رہتی ہے</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>پہلے جیسا</translation>
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
        <source>This office&apos;s own keys hold until {0}. Check words: {1}.</source>
        <translation>اس دفتر کی اپنی کلیدیں ⁨{0}⁩ تک ہیں۔ جانچ کے الفاظ: ⁨{1}⁩۔</translation>
    </message>
    <message>
        <source>Offices and their keys</source>
        <translation>دفاتر اور ان کی کلیدیں</translation>
    </message>
    <message>
        <source>Computer lost: revoke…</source>
        <translation>کمپیوٹر گم: منسوخ کریں…</translation>
    </message>
    <message>
        <source>No other office is known yet</source>
        <translation>ابھی کوئی دوسرا دفتر معلوم نہیں</translation>
    </message>
    <message>
        <source>The enrolment brings the first keys.</source>
        <translation>اندراج سے پہلی کلیدیں آتی ہیں۔</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>منسوخ</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>تصدیق شدہ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Check words</source>
        <translation>جانچ کے الفاظ</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>میعاد تا</translation>
    </message>
    <message>
        <source>Nothing here can be taken in; nothing was changed.</source>
        <translation>یہاں کچھ وصول نہیں ہو سکتا؛ کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>Nothing was taken in; nothing was changed.</source>
        <translation>کچھ وصول نہیں ہوا؛ کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>The file can be taken in.</source>
        <translation>فائل وصول ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>{0} of {1} can be taken in.</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ وصول ہو سکتی ہیں۔</translation>
    </message>
    <message>
        <source>{0} of {1} taken in: {2} rows added, {3} updated, {4} as before.</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ وصول ہوئیں: ⁨{2}⁩ قطاریں نئی، ⁨{3}⁩ تازہ، ⁨{4}⁩ پہلے جیسی۔</translation>
    </message>
    <message>
        <source>Changed: sheet {0}, rows {1} to {2}.</source>
        <translation>بدلا: شیٹ ⁨{0}⁩، قطار ⁨{1}⁩ تا ⁨{2}⁩۔</translation>
    </message>
    <message>
        <source>And {0} more places.</source>
        <translation>اور مزید ⁨{0}⁩ جگہیں۔</translation>
    </message>
    <message>
        <source>All {0} can be taken in.</source>
        <translation>تمام ⁨{0}⁩ وصول ہو سکتی ہیں۔</translation>
    </message>
    <message>
        <source>{0} exhibits were kept.</source>
        <translation>⁨{0}⁩ ثبوت محفوظ ہوئے۔</translation>
    </message>
    <message>
        <source>Not the picture that was sent: {0}.</source>
        <translation>وہ تصویر نہیں جو بھیجی گئی تھی: ⁨{0}⁩۔</translation>
    </message>
    <message>
        <source>Asked for in receipts</source>
        <translation>رسیدوں میں مانگا گیا</translation>
    </message>
    <message>
        <source>Hand over again…</source>
        <translation>دوبارہ حوالے کریں…</translation>
    </message>
    <message>
        <source>Send a correction…</source>
        <translation>تصحیح بھیجیں…</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>نمٹا دیا</translation>
    </message>
    <message>
        <source>No receipt asks for anything</source>
        <translation>کوئی رسید کچھ نہیں مانگتی</translation>
    </message>
    <message>
        <source>What a receipt asks for stands here until it is settled.</source>
        <translation>رسید جو مانگے وہ نمٹنے تک یہاں رہتا ہے۔</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>ہفتہ</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>مانگنے والا</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>فولڈر منتخب کریں…</translation>
    </message>
    <message>
        <source>More than one stick is plugged in.</source>
        <translation>ایک سے زیادہ یو ایس بی لگی ہیں۔</translation>
    </message>
    <message>
        <source>Choose the one to write to, or pull the other out.</source>
        <translation>جس پر لکھنا ہے وہ منتخب کریں، یا دوسری نکال لیں۔</translation>
    </message>
    <message>
        <source>No stick is plugged in.</source>
        <translation>کوئی یو ایس بی نہیں لگی۔</translation>
    </message>
    <message>
        <source>Put one in and try again, or choose a folder.</source>
        <translation>ایک لگا کر دوبارہ کوشش کریں، یا فولڈر منتخب کریں۔</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>Enrolment slip</source>
        <translation>اندراج کی پرچی</translation>
    </message>
    <message>
        <source>Six words that open the file</source>
        <translation>چھ الفاظ جن سے فائل کھلتی ہے</translation>
    </message>
    <message>
        <source>Tell them to the CPO by telephone. Never send them with the file.</source>
        <translation>یہ سی پی او کو فون پر بتائیں۔ فائل کے ساتھ کبھی نہ بھیجیں۔</translation>
    </message>
    <message>
        <source>Check words</source>
        <translation>جانچ کے الفاظ</translation>
    </message>
    <message>
        <source>The CPO reads these back. If one differs, stop: it is not your file.</source>
        <translation>سی پی او یہ واپس پڑھ کر سناتا ہے۔ ایک بھی مختلف ہو تو روک دیں: یہ آپ کی فائل نہیں۔</translation>
    </message>
    <message>
        <source>Lock this slip away until the answer of the CPO has been read; then destroy it.</source>
        <translation>سی پی او کا جواب پڑھنے تک یہ پرچی تالے میں رکھیں؛ پھر ضائع کر دیں۔</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>فائل: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Fingerprint of the keys: {0}</source>
        <translation>کلیدوں کا نشان: ⁨{0}⁩</translation>
    </message>
</context>
</TS>
