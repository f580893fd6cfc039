#include "ui/finder/takepart.h"

#include "ui/parts/chips.h"
#include "ui/parts/columnplace.h"
#include "ui/parts/hint.h"
#include "ui/words/findertext.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr model::Mark Marks[] = {model::Mark::Interested, model::Mark::Going, model::Mark::Done, model::Mark::NotForMe};
}

TakePart::TakePart(model::Finder &finder, QWidget *parent)
    : QWidget(parent)
    , m_finder(finder)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const auto addRow = [this, column] {
        auto *line = new QWidget(this);
        column->addWidget(line);
        return chipRow(line);
    };
    FlowLayout *const deeds = addRow();
    m_where = textLabel({}, "muted", this);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_where);
    FlowLayout *const marks = addRow();
    m_signUp = new QPushButton(this);
    m_signUp->setObjectName(QStringLiteral("main"));
    deeds->addWidget(m_signUp);
    for (const model::Mark mark : Marks) {
        QPushButton *chip = choiceChip(words::markText(mark), this);
        chip->setToolTip(tr("Noted for you alone, on this computer"));
        connect(chip, &QPushButton::clicked, this, [this, mark](bool chosen) { setMark(chosen ? mark : model::Mark::None); });
        marks->addWidget(chip);
        m_marks.append(chip);
    }
    m_calendar = new QPushButton(tr("Add to calendar"), this);
    m_debrief = new QPushButton(tr("Tell what came of it…"), this);
    deeds->addWidget(m_calendar);
    deeds->addWidget(m_debrief);
    connect(m_signUp, &QPushButton::clicked, this, [this] {
        if (const auto url = addressOf(m_offer.of.signUpHow, m_offer.of.signUp.isEmpty() ? m_offer.of.contact : m_offer.of.signUp))
            Q_EMIT outsideAsked(*url);
    });
    connect(m_calendar, &QPushButton::clicked, this, [this] { Q_EMIT calendarAsked(m_offer.ref); });
    connect(m_debrief, &QPushButton::clicked, this, [this] { Q_EMIT debriefAsked(m_offer.ref); });
}

std::optional<QUrl> TakePart::addressOf(const QString &how, const QString &value)
{
    const QString text = value.trimmed(), word = how.toCaseFolded();
    if (text.isEmpty())
        return std::nullopt;
    static const QStringList people{QStringLiteral("mailto"), QStringLiteral("tel"), QStringLiteral("sms"), QStringLiteral("xmpp"), QStringLiteral("matrix")};
    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) && !url.host().isEmpty())
        return url;
    if (url.isValid() && people.contains(url.scheme()) && !url.path().isEmpty() && !url.hasQuery() && !url.hasFragment()) // nobody's letter is written for them
        return url;
    static const QRegularExpression matrix(QStringLiteral("^[@#][^\\s:/]+:[a-z0-9-]+(?:\\.[a-z0-9-]+)+$"), QRegularExpression::CaseInsensitiveOption);
    if (matrix.match(text).hasMatch())
        return QUrl(QStringLiteral("https://matrix.to/#/") + QString::fromLatin1(QUrl::toPercentEncoding(text, "@:")));
    QUrl made;
    const bool isMail = text.count(u'@') == 1 && !text.contains(u' ') && !text.startsWith(u'@') && !text.endsWith(u'@');
    const bool isPhone = std::ranges::all_of(text, [](QChar c) { return c.isDigit() || QStringLiteral("+-() /.").contains(c); });
    if (isMail && !text.contains(u':')) {
        made.setScheme(QStringLiteral("mailto"));
        made.setPath(text);
    } else if (isPhone && (word == QLatin1String("phone") || word == QLatin1String("telephone") || word == QLatin1String("sms") || text.startsWith(u'+'))) {
        made.setScheme(QStringLiteral("tel"));
        made.setPath(QString(text).remove(u' '));
    } else {
        return std::nullopt;
    }
    return made;
}

void TakePart::show(const model::Offer &offer, model::Mark mark)
{
    m_offer = offer;
    m_mark = mark;
    draw();
}

void TakePart::draw()
{
    const bool isContact = m_offer.of.signUp.isEmpty();
    const QString where = words::harmless(isContact ? m_offer.of.contact : m_offer.of.signUp);
    const bool open = m_offer.of.standing != model::Standing::Cancelled && m_offer.of.standing != model::Standing::Filled;
    const auto address = addressOf(m_offer.of.signUpHow, isContact ? m_offer.of.contact : m_offer.of.signUp);
    m_signUp->setVisible(open && address);
    const QString text = isContact ? tr("Ask the contact") : words::signUpText(m_offer.of.signUpHow);
    m_signUp->setText(text);
    m_signUp->setAccessibleDescription(where);
    m_signUp->setToolTip(hintOf(where));
    QStringList others; // what no button leads to
    if (open && !address && !where.isEmpty())
        others.append(isContact ? tr("Contact: %1").arg(where) : tr("Sign up: %1").arg(where));
    if (const QString contact = words::harmless(m_offer.of.contact); !isContact && !contact.isEmpty() && contact != where)
        others.append(tr("Contact: %1").arg(contact));
    m_where->setText(others.join(u'\n'));
    m_where->setVisible(!others.isEmpty());
    for (qsizetype i = 0; i < m_marks.size(); ++i)
        m_marks[i]->setChecked(Marks[i] == m_mark);
    m_calendar->setVisible(m_offer.of.when.start.isValid());
    m_debrief->setVisible(m_mark == model::Mark::Done);
    updateGeometry();
}

void TakePart::setMark(model::Mark mark)
{
    const model::Mark before = m_mark;
    m_mark = mark;
    draw();
    m_finder.setMark({m_offer.ref.library, m_offer.id}, mark).then(this, [this, before](const sync::Result<void> &kept) {
        if (kept)
            return;
        m_mark = before;
        draw();
        Q_EMIT troubled(kept.error());
    });
}

} // namespace mycel::ui
