<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>DirectivesTab</name>
    <message>
        <source>Offices by directives</source>
        <translation>دفاتر بلحاظ مراسلہ</translation>
    </message>
    <message>
        <source>By directive</source>
        <translation>مراسلہ وار</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>یونٹ</translation>
    </message>
    <message>
        <source>{0} of {1}, report due on {2}</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩، رپورٹ ⁨{2}⁩ کو واجب</translation>
    </message>
</context>
<context>
    <name>EffectTab</name>
    <message>
        <source>Region</source>
        <translation>ریجن</translation>
    </message>
    <message>
        <source>{0} weeks</source>
        <translation>⁨{0}⁩ ہفتے</translation>
    </message>
    <message>
        <source>Weeks before and after</source>
        <translation>پہلے اور بعد کے ہفتے</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Before and after each ban</source>
        <translation>ہر پابندی سے پہلے اور بعد</translation>
    </message>
    <message>
        <source>Effect of bans</source>
        <translation>پابندیوں کا اثر</translation>
    </message>
    <message>
        <source>Saved: {0}, {1} rows</source>
        <translation>محفوظ ہوا: ⁨{0}⁩، ⁨{1}⁩ قطاریں</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>ایکسل محفوظ کریں…</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>پہلے اور بعد</translation>
    </message>
    <message>
        <source>Notes ({0})</source>
        <translation>نوٹ (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>Save the effect of bans</source>
        <translation>پابندیوں کا اثر محفوظ کریں</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>ورک بکس (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>By kind of violation</source>
        <translation>خلاف ورزی کی قسم کے لحاظ سے</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>دیگر اعداد</translation>
    </message>
    <message>
        <source>No violation was reported</source>
        <translation>کوئی خلاف ورزی رپورٹ نہیں ہوئی</translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message>
        <source>Offices by weeks</source>
        <translation>دفاتر بلحاظ ہفتہ</translation>
    </message>
    <message>
        <source>Only who owes</source>
        <translation>صرف جن کے ذمے باقی ہے</translation>
    </message>
    <message>
        <source>Reporting grid</source>
        <translation>رپورٹنگ کا خاکہ</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>یونٹ</translation>
    </message>
</context>
<context>
    <name>LateWindowsWindow</name>
    <message>
        <source>Late windows</source>
        <translation>دیر کی مہلتیں</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
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
        <source>Opened on</source>
        <translation>تاریخِ آغاز</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>No late window was opened</source>
        <translation>کوئی مہلت نہیں دی گئی</translation>
    </message>
    <message>
        <source>An office needs one to correct a week that was accepted.</source>
        <translation>قبول شدہ ہفتے کی تصحیح کے لیے دفتر کو مہلت چاہیے۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>واپس لیں…</translation>
    </message>
    <message>
        <source>Until, that day too</source>
        <translation>تا، وہ دن بھی</translation>
    </message>
    <message>
        <source>Open late window</source>
        <translation>مہلت کھولیں</translation>
    </message>
    <message>
        <source>On record. It goes to the office in your next file: write to the offices now.</source>
        <translation>ریکارڈ پر ہے۔ آپ کی اگلی فائل میں دفتر کو جاتی ہے: ابھی دفاتر کو لکھیں۔</translation>
    </message>
    <message>
        <source>Take this late window back?</source>
        <translation>یہ مہلت واپس لیں؟</translation>
    </message>
    <message>
        <source>What the office sealed before it reads of that is refused all the same.</source>
        <translation>دفتر نے یہ پڑھنے سے پہلے جو مہر کیا وہ پھر بھی رد ہوگا۔</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
</context>
<context>
    <name>MapTab</name>
    <message>
        <source>New violations of the week</source>
        <translation>ہفتے کی نئی خلاف ورزیاں</translation>
    </message>
    <message>
        <source>Pending at the end of the week</source>
        <translation>ہفتے کے اختتام پر زیرِ التوا</translation>
    </message>
    <message>
        <source>Pending without action</source>
        <translation>کارروائی کے بغیر زیرِ التوا</translation>
    </message>
    <message>
        <source>New since the last directive</source>
        <translation>آخری مراسلے کے بعد نئی</translation>
    </message>
    <message>
        <source>Weekly returns owed</source>
        <translation>باقی ہفتہ وار رپورٹیں</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>نقشہ کیا دکھائے</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>نقشہ</translation>
    </message>
</context>
<context>
    <name>NumberStrip</name>
    <message>
        <source>Expected</source>
        <translation>متوقع</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصول شدہ</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>In time until {0}</source>
        <translation>⁨{0}⁩ تک بروقت</translation>
    </message>
</context>
<context>
    <name>OfficesTab</name>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>ریجن</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>تاریخِ وصولی</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>تاخیر کے دن</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>دفاتر</translation>
    </message>
    <message>
        <source>No office stands in this list</source>
        <translation>اس فہرست میں کوئی دفتر نہیں</translation>
    </message>
    <message>
        <source>Choose another filter above.</source>
        <translation>اوپر سے کوئی اور شرط منتخب کریں۔</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>نام کا حصہ</translation>
    </message>
</context>
<context>
    <name>OwedList</name>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>ہفتے</translation>
    </message>
    <message>
        <source>Who owes most</source>
        <translation>سب سے زیادہ کس کے ذمے</translation>
    </message>
    <message>
        <source>Nobody owes anything</source>
        <translation>کسی کے ذمے کچھ نہیں</translation>
    </message>
    <message>
        <source>Who owes most ({0})</source>
        <translation>سب سے زیادہ کس کے ذمے (⁨{0}⁩)</translation>
    </message>
</context>
<context>
    <name>ProvincePage</name>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Views of the week</source>
        <translation>ہفتے کے رخ</translation>
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
        <source>Last week over</source>
        <translation>آخری مکمل ہفتہ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>Save the report as PDF…</source>
        <translation>رپورٹ پی ڈی ایف محفوظ کریں…</translation>
    </message>
    <message>
        <source>Save the tables for Excel…</source>
        <translation>جدول ایکسل کے لیے محفوظ کریں…</translation>
    </message>
    <message>
        <source>Build anew from the received files…</source>
        <translation>موصول فائلوں سے نئے سرے سے بنائیں…</translation>
    </message>
    <message>
        <source>Week {0}, {1}</source>
        <translation>ہفتہ ⁨{0}⁩، ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} has not reported for {1}.</source>
        <translation>⁨{0}⁩ نے ⁨{1}⁩ کی رپورٹ نہیں دی۔</translation>
    </message>
    <message>
        <source>Nothing of it is overdue.</source>
        <translation>اس کا کچھ میعاد سے زائد نہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n weekly return(s)</source>
        <translation>
            <numerusform>%n ہفتہ وار رپورٹ</numerusform>
            <numerusform>%n ہفتہ وار رپورٹیں</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the report under %n directive(s)</source>
        <translation>
            <numerusform>%n مراسلے کے تحت رپورٹ</numerusform>
            <numerusform>%n مراسلوں کے تحت رپورٹ</numerusform>
        </translation>
    </message>
    <message>
        <source>It owes {0}, the oldest due on {1}.</source>
        <translation>اس کے ذمے ⁨{0}⁩، سب سے پرانی ⁨{1}⁩ کو واجب۔</translation>
    </message>
    <message>
        <source>Save the consolidated report as PDF</source>
        <translation>مجموعی رپورٹ پی ڈی ایف محفوظ کریں</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>پی ڈی ایف (*.pdf)</translation>
    </message>
    <message>
        <source>Save the tables for Excel</source>
        <translation>جدول ایکسل کے لیے محفوظ کریں</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>ایکسل ورک بک (*.xlsx)</translation>
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
</context>
<context>
    <name>QueryWindow</name>
    <message>
        <source>Query to {0}</source>
        <translation>⁨{0}⁩ سے استفسار</translation>
    </message>
    <message>
        <source>What the office shall explain</source>
        <translation>دفتر کس بات کی وضاحت کرے</translation>
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
        <source>Write to a folder or stick…</source>
        <translation>فولڈر یا یو ایس بی پر لکھیں…</translation>
    </message>
    <message>
        <source>{0} row(s) go with it, in words, signed and locked for this office alone.</source>
        <translation>⁨{0}⁩ قطاریں ساتھ جاتی ہیں، الفاظ میں، دستخط شدہ اور صرف اسی دفتر کے لیے مقفل۔</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Where to write the query</source>
        <translation>استفسار کہاں لکھا جائے</translation>
    </message>
</context>
<context>
    <name>RebuildSteps</name>
    <message>
        <source>Build everything that offices reported anew?</source>
        <translation>دفاتر کی رپورٹ کردہ ہر چیز نئے سرے سے بنائیں؟</translation>
    </message>
    <message>
        <source>All transfer files in a folder and the folders below it are read, in any order and with doubles. Returns, records, exhibits and the regions&apos; reviews are built from them alone. What this office decided itself stays. A backup is made first. Every file that was taken in must be there. Evidence files are read last; Stop before that leaves everything as it was.</source>
        <translation>فولڈر اور اس کے اندر کے فولڈروں کی تمام تبادلہ فائلیں پڑھی جاتی ہیں، کسی بھی ترتیب میں، دہری بھی۔ رپورٹیں، ریکارڈ، ثبوت اور ریجن کے جائزے صرف انہی سے بنتے ہیں۔ جو اس دفتر نے خود فیصلہ کیا وہ رہتا ہے۔ پہلے بیک اپ بنتا ہے۔ وصول کی گئی ہر فائل موجود ہونی چاہیے۔ ثبوت فائلیں آخر میں پڑھی جاتی ہیں؛ اس سے پہلے روکیں تو سب پہلے جیسا رہتا ہے۔</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>فولڈر منتخب کریں…</translation>
    </message>
    <message>
        <source>Folder with the received files</source>
        <translation>موصول فائلوں کا فولڈر</translation>
    </message>
</context>
<context>
    <name>RebuiltWindow</name>
    <message>
        <source>Built anew</source>
        <translation>نئے سرے سے بن گیا</translation>
    </message>
    <message>
        <source>File left out</source>
        <translation>چھوڑی گئی فائل</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>کیوں</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>چھوڑی گئی فائلیں</translation>
    </message>
    <message>
        <source>No file was left out</source>
        <translation>کوئی فائل نہیں چھوڑی گئی</translation>
    </message>
    <message>
        <source>Hash of the state: the same files give the same one on any computer.</source>
        <translation>حالت کا ہیش: وہی فائلیں ہر کمپیوٹر پر یہی دیتی ہیں۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>{0} of {1} files were used; {2} were doubles, {3} were left out.</source>
        <translation>⁨{1}⁩ میں سے ⁨{0}⁩ فائلیں استعمال ہوئیں؛ ⁨{2}⁩ دہری تھیں، ⁨{3}⁩ چھوڑی گئیں۔</translation>
    </message>
    <message>
        <source>They give {0} returns with {1} rows.</source>
        <translation>ان سے ⁨{1}⁩ قطاروں کے ساتھ ⁨{0}⁩ رپورٹیں بنیں۔</translation>
    </message>
</context>
<context>
    <name>RemindersTab</name>
    <message>
        <source>Letter</source>
        <translation>مراسلہ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>یاددہانی</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>حوالہ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بابت</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>سب کچھ</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>ہفتے</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>مورخہ</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>جواب تا</translation>
    </message>
    <message>
        <source>Reminders issued</source>
        <translation>جاری کردہ یاددہانیاں</translation>
    </message>
    <message>
        <source>No reminder was issued yet</source>
        <translation>ابھی کوئی یاددہانی جاری نہیں ہوئی</translation>
    </message>
    <message>
        <source>Remind all writes a letter to every office that owes.</source>
        <translation>”سب کو یاددہانی“ ہر اس دفتر کو مراسلہ لکھتی ہے جس کے ذمے کچھ باقی ہو۔</translation>
    </message>
    <message>
        <source>Remind all who owe…</source>
        <translation>جن کے ذمے باقی ہے سب کو یاددہانی…</translation>
    </message>
    <message>
        <source>Only for this week…</source>
        <translation>صرف اس ہفتے کے لیے…</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>دوبارہ چھاپیں…</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>یاددہانیاں</translation>
    </message>
    <message numerus="yes">
        <source>%n office(s) owe something; each gets one letter with everything listed.</source>
        <translation>
            <numerusform>%n دفتر کے ذمے کچھ باقی ہے؛ اسے پوری فہرست کے ساتھ ایک مراسلہ جاتا ہے۔</numerusform>
            <numerusform>%n دفاتر کے ذمے کچھ باقی ہے؛ ہر ایک کو پوری فہرست کے ساتھ ایک مراسلہ جاتا ہے۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody owes anything now.</source>
        <translation>اب کسی کے ذمے کچھ باقی نہیں۔</translation>
    </message>
    <message>
        <source>Only for {0}…</source>
        <translation>صرف ⁨{0}⁩ کے لیے…</translation>
    </message>
    <message>
        <source>Write a letter to every office that owes?</source>
        <translation>جس دفتر کے ذمے باقی ہے ہر ایک کو مراسلہ لکھیں؟</translation>
    </message>
    <message>
        <source>Each letter takes the next number and is entered in the register; a number is not given back.</source>
        <translation>ہر مراسلہ اگلا نمبر لیتا ہے اور رجسٹر میں درج ہوتا ہے؛ نمبر واپس نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>Write the letters</source>
        <translation>مراسلے لکھیں</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) were issued and numbered.</source>
        <translation>
            <numerusform>%n یاددہانی نمبر کے ساتھ جاری ہوئی۔</numerusform>
            <numerusform>%n یاددہانیاں نمبر کے ساتھ جاری ہوئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>These letters were issued today already; they are the same.</source>
        <translation>یہ مراسلے آج پہلے ہی جاری ہو چکے؛ یہ وہی ہیں۔</translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message>
        <source>Table or chart</source>
        <translation>جدول یا خاکہ</translation>
    </message>
    <message>
        <source>Consolidated figures</source>
        <translation>مجموعی اعداد</translation>
    </message>
    <message>
        <source>Nothing of this has been reported</source>
        <translation>اس میں سے کچھ رپورٹ نہیں ہوا</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>گروپ</translation>
    </message>
    <message>
        <source>Consolidated report</source>
        <translation>مجموعی رپورٹ</translation>
    </message>
    <message>
        <source>Added up over {0} office(s). {1} office(s) have not reported: their figures are not known, and are not counted as zero. The last table names them.</source>
        <translation>⁨{0}⁩ دفاتر کا مجموعہ۔ ⁨{1}⁩ دفاتر نے رپورٹ نہیں دی: ان کے اعداد معلوم نہیں اور صفر شمار نہیں ہوتے۔ آخری جدول ان کے نام بتاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>ReturnWindow</name>
    <message>
        <source>Received on {0}</source>
        <translation>⁨{0}⁩ کو وصول</translation>
    </message>
    <message>
        <source>{0}; Revised ({1})</source>
        <translation>⁨{0}⁩؛ نظرثانی شدہ (⁨{1}⁩)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>The certificate excepts:</source>
        <translation>تصدیق نامے کے استثنا:</translation>
    </message>
    <message>
        <source>NIL: there was nothing to report.</source>
        <translation>نِل: رپورٹ کے لیے کچھ نہیں تھا۔</translation>
    </message>
    <message>
        <source>The certificate is clean.</source>
        <translation>تصدیق نامہ بلا استثنا ہے۔</translation>
    </message>
