#include "ui/libraries/problemlist.h"

#include "ui/parts/hint.h"
#include "ui/words/plaintext.h"

#include <QFrame>
#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

constexpr qsizetype FirstShown = 5;
constexpr qsizetype MostShown = 200;

/// Whether what is wrong is something in an item that can be opened.
bool isInItem(const QByteArray &reason)
{
    return reason == "dead-link" || reason == "missing-picture" || reason == "duplicate-id" || reason == "cut" || reason == "front-matter";
}

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
}

void ProblemList::show(const QString &library, const QList<model::Problem> &problems)
{
    delete std::exchange(m_inside, new QWidget(this));
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_column->addWidget(m_inside);
    QMap<QByteArray, QList<model::Problem>> groups;
    for (const model::Problem &problem : problems)
        groups[problem.reason].append(problem);
    for (auto each = groups.begin(); each != groups.end(); ++each)
        column->addWidget(group(library, each.key(), each.value()));
    setVisible(!problems.isEmpty());
}

QWidget *ProblemList::group(const QString &library, const QByteArray &reason, const QList<model::Problem> &problems)
{
    auto *card = new QFrame(m_inside);
    card->setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(1);
    QString what = words::reasonText(reason);
    what[0] = what[0].toUpper();
    auto *heading = new QLabel(QStringLiteral("%1 · %2").arg(what, locale().toString(problems.size())), card);
    heading->setObjectName(QStringLiteral("strong"));
    heading->setWordWrap(true);
    column->addWidget(heading);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    column->addLayout(names);
    fill(names, library, problems, 0, FirstShown);
    if (problems.size() <= FirstShown)
        return card;
    const qsizetype shown = qMin(problems.size(), MostShown);
    auto *more = new QPushButton(problems.size() > MostShown ? tr("Show the first %1").arg(MostShown) : tr("Show all %1").arg(problems.size()), card);
    more->setObjectName(QStringLiteral("link"));
    column->addWidget(more);
    connect(more, &QPushButton::clicked, this, [this, more, names, library, problems, shown] {
        more->hide();
        fill(names, library, problems, FirstShown, shown);
    });
    return card;
}

void ProblemList::fill(QVBoxLayout *column, const QString &library, const QList<model::Problem> &problems, qsizetype from, qsizetype to)
{
    for (const model::Problem &problem : problems.mid(from, to - from)) {
        const QString path = QString::fromUtf8(problem.path);
        QString line = problem.detail.isEmpty() ? path : QStringLiteral("%1  →  %2").arg(path, problem.detail);
        if (isInItem(problem.reason)) {
            auto *button = new QPushButton(line.left(160).replace(u'&', QStringLiteral("&&")), m_inside);
            button->setObjectName(QStringLiteral("plainLink"));
            button->setAccessibleName(tr("Open %1").arg(path));
            button->setAccessibleDescription(problem.detail);
            button->setToolTip(hintOf(line));
            button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            connect(button, &QPushButton::clicked, this, [this, ref = model::ItemRef{library, problem.path}] { Q_EMIT itemChosen(ref); });
            column->addWidget(button);
        } else {
            auto *label = new QLabel(line.left(400), m_inside);
            label->setTextFormat(Qt::PlainText);
            label->setObjectName(QStringLiteral("small"));
            label->setWordWrap(true);
            label->setContentsMargins(3, 1, 0, 1);
            column->addWidget(label);
        }
    }
}

} // namespace mycel::ui
