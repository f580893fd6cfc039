// What was said becomes a section of a guide, and the thread is told when it is published, whatever happens in between; and names
// in what is said are marked as such.
#include "model/content/pastedruns.h"
#include "model/discuss/discussions.h"
#include "model/discuss/mentions.h"
#include "tests/support/ownlibrary.h"

using namespace mycel;
using namespace mycel::model;
using mycel::tests::await;
using mycel::tests::OwnLibrary;

class SectionTest : public QObject {
    Q_OBJECT
    std::unique_ptr<OwnLibrary> m_world;
    Item m_guide;
    QString m_thread, m_reply;

    Discussions &discussions() const { return m_world->commons->discussions(); }
    Posting say(const NewPost &post) const
    {
        const auto [accepted, shown] = discussions().post(post);
        const auto posted = await(accepted);
        if (!posted || !await(shown))
            QTest::qFail(posted ? "not shown" : posted.error().why.constData(), __FILE__, __LINE__);
        return posted.value_or(Posting());
    }
    ThreadPage page() const { return await(discussions().thread({m_world->library, m_thread})).value_or(ThreadPage()); }
    SaidPost saidLast() const
    {
        const ThreadPage now = page();
        return await(discussions().said(now.ref, {now.thread.posts.last()}))->first();
    }
    sync::Result<Draft> section(const QString &heading = QStringLiteral("How early?"), const QString &source = QStringLiteral("From the discussion"))
    {
        return await(discussions().draftOfSection(m_guide.ref, {{m_world->library, m_thread}, m_reply, heading, source}));
    }
    void publish(const Draft &draft)
    {
        const auto edition = await(m_world->commons->compose(draft));
        QVERIFY(edition);
        m_world->publish(*edition);
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<OwnLibrary>();
        m_guide = m_world->write(QStringLiteral("Before an action"), "Plan early.");
        NewPost opening{m_world->library, {}, {}, "When do you call the press?"};
        opening.event.title = QStringLiteral("How early?");
        opening.event.about = m_guide.identity();
        m_thread = say(opening).thread.id;
        NewPost reply{m_world->library, m_thread, {}, "The evening *before*, under embargo."};
        reply.event.replyTo = m_thread;
        m_reply = say(reply).id;
    }

    void anAnswerBecomesASection_withTheWayBack()
    {
        const auto draft = section();
        QVERIFY(draft);
        QVERIFY2(draft->bytes.contains("Plan early.\n\n## How early?\n\nThe evening *before*, under embargo.\n\n*[From the discussion](../../threads/"), draft->bytes.constData());
        QCOMPARE(page().thread.posts.size(), 2); // nothing is told yet
        publish(*draft);
        const auto shown = await(m_world->commons->page(m_guide.ref));
        QVERIFY2(shown->html.body.contains(("mycel://thread/" + m_world->library + '/' + m_thread + '/' + m_reply).toUtf8()), shown->html.body.constData());
        for (const Problem &problem : await(m_world->commons->problems(m_world->library)).value_or(QList<Problem>()))
            QVERIFY2(problem.reason != "dead-link", problem.reason.constData());
    }
    void theThreadIsTold_whenItIsPublished()
    {
        publish(*section());
        const ThreadPage now = page();
        QCOMPARE(now.thread.posts.size(), 3);
        QCOMPARE(now.thread.posts.last().event.replyTo, m_reply);
        QCOMPARE(now.thread.posts.last().event.author, QStringLiteral("Ada"));
        const SaidPost told = saidLast();
        QCOMPARE(told.changed, m_guide.id);
        QVERIFY(told.changedItem);
        QCOMPARE(told.changedItem->ref, m_guide.ref);
        QVERIFY(told.html.body.contains("Before an action"));
        QVERIFY(await(m_world->commons->drafts())->isEmpty());
        // Who edits the guide again tells nobody
        m_world->publish(m_world->changed(m_guide, "Plan early.", "Plan very early."));
        QCOMPARE(page().thread.posts.size(), 3);
    }
    void itIsTold_alsoAfterARestartInBetween()
    {
        const QString id = section()->id;
        m_world->startAgain();
        const auto draft = await(m_world->commons->draft(id));
        QVERIFY(draft);
        publish(*draft);
        QCOMPARE(page().thread.posts.size(), 3);
        QCOMPARE(saidLast().changed, m_guide.id);
    }
    void bothAreAccepted_orNeither()
    {
        const auto draft = section();
        const auto edition = await(m_world->commons->compose(*draft));
        QCOMPARE(edition->told.size(), 1);
        QVERIFY(await(m_world->commons->publish(*edition).first));
        // Whatever is cut off from here on: the journal has both, and a start plays both.
        m_world->startAgain();
        QTRY_COMPARE(page().thread.posts.size(), 3);
        QVERIFY(m_world->text(m_guide).contains("under embargo"));
    }
    void whoTakesTheSectionOutAgain_tellsNothing()
    {
        auto draft = section();
        draft->bytes = draft->bytes.left(draft->bytes.indexOf("## How early?")) + "Something else.\n";
        QVERIFY(await(m_world->commons->keepDraft(*draft)));
        publish(*draft);
        QCOMPARE(page().thread.posts.size(), 2);
    }
    void whatWasBegunInTheGuide_goesOn()
    {
        const auto source = await(m_world->commons->edit(m_guide.ref));
        Draft begun{{}, m_world->library, m_guide.ref.path, Kind::Guide, source->base, source->bytes, QByteArray(source->bytes).replace("Plan early.", "Plan early. Mine."), {}, {}};
        begun = *await(m_world->commons->keepDraft(begun));
        const auto draft = section();
        QCOMPARE(draft->id, begun.id);
        QVERIFY(draft->bytes.contains("Plan early. Mine.\n\n## How early?"));
    }
    void whatWasTakenBack_becomesNoSection()
    {
        NewPost redact{m_world->library, m_thread, {}, {}};
        redact.event.act = Act::Redact;
        redact.event.replyTo = m_reply;
        say(redact);
        QCOMPARE(section().error().why, QByteArray("post"));
    }
    void headingsAndNames_arePlainWords()
    {
        const auto draft = section(QStringLiteral("[x](javascript:alert(1)) <img src=x> &lt;b&gt; *y*"), QStringLiteral("](https://evil.example) by <b>, www.evil.example"));
        publish(*draft);
        const QByteArray body = await(m_world->commons->page(m_guide.ref))->html.body;
        QVERIFY2(body.contains("[x](javascript:alert(1)) &lt;img src=x&gt; &amp;lt;b&amp;gt; *y*"), body.constData());
        QVERIFY2(!body.contains("evil.example\"") && body.contains("](https://evil.example) by &lt;b&gt;, www.evil.example</a>"), body.constData());
    }