</context>
<context>
    <name>ReviewRowsView</name>
    <message>
        <source>Part</source>
        <translation>حصہ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ریمارکس</translation>
    </message>
    <message>
        <source>Rows of the return</source>
        <translation>رپورٹ کی قطاریں</translation>
    </message>
    <message>
        <source>NIL: the return has no rows</source>
        <translation>نِل: رپورٹ میں کوئی قطار نہیں</translation>
    </message>
    <message>
        <source>The row in full</source>
        <translation>پوری قطار</translation>
    </message>
    <message>
        <source>What is wrong with this row, or missing in it</source>
        <translation>اس قطار میں کیا غلط ہے، یا کیا نہیں</translation>
    </message>
    <message>
        <source>Remark on this row</source>
        <translation>اس قطار پر ریمارکس</translation>
    </message>
    <message>
        <source>Remark on this row (Ctrl+Up, Ctrl+Down: other rows)</source>
        <translation>اس قطار پر ریمارکس (⁦Ctrl+Up⁩، ⁦Ctrl+Down:⁩ دوسری قطاریں)</translation>
    </message>
    <message>
        <source>The region: {0}</source>
        <translation>ریجن: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>here, region</source>
        <translation>یہاں، ریجن</translation>
    </message>
    <message>
        <source>here</source>
        <translation>یہاں</translation>
    </message>
    <message>
        <source>region</source>
        <translation>ریجن</translation>
    </message>
