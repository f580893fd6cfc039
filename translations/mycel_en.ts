<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FinderText</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldedPost</name>
    <message numerus="yes">
        <source>%n thing(s) were not taken into account</source>
        <translation>
            <numerusform>%n thing was not taken into account</numerusform>
            <numerusform>%n things were not taken into account</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message numerus="yes">
        <source>%n more part(s)</source>
        <translation>
            <numerusform>%n more part</numerusform>
            <numerusform>%n more parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n new or changed item(s)</source>
        <translation>
            <numerusform>%n new or changed item</numerusform>
            <numerusform>%n new or changed items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library(s)</source>
        <translation>
            <numerusform>%n library</numerusform>
            <numerusform>%n libraries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) changed</source>
        <translation>
            <numerusform>%n part changed</numerusform>
            <numerusform>%n parts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be shared</source>
        <translation>
            <numerusform>%n change waits to be shared</numerusform>
            <numerusform>%n changes wait to be shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) stay here</source>
        <translation>
            <numerusform>%n suggestion stays here</numerusform>
            <numerusform>%n suggestions stay here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n discussion(s) with something new</source>
        <translation>
            <numerusform>%n discussion with something new</numerusform>
            <numerusform>%n discussions with something new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n change(s) behind</source>
        <translation>
            <numerusform>%1 is %n change behind</numerusform>
            <numerusform>%1 is %n changes behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead nowhere</source>
        <translation>
            <numerusform>%n link leads nowhere</numerusform>
            <numerusform>%n links lead nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are missing</source>
        <translation>
            <numerusform>%n picture is missing</numerusform>
            <numerusform>%n pictures are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <translation>
            <numerusform>%n as it was</numerusform>
            <numerusform>%n as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Liveable</name>
    <message numerus="yes">
        <source>ends on %1, in %n day(s)</source>
        <translation>
            <numerusform>ends on %1, in %n day</numerusform>
            <numerusform>ends on %1, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatText</name>
    <message numerus="yes">
        <source>every %n week(s), %1</source>
        <comment>weekdays</comment>
        <translation>
            <numerusform>every week, %1</numerusform>
            <numerusform>every %n weeks, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <comment>every Friday</comment>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetText</name>
    <message numerus="yes">
        <source>%n offer(s) take place at no certain time and are not in this file; nothing of them is lost. A table (CSV) and a sheet to print hold them, too.</source>
        <translation>
            <numerusform>%n offer takes place at no certain time and is not in this file; nothing of it is lost. A table (CSV) and a sheet to print hold it, too.</numerusform>
            <numerusform>%n offers take place at no certain time and are not in this file; nothing of them is lost. A table (CSV) and a sheet to print hold them, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadText</name>
    <message numerus="yes">
        <source>%n more answer(s) are needed.</source>
        <translation>
            <numerusform>%n more answer is needed.</numerusform>
            <numerusform>%n more answers are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repl(y/ies)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more post(s)</source>
        <translation>
            <numerusform>Show %n more post</numerusform>
            <numerusform>Show %n more posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n new post</numerusform>
            <numerusform>%n new posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) (the server does not let you publish)</source>
        <translation>
            <numerusform>%n suggestion (the server does not let you publish)</numerusform>
            <numerusform>%n suggestions (the server does not let you publish)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) are new there.</source>
        <translation>
            <numerusform>%n edit is new there.</numerusform>
            <numerusform>%n edits are new there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were deleted by the sync of %1.</source>
        <translation>
            <numerusform>%n item was deleted by the sync of %1.</numerusform>
            <numerusform>%n items were deleted by the sync of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::CalendarDays</name>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::DayCells</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::DraftChanges</name>
    <message numerus="yes">
        <source>%n place(s) differ from what everybody has.</source>
        <translation>
            <numerusform>%n place differs from what everybody has.</numerusform>
            <numerusform>%n places differ from what everybody has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::EffortFilter</name>
    <message numerus="yes">
        <source>%n hour(s) a week</source>
        <translation>
            <numerusform>%n hour a week</numerusform>
            <numerusform>%n hours a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n hour(s)</source>
        <translation>
            <numerusform>Up to %n hour</numerusform>
            <numerusform>Up to %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::FacetChecks</name>
    <message numerus="yes">
        <source>%1, %n offer(s)</source>
        <translation>
            <numerusform>%1, %n offer</numerusform>
            <numerusform>%1, %n offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::FacetChips</name>
    <message numerus="yes">
        <source>%1, %n offer(s)</source>
        <translation>
            <numerusform>%1, %n offer</numerusform>
            <numerusform>%1, %n offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::FilePost</name>
    <message numerus="yes">
        <source>%n change(s) are in the file.</source>
        <translation>
            <numerusform>%n change is in the file.</numerusform>
            <numerusform>%n changes are in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) arrived</source>
        <translation>
            <numerusform>%n item arrived</numerusform>
            <numerusform>%n items arrived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::FilterPart</name>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::HandCards</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::HelloPage</name>
    <message numerus="yes">
        <source>See all %n in the list</source>
        <translation>
            <numerusform>See it in the list</numerusform>
            <numerusform>See all %n in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n place differs</numerusform>
            <numerusform>%n places differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::HomePlace</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new offer(s)</source>
        <translation>
            <numerusform>%n new offer</numerusform>
            <numerusform>%n new offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::ImportPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more that could not be used</source>
        <translation>
            <numerusform>and %n more that could not be used</numerusform>
            <numerusform>and %n more that could not be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::ItemDeeds</name>
    <message numerus="yes">
        <source>%n item(s) link to it, and their links will lead nowhere: %1.</source>
        <translation>
            <numerusform>%n item links to it, and its links will lead nowhere: %1.</numerusform>
            <numerusform>%n items link to it, and their links will lead nowhere: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) link to it, and their links will go on leading to it: %1.</source>
        <translation>
            <numerusform>%n item links to it, and its links will go on leading to it: %1.</numerusform>
            <numerusform>%n items link to it, and their links will go on leading to it: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other item(s) in its folder stay.</source>
        <translation>
            <numerusform>%n other item in its folder stays.</numerusform>
            <numerusform>%n other items in its folder stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::ItemList</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::LibraryPage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::ListPane</name>
    <message numerus="yes">
        <source>%n item(s), in the order: %1</source>
        <translation>
            <numerusform>%n item, in the order: %1</numerusform>
            <numerusform>%n items, in the order: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n item(s) arrived</source>
        <translation>
            <numerusform>%n item arrived</numerusform>
            <numerusform>%n items arrived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::MapView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) have a place on it. The list beside says the same. Arrow keys move it, plus and minus change how near one looks.</source>
        <translation>
            <numerusform>%n offer has a place on it. The list beside says the same. Arrow keys move it, plus and minus change how near one looks.</numerusform>
            <numerusform>%n offers have a place on it. The list beside says the same. Arrow keys move it, plus and minus change how near one looks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::OfferPane</name>
    <message numerus="yes">
        <source>%n offer(s), in the order: %1</source>
        <translation>
            <numerusform>%n offer, in the order: %1</numerusform>
            <numerusform>%n offers, in the order: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::PlaceButton</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::RoundFields</name>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::SaidBeside</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::SaidTeller</name>
    <message numerus="yes">
        <source>%n discussion(s) that you follow</source>
        <translation>
            <numerusform>%n discussion that you follow</numerusform>
            <numerusform>%n discussions that you follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n new post</numerusform>
            <numerusform>%n new posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::SavedSearches</name>
    <message numerus="yes">
        <source>%1, %n offer(s)</source>
        <translation>
            <numerusform>%1, %n offer</numerusform>
            <numerusform>%1, %n offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::SidePanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n library(s)</source>
        <translation>
            <numerusform>%n library</numerusform>
            <numerusform>%n libraries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), all readable offline</source>
        <translation>
            <numerusform>%n item, readable offline</numerusform>
            <numerusform>%n items, all readable offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library(s) need you</source>
        <translation>
            <numerusform>%n library needs you</numerusform>
            <numerusform>%n libraries need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guide(s) have two versions</source>
        <translation>
            <numerusform>%n guide has two versions</numerusform>
            <numerusform>%n guides have two versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) have two versions</source>
        <translation>
            <numerusform>%n text has two versions</numerusform>
            <numerusform>%n texts have two versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s) were deleted, open it to see</source>
        <translation>
            <numerusform>%1: %n item was deleted, open it to see</numerusform>
            <numerusform>%1: %n items were deleted, open it to see</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::ThreadCards</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::ThreadList</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::TwoVersionsPage</name>
    <message numerus="yes">
        <source>%n place(s) need you</source>
        <translation>
            <numerusform>%n place needs you</numerusform>
            <numerusform>%n places need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) were combined by themselves</source>
        <translation>
            <numerusform>%n other was combined by itself</numerusform>
            <numerusform>%n others were combined by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::WaitingList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
