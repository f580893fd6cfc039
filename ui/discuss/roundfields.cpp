#include "ui/discuss/roundfields.h"

#include "ui/words/threadtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace mycel::ui {

namespace {
constexpr int MostQuorum = 1000;
constexpr qint64 Days[] = {2, 3, 7, 14, 30}, UsualDays = 7;
}

RoundFields::RoundFields(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_method = new QComboBox(this);
    m_method->setAccessibleName(tr("How it is decided"));
    for (const model::Method method : {model::Method::Consent, model::Method::Majority, model::Method::Temperature})
        m_method->addItem(words::methodText(method), int(method));
    m_days = new QComboBox(this);
    m_days->setAccessibleName(tr("Until when one can answer"));
    for (const qint64 days : Days)
        m_days->addItem(tr("for %n day(s)", nullptr, int(days)), days);
    m_quorum = new QSpinBox(this);
    m_quorum->setRange(0, MostQuorum);
    m_quorum->setSpecialValueText(tr("however many answer"));
    m_quorum->setPrefix(tr("at least ", "so many have to answer"));
    m_quorum->setAccessibleName(tr("How many have to answer"));
    for (QWidget *each : {static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_quorum)})
        row->addWidget(each);
    connect(m_method, &QComboBox::activated, this, &RoundFields::changed);
    connect(m_days, &QComboBox::activated, this, &RoundFields::changed);
    connect(m_quorum, &QSpinBox::valueChanged, this, &RoundFields::changed);
}

void RoundFields::show(const model::ThreadEvent &opening)
{
    const QSignalBlocker nobodyTypes(this);
    m_method->setCurrentIndex(qMax(0, m_method->findData(int(opening.method))));
    const qint64 left = opening.ends.isValid() ? QDateTime::currentDateTimeUtc().daysTo(opening.ends) : UsualDays;
    const auto *days = std::ranges::lower_bound(Days, left);
    m_days->setCurrentIndex(int(qMin<qsizetype>(days - std::begin(Days), std::size(Days) - 1)));
    m_quorum->setValue(opening.quorum);
}

void RoundFields::writeTo(model::ThreadEvent &opening) const
{
    opening.method = model::Method(m_method->currentData().toInt());
    opening.ends = QDateTime::currentDateTimeUtc().addDays(m_days->currentData().toLongLong());
    opening.quorum = m_quorum->value();
}

} // namespace mycel::ui