</context>
<context>
    <name>ReviewTab</name>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>ہفتہ</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>تاریخِ وصولی</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>تاخیر کے دن</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>اشاعت</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>جائزہ</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>فیصلے کی تاریخ</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>بتایا گیا</translation>
    </message>
    <message>
        <source>Returns for review</source>
        <translation>جائزے کے لیے رپورٹیں</translation>
    </message>
    <message>
        <source>No return is in this list</source>
        <translation>اس فہرست میں کوئی رپورٹ نہیں</translation>
    </message>
    <message>
        <source>Take in files first, or choose the other list above.</source>
        <translation>پہلے فائلیں وصول کریں، یا اوپر سے دوسری فہرست منتخب کریں۔</translation>
    </message>
    <message>
        <source>All of this week</source>
        <translation>اس ہفتے کی سب</translation>
    </message>
    <message>
        <source>Awaiting review, all weeks</source>
        <translation>جائزے کے منتظر، تمام ہفتے</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Write to the offices…</source>
        <translation>دفاتر کو لکھیں…</translation>
    </message>
    <message>
        <source>Writes what was decided and not told yet, a file for each return</source>
        <translation>جو فیصلہ ہوا اور ابھی نہیں بتایا گیا وہ لکھتا ہے، ہر رپورٹ کی الگ فائل</translation>
    </message>
    <message>
        <source>Late windows…</source>
        <translation>دیر کی مہلتیں…</translation>
    </message>
    <message>
        <source>Pass on to the CPO…</source>
        <translation>سی پی او کو آگے بھیجیں…</translation>
    </message>
    <message>
        <source>Writes the returns as the districts sealed them, those that did not go on yet</source>
        <translation>رپورٹیں ویسی ہی لکھتا ہے جیسی اضلاع نے مہر کیں، جو ابھی آگے نہیں گئیں</translation>
    </message>
    <message>
        <source>The region says</source>
        <translation>ریجن کی رائے</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>آگے بھیجا گیا</translation>
    </message>
    <message>
        <source>{0} await review, {1} decided and not told</source>
        <translation>⁨{0}⁩ جائزے کے منتظر، ⁨{1}⁩ فیصلہ شدہ مگر بتائے نہیں گئے</translation>
    </message>
    <message>
        <source>{0}; {1} not passed on</source>
        <translation>⁨{0}⁩؛ ⁨{1}⁩ آگے نہیں بھیجے گئے</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ابھی نہیں</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>{0} file(s) written to {1}.</source>
        <translation>⁨{0}⁩ فائلیں ⁨{1}⁩ میں لکھی گئیں۔</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>فائلیں کہاں جائیں</translation>
    </message>
    <message>
        <source>{0} return(s) passed on into {1}.</source>
        <translation>⁨{0}⁩ رپورٹیں ⁨{1}⁩ میں آگے بھیجی گئیں۔</translation>
    </message>
    <message>
        <source>{0} {1} exhibits are not at the region; the CPO has to ask for them.</source>
        <translation>⁨{0}⁩ ⁨{1}⁩ ثبوت ریجن میں نہیں؛ سی پی او کو مانگنے ہوں گے۔</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>What the office shall know or do; needed to send back</source>
        <translation>دفتر کیا جانے یا کرے؛ واپس بھیجنے کے لیے ضروری</translation>
    </message>
    <message>
        <source>Remark on the whole return</source>
        <translation>پوری رپورٹ پر ریمارکس</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول کریں</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>واپس بھیجیں</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>دیکھ لیا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Received on {0}</source>
        <translation>⁨{0}⁩ کو وصول</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n دن تاخیر</numerusform>
            <numerusform>%n دن تاخیر</numerusform>
        </translation>
    </message>
    <message>
        <source>edition {0}</source>
        <translation>اشاعت ⁨{0}⁩</translation>
    </message>
    <message>
        <source>passed on by the region</source>
        <translation>ریجن کی طرف سے آگے بھیجا گیا</translation>
    </message>
    <message>
        <source>The region: {0}. {1}</source>
        <translation>ریجن: ⁨{0}⁩۔ ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} on {1} by {2}.</source>
        <translation>⁨{0}⁩، ⁨{1}⁩ کو، از ⁨{2}⁩۔</translation>
    </message>
    <message>
        <source>A correction of this week needs a late window.</source>
        <translation>اس ہفتے کی تصحیح کے لیے مہلت چاہیے۔</translation>
    </message>
