// What the fuzzers of feeds begin with.
#include "tests/fuzz/seeds.h"

namespace mycel::fuzz {

QByteArrayList icalendarSeeds()
{
    const QByteArray zone = "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRDATE:20270328T020000\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    return {"BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-TIMEZONE:Europe/Athens\n" + zone + "BEGIN:VEVENT\nUID:a\nSEQUENCE:2\nSUMMARY;LANGUAGE=sv:Walk\\, long\nDTSTART;TZID=Own:20270314T093000\nDURATION:PT2H\nDESCRIPTION:<p>Bring <b>cups</b></p>\nLOCATION:Hall\\nStreet 1\nGEO:58.5;16.2\nURL:https://e.example/a\nCATEGORIES:A,B\nSTATUS:TENTATIVE\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:s\r\nSUMMARY:Choir\r\nDTSTART:20270302T180000Z\r\nDTEND:20270302T190000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270601T000000Z\r\nEXDATE:20270309T180000Z,20270316T180000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:s\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270323T180000Z\r\nSUMMARY:Moved\r\nDTSTART;VALUE=DATE:20270324\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:b\nSUMMARY:Fol\n ded\nDTSTART:20270601T180000\nRRULE:FREQ=SECONDLY\nBEGIN:VALARM\nTRIGGER:-PT1H\nEND:VALARM\nBEGIN:VEVENT\nSUMMARY:\xff\nDTSTART;TZID=\"W. Europe Standard Time\":20271301T180000\n", ""};
}

QByteArrayList eventJsonSeeds()
{
    return {R"({"@context":"https://schema.org","@graph":[{"@type":"SocialEvent","@id":"https://e.example/7","name":"Café","startDate":"2027-05-08T13:00:00+02:00","endDate":"2027-05-08","location":[{"@type":"Place","name":"School","address":{"streetAddress":"1"},"geo":{"latitude":"58.5","longitude":16.2}},{"@type":"VirtualLocation","url":"https://m.example/7"}],"eventSchedule":{"repeatFrequency":"P2W","byDay":["MO"],"repeatCount":9,"exceptDate":["2027-05-22"],"scheduleTimezone":"Europe/Paris"},"keywords":"a, b"}]})",
            R"({"_embedded":{"osdi:events":[{"identifiers":["o:1"],"title":"A","start_date":"2027-09-01T18:00:00-04:00","location":{"venue":"V","location":{"latitude":1,"longitude":2}},"status":"cancelled"}]}})",
            R"({"data":[{"id":77,"title":"P","timezone":"America/Chicago","timeslots":[{"id":1,"start_date":1804464000,"end_date":1804471200}],"tags":[{"name":"T"}]}]})",
            "<html><script type=\"application/ld+json\">{\"@type\":\"Event\",\"name\":\"A\",\"startDate\":\"2027-01-01\"}</script></html>", "[[[{}]]]"};
}

QByteArrayList eventCsvSeeds()
{
    return {"title,start,end,place,lat,lon\n\"A, \"\"b\"\"\",2027-04-03 18:00,20:00,Hall,58.5,16.2\n", "Rubrik;Datum;Tid\nM\xc3\xb6te;13/4/2027;18.30\n", "uid\ttitle\tstart_date\trrule\texdate\n1\t'=A\t3.4.2027\tFREQ=WEEKLY\t20270410\n", "\"\n,;\t"};
}

} // namespace mycel::fuzz