    void aNameIsMarked_whereSomebodyIsCalledSo_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("marked");
        QTest::newRow("a name") << QByteArray("<p>Ask @hazel, please</p>") << QByteArray("<p>Ask <span class=\"mention\">@hazel</span>, please</p>");
        QTest::newRow("oneself") << QByteArray("<p>@Ada</p>") << QByteArray("<p><span class=\"mention me\">@Ada</span></p>");
        QTest::newRow("another case") << QByteArray("<p>@HAZEL!</p>") << QByteArray("<p><span class=\"mention\">@HAZEL</span>!</p>");
        QTest::newRow("the longest") << QByteArray("<p>@Anna Berg and @Anna</p>") << QByteArray("<p><span class=\"mention\">@Anna Berg</span> and <span class=\"mention\">@Anna</span></p>");
        QTest::newRow("no whole name") << QByteArray("<p>@hazelnut</p>") << QByteArray("<p>@hazelnut</p>");
        QTest::newRow("nobody") << QByteArray("<p>@somebody</p>") << QByteArray("<p>@somebody</p>");
        QTest::newRow("an address") << QByteArray("<p>write@hazel.example</p>") << QByteArray("<p>write@hazel.example</p>");
        QTest::newRow("in a link") << QByteArray("<p><a href=\"x@hazel\">@hazel</a> @hazel</p>") << QByteArray("<p><a href=\"x@hazel\">@hazel</a> <span class=\"mention\">@hazel</span></p>");
        QTest::newRow("in code") << QByteArray("<pre><code>@hazel</code></pre>") << QByteArray("<pre><code>@hazel</code></pre>");
        QTest::newRow("with marks") << QByteArray("<p>@R&amp;B &lt;3</p>") << QByteArray("<p><span class=\"mention\">@R&amp;B &lt;3</span></p>");
    }
    void aNameIsMarked_whereSomebodyIsCalledSo()
    {
        QFETCH(QByteArray, html);
        QFETCH(QByteArray, marked);
        QCOMPARE(Mentions({QStringLiteral("hazel"), QStringLiteral("Ada"), QStringLiteral("Anna"), QStringLiteral("Anna Berg"), QStringLiteral("R&B <3")}, QStringLiteral("Ada")).in(html), marked);
    }
    void namesOfALibrary_areThoseWhoSaidSomething()
    {
        QVERIFY(await(m_world->commons->chooseName(m_world->library, QStringLiteral("hazel"))));
        say({m_world->library, m_thread, {}, "Hello @Ada"});
        QCOMPARE(await(discussions().names(m_world->library)).value_or(QStringList()), (QStringList{QStringLiteral("Ada"), QStringLiteral("hazel")}));
        QVERIFY(saidLast().html.body.contains("<span class=\"mention\">@Ada</span>"));
    }
};

QTEST_GUILESS_MAIN(SectionTest)
#include "sectiontest.moc"