</context>
<context>
    <name>RowWindow</name>
    <message>
        <source>Field</source>
        <translation>خانہ</translation>
    </message>
    <message>
        <source>As the office sent it</source>
        <translation>جیسا دفتر نے بھیجا</translation>
    </message>
    <message>
        <source>Fields of the row</source>
        <translation>قطار کے خانے</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>TileCanvas</name>
    <message>
        <source>not reported</source>
        <translation>رپورٹ نہیں ہوا</translation>
    </message>
</context>
<context>
    <name>TileView</name>
    <message>
        <source>As a table</source>
        <translation>جدول کی صورت میں</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Copy the map, or the table where it is shown</source>
        <translation>نقشہ نقل کریں، یا جدول جہاں وہ دکھایا گیا ہو</translation>
    </message>
    <message>
        <source>As a map</source>
        <translation>نقشے کی صورت میں</translation>
    </message>
    <message numerus="yes">
        <source>{0}. {1} in all; %n office(s) not reported.</source>
        <translation>
            <numerusform>⁨{0}⁩۔ کل ⁨{1}⁩؛ %n دفتر نے رپورٹ نہیں دی۔</numerusform>
            <numerusform>⁨{0}⁩۔ کل ⁨{1}⁩؛ %n دفاتر نے رپورٹ نہیں دی۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کوڈ</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>عدد</translation>
    </message>
