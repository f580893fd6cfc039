// What holds for whatever is written: rapidcheck makes the texts up, and makes small the one that breaks a rule. The same
// ones on every run; RC_PARAMS="seed=… max_success=…" tries others.
#include "model/content/frontmatter.h"
#include "model/content/utf8.h"
#include "model/index/queryexpression.h"
#include "model/index/tokens.h"
#include "sync/address.h"

#include <QTest>

#include <rapidcheck.h>

using namespace mycel;

namespace {

/// Letters of many scripts, marks, digits, signs, spaces.
rc::Gen<char32_t> anyCharacter()
{
    using rc::gen::inRange;
    return rc::gen::weightedOneOf<char32_t>({{6, inRange<char32_t>(U'a', U'z' + 1)}, {3, inRange<char32_t>(U' ', 0x7f)}, {3, inRange<char32_t>(0xa1, 0x250)}, {1, inRange<char32_t>(0x300, 0x370)},
                                             {1, inRange<char32_t>(0x370, 0x600)}, {1, inRange<char32_t>(0x600, 0x780)}, {1, inRange<char32_t>(0x900, 0xe00)}, {2, inRange<char32_t>(0xe00, 0xe80)},
                                             {1, inRange<char32_t>(0x2000, 0x2700)}, {2, inRange<char32_t>(0x3040, 0x3400)}, {2, inRange<char32_t>(0x4e00, 0x9fff)}, {1, inRange<char32_t>(0xac00, 0xd7a0)},
                                             {1, inRange<char32_t>(0xf900, 0xfe00)}, {1, inRange<char32_t>(0xfe70, 0xfff0)}, {1, inRange<char32_t>(0x10000, 0x1fbff)}});
}

QString textOf(const std::vector<char32_t> &characters)
{
    return QString::fromUcs4(characters.data(), qsizetype(characters.size()));
}

QString anyText()
{
    return textOf(*rc::gen::container<std::vector<char32_t>>(anyCharacter()));
}

QString nameOf(const char *letters, int longest)
{
    const std::string some = letters;
    const auto name = *rc::gen::suchThat(rc::gen::container<std::string>(rc::gen::elementOf(some)), [longest](const std::string &text) { return !text.empty() && text.size() <= size_t(longest); });
    return QString::fromStdString(name);
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    model::tokenize(text.toUtf8(), {}, false, [&words](const model::Token &token) {
        words.append(QString::fromUtf8(token.word));
        return true;
    });
    return words;
}

} // namespace

class PropertyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=26 max_success=300");
    }

    void aScalarInFrontMatterStaysTheTextThatItIs()
    {
        QVERIFY(rc::check([] {
            const QString title = anyText(), summary = anyText();
            const auto quoted = [](const QString &text) { return QByteArray("'" + QString(text).replace(u'\'', QLatin1String("''")).toUtf8() + "'"); };
            const QByteArray file = "---\ntitle: " + quoted(title) + "\nsummary: " + quoted(summary) + "\n---\nbody";
            const model::FrontMatter matter = model::readFrontMatter(file);
            RC_ASSERT(matter.problem.isEmpty());
            RC_ASSERT(std::get<QString>(matter.keys[u"title"].is) == title);
            RC_ASSERT(std::get<QString>(matter.keys[u"summary"].is) == summary);
            RC_ASSERT(file.mid(matter.bodyAt) == "body");
        }));
    }

    void anyFileHasABodySomewhere()
    {
        QVERIFY(rc::check([] {
            const std::string opening = *rc::gen::element<std::string>("---\n", "+++\n", "<!--\na: b\n", "---\r\na: ", "---\ntitle: x\n", "");
            const std::string closing = *rc::gen::element<std::string>("\n---\n", "\n+++\n", "\n-->\n", "\n...\n", "");
            const std::string inside = *rc::gen::arbitrary<std::string>();
            const QByteArray file = QByteArray::fromStdString(opening + inside + closing + "end");
            const model::FrontMatter matter = model::readFrontMatter(file);
            RC_ASSERT(matter.bodyAt >= 0 && matter.bodyAt <= file.size());
            RC_ASSERT(matter.problem.isEmpty() || matter.written != model::FrontMatter::Written::None);
        }));
    }

    void foldingTwiceIsFoldingOnce()
    {
        QVERIFY(rc::check([] {
            const QString once = model::folded(anyText());
            RC_ASSERT(model::folded(once) == once);
        }));
    }

    void signsThatComeOutOfALetterAreNoPartOfItsWord()
    {
        QCOMPARE(model::folded(QStringLiteral("\u2474")), QStringLiteral("1"));       // (1) in one character
        QCOMPARE(model::folded(QStringLiteral("\u00bd")), QStringLiteral("12"));
        QCOMPARE(model::folded(QStringLiteral("\ufdfa")).count(u' '), 0);             // a blessing in one character, four words
        QCOMPARE(wordsOf(QStringLiteral("\u0e31 \u0e48")), QStringList());            // Thai vowel signs without their letter
    }

    void everyLetterIsInAToken()
    {
        QVERIFY(rc::check([] {
            const QByteArray text = anyText().toUtf8();
            QList<bool> covered(text.size(), false);
            qsizetype last = 0;
            model::tokenize(text, QStringLiteral("en"), true, [&](const model::Token &token) {
                RC_ASSERT(token.from >= last && token.from < token.to && token.to <= text.size());
                RC_ASSERT(!token.word.isEmpty());
                last = token.from;
                std::fill(covered.begin() + token.from, covered.begin() + token.to, true);
                return true;
            });
            for (qsizetype i = 0, next = 0; i < text.size(); i = next) {
                const char32_t c = model::nextCodePoint(text, next);
                if (QChar::isLetterOrNumber(c) && !model::folded(QString::fromUcs4(&c, 1)).isEmpty()) // some are only the shape of a mark
                    RC_ASSERT(covered[i]);
            }
        }));
    }

    void whatIsLookedForIsTakenApartLikeTheText()
    {
        QVERIFY(rc::check([] {
            const QString text = anyText();
            const QStringList words = wordsOf(text);
            for (const QString &word : words)
                RC_ASSERT(!word.contains(u' ') && !word.contains(u'"'));
            RC_ASSERT(wordsOf(text + u' ' + text) == words + words);
        }));
    }

    void whatATextWasIsTakenApartWithIt_asItWouldBeAlone()
    {
        QVERIFY(rc::check([] {
            const QString begin = anyText(), end = anyText(), between = *rc::gen::elementOf(std::vector<QString>{{}, QStringLiteral(" "), QStringLiteral("\n")});
            const QByteArray now = (begin + between + anyText() + between + end).toUtf8(), was = (begin + between + anyText() + between + end).toUtf8();
            const auto [words, before] = model::preparedAgain(now, was, QStringLiteral("en"));
            RC_ASSERT(words == model::preparedWords(now, QStringLiteral("en")));
            RC_ASSERT(before == model::preparedWords(was, QStringLiteral("sv")));
        }));
    }

    void noWordsAreSyntax()
    {
        QVERIFY(rc::check([] {
            const model::Expression expression = model::expressionOf(model::readWords(anyText()), {QStringLiteral("en"), QStringLiteral("sv")}, *rc::gen::arbitrary<bool>(), [](const QString &stem) { return QStringList{stem + u'e', stem + u's'}; });
            for (const QString &match : {expression.match, expression.without}) {
                RC_ASSERT(match.count(u'"') % 2 == 0);
                const QStringList parts = match.split(u'"'); // the odd ones were in quotes
                for (qsizetype i = 0; i < parts.size(); i += 2)
                    RC_ASSERT(QString(parts[i]).remove(QStringLiteral("AND")).remove(QStringLiteral("OR")).remove(u'(').remove(u')').remove(u'*').remove(u'+').trimmed().isEmpty());
            }
        }));
    }

    void anAddressIsReadAsItWasWritten()
    {
        QVERIFY(rc::check([] {
            sync::Address address;
            address.way = *rc::gen::element(sync::Address::Way::Https, sync::Address::Way::Ssh);
            address.host = nameOf("abcxyz019", 12) + QStringLiteral(".example");
            if (address.way == sync::Address::Way::Ssh && *rc::gen::arbitrary<bool>())
                address.user = nameOf("abcz09_", 8);
            address.port = *rc::gen::element(0, 1, 2222, 8443, 65535);
            const int parts = *rc::gen::inRange(1, 4);
            for (int i = 0; i < parts; ++i)
                address.path += u'/' + nameOf("abcz09-_.~ %+@:,;=!$&'()\"<>#?[]{}|^`", 10).replace(QLatin1String(".."), QLatin1String("x"));
            RC_PRE(address.path == address.path.trimmed());
            const auto read = sync::readAddress(address.text());
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == address);
            RC_ASSERT(read->text() == address.text());
        }));
    }

    void whateverIsTypedHasOneCanonicalForm()
    {
        QVERIFY(rc::check([] {
            const QString typed = QString::fromStdString(*rc::gen::element<std::string>("https://", "ssh://", "git@", "h:", "https://h/", "ssh://h/", "git@h:")) + anyText();
            const auto address = sync::readAddress(typed);
            RC_PRE(address && address->way != sync::Address::Way::Folder && address->way != sync::Address::Way::Bundle);
            const auto again = sync::readAddress(address->text());
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == *address);
        }));
    }
};

QTEST_GUILESS_MAIN(PropertyTest)
#include "propertytest.moc"
