#include "ui/words/plaintext.h"

#include "model/content/markdowninput.h"
#include "ui/words/facttext.h"

#include <QCoreApplication>

namespace mycel::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString harmless(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        const ushort code = c.unicode();
        if ((code < 0x20 && c != u'\n' && c != u'\t') || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
            c = QChar::ReplacementCharacter;
    }
    return out;
}

QString seenName(const QString &name)
{
    constexpr QChar Isolate(0x2068), EndOfIsolate(0x2069); // first strong isolate
    QString seen = harmless(name).simplified();
    bool turns = false;
    for (qsizetype i = 0; i < seen.size(); ++i) {
        const QChar c = seen[i];
        const bool joins = c == QChar(0x200c) || c == QChar(0x200d); // within a word of Persian or Hindi they are letters
        const QChar::Script before = i > 0 ? seen[i - 1].script() : QChar::Script_Common;
        const bool belongs = joins && before != QChar::Script_Common && before != QChar::Script_Latin && before != QChar::Script_Cyrillic && before != QChar::Script_Greek;
        if (c.category() == QChar::Other_Format && !belongs)
            seen[i] = QChar::ReplacementCharacter;
        turns = turns || c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
    }
    return turns ? Isolate + seen + EndOfIsolate : seen;
}

QString kindName(model::Kind kind)
{
    switch (kind) {
    case model::Kind::Guide: return Words::tr("Guide");
    case model::Kind::Experience: return Words::tr("Experience");
    case model::Kind::Campaign: return Words::tr("Campaign");
    case model::Kind::Group: return Words::tr("Group");
    case model::Kind::Opportunity: return Words::tr("Opportunity");
    }
    return {};
}

QString placeName(model::Kind kind)
{
    switch (kind) {
    case model::Kind::Guide: return Words::tr("Guides");
    case model::Kind::Experience: return Words::tr("Experiences");
    case model::Kind::Campaign: return Words::tr("Campaigns");
    case model::Kind::Group: return Words::tr("Groups");
    case model::Kind::Opportunity: return Words::tr("Find engagement");
    }
    return {};
}

QString unsentText()
{
    return Words::tr("It holds something that was not sent yet, so it is kept on this computer for 30 days: add it again to have it back.");
}

QString reasonText(const QByteArray &reason)
{
    static const QHash<QByteArray, const char *> texts{
        {"link", QT_TRANSLATE_NOOP("Words", "a link to somewhere else on a disk; it is not followed")},
        {"submodule", QT_TRANSLATE_NOOP("Words", "another library inside this one; it is not fetched")},
        {"bad-name", QT_TRANSLATE_NOOP("Words", "a name that cannot be shown")},
        {"too-deep", QT_TRANSLATE_NOOP("Words", "a folder more than 16 deep")},
        {"too-many-files", QT_TRANSLATE_NOOP("Words", "from here on there are more than 200,000 files")},
        {"too-large", QT_TRANSLATE_NOOP("Words", "a text of more than one mebibyte")},
        {"front-matter", QT_TRANSLATE_NOOP("Words", "the block of keys at the top cannot be read")},
        {"unreadable-value", QT_TRANSLATE_NOOP("Words", "a value that its key cannot have")},
        {"duplicate-id", QT_TRANSLATE_NOOP("Words", "another item has the same id")},
        {"alike-name", QT_TRANSLATE_NOOP("Words", "a name that some computers take for another one here")},
        {"not-text", QT_TRANSLATE_NOOP("Words", "it is not text in UTF-8")},
        {"only-readmes", QT_TRANSLATE_NOOP("Words", "a README is no guide, and here is no other text; called index.md, it is listed")},
        {"dead-link", QT_TRANSLATE_NOOP("Words", "a link that leads nowhere")},
        {"missing-picture", QT_TRANSLATE_NOOP("Words", "a picture that is not there")},
        {"cut", QT_TRANSLATE_NOOP("Words", "it is too long or too nested to be shown whole")},
        {"damaged", QT_TRANSLATE_NOOP("Words", "it could not be read")},
    };
    const char *text = texts.value(reason);
    return text ? Words::tr(text) : QString::fromLatin1(reason);
}

namespace {

/// Markdown as it is written, without the marks of other systems; notes come last.
QString plainBody(const QByteArray &source)
{
    const QByteArray body = source.mid(model::readFrontMatter(source).bodyAt);
    const model::MarkdownInput input = model::prepareMarkdown(body);
    QByteArray text = input.text.trimmed().toByteArray();
    QByteArrayList labels = input.footnotes.keys();
    std::ranges::sort(labels);
    for (const QByteArray &label : std::as_const(labels))
        text += "\n\n[^" + label + "]: " + input.footnotes.value(label);
    return QString::fromUtf8(text);
}

} // namespace

QString plainPage(const model::Page &page, const QByteArray &source)
{
    QStringList lines{page.item.title};
    QStringList about{kindName(page.item.kind), page.library.name};
    if (!page.item.lang.isEmpty())
        about.append(page.item.lang);
    if (!page.license.isEmpty())
        about.append(page.license);
    lines.append(about.join(QStringLiteral(" · ")));
    for (const model::Fact &fact : page.facts) {
        const QString plain = fact.value.texts().join(QStringLiteral(", "));
        if (const QString value = plain.isEmpty() ? factText(fact) : plain; !value.isEmpty())
            lines.append(QStringLiteral("%1: %2").arg(QString::fromLatin1(fact.key.name).replace(u'_', u' '), value));
    }
    lines.append({QString(), plainBody(source)});
    return lines.join(u'\n');
}

} // namespace mycel::words