</context>
<context>
    <name>WarningsTab</name>
    <message>
        <source>Findings</source>
        <translation>نتیجہ</translation>
    </message>
    <message>
        <source>The tests found nothing</source>
        <translation>جانچ میں کچھ نہیں ملا</translation>
    </message>
    <message>
        <source>They look at what offices sent, as far back as the settings say.</source>
        <translation>یہ دفاتر کی بھیجی ہوئی چیزیں دیکھتی ہیں، جتنا پیچھے ترتیبات کہیں۔</translation>
    </message>
    <message>
        <source>Rows of the chosen finding</source>
        <translation>منتخب نکتے کی قطاریں</translation>
    </message>
    <message>
        <source>Choose a finding above</source>
        <translation>اوپر سے ایک نکتہ منتخب کریں</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>تمام جانچیں</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>جانچ</translation>
    </message>
    <message>
        <source>With settled ones</source>
        <translation>نمٹائے ہوئے بھی</translation>
    </message>
    <message>
        <source>Early warnings</source>
        <translation>ابتدائی انتباہ</translation>
    </message>
    <message>
        <source>Send query…</source>
        <translation>استفسار بھیجیں…</translation>
    </message>
    <message>
        <source>Settle with reason…</source>
        <translation>وجہ کے ساتھ نمٹائیں…</translation>
    </message>
    <message>
        <source>Print list…</source>
        <translation>فہرست چھاپیں…</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>نکتہ</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>کب سے</translation>
    </message>
    <message>
        <source>State</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>اہلکار</translation>
    </message>
    <message>
        <source>What the row says</source>
        <translation>قطار کیا کہتی ہے</translation>
    </message>
    <message>
        <source>Findings: {0}</source>
        <translation>نکات: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Answer of {0}: {1}</source>
        <translation>⁨{0}⁩ کا جواب: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Settled by {0}: {1}</source>
        <translation>⁨{0}⁩ نے نمٹایا: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Query {0} to {1} was written: {2}</source>
        <translation>⁨{1}⁩ کے لیے استفسار ⁨{0}⁩ لکھا گیا: ⁨{2}⁩</translation>
    </message>
    <message>
        <source>Settle this finding?</source>
        <translation>یہ نکتہ نمٹا دیں؟</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>فیصلہ درج کریں</translation>
    </message>
