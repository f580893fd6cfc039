#include "ui/words/templatetext.h"

#include <QCoreApplication>

namespace mycel::words {

namespace {

struct Templates {
    Q_DECLARE_TR_FUNCTIONS(Templates)
};

struct Row {
    const char *outline;
    const char *example;
};

// In the order of model::AllKinds.
constexpr Row Rows[] = {
    {QT_TRANSLATE_NOOP("Templates", "Who this is for, and what they can do when they have read it.\n\n## Before you begin\n\n- [ ] What you need\n\n## Step by step\n\n1. First\n2. Then\n\n## What can go wrong\n\n## Go on from here\n"),
     QT_TRANSLATE_NOOP("Templates", "For groups that hold their first open meeting and want people to come back.\n\n## Before you begin\n\n- [ ] A room that a wheelchair gets into\n- [ ] Two people at the door who say hello\n- [ ] Something warm to drink\n\n## Step by step\n\n1. **Begin on time**, with a round of names. Ten minutes.\n2. Say in three sentences what the group wants. Ask what brought people here.\n3. Offer two small tasks for the coming week, and write down who takes which.\n4. End on time. Say when you meet again.\n\n## What can go wrong\n\nOne person speaks for half an hour: agree on hand signs at the start, and use them.\n\n## Go on from here\n\nAsk everyone who came how it was, within two days.\n")},
    {QT_TRANSLATE_NOOP("Templates", "What it was, where and when, as roughly as is safe. No names of people who did not agree.\n\n## What did we expect?\n\n## What happened?\n\n## Why was it different?\n\n## What do we do differently next time?\n"),
     QT_TRANSLATE_NOOP("Templates", "A sit-in of forty people in front of a bank, in a large town, in winter.\n\n## What did we expect?\n\nTo stay for two hours and to speak with customers.\n\n## What happened?\n\nWe stayed for six hours. Nobody had thought of dry socks, so twelve people left early because they were cold.\n\n## Why was it different?\n\nThe police waited until it was dark. We had planned for the morning alone.\n\n## What do we do differently next time?\n\nPlan for three times as long as we hope for, and carry blankets.\n")},
    {QT_TRANSLATE_NOOP("Templates", "What shall be different in the end, in one sentence.\n\n## Who can decide it?\n\n## What leads to what?\n\n## Where we are\n\n## Next step\n"),
     QT_TRANSLATE_NOOP("Templates", "The town's buses are free for everyone under twenty.\n\n## Who can decide it?\n\nThe town council; four of its nine members have not made up their minds.\n\n## What leads to what?\n\nThree schools ask for it together. The local paper writes about it. The four members meet pupils before they vote.\n\n## Where we are\n\nTwo schools are in, the third decides in March.\n\n## Next step\n\nVisit the third school's council on the 5th.\n")},
    {QT_TRANSLATE_NOOP("Templates", "Who we are and what we do, in three sentences.\n\n## How to join\n\n## When we meet\n\n## How we decide\n"),
     QT_TRANSLATE_NOOP("Templates", "We are neighbours who stop evictions in the northern part of the town. We visit people at home, go with them to the court, and sit down in front of the door if nothing else helps.\n\n## How to join\n\nCome to a meeting. You need no experience.\n\n## When we meet\n\nEvery other Tuesday at seven.\n\n## How we decide\n\nTogether, by consent. Minutes are written and kept.\n")},
    {QT_TRANSLATE_NOOP("Templates", "What will happen, and what you would do.\n\n## Who it is for\n\n## What to bring\n\n## How to get there\n"),
     QT_TRANSLATE_NOOP("Templates", "Cook for the climate camp: two hundred meals, a big kitchen, good company.\n\n## Who it is for\n\nAnyone who can stand for three hours. No experience is needed; one of us shows you.\n\n## What to bring\n\n- [ ] Shoes that are closed\n- [ ] A knife that you like\n\n## How to get there\n\nBus 4 to the last stop, then ten minutes on foot. There is a way without steps.\n")},
};

} // namespace

QString outlineText(model::Kind kind)
{
    return Templates::tr(Rows[size_t(kind)].outline);
}

QString exampleText(model::Kind kind)
{
    return Templates::tr(Rows[size_t(kind)].example);
}

} // namespace mycel::words