</context>
<context>
    <name>province</name>
    <message>
        <source>received</source>
        <translation>وصول ہوا</translation>
    </message>
    <message>
        <source>NIL</source>
        <translation>نِل</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} of {3} have come</source>
        <translation>⁨{0}⁩، ⁨{1}⁩: ⁨{3}⁩ میں سے ⁨{2}⁩ آ چکے</translation>
    </message>
    <message>
        <source>, {0} day(s) late</source>
        <translation>، ⁨{0}⁩ دن تاخیر</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>بروقت</translation>
    </message>
    <message>
        <source>3 days late</source>
        <translation>3 دن تاخیر</translation>
    </message>
    <message>
        <source>certificate with exceptions</source>
        <translation>تصدیق نامہ استثنا کے ساتھ</translation>
    </message>
    <message>
        <source>file refused</source>
        <translation>فائل رد</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>ابھی واجب نہیں</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>متوقع نہیں</translation>
    </message>
    <message>
        <source>nothing has come; it was due {0} day(s) ago</source>
        <translation>کچھ نہیں آیا؛ ⁨{0}⁩ دن پہلے واجب تھا</translation>
    </message>
    <message>
        <source>nothing has come yet; {0} day(s) are left</source>
        <translation>ابھی کچھ نہیں آیا؛ ⁨{0}⁩ دن باقی ہیں</translation>
    </message>
    <message>
        <source>its file was not taken in</source>
        <translation>اس کی فائل وصول نہیں ہوئی</translation>
    </message>
    <message>
        <source>, NIL</source>
        <translation>، نِل</translation>
    </message>
    <message>
        <source>, with exceptions</source>
        <translation>، استثنا کے ساتھ</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>تمام دفاتر</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>وصول نہیں ہوئے</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>تاخیر</translation>
    </message>
    <message>
        <source>With exceptions</source>
        <translation>استثنا کے ساتھ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصول شدہ</translation>
    </message>
    <message>
        <source>Except</source>
        <translation>استثنا</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>واجبات</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>متوقع نہیں</translation>
    </message>
    <message>
        <source>no directive on record</source>
        <translation>کوئی مراسلہ ریکارڈ پر نہیں</translation>
    </message>
    <message>
        <source>no roster</source>
        <translation>نفری درج نہیں</translation>
    </message>
    <message>
        <source>not all have signed</source>
        <translation>سب کے دستخط نہیں</translation>
    </message>
    <message>
        <source>no unit notified</source>
        <translation>یونٹ کا اعلامیہ نہیں</translation>
    </message>
    <message>
        <source>no check made</source>
        <translation>کوئی پڑتال نہیں ہوئی</translation>
    </message>
    <message>
        <source>groups open</source>
        <translation>گروپ کھلے ہیں</translation>
    </message>
    <message>
        <source>unit without checks</source>
        <translation>یونٹ نے پڑتال نہیں کی</translation>
    </message>
    <message>
        <source>unit without officer in charge</source>
        <translation>یونٹ بلا انچارج</translation>
    </message>
    <message>
        <source>custody without action</source>
        <translation>حراست پر کارروائی نہیں</translation>
    </message>
    <message>
        <source>no case opened</source>
        <translation>مقدمہ نہیں کھلا</translation>
    </message>
    <message>
        <source>case without notice</source>
        <translation>مقدمہ بلا نوٹس</translation>
    </message>
    <message>
        <source>find not logged</source>
        <translation>ملنے والی بات درج نہیں</translation>
    </message>
</context>
</TS>
